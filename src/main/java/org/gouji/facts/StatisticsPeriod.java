package org.gouji.facts;

import org.gouji.document.Place;

/**
 * The statement of the period that the figures cover.
 *
 * @param year 0 where no year is printed
 * @param whole whether it reaches to the end of the year
 */
public record StatisticsPeriod(int section, int year, boolean whole, String printed, Place place) implements Quotable {}
