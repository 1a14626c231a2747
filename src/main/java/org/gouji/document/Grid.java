package org.gouji.document;

import java.util.List;

/**
 * A run of delimited cells. Where the layout tells rows apart each list is one printed row; where it does not (one cell
 * a line), {@code rowsKnown} is false and the row lists mean nothing but reading order.
 *
 * @param exact whether the format itself has cells (web page, Word, Excel, ruled PDF), so that none is made up or lost by
 *     a conversion; a cell covered by another one's span is not there
 * @param byPlace whether only where the texts stand on the page told the cells
 */
public record Grid(List<List<Cell>> rows, boolean rowsKnown, boolean exact, boolean byPlace) implements Block {

    public Grid {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A grid whose cells the format or delimiters tell. */
    public Grid(List<List<Cell>> rows, boolean rowsKnown, boolean exact) {
        this(rows, rowsKnown, exact, false);
    }

    /** A grid whose cells were told by delimiters in a text. */
    public Grid(List<List<Cell>> rows, boolean rowsKnown) {
        this(rows, rowsKnown, false);
    }
}
