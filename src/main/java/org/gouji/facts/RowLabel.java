package org.gouji.facts;

import org.gouji.document.Place;

/**
 * A row label of the tables as printed.
 *
 * @param canonical whether it is the form's own wording once blanks, width, punctuation and traditional characters are
 *     set aside
 */
public record RowLabel(Row row, boolean canonical, String printed, Place place) implements Quotable {

    /** The wording as printed beside that of the form, in words. */
    public String correction() {
        return "“" + printed + "”应为“" + row.getLabel() + "”";
    }

    @Override
    public int section() {
        return row.getTable().getSection();
    }
}
