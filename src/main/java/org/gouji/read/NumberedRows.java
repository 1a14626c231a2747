package org.gouji.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables that a program printed with a number before each row and NaN in each blank cell, as pandas does. The numbers and the
 * numbers above the columns are taken away; where only blanks divide the cells, tabs do afterwards.
 */
final class NumberedRows {

    /** A list of so many numbers before lines is in no report but such a table. */
    private static final int TELLING = 10;

    private static final int FEWEST = 2;
    /** A quoted cell may go over some lines. */
    private static final int GAP = 3;

    private static final Pattern ROW = Pattern.compile("^(\\s*(?:\\|\\s*)?)(\\d{1,3})(\\s*[|,\\t]|\\s{2,})(.*)$");
    private static final Pattern EMPTY =
            Pattern.compile("(?<![^\\s|,\\t])(?:NaN|None|nan|NaT|<NA>|Unnamed: \\d+(?:_level_\\d+)?)(?![^\\s|,\\t])");
    private static final Pattern CELLS = Pattern.compile("\\s{2,}");
    private static final Pattern MARKS = Pattern.compile("[\\s|,:-]+");

    private final List<Line> lines;
    private final String[] texts;
    private boolean found;

    private NumberedRows(List<Line> lines) {
        this.lines = lines;
        this.texts = lines.stream().map(Line::text).toArray(String[]::new);
    }

    /** The same lines, where the text holds no such table. */
    static List<Line> removed(List<Line> lines) {
        if (lines.stream().limit(TELLING).count() < TELLING || lines.stream().noneMatch(NumberedRows::telling)) {
            return lines;
        }
        NumberedRows rows = new NumberedRows(lines);
        List<List<Integer>> runs = rows.runs();
        if (runs.stream().noneMatch(run -> run.size() >= TELLING)) {
            return lines;
        }
        runs.forEach(rows::take);
        return rows.written();
    }

    /** A row numbered with two digits: without one the longest table is not there. */
    private static boolean telling(Line line) {
        String text = line.text();
        int at = 0;
        while (at < text.length() && (text.charAt(at) == '|' || text.charAt(at) <= ' ')) {
            at++;
        }
        return text.startsWith("10", at) && ROW.matcher(text).matches();
    }

    /** Lines whose numbers count up by one from 0 or 1, and whose numbers stand before the same mark. */
    private List<List<Integer>> runs() {
        List<List<Integer>> runs = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        int expected = -1;
        char mark = 0;
        for (int i = 0; i < texts.length; i++) {
            Matcher row = ROW.matcher(texts[i]);
            if (!row.matches()) {
                if (!run.isEmpty() && i - run.get(run.size() - 1) > GAP) {
                    keep(run, runs);
                    run = new ArrayList<>();
                }
                continue;
            }
            int number = Integer.parseInt(row.group(2));
            char here = mark(row);
            if (run.isEmpty() || number != expected || here != mark) {
                keep(run, runs);
                run = new ArrayList<>();
                if (number > 1) {
                    continue;
                }
            }
            run.add(i);
            expected = number + 1;
            mark = here;
        }
        keep(run, runs);
        return runs;
    }

    private static void keep(List<Integer> run, List<List<Integer>> runs) {
        if (run.size() > FEWEST) {
            runs.add(run);
        }
    }

    private static char mark(Matcher row) {
        String behind = Line.trim(row.group(3));
        return behind.isEmpty() ? row.group(3).indexOf('\t') >= 0 ? '\t' : ' ' : behind.charAt(0);
    }

    private void take(List<Integer> run) {
        found = true;
        List<String> rests = new ArrayList<>();
        boolean blanks = false;
        for (int i : run) {
            Matcher row = ROW.matcher(texts[i]);
            if (!row.matches()) {
                throw new IllegalStateException("no numbered row: " + texts[i]);
            }
            blanks = mark(row) == ' ';
            rests.add(row.group(4));
        }
        List<String[]> cells =
                rests.stream().map(rest -> CELLS.split(Line.trim(rest))).toList();
        boolean even =
                blanks && cells.stream().mapToInt(one -> one.length).distinct().count() == 1 && cells.get(0).length > 1;
        header(run.get(0), even);
        for (int k = 0; k < run.size(); k++) {
            int i = run.get(k);
            Matcher row = ROW.matcher(texts[i]);
            row.matches();
            if (even) {
                texts[i] = String.join(
                        "\t",
                        Arrays.stream(cells.get(k))
                                .map(cell -> EMPTY.matcher(cell).matches() ? "" : cell)
                                .toList());
            } else if (blanks) {
                texts[i] = " ".repeat(row.start(4)) + row.group(4);
            } else {
                texts[i] = row.group(1) + row.group(4);
            }
        }
    }

    /** Takes away the numbers above the columns, or the blank cell above the rows' numbers. */
    private void header(int first, boolean blanks) {
        for (int i = first - 1; i >= 0 && i >= first - 2; i--) {
            String text = texts[i];
            if (text.isBlank() || MARKS.matcher(text).matches()) {
                continue;
            }
            String[] words =
                    MARKS.split(Line.trim(MARKS.matcher(text).replaceFirst(" ").isBlank() ? "" : text));
            List<String> filled =
                    Arrays.stream(words).filter(word -> !word.isEmpty()).toList();
            boolean counts = filled.size() > 1;
            for (int k = 0; k < filled.size() && counts; k++) {
                counts = filled.get(k).equals(String.valueOf(k));
            }
            if (counts) {
                texts[i] = "";
            } else if (blanks && text.contains("Unnamed: ")) {
                texts[i] = EMPTY.matcher(text).replaceAll("\t");
            }
            return;
        }
    }

    private List<Line> written() {
        List<Line> written = new ArrayList<>(lines.size());
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i];
            if (found && (text.indexOf('N') >= 0 || text.indexOf("na") >= 0 || text.indexOf("Un") >= 0)) {
                Matcher empty = EMPTY.matcher(text);
                text = empty.replaceAll(one -> " ".repeat(one.group().length()));
            }
            Line line = lines.get(i);
            written.add(text.equals(line.text()) ? line : new Line(line.number(), text));
        }
        return written;
    }
}
