package org.gouji.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page whose tables stand inside a frame that is drawn, as web sites lay out their pages: the frame's lines cross those of
 * the tables, and what lies around these is no cell of theirs but running text between them.
 */
final class PdfFrames {

    /** Cells in so many rows inside the room of another show that it goes around a table; a line that is missing joins fewer. */
    private static final int FEWEST_ROWS = 2;

    private PdfFrames() {}

    /** The tables of a lattice, each for itself; the lattice alone where nothing in it goes around others. */
    static List<PdfLattice> apart(PdfLattice lattice) {
        int columns = lattice.xs().length - 1;
        List<Cell> all = cells(lattice.cells(), columns);
        for (Cell cell : all) {
            boolean around = !cell.rectangle()
                    && all.stream()
                                    .filter(cell::around)
                                    .mapToInt(Cell::top)
                                    .distinct()
                                    .count()
                            >= FEWEST_ROWS;
            if (!around) {
                continue;
            }
            Set<Integer> frame = new HashSet<>(Set.of(cell.name));
            all.stream()
                    .filter(other -> other.top == 0 && other.bottom == lattice.ys().length - 2)
                    .forEach(side -> frame.add(side.name));
            int[] left = Arrays.stream(lattice.cells())
                    .map(one -> frame.contains(one) ? PdfLattice.NO_CELL : one)
                    .toArray();
            List<PdfLattice> parts = parts(lattice, left);
            if (parts.size() > 1 || all.stream().allMatch(other -> other == cell || cell.around(other))) {
                return parts.stream().flatMap(part -> apart(part).stream()).toList();
            }
        }
        return List.of(lattice);
    }

    /** A cell with the rows and columns that it reaches over. */
    private record Cell(int name, int top, int bottom, int left, int right, int boxes) {

        boolean rectangle() {
            return boxes == (bottom - top + 1) * (right - left + 1);
        }

        boolean around(Cell other) {
            return other.name != name
                    && other.top >= top
                    && other.bottom <= bottom
                    && other.left >= left
                    && other.right <= right;
        }

        Cell with(Cell other) {
            return new Cell(
                    name,
                    Math.min(top, other.top),
                    Math.max(bottom, other.bottom),
                    Math.min(left, other.left),
                    Math.max(right, other.right),
                    boxes + other.boxes);
        }
    }

    private static List<Cell> cells(int[] boxes, int columns) {
        Map<Integer, Cell> cells = new LinkedHashMap<>();
        for (int box = 0; box < boxes.length; box++) {
            int row = box / columns;
            int column = box % columns;
            if (boxes[box] != PdfLattice.NO_CELL) {
                cells.merge(boxes[box], new Cell(boxes[box], row, row, column, column, 1), Cell::with);
            }
        }
        return List.copyOf(cells.values());
    }

    /** What is left, in parts that touch nowhere. */
    private static List<PdfLattice> parts(PdfLattice lattice, int[] cells) {
        int columns = lattice.xs().length - 1;
        boolean[] seen = new boolean[cells.length];
        List<PdfLattice> parts = new ArrayList<>();
        for (int box = 0; box < cells.length; box++) {
            if (cells[box] != PdfLattice.NO_CELL && !seen[box]) {
                parts.add(trimmed(lattice, cells, part(box, cells, columns, seen)));
            }
        }
        return parts;
    }

    private static List<Integer> part(int from, int[] cells, int columns, boolean[] seen) {
        List<Integer> part = new ArrayList<>();
        Deque<Integer> next = new ArrayDeque<>(List.of(from));
        seen[from] = true;
        while (!next.isEmpty()) {
            int box = next.pop();
            part.add(box);
            int column = box % columns;
            int[] beside = {column > 0 ? box - 1 : -1, column + 1 < columns ? box + 1 : -1, box - columns, box + columns
            };
            for (int other : beside) {
                boolean here = other >= 0 && other < cells.length && cells[other] != PdfLattice.NO_CELL && !seen[other];
                if (here) {
                    seen[other] = true;
                    next.push(other);
                }
            }
        }
        return part;
    }

    /** The boxes of one part as a lattice that goes no further than they do. */
    private static PdfLattice trimmed(PdfLattice lattice, int[] cells, List<Integer> part) {
        int columns = lattice.xs().length - 1;
        int top = part.stream().mapToInt(box -> box / columns).min().orElseThrow();
        int bottom = part.stream().mapToInt(box -> box / columns).max().orElseThrow();
        int left = part.stream().mapToInt(box -> box % columns).min().orElseThrow();
        int right = part.stream().mapToInt(box -> box % columns).max().orElseThrow();
        int width = right - left + 1;
        int[] own = new int[(bottom - top + 1) * width];
        Arrays.fill(own, PdfLattice.NO_CELL);
        for (int box : part) {
            // A cell is named after its first box, in reading order.
            int first = cells[box];
            own[(box / columns - top) * width + box % columns - left] =
                    (first / columns - top) * width + first % columns - left;
        }
        return new PdfLattice(
                Arrays.copyOfRange(lattice.xs(), left, right + 2),
                Arrays.copyOfRange(lattice.ys(), top, bottom + 2),
                own);
    }
}
