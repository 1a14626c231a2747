package org.gouji.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gouji.read.PdfPage.Glyph;

/** Puts letters into lines: those on one base line belong together, a gap between them is a blank. */
final class PdfLines {

    /**
     * A printed line with its extent; {@code size} is the height of its letters.
     *
     * @param chunks its parts between wide gaps
     */
    record PrintedLine(String text, double x0, double x1, double y, double size, List<Chunk> chunks) {}

    private static final String UNITS = "件宗项起";
    private static final double PAGE_HEIGHT = 100_000;
    private static final double SAME_LINE = 0.5;
    private static final double BLANK = 0.3;
    /** A gap as wide as this parts columns and not words. */
    private static final double WIDE = 0.33;

    /** Within a number the digits touch; a gap like this is between the numbers of two narrow columns. */
    private static final double BETWEEN_NUMBERS = 0.1;

    /** A digit so much smaller and so much higher than the one before it is the number of a note. */
    private static final double NOTE = 0.75;

    private static final double RAISED = 0.1;

    /** What a cell's margins usually take of its width, in points (Word: 0.19 cm at each side). */
    private static final double PADDING = 12;

    private PdfLines() {}

    static List<PrintedLine> of(List<Glyph> glyphs, int page) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        List<PrintedLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (!line.isEmpty()
                    && glyph.y() - line.get(0).y()
                            > SAME_LINE * Math.max(glyph.size(), line.get(0).size())) {
                lines.add(line(line, page));
                line.clear();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            lines.add(line(line, page));
        }
        return lines;
    }

    private static PrintedLine line(List<Glyph> glyphs, int page) {
        glyphs.sort(Comparator.comparingDouble(Glyph::x0));
        StringBuilder text = new StringBuilder();
        List<Chunk> chunks = new ArrayList<>();
        int chunkText = 0;
        Glyph chunkStart = glyphs.get(0);
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            double gap = before == null ? 0 : glyph.x0() - before.x1();
            boolean note = before != null && note(before, glyph);
            if (gap > WIDE * glyph.size() || gap > BETWEEN_NUMBERS * glyph.size() && numbers(before, glyph) || note) {
                chunks.add(chunk(text.substring(chunkText), page, chunkStart, before));
                chunkText = text.length() + (gap > BLANK * glyph.size() || note ? 1 : 0);
                chunkStart = glyph;
            }
            if (gap > BLANK * glyph.size() || note) {
                text.append(' ');
            }
            text.append(glyph.text());
            before = glyph;
        }
        chunks.add(chunk(text.substring(chunkText), page, chunkStart, before));
        Glyph last = glyphs.stream().max(Comparator.comparingDouble(Glyph::x1)).orElseThrow();
        double size = glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
        return new PrintedLine(
                text.toString(), glyphs.get(0).x0(), last.x1(), glyphs.get(0).y(), size, chunks);
    }

    private static boolean note(Glyph before, Glyph next) {
        return next.size() < NOTE * before.size()
                && Math.abs(next.y() - before.y()) > RAISED * before.size()
                && numbers(before, next);
    }

    private static boolean numbers(Glyph before, Glyph next) {
        return (Character.isDigit(before.text().charAt(0)) || UNITS.contains(before.text()))
                && Character.isDigit(next.text().charAt(0));
    }

    private static Chunk chunk(String text, int page, Glyph first, Glyph last) {
        return new Chunk(text, page, first.x0(), last.x1(), page * PAGE_HEIGHT + first.y(), first.size());
    }

    /**
     * The text of one cell. Digits above digits are one number only where the upper line had no room for one digit
     * more and the lower one is not longer; else a mark stands between them, and nobody takes two numbers for one.
     */
    static String text(List<Glyph> glyphs, double cellWidth) {
        StringBuilder text = new StringBuilder();
        PrintedLine before = null;
        for (PrintedLine line : of(glyphs, 0)) {
            if (before != null) {
                int letters = before.text().length();
                double oneMore = (before.x1() - before.x0()) * (letters + 1) / letters;
                boolean full =
                        oneMore > cellWidth - PADDING && letters >= line.text().length();
                text.append(CellJoin.between(before.text(), line.text(), full));
            }
            text.append(line.text());
            before = line;
        }
        return Line.trim(text.toString());
    }
}
