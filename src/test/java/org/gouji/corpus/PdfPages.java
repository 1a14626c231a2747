package org.gouji.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Numbered pages that are filled from the top; lengths in points, heights counted down from the upper edge. */
final class PdfPages implements AutoCloseable {

    static final float LEFT = 50;
    static final float WIDTH = 495;
    private static final float TOP = 60;
    private static final float BOTTOM = 780;

    private final PDDocument document;
    private final PDFont font;
    private final PdfLook look;
    private PDPageContentStream content;
    private int number;
    private float at;

    PdfPages(PDDocument document, PDFont font, PdfLook look) throws IOException {
        this.document = document;
        this.font = font;
        this.look = look;
        newPage();
    }

    float at() {
        return at;
    }

    float left() {
        return BOTTOM - at;
    }

    void advance(float height) {
        at += height;
    }

    void newPage() throws IOException {
        close();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        number++;
        at = TOP;
        write("- " + number + " -", LEFT + WIDTH / 2 - 10, 815, 9);
    }

    /** Running text, wrapped and continued on the next page. */
    void paragraph(String text, float size, boolean centred) throws IOException {
        for (String line : wrap(text, size, WIDTH)) {
            if (left() < size * 1.6f) {
                newPage();
            }
            float x = centred ? LEFT + (WIDTH - width(line, size)) / 2 : LEFT;
            write(line, x, at + size * 1.2f, size);
            at += size * 1.6f;
        }
    }

    /** Writes one line with its base line at {@code y}. */
    void write(String text, float x, float y, float size) throws IOException {
        float from = x;
        int step = look == PdfLook.SINGLE_GLYPHS ? 1 : Math.max(1, text.length());
        for (int i = 0; i < text.length(); i += step) {
            String piece = text.substring(i, Math.min(text.length(), i + step));
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(from, PDRectangle.A4.getHeight() - y);
            content.showText(piece);
            content.endText();
            from += width(piece, size);
        }
    }

    /** The borders of one cell. */
    void frame(float x, float y, float width, float height) throws IOException {
        float low = PDRectangle.A4.getHeight() - y - height;
        if (look == PdfLook.NO_LINES) {
            return;
        }
        if (look == PdfLook.FILLED_RULES) {
            content.addRect(x, low, width, 0.48f);
            content.addRect(x, low + height, width, 0.48f);
            content.addRect(x, low, 0.48f, height);
            content.addRect(x + width, low, 0.48f, height);
            content.fill();
            return;
        }
        content.setLineWidth(0.5f);
        content.addRect(x, low, width, height);
        content.stroke();
    }

    List<String> wrap(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean number =
                    Character.isDigit(c) && line.length() > 0 && Character.isDigit(line.charAt(line.length() - 1));
            if (line.length() > 0 && !number && width(line.toString() + c, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(c);
        }
        lines.add(line.toString());
        return lines;
    }

    float width(String text, float size) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (content != null) {
            content.close();
        }
    }
}
