package org.gouji.facts;

import org.gouji.document.Place;

/** One cell of the form as the report has it: a {@link Figure} where a number was read, else a {@link Gap}. */
public sealed interface FormCell permits Figure, Gap {

    Row row();

    Column column();

    /** The cell's text as printed, without the blanks around it; empty where nothing was printed or found. */
    String raw();

    Place place();

    CellState state();

    default Table table() {
        return row().getTable();
    }

    default CellId id() {
        return new CellId(row(), column());
    }
}
