package org.gouji.facts;

import java.math.BigDecimal;
import java.util.List;

/** The sum of last year's cells that a claim may speak of, in the claim's unit; one for each reading of the claim. */
public record PreviousTally(
        Claim claim, List<CellId> cells, BigDecimal value, boolean first, List<PreviousFigure> figures) {

    public PreviousTally {
        cells = List.copyOf(cells);
        figures = List.copyOf(figures);
    }

    /** 万元 for money, else 件. */
    public String unit() {
        return cells.stream().allMatch(cell -> cell.column().isMoney()) ? "万元" : "件";
    }
}
