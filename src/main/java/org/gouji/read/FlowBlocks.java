package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import org.gouji.document.Block;
import org.gouji.document.Cell;
import org.gouji.document.Grid;
import org.gouji.document.Paragraph;
import org.gouji.document.Picture;
import org.gouji.document.Place;

/**
 * Makes blocks of a flow. Tables that only arrange the page (a table inside a cell, a cell with running text, a single
 * cell) are taken apart; their content is read cell after cell.
 */
final class FlowBlocks {

    /** A cell with more text and a full stop in it holds running text; the longest row label of the form has 44 letters. */
    static final int LONGEST_CELL = 150;
    /** No office nests tables so deep; what does is made to exhaust a reader. */
    private static final int DEEPEST = 40;

    private final List<Block> blocks = new ArrayList<>();
    private int order;
    private int paragraphs;
    private int tables;

    private FlowBlocks() {}

    static List<Block> of(Flow flow) throws UnreadableException {
        FlowBlocks maker = new FlowBlocks();
        maker.flow(flow, 0);
        return maker.blocks;
    }

    private void flow(Flow flow, int depth) throws UnreadableException {
        if (depth > DEEPEST) {
            throw new UnreadableException("文件中的表格嵌套超过 " + DEEPEST + " 层，不是正常的报告，未予读取");
        }
        for (Flow.Item item : flow.items()) {
            if (item instanceof Flow.Text text) {
                paragraphs++;
                blocks.add(new Paragraph(text.text(), Place.path("第 " + paragraphs + " 段", ++order)));
            } else if (item instanceof Flow.Table table) {
                table(table, depth);
            } else {
                picture();
            }
        }
    }

    private void picture() {
        blocks.add(new Picture(Place.path("第 " + (paragraphs + 1) + " 段前", ++order)));
    }

    private void table(Flow.Table table, int depth) throws UnreadableException {
        boolean single = table.rows().stream().allMatch(row -> row.size() < 2);
        int number = 0;
        List<List<Cell>> rows = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            List<Flow> row =
                    table.rows().get(r).stream().map(Flow::withoutWrappers).toList();
            if (single || row.stream().anyMatch(FlowBlocks::arranging)) {
                grid(rows);
                for (Flow cell : row) {
                    flow(cell, depth + 1);
                }
                continue;
            }
            if (number == 0) {
                number = ++tables;
            }
            List<Cell> cells = new ArrayList<>();
            for (int c = 0; c < row.size(); c++) {
                String path = "第 " + number + " 个表格第 " + (r + 1) + " 行第 " + (c + 1) + " 格";
                cells.add(new Cell(row.get(c).joined(), Place.path(path, ++order)));
            }
            rows.add(cells);
            if (row.stream().anyMatch(Flow::holdsImage)) {
                grid(rows);
                picture();
            }
        }
        grid(rows);
    }

    private void grid(List<List<Cell>> rows) {
        rows.removeIf(List::isEmpty);
        if (!rows.isEmpty()) {
            blocks.add(new Grid(rows, true, true));
            rows.clear();
        }
    }

    private static boolean arranging(Flow cell) {
        if (cell.holdsTable()) {
            return true;
        }
        String text = cell.joined();
        return text.length() > LONGEST_CELL && text.indexOf('。') >= 0;
    }
}
