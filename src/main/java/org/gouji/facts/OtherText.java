package org.gouji.facts;

import org.gouji.document.Place;

/** A passage of another report, quoted beside the one of this report that it resembles. */
public record OtherText(int section, String printed, Place place) implements Quotable {}
