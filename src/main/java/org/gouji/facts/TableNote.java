package org.gouji.facts;

import org.gouji.document.Place;

/** The note 本列数据的勾稽关系为… in the top left cell of table three. */
public record TableNote(String printed, Place place) implements Quotable {

    @Override
    public int section() {
        return 3;
    }
}
