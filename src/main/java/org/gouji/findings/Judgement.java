package org.gouji.findings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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

    public Judgement {
        findings = List.copyOf(findings);
        unchecked = List.copyOf(unchecked);
        failures = List.copyOf(failures);
        outcomes = Map.copyOf(outcomes);
        reasons = Map.copyOf(reasons);
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
