package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import org.gouji.document.Block;
import org.gouji.document.Cell;
import org.gouji.document.Document;
import org.gouji.document.Grid;
import org.gouji.document.Paragraph;
import org.gouji.document.Place;

/** A document as one sequence of pieces: what a table is and what is running text is told later, by the words. */
final class Pieces {

    private Pieces() {}

    static List<Piece> of(Document document) {
        List<String> texts = texts(document);
        Script script = Script.of(texts);
        List<Piece> pieces = new ArrayList<>(texts.size());
        int row = 0;
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                pieces.add(piece(paragraph.text(), paragraph.place(), -1, false, false, script));
            } else if (block instanceof Grid grid) {
                for (List<Cell> cells : RowNumbers.removed(TurnedTable.upright(grid.rows()))) {
                    row++;
                    for (Cell cell : cells) {
                        pieces.add(piece(
                                cell.text(), cell.place(), grid.rowsKnown() ? row : -1, true, grid.exact(), script));
                    }
                }
            }
        }
        return LineTables.rebuilt(NamedCells.placed(pieces, script), script);
    }

    /** A piece's text as printed, without the blanks around it, those of Chinese and of web pages included. */
    static String trimmed(Piece piece) {
        return piece.words().printed(0, piece.normal().length());
    }

    private static Piece piece(String text, Place place, int row, boolean delimited, boolean exact, Script script) {
        return new Piece(Words.of(text, script), place, row, delimited, exact, "");
    }

    private static List<String> texts(Document document) {
        List<String> texts = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                texts.add(paragraph.text());
            } else if (block instanceof Grid grid) {
                for (List<Cell> cells : grid.rows()) {
                    for (Cell cell : cells) {
                        texts.add(cell.text());
                    }
                }
            }
        }
        return texts;
    }
}
