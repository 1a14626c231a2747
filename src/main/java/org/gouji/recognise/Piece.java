package org.gouji.recognise;

import org.gouji.document.Place;

/**
 * One paragraph or cell in reading order.
 *
 * @param row number of the printed table row it belongs to where the layout tells rows apart, else -1; all cells of one
 *     printed row have the same number
 * @param delimited whether the layout marks it as a cell (pipe, tab); a cell may still hold running text
 * @param exact whether the file's format itself has this cell
 * @param doubt why it may not belong where it stands, in Chinese; empty where nothing speaks against it
 */
record Piece(Words words, Place place, int row, boolean delimited, boolean exact, String doubt) {

    Piece(Words words, Place place, int row, boolean delimited) {
        this(words, place, row, delimited, false, "");
    }

    Piece(Words words, Place place, int row, boolean delimited, String doubt) {
        this(words, place, row, delimited, false, doubt);
    }

    String normal() {
        return words.normal();
    }

    String key() {
        return words.key();
    }

    boolean likelyNumber() {
        return words.likelyNumber();
    }

    String printed() {
        return words.printed();
    }

    boolean blank() {
        return words.isEmpty();
    }
}
