package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Tables whose columns a line of dashes rules, as the simple and multiline tables of Markdown: what stands below one run of
 * dashes is one cell, and with a blank line between its rows a cell may have several lines. Where a text stands below the
 * gap between two runs, the widths of its characters are others than thought, and the lines stay as they are.
 */
final class RuledColumns {

    private static final int LONGEST_RUN = 5;
    private static final int MOST_LINES = 400;
    private static final int MOST_HEADER_LINES = 8;

    /** Some programs count these as one column, some as two. */
    private static final String AMBIGUOUS = "“”‘’—…·～";

    private static final List<IntUnaryOperator> WIDTHS =
            List.of(c -> c >= 0x2E80 ? 2 : 1, c -> c >= 0x2E80 || AMBIGUOUS.indexOf(c) >= 0 ? 2 : 1, c -> 1);

    /** A run of dashes: where it begins and ends. */
    private record Column(int from, int to) {}

    /** The lines of a table from its first to behind its last, and its rows. */
    private record Found(int from, int to, List<Line> rows) {}

    private final List<Line> lines;

    private RuledColumns(List<Line> lines) {
        this.lines = lines;
    }

    /** The rows as cells with a pipe behind each; the same lines, where the text holds no such table. */
    static List<Line> divided(List<Line> lines) {
        boolean any = lines.stream()
                .anyMatch(line -> mayRule(line.text()) && columns(line.text()).size() > 1);
        return any ? new RuledColumns(lines).read() : lines;
    }

    private static boolean mayRule(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at + 1 < text.length()
                && (text.charAt(at) == '-' || text.charAt(at) == '=')
                && text.charAt(at + 1) == text.charAt(at);
    }

    /** The runs of one mark of a line that has nothing else, none where it has, or where none of them is long. */
    private static List<Column> columns(String text) {
        List<Column> columns = new ArrayList<>();
        char mark = text.indexOf('=') < 0 ? '-' : '=';
        int from = -1;
        int longest = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c == mark) {
                from = from < 0 ? i : from;
            } else if (c != ' ') {
                return List.of();
            } else if (from >= 0) {
                columns.add(new Column(from, i));
                longest = Math.max(longest, i - from);
                from = -1;
            }
        }
        return longest < LONGEST_RUN ? List.of() : columns;
    }

    private List<Line> read() {
        List<Line> written = new ArrayList<>(lines.size());
        int next = 0;
        for (int i = 0; i < lines.size(); i++) {
            List<Column> columns =
                    mayRule(lines.get(i).text()) ? columns(lines.get(i).text()) : List.of();
            Optional<Found> found = columns.size() > 1 ? table(i, columns, next) : Optional.empty();
            if (found.isPresent()) {
                written.addAll(lines.subList(next, found.get().from()));
                written.addAll(found.get().rows());
                next = found.get().to();
                i = next - 1;
            }
        }
        written.addAll(lines.subList(next, lines.size()));
        return written;
    }

    /** The table of a rule: what stands right above it is its header, and where nothing does, the same rule must end it. */
    private Optional<Found> table(int rule, List<Column> columns, int least) {
        int top = rule;
        while (top > least
                && rule - top < MOST_HEADER_LINES
                && !lines.get(top - 1).blank()) {
            top--;
        }
        boolean headed = top < rule;
        boolean framed = headed && columns(lines.get(top).text()).size() == 1;
        int end = end(rule, columns, headed, framed);
        if (end < 0 || end > rule + MOST_LINES) {
            return Optional.empty();
        }
        if (headed && !framed && end < lines.size() && !lines.get(end).blank() && caption(top, rule, columns)) {
            top = rule;
        }
        List<Line> header = lines.subList(framed ? top + 1 : top, rule);
        List<Line> body = lines.subList(rule + 1, end);
        for (IntUnaryOperator width : WIDTHS) {
            Optional<List<Line>> rows = rows(header, body, columns, width);
            if (rows.isPresent()) {
                // Of double lines the one that ends the header begins the rows.
                boolean taken = end < lines.size()
                        && !lines.get(end).blank()
                        && lines.get(end).text().indexOf('=') < 0;
                int behind = taken ? end + 1 : end;
                return Optional.of(new Found(top, behind, rows.get()));
            }
        }
        return Optional.empty();
    }

    /** Whether what stands above a rule that another one answers is no header: nothing of it stands behind the first column. */
    private boolean caption(int top, int rule, List<Column> columns) {
        return lines.subList(top, rule).stream().allMatch(line -> {
            List<String> cells = cells(line.text(), columns, WIDTHS.get(0));
            return cells.stream().skip(1).allMatch(String::isEmpty);
        });
    }

    /** The line that ends a table: its rule again, or one long rule, or a blank line behind a header's rows; -1 where none does. */
    private int end(int rule, List<Column> columns, boolean headed, boolean framed) {
        for (int i = rule + 1; i < lines.size() && i <= rule + MOST_LINES; i++) {
            String text = lines.get(i).text();
            if (lines.get(i).blank() && headed && !framed) {
                return i;
            }
            List<Column> here = mayRule(text) ? columns(text) : List.of();
            if (here.equals(columns) || framed && here.size() == 1) {
                return i;
            }
            if (!here.isEmpty()) {
                return -1;
            }
        }
        return headed && !framed ? lines.size() : -1;
    }

    private static Optional<List<Line>> rows(
            List<Line> header, List<Line> body, List<Column> columns, IntUnaryOperator width) {
        List<List<Line>> groups = new ArrayList<>();
        groups.add(header);
        groups.add(new ArrayList<>());
        for (Line line : body) {
            if (line.blank()) {
                groups.add(new ArrayList<>());
            } else {
                groups.get(groups.size() - 1).add(line);
            }
        }
        List<List<List<String>>> cells = new ArrayList<>();
        boolean several = true;
        for (List<Line> group : groups) {
            List<List<String>> rows = new ArrayList<>();
            for (Line line : group) {
                List<String> row = cells(line.text(), columns, width);
                if (row.isEmpty()) {
                    return Optional.empty();
                }
                rows.add(row);
            }
            several &= oneRow(rows, columns.size());
            cells.add(rows);
        }
        // Rows of one line each have no blank lines between them, but one where a row is blank.
        boolean together = several
                && groups.stream().skip(1).filter(group -> !group.isEmpty()).count() > 1;
        List<Line> written = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            List<Line> group = groups.get(g);
            for (int i = 0; i < group.size(); i = together ? group.size() : i + 1) {
                List<List<String>> row = cells.get(g).subList(i, together ? group.size() : i + 1);
                written.add(new Line(group.get(i).number(), written(row, columns.size())));
            }
        }
        return Optional.of(written);
    }

    /** Whether lines may be those of one row: no column has a number in two of them. */
    private static boolean oneRow(List<List<String>> rows, int columns) {
        for (int c = 0; c < columns; c++) {
            int column = c;
            long numbers = rows.stream()
                    .filter(row -> SpacedCells.number(row.get(column)))
                    .count();
            if (numbers > 1) {
                return false;
            }
        }
        return true;
    }

    private static String written(List<List<String>> lines, int columns) {
        StringBuilder row = new StringBuilder();
        for (int c = 0; c < columns; c++) {
            StringBuilder cell = new StringBuilder();
            for (List<String> line : lines) {
                cell.append(CellJoin.between(cell.toString(), line.get(c), false))
                        .append(line.get(c));
            }
            row.append(cell.toString().replace('|', '｜')).append('|');
        }
        return row.toString();
    }

    /** What stands below each run, none where a text goes over into a gap. */
    private static List<String> cells(String text, List<Column> columns, IntUnaryOperator width) {
        StringBuilder[] cells = new StringBuilder[columns.size()];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = new StringBuilder();
        }
        int at = 0;
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean last = column == columns.size() - 1;
            while (!last && at >= columns.get(column + 1).from()) {
                column++;
                last = column == columns.size() - 1;
            }
            boolean inside = at >= columns.get(column).from()
                    && (last || at + width.applyAsInt(c) <= columns.get(column).to());
            if (inside) {
                cells[column].append(c);
            } else if (!Line.empty(c)) {
                return List.of();
            }
            at += width.applyAsInt(c);
        }
        List<String> trimmed = new ArrayList<>(cells.length);
        for (StringBuilder cell : cells) {
            String one = Line.trim(cell.toString());
            // So reStructuredText marks a cell that is blank.
            one = one.equals("\\") ? "" : one;
            // Two texts below one run are cells of other columns.
            if (one.contains("  ")) {
                return List.of();
            }
            trimmed.add(one);
        }
        return trimmed;
    }
}
