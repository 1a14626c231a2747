package org.gouji.facts;

import java.util.List;

/** A reading of a claim whose cells do not all hold numbers, so that it can neither be borne out nor refuted. */
public record TallyGap(Claim claim, List<CellId> cells, List<Gap> gaps) implements ClaimCells {

    public TallyGap {
        cells = List.copyOf(cells);
        gaps = List.copyOf(gaps);
    }
}
