package org.gouji.findings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.facts.Punctuality;

/**
 * What the rules over the whole batch came to, besides their findings on absent offices.
 *
 * @param outcomes the outcome of each such rule by its path
 * @param punctuality 按时公布率; empty without a roster or before the first day is due
 */
public record BatchOutcomes(
        Map<String, Outcome> outcomes,
        Map<String, String> reasons,
        List<Unchecked> unchecked,
        Optional<Punctuality> punctuality) {

    /** No rule is about the batch. */
    public static final BatchOutcomes NONE = new BatchOutcomes(Map.of(), Map.of(), List.of(), Optional.empty());

    public BatchOutcomes {
        outcomes = Map.copyOf(outcomes);
        reasons = Map.copyOf(reasons);
        unchecked = List.copyOf(unchecked);
    }

    /** How many of the rules ended in each outcome; the sum is their number. */
    public Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        outcomes.values().forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
        return counts;
    }
}
