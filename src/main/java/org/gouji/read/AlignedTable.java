package org.gouji.read;

import java.util.List;
import java.util.function.Function;
import org.gouji.document.Cell;
import org.gouji.document.Grid;
import org.gouji.document.Place;

/**
 * A table told by where its texts stand, and the printed lines that it takes.
 *
 * @param first index of its first line
 * @param last index of its last line
 * @param sure whether each cell of its rows is certain to be the row's, blank ones included
 */
record AlignedTable(int first, int last, List<AlignedRow> rows, boolean sure) {

    /**
     * A row: its texts, label first, and where it stands.
     *
     * @param line index of the printed line in which it begins
     */
    record AlignedRow(int page, int line, List<String> texts) {}

    Grid grid(Function<AlignedRow, Place> place) {
        return new Grid(
                rows.stream()
                        .map(row -> row.texts().stream()
                                .map(text -> new Cell(text, place.apply(row)))
                                .toList())
                        .toList(),
                true,
                sure);
    }
}
