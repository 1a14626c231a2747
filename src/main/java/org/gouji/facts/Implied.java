package org.gouji.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * What last year's number would have to be for a claim of change to be true of this year's number.
 *
 * @param cells the reading of the claim
 * @param first whether it is the reading that the words suggest first
 * @param current this year's number
 * @param low smallest number that would do
 * @param high largest number that would do
 * @param whole whether a whole number lies between them, as a number of cases must
 */
public record Implied(
        Claim claim,
        List<CellId> cells,
        boolean first,
        BigDecimal current,
        BigDecimal low,
        BigDecimal high,
        boolean whole) {

    public Implied {
        cells = List.copyOf(cells);
    }

    /** The number or range in words: 39, or 105 至 106. */
    public String label() {
        return low.compareTo(high) == 0 ? low.toPlainString() : low.toPlainString() + " 至 " + high.toPlainString();
    }
}
