package org.gouji.facts;

import org.gouji.document.Place;

/**
 * The title line of the report.
 *
 * @param year 0 where it names none
 */
public record Title(int section, String text, int year, String printed, Place place) implements Quotable {}
