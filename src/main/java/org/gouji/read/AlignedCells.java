package org.gouji.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Numbers beside labels, column by column. A row's cells stand all at the top, in the middle or at the bottom of its label, and
 * narrow columns break numbers over lines (30 above 9 is 309). In each column the rows take its texts in order, so that what
 * a row takes is one number and stands where the table's cells stand. A cell is certain only where all ways that fit best
 * agree on it.
 */
final class AlignedCells {

    /** The lines of a row's label, from its first to its last. */
    record Band(List<Double> lines, double size) {

        double top() {
            return lines.get(0);
        }

        double bottom() {
            return lines.get(lines.size() - 1);
        }

        double middle() {
            return (top() + bottom()) / 2;
        }

        /** Whether a text at this height may belong to the row. */
        boolean near(double y) {
            return y > top() - REACH * size && y < bottom() + REACH * size;
        }

        /** Whether a page break goes through it. */
        boolean cut() {
            return bottom() - top() > PAGE;
        }
    }

    /** Where in a row its cells stand. */
    private enum Side {
        TOP,
        MIDDLE,
        BOTTOM
    }

    private static final Pattern DIGITS = Pattern.compile("[\\d０-９][\\d０-９,，.．]*");
    private static final Pattern UNIT = Pattern.compile("[件条項项份宗个個起次元万萬]{1,2}");
    private static final Pattern DIGITS_AND_UNIT = Pattern.compile(DIGITS.pattern() + UNIT.pattern());
    private static final Pattern DASHES = Pattern.compile("[—–－-]{1,3}");
    /** Digits that are no number yet, for what follows a comma are three of them. */
    private static final Pattern CUT = Pattern.compile(".*[,，][\\d０-９]{0,2}");

    private static final int MOST_LINES = 4;
    /** So many heights of a letter a line may stand beyond its label. */
    private static final double REACH = 2.4;

    private static final double PAGE = 10_000;
    /** By so much of a letter's height cells stand elsewhere only because letters differ. */
    private static final double EXACT = 0.3;

    /** A blank before or behind a number may take a line of its own; then its row is higher by that. */
    private static final double OFF = 0.8;

    private static final double OFF_LINES = 0.5;
    private static final int INEXACT = 2;
    private static final int AT_PAGE_END = 1;
    /** What a number broken over lines costs: those of several rows are not one number where they can be several. */
    private static final int JOINED = 1;
    /** So many heights of a letter the lines of one cell are apart. */
    private static final double PITCH = 1.5;

    private static final double WIDEST_PITCH = 2.5;

    private static final double SAME_PITCH = 0.15;
    private static final int IMPOSSIBLE = 1_000_000;
    /** What a text costs that no row takes: more than any way of taking it. */
    private static final int STRAY = 100;

    /** What a unit costs that no row takes: without it the numbers are the same. */
    private static final int STRAY_UNIT = 5;

    private static final Pattern COUNTED = Pattern.compile("[件条項项份宗个個起次]{1,2}");

    /** Up to here counts are exact; with more ways nothing is certain. */
    private static final double MOST_WAYS = 1e15;

    private final List<Band> labels;
    private final List<Double> ranks;
    private final boolean sharp;
    private final double pitch;

    private AlignedCells(List<Band> labels, List<List<Chunk>> columns, boolean sharp) {
        this.labels = labels;
        this.sharp = sharp;
        TreeSet<Double> heights = new TreeSet<>();
        if (!sharp) {
            labels.forEach(label -> heights.addAll(label.lines()));
            columns.forEach(column -> column.forEach(chunk -> heights.add(chunk.down())));
        }
        ranks = List.copyOf(heights);
        pitch = sharp ? pitch() : Double.MAX_VALUE;
    }

    /** The distance between the lines of one cell: that of the lines of a label, if any has several. */
    private double pitch() {
        double size = labels.isEmpty() ? 0 : labels.get(0).size();
        double least = labels.stream()
                .flatMapToDouble(label -> IntStream.range(1, label.lines().size())
                        .mapToDouble(i -> label.lines().get(i) - label.lines().get(i - 1)))
                .min()
                .orElse(PITCH * size);
        return Math.min(WIDEST_PITCH * size, least + SAME_PITCH * size);
    }

    /**
     * The texts of each row by column, blank ones as empty texts, those that are not certain as {@link AlignedTable#UNCERTAIN}.
     *
     * @param columns each column's texts from above to below
     * @param sharp whether places are in points and not in lines of a text
     */
    static List<List<String>> rows(List<Band> labels, List<List<Chunk>> columns, boolean sharp) {
        AlignedCells cells = new AlignedCells(labels, columns, sharp);
        long fewest = Long.MAX_VALUE;
        List<List<String>> best = null;
        for (Side side : Side.values()) {
            long cost = 0;
            List<List<String>> found = new ArrayList<>();
            for (List<Chunk> column : columns) {
                Sharing sharing = cells.new Sharing(column, side);
                cost += sharing.cost();
                found.add(sharing.found());
            }
            if (cost == fewest) {
                best = agreed(best, found);
            } else if (cost < fewest) {
                best = found;
                fewest = cost;
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            int row = i;
            rows.add(best.stream().map(column -> column.get(row)).toList());
        }
        return rows;
    }

    /** Whether a text that no row takes may be a row's: the rows next to it above and below, on whatever page, and those near it. */
    static boolean mayTake(List<Band> labels, int row, double y) {
        boolean lastAbove = labels.get(row).middle() <= y
                && (row + 1 == labels.size() || labels.get(row + 1).middle() > y);
        boolean firstBelow =
                labels.get(row).middle() > y && (row == 0 || labels.get(row - 1).middle() <= y);
        return lastAbove || firstBelow || labels.get(row).near(y);
    }

    private static List<List<String>> agreed(List<List<String>> some, List<List<String>> others) {
        List<List<String>> agreed = new ArrayList<>();
        for (int c = 0; c < some.size(); c++) {
            List<String> column = new ArrayList<>();
            for (int i = 0; i < some.get(c).size(); i++) {
                String text = some.get(c).get(i);
                column.add(text.equals(others.get(c).get(i)) ? text : AlignedTable.UNCERTAIN);
            }
            agreed.add(column);
        }
        return agreed;
    }

    /** In points, or as the number of lines above where the distance between lines tells nothing. */
    private double place(double down) {
        return sharp ? down : Collections.binarySearch(ranks, down);
    }

    /** Whether a page break cuts a row or may: then only part of it tells where its cells stand. */
    private boolean atPageEnd(int index) {
        Band label = labels.get(index);
        boolean last = index + 1 < labels.size() && labels.get(index + 1).top() - label.bottom() > PAGE;
        boolean first = index > 0 && label.top() - labels.get(index - 1).bottom() > PAGE;
        return label.cut() || first || last;
    }

    private boolean reaches(int label, double y) {
        Band own = labels.get(label);
        boolean afterOther = label == 0 || y > labels.get(label - 1).bottom();
        boolean beforeOther =
                label + 1 == labels.size() || y < labels.get(label + 1).top();
        return afterOther && beforeOther && own.near(y);
    }

    /** The room of a text, that of a digit being one. */
    private static int width(String text) {
        return text.chars().map(c -> c < 0x2000 ? 1 : 2).sum();
    }

    /** How the rows share out the texts of one column. */
    private final class Sharing {

        private final List<Chunk> texts;
        private final List<String> bare;
        private final Side side;
        private final int widest;
        private final int[][] before;
        private final int[][] rest;
        private final double[][] waysBefore;
        private final double[][] waysRest;
        /** The texts of each row that has several in one cell, else null. */
        private final List<List<Chunk>> joined;

        Sharing(List<Chunk> texts, Side side) {
            this.texts = texts;
            this.side = side;
            bare = texts.stream().map(Chunk::bare).toList();
            widest = bare.stream().mapToInt(AlignedCells::width).max().orElse(0);
            int n = labels.size();
            int m = texts.size();
            before = new int[n + 1][m + 1];
            rest = new int[n + 1][m + 1];
            waysBefore = new double[n + 1][m + 1];
            waysRest = new double[n + 1][m + 1];
            joined = new ArrayList<>(Collections.nCopies(n, null));
            share(n, m);
        }

        int cost() {
            return rest[0][0];
        }

        private int stray(int k) {
            return COUNTED.matcher(bare.get(k)).matches() ? STRAY_UNIT : STRAY;
        }

        private void share(int n, int m) {
            for (int i = 0; i <= n; i++) {
                Arrays.fill(before[i], IMPOSSIBLE);
                Arrays.fill(rest[i], IMPOSSIBLE);
            }
            before[0][0] = 0;
            waysBefore[0][0] = 1;
            for (int i = 0; i <= n; i++) {
                for (int k = 0; k <= m; k++) {
                    if (before[i][k] >= IMPOSSIBLE) {
                        continue;
                    }
                    if (k < m) {
                        way(before, waysBefore, i, k + 1, before[i][k] + stray(k), waysBefore[i][k]);
                    }
                    for (int count = 0; i < n && count <= MOST_LINES && k + count <= m; count++) {
                        way(before, waysBefore, i + 1, k + count, before[i][k] + cost(i, k, count), waysBefore[i][k]);
                    }
                }
            }
            rest[n][m] = 0;
            waysRest[n][m] = 1;
            for (int i = n; i >= 0; i--) {
                for (int k = m; k >= 0; k--) {
                    if (k < m) {
                        way(rest, waysRest, i, k, rest[i][k + 1] + stray(k), waysRest[i][k + 1]);
                    }
                    for (int count = 0; i < n && count <= MOST_LINES && k + count <= m; count++) {
                        int cost = rest[i + 1][k + count] + cost(i, k, count);
                        way(rest, waysRest, i, k, cost, waysRest[i + 1][k + count]);
                    }
                }
            }
        }

        private static void way(int[][] costs, double[][] ways, int i, int k, int cost, double more) {
            if (cost >= IMPOSSIBLE || cost > costs[i][k]) {
                return;
            }
            ways[i][k] = Math.min(MOST_WAYS, more + (cost == costs[i][k] ? ways[i][k] : 0));
            costs[i][k] = cost;
        }

        List<String> found() {
            boolean[] doubtful = doubtful();
            List<String> found = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                found.add(doubtful[i] ? AlignedTable.UNCERTAIN : sure(i));
            }
            for (int i = 0; i < found.size(); i++) {
                if (joined.get(i) != null && (mayHave(found, i - 1, i) || mayHave(found, i + 1, i))) {
                    found.set(i, AlignedTable.UNCERTAIN);
                }
            }
            return found;
        }

        /** Whether a row beside one with a number of several lines has none itself, and may have one of those lines. */
        private boolean mayHave(List<String> found, int beside, int index) {
            return beside >= 0
                    && beside < found.size()
                    && found.get(beside).isEmpty()
                    && joined.get(index).stream()
                            .anyMatch(part -> labels.get(beside).near(part.down()));
        }

        /** The rows that a text which some best way leaves over may belong to. */
        private boolean[] doubtful() {
            boolean[] doubtful = new boolean[labels.size()];
            for (int k = 0; k < texts.size(); k++) {
                boolean stray = false;
                if (stray(k) == STRAY_UNIT) {
                    continue;
                }
                for (int i = 0; i <= labels.size() && !stray; i++) {
                    stray = before[i][k] + STRAY + rest[i][k + 1] == cost();
                }
                for (int i = 0; stray && i < labels.size(); i++) {
                    doubtful[i] |= mayTake(labels, i, texts.get(k).down());
                }
            }
            return doubtful;
        }

        /** What a row takes in all of the best ways. */
        private String sure(int label) {
            int m = texts.size();
            for (int k = 0; k <= m && waysRest[0][0] < MOST_WAYS; k++) {
                for (int count = 0; count <= MOST_LINES && k + count <= m; count++) {
                    int cost = before[label][k] + cost(label, k, count) + rest[label + 1][k + count];
                    // Where texts are left over, one way is counted for each order of leaving them; that only adds
                    // doubt.
                    if (cost == cost() && waysBefore[label][k] * waysRest[label + 1][k + count] == waysRest[0][0]) {
                        joined.set(label, count > 1 ? texts.subList(k, k + count) : null);
                        return String.join(
                                "",
                                texts.subList(k, k + count).stream()
                                        .map(Chunk::text)
                                        .toList());
                    }
                }
            }
            return AlignedTable.UNCERTAIN;
        }

        /** Nothing where the texts stand in the row exactly as its cells do, little where they nearly do. */
        private int cost(int label, int from, int count) {
            if (count == 0) {
                return 0;
            }
            for (int k = from; k < from + count; k++) {
                boolean apart =
                        k == from || texts.get(k).down() > texts.get(k - 1).down();
                if (!apart || !reaches(label, texts.get(k).down())) {
                    return IMPOSSIBLE;
                }
            }
            if (!oneNumber(from, from + count)) {
                return IMPOSSIBLE;
            }
            boolean joined = count > 1 && !UNIT.matcher(bare.get(from + 1)).matches();
            return off(label, from, from + count - 1) + (joined ? JOINED : 0);
        }

        private int off(int index, int first, int last) {
            Band label = labels.get(index);
            double from = place(texts.get(first).down());
            double to = place(texts.get(last).down());
            double off = Math.abs(
                    switch (side) {
                        case TOP -> from - place(label.top());
                        case MIDDLE -> (from + to) / 2 - (place(label.top()) + place(label.bottom())) / 2;
                        case BOTTOM -> to - place(label.bottom());
                    });
            if (off <= (sharp ? EXACT * label.size() : 0)) {
                return 0;
            }
            if (off <= (sharp ? OFF * label.size() : OFF_LINES)) {
                return INEXACT;
            }
            boolean beside = atPageEnd(index)
                    && texts.subList(first, last + 1).stream()
                            .allMatch(part -> label.lines().stream()
                                    .anyMatch(line -> Math.abs(line - part.down()) < 1.5 * label.size()));
            return beside ? AT_PAGE_END : IMPOSSIBLE;
        }

        /** Digits below digits are one number only where the upper ones left no room for one more or are no number alone. */
        private boolean oneNumber(int from, int to) {
            if (to - from == 1) {
                return texts.get(from).number();
            }
            for (int k = from + 1; k < to; k++) {
                boolean apart = texts.get(k).down() - texts.get(k - 1).down() > pitch
                        && texts.get(k).page() == texts.get(k - 1).page();
                if (apart) {
                    return false;
                }
            }
            List<String> parts = bare.subList(from, to);
            if (parts.stream().allMatch(part -> DASHES.matcher(part).matches())) {
                return true;
            }
            for (int k = 0; k < parts.size() - 1; k++) {
                String next = parts.get(k + 1);
                boolean last = k + 2 == parts.size();
                String whole = String.join("", parts.subList(0, k + 1));
                if (!DIGITS.matcher(parts.get(k)).matches()) {
                    return false;
                }
                if (last && UNIT.matcher(next).matches()) {
                    return true;
                }
                boolean number = DIGITS.matcher(next).matches()
                        || last && DIGITS_AND_UNIT.matcher(next).matches();
                boolean full = width(parts.get(k)) + width(next.substring(0, 1)) > widest;
                boolean cut = CUT.matcher(whole).matches();
                // A text places its lines too roughly to tell a number's second line from the row below.
                if (!sharp && !cut || !number || parts.get(k).equals("0") || !full && !cut) {
                    return false;
                }
            }
            return true;
        }
    }
}
