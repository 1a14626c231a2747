package org.gouji.facts;

import java.util.List;

/** What the cells of one reading of a claim come to: a {@link Tally} where all hold numbers, else a {@link TallyGap}. */
public sealed interface ClaimCells permits Tally, TallyGap {

    Claim claim();

    List<CellId> cells();
}
