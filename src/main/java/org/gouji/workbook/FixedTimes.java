package org.gouji.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
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

    /** The same without a file in between, for a workbook that is small. */
    static void writeSmall(SXSSFWorkbook workbook, OutputStream out) throws IOException {
        try (SeekableInMemoryByteChannel zip = new SeekableInMemoryByteChannel()) {
            workbook.writeAvoidingTempFiles(Channels.newOutputStream(zip));
            reset(zip);
            out.write(zip.array(), 0, (int) zip.size());
        }
    }

    /** Copies a zip file that was written for this alone; its own stamps are overwritten. */
    static void copy(Path file, OutputStream out) throws IOException {
        try (SeekableByteChannel zip = Files.newByteChannel(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            reset(zip);
        }
        Files.copy(file, out);
    }

    private static void reset(SeekableByteChannel zip) throws IOException {
        ByteBuffer end = read(zip, zip.size() - END_LENGTH, END_LENGTH);
        if (end.getInt(0) != END) {
            throw new IOException("the end of the zip file is not where POI writes it");
        }
        int entries = end.getShort(10) & 0xFFFF;
        long directoryAt = end.getInt(16) & 0xFFFFFFFFL;
        ByteBuffer directory = read(zip, directoryAt, end.getInt(12));
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
        write(zip, directoryAt, directory);
    }

    private static void local(SeekableByteChannel zip, long at) throws IOException {
        ByteBuffer header = read(zip, at, 14);
        if (header.getInt(0) != LOCAL) {
            throw new IOException("a part of the zip file is not where its directory says");
        }
        header.putInt(10, FIRST_OF_ZIP);
        write(zip, at, header);
    }

    private static ByteBuffer read(SeekableByteChannel zip, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        zip.position(at);
        while (bytes.hasRemaining()) {
            if (zip.read(bytes) < 0) {
                throw new EOFException("the zip file ends too early");
            }
        }
        return bytes.rewind();
    }

    private static void write(SeekableByteChannel zip, long at, ByteBuffer bytes) throws IOException {
        bytes.rewind();
        zip.position(at);
        while (bytes.hasRemaining()) {
            zip.write(bytes);
        }
    }
}
