package org.gouji.findings;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person decided on a finding, on two axes: whether it is true, and how far it is mended.
 *
 * @param ground why it is not held against the office; empty where it is, or where no reason was given
 * @param opinion 意见, for the auditing office alone
 * @param reviewer 核实人, empty where the row names nobody
 * @param until 有效期: the last day on which the conclusion holds; empty for as long as the figures stand
 */
public record Review(
        Conclusion conclusion,
        Optional<Ground> ground,
        Rectification state,
        String opinion,
        String reviewer,
        Optional<LocalDate> until) {

    /** Nobody has looked yet. */
    public static final Review NONE =
            new Review(Conclusion.OPEN, Optional.empty(), Rectification.NOT_TOLD, "", "", Optional.empty());

    /** Blanks around a text and the kind of line ends depend on the program that saved it, and mean nothing. */
    public Review {
        opinion = opinion.replace("\r\n", "\n").replace('\r', '\n').strip();
        reviewer = reviewer.strip();
    }

    /** The same finding to be looked at again: what the office did stays, what was concluded is gone. */
    public Review reopened() {
        return new Review(Conclusion.OPEN, Optional.empty(), state, "", "", Optional.empty());
    }

    public Review with(Rectification other) {
        return new Review(conclusion, ground, other, opinion, reviewer, until);
    }

    /** Tells two reviews apart in a few letters. */
    public String fingerprint() {
        return Integer.toHexString(hashCodeOfWords());
    }

    // The hash of an enum differs from run to run, that of a text does not.
    private int hashCodeOfWords() {
        return String.join(
                        "\u0000",
                        conclusion.name(),
                        ground.map(Enum::name).orElse(""),
                        state.name(),
                        opinion,
                        reviewer,
                        until.map(LocalDate::toString).orElse(""))
                .hashCode();
    }
}
