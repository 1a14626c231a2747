package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tables in the marks of MediaWiki: each row becomes one line with a pipe behind each cell. */
final class WikiTables {

    private static final Pattern START = Pattern.compile("\\s*:*\\{\\|.*");
    private static final Pattern END = Pattern.compile("\\s*\\|}.*");
    private static final Pattern ROW = Pattern.compile("\\s*\\|-.*");
    private static final Pattern CAPTION = Pattern.compile("\\s*\\|\\+.*");
    /** What stands before a cell's text: rowspan="2" style="…" |. */
    private static final Pattern ATTRIBUTES =
            Pattern.compile("^\\s*(?:[a-z]+\\s*=\\s*(?:\"[^\"]*\"|[\\w%#-]+)\\s*)+\\|(?!\\|)");

    private static final Pattern ROW_ONLY = Pattern.compile("\\s*\\|-+\\s*");
    private static final int FEWEST_ROWS = 10;

    private static final Pattern SEVERAL = Pattern.compile("\\|\\||!!");
    private static final Pattern LINE_END = Pattern.compile("(?i)<br\\s*/?>");

    private final List<Line> written = new ArrayList<>();
    private final List<StringBuilder> cells = new ArrayList<>();
    private int number;

    private WikiTables() {}

    /** The same lines, where none of them begins such a table. */
    static List<Line> rows(List<Line> lines) {
        boolean any = lines.stream()
                .anyMatch(line ->
                        line.text().contains("{|") && START.matcher(line.text()).matches());
        if (any) {
            return new WikiTables().read(lines);
        }
        return cellsOnly(lines) ? new WikiTables().readCells(lines) : lines;
    }

    /** Whether rows and cells are marked, but no table's beginning: each cell on a line of its own behind a pipe. */
    private static boolean cellsOnly(List<Line> lines) {
        int rows = 0;
        int cells = 0;
        for (Line line : lines) {
            String text = line.text();
            if (BracketedCells.first(text) == '|') {
                rows += ROW_ONLY.matcher(text).matches() ? 1 : 0;
                cells += text.indexOf('|') == text.lastIndexOf('|') ? 1 : 0;
            }
        }
        return rows >= FEWEST_ROWS && cells > rows * 2;
    }

    /** Reads rows that no mark encloses: a line that begins with no pipe ends the table. */
    private List<Line> readCells(List<Line> lines) {
        for (Line line : lines) {
            if (ROW_ONLY.matcher(line.text()).matches()) {
                endRow();
            } else if (BracketedCells.first(line.text()) == '|') {
                content(line);
            } else if (!line.blank()) {
                endRow();
                written.add(line);
            }
        }
        endRow();
        return written;
    }

    private List<Line> read(List<Line> lines) {
        boolean inside = false;
        for (Line line : lines) {
            String text = line.text();
            if (!inside) {
                inside = START.matcher(text).matches();
                if (!inside) {
                    written.add(line);
                }
            } else if (END.matcher(text).matches()) {
                endRow();
                inside = false;
            } else if (ROW.matcher(text).matches()) {
                endRow();
            } else if (!CAPTION.matcher(text).matches()) {
                content(line);
            }
        }
        endRow();
        return written;
    }

    private void content(Line line) {
        String text = Line.trim(line.text());
        boolean starts = !text.isEmpty() && (text.charAt(0) == '|' || text.charAt(0) == '!');
        if (!starts) {
            if (!cells.isEmpty() && !text.isEmpty()) {
                add(cells.get(cells.size() - 1), text);
            }
            return;
        }
        number = cells.isEmpty() ? line.number() : number;
        for (String part : SEVERAL.split(text.substring(1), -1)) {
            StringBuilder cell = new StringBuilder();
            for (String piece : LINE_END.split(ATTRIBUTES.matcher(part).replaceFirst(""))) {
                add(cell, Line.trim(piece));
            }
            cells.add(cell);
        }
    }

    private static void add(StringBuilder cell, String text) {
        cell.append(CellJoin.between(cell.toString(), text, false)).append(text);
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            StringBuilder row = new StringBuilder();
            cells.forEach(cell -> row.append(cell.toString().replace('|', '｜')).append('|'));
            written.add(new Line(number, row.toString()));
            cells.clear();
        }
    }
}
