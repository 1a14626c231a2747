package org.gouji.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The text of a cell as a spreadsheet takes it, and what it takes to write it. Most of what is reckoned here is kept for the
 * next cell with the same text.
 */
final class CellWords {

    private final String given;
    private final String text;
    private final boolean quoted;
    /** Width of the column that the lines were counted for, 0 for none yet. */
    private int units;

    private int lines;
    private boolean again;
    private byte[] bytes;
    private byte[] shared;

    private CellWords(String given) {
        this.given = given;
        this.text = CellText.clean(given);
        this.quoted = CellText.needsQuote(text);
    }

    String text() {
        return text;
    }

    /** Whether Excel would take the text for a formula when the cell is entered again. */
    boolean quoted() {
        return quoted;
    }

    /** How many lines it takes in a column of that width. */
    int lines(int units) {
        if (this.units != units) {
            this.units = units;
            lines = TextHeight.lines(given, units);
        }
        return lines;
    }

    /** The text as XML in UTF-8, kept from the second time on; null where it was not written before, for most do not come again. */
    byte[] bytes() {
        if (bytes == null && again) {
            bytes = SheetText.inXml(text).getBytes(UTF_8);
        }
        again = true;
        return bytes;
    }

    /** Where the text stands among those of the whole workbook; null where it was not written before, or where they are full. */
    byte[] shared(SharedTexts texts) {
        if (shared == null && again) {
            shared = texts.place(text);
        }
        return shared;
    }

    /**
     * Texts that a sheet writes again and again, such as the titles and bases of rules. A text takes the place of another one
     * at random, so that no more than a few are held.
     */
    static final class Repeats {

        private static final int PLACES = 1 << 10;
        /** Longer texts are seldom the same; so many chars a place at most. */
        private static final int LONGEST = 300;

        private final CellWords[] places = new CellWords[PLACES];

        CellWords of(String text) {
            if (text.length() > LONGEST) {
                return new CellWords(text);
            }
            int hash = text.hashCode();
            int place = (hash ^ hash >>> 16) & PLACES - 1;
            if (places[place] == null || !text.equals(places[place].given)) {
                places[place] = new CellWords(text);
            }
            return places[place];
        }
    }
}
