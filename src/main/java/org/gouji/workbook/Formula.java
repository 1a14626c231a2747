package org.gouji.workbook;

import org.apache.poi.ss.util.CellReference;

/** Formulas as text; rows count from 0 here and from 1 in the formula. */
final class Formula {

    private Formula() {}

    static String column(int column) {
        return CellReference.convertNumToColString(column);
    }

    static String range(String fromColumn, int fromRow, String toColumn, int toRow) {
        return fromColumn + (fromRow + 1) + ":" + toColumn + (toRow + 1);
    }

    static String sum(String fromColumn, int fromRow, String toColumn, int toRow) {
        return "SUM(" + range(fromColumn, fromRow, toColumn, toRow) + ")";
    }

    static String countIf(String range, String mark) {
        return "COUNTIF(" + range + ",\"" + mark + "\")";
    }
}
