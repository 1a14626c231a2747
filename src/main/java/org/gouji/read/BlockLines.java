package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import org.gouji.document.Block;
import org.gouji.document.Cell;
import org.gouji.document.Grid;
import org.gouji.document.Paragraph;

/** Blocks seen as lines, one for each paragraph, table row or picture, so that lines and blocks are judged alike. */
record BlockLines(List<Line> lines, List<Block> units) {

    static BlockLines of(List<Block> blocks) {
        List<Block> units = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Grid grid) {
                for (List<Cell> row : grid.rows()) {
                    StringBuilder text = new StringBuilder();
                    row.stream()
                            .filter(cell -> !cell.blank())
                            .forEach(cell -> text.append(cell.text()).append(' '));
                    units.add(new Grid(List.of(row), grid.rowsKnown(), grid.exact(), grid.byPlace()));
                    lines.add(new Line(units.size(), text.toString()));
                }
            } else {
                units.add(block);
                lines.add(new Line(units.size(), block instanceof Paragraph paragraph ? paragraph.text() : ""));
            }
        }
        return new BlockLines(lines, units);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }

    /** The blocks of some of the lines; rows that follow each other are one grid again. */
    List<Block> blocks(List<Line> some) {
        List<Block> blocks = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        Grid last = null;
        for (Line line : some) {
            Block unit = units.get(line.number() - 1);
            if (unit instanceof Grid grid) {
                rows.addAll(grid.rows());
                last = grid;
            } else {
                flush(rows, last, blocks);
                blocks.add(unit);
            }
        }
        flush(rows, last, blocks);
        return blocks;
    }

    private static void flush(List<List<Cell>> rows, Grid like, List<Block> blocks) {
        if (!rows.isEmpty()) {
            blocks.add(new Grid(rows, like.rowsKnown(), like.exact(), like.byPlace()));
            rows.clear();
        }
    }
}
