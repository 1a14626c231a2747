package org.gouji.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.facts.Office;

/**
 * One case beside a rule: a report and what the rule must say of it.
 *
 * @param line line of the file on which the case begins
 * @param yearBefore the report of the year before, null where there is none
 * @param otherOffice another office's report of the same year, null where there is none
 * @param peers how many other offices of the same kind report, faultless and with texts of their own
 * @param registered the office's line in the roster, null where there is no roster
 * @param below the offices directly below it, which the roster then lists
 * @param control figures of other sources for this report
 * @param absent whether there is no report of the office at all
 * @param switchedOn whether the rule is to be in force although the profile switches it off
 * @param numbers numbers of the profile as they are for this case, as written, by their names
 * @param batch whether the rule is asked about the whole batch
 * @param auditedBefore review of each code that an earlier audit found in the report of the year before; null where there
 *     is no such audit
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
        int peers,
        Office registered,
        List<Below> below,
        List<ControlFigures.Entry> control,
        boolean absent,
        boolean switchedOn,
        Map<String, String> numbers,
        boolean batch,
        Map<String, String> auditedBefore,
        List<Map<String, String>> expected,
        Set<String> unchecked,
        boolean notApplicable) {

    /**
     * An office directly below.
     *
     * @param changes its report, null where none is in
     */
    record Below(Office office, CaseChanges changes) {}
}
