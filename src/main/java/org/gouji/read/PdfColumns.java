package org.gouji.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns of numbers in a table without lines: where they stand is told by the rows that are complete. */
final class PdfColumns {

    /** A text with nothing but small gaps in it, as printed on one line. */
    record Chunk(String text, int page, double x0, double x1, double y, double size) {

        double middle() {
            return (x0 + x1) / 2;
        }

        String bare() {
            return ReportWords.bare(text);
        }
    }

    private static final Pattern NUMBER = Pattern.compile(
            "[+\\-−－]?[\\d０-９]{1,12}([,，][\\d０-９]{3})*([.．][\\d０-９]{1,8})?[件条项份宗个起次元万]{0,2}|[/／\\-—–－]{1,4}");
    /** So many complete rows fix the columns. */
    private static final int FEWEST_ROWS = 4;

    private final double[] from;
    private final double[] to;

    private PdfColumns(double[] from, double[] to) {
        this.from = from;
        this.to = to;
    }

    static boolean number(Chunk chunk) {
        return NUMBER.matcher(chunk.bare()).matches();
    }

    /** The columns of rows that hold {@code count} numbers each; empty where there are too few or they overlap. */
    static Optional<PdfColumns> of(List<List<Chunk>> lines, int count) {
        double[] from = new double[count];
        double[] to = new double[count];
        java.util.Arrays.fill(from, Double.MAX_VALUE);
        int rows = 0;
        for (List<Chunk> line : lines) {
            List<Chunk> numbers = line.stream()
                    .filter(PdfColumns::number)
                    .sorted(Comparator.comparingDouble(Chunk::x0))
                    .toList();
            if (numbers.size() == count) {
                rows++;
                for (int i = 0; i < count; i++) {
                    from[i] = Math.min(from[i], numbers.get(i).x0());
                    to[i] = Math.max(to[i], numbers.get(i).x1());
                }
            }
        }
        boolean apart = rows >= FEWEST_ROWS;
        for (int i = 1; i < count; i++) {
            apart &= to[i - 1] < from[i];
        }
        return apart ? Optional.of(new PdfColumns(from, to)) : Optional.empty();
    }

    int count() {
        return from.length;
    }

    /** Whether a text stands left of all columns, where the labels are. */
    boolean label(Chunk chunk) {
        return chunk.x0() < from[0] - 1 && chunk.x1() < to[0] - 1;
    }

    /** Whether a label reaches into the first column, so that it may have a number of that column at its end. */
    boolean reachesIn(Chunk label) {
        return label.x1() > from[0] - 1;
    }

    /** The one column that a text stands in, or -1. */
    int at(Chunk chunk) {
        int only = -1;
        int over = 0;
        for (int i = 0; i < from.length; i++) {
            if (chunk.x0() < to[i] && chunk.x1() > from[i]) {
                only = i;
                over++;
            }
        }
        if (over > 0) {
            return over == 1 ? only : -1;
        }
        for (int i = 0; i < from.length; i++) {
            double left = i == 0 ? from[0] - 30 : (to[i - 1] + from[i]) / 2;
            double right = i == from.length - 1 ? to[i] + 30 : (to[i] + from[i + 1]) / 2;
            if (chunk.x0() > left && chunk.x1() < right) {
                return i;
            }
        }
        return -1;
    }

    /** The column that a header's words stand over: the only one whose numbers lie below them, or -1. */
    int below(Chunk header) {
        int found = -1;
        int nearest = 0;
        for (int i = 0; i < from.length; i++) {
            if (header.x0() < to[i] && header.x1() > from[i]) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
            nearest = Math.abs((from[i] + to[i]) / 2 - header.middle())
                            < Math.abs((from[nearest] + to[nearest]) / 2 - header.middle())
                    ? i
                    : nearest;
        }
        return found < 0 ? nearest : found;
    }

    /** A row's texts by column, empty where a column has none; nothing where a text fits no single column. */
    Optional<List<String>> row(List<Chunk> line) {
        List<String> values = new ArrayList<>(java.util.Collections.nCopies(from.length, ""));
        for (Chunk chunk : line) {
            int column = at(chunk);
            if (column < 0 || !values.get(column).isEmpty()) {
                return Optional.empty();
            }
            values.set(column, chunk.text());
        }
        return Optional.of(values);
    }
}
