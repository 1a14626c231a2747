package org.gouji.facts;

import org.gouji.document.Place;

/**
 * A table all of whose numbers are those of another office's report of the same year.
 *
 * @param figures how many of them are not 0, sums of others aside
 * @param printed that it is as in the other report, with its file
 */
public record SameAsOther(Table table, int figures, String otherOffice, int section, String printed, Place place)
        implements Quotable {}
