package org.gouji.facts;

import org.gouji.document.Place;

/**
 * A sentence that counts what was done and begins with another year than the report's, with nothing in it that compares.
 *
 * @param year the year it names
 */
public record OtherYear(int section, int year, String printed, Place place) implements Quotable {}
