package org.gouji.facts;

import org.gouji.document.Place;

/** The statement of the period that the figures cover; {@code year} is 0 where no year is printed. */
public record StatisticsPeriod(int section, int year, String printed, Place place) implements Quotable {}
