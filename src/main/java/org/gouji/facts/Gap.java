package org.gouji.facts;

import org.gouji.document.Place;

/** A cell of the form that gave no number, with the reason in Chinese. A gap is never taken for 0. */
public record Gap(Row row, Column column, CellState state, String raw, Place place, String reason) implements FormCell {

    public Gap {
        if (state == CellState.NUMBER) {
            throw new IllegalArgumentException("a number is a figure, not a gap: " + row + " " + column);
        }
    }
}
