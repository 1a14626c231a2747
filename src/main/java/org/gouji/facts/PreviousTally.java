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

    /** 万元 for money, or 元, 亿元 where the claim says so; else 件. */
    public String unit() {
        boolean money = cells.stream().allMatch(cell -> cell.column().isMoney());
        boolean other = claim.unit().equals("元") || claim.unit().equals("亿元");
        return !money ? "件" : other ? claim.unit() : "万元";
    }
}
