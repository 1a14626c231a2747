package org.gouji.audit;

import java.util.List;
import org.gouji.facts.ReportFacts;
import org.gouji.findings.UnreadableFile;

/** What was read of a batch without judging it: reports and files that gave none, each by name. */
public record ReadResult(List<ReportFacts> reports, List<UnreadableFile> unreadable) {

    public ReadResult {
        reports = List.copyOf(reports);
        unreadable = List.copyOf(unreadable);
    }
}
