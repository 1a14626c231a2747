package org.gouji.findings;

import java.time.LocalDate;
import org.gouji.facts.Phase;

/**
 * What a run was made with, so that it can be repeated.
 *
 * @param gouji version of the program
 * @param rulebook {@code sha256:…} over all rule files and their data
 * @param rules number of rules in the book, refused ones included
 * @param profile name of the profile
 * @param profileHash {@code sha256:…} over all that the profile decides
 * @param phase where in the year of reporting the run stands
 */
public record RunInfo(
        String gouji, String rulebook, int rules, String profile, String profileHash, LocalDate today, Phase phase) {

    /** A run whose phase the day alone tells. */
    public RunInfo(String gouji, String rulebook, int rules, String profile, String profileHash, LocalDate today) {
        this(gouji, rulebook, rules, profile, profileHash, today, Phase.of(today, 0));
    }
}
