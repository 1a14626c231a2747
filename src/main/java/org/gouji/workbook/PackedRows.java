package org.gouji.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * The rows of a sheet, packed as they are written: each thread packs its own sheet, and the text, ten times as long, never
 * lies on the disk. What was packed ends on a whole byte and refers to nothing before it, so that it can stand between
 * other pieces of the same part.
 */
final class PackedRows extends OutputStream {

    private final Deflater packer = new Deflater(Deflater.BEST_SPEED, true);
    private final CRC32 sum = new CRC32();
    private final byte[] packed = new byte[1 << 16];
    /** Where the rows go; null in memory. */
    private final SeekableByteChannel file;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private boolean closed;

    private PackedRows(SeekableByteChannel file) {
        this.file = file;
    }

    static PackedRows inMemory() {
        return new PackedRows(null);
    }

    /** Through a file that is gone when the rows are closed, so that they need no memory. */
    static PackedRows inFile() throws IOException {
        Path path = Files.createTempFile("gouji", ".rows");
        return new PackedRows(Files.newByteChannel(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        sum.update(bytes, from, length);
        packer.setInput(bytes, from, length);
        while (!packer.needsInput()) {
            pass(packer.deflate(packed, 0, packed.length, Deflater.NO_FLUSH));
        }
    }

    private void pass(int length) throws IOException {
        if (file == null) {
            memory.write(packed, 0, length);
            return;
        }
        for (ByteBuffer piece = ByteBuffer.wrap(packed, 0, length); piece.hasRemaining(); ) {
            file.write(piece);
        }
    }

    /** Packs what the packer still holds, up to a whole byte. */
    private void settle() throws IOException {
        int length;
        do {
            length = packer.deflate(packed, 0, packed.length, Deflater.SYNC_FLUSH);
            pass(length);
        } while (length == packed.length);
    }

    /** Checksum of what was written. */
    long sum() {
        return sum.getValue();
    }

    /** Bytes that were written, before they were packed. */
    long length() {
        return packer.getBytesRead();
    }

    /** The packed bytes; nothing may be written after it was asked for. */
    Packed packed() throws IOException {
        settle();
        if (file == null) {
            return new Packed(new ByteArrayInputStream(memory.toByteArray()), memory.size());
        }
        file.position(0);
        return new Packed(Channels.newInputStream(file), file.size());
    }

    /** @param length in bytes */
    record Packed(InputStream bytes, long length) {}

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            packer.end();
            if (file != null) {
                file.close();
            }
        }
    }
}
