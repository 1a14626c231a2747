package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gouji.document.Place;
import org.gouji.facts.Row;

/**
 * Table rows printed as lines: label and numbers between blanks. A label may take several lines with the numbers on any
 * of them or on a line of their own; then the rows between two that are whole must have as many lines of numbers as
 * there are rows, or none of them is certain.
 */
final class LineRows {

    private static final String UNCERTAIN = "数字与行标题不在同一行，且前后的行数对不上，不能确定属于哪一行";
    static final String BESIDE = "该行旁有不知属于哪一行的数字，可能是本行数字折行";
    /** A row label that the form does not have. */
    private static final Pattern ANOTHER = Pattern.compile("^(?:\\([一二三四五六七]\\)|[一二三四][、.]|\\d[、.])(?=\\D{3})");

    private static final int MOST_STRAYS = 3;

    /** One row under construction. */
    private static final class Start {
        private final StringBuilder printed = new StringBuilder();
        private final StringBuilder normal = new StringBuilder();
        private final int line;
        private final Place place;
        private List<TableLabel> labels;
        private List<Words> numbers;
        private Place numbersPlace;
        private int numbersLine = -1;
        private String doubt = "";

        Start(int line, Place place, List<TableLabel> labels) {
            this.line = line;
            this.place = place;
            this.labels = labels;
        }

        boolean own() {
            return numbersLine >= 0;
        }

        void numbers(LineText text, int at) {
            numbers = text.numbers();
            numbersPlace = text.place();
            numbersLine = at;
        }
    }

    private record Group(int line, LineText text) {}

    private final List<LineText> lines;
    private final RowStarts labels;
    private final SpanLabels spans;
    private final int expected;
    private final boolean bareNumbers;
    private final List<Start> starts = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Integer> strays = new ArrayList<>();
    private int used;

    /**
     * @param expected number of cells that every row has, 0 where it varies
     * @param bareNumbers whether a single number on a line of its own can be no page number
     */
    LineRows(List<LineText> lines, RowStarts labels, SpanLabels spans, int expected, boolean bareNumbers) {
        this.lines = lines;
        this.labels = labels;
        this.spans = spans;
        this.expected = expected;
        this.bareNumbers = bareNumbers;
        int i = 0;
        while (i < lines.size() && i - used < MOST_STRAYS && !complete(i)) {
            if (take(i, lines.get(i))) {
                used = i + 1;
            } else {
                strays.add(i);
            }
            i++;
        }
        strays.removeIf(stray -> stray >= used);
        pair();
    }

    /** How many rows have all their numbers for certain. */
    long certain() {
        return starts.stream()
                .filter(start -> start.numbers != null && start.numbers.size() == expected && start.doubt.isEmpty())
                .count();
    }

    /** Number of lines that belong to the rows. */
    int used() {
        return used;
    }

    List<Integer> strays() {
        return strays;
    }

    private boolean complete(int i) {
        Start last = starts.isEmpty() ? null : starts.get(starts.size() - 1);
        boolean end = last != null
                && last.labels.size() == 1
                && last.labels.get(0).row() == Row.CARRIED_OUT
                && (last.own() || !groups.isEmpty() && groups.get(groups.size() - 1).line > last.line);
        return end && !lines.get(i).numbersOnly() && !labels.goesOn(last.normal.toString(), last.labels, text(i));
    }

    private String text(int i) {
        return lines.get(i).text();
    }

    private boolean take(int i, LineText line) {
        Start last = starts.isEmpty() ? null : starts.get(starts.size() - 1);
        boolean tail =
                last != null && line.words().size() == 1 && labels.exactly(last.normal, last.labels, line.text());
        List<Words> words = tail ? line.words() : spans.strip(line.words());
        String text = LineText.joined(words);
        if (text.isEmpty()) {
            if (!line.numbers().isEmpty()) {
                groups.add(new Group(i, line));
            }
            return true;
        }
        if (tail || last != null && labels.exactly(last.normal, last.labels, text)) {
            return goOn(last, words, line, i);
        }
        List<TableLabel> known = labels.startedBy(text);
        if (!known.isEmpty() || ANOTHER.matcher(text).find()) {
            start(i, line, words, known);
            return true;
        }
        if (last != null && labels.goesOn(last.normal.toString(), last.labels, text)) {
            return goOn(last, words, line, i);
        }
        if (!line.numbers().isEmpty()) {
            start(i, line, words, List.of());
            return true;
        }
        return false;
    }

    private void start(int i, LineText line, List<Words> words, List<TableLabel> known) {
        Start start = new Start(i, line.place(), known);
        add(start, words);
        if (!line.numbers().isEmpty()) {
            start.numbers(line, i);
        }
        starts.add(start);
    }

    private boolean goOn(Start last, List<Words> words, LineText line, int i) {
        add(last, words);
        last.labels = labels.narrowed(last.normal.toString(), last.labels);
        if (!line.numbers().isEmpty()) {
            if (last.own()) {
                last.doubt = BESIDE;
            } else {
                last.numbers(line, i);
            }
        }
        return true;
    }

    private static void add(Start start, List<Words> words) {
        words.forEach(word -> {
            start.printed.append(word.printed());
            start.normal.append(word.normal());
        });
    }

    /** Gives the numbers that stand alone to the rows that have none, between each two rows that are whole. */
    private void pair() {
        int before = -1;
        for (int i = 0; i <= starts.size(); i++) {
            if (i == starts.size() || starts.get(i).own()) {
                pair(before, i);
                before = i;
            }
        }
    }

    private void pair(int before, int after) {
        int from = before < 0 ? -1 : starts.get(before).numbersLine;
        int to = after == starts.size() ? lines.size() : starts.get(after).numbersLine;
        List<Group> between = groups.stream()
                .filter(group -> group.line > from && group.line < to)
                .toList();
        List<Start> free = starts.subList(before + 1, after);
        boolean sized = between.stream().allMatch(this::whole);
        boolean stray = strays.stream().anyMatch(line -> line > from && line < to);
        if (between.size() == free.size()
                && (free.isEmpty()
                        || sized
                                && !stray
                                && placed(free, between, after)
                                && labels.follow(named(before, after), before < 0))) {
            for (int i = 0; i < free.size(); i++) {
                free.get(i).numbers(between.get(i).text, free.get(i).line);
                free.get(i).numbersLine = -1;
            }
            return;
        }
        free.forEach(start -> start.doubt = UNCERTAIN);
        if (between.size() > free.size() || !sized) {
            if (before >= 0) {
                starts.get(before).doubt = BESIDE;
            }
            if (after < starts.size()) {
                starts.get(after).doubt = BESIDE;
            }
        }
    }

    /** The labels of the rows from one to another. */
    private List<List<TableLabel>> named(int before, int after) {
        return starts.subList(Math.max(before, 0), Math.min(after + 1, starts.size())).stream()
                .map(start -> start.labels)
                .toList();
    }

    private boolean placed(List<Start> free, List<Group> between, int after) {
        for (int i = 0; i < free.size(); i++) {
            int line = between.get(i).line;
            if (i > 0 && line < free.get(i - 1).line || i + 1 < free.size() && line > free.get(i + 1).line) {
                return false;
            }
        }
        Group last = between.get(between.size() - 1);
        return after == starts.size() || last.line < starts.get(after).numbersLine;
    }

    private boolean whole(Group group) {
        int size = group.text.numbers().size();
        return expected > 0 ? size == expected : size > 1 || bareNumbers || wide(group);
    }

    /** A page has no number of four digits. */
    private static boolean wide(Group group) {
        return group.text.numbers().get(0).normal().length() > 3;
    }

    /** The rows as cells, one printed row each. */
    List<Piece> pieces(int firstRow, String doubt, Script script) {
        List<Piece> pieces = new ArrayList<>();
        int row = firstRow;
        for (Start start : starts) {
            row++;
            String reason = start.doubt.isEmpty() ? doubt : start.doubt;
            pieces.add(new Piece(Words.of(start.printed.toString(), script), start.place, row, true, reason));
            if (start.numbers != null) {
                for (Words number : start.numbers) {
                    pieces.add(new Piece(number, start.numbersPlace, row, true, reason));
                }
            }
        }
        return pieces;
    }
}
