package org.gouji.facts;

import org.gouji.document.Place;

/**
 * A row label of the tables as printed.
 *
 * @param canonical whether it is the form's own wording once blanks, width, punctuation and traditional characters are
 *     set aside
 */
public record RowLabel(Row row, boolean canonical, String printed, Place place) implements Quotable {

    @Override
    public int section() {
        return row.getTable().getSection();
    }
}
