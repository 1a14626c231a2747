package org.gouji.facts;

import org.gouji.document.Place;

/** A row or column label in a table that the form does not have. {@code column} tells which of the two it is. */
public record ForeignLabel(Table table, boolean column, String printed, Place place) implements Quotable {

    @Override
    public int section() {
        return table.getSection();
    }
}
