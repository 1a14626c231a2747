package org.gouji.facts;

import org.gouji.document.Place;

/**
 * A fault of this year's report that an earlier audit found in the office's report of the year before as well.
 *
 * @param code code of the rule that found both
 * @param title what the rule calls it
 * @param confirmed whether a person confirmed it then (属实); false where no review is at hand
 * @param printed what was said of it then
 */
public record ToldBefore(String code, String title, boolean confirmed, String printed, Place place)
        implements Quotable {

    @Override
    public int section() {
        return 0;
    }
}
