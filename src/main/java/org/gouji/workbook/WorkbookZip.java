package org.gouji.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The zip file of a workbook: packed at the best speed, the rows put into the sheets as POI's parts pass. POI's own way writes
 * a whole workbook without rows first and packs it once more.
 */
final class WorkbookZip extends StampedZip {

    private static final String EMPTY = "<sheetData/>";

    /** The rows of a sheet by the name of its part, null for a part that is no sheet. */
    private final Function<String, PackedRows> rows;

    private ZipArchiveEntry sheet;
    private ByteArrayOutputStream frame;

    WorkbookZip(OutputStream out, Function<String, PackedRows> rows) {
        super(out);
        this.rows = rows;
        setLevel(Deflater.BEST_SPEED);
        // POI's default announces sizes beyond 4 GB in each part, which not every reader of zip files takes.
        setUseZip64(Zip64Mode.Never);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
        if (rows.apply(entry.getName()) == null) {
            super.putArchiveEntry(entry);
        } else {
            sheet = entry;
            frame = new ByteArrayOutputStream();
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (sheet == null) {
            super.write(bytes, from, length);
        } else {
            frame.write(bytes, from, length);
        }
    }

    @Override
    public void closeArchiveEntry() throws IOException {
        if (sheet == null) {
            super.closeArchiveEntry();
            return;
        }
        ZipArchiveEntry entry = sheet;
        sheet = null;
        fill(entry, frame.toString(StandardCharsets.UTF_8), rows.apply(entry.getName()));
    }

    private void fill(ZipArchiveEntry entry, String frame, PackedRows rows) throws IOException {
        int at = frame.indexOf(EMPTY);
        if (at < 0) {
            throw new IOException("the sheet " + entry.getName() + " has no place for its rows");
        }
        byte[] before = (frame.substring(0, at) + "<sheetData>\n").getBytes(StandardCharsets.UTF_8);
        byte[] after = ("</sheetData>" + frame.substring(at + EMPTY.length())).getBytes(StandardCharsets.UTF_8);
        byte[] packedBefore = packed(before, false);
        byte[] packedAfter = packed(after, true);
        PackedRows.Packed packed = rows.packed();
        entry.setMethod(DEFLATED);
        entry.setSize(before.length + rows.length() + after.length);
        entry.setCompressedSize(packedBefore.length + packed.length() + packedAfter.length);
        entry.setCrc(
                Checksums.joined(Checksums.joined(sum(before), rows.sum(), rows.length()), sum(after), after.length));
        stamp(entry);
        addRawArchiveEntry(
                entry,
                new SequenceInputStream(Collections.enumeration(List.of(
                        new ByteArrayInputStream(packedBefore),
                        packed.bytes(),
                        new ByteArrayInputStream(packedAfter)))));
    }

    private static long sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    /** @param last whether the part ends here; else the bytes end on a whole byte and something follows */
    private static byte[] packed(byte[] bytes, boolean last) {
        Deflater packer = new Deflater(Deflater.BEST_SPEED, true);
        try {
            packer.setInput(bytes);
            if (last) {
                packer.finish();
            }
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] piece = new byte[1 << 13];
            int length;
            do {
                length = packer.deflate(piece, 0, piece.length, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
                packed.write(piece, 0, length);
            } while (last ? !packer.finished() : length == piece.length);
            return packed.toByteArray();
        } finally {
            packer.end();
        }
    }
}
