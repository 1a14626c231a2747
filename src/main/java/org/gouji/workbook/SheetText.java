package org.gouji.workbook;

import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * Writes a sheet's rows as POI does. Texts, numbers and blanks, which are nearly all cells, go out in whole pieces and not
 * one letter at a time.
 */
final class SheetText extends SheetDataWriter {

    /** Up to here whole numbers are written as such, from here on, where not all digits are kept, as Java writes them. */
    private static final double LONGEST_WHOLE = 1e15;

    private final Letters letters;
    private final PackedRows rows;

    private SheetText(Letters letters, PackedRows rows) throws IOException {
        super(letters);
        this.letters = letters;
        this.rows = rows;
    }

    /** @param small true for rows that are kept in memory: to make and delete a file takes longer than to write a few */
    static SheetText of(boolean small) throws IOException {
        PackedRows rows = small ? PackedRows.inMemory() : PackedRows.inFile();
        return new SheetText(new Letters(rows), rows);
    }

    /** What was written, once all rows are flushed. */
    PackedRows rows() throws IOException {
        letters.flush();
        return rows;
    }

    @Override
    public void writeCell(int column, Cell cell) throws IOException {
        CellType type = cell == null ? CellType.BLANK : cell.getCellType();
        if (cell == null || type == CellType.FORMULA || type == CellType.BOOLEAN || type == CellType.ERROR) {
            super.writeCell(column, cell);
            return;
        }
        letters.write("<c r=\"");
        letters.write(CellReference.convertNumToColString(column));
        letters.write(Integer.toString(cell.getRowIndex() + 1));
        int style = cell.getCellStyle().getIndex() & 0xFFFF;
        if (style != 0) {
            letters.write("\" s=\"");
            letters.write(Integer.toString(style));
        }
        if (type == CellType.STRING) {
            String text = cell.getStringCellValue();
            letters.write(
                    spaced(text) ? "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" : "\" t=\"inlineStr\"><is><t>");
            outputEscapedString(text);
            letters.write("</t></is></c>");
        } else if (type == CellType.BLANK) {
            letters.write("\"/>");
        } else {
            letters.write("\" t=\"n\"><v>");
            letters.write(number(cell.getNumericCellValue()));
            letters.write("</v></c>");
        }
    }

    @Override
    protected void outputEscapedString(String text) throws IOException {
        if (text == null) {
            return;
        }
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter > '>' && letter != '\u00A0' && letter < '\uFFFE') {
                continue;
            }
            String escaped = escaped(letter);
            if (escaped != null) {
                letters.write(text, from, at - from);
                letters.write(escaped);
                from = at + 1;
            }
        }
        letters.write(text, from, text.length() - from);
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
}
