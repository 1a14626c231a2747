package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gouji.document.Block;
import org.gouji.document.Cell;
import org.gouji.document.Grid;

/**
 * Tables in which a conversion repeated the text of a merged cell in each cell that it covers (pandas, python-docx): each
 * text is kept once. A table does so where titles are repeated beside each other that no table has twice.
 */
final class RepeatedSpans {

    private static final Pattern ONCE = Pattern.compile(
            "第二十[条條]第.{1,3}[项項]|申[请請]人情[况況]|.?本列[数數][据據]的勾稽.*|[处處]理[决決]定[数數]量|本年[处處]理[决決]定[数數]量|行政[诉訴][讼訟]|未[经經][复復][议議]直接起[诉訴]");
    private static final int TELLING = 2;
    /** Letters of the shortest of these titles: most cells hold fewer. */
    private static final int SHORTEST = 4;

    private RepeatedSpans() {}

    static List<Block> removed(List<Block> blocks) {
        if (blocks.stream().noneMatch(block -> block instanceof Grid grid && grid.rowsKnown() && repeats(grid))) {
            return blocks;
        }
        List<Block> removed = new ArrayList<>();
        for (Block block : blocks) {
            removed.add(block instanceof Grid grid && grid.rowsKnown() && repeats(grid) ? once(grid) : block);
        }
        return removed;
    }

    private static boolean repeats(Grid grid) {
        int found = 0;
        for (List<Cell> row : grid.rows()) {
            for (int i = 1; i < row.size(); i++) {
                String printed = row.get(i).text();
                String before = row.get(i - 1).text();
                if (printed.length() < SHORTEST || before.length() < SHORTEST) {
                    continue;
                }
                String text = ReportWords.bare(printed);
                boolean same = text.equals(ReportWords.bare(before));
                found += same && ONCE.matcher(text).matches() ? 1 : 0;
            }
        }
        return found >= TELLING;
    }

    private static Grid once(Grid grid) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> above = List.of();
        List<Cell> header = List.of();
        for (List<Cell> row : grid.rows()) {
            boolean words = row.stream().noneMatch(cell -> number(cell.text()));
            List<Cell> kept = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                String text = row.get(i).text();
                boolean value = number(text) || Line.trim(text).isEmpty();
                boolean beside = i > 0 && row.get(i - 1).text().equals(text);
                boolean upper = i < above.size() && above.get(i).text().equals(text);
                boolean again = value ? beside && !words && wide(header, i) : beside || upper;
                if (!again) {
                    kept.add(row.get(i));
                }
            }
            if (!kept.isEmpty()) {
                rows.add(kept);
            }
            above = row;
            header = words ? row : header;
        }
        return new Grid(rows, true, grid.exact(), grid.byPlace());
    }

    /** Whether the header cell over a column is the one over the column before it. */
    private static boolean wide(List<Cell> header, int column) {
        return column < header.size()
                && !Line.trim(header.get(column).text()).isEmpty()
                && header.get(column).text().equals(header.get(column - 1).text());
    }

    private static boolean number(String text) {
        String trimmed = Line.trim(text);
        return SpacedCells.number(trimmed) || trimmed.matches("[/／—–-]{1,2}|无|[+-]?\\d.*[)）]");
    }
}
