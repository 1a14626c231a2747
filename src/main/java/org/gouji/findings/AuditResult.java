package org.gouji.findings;

import java.util.List;

/**
 * All that one run found, in path order.
 *
 * @param absent offices of the roster without a report, with what the rules on such offices say
 */
public record AuditResult(
        RunInfo run,
        List<RuleInfo> rules,
        List<RefusedRule> refused,
        List<AuditedReport> reports,
        List<UnreadableFile> unreadable,
        Offices offices,
        List<AuditedReport> absent) {

    public AuditResult {
        rules = List.copyOf(rules);
        refused = List.copyOf(refused);
        reports = List.copyOf(reports);
        unreadable = List.copyOf(unreadable);
        absent = List.copyOf(absent);
    }
}
