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
        int[] inState = new int[CellState.values().length];
        int[] withConfidence = new int[Confidence.values().length];
        for (FormCell cell : cells) {
            inState[cell.state().ordinal()]++;
            if (cell instanceof Figure figure) {
                withConfidence[figure.confidence().ordinal()]++;
            }
        }
        Map<CellState, Integer> states = new EnumMap<>(CellState.class);
        for (CellState state : CellState.values()) {
            states.put(state, inState[state.ordinal()]);
        }
        Map<Confidence, Integer> confidences = new EnumMap<>(Confidence.class);
        for (Confidence confidence : Confidence.values()) {
            confidences.put(confidence, withConfidence[confidence.ordinal()]);
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
