package org.gouji.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gouji.read.PdfPage.Glyph;
import org.gouji.read.PdfPage.Ruling;

/**
 * Takes out what is struck through, as a text printed with its tracked changes shows what was deleted. The deleted number
 * stands right before the new one, and together they would be read as a third.
 */
final class StruckText {

    /** Where above the base line a strike goes, in heights of a letter; an underline is below. */
    private static final double LOWEST = 0.12;

    private static final double HIGHEST = 0.6;
    /** So far a strike goes beyond its letters: the blank that was struck with them. */
    private static final double BEYOND = 1.2;

    private static final double CROSSING = 1;
    private static final double TALLEST = 60;
    private static final double WIDEST_TABLE_RULE = 0.9;

    private StruckText() {}

    static PdfPage removed(PdfPage page, Deadline deadline) {
        List<Glyph> byLine = new ArrayList<>(page.glyphs());
        byLine.sort(Comparator.comparingDouble(Glyph::y));
        List<Ruling> uprights =
                page.rulings().stream().filter(ruling -> !ruling.horizontal()).toList();
        Set<Glyph> struck = new HashSet<>();
        Set<Ruling> strikes = new HashSet<>();
        for (Ruling ruling : page.rulings()) {
            deadline.check();
            if (!ruling.horizontal() || ruling.to() - ruling.from() > page.width() * WIDEST_TABLE_RULE) {
                continue;
            }
            List<Glyph> letters = struckBy(ruling, byLine);
            if (!letters.isEmpty() && uprights.stream().noneMatch(upright -> crossing(upright, ruling))) {
                struck.addAll(letters);
                strikes.add(ruling);
            }
        }
        return struck.isEmpty() ? page : page.without(struck, strikes);
    }

    /** The letters that the line goes through, none where it is not just as long as they are. */
    private static List<Glyph> struckBy(Ruling line, List<Glyph> byLine) {
        List<Glyph> letters = new ArrayList<>();
        double from = Double.MAX_VALUE;
        double to = 0;
        double size = 0;
        for (int i = firstAt(line.at(), byLine);
                i < byLine.size() && byLine.get(i).y() < line.at() + TALLEST;
                i++) {
            Glyph glyph = byLine.get(i);
            double above = (glyph.y() - line.at()) / glyph.size();
            if (above >= LOWEST && above <= HIGHEST && glyph.middleX() > line.from() && glyph.middleX() < line.to()) {
                letters.add(glyph);
                from = Math.min(from, glyph.x0());
                to = Math.max(to, glyph.x1());
                size = Math.max(size, glyph.size());
            }
        }
        boolean asLong = Math.abs(from - line.from()) <= BEYOND * size && Math.abs(to - line.to()) <= BEYOND * size;
        return asLong ? letters : List.of();
    }

    private static int firstAt(double y, List<Glyph> byLine) {
        int low = 0;
        int high = byLine.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byLine.get(middle).y() < y) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean crossing(Ruling upright, Ruling line) {
        return upright.at() > line.from() - CROSSING
                && upright.at() < line.to() + CROSSING
                && line.at() > upright.from() - CROSSING
                && line.at() < upright.to() + CROSSING
                && (Math.abs(upright.at() - line.from()) <= CROSSING || Math.abs(upright.at() - line.to()) <= CROSSING);
    }
}
