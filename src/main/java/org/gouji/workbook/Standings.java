package org.gouji.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.Changes;
import org.gouji.findings.Finding;

/** What became of findings since the earlier run, or where none is given since the edition before. */
final class Standings {

    static final String FRESH = "新出现";
    static final String REMAINING = "仍存在";
    static final String CLEARED = "已消除";
    static final String REOPENED = "重新核实";

    /** How many findings stand how; the last is counted besides, for one that remains may be looked at again. */
    record Counts(int fresh, int remaining, int cleared, int reopened) {}

    private final AuditResult result;
    private final Set<String> fresh = new HashSet<>();
    private final Set<String> remaining = new HashSet<>();
    private int cleared;
    private boolean compared;

    private Standings(AuditResult result) {
        this.result = result;
    }

    static Standings of(AuditResult result) {
        Standings standings = new Standings(result);
        result.reports().forEach(standings::add);
        result.absent().forEach(standings::add);
        return standings;
    }

    private void add(AuditedReport report) {
        List<Changes> all = report.sinceLastRun().isPresent()
                ? List.of(report.sinceLastRun().get())
                : report.editions().isEmpty()
                        ? List.of()
                        : List.of(report.editions()
                                .get(report.editions().size() - 1)
                                .changes());
        for (Changes changes : all) {
            compared = true;
            changes.fresh().forEach(past -> fresh.add(past.key()));
            changes.remaining().forEach(past -> remaining.add(past.key()));
            cleared += changes.cleared().size();
        }
    }

    /** Whether anything was compared. */
    boolean compared() {
        return compared;
    }

    String of(Finding finding) {
        String change = fresh.contains(finding.key()) ? FRESH : remaining.contains(finding.key()) ? REMAINING : "";
        if (!result.reviews().of(finding).isReopened()) {
            return change;
        }
        return change.isEmpty() ? REOPENED : change + "\n" + REOPENED;
    }

    Counts counts() {
        int again = (int) Stream.concat(result.reports().stream(), result.absent().stream())
                .flatMap(report -> report.judgement().findings().stream())
                .filter(finding -> result.reviews().of(finding).isReopened())
                .count();
        return new Counts(fresh.size(), remaining.size(), cleared, again);
    }
}
