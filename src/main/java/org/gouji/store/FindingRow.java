package org.gouji.store;

import java.time.LocalDate;
import java.util.Optional;
import org.gouji.audit.RunOutcome;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Ground;
import org.gouji.findings.Rectification;
import org.gouji.findings.Review;
import org.gouji.findings.Severity;

/**
 * A finding of a run with the decision on it.
 *
 * @param json what {@code audit --json} says of it; empty where only a list was asked for
 * @param conclusion the one that holds now: 待核实 again where the figures moved or its time is over
 * @param reopened why it is to be looked at again; empty where it is not
 */
public record FindingRow(
        long run,
        int position,
        String key,
        String file,
        String office,
        String officeId,
        int year,
        String rule,
        String code,
        Severity severity,
        String action,
        String title,
        String message,
        String figures,
        RunOutcome.Change change,
        String json,
        Conclusion conclusion,
        Optional<Ground> ground,
        Rectification state,
        String opinion,
        String reviewer,
        Optional<LocalDate> until,
        String reopened) {

    /** The decision on it as it holds now. */
    public Review review() {
        return new Review(conclusion, ground, state, opinion, reviewer, until);
    }

    /** The same without opinion and reviewer and why it is looked at again, which are for the auditing office alone. */
    public FindingRow forTheOffice() {
        return new FindingRow(
                run,
                position,
                key,
                file,
                office,
                officeId,
                year,
                rule,
                code,
                severity,
                action,
                title,
                message,
                figures,
                change,
                json,
                conclusion,
                ground,
                state,
                "",
                "",
                until,
                "");
    }
}
