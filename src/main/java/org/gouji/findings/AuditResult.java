package org.gouji.findings;

import java.util.List;

/**
 * All that one run found, in path order.
 *
 * @param absent offices of the roster without a report, with what the rules on such offices say
 * @param batch what the rules over the whole batch came to
 */
public record AuditResult(
        RunInfo run,
        List<RuleInfo> rules,
        List<RefusedRule> refused,
        List<AuditedReport> reports,
        List<UnreadableFile> unreadable,
        Offices offices,
        List<AuditedReport> absent,
        BatchOutcomes batch) {

    /** A batch that no rule is about as a whole. */
    public AuditResult(
            RunInfo run,
            List<RuleInfo> rules,
            List<RefusedRule> refused,
            List<AuditedReport> reports,
            List<UnreadableFile> unreadable,
            Offices offices,
            List<AuditedReport> absent) {
        this(run, rules, refused, reports, unreadable, offices, absent, BatchOutcomes.NONE);
    }

    public AuditResult {
        rules = List.copyOf(rules);
        refused = List.copyOf(refused);
        reports = List.copyOf(reports);
        unreadable = List.copyOf(unreadable);
        absent = List.copyOf(absent);
    }
}
