package org.gouji.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.facts.CellId;
import org.gouji.facts.Claim;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.Column;
import org.gouji.facts.Direction;
import org.gouji.facts.Figure;
import org.gouji.facts.PreviousFigure;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Row;
import org.gouji.findings.Finding;
import org.gouji.findings.Repair;

/** Whether a number, change or share that the prose states is right once the tables are corrected, so that only the cell was wrong. */
final class AfterCorrection {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<CellId> RECEIVED = List.of(new CellId(Row.RECEIVED, Column.TOTAL));
    private static final List<CellId> RESOLVED = List.of(new CellId(Row.RESOLVED, Column.TOTAL));
    private static final List<List<CellId>> BASES =
            List.of(RESOLVED, RECEIVED, List.of(RECEIVED.get(0), new CellId(Row.CARRIED_IN, Column.TOTAL)));

    private final Map<CellId, BigDecimal> now = new HashMap<>();
    private final Map<CellId, BigDecimal> before = new HashMap<>();
    private final List<CellId> corrected;

    private AfterCorrection(List<Repair> repairs, ReportFacts facts) {
        facts.all(PreviousFigure.class).forEach(figure -> before.put(figure.id(), figure.value()));
        facts.cells().forEach(cell -> {
            if (cell instanceof Figure figure) {
                now.put(figure.id(), figure.value());
            }
        });
        repairs.forEach(repair -> now.put(repair.cell(), repair.value()));
        corrected = repairs.stream().map(Repair::cell).toList();
    }

    static boolean fits(Finding finding, List<Repair> repairs, ReportFacts facts) {
        List<Claim> stated = facts.all(Claim.class).stream()
                .filter(claim -> finding.where().stream()
                        .anyMatch(one -> one.cell() == null
                                && one.text().equals(claim.printed())
                                && one.place().equals(claim.place())))
                .filter(claim -> claim.kind() == ClaimKind.CHANGE
                        || claim.kind() == ClaimKind.SHARE
                        || claim.kind() == ClaimKind.COUNT && claim.exact())
                .toList();
        if (repairs.isEmpty() || stated.isEmpty()) {
            return false;
        }
        AfterCorrection after = new AfterCorrection(repairs, facts);
        return stated.stream().allMatch(after::fits);
    }

    private boolean fits(Claim claim) {
        return claim.metrics().stream().anyMatch(cells -> switch (claim.kind()) {
            case SHARE -> share(claim, cells);
            case COUNT -> count(claim, cells);
            default -> change(claim, cells);
        });
    }

    private boolean count(Claim claim, List<CellId> cells) {
        BigDecimal after = sum(cells, now);
        return after != null
                && cells.stream().anyMatch(corrected::contains)
                && claim.unit().equals("件")
                && after.compareTo(claim.value()) == 0;
    }

    private boolean change(Claim claim, List<CellId> cells) {
        BigDecimal then = sum(cells, before);
        BigDecimal after = sum(cells, now);
        if (then == null || after == null || cells.stream().noneMatch(corrected::contains)) {
            return false;
        }
        BigDecimal moved = claim.direction() == Direction.DOWN ? then.subtract(after) : after.subtract(then);
        if (!claim.percent()) {
            return claim.unit().equals("件") && moved.compareTo(claim.value()) == 0;
        }
        return then.signum() > 0 && rounds(claim, moved, then);
    }

    private boolean share(Claim claim, List<CellId> cells) {
        BigDecimal part = sum(cells, now);
        return part != null
                && BASES.stream()
                        .filter(base -> base.stream().anyMatch(corrected::contains)
                                || cells.stream().anyMatch(corrected::contains))
                        .map(base -> sum(base, now))
                        .anyMatch(whole -> whole != null && whole.signum() > 0 && rounds(claim, part, whole));
    }

    private static boolean rounds(Claim claim, BigDecimal part, BigDecimal whole) {
        BigDecimal percent = part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
        return percent.subtract(claim.value()).abs().compareTo(claim.quantity().step()) <= 0;
    }

    /** Null where a cell has no number. */
    private static BigDecimal sum(List<CellId> cells, Map<CellId, BigDecimal> numbers) {
        return cells.stream().allMatch(numbers::containsKey)
                ? cells.stream().map(numbers::get).reduce(BigDecimal.ZERO, BigDecimal::add)
                : null;
    }
}
