package org.gouji.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.gouji.facts.Table;

/** Writes a report as a PDF with drawn tables, where the machine has a font for it. */
public final class ReportPdf {

    private static final float EARLY = 150;

    private ReportPdf() {}

    public static boolean available() {
        return PdfFont.available();
    }

    public static byte[] of(PrintedReport report, PdfLook look) {
        try (TrueTypeCollection fonts = PdfFont.collection();
                PDDocument document = new PDDocument()) {
            try (PdfPages pages = new PdfPages(document, PdfFont.load(document, fonts), look)) {
                for (Flow.Item item : Flow.of(report)) {
                    draw(item, pages, look);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(Flow.Item item, PdfPages pages, PdfLook look) throws IOException {
        if (item instanceof Flow.Title title) {
            pages.paragraph(title.text(), 16, true);
        } else if (item instanceof Flow.Heading heading) {
            pages.paragraph(heading.text(), 13, false);
        } else if (item instanceof Flow.Text text) {
            pages.paragraph("　　" + text.text(), 11, false);
        } else if (item instanceof Flow.Grid grid) {
            if (look == PdfLook.EARLY_BREAK && grid.table().table() == Table.REQUESTS && pages.left() > EARLY) {
                pages.advance(pages.left() - EARLY);
            }
            new PdfTable(grid.table(), pages).draw();
        }
    }
}
