package org.gouji.facts;

import org.gouji.document.Place;

/** A heading whose number does not follow the one before it, with what is wrong in Chinese. */
public record NumberingBreak(int section, String printed, String problem, Place place) implements Quotable {}
