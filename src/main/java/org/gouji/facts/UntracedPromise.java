package org.gouji.facts;

import org.gouji.document.Place;

/**
 * What the report of the year before promised for this year, and of which no sentence of this report speaks.
 *
 * @param topics its subjects in {@code rules/terms.yaml}, joined for people
 * @param place where the promise stands, with the year and the file of the earlier report
 */
public record UntracedPromise(int section, String topics, String printed, Place place) implements Quotable {}
