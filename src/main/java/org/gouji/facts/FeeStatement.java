package org.gouji.facts;

import org.gouji.document.Place;

/**
 * A sentence that says whether 信息处理费 was charged (国办函〔2020〕109号).
 *
 * @param collected whether it says that a fee was charged
 * @param countGiven whether it gives the number of requests
 * @param amountGiven whether it gives the amount
 */
public record FeeStatement(
        int section, boolean collected, boolean countGiven, boolean amountGiven, String printed, Place place)
        implements Quotable {}
