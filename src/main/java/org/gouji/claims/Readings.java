package org.gouji.claims;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.facts.CellId;
import org.gouji.facts.Claim;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Column;
import org.gouji.facts.Figure;
import org.gouji.facts.FormCell;
import org.gouji.facts.Quantity;
import org.gouji.facts.Row;

/** Of the cells that words could mean, keeps those that the form has and, where some of them hold the number, these. */
final class Readings {

    private final Map<CellId, FormCell> cells;

    Readings(List<FormCell> cells) {
        this.cells = new HashMap<>(cells.size() * 2);
        for (FormCell cell : cells) {
            this.cells.put(cell.id(), cell);
        }
    }

    /**
     * @param total the total whose item the claim is, null where it stands by itself
     * @param whole whether the sentence says that no part of the number stands elsewhere
     */
    Claim told(Claim given, Claim total, boolean whole) {
        Claim claim = total == null ? given : within(given, total);
        List<List<CellId>> onForm = claim.metrics().stream()
                .filter(sum -> cells.keySet().containsAll(sum))
                .toList();
        if (onForm.isEmpty()) {
            return claim.metrics().isEmpty() || cells.isEmpty() ? claim : claim.withMetrics(List.of());
        }
        List<List<CellId>> distinct = distinct(onForm);
        if (claim.kind() != ClaimKind.COUNT || !claim.thisYear()) {
            return claim.withMetrics(distinct);
        }
        List<List<CellId>> fitting =
                distinct.stream().filter(sum -> fits(claim, sum)).toList();
        if (fitting.isEmpty() && !whole && ofSome(claim)) {
            return claim.withMetrics(List.of()).withScope("本年新收或上年结转中办结的");
        }
        return claim.withMetrics(fitting.isEmpty() ? distinct : fitting);
    }

    /** 新收36件，办结33件，上年结转4件全部办结: a number resolved that is only that of the new ones, or of those carried in. */
    private boolean ofSome(Claim claim) {
        BigDecimal carriedIn = value(Row.CARRIED_IN);
        BigDecimal resolved = value(Row.RESOLVED);
        if (claim.subject() != ClaimSubject.RESOLVED
                || carriedIn == null
                || resolved == null
                || carriedIn.signum() == 0) {
            return false;
        }
        return claim.value().compareTo(carriedIn) == 0
                || claim.value().add(carriedIn).compareTo(resolved) == 0;
    }

    private BigDecimal value(Row row) {
        return cells.get(new CellId(row, Column.TOTAL)) instanceof Figure figure ? figure.value() : null;
    }

    /** An item of a list is read on the same rows as its total: 收到12件，其中自然人11件 leaves those carried in aside. */
    private static Claim within(Claim item, Claim total) {
        Set<Set<Row>> rows = total.metrics().stream().map(Readings::rows).collect(Collectors.toSet());
        List<List<CellId>> same =
                item.metrics().stream().filter(sum -> rows.contains(rows(sum))).toList();
        return item.subject() == ClaimSubject.APPLICANT && !same.isEmpty() ? item.withMetrics(same) : item;
    }

    private static Set<Row> rows(List<CellId> sum) {
        return sum.stream().map(CellId::row).collect(Collectors.toSet());
    }

    /** The readings without those whose further cells are all 0, since they say the same as a shorter one. */
    private List<List<CellId>> distinct(List<List<CellId>> readings) {
        Set<List<CellId>> kept = new LinkedHashSet<>();
        for (List<CellId> reading : readings) {
            boolean repeats = kept.stream()
                    .anyMatch(shorter -> reading.containsAll(shorter)
                            && reading.stream().allMatch(cell -> shorter.contains(cell) || zero(cell)));
            if (!repeats) {
                kept.add(reading);
            }
        }
        return List.copyOf(kept);
    }

    private boolean zero(CellId cell) {
        return cells.get(cell) instanceof Figure figure && figure.value().signum() == 0;
    }

    /** Whether the form has the cells of a reading. */
    boolean have(List<CellId> reading) {
        return cells.keySet().containsAll(reading);
    }

    /** Whether the tables bear out one of the readings of a number. */
    boolean bear(List<List<CellId>> readings, Quantity quantity) {
        return readings.stream().anyMatch(sum -> cells.keySet().containsAll(sum) && fits(quantity, sum));
    }

    /** Whether the number is greater than each of the readings, so that it cannot count some of them either. */
    boolean exceeded(List<List<CellId>> readings, Quantity quantity) {
        return !readings.isEmpty()
                && readings.stream()
                        .allMatch(sum -> sum.stream().allMatch(cell -> cells.get(cell) instanceof Figure)
                                && sum(sum).compareTo(quantity.low()) < 0);
    }

    private BigDecimal sum(List<CellId> figures) {
        return figures.stream()
                .map(cell -> ((Figure) cells.get(cell)).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether there are tables to hold a number against at all. */
    boolean any() {
        return !cells.isEmpty();
    }

    /** Whether the cells of a reading are all numbers, so that they may contradict. */
    boolean read(List<List<CellId>> readings) {
        return readings.stream().anyMatch(sum -> sum.stream().allMatch(cell -> cells.get(cell) instanceof Figure));
    }

    /** Whether one of the readings that the form has holds no number but 0. */
    boolean none(List<List<CellId>> readings) {
        return readings.stream().anyMatch(sum -> sum.stream().allMatch(this::zero));
    }

    private boolean fits(Claim claim, List<CellId> sum) {
        return fits(claim.quantity(), sum);
    }

    private boolean fits(Quantity quantity, List<CellId> sum) {
        BigDecimal total = BigDecimal.ZERO;
        for (CellId cell : sum) {
            if (!(cells.get(cell) instanceof Figure figure)) {
                return false;
            }
            total = total.add(figure.value());
        }
        return total.compareTo(quantity.low()) >= 0 && total.compareTo(quantity.high()) <= 0;
    }
}
