package org.gouji.corpus;

import java.util.ArrayList;
import java.util.List;
import org.gouji.corpus.PrintedTable.Line;
import org.gouji.corpus.PrintedTable.Span;
import org.gouji.facts.Table;

/** A statutory table with the row spans of the form: a cell reaches down over every row that leaves its columns open. */
record SpannedTable(Table table, int width, List<List<Box>> rows) {

    /** One cell with its place in the grid and what it covers; a head is a column header, its row holds no value. */
    record Box(String text, int row, int column, int columns, int rows, boolean head) {

        boolean blank() {
            return text.isBlank();
        }
    }

    static SpannedTable of(Table table, PrintedReport report) {
        PrintedTable printed = PrintedTable.of(table, report, false);
        List<Line> lines = printed.lines();
        List<List<Box>> rows = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            boolean head = head(table, row, lines.get(row));
            List<Box> boxes = new ArrayList<>();
            int column = lines.get(row).front();
            for (Span span : lines.get(row).cells()) {
                boxes.add(new Box(span.text(), row, column, span.columns(), reach(lines, row, column), head));
                column += span.columns();
            }
            rows.add(boxes);
        }
        return new SpannedTable(table, printed.width(), rows);
    }

    /** Cells of the rows above that reach into this row, from left to right. */
    List<Box> covering(int row) {
        List<Box> covering = new ArrayList<>();
        for (int above = 0; above < row; above++) {
            for (Box box : rows.get(above)) {
                if (box.row() + box.rows() > row) {
                    covering.add(box);
                }
            }
        }
        covering.sort(java.util.Comparator.comparingInt(Box::column));
        return covering;
    }

    /** Number of rows at the top that hold column headers. */
    int headRows() {
        return table == Table.PROACTIVE ? 2 : 3;
    }

    private static boolean head(Table table, int row, Line line) {
        return table == Table.PROACTIVE ? line.cells().get(0).text().equals("信息内容") : row < 3;
    }

    private static int reach(List<Line> lines, int row, int column) {
        int end = row + 1;
        while (end < lines.size() && open(lines.get(end), column)) {
            end++;
        }
        return end - row;
    }

    private static boolean open(Line line, int column) {
        int end = line.front() + line.cells().stream().mapToInt(Span::columns).sum();
        return column < line.front() || column >= end;
    }
}
