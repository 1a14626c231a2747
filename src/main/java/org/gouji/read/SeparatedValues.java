package org.gouji.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tables that a spreadsheet wrote with commas or semicolons between the cells (.csv): each row becomes a line whose cells tabs
 * divide, a sentence beside blank cells becomes a plain line.
 */
final class SeparatedValues {

    /** So many rows show such a table: table three alone has more. */
    private static final int TELLING = 15;

    private static final int FEWEST_MARKS = 3;
    private static final int THOUSAND = 3;
    /** A quoted cell goes over so many lines at most. */
    private static final int TALLEST_CELL = 40;

    /** Behind a number that a comma may have cut in two. */
    private static final String TORN = CellJoin.MARK + "?";

    /** Tables three and four have so many columns: a row with as many numbers has none cut in two, however many labels it has. */
    private static final Set<Integer> VALUES_OF_A_ROW = Set.of(7, 15);

    private static final int LONGEST_LABEL = 40;
    private static final Set<String> WIDE = Set.of("", "/", "-", "—", "无", "行政诉讼", "复议后起诉", "申请人情况", "总计");
    private static final Pattern GROUP_BEFORE = Pattern.compile("\\s*[\\d０-９]{1,3}");
    private static final Pattern GROUP = Pattern.compile("[\\d０-９]{3}(?![\\d０-９]).*");
    private static final char FIRST_HAN = '\u2E80';
    private static final char QUOTE = '"';

    private final List<Line> lines;
    private final char mark;

    private SeparatedValues(List<Line> lines, char mark) {
        this.lines = lines;
        this.mark = mark;
    }

    /** The same lines, where the text holds no such table. */
    static List<Line> divided(List<Line> lines) {
        for (char mark : new char[] {',', ';', '；'}) {
            if (lines.stream()
                            .filter(line -> row(line.text(), mark))
                            .limit(TELLING)
                            .count()
                    == TELLING) {
                return new SeparatedValues(lines, mark).divided();
            }
        }
        return lines;
    }

    /** Whether behind at least three marks stands what is no sentence: a blank cell, a number, a quotation mark. */
    private static boolean row(String text, char mark) {
        int cells = 0;
        for (int at = text.indexOf(mark); at >= 0 && cells < FEWEST_MARKS; at = text.indexOf(mark, at + 1)) {
            char next = at + 1 < text.length() ? text.charAt(at + 1) : mark;
            boolean cell = next < FIRST_HAN || digit(next);
            cells += cell && !amidNumber(text, at) ? 1 : 0;
        }
        return cells == FEWEST_MARKS && text.indexOf('\t') < 0 && text.indexOf('|') < 0;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    /** Whether a mark parts the thousands of a number. */
    private static boolean amidNumber(String text, int at) {
        int end = at + 1;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return at > 0 && digit(text.charAt(at - 1)) && end - at - 1 == THOUSAND;
    }

    private List<Line> divided() {
        List<List<String>> records = new ArrayList<>();
        List<Line> starts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line start = lines.get(i);
            String text = start.text();
            if (text.indexOf(mark) < 0 && text.indexOf(QUOTE) < 0) {
                records.add(List.of());
                starts.add(start);
                continue;
            }
            int end = i;
            while (open(text) && end + 1 < lines.size() && end - i < TALLEST_CELL) {
                end++;
                text = text + "\n" + lines.get(end).text();
            }
            if (open(text)) {
                end = i;
                text = start.text();
            }
            List<String> cells = cells(text);
            boolean sentence = cells.size() <= FEWEST_MARKS && !shortRow(cells)
                    || start.text().indexOf(QUOTE) < 0
                            && text.contains("。")
                            && !VALUES_OF_A_ROW.contains(values(withoutPads(cells)));
            records.add(sentence && filled(cells) != 1 ? List.of() : cells);
            starts.add(start);
            i = end;
        }
        return written(records, starts);
    }

    private List<Line> written(List<List<String>> records, List<Line> starts) {
        List<Line> written = new ArrayList<>();
        for (int from = 0; from < records.size(); ) {
            int to = from;
            int[] often = new int[0];
            while (to < records.size() && records.get(to).size() > 1) {
                int size = records.get(to).size();
                often = often.length > size ? often : Arrays.copyOf(often, size + 1);
                often[size]++;
                to++;
            }
            int width = mostOften(often);
            for (int i = from; i < to; i++) {
                boolean amidRows =
                        i > from && filled(records.get(i - 1)) > 1 || i + 1 < to && filled(records.get(i + 1)) > 1;
                written.add(new Line(starts.get(i).number(), row(records.get(i), width, amidRows)));
            }
            if (to == from) {
                List<String> cells = records.get(to);
                String text = cells.isEmpty() ? starts.get(to).text() : String.join("", cells);
                written.add(new Line(starts.get(to).number(), text));
                to++;
            }
            from = to;
        }
        return written;
    }

    private static int mostOften(int[] often) {
        int most = 0;
        for (int size = 1; size < often.length; size++) {
            most = often[size] > often[most] ? size : most;
        }
        return most;
    }

    /** 行政许可,34: a row of few cells, or the header of one. */
    private static boolean shortRow(List<String> cells) {
        return cells.size() > 1
                && cells.stream().allMatch(cell -> cell.length() <= LONGEST_LABEL)
                && cells.stream().skip(1).allMatch(cell -> SpacedCells.number(cell) || WIDE.contains(cell));
    }

    private static long filled(List<String> cells) {
        return cells.stream().filter(cell -> !Line.blank(cell)).count();
    }

    /** A row with more cells than the others holds a number such as 1,234 that is not quoted. */
    private static String row(List<String> cells, int width, boolean amidRows) {
        if (filled(cells) == 1) {
            String text = String.join("", cells);
            if (!amidRows || text.contains("。") || PastedCells.heading(text)) {
                return text;
            }
        }
        boolean whole = cells.size() <= width || VALUES_OF_A_ROW.contains(values(cells));
        List<String> sure = whole || !torn(cells)
                ? cells
                : cells.stream()
                        .map(cell -> !cell.isEmpty() && Character.isDigit(cell.charAt(0)) ? cell + TORN : cell)
                        .toList();
        return String.join("\t", sure);
    }

    /** The cells up to the last one that is filled: a sheet is as wide as its widest table. */
    private static List<String> withoutPads(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return cells.subList(0, end);
    }

    /** How many cells of numbers end a row. */
    private static int values(List<String> cells) {
        int values = 0;
        while (values < cells.size()
                && (SpacedCells.number(cells.get(cells.size() - 1 - values))
                        || WIDE.contains(cells.get(cells.size() - 1 - values)))) {
            values++;
        }
        return values;
    }

    private static boolean torn(List<String> cells) {
        for (int i = 1; i < cells.size(); i++) {
            if (GROUP.matcher(cells.get(i)).matches()
                    && GROUP_BEFORE.matcher(cells.get(i - 1)).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a quotation mark in front of a cell waits for its end. */
    private boolean open(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == QUOTE) {
                quoted = quoted ? false : i == 0 || text.charAt(i - 1) == mark || text.charAt(i - 1) == QUOTE;
            }
        }
        return quoted;
    }

    private List<String> cells(String text) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == QUOTE && quoted && i + 1 < text.length() && text.charAt(i + 1) == QUOTE) {
                cell.append(c);
                i++;
            } else if (c == QUOTE && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (c == mark && !quoted) {
                cells.add(oneLine(cell.toString()));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(oneLine(cell.toString()));
        return cells;
    }

    private static String oneLine(String cell) {
        if (cell.indexOf('\n') < 0) {
            return cell.replace('\t', ' ');
        }
        StringBuilder joined = new StringBuilder();
        String above = "";
        for (String line : cell.split("\n")) {
            String text = Line.trim(line.replace('\t', ' '));
            joined.append(CellJoin.between(above, text, false)).append(text);
            above = text;
        }
        return joined.toString();
    }
}
