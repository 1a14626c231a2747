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
    record AlignedRow(int page, int line, List<String> texts) {

        private boolean uncertain() {
            return texts.contains(UNCERTAIN);
        }
    }

    /**
     * Stands in a cell of which it is not certain which number is its, or for all of a row's. It begins as a number does, for it
     * must count as the cell that it is, and is none.
     */
    static final String UNCERTAIN = "0" + CellJoin.MARK + "?";

    /** The number of rows whose numbers are certain to be theirs. */
    long certain() {
        return rows.stream().filter(row -> !row.uncertain()).count();
    }

    /** Whether the other, told from the same lines, has other numbers in a row that is certain in both. */
    boolean contradicts(AlignedTable other) {
        if (first != other.first || rows.size() != other.rows.size()) {
            return first <= other.last && other.first <= last;
        }
        for (int i = 0; i < rows.size(); i++) {
            AlignedRow one = rows.get(i);
            AlignedRow two = other.rows.get(i);
            List<String> numbers = one.texts.subList(Math.min(1, one.texts.size()), one.texts.size());
            boolean same = two.texts.size() == one.texts.size()
                    && two.texts
                            .subList(Math.min(1, one.texts.size()), one.texts.size())
                            .equals(numbers);
            if (!one.uncertain() && !two.uncertain() && !same && i > 0) {
                return true;
            }
        }
        return false;
    }

    Grid grid(Function<AlignedRow, Place> place) {
        return new Grid(
                rows.stream()
                        .map(row -> row.texts().stream()
                                .map(text -> new Cell(text, place.apply(row)))
                                .toList())
                        .toList(),
                true,
                sure,
                true);
    }
}
