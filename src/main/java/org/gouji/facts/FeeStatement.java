package org.gouji.facts;

import java.math.BigDecimal;
import org.gouji.document.Place;

/**
 * A sentence that says whether 信息处理费 was charged (国办函〔2020〕109号).
 *
 * @param collected whether it says that a fee was charged
 * @param countGiven whether it gives the number of requests
 * @param amountGiven whether it gives the amount
 * @param amount the amount in 元: 0 where nothing was charged, null where something was and the sentence does not say how much
 */
public record FeeStatement(
        int section,
        boolean collected,
        boolean countGiven,
        boolean amountGiven,
        BigDecimal amount,
        String printed,
        Place place)
        implements Quotable {}
