package org.gouji.recognise;

import java.util.List;
import java.util.regex.Pattern;
import org.gouji.document.Place;
import org.gouji.facts.CellState;
import org.gouji.facts.Column;
import org.gouji.facts.Confidence;
import org.gouji.facts.Figure;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.Gap;
import org.gouji.facts.Row;

/** Makes the cells of a row from pieces whose places are certain, or gaps with the reason why they are not. */
record Cells(Form form, List<Piece> pieces) {

    /** A note beside a number was read over; blanks, thousands separators, signs and units are plain numbers. */
    private static final Pattern PLAIN = Pattern.compile("[+\\-−]?[\\d, ]+(\\.\\d+)?(\\p{IsHan}{0,2})");

    FormCell placed(Row row, Column column, int index, Confidence confidence) {
        Piece piece = pieces.get(index);
        String raw = CellNumber.printed(Pieces.trimmed(piece));
        if (CellNumber.whole(piece.normal())) {
            return new Figure(row, column, CellNumber.value(piece.normal()), raw, piece.place(), confidence);
        }
        CellNumber number = CellNumber.of(piece.normal(), column, form);
        if (number.state() == CellState.NUMBER) {
            return new Figure(
                    row,
                    column,
                    number.value(),
                    raw,
                    piece.place(),
                    PLAIN.matcher(piece.normal()).matches() ? confidence : Confidence.REPAIRED);
        }
        String reason = number.reason().isEmpty() ? "" : at(piece.place()) + number.reason();
        return new Gap(row, column, number.state(), raw, piece.place(), reason);
    }

    FormCell unreadable(Row row, Column column, Place place, String reason) {
        return new Gap(row, column, CellState.UNREADABLE, "", place, at(place) + reason);
    }

    FormCell absent(Row row, Column column, String reason) {
        return new Gap(row, column, CellState.ABSENT, "", Place.UNKNOWN, reason);
    }

    private static String at(Place place) {
        String words = place.words();
        return words.isEmpty() ? "" : words + "：";
    }
}
