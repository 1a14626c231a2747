package org.gouji.facts;

import org.gouji.document.Place;

/**
 * A cell of the same office's report of the year before, offered where both years' forms have it: a {@link
 * PreviousFigure} where a number was read, else a {@link PreviousGap}.
 */
public sealed interface PreviousCell permits PreviousFigure, PreviousGap {

    Row row();

    Column column();

    /** Where it stands, with the year and the file of the earlier report. */
    Place place();

    default Table table() {
        return row().getTable();
    }

    default CellId id() {
        return new CellId(row(), column());
    }
}
