package org.gouji.recognise;

import org.gouji.document.Place;

/**
 * A stretch of running text inside a part.
 *
 * @param section part it stands in, 0 before part one
 * @param heading title of the nearest heading above it, empty where there is none
 */
record Text(int section, String heading, Words words, int from, Place place) {

    /** Normalised text from {@code from} on; what stands before is the heading's own. */
    String normal() {
        return words.normal().substring(from);
    }
}
