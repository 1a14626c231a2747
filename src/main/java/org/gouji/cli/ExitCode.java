package org.gouji.cli;

import org.gouji.facts.ReadingProblem;
import org.gouji.findings.AuditResult;

/** The exit codes that scripts rely on; where several hold, the first of 2, 4, 3, 1 is given. */
final class ExitCode {

    static final int DONE = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int INCOMPLETE = 3;
    static final int REFUSED = 4;

    private ExitCode() {}

    static int of(AuditResult result, FailOn failOn) {
        if (!result.refused().isEmpty()) {
            return REFUSED;
        }
        boolean failed = result.reports().stream()
                .anyMatch(report -> !report.judgement().failures().isEmpty());
        boolean lost = result.reports().stream()
                .flatMap(report -> report.facts().problems().stream())
                .anyMatch(ReadingProblem::grave);
        if (failed || lost || !result.unreadable().isEmpty()) {
            return INCOMPLETE;
        }
        boolean found = result.reports().stream()
                .flatMap(report -> report.judgement().findings().stream())
                .anyMatch(finding -> failOn.covers(finding.severity()));
        return found ? FINDINGS : DONE;
    }
}
