package org.gouji.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a workbook so that its bytes depend on its content alone: POI stamps each part of the zip file with the time of
 * writing. The stamps are overwritten where they stand, because packing everything a second time takes as long as the first.
 */
final class FixedTimes {

    /** 1 January 1980, the first day that a zip file knows, as time and date of MS-DOS. */
    private static final int FIRST_OF_ZIP = 0x00210000;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;

    private FixedTimes() {}

    static void write(SXSSFWorkbook workbook, OutputStream out) throws IOException {
        Path file = Files.createTempFile("gouji", ".xlsx");
        try {
            try (OutputStream whole = Files.newOutputStream(file)) {
                workbook.write(whole);
            }
            copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Copies a zip file that was written for this alone; its own stamps are overwritten. */
    static void copy(Path file, OutputStream out) throws IOException {
        reset(file);
        Files.copy(file, out);
    }

    private static void reset(Path file) throws IOException {
        try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "rw")) {
            ByteBuffer end = read(zip, zip.length() - END_LENGTH, END_LENGTH);
            if (end.getInt(0) != END) {
                throw new IOException("the end of the zip file is not where POI writes it");
            }
            int entries = end.getShort(10) & 0xFFFF;
            ByteBuffer directory = read(zip, end.getInt(16) & 0xFFFFFFFFL, end.getInt(12));
            int at = 0;
            for (int i = 0; i < entries; i++) {
                if (directory.getInt(at) != ENTRY) {
                    throw new IOException("entry " + i + " of the zip file is not where its directory says");
                }
                directory.putInt(at + 12, FIRST_OF_ZIP);
                local(zip, directory.getInt(at + 42) & 0xFFFFFFFFL);
                at += ENTRY_LENGTH
                        + (directory.getShort(at + 28) & 0xFFFF)
                        + (directory.getShort(at + 30) & 0xFFFF)
                        + (directory.getShort(at + 32) & 0xFFFF);
            }
            zip.seek(end.getInt(16) & 0xFFFFFFFFL);
            zip.write(directory.array());
        }
    }

    private static void local(RandomAccessFile zip, long at) throws IOException {
        ByteBuffer header = read(zip, at, 14);
        if (header.getInt(0) != LOCAL) {
            throw new IOException("a part of the zip file is not where its directory says");
        }
        header.putInt(10, FIRST_OF_ZIP);
        zip.seek(at);
        zip.write(header.array());
    }

    private static ByteBuffer read(RandomAccessFile zip, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        zip.seek(at);
        zip.readFully(bytes.array());
        return bytes;
    }
}
