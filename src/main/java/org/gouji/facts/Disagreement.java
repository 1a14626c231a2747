package org.gouji.facts;

import java.math.BigDecimal;

/**
 * Two changes of one number, side by side in a sentence, that no number of last year bears out together: so many cases more, and a
 * percentage that is of another number.
 *
 * @param claim the percentage
 * @param other the change in cases
 * @param current this year's number, by the reading that the words suggest first
 * @param byPercentage what last year's number would have to be by the percentage, such as 105 至 106
 * @param byCases and by the cases
 */
public record Disagreement(Claim claim, Claim other, BigDecimal current, String byPercentage, String byCases) {}
