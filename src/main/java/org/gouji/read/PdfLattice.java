package org.gouji.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.read.PdfPage.Glyph;
import org.gouji.read.PdfPage.Ruling;
import org.gouji.read.PdfTable.TableCell;

/** Columns and rows of one table and which of their boxes are one cell. */
record PdfLattice(double[] xs, double[] ys, int[] cells) {

    /** A strip so narrow holds no letter: it is the space between cells that have a frame each, as web pages draw them. */
    private static final double MOST_OF_A_ROW = 0.66;

    private static final double THIN = 5;
    /** A horizontal line that goes on beyond the outermost vertical one shows a column that is open at the side. */
    private static final double OPEN = 8;

    /** Added to a cell's text where part of it may belong to the cell beside it. */
    private static final String TORN = CellJoin.MARK + "?";

    /** So many heights of a letter beside a table what is printed may belong to it. */
    private static final double BESIDE = 2;

    /** No page is printed up to its edge. */
    private static final double EDGE = 3;

    private static final int LONGEST_NUMBER = 12;

    private static final double ROOM_OF_A_LETTER = 1.25;

    /** Stands for a box that belongs to no cell of this table. */
    static final int NO_CELL = -1;

    /** The tables that lines which cross each other draw: none, one, or several in a frame. */
    static List<PdfLattice> of(List<Ruling> lines) {
        double[] xs = axis(lines, false);
        double[] ys = axis(lines, true);
        int columns = xs.length - 1;
        int rows = ys.length - 1;
        if (columns < 1 || rows < 1 || columns * rows < 2) {
            return List.of();
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
        return Arrays.stream(cells).distinct().count() < 2 ? List.of() : PdfFrames.apart(new PdfLattice(xs, ys, cells));
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

    /** Whether a cell takes up its row, but for a frame and what stands beside it. */
    boolean wholeRow(int cell) {
        int columns = xs.length - 1;
        int last = cell;
        while ((last + 1) % columns != 0 && cells[last + 1] == cell) {
            last++;
        }
        return xs[last % columns + 1] - xs[cell % columns] > MOST_OF_A_ROW * (xs[columns] - xs[0]);
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

    /**
     * Cells at the right edge beside which digits stand outside: a table wider than its page ends there. Where the table goes up
     * to the edge of what shows, nobody knows what was cut off: only a number with room for another digit behind it is whole, and
     * no cell there is blank.
     */
    private Set<Integer> overrun(PdfPage page, Map<Integer, List<Glyph>> held, List<Glyph> outside) {
        Set<Integer> overrun = new HashSet<>();
        double right = xs[xs.length - 1];
        boolean cut = right > page.width() - EDGE
                || open(page, right) && (right > page.cutAt() - EDGE || fullAtTheEdge(held, right));
        double edge = Math.min(right, page.cutAt());
        for (int row = 0; cut && row + 1 < ys.length; row++) {
            int cell = cells[(row + 1) * (xs.length - 1) - 1];
            List<Glyph> glyphs = held.getOrDefault(cell, List.of());
            boolean whole = !glyphs.isEmpty() && glyphs.stream().noneMatch(glyph -> fullAt(edge, glyph));
            if (glyphs.size() <= LONGEST_NUMBER && !whole) {
                overrun.add(cell);
            }
        }
        for (Glyph glyph : outside) {
            boolean beside = digit(glyph) && glyph.x1() > right && glyph.x0() < right + BESIDE * glyph.size();
            int row = interval(ys, glyph.middleY());
            if (beside && row >= 0) {
                overrun.add(cells[(row + 1) * (xs.length - 1) - 1]);
            }
        }
        return overrun;
    }

    /** Whether no line ends the table on the right. */
    private static boolean open(PdfPage page, double right) {
        return page.rulings().stream().noneMatch(line -> !line.horizontal() && Math.abs(line.at() - right) < THIN);
    }

    /** Whether a letter of the last column stands so near the edge that no other one had room, as where a browser cuts a wide page. */
    private boolean fullAtTheEdge(Map<Integer, List<Glyph>> held, double right) {
        return held.values().stream()
                .flatMap(List::stream)
                .anyMatch(glyph -> glyph.x0() >= xs[xs.length - 2] && fullAt(right, glyph));
    }

    private static boolean fullAt(double edge, Glyph glyph) {
        return edge - glyph.x1() < ROOM_OF_A_LETTER * (glyph.x1() - glyph.x0());
    }

    private static String text(int cell, Map<Integer, List<Glyph>> held, Set<Integer> torn, double width) {
        String text = PdfLines.text(held.getOrDefault(cell, List.of()), width);
        if (!torn.contains(cell)) {
            return text;
        }
        return text.isEmpty() ? AlignedTable.UNCERTAIN : text + TORN;
    }

    PdfTable table(PdfPage page, Map<Integer, List<Glyph>> held, List<Glyph> outside) {
        Set<Integer> torn = torn(held);
        torn.addAll(overrun(page, held, outside));
        int columns = xs.length - 1;
        int rows = ys.length - 1;
        int[] lastRow = new int[cells.length];
        int[] lastColumn = new int[cells.length];
        int[] firstColumn = new int[cells.length];
        Arrays.fill(firstColumn, Integer.MAX_VALUE);
        for (int box = 0; box < cells.length; box++) {
            if (cells[box] == NO_CELL) {
                continue;
            }
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
                            page.number(),
                            xs[firstColumn[cell]],
                            xs[lastColumn[cell] + 1],
                            r,
                            lastRow[cell]));
                }
            }
            table.add(row);
        }
        return new PdfTable(xs[0], ys[firstFilled(table)], xs[xs.length - 1], ys[rows], table);
    }

    /** The row in which a table's text begins, where a blank cell beside it may reach further up. */
    private static int firstFilled(List<List<TableCell>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            if (rows.get(r).stream().anyMatch(cell -> !cell.text().isEmpty())) {
                return r;
            }
        }
        return 0;
    }

    static int root(int[] group, int i) {
        int at = i;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    static void union(int[] group, int i, int k) {
        int a = root(group, i);
        int b = root(group, k);
        group[Math.max(a, b)] = Math.min(a, b);
    }
}
