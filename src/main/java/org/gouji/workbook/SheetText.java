package org.gouji.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/** Writes a sheet's rows as POI does, through a buffer without locks: it writes them letter by letter. */
final class SheetText extends SheetDataWriter {

    /** What was written; null where it went to a file. */
    private final ByteArrayOutputStream memory;

    /** Through a file, so that rows need no memory. */
    SheetText() throws IOException {
        memory = null;
    }

    private SheetText(ByteArrayOutputStream memory) throws IOException {
        super(new Buffered(new OutputStreamWriter(memory, StandardCharsets.UTF_8)));
        this.memory = memory;
    }

    /** For small sheets: to make and delete a file takes longer than to write them. */
    static SheetText inMemory() throws IOException {
        return new SheetText(new ByteArrayOutputStream());
    }

    @Override
    public InputStream getWorksheetXMLInputStream() throws IOException {
        return memory == null ? super.getWorksheetXMLInputStream() : new ByteArrayInputStream(memory.toByteArray());
    }

    @Override
    @SuppressWarnings("deprecation")
    public Writer createWriter(File file) throws IOException {
        return new Buffered(new OutputStreamWriter(Files.newOutputStream(file.toPath()), StandardCharsets.UTF_8));
    }

    private static final class Buffered extends Writer {

        private final Writer out;
        private final char[] letters = new char[1 << 15];
        private int filled;

        Buffered(Writer out) {
            this.out = out;
        }

        @Override
        public void write(int letter) throws IOException {
            if (filled == letters.length) {
                pass();
            }
            letters[filled++] = (char) letter;
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            if (length > letters.length - filled) {
                pass();
            }
            if (length > letters.length) {
                out.write(text, from, length);
            } else {
                text.getChars(from, from + length, letters, filled);
                filled += length;
            }
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            pass();
            out.write(text, from, length);
        }

        @Override
        public void flush() throws IOException {
            pass();
            out.flush();
        }

        @Override
        public void close() throws IOException {
            pass();
            out.close();
        }

        private void pass() throws IOException {
            out.write(letters, 0, filled);
            filled = 0;
        }
    }
}
