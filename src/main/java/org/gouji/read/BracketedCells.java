package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables whose cells each stand in brackets of one kind, 【规章】【0】【0】: tabs divide them afterwards. */
final class BracketedCells {

    private static final String OPEN = "【「『[〔{《";
    private static final String CLOSE = "】」』]〕}》";
    /** So many rows show such a table. */
    private static final int TELLING = 8;

    private static final int FEWEST_CELLS = 2;

    private BracketedCells() {}

    /** The same lines, where the text holds no such table. */
    static List<Line> divided(List<Line> lines) {
        int[] starts = new int[OPEN.length()];
        for (Line line : lines) {
            int kind = OPEN.indexOf(first(line.text()));
            if (kind >= 0) {
                starts[kind]++;
            }
        }
        for (int kind = 0; kind < OPEN.length(); kind++) {
            char open = OPEN.charAt(kind);
            if (starts[kind] < TELLING) {
                continue;
            }
            Pattern row = row(open, CLOSE.charAt(kind));
            long rows = lines.stream()
                    .filter(line ->
                            starts(line.text(), open) && cells(line.text(), row).size() >= FEWEST_CELLS)
                    .limit(TELLING)
                    .count();
            if (rows == TELLING) {
                return divided(lines, open, row);
            }
        }
        return lines;
    }

    private static boolean starts(String text, char open) {
        return first(text) == open;
    }

    /** The first character that is no blank, a blank where there is none. */
    static char first(String text) {
        int at = 0;
        while (at < text.length() && Line.empty(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : ' ';
    }

    /** A cell in its brackets and the blanks and marks behind it. */
    private static Pattern row(char open, char close) {
        String inner = "[^" + Pattern.quote("" + open + close) + "]*+";
        return Pattern.compile(
                "\\s*+" + Pattern.quote("" + open) + "(" + inner + ")" + Pattern.quote("" + close) + "[\\s,，、;；|]*+");
    }

    /** The cells of a line that consists of nothing else, none where it does not. */
    private static List<String> cells(String text, Pattern row) {
        List<String> cells = new ArrayList<>();
        Matcher cell = row.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!cell.find(at) || cell.start() != at) {
                return List.of();
            }
            cells.add(Line.trim(cell.group(1)));
            at = cell.end();
        }
        return cells;
    }

    private static List<Line> divided(List<Line> lines, char open, Pattern row) {
        List<Line> divided = new ArrayList<>(lines.size());
        for (Line line : lines) {
            List<String> cells = starts(line.text(), open) ? cells(line.text(), row) : List.of();
            divided.add(cells.isEmpty() ? line : new Line(line.number(), String.join("\t", cells)));
        }
        return divided;
    }
}
