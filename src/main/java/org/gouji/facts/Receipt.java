package org.gouji.facts;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** The reading receipt's counts: how many cells the form has and in which state each was found. */
public record Receipt(int expected, Map<CellState, Integer> states) {

    public Receipt {
        states = Map.copyOf(states);
    }

    public static Receipt of(Collection<? extends FormCell> cells) {
        Map<CellState, Integer> states = new EnumMap<>(CellState.class);
        for (CellState state : CellState.values()) {
            states.put(state, 0);
        }
        cells.forEach(cell -> states.merge(cell.state(), 1, Integer::sum));
        return new Receipt(cells.size(), states);
    }

    public int count(CellState state) {
        return states.get(state);
    }
}
