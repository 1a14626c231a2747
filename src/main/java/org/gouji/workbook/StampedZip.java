package org.gouji.workbook;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;

/**
 * A zip file to which POI writes the parts of a document, each stamped with the same time: POI stamps them with the time of
 * writing, and the bytes of what is written depend on its content alone.
 */
class StampedZip extends ZipArchiveOutputStream {

    /** The first time that a zip file knows. */
    static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Watched out;

    StampedZip(OutputStream out) {
        this(new Watched(out));
    }

    private StampedZip(Watched out) {
        super(out);
        this.out = out;
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
        stamp(entry);
        super.putArchiveEntry(entry);
    }

    /** For a part that comes packed and does not pass {@link #putArchiveEntry}. */
    static void stamp(ZipArchiveEntry entry) {
        entry.setTimeLocal(FIRST);
    }

    /** What writes all parts. */
    interface Saving {
        void to(OutputStream zip) throws IOException;
    }

    /**
     * Lets POI write its parts and leaves the stream open.
     *
     * @throws IOException where the stream cannot be written; POI itself says only that a part failed
     */
    void save(Saving saving) throws IOException {
        try {
            saving.to(this);
        } catch (OpenXML4JRuntimeException e) {
            if (out.failure != null) {
                throw out.failure;
            }
            throw e;
        }
    }

    private static final class Watched extends FilterOutputStream {

        private IOException failure;

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
