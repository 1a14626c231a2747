package org.gouji.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gouji.facts.ReportFacts;

/**
 * One report with what the rules said of it.
 *
 * @param editions earlier editions of the same report, the latest last
 * @param sinceLastRun what changed since the earlier run that was given; empty where it has no audit of this report
 */
public record AuditedReport(
        ReportFacts facts, Judgement judgement, List<EarlierEdition> editions, Optional<Changes> sinceLastRun) {

    public AuditedReport {
        editions = List.copyOf(editions);
    }

    public AuditedReport(ReportFacts facts, Judgement judgement) {
        this(facts, judgement, List.of(), Optional.empty());
    }

    public Verdict verdict() {
        return judgement.findings().stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .map(severity -> switch (severity) {
                    case ERROR -> Verdict.ERROR;
                    case WARNING -> Verdict.WARNING;
                    case NOTE -> Verdict.NOTE;
                })
                .orElse(Verdict.CLEAN);
    }
}
