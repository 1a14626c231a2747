package org.gouji.facts;

import java.math.BigDecimal;

/**
 * The middle number of one cell among the reports of other offices of the same kind for the same year.
 *
 * @param offices how many offices, this one left out
 * @param kind their kind, in Chinese
 */
public record PeerMedian(Row row, Column column, BigDecimal value, int offices, String kind) {}
