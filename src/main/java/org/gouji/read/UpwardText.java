package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import org.gouji.read.PdfPage.Glyph;

/**
 * Text that runs up the page, as Word turns the heads of narrow columns. Everything else is read from top to bottom, so that its
 * letters change places: the first one comes to stand above the last.
 */
final class UpwardText {

    /** By so many heights of a letter the next one stands above it at most. */
    private static final double NEXT = 2.5;

    private static final double SAME = 1;

    /** Indices of the letters of the run that goes on. */
    private final List<Integer> run = new ArrayList<>();

    private final List<Glyph> glyphs;

    /** @param glyphs the letters of a page as they are found */
    UpwardText(List<Glyph> glyphs) {
        this.glyphs = glyphs;
    }

    /** Told of each letter after it was added. */
    void added(boolean upward) {
        int last = glyphs.size() - 1;
        if (!upward) {
            end();
            return;
        }
        if (!run.isEmpty()) {
            Glyph before = glyphs.get(run.get(run.size() - 1));
            double above = before.y() - glyphs.get(last).y();
            boolean goesOn = above > 0
                    && above < NEXT * before.size()
                    && Math.abs(before.x0() - glyphs.get(last).x0()) < SAME;
            if (!goesOn) {
                end();
            }
        }
        run.add(last);
    }

    /** The run ends here. */
    void end() {
        for (int i = 0, k = run.size() - 1; i < k; i++, k--) {
            Glyph first = glyphs.get(run.get(i));
            Glyph last = glyphs.get(run.get(k));
            glyphs.set(run.get(i), at(first, last.y()));
            glyphs.set(run.get(k), at(last, first.y()));
        }
        run.clear();
    }

    private static Glyph at(Glyph glyph, double y) {
        return new Glyph(glyph.text(), glyph.x0(), glyph.x1(), y, glyph.size());
    }
}
