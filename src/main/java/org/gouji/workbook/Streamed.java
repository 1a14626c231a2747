package org.gouji.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.transform.TransformerFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook whose rows are packed as they are written, so that a hundred thousand findings need little memory. POI holds all
 * but the rows; its own streaming keeps a window of rows as objects that can still be changed, which nobody needs here.
 */
final class Streamed implements Closeable {

    static {
        // POI asks for a transformer with each part it packs, and unless it is named here the whole class path is
        // searched.
        System.getProperties()
                .putIfAbsent(
                        "javax.xml.transform.TransformerFactory",
                        TransformerFactory.newDefaultInstance().getClass().getName());
    }

    private final boolean small;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Map<XSSFSheet, SheetText> rows = new LinkedHashMap<>();

    private Streamed(boolean small) {
        this.small = small;
        // POI writes the second in which a workbook was made.
        book.getProperties()
                .getCoreProperties()
                .setCreated(Optional.of(Date.from(StampedZip.FIRST.toInstant(ZoneOffset.UTC))));
    }

    static Streamed ofAnySize() {
        return new Streamed(false);
    }

    /** For the tables of a few reports, of which thousands may be written: all in memory. */
    static Streamed ofSmallSize() {
        return new Streamed(true);
    }

    /** Everything but the rows. */
    XSSFWorkbook book() {
        return book;
    }

    /** Takes the rows of a new sheet; they are written from top to bottom. */
    SheetText rowsOf(XSSFSheet sheet) {
        try {
            SheetText text = SheetText.of(small);
            rows.put(sheet, text);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What fills the sheets. */
    interface Filling {
        void fill(Streamed workbook) throws IOException;
    }

    /**
     * Writes a workbook and leaves the stream open.
     *
     * @throws IOException where the stream or the folder for temporary files cannot be written
     */
    static void write(Streamed workbook, Filling filling, OutputStream out) throws IOException {
        try (workbook) {
            filling.fill(workbook);
            workbook.save(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Writes the workbook and leaves the stream open; its bytes depend on what it holds alone. */
    private void save(OutputStream out) throws IOException {
        Map<String, PackedRows> packed = new HashMap<>();
        for (Map.Entry<XSSFSheet, SheetText> sheet : rows.entrySet()) {
            sheet.getKey().setDimensionOverride(sheet.getValue().used());
            packed.put(
                    sheet.getKey().getPackagePart().getPartName().getName().substring(1),
                    sheet.getValue().rows());
        }
        new WorkbookZip(out, packed::get).save(book::write);
    }

    @Override
    public void close() throws IOException {
        for (SheetText text : rows.values()) {
            text.close();
        }
        // POI would save a workbook that it made once more when it is closed, to a stream that nobody reads.
        book.getPackage().revert();
    }
}
