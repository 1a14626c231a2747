package org.gouji.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import javax.xml.transform.TransformerFactory;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
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

    private Streamed(boolean small) {
        super(new Unsaved(), ROWS_IN_MEMORY);
        this.small = small;
        // POI's default announces sizes beyond 4 GB in each part, which not every reader of zip files takes.
        setZip64Mode(Zip64Mode.Never);
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
        if (small) {
            FixedTimes.writeSmall(this, out);
        } else {
            FixedTimes.write(this, out);
        }
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return small ? SheetText.inMemory() : new SheetText();
    }

    /** Packing well took half of the time of writing and made the file a quarter smaller. */
    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream archive = super.createArchiveOutputStream(out);
        archive.setLevel(Deflater.BEST_SPEED);
        return archive;
    }

    /** POI saves a workbook that it made once more when it is closed, to a stream that nobody reads. */
    private static final class Unsaved extends XSSFWorkbook {

        @Override
        public void close() {
            getPackage().revert();
        }
    }
}
