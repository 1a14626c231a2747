package org.gouji.facts;

import org.gouji.document.Place;

/** A problem of part five to which no measure there speaks. */
public record UnansweredProblem(int section, String topics, String printed, Place place) implements Quotable {}
