package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables whose rows are written as a sentence lists things, 规章，0，0，4 or 规章：0、0、4: pipes divide their cells afterwards. What
 * stands in brackets is one text, and a label keeps its own marks.
 */
final class ListedRows {

    /** So many rows of at least {@link #FEWEST_VALUES} values show such a table. */
    private static final int TELLING = 10;

    private static final int FEWEST_VALUES = 3;
    private static final int OF_TABLE_FOUR = 15;
    private static final int LONGEST_LABEL = 90;
    /** No row of the form has so many values. */
    private static final int MANY_VALUES = 60;
    /** Between two rows of a table stand so many lines of headers at most. */
    private static final int TALLEST_HEADER = 5;

    private static final Pattern VALUE = Pattern.compile(
            "[+＋-]?[\\d０-９][\\d０-９,.．]{0,15}\\s?(件|万元|元|项|宗)?\\s?([(（][^()（）]{0,30}[)）])?" + "|[-－–—―/／]{0,3}|无");
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}[.．、]|[(（][一二三四五六七八九十]{1,2}[)）]");
    /** How the lines of the three headers begin. */
    private static final Pattern HEAD =
            Pattern.compile("信息[内內]容|[(（]?本列[数數][据據]|申[请請]人情[况況]|自然人|商[业業]企[业業]|行政[复復複][议議]|[结結]果[维維]持");

    private static final Pattern PINYIN_OR_BLANK = Pattern.compile("[(（]\\p{IsLatin}{1,8}[)）]|[\\s　]");
    private static final Pattern GROUP_BEFORE = Pattern.compile("[1-9１-９][\\d０-９]{0,2}");
    private static final Pattern GROUP = Pattern.compile("[\\d０-９]{3}(?:[.．].*)?");
    /** Behind a number that the mark may have cut in two. */
    private static final String TORN = CellJoin.MARK + "?";

    /** A row's texts; {@code values} of them are its last cells. */
    private record Row(List<String> cells, int values) {}

    private ListedRows() {}

    /** The same lines, where the text holds no such table. */
    static List<Line> divided(List<Line> lines) {
        for (char mark : new char[] {'，', '、', '；'}) {
            long rows = lines.stream()
                    .filter(line -> mayBe(line.text(), mark) && row(line.text(), mark).values >= FEWEST_VALUES)
                    .limit(TELLING)
                    .count();
            if (rows == TELLING) {
                return divided(lines, mark);
            }
        }
        return lines;
    }

    /** Whether a mark stands before what is no word. */
    private static boolean mayBe(String text, char mark) {
        int at = text.lastIndexOf(mark);
        // Semicolons alone are a spreadsheet's, whose merged cells leave blank ones.
        boolean listed = mark != '；' || text.indexOf('：') >= 0 && text.indexOf('：') < text.indexOf(mark);
        return at > 0
                && listed
                && (at + 1 == text.length() || text.charAt(at + 1) < '\u2E80' || text.charAt(at + 1) > '\uFF00')
                && text.indexOf('\t') < 0
                && text.indexOf('|') < 0;
    }

    private static List<Line> divided(List<Line> lines, char mark) {
        List<Row> rows = new ArrayList<>();
        int[] often = new int[MANY_VALUES];
        for (Line line : lines) {
            Row row = row(line.text(), mark);
            rows.add(row);
            often[Math.min(row.values, MANY_VALUES - 1)] += row.values >= FEWEST_VALUES ? 1 : 0;
        }
        int usual = 0;
        for (int count = 0; count < MANY_VALUES; count++) {
            usual = often[count] > often[usual] ? count : usual;
        }
        List<Line> divided = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Row row = rows.get(i);
            List<String> cells = row.values > 0
                    ? mark == '，' ? sure(row, usual) : row.cells
                    : beforeRow(rows, i) ? head(line.text(), mark) : List.of();
            divided.add(cells.size() < 2 ? line : new Line(line.number(), "|" + String.join("|", cells) + "|"));
        }
        return divided;
    }

    /** Whether the lines below soon come to a row. */
    private static boolean beforeRow(List<Row> rows, int i) {
        for (int next = i + 1; next < Math.min(rows.size(), i + TALLEST_HEADER); next++) {
            if (rows.get(next).values > 0) {
                return true;
            }
        }
        return false;
    }

    /** The cells of a row; where it has more values than the others, the mark may have cut a number such as 1，234 in two. */
    private static List<String> sure(Row row, int usual) {
        int labels = row.cells.size() - row.values;
        boolean torn = false;
        for (int i = labels + 1; i < row.cells.size(); i++) {
            torn |= GROUP.matcher(row.cells.get(i)).matches()
                    && GROUP_BEFORE.matcher(row.cells.get(i - 1)).matches();
        }
        boolean whole = row.values == usual || row.values == FEWEST_VALUES || row.values == OF_TABLE_FOUR;
        if (!torn || whole || row.values < FEWEST_VALUES) {
            return row.cells;
        }
        List<String> doubtful = new ArrayList<>(row.cells.subList(0, labels));
        row.cells.stream().skip(labels).forEach(cell -> doubtful.add(cell + TORN));
        return doubtful;
    }

    /** Labels and values of a line; no values where it is no row. */
    private static Row row(String line, char mark) {
        String text = Line.trim(line);
        List<String> cells =
                mayBe(text, mark) || text.indexOf('：') > 0 && text.indexOf('。') < 0 ? parts(text, mark) : List.of();
        int values = 0;
        while (values < cells.size()
                && VALUE.matcher(cells.get(cells.size() - 1 - values)).matches()) {
            values++;
        }
        int named = cells.size() - values;
        String label = String.join("", cells.subList(0, named));
        boolean blank = cells.subList(named, cells.size()).stream().allMatch(String::isEmpty);
        if (values == 0
                || blank && values < FEWEST_VALUES
                || values == 1 && named == 0
                || label.length() > LONGEST_LABEL
                || label.indexOf('。') >= 0) {
            return new Row(List.of(), 0);
        }
        List<String> row = new ArrayList<>();
        for (int i = 0; i < named; i++) {
            String part = cells.get(i);
            boolean own = row.isEmpty()
                    || part.isEmpty()
                    || row.get(row.size() - 1).isEmpty()
                    || ORDINAL.matcher(part).lookingAt();
            if (own) {
                row.add(part);
            } else {
                row.set(row.size() - 1, row.get(row.size() - 1) + "，" + part);
            }
        }
        row.addAll(cells.subList(named, cells.size()));
        return new Row(row, values);
    }

    /** The texts of a header, none where the line is running text or a heading. */
    private static List<String> head(String line, char mark) {
        String text = Line.trim(line);
        String plain = PINYIN_OR_BLANK.matcher(text).replaceAll("");
        return plain.length() <= LONGEST_LABEL && HEAD.matcher(plain).lookingAt() ? parts(text, mark) : List.of();
    }

    /** What a mark or a colon divides outside brackets; the mark behind the ordinal of a label divides nothing. */
    private static List<String> parts(String text, char mark) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += "（(".indexOf(c) >= 0 ? 1 : "）)".indexOf(c) >= 0 ? -1 : 0;
            boolean ordinal = c == '、' && i - from <= 1 && i > from && "一二三四五六七".indexOf(text.charAt(i - 1)) >= 0;
            if (depth == 0 && (c == mark || c == '：') && !ordinal) {
                parts.add(Line.trim(text.substring(from, i)));
                from = i + 1;
            }
        }
        parts.add(Line.trim(text.substring(from)));
        // Table four's row has no label that a colon could follow.
        boolean unlabelled = parts.size() == OF_TABLE_FOUR + 1 && text.startsWith("：");
        return unlabelled ? parts.subList(1, parts.size()) : parts;
    }
}
