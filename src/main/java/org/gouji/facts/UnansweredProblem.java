package org.gouji.facts;

import org.gouji.document.Place;

/** A problem of part five to which no measure there speaks; {@code item} is the problem itself, {@code topics} its subjects. */
public record UnansweredProblem(int section, String item, String topics, String printed, Place place)
        implements Quotable {}
