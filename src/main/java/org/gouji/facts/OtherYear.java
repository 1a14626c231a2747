package org.gouji.facts;

import org.gouji.document.Place;

/**
 * A sentence on this year's work that begins with another year than the report's, with nothing in it that compares.
 *
 * @param year the year it names
 * @param opening whether it opens part one and counts nothing: the year of the whole part; else it counts what was done
 */
public record OtherYear(int section, int year, boolean opening, String printed, Place place) implements Quotable {}
