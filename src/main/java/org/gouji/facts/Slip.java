package org.gouji.facts;

import java.util.List;

/**
 * A row whose sums come right when its cells are shifted by one or two neighbouring digits are joined: a slip of
 * reading or typing, not a fault of the figures.
 *
 * @param how what mends it, in Chinese
 * @param cells the cells concerned
 */
public record Slip(Row row, String how, List<Figure> cells) {

    public Slip {
        cells = List.copyOf(cells);
    }
}
