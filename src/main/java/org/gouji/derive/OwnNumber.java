package org.gouji.derive;

import org.gouji.facts.Column;
import org.gouji.facts.FormCell;
import org.gouji.facts.Row;

/** Cells whose number is not reckoned from those of other cells: only they tell whether a table was copied. */
final class OwnNumber {

    private OwnNumber() {}

    /** Of one request that was granted a table has six numbers, and only two are its own. */
    static boolean in(FormCell cell) {
        return cell.column() != Column.TOTAL && cell.row() != Row.RESOLVED;
    }
}
