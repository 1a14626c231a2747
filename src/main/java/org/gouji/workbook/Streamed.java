package org.gouji.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.transform.TransformerFactory;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook whose rows go to a file as they are written, so that a hundred thousand findings need little memory. */
final class Streamed extends SXSSFWorkbook {

    private static final int ROWS_IN_MEMORY = 200;

    static {
        // POI asks for a transformer with each part it packs, and unless it is named here the whole class path is
        // searched.
        System.getProperties()
                .putIfAbsent(
                        "javax.xml.transform.TransformerFactory",
                        TransformerFactory.newDefaultInstance().getClass().getName());
    }

    private final boolean small;
    /** The rows of the sheets in their order. */
    private final List<SheetText> texts = new ArrayList<>();

    private Streamed(boolean small) {
        super(new Unsaved(), ROWS_IN_MEMORY);
        this.small = small;
        // POI writes the second in which a workbook was made.
        getXSSFWorkbook()
                .getProperties()
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

    /** Writes the workbook and leaves the stream open; its bytes depend on what it holds alone. */
    void save(OutputStream out) throws IOException {
        flushSheets();
        Map<String, PackedRows> rows = new HashMap<>();
        for (int sheet = 0; sheet < texts.size(); sheet++) {
            rows.put(
                    getXSSFWorkbook()
                            .getSheetAt(sheet)
                            .getPackagePart()
                            .getPartName()
                            .getName()
                            .substring(1),
                    texts.get(sheet).rows());
        }
        new WorkbookZip(out, rows::get).save(getXSSFWorkbook()::write);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        SheetText text = SheetText.of(small);
        texts.add(text);
        return text;
    }

    /** POI saves a workbook that it made once more when it is closed, to a stream that nobody reads. */
    private static final class Unsaved extends XSSFWorkbook {

        @Override
        public void close() {
            getPackage().revert();
        }
    }
}
