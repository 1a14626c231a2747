package org.gouji.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gouji.read.PdfPage.Glyph;

/** Puts letters into lines: those on one base line belong together, a gap between them is a blank. */
final class PdfLines {

    /** A printed line with its extent; {@code size} is the height of its letters. */
    record PrintedLine(String text, double x0, double x1, double y, double size) {}

    private static final double SAME_LINE = 0.5;
    private static final double BLANK = 0.3;

    private PdfLines() {}

    static List<PrintedLine> of(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        List<PrintedLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (!line.isEmpty()
                    && glyph.y() - line.get(0).y()
                            > SAME_LINE * Math.max(glyph.size(), line.get(0).size())) {
                lines.add(line(line));
                line.clear();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            lines.add(line(line));
        }
        return lines;
    }

    private static PrintedLine line(List<Glyph> glyphs) {
        glyphs.sort(Comparator.comparingDouble(Glyph::x0));
        StringBuilder text = new StringBuilder();
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (before != null && glyph.x0() - before.x1() > BLANK * glyph.size()) {
                text.append(' ');
            }
            text.append(glyph.text());
            before = glyph;
        }
        Glyph last = glyphs.stream().max(Comparator.comparingDouble(Glyph::x1)).orElseThrow();
        double size = glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
        return new PrintedLine(
                text.toString(), glyphs.get(0).x0(), last.x1(), glyphs.get(0).y(), size);
    }

    /** The text of one cell; its lines are parted by a blank, so that a number broken in two is not taken for one. */
    static String text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        for (PrintedLine line : of(glyphs)) {
            text.append(text.isEmpty() ? "" : " ").append(line.text());
        }
        return Line.trim(text.toString());
    }
}
