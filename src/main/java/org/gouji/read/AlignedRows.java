package org.gouji.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Lines of numbers beside labels. A row's cells stand all at the top, in the middle or at the bottom of its label, and narrow
 * columns break numbers over lines (30 above 9 is 309). Each label takes lines that follow each other; in every column what
 * they hold must be one number and stand where the table's cells stand. A row is taken only where all ways of sharing
 * the lines out that leave the fewest rows broken agree on it.
 */
final class AlignedRows {

    /** The lines of a label, from its first to its last. */
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
    private static final Pattern UNIT = Pattern.compile("[件条项份宗个起次元万]{1,2}");
    private static final int MOST_LINES = 4;
    private static final long MOST_WAYS = 1_000_000;
    private static final int IMPOSSIBLE = 1000;
    /** So many heights of a letter a line may stand beyond its label. */
    private static final double REACH = 2.4;

    private static final double PAGE = 10_000;
    /** By so much of a letter's height, or of a line where only lines are known, cells may stand elsewhere. */
    private static final double OFF = 0.4;

    /** A blank before or behind a number may take a line of its own; then its row is higher by more than that. */
    private static final double OFF_MIDDLE = 0.8;

    private static final double OFF_LINES = 0.5;

    private final List<Band> labels;
    private final List<List<Chunk>> lines;
    private final AlignedColumns columns;
    private final Side side;
    private final boolean sharp;
    private final int[] widest;
    /** What has been reckoned, plus one. */
    private final int[][][] costs;

    private AlignedRows(List<Band> labels, List<List<Chunk>> lines, AlignedColumns columns, Side side, boolean sharp) {
        this.labels = labels;
        this.lines = lines;
        this.columns = columns;
        this.side = side;
        this.sharp = sharp;
        this.widest = new int[columns.count()];
        this.costs = new int[labels.size()][lines.size() + 1][MOST_LINES + 1];
        for (List<Chunk> line : lines) {
            for (Chunk chunk : line) {
                int column = column(line, chunk);
                if (column >= 0) {
                    widest[column] = Math.max(widest[column], width(chunk.bare()));
                }
            }
        }
    }

    /**
     * The texts of each label by column, blank ones as empty texts; null where its lines do not make up a row or where they
     * can be shared out in several ways. Empty where no sharing leaves a third of the rows whole.
     *
     * @param sharp whether places are in points and not in lines of a text
     */
    static Optional<List<List<String>>> rows(
            List<Band> labels, List<List<Chunk>> lines, AlignedColumns columns, boolean sharp) {
        int fewest = Integer.MAX_VALUE;
        List<List<String>> best = null;
        for (Side side : Side.values()) {
            AlignedRows rows = new AlignedRows(labels, lines, columns, side, sharp);
            int broken = rows.share();
            if (broken * 3 > 2 * labels.size() || broken > fewest) {
                continue;
            }
            List<List<String>> found = rows.found();
            best = broken < fewest ? found : agreed(best, found);
            fewest = broken;
        }
        return Optional.ofNullable(best);
    }

    private static List<List<String>> agreed(List<List<String>> some, List<List<String>> others) {
        List<List<String>> agreed = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            agreed.add(some.get(i) != null && some.get(i).equals(others.get(i)) ? some.get(i) : null);
        }
        return agreed;
    }

    /** How the labels from one on can take the lines from one on: with how few rows that are none, and in how many ways. */
    private record Ways(int broken, long count) {

        static final Ways NONE = new Ways(Integer.MAX_VALUE / 2, 0);

        Ways or(Ways other) {
            if (other.broken == broken) {
                return new Ways(broken, Math.min(MOST_WAYS, count + other.count));
            }
            return other.broken < broken ? other : this;
        }

        Ways and(int more) {
            return new Ways(broken + more, count);
        }
    }

    private Ways[][] rest;
    private Ways[][] before;

    /** With how few rows that are none the lines can be shared out. */
    private int share() {
        int n = labels.size();
        int m = lines.size();
        rest = table(n, m);
        before = table(n, m);
        rest[n][m] = new Ways(0, 1);
        before[0][0] = new Ways(0, 1);
        for (int i = n - 1; i >= 0; i--) {
            for (int k = 0; k <= m; k++) {
                for (int count = 0; count <= MOST_LINES && k + count <= m; count++) {
                    rest[i][k] = rest[i][k].or(rest[i + 1][k + count].and(cost(i, k, count)));
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k <= m; k++) {
                for (int count = 0; count <= MOST_LINES && k + count <= m; count++) {
                    before[i + 1][k + count] = before[i + 1][k + count].or(before[i][k].and(cost(i, k, count)));
                }
            }
        }
        return rest[0][0].count >= MOST_WAYS ? IMPOSSIBLE : rest[0][0].broken;
    }

    private List<List<String>> found() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            rows.add(sure(i, rest[0][0]));
        }
        return rows;
    }

    /** The row that a label has in all of the best ways, or null. */
    private List<String> sure(int label, Ways all) {
        for (int k = 0; k <= lines.size(); k++) {
            for (int count = 0; count <= MOST_LINES && k + count <= lines.size(); count++) {
                int broken = before[label][k].broken + cost(label, k, count) + rest[label + 1][k + count].broken;
                long through = before[label][k].count * rest[label + 1][k + count].count;
                if (broken == all.broken && through == all.count) {
                    return count == 0 ? null : row(label, k, count).orElse(null);
                }
            }
        }
        return null;
    }

    private Ways[][] table(int n, int m) {
        Ways[][] table = new Ways[n + 1][m + 1];
        for (Ways[] line : table) {
            Arrays.fill(line, Ways.NONE);
        }
        return table;
    }

    /** Nothing for lines that make up the label's row, one row for lines beside it that do not, else impossible. */
    private int cost(int label, int from, int count) {
        int known = costs[label][from][count];
        if (known != 0) {
            return known - 1;
        }
        boolean beside = lines.subList(from, from + count).stream()
                .allMatch(line -> reaches(label, line.get(0).down()));
        int cost = count > 0 && row(label, from, count).isPresent() ? 0 : beside ? 1 : IMPOSSIBLE;
        costs[label][from][count] = cost + 1;
        return cost;
    }

    /** The texts of one label if these lines are its. */
    private Optional<List<String>> row(int label, int from, int count) {
        List<List<Chunk>> parts = new ArrayList<>();
        for (int i = 0; i < columns.count(); i++) {
            parts.add(new ArrayList<>());
        }
        TreeSet<Double> heights = new TreeSet<>(labels.get(label).lines());
        for (List<Chunk> line : lines.subList(from, from + count)) {
            if (!reaches(label, line.get(0).down())) {
                return Optional.empty();
            }
            for (Chunk chunk : line) {
                int column = column(line, chunk);
                boolean twice = column >= 0
                        && !parts.get(column).isEmpty()
                        && parts.get(column).get(parts.get(column).size() - 1).down() == chunk.down();
                if (column < 0 || twice) {
                    return Optional.empty();
                }
                parts.get(column).add(chunk);
                heights.add(chunk.down());
            }
        }
        List<Double> ranks = new ArrayList<>(heights);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<Chunk> column = parts.get(i);
            if (!oneNumber(column, widest[i]) || !column.isEmpty() && !inPlace(label, column, ranks)) {
                return Optional.empty();
            }
            texts.add(String.join("", column.stream().map(Chunk::text).toList()));
        }
        return Optional.of(texts);
    }

    /** A complete line tells its columns by itself. */
    private int column(List<Chunk> line, Chunk chunk) {
        boolean whole = line.size() == columns.count() && line.stream().allMatch(Chunk::number);
        return whole ? line.indexOf(chunk) : columns.at(chunk);
    }

    /** Whether what a column holds stands where the cells of this table stand beside their labels. */
    private boolean inPlace(int index, List<Chunk> column, List<Double> ranks) {
        Band label = labels.get(index);
        if (atPageEnd(index)) {
            return column.stream()
                    .allMatch(part ->
                            label.lines().stream().anyMatch(line -> Math.abs(line - part.down()) < 1.5 * label.size()));
        }
        double first = place(column.get(0).down(), ranks);
        double last = place(column.get(column.size() - 1).down(), ranks);
        double top = place(label.top(), ranks);
        double bottom = place(label.bottom(), ranks);
        double off = switch (side) {
            case TOP -> first - top;
            case MIDDLE -> (first + last) / 2 - (top + bottom) / 2;
            case BOTTOM -> last - bottom;
        };
        double most = !sharp ? OFF_LINES : (side == Side.MIDDLE ? OFF_MIDDLE : OFF) * label.size();
        return Math.abs(off) <= most;
    }

    /** Whether a page break cuts a row or may: then only part of it tells where its cells stand. */
    private boolean atPageEnd(int index) {
        boolean last = index + 1 < labels.size()
                && labels.get(index + 1).top() - labels.get(index).bottom() > PAGE;
        boolean first =
                index > 0 && labels.get(index).top() - labels.get(index - 1).bottom() > PAGE;
        return labels.get(index).cut() || first || last;
    }

    /** In points, or as the number of lines above where the distance between lines tells nothing. */
    private double place(double down, List<Double> ranks) {
        return sharp ? down : ranks.indexOf(down);
    }

    /** The room of a text, that of a digit being one. */
    private static int width(String text) {
        return text.chars().map(c -> c < 0x2000 ? 1 : 2).sum();
    }

    private boolean reaches(int label, double y) {
        Band own = labels.get(label);
        boolean afterOther = label == 0 || y > labels.get(label - 1).middle();
        boolean beforeOther =
                label + 1 == labels.size() || y < labels.get(label + 1).middle();
        return afterOther && beforeOther && y > own.top() - REACH * own.size && y < own.bottom() + REACH * own.size;
    }

    private static boolean oneNumber(List<Chunk> column, int widest) {
        List<String> parts = column.stream().map(Chunk::bare).toList();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            boolean last = i == parts.size() - 1;
            if (last && i > 0 && UNIT.matcher(part).matches()) {
                return true;
            }
            boolean unitNext =
                    i + 2 == parts.size() && UNIT.matcher(parts.get(i + 1)).matches();
            if (parts.size() > 1 && !DIGITS.matcher(part).matches()
                    || !last
                            && !unitNext
                            && width(part) + width(parts.get(i + 1).substring(0, 1)) <= widest) {
                return false;
            }
        }
        return true;
    }
}
