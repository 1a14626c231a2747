package org.gouji.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook whose rows go to a file as they are written, so that a hundred thousand findings need little memory. */
final class Streamed extends SXSSFWorkbook {

    private static final int ROWS_IN_MEMORY = 200;

    Streamed(XSSFWorkbook plain) {
        super(plain, ROWS_IN_MEMORY);
        // POI's default announces sizes beyond 4 GB in each part, which not every reader of zip files takes.
        setZip64Mode(Zip64Mode.Never);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return new SheetText();
    }

    /** Packing well took half of the time of writing and made the file a quarter smaller. */
    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream archive = super.createArchiveOutputStream(out);
        archive.setLevel(Deflater.BEST_SPEED);
        return archive;
    }
}
