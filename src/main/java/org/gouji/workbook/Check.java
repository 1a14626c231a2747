package org.gouji.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.gouji.facts.CellId;

/**
 * A sum or balance of the form that a sheet reckons with live formulas.
 *
 * @param address of the cell that shows by how much it is out
 * @param cells all that it rests on
 * @param difference by how much it is out, null where a cell without a number lets nobody tell
 */
record Check(String address, List<CellId> cells, BigDecimal difference) {

    Check {
        cells = List.copyOf(cells);
    }

    boolean broken() {
        return difference != null && difference.signum() != 0;
    }
}
