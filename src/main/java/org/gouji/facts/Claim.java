package org.gouji.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gouji.document.Place;

/**
 * Something checkable that a sentence states.
 *
 * @param quantity the number stated; 0 for an absence
 * @param direction for changes: up, down or the same
 * @param year year spoken of, as distance from the report's: 0 its own, −1 the year before
 * @param metrics what it may mean: alternatives, each a list of cells to be summed; empty where no cell of the form
 *     is meant
 * @param counted the number that a change or share speaks of where the sentence itself gives it, else null
 * @param base the number that it is compared with where the sentence itself gives it, else null
 * @param scope words that narrow or widen whom it speaks of (区本级, 县政府办公室), empty where there are none
 * @param newOnly whether it speaks only of what arose in the year (未新发生), so that older cases may still be pending
 * @param printed the span that states it, as printed
 */
public record Claim(
        int section,
        ClaimKind kind,
        ClaimSubject subject,
        Quantity quantity,
        Direction direction,
        int year,
        List<List<CellId>> metrics,
        BigDecimal counted,
        BigDecimal base,
        String scope,
        boolean newOnly,
        String printed,
        Place place)
        implements Quotable {

    public Claim {
        List<List<CellId>> copies = new ArrayList<>(metrics.size());
        for (List<CellId> metric : metrics) {
            copies.add(List.copyOf(metric));
        }
        metrics = List.copyOf(copies);
    }

    public BigDecimal value() {
        return quantity.value();
    }

    public String unit() {
        return quantity.unit();
    }

    /** Whether the number is meant to the last unit: without 余, 近, 约, 超 and not rounded to 万. */
    public boolean exact() {
        return quantity.exact();
    }

    /** Whether it says which way a number went and not by how much: 较上年有所增加. */
    public boolean directionOnly() {
        return !quantity.stated();
    }

    /** Smallest number that the words admit. */
    public BigDecimal low() {
        return quantity.low();
    }

    /** Largest number that the words admit. */
    public BigDecimal high() {
        return quantity.high();
    }

    /** Whether the sentence itself names the number that it compares with. */
    public boolean baseGiven() {
        return base != null;
    }

    public boolean percent() {
        return quantity.unit().equals("%");
    }

    /** Whether nothing in the words suggests another scope than the report's own tables. */
    public boolean ownScope() {
        return scope.isEmpty();
    }

    public boolean thisYear() {
        return year == 0;
    }

    public boolean lastYear() {
        return year == -1;
    }

    /** The same claim about other cases than those that the tables count. */
    public Claim withScope(String other) {
        return new Claim(
                section, kind, subject, quantity, direction, year, metrics, counted, base, other, newOnly, printed,
                place);
    }

    /** The same claim with other readings, for instance only those that the tables bear out. */
    public Claim withMetrics(List<List<CellId>> readings) {
        return new Claim(
                section, kind, subject, quantity, direction, year, readings, counted, base, scope, newOnly, printed,
                place);
    }
}
