package org.gouji.facts;

import java.math.BigDecimal;
import java.util.List;
import org.gouji.document.Place;

/**
 * Something checkable that a sentence states.
 *
 * @param value stated number, 0 for an absence
 * @param unit unit as printed: 件, 起, 宗 …
 * @param exact false where the number is approximate (余, 近, 约, 超)
 * @param metrics what it may mean: alternatives, each a list of cells to be summed
 * @param scope words that narrow or widen whom it speaks of (区本级, 县政府办公室), empty where there are none
 * @param newOnly whether it speaks only of what arose in the year (未新发生), so that older cases may still be pending
 * @param printed the span that states it, as printed
 */
public record Claim(
        int section,
        ClaimKind kind,
        ClaimSubject subject,
        BigDecimal value,
        String unit,
        boolean exact,
        List<List<CellId>> metrics,
        String scope,
        boolean newOnly,
        String printed,
        Place place)
        implements Quotable {

    public Claim {
        metrics = metrics.stream().map(List::copyOf).toList();
    }

    /** Whether nothing in the words suggests another scope than the report's own tables. */
    public boolean ownScope() {
        return scope.isEmpty();
    }
}
