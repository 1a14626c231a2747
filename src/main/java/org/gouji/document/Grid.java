package org.gouji.document;

import java.util.List;

/**
 * A run of delimited cells. Where the layout tells rows apart each list is one printed row; where it does not (one cell
 * a line), {@code rowsKnown} is false and the row lists mean nothing but reading order.
 */
public record Grid(List<List<Cell>> rows, boolean rowsKnown) implements Block {

    public Grid {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
