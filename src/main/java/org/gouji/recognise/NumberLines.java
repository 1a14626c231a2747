package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gouji.facts.Row;

/**
 * Table three as text that was copied out of a PDF file has it: every row's label in pieces, among them pieces of the groups'
 * labels, and the row's numbers on one line somewhere below the label's beginning. Where all labels begin in the form's order
 * and each has one line of numbers before the next begins, the order alone tells whose the numbers are.
 */
final class NumberLines {

    private static final String UNCERTAIN = "该行或相邻行的数字不在一行上，不能确定各数字属于哪一行";

    /** On so many lines the letters behind a label's number are looked for. */
    private static final int AHEAD = 3;

    private final List<LineText> lines;
    private final List<TableLabel> labels;
    /** For each label the line on which it begins. */
    private final int[] begins;
    /** For each label its lines with numbers. */
    private final List<List<Integer>> numbers = new ArrayList<>();

    private final List<StringBuilder> printed = new ArrayList<>();
    private int begun;

    private NumberLines(List<LineText> lines, List<TableLabel> labels) {
        this.lines = lines;
        this.labels = labels;
        begins = new int[labels.size()];
        labels.forEach(label -> {
            numbers.add(new ArrayList<>());
            printed.add(new StringBuilder());
        });
    }

    /**
     * The rows; empty where a label is missing, begins out of its place or stands below its numbers, or where most rows have
     * not just one line of numbers.
     *
     * @param labels all rows that the table has, in the form's order
     */
    static Optional<NumberLines> of(List<LineText> lines, List<TableLabel> labels) {
        NumberLines rows = new NumberLines(lines, labels);
        boolean orderly = rows.inOrder();
        long single = rows.numbers.stream().filter(own -> own.size() == 1).count();
        return orderly && single * 2 > labels.size() ? Optional.of(rows) : Optional.empty();
    }

    private boolean inOrder() {
        for (int i = 0; i < lines.size(); i++) {
            for (int k = 0; k < lines.get(i).words().size(); k++) {
                Words word = lines.get(i).words().get(k);
                int label = begunBy(word, i, k);
                boolean foreign = label < 0
                        && word.key().length() > 1
                        && !word.numbering().isEmpty()
                        && !group(word);
                if (label >= 0 && label != begun || foreign) {
                    return false;
                }
                if (label >= 0) {
                    begins[label] = i;
                    begun++;
                }
                if (begun > 0) {
                    printed.get(begun - 1).append(word.printed());
                }
            }
            if (!lines.get(i).numbers().isEmpty()) {
                if (begun == 0) {
                    return false;
                }
                numbers.get(begun - 1).add(i);
            }
        }
        return begun == labels.size();
    }

    /** The label that begins with this word, its number included, or -1. */
    private int begunBy(Words word, int line, int at) {
        String numbering = word.numbering();
        if (numbering.isEmpty()) {
            return -1;
        }
        String letters = word.key().isEmpty() ? next(line, at + 1) : word.key();
        for (int k = 0; !letters.isEmpty() && k < labels.size(); k++) {
            String own = labels.get(k).keys().get(0);
            if (labels.get(k).numbering().equals(numbering) && (own.startsWith(letters) || letters.startsWith(own))) {
                return k;
            }
        }
        return -1;
    }

    /** Whether a word begins a label that stands beside several rows. */
    private static boolean group(Words word) {
        return TableLabel.REQUESTS.stream()
                .filter(label -> label.group() || label.row() == Row.OTHER)
                .anyMatch(label -> label.keys().get(0).startsWith(word.key()));
    }

    /** The letters that follow a number alone, perhaps behind a quotation mark. */
    private String next(int line, int from) {
        int at = from;
        for (int i = line; i < Math.min(line + AHEAD, lines.size()); i++) {
            List<Words> words = lines.get(i).words();
            for (; at < words.size(); at++) {
                if (!LabelKey.letters(words.get(at).normal()).isEmpty()) {
                    return LabelKey.letters(words.get(at).normal());
                }
            }
            at = 0;
        }
        return "";
    }

    /** How many of the lines belong to the rows. */
    int used() {
        int last = labels.size() - 1;
        int end = numbers.get(last).isEmpty() ? begins[last] : numbers.get(last).get(0);
        String key = labels.get(last).keys().get(0);
        while (end + 1 < lines.size()
                && lines.get(end + 1).numbers().isEmpty()
                && key.endsWith(LabelKey.letters(lines.get(end + 1).text()))) {
            end++;
        }
        return end + 1;
    }

    private boolean single(int row) {
        return row < 0 || row == labels.size() || numbers.get(row).size() == 1;
    }

    private boolean sure(int row) {
        return single(row) && single(row - 1) && single(row + 1);
    }

    /** How many rows have so many numbers for certain. */
    long certain(int columns) {
        return IntStream.range(0, labels.size())
                .filter(row -> sure(row)
                        && lines.get(numbers.get(row).get(0)).numbers().size() == columns)
                .count();
    }

    /** The rows as cells, one printed row each. */
    List<Piece> pieces(int firstRow, String doubt, Script script) {
        List<Piece> pieces = new ArrayList<>();
        for (int k = 0; k < labels.size(); k++) {
            String reason = sure(k) ? doubt : UNCERTAIN;
            int row = firstRow + k + 1;
            pieces.add(
                    new Piece(Words.of(label(k), script), lines.get(begins[k]).place(), row, true, reason));
            for (int line : numbers.get(k)) {
                LineText text = lines.get(line);
                text.numbers().forEach(number -> pieces.add(new Piece(number, text.place(), row, true, reason)));
            }
        }
        return pieces;
    }

    /** As printed, or as the form has it where pieces of a group's label stand among its own. */
    private String label(int k) {
        String text = printed.get(k).toString();
        boolean own = LabelKey.of(Words.of(text, new Script(false, false)).normal())
                .equals(labels.get(k).keys().get(0));
        return own ? text : labels.get(k).row().getLabel();
    }
}
