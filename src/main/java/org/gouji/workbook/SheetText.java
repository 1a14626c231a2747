package org.gouji.workbook;

import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/** Writes a sheet's rows as POI does, through a buffer without locks: it writes them letter by letter. */
final class SheetText extends SheetDataWriter {

    SheetText() throws IOException {}

    @Override
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
