package org.gouji.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes UTF-8 through a buffer without locks, for what writes piece by piece. */
final class Letters extends Writer {

    private final OutputStream out;
    private final char[] letters = new char[1 << 15];
    private int filled;

    Letters(OutputStream out) {
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
    public void write(String text) throws IOException {
        write(text, 0, text.length());
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        for (int at = from; at < from + length; ) {
            int piece = Math.min(letters.length - filled, from + length - at);
            text.getChars(at, at + piece, letters, filled);
            filled += piece;
            at += piece;
            if (filled == letters.length) {
                pass();
            }
        }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length));
    }

    @Override
    public void flush() throws IOException {
        pass();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Hands on what is there, but for the first half of a letter whose second half is still to come. */
    private void pass() throws IOException {
        boolean half = filled == letters.length && Character.isHighSurrogate(letters[filled - 1]);
        int whole = half ? filled - 1 : filled;
        out.write(new String(letters, 0, whole).getBytes(StandardCharsets.UTF_8));
        letters[0] = letters[filled == 0 ? 0 : filled - 1];
        filled -= whole;
    }
}
