package org.gouji.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.read.PdfPage.Glyph;
import org.gouji.read.PdfPage.Ruling;
import org.gouji.read.PdfTable.TableCell;

/**
 * Finds the ruled tables of a page: lines that cross make a lattice, lattice boxes without a line between them are one
 * cell, and each letter belongs to the cell that its middle lies in.
 */
final class PdfTables {

    private static final double NEAR = 2;
    private static final double TOUCH = 3.5;
    /** A strip so narrow holds no letter: it is the space between cells that have a frame each, as web pages draw them. */
    private static final double THIN = 5;
    /** A horizontal line that goes on beyond the outermost vertical one shows a column that is open at the side. */
    private static final double OPEN = 8;

    /** Added to a cell's text where part of it may belong to the cell beside it. */
    private static final String TORN = CellJoin.MARK + "?";

    /** So many heights of a letter beside a table what is printed may belong to it. */
    private static final double BESIDE = 2;

    private static final int MOST_LINES = 1500;

    private final PdfPage page;
    final List<PdfTable> tables = new ArrayList<>();
    final List<Glyph> outside = new ArrayList<>();

    PdfTables(PdfPage page) {
        this.page = page;
        List<Ruling> lines = merged(page.rulings());
        List<Lattice> lattices = new ArrayList<>();
        if (lines.size() <= MOST_LINES) {
            for (List<Ruling> together : connected(lines)) {
                Lattice lattice = Lattice.of(together);
                if (lattice != null) {
                    lattices.add(lattice);
                }
            }
        }
        // A frame around the page holds the tables inside it: the smallest lattice has the letter.
        lattices.sort(Comparator.comparingDouble(Lattice::area));
        Map<Lattice, Map<Integer, List<Glyph>>> held = new LinkedHashMap<>();
        for (Glyph glyph : page.glyphs()) {
            boolean taken = false;
            for (Lattice lattice : lattices) {
                int cell = lattice.cellAt(glyph.middleX(), glyph.middleY());
                if (cell >= 0) {
                    held.computeIfAbsent(lattice, any -> new LinkedHashMap<>())
                            .computeIfAbsent(cell, any -> new ArrayList<>())
                            .add(glyph);
                    taken = true;
                    break;
                }
            }
            if (!taken) {
                outside.add(glyph);
            }
        }
        for (Lattice lattice : lattices) {
            tables.add(lattice.table(page.number(), held.getOrDefault(lattice, Map.of()), outside));
        }
        tables.sort(Comparator.comparingDouble(PdfTable::y0));
    }

    private static List<Ruling> merged(List<Ruling> rulings) {
        List<Ruling> merged = new ArrayList<>();
        for (boolean horizontal : new boolean[] {true, false}) {
            List<Ruling> same = new ArrayList<>(
                    rulings.stream().filter(r -> r.horizontal() == horizontal).toList());
            same.sort(Comparator.comparingDouble(Ruling::at));
            int start = 0;
            for (int i = 1; i <= same.size(); i++) {
                if (i == same.size() || same.get(i).at() - same.get(start).at() > NEAR) {
                    joined(same.subList(start, i), merged);
                    start = i;
                }
            }
        }
        return merged;
    }

    private static void joined(List<Ruling> sameAxis, List<Ruling> into) {
        double at = sameAxis.stream().mapToDouble(Ruling::at).average().orElse(0);
        List<Ruling> sorted = new ArrayList<>(sameAxis);
        sorted.sort(Comparator.comparingDouble(Ruling::from));
        double from = sorted.isEmpty() ? 0 : sorted.get(0).from();
        double to = from;
        for (Ruling ruling : sorted) {
            if (ruling.from() > to + TOUCH) {
                into.add(new Ruling(ruling.horizontal(), at, from, to));
                from = ruling.from();
            }
            to = Math.max(to, ruling.to());
        }
        if (!sorted.isEmpty()) {
            into.add(new Ruling(sorted.get(0).horizontal(), at, from, to));
        }
    }

    private static List<List<Ruling>> connected(List<Ruling> lines) {
        int[] group = new int[lines.size()];
        Arrays.setAll(group, i -> i);
        for (int i = 0; i < lines.size(); i++) {
            for (int k = i + 1; k < lines.size(); k++) {
                if (crossing(lines.get(i), lines.get(k))) {
                    union(group, i, k);
                }
            }
        }
        Map<Integer, List<Ruling>> groups = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            groups.computeIfAbsent(root(group, i), any -> new ArrayList<>()).add(lines.get(i));
        }
        return new ArrayList<>(groups.values());
    }

    private static boolean crossing(Ruling a, Ruling b) {
        return a.horizontal() != b.horizontal()
                && a.at() > b.from() - TOUCH
                && a.at() < b.to() + TOUCH
                && b.at() > a.from() - TOUCH
                && b.at() < a.to() + TOUCH;
    }

    private static int root(int[] group, int i) {
        int at = i;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    private static void union(int[] group, int i, int k) {
        int a = root(group, i);
        int b = root(group, k);
        group[Math.max(a, b)] = Math.min(a, b);
    }

    /** Columns and rows of one table and which of their boxes are one cell. */
    private record Lattice(double[] xs, double[] ys, int[] cells) {

        static Lattice of(List<Ruling> lines) {
            double[] xs = axis(lines, false);
            double[] ys = axis(lines, true);
            int columns = xs.length - 1;
            int rows = ys.length - 1;
            if (columns < 1 || rows < 1 || columns * rows < 2) {
                return null;
            }
            int[] cells = new int[columns * rows];
            Arrays.setAll(cells, i -> i);
            boolean[] wallLeft = new boolean[columns * rows];
            boolean[] wallAbove = new boolean[columns * rows];
            for (Ruling line : lines) {
                double[] along = line.horizontal() ? xs : ys;
                int index = nearest(line.horizontal() ? ys : xs, line.at());
                for (int k = 0; k + 1 < along.length; k++) {
                    double middle = (along[k] + along[k + 1]) / 2;
                    if (middle > line.from() - 1 && middle < line.to() + 1) {
                        if (line.horizontal() && index < rows) {
                            wallAbove[index * columns + k] = true;
                        } else if (!line.horizontal() && index < columns) {
                            wallLeft[k * columns + index] = true;
                        }
                    }
                }
            }
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    int box = r * columns + c;
                    if (c > 0 && !wallLeft[box]) {
                        union(cells, box, box - 1);
                    }
                    if (r > 0 && !wallAbove[box]) {
                        union(cells, box, box - columns);
                    }
                }
            }
            for (int i = 0; i < cells.length; i++) {
                cells[i] = root(cells, i);
            }
            return Arrays.stream(cells).distinct().count() < 2 ? null : new Lattice(xs, ys, cells);
        }

        /** The positions of the lines across one axis, with the ends of the others where these go on further. */
        private static double[] axis(List<Ruling> lines, boolean horizontal) {
            List<Double> at = new ArrayList<>(lines.stream()
                    .filter(line -> line.horizontal() == horizontal)
                    .map(Ruling::at)
                    .sorted()
                    .toList());
            double from = lines.stream()
                    .filter(line -> line.horizontal() != horizontal)
                    .mapToDouble(Ruling::from)
                    .min()
                    .orElse(Double.MAX_VALUE);
            double to = lines.stream()
                    .filter(line -> line.horizontal() != horizontal)
                    .mapToDouble(Ruling::to)
                    .max()
                    .orElse(-Double.MAX_VALUE);
            if (at.isEmpty() || from < at.get(0) - OPEN) {
                at.add(0, from);
            }
            if (to > at.get(at.size() - 1) + OPEN) {
                at.add(to);
            }
            List<Double> apart = new ArrayList<>();
            int start = 0;
            for (int i = 1; i <= at.size(); i++) {
                if (i == at.size() || at.get(i) - at.get(start) > THIN) {
                    apart.add((at.get(start) + at.get(i - 1)) / 2);
                    start = i;
                }
            }
            return apart.stream().mapToDouble(Double::doubleValue).toArray();
        }

        private static int nearest(double[] values, double value) {
            int best = 0;
            for (int i = 1; i < values.length; i++) {
                if (Math.abs(values[i] - value) < Math.abs(values[best] - value)) {
                    best = i;
                }
            }
            return best;
        }

        double area() {
            return (xs[xs.length - 1] - xs[0]) * (ys[ys.length - 1] - ys[0]);
        }

        int cellAt(double x, double y) {
            int column = interval(xs, x);
            int row = interval(ys, y);
            return column < 0 || row < 0 ? -1 : cells[row * (xs.length - 1) + column];
        }

        /**
         * Cells whose text runs over a line into the next cell: letters on both sides of the line touch as they do in
         * one word, so that nobody can tell which cell they belong to.
         */
        private Set<Integer> torn(Map<Integer, List<Glyph>> held) {
            Set<Integer> torn = new HashSet<>();
            List<Glyph> all = new ArrayList<>();
            held.values().forEach(all::addAll);
            all.sort(Comparator.comparingLong((Glyph glyph) -> Math.round(glyph.y() * 2))
                    .thenComparingDouble(Glyph::x0));
            for (int i = 1; i < all.size(); i++) {
                Glyph left = all.get(i - 1);
                Glyph right = all.get(i);
                boolean touch = Math.abs(right.y() - left.y()) < 1
                        && Math.abs(right.x0() - left.x1()) < 0.12 * left.size()
                        && (digit(left) || digit(right));
                int a = cellAt(left.middleX(), left.middleY());
                int b = cellAt(right.middleX(), right.middleY());
                if (touch && a != b) {
                    torn.add(a);
                    torn.add(b);
                }
            }
            return torn;
        }

        private static boolean digit(Glyph glyph) {
            return Character.isDigit(glyph.text().charAt(0));
        }

        private static int interval(double[] values, double value) {
            for (int i = 0; i + 1 < values.length; i++) {
                if (value >= values[i] && value < values[i + 1]) {
                    return i;
                }
            }
            return -1;
        }

        /** Cells at the right edge beside which digits stand outside: a table wider than its page ends there. */
        private Set<Integer> overrun(List<Glyph> outside) {
            Set<Integer> overrun = new HashSet<>();
            double right = xs[xs.length - 1];
            for (Glyph glyph : outside) {
                boolean beside = digit(glyph) && glyph.x1() > right && glyph.x0() < right + BESIDE * glyph.size();
                int row = interval(ys, glyph.middleY());
                if (beside && row >= 0) {
                    overrun.add(cells[(row + 1) * (xs.length - 1) - 1]);
                }
            }
            return overrun;
        }

        private static String text(int cell, Map<Integer, List<Glyph>> held, Set<Integer> torn, double width) {
            String text = PdfLines.text(held.getOrDefault(cell, List.of()), width);
            if (!torn.contains(cell)) {
                return text;
            }
            return text.isEmpty() ? AlignedTable.UNCERTAIN : text + TORN;
        }

        PdfTable table(int page, Map<Integer, List<Glyph>> held, List<Glyph> outside) {
            Set<Integer> torn = torn(held);
            torn.addAll(overrun(outside));
            int columns = xs.length - 1;
            int rows = ys.length - 1;
            int[] lastRow = new int[cells.length];
            int[] lastColumn = new int[cells.length];
            int[] firstColumn = new int[cells.length];
            Arrays.fill(firstColumn, Integer.MAX_VALUE);
            for (int box = 0; box < cells.length; box++) {
                lastRow[cells[box]] = Math.max(lastRow[cells[box]], box / columns);
                lastColumn[cells[box]] = Math.max(lastColumn[cells[box]], box % columns);
                firstColumn[cells[box]] = Math.min(firstColumn[cells[box]], box % columns);
            }
            List<List<TableCell>> table = new ArrayList<>();
            for (int r = 0; r < rows; r++) {
                List<TableCell> row = new ArrayList<>();
                for (int c = 0; c < columns; c++) {
                    int cell = cells[r * columns + c];
                    if (cell == r * columns + c) {
                        row.add(new TableCell(
                                text(cell, held, torn, xs[lastColumn[cell] + 1] - xs[firstColumn[cell]]),
                                page,
                                xs[firstColumn[cell]],
                                xs[lastColumn[cell] + 1],
                                r,
                                lastRow[cell]));
                    }
                }
                table.add(row);
            }
            return new PdfTable(xs[0], ys[0], xs[xs.length - 1], ys[rows], table);
        }
    }
}
