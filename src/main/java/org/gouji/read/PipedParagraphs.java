package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import org.gouji.document.Block;
import org.gouji.document.Cell;
import org.gouji.document.Grid;
import org.gouji.document.Paragraph;
import org.gouji.document.Place;

/**
 * Tables that somebody pasted as text into a web page or a Word file: paragraphs that pipes divide into cells are read as the
 * lines of a text are.
 */
final class PipedParagraphs {

    /** So many paragraphs with pipes show such a table. */
    private static final int TELLING = 8;

    private PipedParagraphs() {}

    /** The same blocks, where they hold no such table. */
    static List<Block> divided(List<Block> blocks) {
        long piped =
                blocks.stream().filter(PipedParagraphs::piped).limit(TELLING).count();
        if (piped < TELLING) {
            return blocks;
        }
        List<Block> divided = new ArrayList<>();
        List<Block> run = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Paragraph) {
                run.add(block);
            } else {
                write(run, divided);
                divided.add(block);
            }
        }
        write(run, divided);
        return divided;
    }

    private static boolean piped(Block block) {
        return block instanceof Paragraph paragraph
                && paragraph.text().indexOf('|') >= 0
                && CellLine.of(new Line(0, paragraph.text())).orElseThrow().closed();
    }

    private static void write(List<Block> run, List<Block> divided) {
        List<Line> lines = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Block block : run) {
            Paragraph paragraph = (Paragraph) block;
            lines.add(new Line(lines.size() + 1, paragraph.text()));
            places.add(paragraph.place());
        }
        for (Block block : TextLayout.blocks(lines)) {
            if (block instanceof Grid grid) {
                List<List<Cell>> rows = new ArrayList<>();
                for (List<Cell> row : grid.rows()) {
                    rows.add(row.stream()
                            .map(cell -> new Cell(
                                    cell.text(), places.get(cell.place().line() - 1)))
                            .toList());
                }
                divided.add(new Grid(rows, grid.rowsKnown()));
            } else if (block instanceof Paragraph text) {
                divided.add(new Paragraph(text.text(), places.get(text.place().line() - 1)));
            }
        }
        run.clear();
    }
}
