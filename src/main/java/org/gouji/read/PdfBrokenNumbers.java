package org.gouji.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.gouji.read.PdfColumns.Chunk;

/**
 * Lines of numbers beside labels, where narrow columns break numbers over lines (30 above 9 is 309). Each label takes lines
 * that follow each other; together they must fill every column once, a number that goes on being as long as its column
 * is wide. A row is taken only where all ways of sharing the lines out that leave the fewest rows broken agree on it.
 */
final class PdfBrokenNumbers {

    /** Where a label stands, from its first line to its last. */
    record Band(double top, double bottom, double size) {

        double middle() {
            return (top + bottom) / 2;
        }
    }

    private static final Pattern DIGITS = Pattern.compile("[\\d０-９][\\d０-９,，.．]*");
    private static final Pattern UNIT = Pattern.compile("[件条项份宗个起次元万]{1,2}");
    private static final int MOST_LINES = 4;
    private static final long MOST_WAYS = 1_000_000;
    private static final int IMPOSSIBLE = 1000;
    /** So many heights of a letter a line may stand beyond its label. */
    private static final double REACH = 2.4;

    private final List<Band> labels;
    private final List<List<Chunk>> lines;
    private final PdfColumns columns;
    private final ToDoubleFunction<Chunk> height;
    private final int[] widest;
    /** What has been reckoned, plus one. */
    private final int[][][] costs;

    private PdfBrokenNumbers(
            List<Band> labels, List<List<Chunk>> lines, PdfColumns columns, ToDoubleFunction<Chunk> height) {
        this.labels = labels;
        this.lines = lines;
        this.columns = columns;
        this.height = height;
        this.widest = new int[columns.count()];
        this.costs = new int[labels.size()][lines.size() + 1][MOST_LINES + 1];
        for (List<Chunk> line : lines) {
            for (Chunk chunk : line) {
                int column = columns.at(chunk);
                if (column >= 0) {
                    widest[column] = Math.max(widest[column], chunk.bare().length());
                }
            }
        }
    }

    /**
     * The texts of each label by column, blank ones as empty texts; null where its lines do not make up a row or where they
     * can be shared out in several ways. Empty where no sharing leaves most rows whole.
     */
    static Optional<List<List<String>>> rows(
            List<Band> labels, List<List<Chunk>> lines, PdfColumns columns, ToDoubleFunction<Chunk> height) {
        return new PdfBrokenNumbers(labels, lines, columns, height).shared();
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

    private Optional<List<List<String>>> shared() {
        int n = labels.size();
        int m = lines.size();
        Ways[][] rest = table(n, m);
        Ways[][] before = table(n, m);
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
        Ways all = rest[0][0];
        if (all.broken * 2 > n || all.count >= MOST_WAYS) {
            return Optional.empty();
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            rows.add(sure(i, before, rest, all));
        }
        return Optional.of(rows);
    }

    /** The row that a label has in all of the best ways, or null. */
    private List<String> sure(int label, Ways[][] before, Ways[][] rest, Ways all) {
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
                .allMatch(line -> reaches(label, height.applyAsDouble(line.get(0))));
        int cost = count > 0 && row(label, from, count).isPresent() ? 0 : beside ? 1 : IMPOSSIBLE;
        costs[label][from][count] = cost + 1;
        return cost;
    }

    /** The texts of one label if these lines are its. */
    private Optional<List<String>> row(int label, int from, int count) {
        List<List<String>> parts = new ArrayList<>();
        for (int i = 0; i < columns.count(); i++) {
            parts.add(new ArrayList<>());
        }
        for (List<Chunk> line : lines.subList(from, from + count)) {
            if (!reaches(label, height.applyAsDouble(line.get(0)))) {
                return Optional.empty();
            }
            for (Chunk chunk : line) {
                int column = columns.at(chunk);
                if (column < 0) {
                    return Optional.empty();
                }
                parts.get(column).add(chunk.text());
            }
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!oneNumber(parts.get(i), widest[i]) || count > 1 && parts.get(i).isEmpty()) {
                return Optional.empty();
            }
            texts.add(String.join("", parts.get(i)));
        }
        return Optional.of(texts);
    }

    private boolean reaches(int label, double y) {
        Band own = labels.get(label);
        boolean afterOther = label == 0 || y > labels.get(label - 1).middle();
        boolean beforeOther =
                label + 1 == labels.size() || y < labels.get(label + 1).middle();
        return afterOther && beforeOther && y > own.top - REACH * own.size && y < own.bottom + REACH * own.size;
    }

    private static boolean oneNumber(List<String> parts, int widest) {
        for (int i = 0; i < parts.size(); i++) {
            String part = ReportWords.bare(parts.get(i));
            boolean last = i == parts.size() - 1;
            if (last && i > 0 && UNIT.matcher(part).matches()) {
                return true;
            }
            boolean unitNext = i + 2 == parts.size()
                    && UNIT.matcher(ReportWords.bare(parts.get(i + 1))).matches();
            if (parts.size() > 1 && !DIGITS.matcher(part).matches() || !last && !unitNext && part.length() < widest) {
                return false;
            }
        }
        return true;
    }
}
