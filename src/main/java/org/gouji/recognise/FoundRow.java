package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import org.gouji.document.Place;

/**
 * A row as found in a table: its label and the pieces after it up to the next label.
 *
 * @param spec null where the form has no such label
 * @param labels how many label pieces it printed, group labels before it included
 */
record FoundRow(
        LabelSpec spec, String printed, String core, Place place, int printedRow, int labels, List<Piece> values) {

    FoundRow(LabelSpec spec, String printed, String core, Place place, int printedRow, int labels) {
        this(spec, printed, core, place, printedRow, labels, new ArrayList<>());
    }

    /** The same row under the name that its place gives it. */
    FoundRow named(LabelSpec name) {
        return new FoundRow(name, printed, core, place, printedRow, labels, values);
    }

    /** The values; where rows are known, those of its own printed row only. */
    List<Piece> own() {
        return printedRow < 0
                ? values
                : values.stream().filter(p -> p.row() == printedRow).toList();
    }

    long filled() {
        return own().stream().filter(piece -> !piece.blank()).count();
    }

    int firstFilled() {
        List<Piece> own = own();
        for (int i = 0; i < own.size(); i++) {
            if (!own.get(i).blank()) {
                return i;
            }
        }
        return own.size();
    }
}
