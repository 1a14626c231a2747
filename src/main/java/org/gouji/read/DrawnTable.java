package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table drawn with characters whose rules end where a merged cell begins, as w3m, elinks and pandoc draw it: the cells are what
 * the rules enclose. Programs differ in how wide a Chinese or a drawing character is; that width is taken with which every bar
 * stands below a crossing of the rules.
 */
final class DrawnTable {

    private static final String BARS = "|│┃║├┤┌┐└┘┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╞╡╪+";
    private static final String CROSSINGS = "├┤┌┐└┘┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╞╡╪+";
    private static final String RULES = "─━═-=";
    /** Some programs count these as one column, some as two. */
    private static final String AMBIGUOUS = "“”‘’—…·";

    private static final int MOST_LINES = 600;
    private static final int WIDEST = 1000;
    private static final int MOST_COLUMNS = 48;

    /** How many columns a character takes. */
    private record Widths(int han, int rule, int bar, int ambiguous) {

        int of(char c) {
            if (BARS.indexOf(c) >= 0) {
                return c < 0x80 ? 1 : bar;
            }
            if (RULES.indexOf(c) >= 0) {
                return c < 0x80 ? 1 : rule;
            }
            if (AMBIGUOUS.indexOf(c) >= 0) {
                return ambiguous;
            }
            return c < 0x2E80 ? 1 : han;
        }
    }

    private static final List<Widths> TRIED = List.of(
            new Widths(2, 1, 1, 1),
            new Widths(2, 2, 1, 1),
            new Widths(2, 2, 2, 1),
            new Widths(1, 1, 1, 1),
            new Widths(2, 1, 1, 2),
            new Widths(2, 2, 1, 2),
            new Widths(2, 2, 2, 2));

    /** What stands between two bars of a line. */
    private record Segment(int from, int to, String text, boolean rule) {}

    /** A cell as its lines come in. */
    private static final class Region {
        private final int row;
        private final int column;
        private final StringBuilder text = new StringBuilder();
        private String above = "";
        private boolean full;
        private int numbers;

        Region(int row, int column) {
            this.row = row;
            this.column = column;
        }

        void add(String raw) {
            String part = Line.trim(raw);
            if (part.isEmpty()) {
                return;
            }
            numbers += SpacedCells.number(part) ? 1 : 0;
            text.append(CellJoin.between(above, part, full)).append(part);
            above = part;
            full = raw.length() - raw.stripTrailing().length() < 2;
        }
    }

    private DrawnTable() {}

    static boolean bar(char c) {
        return BARS.indexOf(c) >= 0;
    }

    /** The rows, each a line of cells with pipes behind them, or empty where the rules do not enclose the cells. */
    static Optional<List<Line>> rows(List<Line> lines) {
        boolean bounded = lines.size() <= MOST_LINES
                && lines.stream().allMatch(line -> line.text().length() <= WIDEST);
        if (!bounded) {
            return Optional.empty();
        }
        return TRIED.stream()
                .map(widths -> rows(lines, widths))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<List<Line>> rows(List<Line> lines, Widths widths) {
        TreeSet<Integer> crossings = new TreeSet<>();
        for (Line line : lines) {
            int column = 0;
            String text = line.text();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean beside = i > 0 && RULES.indexOf(text.charAt(i - 1)) >= 0
                        || i + 1 < text.length() && RULES.indexOf(text.charAt(i + 1)) >= 0;
                if (beside && CROSSINGS.indexOf(c) >= 0) {
                    crossings.add(column);
                }
                column += widths.of(c);
            }
        }
        List<Integer> columns = new ArrayList<>(crossings);
        if (columns.size() < 2 || columns.size() > MOST_COLUMNS) {
            return Optional.empty();
        }
        List<Region> regions = new ArrayList<>();
        Region[] open = new Region[columns.size()];
        for (int i = 0; i < lines.size(); i++) {
            List<Segment> segments = segments(lines.get(i).text(), columns, widths);
            if (segments.isEmpty()) {
                return Optional.empty();
            }
            for (Segment segment : segments) {
                if (segment.rule) {
                    for (int k = segment.from; k < segment.to; k++) {
                        open[k] = null;
                    }
                    continue;
                }
                Region region = open[segment.from];
                for (int k = segment.from; k < segment.to; k++) {
                    // A cell is as wide in all its lines.
                    if (open[k] != region) {
                        return Optional.empty();
                    }
                }
                if (region == null || region.column != segment.from) {
                    if (region != null) {
                        return Optional.empty();
                    }
                    region = new Region(i, segment.from);
                    regions.add(region);
                    for (int k = segment.from; k < segment.to; k++) {
                        open[k] = region;
                    }
                }
                region.add(segment.text);
            }
        }
        return lines(regions, lines);
    }

    /** The segments of a line, none where a bar stands at no crossing. */
    private static List<Segment> segments(String text, List<Integer> columns, Widths widths) {
        List<Segment> segments = new ArrayList<>();
        int column = 0;
        int before = -1;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (BARS.indexOf(c) >= 0) {
                int at = columns.indexOf(column);
                if (at < 0 && c == '+') {
                    column++;
                    continue;
                }
                if (at < 0 || before < 0 && at > 0) {
                    return List.of();
                }
                if (before >= 0) {
                    String between = text.substring(start, i);
                    segments.add(new Segment(before, at, between, rule(between)));
                }
                before = at;
                start = i + 1;
            }
            column += widths.of(c);
        }
        boolean whole = before == columns.size() - 1 && Line.blank(text.substring(start));
        return whole ? segments : List.of();
    }

    private static boolean rule(String text) {
        return text.length() > 1 && text.chars().allMatch(c -> RULES.indexOf(c) >= 0);
    }

    private static Optional<List<Line>> lines(List<Region> regions, List<Line> lines) {
        // Rows with no rule between them would be one.
        long several = regions.stream().filter(region -> region.numbers > 1).count();
        long single = regions.stream().filter(region -> region.numbers == 1).count();
        if (several > 0 && several * 2 > single) {
            return Optional.empty();
        }
        Map<Integer, List<Region>> rows = new TreeMap<>();
        regions.forEach(region ->
                rows.computeIfAbsent(region.row, row -> new ArrayList<>()).add(region));
        List<Line> written = new ArrayList<>();
        rows.forEach((row, cells) -> {
            StringBuilder text = new StringBuilder();
            cells.forEach(cell -> text.append(cell.text).append('|'));
            written.add(new Line(lines.get(row).number(), text.toString()));
        });
        return Optional.of(written);
    }
}
