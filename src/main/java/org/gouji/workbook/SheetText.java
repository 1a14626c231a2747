package org.gouji.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    /** The letters of the first columns. */
    private static final String[] COLUMNS =
            IntStream.range(0, 256).mapToObj(Formula::column).toArray(String[]::new);

    private final Letters letters;
    private final PackedRows rows;
    private final char[] piece = new char[1 << 10];
    /** Number of the row in hand, from 1. */
    private String row;

    private int lastRow;
    private int lastColumn;

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
        this.row = Integer.toString(row + 1);
        lastRow = row;
        write("<row r=\"", this.row, "\" customHeight=\"1\" ht=\"");
        write(Float.toString((float) ((short) (height * TWIPS)) / TWIPS));
        if (level > 0) {
            write("\" outlineLevel=\"", Integer.toString(level));
        }
        write("\">\n");
    }

    void end() {
        write("</row>\n");
    }

    void text(int column, int style, String text) {
        open(column, style);
        write(spaced(text) ? "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" : "\" t=\"inlineStr\"><is><t>");
        escaped(text);
        write("</t></is></c>");
    }

    void number(int column, int style, double value) {
        open(column, style);
        write("\" t=\"n\"><v>", number(value), "</v></c>");
    }

    void blank(int column, int style) {
        open(column, style);
        write("\"/>");
    }

    /** A formula with its value, which is the text or else the number. */
    void formula(int column, int style, String formula, String text, Number number) {
        open(column, style);
        write(text == null ? "\" t=\"n\"><f>" : "\" t=\"str\"><f>");
        escaped(formula);
        write("</f><v>");
        escaped(text == null ? number(number.doubleValue()) : text);
        write("</v></c>");
    }

    private void open(int column, int style) {
        lastColumn = Math.max(lastColumn, column);
        write("<c r=\"", column < COLUMNS.length ? COLUMNS[column] : Formula.column(column), row);
        if (style != 0) {
            write("\" s=\"", Integer.toString(style));
        }
    }

    private void write(String... pieces) {
        for (String piece : pieces) {
            write(piece, 0, piece.length());
        }
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
