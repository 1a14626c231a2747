package org.gouji.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.read.PdfPage.Glyph;
import org.gouji.read.PdfPage.Ruling;

/**
 * Finds the ruled tables of a page: lines that cross make a lattice, lattice boxes without a line between them are one
 * cell, and each letter belongs to the cell that its middle lies in.
 */
final class PdfTables {

    private static final double NEAR = 2;
    private static final double TOUCH = 3.5;
    private static final int MOST_LINES = 1500;
    /** What a row of a table has in one cell over its whole width is a title or a note. */
    private static final int LONGEST_ROW = 60;

    private final PdfPage page;
    final List<PdfTable> tables = new ArrayList<>();
    final List<Glyph> outside = new ArrayList<>();

    PdfTables(PdfPage page) {
        this.page = page;
        List<Ruling> lines = merged(page.rulings());
        List<PdfLattice> lattices = new ArrayList<>();
        if (lines.size() <= MOST_LINES) {
            for (List<Ruling> together : connected(lines)) {
                lattices.addAll(PdfLattice.of(together));
            }
        }
        // A frame around the page holds the tables inside it: the smallest lattice has the letter.
        lattices.sort(Comparator.comparingDouble(PdfLattice::area));
        Map<PdfLattice, Map<Integer, List<Glyph>>> held = new LinkedHashMap<>();
        for (Glyph glyph : page.glyphs()) {
            boolean taken = false;
            for (PdfLattice lattice : lattices) {
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
        held.forEach(this::runningTextOutside);
        for (PdfLattice lattice : lattices) {
            tables.add(lattice.table(page, held.getOrDefault(lattice, Map.of()), outside));
        }
        tables.sort(Comparator.comparingDouble(PdfTable::y0));
    }

    /** A cell with running text is a frame that a web site drew around its page, however little of it stands below the last table. */
    private void runningTextOutside(PdfLattice lattice, Map<Integer, List<Glyph>> cells) {
        cells.entrySet().removeIf(cell -> {
            List<Glyph> glyphs = cell.getValue();
            int longest = lattice.wholeRow(cell.getKey()) ? LONGEST_ROW : FlowBlocks.LONGEST_CELL;
            boolean running = glyphs.size() > longest
                    && glyphs.stream().anyMatch(glyph -> glyph.text().equals("。"));
            if (running) {
                outside.addAll(glyphs);
            }
            return running;
        });
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
                    PdfLattice.union(group, i, k);
                }
            }
        }
        Map<Integer, List<Ruling>> groups = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            groups.computeIfAbsent(PdfLattice.root(group, i), any -> new ArrayList<>())
                    .add(lines.get(i));
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
}
