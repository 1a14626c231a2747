package org.gouji.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One case beside a rule: a report and what the rule must say of it.
 *
 * @param line line of the file on which the case begins
 * @param yearBefore the report of the year before, null where there is none
 * @param otherOffice another office's report of the same year, null where there is none
 * @param expected the findings of this rule, each as the keys that are compared
 * @param unchecked sub-checks that must be left unchecked, null where any or none may be, empty where at least one
 * @param notApplicable whether the rule must not apply at all
 */
record RuleCase(
        String name,
        int line,
        CaseChanges changes,
        CaseChanges yearBefore,
        CaseChanges otherOffice,
        List<Map<String, String>> expected,
        Set<String> unchecked,
        boolean notApplicable) {}
