package org.gouji.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The rows of a sheet as the XML of a workbook (ECMA-376, part 1, 18.3.1.73), written from top to bottom and from left to
 * right; rows and columns count from 0. What cannot be written is an {@link UncheckedIOException}.
 */
final class SheetText implements Closeable {

    /** Up to here whole numbers are written as such, from here on, where not all digits are kept, as Java writes them. */
    private static final double LONGEST_WHOLE = 1e15;

    private static final int TWIPS = 20;
    private static final int FIRST = 256;
    /** The letters of the first columns. */
    private static final byte[][] COLUMNS = first(Formula::column);
    /** The numbers of the first styles. */
    private static final byte[][] NUMBERS = first(Integer::toString);

    private static final byte[] ROW = bytes("<row r=\"");
    private static final byte[] HEIGHT = bytes("\" customHeight=\"1\" ht=\"");
    private static final byte[] LEVEL = bytes("\" outlineLevel=\"");
    private static final byte[] ROW_BEGUN = bytes("\">\n");
    private static final byte[] ROW_END = bytes("</row>\n");
    private static final byte[] CELL = bytes("<c r=\"");
    private static final byte[] STYLE = bytes("\" s=\"");
    private static final byte[] TEXT = bytes("\" t=\"inlineStr\"><is><t>");
    private static final byte[] SPACED_TEXT = bytes("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] SHARED = bytes("\" t=\"s\"><v>");
    private static final byte[] TEXT_END = bytes("</t></is></c>");
    private static final byte[] NUMBER = bytes("\" t=\"n\"><v>");
    private static final byte[] NUMBER_FORMULA = bytes("\" t=\"n\"><f>");
    private static final byte[] TEXT_FORMULA = bytes("\" t=\"str\"><f>");
    private static final byte[] VALUE = bytes("</f><v>");
    private static final byte[] VALUE_END = bytes("</v></c>");
    private static final byte[] BLANK = bytes("\"/>");

    private final Letters letters;
    private final PackedRows rows;
    private final char[] piece = new char[1 << 10];
    /** Number of the row in hand, from 1. */
    private byte[] row;

    private int lastRow;
    private int lastColumn;
    /** Takes what this sheet repeats; null where it is written in each cell. */
    private SharedTexts shared;

    private SheetText(PackedRows rows) {
        this.letters = new Letters(rows);
        this.rows = rows;
    }

    /** @param small true for rows that are kept in memory: to make and delete a file takes longer than to write a few */
    static SheetText of(boolean small) throws IOException {
        return new SheetText(small ? PackedRows.inMemory() : PackedRows.inFile());
    }

    /** What was written. */
    PackedRows rows() throws IOException {
        letters.flush();
        return rows;
    }

    /** The cells from the first of the sheet to the last row and column in use. */
    CellRangeAddress used() {
        return new CellRangeAddress(0, lastRow, 0, lastColumn);
    }

    /**
     * Begins a row.
     *
     * @param height in points, kept to a twentieth
     * @param level how deep the row is grouped, 0 for not at all
     */
    void begin(int row, float height, int level) {
        this.row = bytes(Integer.toString(row + 1));
        lastRow = row;
        write(ROW, this.row, HEIGHT);
        write(Float.toString((float) ((short) (height * TWIPS)) / TWIPS));
        if (level > 0) {
            write(LEVEL, bytes(Integer.toString(level)));
        }
        write(ROW_BEGUN);
    }

    void end() {
        write(ROW_END);
    }

    /**
     * Writes what is repeated once for the whole workbook. Only one sheet may do so: where sheets are written at the same time,
     * the order of the texts would be another one each time.
     */
    void share(SharedTexts texts) {
        shared = texts;
    }

    void text(int column, int style, CellWords words) {
        open(column, style);
        byte[] at = shared == null ? null : words.shared(shared);
        if (at != null) {
            write(SHARED, at, VALUE_END);
            return;
        }
        write(spaced(words.text()) ? SPACED_TEXT : TEXT);
        byte[] known = words.bytes();
        if (known != null) {
            write(known);
        } else {
            escaped(words.text());
        }
        write(TEXT_END);
    }

    void number(int column, int style, double value) {
        open(column, style);
        write(NUMBER);
        write(number(value));
        write(VALUE_END);
    }

    void blank(int column, int style) {
        open(column, style);
        write(BLANK);
    }

    /** A formula with its value, which is the text or else the number. */
    void formula(int column, int style, String formula, String text, Number number) {
        open(column, style);
        write(text == null ? NUMBER_FORMULA : TEXT_FORMULA);
        escaped(formula);
        write(VALUE);
        escaped(text == null ? number(number.doubleValue()) : text);
        write(VALUE_END);
    }

    private void open(int column, int style) {
        lastColumn = Math.max(lastColumn, column);
        write(CELL, column < FIRST ? COLUMNS[column] : bytes(Formula.column(column)), row);
        if (style != 0) {
            write(STYLE, style < FIRST ? NUMBERS[style] : bytes(Integer.toString(style)));
        }
    }

    private void write(byte[]... pieces) {
        try {
            for (byte[] each : pieces) {
                letters.write(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        write(text, 0, text.length());
    }

    private void write(String text, int from, int length) {
        try {
            letters.write(text, from, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void escaped(String text) {
        int from = 0;
        // In one piece, for a String looks after its bounds with each letter.
        char[] all = text.length() <= piece.length ? piece : new char[text.length()];
        text.getChars(0, text.length(), all, 0);
        for (int at = 0; at < text.length(); at++) {
            char letter = all[at];
            if (letter > '>' && letter != '\u00A0' && letter < '\uFFFE') {
                continue;
            }
            String escaped = escaped(letter);
            if (escaped != null) {
                write(text, from, at - from);
                write(escaped);
                from = at + 1;
            }
        }
        write(text, from, text.length() - from);
    }

    /** The text as it stands in XML. */
    static String inXml(String text) {
        StringBuilder all = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            String escaped = escaped(letter);
            if (escaped == null) {
                all.append(letter);
            } else {
                all.append(escaped);
            }
        }
        return all.toString();
    }

    /** Null for a letter that stands for itself. */
    private static String escaped(char letter) {
        return switch (letter) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\n' -> "&#xa;";
            case '\r' -> "&#xd;";
            case '\t' -> "&#x9;";
            case '\u00A0' -> "&#xa0;";
            default -> letter < ' ' || letter >= '\uFFFE' ? "?" : null;
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[][] first(IntFunction<String> words) {
        return IntStream.range(0, FIRST).mapToObj(words).map(SheetText::bytes).toArray(byte[][]::new);
    }

    private static boolean spaced(String text) {
        return !text.isEmpty()
                && (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1)));
    }

    private static String number(double value) {
        long whole = (long) value;
        return whole == value && Math.abs(value) < LONGEST_WHOLE ? Long.toString(whole) : Double.toString(value);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
