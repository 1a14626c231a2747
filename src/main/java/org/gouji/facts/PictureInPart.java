package org.gouji.facts;

import org.gouji.document.Place;

/**
 * Pictures in a part of the report, which may stand for its table.
 *
 * @param count number of pictures in the part; {@code place} is that of the first
 */
public record PictureInPart(int section, int count, Place place) implements Quotable {

    /** A picture has no words to quote. */
    @Override
    public String printed() {
        return "（图片）";
    }
}
