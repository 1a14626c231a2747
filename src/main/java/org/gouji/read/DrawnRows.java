package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tables that are drawn with characters: lines that only rule the rows are blank, and between two of them the lines of
 * one row are put together, cell by cell.
 */
final class DrawnRows {

    /** A line that only rules the rows of a table drawn with characters. */
    private static final Pattern RULE = Pattern.compile(
            "\\s*(?:[├┌└┬┴┼┤┐┘╞╡╪─━═┏┗┣┫┓┛│| ]*[─━═]{2}[├┌└┬┴┼┤┐┘╞╡╪─━═┏┗┣┫┓┛│| ]*|\\+(?:[-=]{2,}\\+)+)\\s*");

    private static final char FIRST_HAN = '\u3400';
    /** The lines of one row at most. */
    private static final int TALLEST_ROW = 12;

    private static final int DASHES_OF_A_RULE = 5;

    private DrawnRows() {}

    /** The same lines, where none of them is a rule. */
    static List<Line> whole(List<Line> lines) {
        if (lines.stream().noneMatch(line -> mayRule(line.text()))) {
            return lines;
        }
        List<Line> whole = new ArrayList<>(lines.size());
        int rule = -1;
        int tried = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i >= tried && mayRule(line.text())) {
                tried = end(lines, i);
                Optional<List<Line>> rows = DrawnTable.rows(lines.subList(i, tried));
                if (rows.isPresent()) {
                    whole.addAll(rows.get());
                    rule = -1;
                    i = tried - 1;
                    continue;
                }
            }
            if (!mayRule(line.text())
                    || !dashes(line.text()) && !RULE.matcher(line.text()).matches()) {
                whole.add(line);
                continue;
            }
            if (rule >= 0 && i - rule > 2 && i - rule <= TALLEST_ROW + 1) {
                join(whole, i - rule - 1);
            }
            whole.add(new Line(line.number(), ""));
            rule = i;
        }
        return whole;
    }

    /** The end of the lines from here that all begin with a bar. */
    private static int end(List<Line> lines, int from) {
        int end = from;
        while (end < lines.size()) {
            String text = Line.trim(lines.get(end).text());
            if (text.isEmpty() || !DrawnTable.bar(text.charAt(0))) {
                break;
            }
            end++;
        }
        return Math.max(end, from + 1);
    }

    /** Whether a line begins as those do that only rule rows. */
    private static boolean mayRule(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length()
                && (text.charAt(at) == '+'
                        || dash(text.charAt(at)) && at + 1 < text.length() && dash(text.charAt(at + 1))
                        || text.charAt(at) < FIRST_HAN
                                && (text.indexOf('─') >= 0 || text.indexOf('━') >= 0 || text.indexOf('═') >= 0));
    }

    /** Whether nothing but dashes rules the columns, as in the simple tables of Markdown; a cell without a number has few of them. */
    private static boolean dashes(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!dash(c) && c > ' ') {
                return false;
            }
            run = dash(c) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest >= DASHES_OF_A_RULE;
    }

    private static boolean dash(char c) {
        return c == '-' || c == '=';
    }

    /** Puts the last lines together where they are one row: as many cells in each, and numbers in one of them only. */
    private static void join(List<Line> whole, int count) {
        List<Line> last = whole.subList(whole.size() - count, whole.size());
        List<List<String>> parts = new ArrayList<>();
        for (Line line : last) {
            List<String> cells = CellLine.of(line)
                    .filter(row -> !row.tabs())
                    .map(CellLine::parts)
                    .orElse(List.of());
            if (cells.size() < 2
                    || !parts.isEmpty() && cells.size() != parts.get(0).size()) {
                return;
            }
            parts.add(cells);
        }
        int columns = parts.get(0).size();
        StringBuilder[] joined = new StringBuilder[columns];
        int numbers = 0;
        int more = 0;
        for (int c = 0; c < columns; c++) {
            joined[c] = new StringBuilder();
            String above = "";
            int found = 0;
            for (List<String> line : parts) {
                String part = line.get(c);
                if (!part.isEmpty()) {
                    joined[c].append(CellJoin.between(above, part, false)).append(part);
                    above = part;
                    found += SpacedCells.number(part) ? 1 : 0;
                }
            }
            numbers += found > 0 ? 1 : 0;
            more += found > 1 ? 1 : 0;
        }
        if (more * 2 > numbers) {
            return;
        }
        int number = last.get(0).number();
        last.clear();
        whole.add(new Line(number, String.join("|", joined) + "|"));
    }
}
