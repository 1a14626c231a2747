package org.gouji.recognise;

import java.util.BitSet;
import java.util.List;
import org.gouji.facts.CellState;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.ReadingProblem;
import org.gouji.facts.Table;

/**
 * What was read of the three tables.
 *
 * @param form the form its table words show
 * @param formCertain false where no table word told the form and the year has to decide
 * @param oneRowOther whether （六）其他处理 is printed as one row
 * @param cells every cell of the form in printed order, each a figure or a gap
 * @param statements row labels, foreign labels, block titles and the table note
 * @param consumed indices of the pieces that belong to tables; the others are running text
 * @param cutInTable whether the file ends inside a table
 */
record TableReading(
        Form form,
        boolean formCertain,
        boolean oneRowOther,
        List<FormCell> cells,
        List<Object> statements,
        BitSet consumed,
        boolean cutInTable,
        List<ReadingProblem> problems) {

    /** The part with the first table. */
    private static final int FIRST_PART = 2;

    /** Whether no cell of a part's table can be read though it is there: what else stood around it may be lost as well. */
    boolean unreadable(int part) {
        return part >= FIRST_PART
                && part < FIRST_PART + Table.values().length
                && cells.stream()
                        .filter(cell -> cell.row().getTable() == Table.values()[part - FIRST_PART])
                        .allMatch(cell -> cell.state() == CellState.UNREADABLE);
    }
}
