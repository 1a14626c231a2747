package org.gouji.facts;

import org.gouji.document.Place;

/**
 * The name of a place of the roster that is neither this office's own, nor above it, nor within its area.
 *
 * @param name the place
 */
public record ForeignPlace(int section, String name, String printed, Place place) implements Quotable {}
