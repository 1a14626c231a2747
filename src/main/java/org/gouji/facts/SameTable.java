package org.gouji.facts;

import org.gouji.document.Place;

/**
 * A table whose numbers, as far as they are not 0, are all those of last year's report.
 *
 * @param figures how many of its numbers are not 0, sums of others aside
 * @param printed that it is as in the earlier report, with its file
 */
public record SameTable(Table table, int figures, int section, String printed, Place place) implements Quotable {}
