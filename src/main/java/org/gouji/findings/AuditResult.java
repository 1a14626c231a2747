package org.gouji.findings;

import java.util.List;

/**
 * All that one run found, in path order.
 *
 * @param absent offices of the roster without a report, with what the rules on such offices say
 * @param batch what the rules over the whole batch came to
 * @param reviews what people decided on findings of earlier runs
 */
public record AuditResult(
        RunInfo run,
        List<RuleInfo> rules,
        List<RefusedRule> refused,
        List<AuditedReport> reports,
        List<UnreadableFile> unreadable,
        Offices offices,
        List<AuditedReport> absent,
        BatchOutcomes batch,
        Reviews reviews) {

    /** A run without any decision. */
    public AuditResult(
            RunInfo run,
            List<RuleInfo> rules,
            List<RefusedRule> refused,
            List<AuditedReport> reports,
            List<UnreadableFile> unreadable,
            Offices offices,
            List<AuditedReport> absent,
            BatchOutcomes batch) {
        this(run, rules, refused, reports, unreadable, offices, absent, batch, Reviews.NONE);
    }

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

    public AuditResult with(Reviews decided) {
        return new AuditResult(run, rules, refused, reports, unreadable, offices, absent, batch, decided);
    }
}
