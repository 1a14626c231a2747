package org.gouji.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The columns of numbers in a table without lines. Numbers that stand over each other are one column; where that does not
 * come out even, the rows that are complete tell the columns. A table may be put together of parts whose columns stand
 * elsewhere, and a text made from a PDF file places its columns anew on each page.
 */
final class AlignedColumns {

    /** By no more than so many points do places differ that are the same. */
    private static final double SAME_EDGE = 1.2;

    /** So many complete rows fix the columns. */
    private static final int FEWEST_ROWS = 4;

    private static final int FEWEST_ROWS_OF_A_TEXT = 3;

    /**
     * @param loose whether numbers may stand beside the places of those that told the columns
     * @param blurred whether columns run into each other, so that only a complete row tells its own
     */
    private record Range(double[] from, double[] to, boolean loose, boolean blurred) {}

    /**
     * Lines below each other whose numbers stand in the same columns.
     *
     * @param page the page of a text, which has columns of its own, else 0
     */
    private record Part(double top, double bottom, Range range, int page) {}

    private final List<Part> parts = new ArrayList<>();
    private final int count;

    private final List<Chunk> named;

    private AlignedColumns(int count, List<Chunk> named) {
        this.count = count;
        this.named = named;
    }

    /**
     * The columns of rows that hold {@code count} numbers each; empty where they cannot be told.
     *
     * @param sharp whether places are exact, so that columns without any complete row are columns
     */
    static Optional<AlignedColumns> of(List<List<Chunk>> lines, int count, boolean sharp) {
        return of(lines, count, sharp, List.of());
    }

    /**
     * The same; where too few rows are complete, numbers below the heads of the columns tell them.
     *
     * @param heads one for each column, in their order, none over another; empty where they are not known
     */
    static Optional<AlignedColumns> of(List<List<Chunk>> lines, int count, boolean sharp, List<Chunk> heads) {
        AlignedColumns columns = new AlignedColumns(count, heads);
        List<List<Chunk>> part = new ArrayList<>();
        boolean shifted = false;
        for (List<Chunk> line : lines) {
            List<Chunk> numbers = line.stream()
                    .filter(Chunk::number)
                    .sorted(Comparator.comparingDouble(Chunk::x0))
                    .toList();
            if (numbers.isEmpty()) {
                continue;
            }
            boolean page = !sharp
                    && !part.isEmpty()
                    && part.get(0).get(0).page() != numbers.get(0).page();
            part.add(numbers);
            if (page || sharp && collide(part, count)) {
                columns.add(part.subList(0, part.size() - 1), shifted, !page, sharp);
                shifted = !page;
                part = new ArrayList<>(List.of(numbers));
            }
        }
        columns.add(part, shifted, false, sharp);
        return columns.parts.isEmpty() ? Optional.empty() : Optional.of(columns);
    }

    /** Whether two numbers of one line stand in what would be one column of all these lines, or there are too many columns. */
    private static boolean collide(List<List<Chunk>> lines, int count) {
        List<Chunk> all = lines.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(Chunk::x0))
                .toList();
        Set<Double> inColumn = new HashSet<>();
        double end = 0;
        int columns = 0;
        for (Chunk number : all) {
            if (number.x0() >= end) {
                inColumn.clear();
                columns++;
            }
            if (!inColumn.add(number.down())) {
                return true;
            }
            end = inColumn.size() == 1 ? number.x1() : Math.max(end, number.x1());
        }
        return columns > count;
    }

    /**
     * Adds a part. Where the columns next to it stand elsewhere, it is certain only up to its outermost complete row which
     * part a row is in.
     */
    private void add(List<List<Chunk>> lines, boolean afterShift, boolean beforeShift, boolean sharp) {
        int from = 0;
        int to = lines.size();
        while (afterShift && from < to && lines.get(from).size() < count) {
            from++;
        }
        while (beforeShift && from < to && lines.get(to - 1).size() < count) {
            to--;
        }
        if (from < to) {
            List<List<Chunk>> certain = lines.subList(from, to);
            range(certain, sharp)
                    .ifPresent(range -> parts.add(new Part(
                            certain.get(0).get(0).down(),
                            certain.get(certain.size() - 1).get(0).down(),
                            range,
                            sharp ? 0 : certain.get(0).get(0).page())));
        }
    }

    private Optional<Range> range(List<List<Chunk>> lines, boolean sharp) {
        List<List<Chunk>> whole =
                lines.stream().filter(line -> line.size() == count).toList();
        if (!sharp) {
            return whole.isEmpty() ? Optional.empty() : byWholeRows(whole, count, false);
        }
        Optional<Range> stacked = stacked(lines.stream().flatMap(List::stream).toList(), count);
        if (stacked.isPresent() && whole.stream().allMatch(line -> inOrder(line, stacked.get()))) {
            return stacked;
        }
        if (whole.size() >= FEWEST_ROWS) {
            return byWholeRows(whole, count, true);
        }
        return named.isEmpty() ? Optional.empty() : belowHeads(lines);
    }

    /** The columns of numbers that each stand below one head, so that a column without any number is known by its head. */
    private Optional<Range> belowHeads(List<List<Chunk>> lines) {
        double[] from = named.stream().mapToDouble(Chunk::x0).toArray();
        double[] to = named.stream().mapToDouble(Chunk::x1).toArray();
        for (List<Chunk> line : lines) {
            for (Chunk number : line) {
                int below = -1;
                for (int i = 0; i < count; i++) {
                    if (number.x0() < named.get(i).x1()
                            && number.x1() > named.get(i).x0()) {
                        if (below >= 0) {
                            return Optional.empty();
                        }
                        below = i;
                    }
                }
                if (below < 0) {
                    return Optional.empty();
                }
                from[below] = Math.min(from[below], number.x0());
                to[below] = Math.max(to[below], number.x1());
            }
        }
        Range range = new Range(from, to, false, false);
        boolean apart = IntStream.range(1, count).allMatch(i -> to[i - 1] < from[i]);
        boolean inOrder = lines.stream().filter(line -> line.size() == count).allMatch(line -> inOrder(line, range));
        return apart && inOrder ? Optional.of(range) : Optional.empty();
    }

    private static boolean inOrder(List<Chunk> line, Range range) {
        for (int i = 0; i < line.size(); i++) {
            if (at(line.get(i), range) != i) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Range> stacked(List<Chunk> numbers, int count) {
        List<Chunk> sorted = new ArrayList<>(numbers);
        sorted.sort(Comparator.comparingDouble(Chunk::x0));
        double[] from = new double[count];
        double[] to = new double[count];
        int columns = 0;
        for (Chunk number : sorted) {
            if (columns > 0 && number.x0() < to[columns - 1]) {
                to[columns - 1] = Math.max(to[columns - 1], number.x1());
            } else if (columns == count) {
                return Optional.empty();
            } else {
                from[columns] = number.x0();
                to[columns++] = number.x1();
            }
        }
        return columns == count ? Optional.of(new Range(from, to, false, false)) : Optional.empty();
    }

    private static Optional<Range> byWholeRows(List<List<Chunk>> whole, int count, boolean sharp) {
        double[] from = new double[count];
        double[] to = new double[count];
        Arrays.fill(from, Double.MAX_VALUE);
        for (List<Chunk> numbers : whole) {
            for (int i = 0; i < count; i++) {
                from[i] = Math.min(from[i], numbers.get(i).x0());
                to[i] = Math.max(to[i], numbers.get(i).x1());
            }
        }
        boolean apart = sharp || whole.size() >= FEWEST_ROWS_OF_A_TEXT;
        for (int i = 1; i < count; i++) {
            apart &= to[i - 1] < from[i];
        }
        return sharp && !apart ? Optional.empty() : Optional.of(new Range(from, to, sharp, !apart));
    }

    int count() {
        return count;
    }

    /** The parts on the page of a chunk, or all where none is or pages do not matter. */
    private List<Part> near(Chunk chunk) {
        List<Part> same =
                parts.stream().filter(part -> part.page == chunk.page()).toList();
        return same.isEmpty() ? parts : same;
    }

    /** The columns of the part that is nearest. */
    private Range of(Chunk chunk) {
        return near(chunk).stream()
                .min(Comparator.comparingDouble(part -> Math.max(part.top - chunk.down(), chunk.down() - part.bottom)))
                .orElseThrow()
                .range;
    }

    /** Whether a text stands left of all columns, where the labels are. */
    boolean label(Chunk chunk) {
        Range range = of(chunk);
        return chunk.x0() < range.from[0] - 1 && chunk.x1() < range.to[0] - 1;
    }

    /** Whether a text begins left of all columns. */
    boolean beginsLeft(Chunk chunk) {
        return chunk.x0() < of(chunk).from[0];
    }

    /** Whether a label reaches into the first column, so that it may have a number of that column at its end. */
    boolean reachesIn(Chunk label) {
        return label.x1() > of(label).from[0] - 1;
    }

    /**
     * The column of each number of a line, or -1. A complete line tells its columns by itself. Beside a place where the columns
     * shift, a line belongs to the part above or below in whose columns all its numbers stand.
     *
     * @param heads the heads of the columns where they are known; numbers may stand exactly below them
     */
    int[] at(List<Chunk> line, Optional<List<Chunk>> heads) {
        if (line.size() == count && line.stream().allMatch(Chunk::number)) {
            return IntStream.range(0, count).toArray();
        }
        int[] nowhere = line.stream().mapToInt(chunk -> -1).toArray();
        double y = line.get(0).down();
        double off = line.get(0).size() / 2;
        List<Part> parts = near(line.get(0));
        for (Part part : parts) {
            if (y >= part.top - off && y <= part.bottom + off) {
                return at(line, part.range);
            }
        }
        Optional<Part> above = parts.stream().filter(part -> part.bottom < y).reduce((one, next) -> next);
        Optional<Part> below = parts.stream().filter(part -> part.top > y).findFirst();
        List<int[]> fits = new ArrayList<>();
        List<int[]> exact = new ArrayList<>();
        above.ifPresent(part -> fit(line, part.range, fits, exact));
        below.ifPresent(part -> fit(line, part.range, fits, exact));
        if (above.isEmpty()) {
            heads.map(known -> exactly(line, known)).ifPresent(exact::add);
        }
        return only(exact)
                .or(() -> exact.isEmpty() ? only(fits) : Optional.empty())
                .orElse(nowhere);
    }

    /** A text between two columns belongs to that one of them which the others on its line leave free. */
    private static int[] at(List<Chunk> line, Range range) {
        int[] columns = line.stream().mapToInt(chunk -> at(chunk, range)).toArray();
        int[] found = columns.clone();
        for (int i = 0; i < found.length && !range.blurred; i++) {
            Chunk chunk = line.get(i);
            int left = -1;
            while (left + 1 < range.from.length && range.to[left + 1] <= chunk.x0()) {
                left++;
            }
            boolean between = columns[i] < 0
                    && (left + 1 == range.from.length || chunk.x1() <= range.from[left + 1])
                    && chunk.x0() > range.from[0] - chunk.size();
            if (between) {
                boolean takenLeft = left < 0 || taken(columns, left);
                boolean takenRight = left + 1 == range.from.length || taken(columns, left + 1);
                found[i] = takenLeft == takenRight ? -1 : takenLeft ? left + 1 : left;
            }
        }
        return found;
    }

    private static boolean taken(int[] columns, int column) {
        return Arrays.stream(columns).anyMatch(one -> one == column);
    }

    private static void fit(List<Chunk> line, Range range, List<int[]> fits, List<int[]> exact) {
        int[] columns = at(line, range);
        if (!rising(columns)) {
            return;
        }
        fits.add(columns);
        boolean all = true;
        for (int i = 0; i < columns.length; i++) {
            all &= sameEdge(line.get(i), range.from[columns[i]], range.to[columns[i]]);
        }
        if (all) {
            exact.add(columns);
        }
    }

    private static int[] exactly(List<Chunk> line, List<Chunk> heads) {
        int[] columns = line.stream()
                .mapToInt(chunk -> {
                    int[] same = IntStream.range(0, heads.size())
                            .filter(i -> sameEdge(
                                            chunk,
                                            heads.get(i).x0(),
                                            heads.get(i).x1())
                                    && (i == 0 || chunk.x0() > heads.get(i - 1).x1())
                                    && (i + 1 == heads.size()
                                            || chunk.x1() < heads.get(i + 1).x0()))
                            .toArray();
                    return same.length == 1 ? same[0] : -1;
                })
                .toArray();
        return rising(columns) ? columns : null;
    }

    /** Whether a text begins, ends or has its middle where another one has. */
    private static boolean sameEdge(Chunk chunk, double from, double to) {
        return Math.abs(chunk.x0() - from) < SAME_EDGE
                || Math.abs(chunk.x1() - to) < SAME_EDGE
                || Math.abs(chunk.middle() - (from + to) / 2) < SAME_EDGE;
    }

    private static boolean rising(int[] columns) {
        return IntStream.range(0, columns.length)
                .allMatch(i -> columns[i] >= 0 && (i == 0 || columns[i] > columns[i - 1]));
    }

    private static Optional<int[]> only(List<int[]> found) {
        boolean same = found.stream().allMatch(one -> Arrays.equals(one, found.get(0)));
        return found.isEmpty() || !same ? Optional.empty() : Optional.of(found.get(0));
    }

    private static int at(Chunk chunk, Range range) {
        double[] from = range.from;
        double[] to = range.to;
        if (range.blurred) {
            return -1;
        }
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
        for (int i = 0; range.loose && i < from.length; i++) {
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
        Range range = of(header);
        int found = -1;
        for (int i = 0; i < count; i++) {
            if (header.x0() < range.to[i] && header.x1() > range.from[i]) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found < 0 ? nearest(header) : found;
    }

    /** The column whose middle is nearest. */
    int nearest(Chunk header) {
        Range range = of(header);
        int nearest = 0;
        for (int i = 1; i < count; i++) {
            nearest = Math.abs(middle(range, i) - header.middle()) < Math.abs(middle(range, nearest) - header.middle())
                    ? i
                    : nearest;
        }
        return nearest;
    }

    private static double middle(Range range, int column) {
        return (range.from[column] + range.to[column]) / 2;
    }
}
