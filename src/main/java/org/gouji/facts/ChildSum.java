package org.gouji.facts;

import java.math.BigDecimal;

/**
 * The sum of one cell over the reports of all offices directly below, where all of them are in and have a number there.
 *
 * @param largest the largest of them
 * @param largestOffice the office that has it
 */
public record ChildSum(
        Row row, Column column, BigDecimal value, int reports, BigDecimal largest, String largestOffice) {

    public Table table() {
        return row.getTable();
    }
}
