package org.gouji.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Texts that a workbook holds once for all cells that show them (ECMA-376, part 1, 18.4): no more than a few, for they stay in memory. */
final class SharedTexts {

    private static final int MOST = 4096;

    private final SharedStringsTable table;

    SharedTexts(SharedStringsTable table) {
        this.table = table;
    }

    /** The number of the text as a cell writes it; null where it is not among them and there are enough. */
    byte[] place(String text) {
        return table.getUniqueCount() >= MOST
                ? null
                : Integer.toString(table.addSharedStringItem(new XSSFRichTextString(text)))
                        .getBytes(UTF_8);
    }
}
