package org.gouji.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * The sum of the cells that a claim may speak of, in the claim's unit; one for each reading of the claim.
 *
 * @param first whether it is the reading that the words suggest first
 * @param figures the figures summed
 */
public record Tally(Claim claim, List<CellId> cells, BigDecimal value, boolean first, List<Figure> figures)
        implements ClaimCells {

    public Tally {
        cells = List.copyOf(cells);
        figures = List.copyOf(figures);
    }

    /** Whether the claim's words admit this number. */
    public boolean fits() {
        return value.compareTo(claim.low()) >= 0 && value.compareTo(claim.high()) <= 0;
    }

    /** The cells in an auditor's words: 表三“（一）予以公开”行“总计”列. */
    public String label() {
        String one = cells.get(0).label();
        return cells.size() == 1 ? one : one + "等 " + cells.size() + " 格合计";
    }
}
