package org.gouji.facts;

import java.math.BigDecimal;
import org.gouji.document.Place;

/**
 * A number that was read in a cell of the form.
 *
 * @param value exact decimal; counts in 件 or 项, money in the unit of the form (万元 on the 2021 form)
 */
public record Figure(Row row, Column column, BigDecimal value, String raw, Place place, Confidence confidence)
        implements FormCell {

    public Figure(Row row, Column column, BigDecimal value, String raw, Place place) {
        this(row, column, value, raw, place, Confidence.POSITION);
    }

    @Override
    public CellState state() {
        return CellState.NUMBER;
    }

    public boolean negative() {
        return value.signum() < 0;
    }

    /** Number of decimal places that are not zero at the end: 2 for 1278.85, 0 for 27. */
    public int decimals() {
        return Math.max(0, value.stripTrailingZeros().scale());
    }
}
