package org.gouji.facts;

import org.gouji.document.Place;

/** A cell of last year's report that holds no number, or was not read. */
public record PreviousGap(Row row, Column column, CellState state, Place place) implements PreviousCell {}
