package org.gouji.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gouji.facts.CellId;

/** What {@link FormTables} prints in the cells of a form. */
interface TableCells {

    Entry entry(CellId cell);

    /** The number that sums may rest on; empty for a gap and for a number that does not stand for all that it should. */
    Optional<BigDecimal> value(CellId cell);

    /** What stands at the end of the line that holds these cells. */
    String remark(List<CellId> cells);

    /** Whether the sum over these cells may be a formula. One over a number that is not whole would look like a fault. */
    default boolean live(List<CellId> cells) {
        return cells.stream()
                .allMatch(cell -> value(cell).isPresent() || entry(cell).number() == null);
    }
}
