package org.gouji.facts;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * The reading receipt's counts.
 *
 * @param expected number of cells that the form has
 * @param states how many cells were found in which state
 * @param confidences how surely the figures among them were read
 */
public record Receipt(int expected, Map<CellState, Integer> states, Map<Confidence, Integer> confidences) {

    public Receipt {
        states = Map.copyOf(states);
        confidences = Map.copyOf(confidences);
    }

    public static Receipt of(Collection<? extends FormCell> cells) {
        Map<CellState, Integer> states = new EnumMap<>(CellState.class);
        for (CellState state : CellState.values()) {
            states.put(state, 0);
        }
        Map<Confidence, Integer> confidences = new EnumMap<>(Confidence.class);
        for (Confidence confidence : Confidence.values()) {
            confidences.put(confidence, 0);
        }
        for (FormCell cell : cells) {
            states.merge(cell.state(), 1, Integer::sum);
            if (cell instanceof Figure figure) {
                confidences.merge(figure.confidence(), 1, Integer::sum);
            }
        }
        return new Receipt(cells.size(), states, confidences);
    }

    public int count(CellState state) {
        return states.get(state);
    }

    public int count(Confidence confidence) {
        return confidences.get(confidence);
    }
}
