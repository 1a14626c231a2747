package org.gouji.read;

import java.util.List;
import java.util.Set;

/**
 * What one page of a PDF file shows, in points from the page's upper left corner.
 *
 * @param cutAt where lines end because the page shows nothing right of it, else a great number
 * @param rulings straight lines along the axes
 * @param images pictures of some size
 * @param unmapped number of letters whose font does not tell which letters they are
 * @param invisible number of letters that are there but not drawn, as text recognition adds them behind a scan
 */
record PdfPage(
        int number,
        double width,
        double height,
        double cutAt,
        List<Glyph> glyphs,
        List<Ruling> rulings,
        List<Box> images,
        int unmapped,
        int invisible) {

    PdfPage withoutRulings() {
        return new PdfPage(number, width, height, cutAt, glyphs, List.of(), images, unmapped, invisible);
    }

    /** The page without some of its letters and lines. */
    PdfPage without(Set<Glyph> letters, Set<Ruling> lines) {
        return new PdfPage(
                number,
                width,
                height,
                cutAt,
                glyphs.stream().filter(glyph -> !letters.contains(glyph)).toList(),
                rulings.stream().filter(ruling -> !lines.contains(ruling)).toList(),
                images,
                unmapped,
                invisible);
    }

    /** A printed letter; {@code y} is its base line. */
    record Glyph(String text, double x0, double x1, double y, double size) {

        double middleX() {
            return (x0 + x1) / 2;
        }

        double middleY() {
            return y - size * 0.35;
        }
    }

    /** A line along an axis; {@code at} is its y where it is horizontal, else its x. */
    record Ruling(boolean horizontal, double at, double from, double to) {}

    record Box(double x0, double y0, double x1, double y1) {}
}
