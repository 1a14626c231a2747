package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables whose cells other marks than pipes part: bars of drawn boxes without their rules, ┃规章┃0┃, and two pipes wherever one
 * would do become pipes, and so do the dots that lead from cell to cell, 规章……0……0; where each cell is an item of a list, • 规章, a pipe behind it ends it.
 */
final class CellMarks {

    private static final String BARS = "┃║¦∣❘⎮┆┊";
    private static final String BULLETS = "•·●○◦▪■◆※*-–";
    /** So many rows, items and numbers among them show such a table. */
    private static final int ROWS = 8;

    /** Dots that lead the eye from one cell to the next. */
    private static final char LEADER = '…';

    private static final Pattern LEADERS = Pattern.compile("…{2,}");

    private static final int ITEMS = 60;
    private static final int NUMBERS = 20;

    private CellMarks() {}

    /** The same lines, where the text holds no such table. */
    static List<Line> unified(List<Line> lines) {
        int barred = 0;
        int listed = 0;
        int twice = 0;
        int led = 0;
        boolean once = false;
        for (Line line : lines) {
            int pipes = line.text().indexOf('|');
            if (pipes >= 0 && !once) {
                boolean paired = line.text().replace("||", "").indexOf('|') < 0
                        && !line.text().contains("|||");
                twice += paired && line.text().indexOf("||", pipes + 2) >= 0 ? 1 : 0;
                once = !paired;
            }
            led += line.text().indexOf(LEADER) >= 0 && leaders(line.text()) ? 1 : 0;
            char first = BracketedCells.first(line.text());
            if (first < 0x80 && first != '*' && first != '-' || first > 0x3000) {
                continue;
            }
            barred += BARS.indexOf(first) >= 0 ? 1 : 0;
            listed += BULLETS.indexOf(first) >= 0 ? 1 : 0;
        }
        if (twice >= ROWS && !once) {
            return lines.stream()
                    .map(line -> new Line(line.number(), line.text().replace("||", "|")))
                    .toList();
        }
        if (barred >= ROWS) {
            return piped(lines);
        }
        if (led >= ROWS) {
            return lines.stream()
                    .map(line -> line.text().indexOf(LEADER) < 0 || line.text().indexOf('。') >= 0
                            ? line
                            : new Line(
                                    line.number(), LEADERS.matcher(line.text()).replaceAll("|") + "|"))
                    .toList();
        }
        return listed >= ITEMS ? items(lines) : lines;
    }

    /** Whether dots lead from cell to cell; in a table of contents they lead to one number only. */
    private static boolean leaders(String text) {
        return LEADERS.matcher(text).results().count() > 2 && text.indexOf('。') < 0;
    }

    private static List<Line> piped(List<Line> lines) {
        List<Line> piped = new ArrayList<>(lines.size());
        for (Line line : lines) {
            StringBuilder text = new StringBuilder(line.text());
            for (int i = 0; i < text.length(); i++) {
                if (BARS.indexOf(text.charAt(i)) >= 0) {
                    text.setCharAt(i, '|');
                }
            }
            piped.add(new Line(line.number(), text.toString()));
        }
        return piped;
    }

    private static List<Line> items(List<Line> lines) {
        for (int kind = 0; kind < BULLETS.length(); kind++) {
            char bullet = BULLETS.charAt(kind);
            long numbers = lines.stream()
                    .map(Line::text)
                    .filter(text -> item(text, bullet)
                            && SpacedCells.number(Line.trim(text).substring(1)))
                    .limit(NUMBERS)
                    .count();
            if (numbers == NUMBERS) {
                return lines.stream()
                        .map(line -> item(line.text(), bullet)
                                ? new Line(
                                        line.number(),
                                        Line.trim(Line.trim(line.text()).substring(1)) + "|")
                                : line)
                        .toList();
            }
        }
        return lines;
    }

    /** Whether a line is an item of a list: the mark, and a blank or nothing behind it. */
    private static boolean item(String text, char bullet) {
        String trimmed = Line.trim(text);
        return !trimmed.isEmpty()
                && trimmed.charAt(0) == bullet
                && (trimmed.length() == 1 || Line.empty(trimmed.charAt(1)));
    }
}
