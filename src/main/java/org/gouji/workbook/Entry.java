package org.gouji.workbook;

import java.math.BigDecimal;
import org.gouji.document.Masking;

/**
 * What goes into one cell.
 *
 * @param text the text, null for a number
 * @param number the number, or the value that the formula has
 * @param formula without the equals sign, null where there is none
 * @param target cell of this workbook to jump to, null for none
 * @param page address of a file to open, null for none
 */
record Entry(String text, Number number, String formula, String target, String page, Look look) {

    /** The telephone numbers of mobiles, eleven digits, are the shortest that are masked without a word beside them. */
    private static final double SHORTEST_OF_PERSONS = 1e10;

    /** A text, with what tells of persons hidden. */
    static Entry text(String text) {
        return new Entry(Masking.of(text), null, null, null, null, Look.TEXT);
    }

    static Entry centred(String text) {
        return new Entry(Masking.of(text), null, null, null, null, Look.CENTRE);
    }

    /** A key by which a later run finds the row; digits in it are no number of a person. */
    static Entry key(String key) {
        return new Entry(key, null, null, null, null, Look.TEXT);
    }

    /** A number, unless it is as long as those of persons and one of them: in a table somebody wrote it into the wrong cell. */
    static Entry number(Number number) {
        if (Math.abs(number.doubleValue()) >= SHORTEST_OF_PERSONS) {
            String words = new BigDecimal(number.toString()).toPlainString();
            String masked = Masking.of(words);
            if (!masked.equals(words)) {
                return centred(masked);
            }
        }
        return new Entry(null, number, null, null, null, Look.CENTRE);
    }

    static Entry formula(String formula, Number value) {
        return new Entry(null, value, formula, null, null, Look.CENTRE);
    }

    /** Nothing but a border and a fill. */
    static Entry blank(Look look) {
        return new Entry("", null, null, null, null, look);
    }

    /** A formula whose value is text. */
    static Entry formula(String formula, String value) {
        return new Entry(value, null, formula, null, null, Look.CENTRE);
    }

    /** A numeric cell where that loses nothing, else text. */
    static Entry figure(String text) {
        return CellText.number(text).map(Entry::number).orElseGet(() -> centred(text));
    }

    Entry as(Look other) {
        return other == look ? this : new Entry(text, number, formula, target, page, other);
    }

    Entry internal(boolean internal) {
        return as(look.internal(internal));
    }

    Entry to(String cell) {
        return new Entry(text, number, formula, cell, page, look);
    }

    Entry opens(String file) {
        return new Entry(text, number, formula, target, file, look == Look.TEXT ? Look.LINK : look);
    }

    /** What a person reads in the cell. */
    String words() {
        return text != null ? text : number == null ? "" : new BigDecimal(number.toString()).toPlainString();
    }

    /** The text that decides how high the row must be. */
    String shown() {
        return text == null ? "" : text;
    }
}
