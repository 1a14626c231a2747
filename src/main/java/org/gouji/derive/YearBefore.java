package org.gouji.derive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gouji.document.Place;
import org.gouji.facts.CellId;
import org.gouji.facts.CellState;
import org.gouji.facts.Claim;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.Direction;
import org.gouji.facts.Figure;
import org.gouji.facts.FormCell;
import org.gouji.facts.PreviousFigure;
import org.gouji.facts.PreviousGap;
import org.gouji.facts.PreviousReport;
import org.gouji.facts.PreviousTally;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.SameTable;
import org.gouji.facts.Table;

/** Adds to a report what the same office's report of the year before states of the same cells. */
public final class YearBefore {

    private static final String BASIS = "上年报告";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ReportFacts now;
    private final ReportFacts before;
    private final Map<CellId, PreviousFigure> figures = new HashMap<>();
    private final List<Object> facts = new ArrayList<>();
    private final Set<CellId> disputed = new HashSet<>();

    private YearBefore(ReportFacts now, ReportFacts before, List<ReportFacts> others) {
        this.now = now;
        this.before = before;
        for (ReportFacts other : others) {
            Map<CellId, FormCell> cells = byId(other);
            before.cells().stream()
                    .filter(cell -> !same(cell, cells.get(cell.id())))
                    .forEach(cell -> disputed.add(cell.id()));
        }
    }

    private static Map<CellId, FormCell> byId(ReportFacts report) {
        return report.cells().stream().collect(Collectors.toMap(FormCell::id, Function.identity()));
    }

    private static boolean same(FormCell one, FormCell other) {
        return one instanceof Figure a && other instanceof Figure b
                ? a.value().compareTo(b.value()) == 0
                : other != null && one.state() == other.state();
    }

    /**
     * This year's facts with those of the year before.
     *
     * @param others further reports of that year; a cell in which one of them differs from {@code before} is not relied on
     */
    public static ReportFacts added(ReportFacts now, ReportFacts before, List<ReportFacts> others) {
        YearBefore year = new YearBefore(now, before, others);
        year.facts.addAll(now.statements());
        year.facts.add(new PreviousReport(
                before.report().year(), before.report().file(), before.report().form()));
        year.cells();
        year.sameTables();
        now.all(Claim.class).forEach(year::claim);
        return new ReportFacts(now.report(), now.receipt(), now.cells(), year.facts, now.found(), now.problems());
    }

    /** Table two of the 2019 form counts other things than that of the 2021 form; rows that only one form has are left out. */
    private void cells() {
        boolean sameForm = now.report().form() == before.report().form();
        Map<CellId, FormCell> own = byId(now);
        for (FormCell cell : before.cells()) {
            if (!own.containsKey(cell.id()) || cell.table() == Table.PROACTIVE && !sameForm) {
                continue;
            }
            Place place = place(cell);
            if (disputed.contains(cell.id())) {
                String reason = "该单位 " + before.report().year() + " 年的几份报告不一致";
                facts.add(new PreviousGap(cell.row(), cell.column(), reason, place));
            } else if (cell instanceof Figure figure) {
                PreviousFigure previous =
                        new PreviousFigure(figure.row(), figure.column(), figure.value(), figure.raw(), place);
                figures.put(cell.id(), previous);
                facts.add(previous);
            } else {
                facts.add(
                        new PreviousGap(cell.row(), cell.column(), cell.state().getLabel(), place));
            }
        }
    }

    private void sameTables() {
        for (Table table : Table.values()) {
            int same = 0;
            boolean all = true;
            Place place = Place.UNKNOWN;
            for (FormCell cell : now.cells()) {
                if (cell.table() == table) {
                    PreviousFigure previous = figures.get(cell.id());
                    boolean equal = cell instanceof Figure figure
                            && previous != null
                            && figure.value().compareTo(previous.value()) == 0;
                    all = all && equal;
                    same += equal && previous.value().signum() != 0 ? 1 : 0;
                    place = place.equals(Place.UNKNOWN) ? cell.place() : place;
                }
            }
            if (all && same > 0) {
                facts.add(new SameTable(
                        table, same, table.getSection(), before.report().file(), place));
            }
        }
    }

    private Place place(FormCell cell) {
        Place place = cell.state() == CellState.ABSENT ? Place.UNKNOWN : cell.place();
        return place.in(before.report().year() + " 年报告", before.report().file());
    }

    private void claim(Claim claim) {
        boolean change = claim.kind() == ClaimKind.CHANGE
                || claim.kind() == ClaimKind.EQUALITY && claim.direction() == Direction.FLAT;
        if (!change && !claim.lastYear()) {
            return;
        }
        boolean first = true;
        for (List<CellId> reading : claim.metrics()) {
            if (figures.keySet().containsAll(reading)) {
                List<PreviousFigure> found = reading.stream().map(figures::get).toList();
                BigDecimal sum = found.stream().map(PreviousFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
                facts.add(new PreviousTally(claim, reading, sum, first, found));
                if (change) {
                    moved(claim, reading, sum, first);
                }
                first = false;
            }
        }
    }

    private void moved(Claim claim, List<CellId> reading, BigDecimal previous, boolean first) {
        BigDecimal current = BigDecimal.ZERO;
        for (CellId id : reading) {
            FormCell cell = now.cells().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            if (!(cell instanceof Figure figure)) {
                return;
            }
            current = current.add(figure.value());
        }
        BigDecimal difference = current.subtract(previous);
        boolean times = claim.unit().equals("倍") && claim.direction() == Direction.NONE;
        BigDecimal moved = times ? current : claim.direction() == Direction.DOWN ? difference.negate() : difference;
        boolean relative = claim.percent() || claim.unit().equals("倍");
        if (relative && previous.signum() == 0) {
            return;
        }
        BigDecimal whole = claim.unit().equals("倍") ? previous.multiply(HUNDRED) : previous;
        facts.add(
                relative
                        ? ClaimFigures.ratio(claim, BASIS, moved, whole, first)
                        : ClaimFigures.difference(claim, BASIS, moved, whole, first));
    }
}
