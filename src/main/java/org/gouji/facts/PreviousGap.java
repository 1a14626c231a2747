package org.gouji.facts;

import org.gouji.document.Place;

/**
 * A cell of last year's report that holds no number, was not read, or differs between several reports for that year.
 *
 * @param reason in Chinese, for people; the state's label where there is nothing more to say
 */
public record PreviousGap(Row row, Column column, String reason, Place place) implements PreviousCell {}
