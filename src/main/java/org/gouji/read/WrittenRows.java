package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables whose rows a program wrote as it writes its own data, ['规章', None, '0'], or LaTeX: tabs divide their cells afterwards. */
final class WrittenRows {

    /** So many rows show such a table. */
    private static final int TELLING = 10;

    private static final Pattern ITEM = Pattern.compile(
            "\\s*+(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|'((?:[^'\\\\]|\\\\.)*+)'|(None|null|nan|NaN)|(-?\\d[\\d.]*+))\\s*+(?:,|$)");
    private static final Pattern FIELD = Pattern.compile(
            "\\s*+[\"']([^\"':]{1,60})[\"']\\s*:\\s*(?:[\"']([^\"']*+)[\"']|(?:None|null|NaN)|(-?\\d[\\d.]*+))\\s*+(?:,|$)");

    private static final Pattern LATEX_END =
            Pattern.compile("\\\\\\\\\\s*(?:\\\\hline\\s*|\\\\cline\\{[^{}]*\\}\\s*|\\[[^\\[\\]]*\\]\\s*)*$");
    private static final Pattern LATEX_SPAN =
            Pattern.compile("\\\\multi(?:column|row)(?:\\[[^\\[\\]]*\\])?\\{[^{}]*\\}\\{[^{}]*\\}\\{([^{}]*)\\}");
    private static final Pattern LATEX_RULE =
            Pattern.compile("\\s*\\\\(?:hline|toprule|midrule|bottomrule|begin\\{tab.*|end\\{tab.*)\\s*");

    private WrittenRows() {}

    /** The same lines, where the text holds no such table. */
    static List<Line> divided(List<Line> lines) {
        if (!many(lines, WrittenRows::mayBe)) {
            return lines;
        }
        if (many(lines, line -> listed(line.text()).size() > 1)) {
            return each(lines, WrittenRows::listed);
        }
        if (many(lines, line -> named(line.text()).size() > 2)) {
            return each(lines, WrittenRows::named);
        }
        if (many(lines, line -> latex(line.text()).size() > 1)) {
            return each(
                    lines.stream()
                            .filter(line -> !LATEX_RULE.matcher(line.text()).matches())
                            .toList(),
                    WrittenRows::latex);
        }
        return lines;
    }

    /** Whether a line begins as a list or has the mark of LaTeX. */
    private static boolean mayBe(Line line) {
        return "[({".indexOf(BracketedCells.first(line.text())) >= 0
                || line.text().indexOf('\\') >= 0;
    }

    private static boolean many(List<Line> lines, Predicate<Line> row) {
        return lines.stream().filter(row).limit(TELLING).count() == TELLING;
    }

    private static List<Line> each(List<Line> lines, Function<String, List<String>> cells) {
        List<Line> divided = new ArrayList<>(lines.size());
        for (Line line : lines) {
            List<String> row = cells.apply(line.text());
            divided.add(row.isEmpty() ? line : new Line(line.number(), String.join("\t", row)));
        }
        return divided;
    }

    /** The items of a list that fills its line, none where no such list stands there. */
    private static List<String> listed(String line) {
        String text = Line.trim(line);
        int end = text.endsWith(",") ? text.length() - 1 : text.length();
        if (end < 2 || "[(".indexOf(text.charAt(0)) < 0 || "])".indexOf(text.charAt(end - 1)) < 0) {
            return List.of();
        }
        String inner = text.substring(1, end - 1).replaceFirst("^\\[", "").replaceFirst("\\]$", "");
        List<String> items = new ArrayList<>();
        Matcher item = ITEM.matcher(inner);
        int at = 0;
        boolean quoted = false;
        while (at < inner.length()) {
            if (!item.find(at) || item.start() != at) {
                return List.of();
            }
            String words = item.group(1) != null ? item.group(1) : item.group(2);
            quoted |= words != null;
            String number = item.group(4) == null ? "" : item.group(4);
            items.add(words == null ? number : Line.trim(words.replaceAll("\\\\[nrt]", "")));
            at = item.end();
        }
        return quoted ? items : List.of();
    }

    /** Names and values of a row written with its columns' names, that of the first column left out; none where none stands there. */
    private static List<String> named(String line) {
        String text = Line.trim(line);
        int end = text.endsWith(",") ? text.length() - 1 : text.length();
        if (end < 2 || text.charAt(0) != '{' || text.charAt(end - 1) != '}') {
            return List.of();
        }
        List<String> cells = new ArrayList<>();
        Matcher field = FIELD.matcher(text.substring(1, end - 1));
        int at = 0;
        while (at < end - 2) {
            if (!field.find(at) || field.start() != at) {
                return List.of();
            }
            if (at > 0) {
                cells.add(Line.trim(field.group(1)));
            }
            cells.add(
                    Line.trim(field.group(2) != null ? field.group(2) : field.group(3) == null ? "" : field.group(3)));
            at = field.end();
        }
        return cells;
    }

    /** The cells of a row in LaTeX, none where the line is none. */
    private static List<String> latex(String line) {
        Matcher end = line.indexOf('\\') >= 0 ? LATEX_END.matcher(line) : null;
        if (end == null || !end.find()) {
            return List.of();
        }
        List<String> cells = new ArrayList<>();
        for (String cell : LATEX_SPAN
                .matcher(line.substring(0, end.start()))
                .replaceAll("$1")
                .split("(?<!\\\\)&", -1)) {
            cells.add(Line.trim(cell));
        }
        return cells;
    }
}
