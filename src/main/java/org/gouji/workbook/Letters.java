package org.gouji.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Writes UTF-8 through a buffer without locks, for what writes piece by piece. A half of a letter beyond the basic plane
 * without its other half becomes a question mark, as Java's own encoder has it.
 */
final class Letters extends Writer {

    /** Bytes that one char takes at most; the two of a pair take four together. */
    private static final int LONGEST = 3;

    private final OutputStream out;
    private final byte[] bytes = new byte[1 << 16];
    /** The piece of text in hand: its chars are looked at without the bounds that a String looks after for each. */
    private final char[] letters = new char[1 << 10];

    private int filled;
    /** A high surrogate whose low one is still to come; 0 for none. */
    private char half;

    Letters(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int letter) throws IOException {
        room(1);
        put((char) letter);
    }

    @Override
    public void write(String text) throws IOException {
        write(text, 0, text.length());
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        for (int at = from; at < from + length; ) {
            int piece = Math.min(letters.length, from + length - at);
            text.getChars(at, at + piece, letters, 0);
            room(piece);
            put(piece);
            at += piece;
        }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length));
    }

    /** Bytes that are UTF-8 already. */
    void write(byte[] ready) throws IOException {
        if (half != 0) {
            half = 0;
            write('?');
        }
        if (filled + ready.length + LONGEST > bytes.length) {
            pass();
        }
        if (ready.length + LONGEST > bytes.length) {
            out.write(ready);
            return;
        }
        System.arraycopy(ready, 0, bytes, filled, ready.length);
        filled += ready.length;
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

    /** Makes room for so many chars, and for a half that turns out to be alone. */
    private void room(int chars) throws IOException {
        if (filled + (chars + 1) * LONGEST > bytes.length) {
            pass();
        }
    }

    /** Puts the first chars of {@link #letters}. */
    private void put(int many) {
        for (int at = 0; at < many; at++) {
            char letter = letters[at];
            if (half != 0 || letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE) {
                put(letter);
            } else if (letter < 0x80) {
                bytes[filled++] = (byte) letter;
            } else if (letter < 0x800) {
                put(letter);
            } else {
                bytes[filled++] = (byte) (0xE0 | letter >> 12);
                bytes[filled++] = (byte) (0x80 | letter >> 6 & 0x3F);
                bytes[filled++] = (byte) (0x80 | letter & 0x3F);
            }
        }
    }

    private void put(char letter) {
        if (half != 0) {
            char high = half;
            half = 0;
            if (Character.isLowSurrogate(letter)) {
                int point = Character.toCodePoint(high, letter);
                bytes[filled++] = (byte) (0xF0 | point >> 18);
                bytes[filled++] = (byte) (0x80 | point >> 12 & 0x3F);
                bytes[filled++] = (byte) (0x80 | point >> 6 & 0x3F);
                bytes[filled++] = (byte) (0x80 | point & 0x3F);
                return;
            }
            bytes[filled++] = '?';
        }
        if (letter < 0x80) {
            bytes[filled++] = (byte) letter;
        } else if (letter < 0x800) {
            bytes[filled++] = (byte) (0xC0 | letter >> 6);
            bytes[filled++] = (byte) (0x80 | letter & 0x3F);
        } else if (Character.isHighSurrogate(letter)) {
            half = letter;
        } else if (Character.isLowSurrogate(letter)) {
            bytes[filled++] = '?';
        } else {
            bytes[filled++] = (byte) (0xE0 | letter >> 12);
            bytes[filled++] = (byte) (0x80 | letter >> 6 & 0x3F);
            bytes[filled++] = (byte) (0x80 | letter & 0x3F);
        }
    }

    private void pass() throws IOException {
        out.write(bytes, 0, filled);
        filled = 0;
    }
}
