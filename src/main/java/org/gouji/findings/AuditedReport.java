package org.gouji.findings;

import java.util.Comparator;
import org.gouji.facts.ReportFacts;

/** One report with what the rules said of it. */
public record AuditedReport(ReportFacts facts, Judgement judgement) {

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
