package org.gouji.facts;

import java.math.BigDecimal;
import java.util.List;
import org.gouji.document.Place;

/**
 * A number of the narrative that is held against nothing, and why.
 *
 * @param subject what it counts, OTHER where that is not known
 * @param related cells that count something near to it, which a rule may look at when the difference is gross
 * @param reason in Chinese
 */
public record LooseNumber(
        int section,
        ClaimSubject subject,
        Quantity quantity,
        List<CellId> related,
        String reason,
        String printed,
        Place place)
        implements Quotable {

    public LooseNumber {
        related = List.copyOf(related);
    }

    public BigDecimal value() {
        return quantity.value();
    }
}
