package org.gouji.findings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gouji.shelf.Shelf;

/**
 * What a rulebook says of one report.
 *
 * @param findings in order of theme, code, sub-check
 * @param outcomes the outcome of each rule by its path; one entry for every rule of the book
 * @param reasons why a rule was not applicable or failed, by its path
 */
public record Judgement(
        List<Finding> findings,
        List<Unchecked> unchecked,
        List<RuleFailure> failures,
        Map<String, Outcome> outcomes,
        Map<String, String> reasons) {

    /** A finding with its texts and places is larger than a cell or a sentence. */
    private static final int ENTRIES_OF_A_FINDING = 8;

    public Judgement {
        findings = Shelf.isShelved(findings) ? findings : List.copyOf(findings);
        unchecked = Shelf.isShelved(unchecked) ? unchecked : List.copyOf(unchecked);
        failures = List.copyOf(failures);
        outcomes = RuleOutcomes.isCompact(outcomes) ? outcomes : Map.copyOf(outcomes);
        reasons = Map.copyOf(reasons);
    }

    /** The same, whose findings need not stay in memory. */
    public Judgement on(Shelf shelf, RuleOutcomes shared) {
        return new Judgement(
                shelf.put(findings, findings.size() * ENTRIES_OF_A_FINDING),
                shelf.put(unchecked),
                failures,
                shared.compact(outcomes),
                reasons);
    }

    /** How many rules ended in each outcome; the sum is the number of rules. */
    public Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        outcomes.values().forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
        return counts;
    }
}
