package org.gouji.derive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.gouji.facts.Ratio;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.SameTable;
import org.gouji.facts.StatisticsScope;
import org.gouji.facts.Table;

/** Adds to a report what the same office's report of the year before states of the same cells. */
public final class YearBefore {

    private static final String BASIS = "上年报告";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ReportFacts now;
    private final ReportFacts before;
    private final Map<CellId, FormCell> own;
    private final Map<CellId, PreviousFigure> figures = new HashMap<>();
    private final List<Object> facts = new ArrayList<>();
    private final Set<CellId> disputed = new HashSet<>();

    private YearBefore(ReportFacts now, ReportFacts before, List<ReportFacts> others) {
        this.now = now;
        this.before = before;
        own = byId(now);
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
                before.report().year(),
                before.report().file(),
                before.report().form(),
                scopes(now).size() == 1
                        && scopes(before).size() == 1
                        && !scopes(now).equals(scopes(before))));
        year.cells();
        year.sameTables();
        now.all(Claim.class).forEach(year::claim);
        return new ReportFacts(now.report(), now.receipt(), now.cells(), year.facts, now.found(), now.problems());
    }

    private static Set<Boolean> scopes(ReportFacts facts) {
        return facts.all(StatisticsScope.class).stream()
                .map(StatisticsScope::wholeArea)
                .collect(Collectors.toSet());
    }

    /** Table two of the 2019 form counts other things than that of the 2021 form; rows that only one form has are left out. */
    private void cells() {
        boolean sameForm = now.report().form() == before.report().form();
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
                    same += equal && previous.value().signum() != 0 && OwnNumber.in(cell) ? 1 : 0;
                    place = place.equals(Place.UNKNOWN) ? cell.place() : place;
                }
            }
            if (all && same > 0) {
                facts.add(new SameTable(
                        table,
                        same,
                        table.getSection(),
                        "各数与 " + before.report().year() + " 年报告相同（"
                                + before.report().file() + "）",
                        place));
            }
        }
    }

    private Place place(FormCell cell) {
        Place place = cell.state() == CellState.ABSENT ? Place.UNKNOWN : cell.place();
        return place.in(before.report().year() + " 年报告", before.report().file());
    }

    private void claim(Claim claim) {
        boolean flat = claim.kind() == ClaimKind.EQUALITY && claim.direction() == Direction.FLAT;
        boolean change = claim.thisYear() && (claim.kind() == ClaimKind.CHANGE || flat);
        if (!change && !claim.lastYear()) {
            return;
        }
        List<Object> found = new ArrayList<>();
        boolean allRead = true;
        boolean borneOut = false;
        for (int i = 0; i < claim.metrics().size(); i++) {
            List<CellId> reading = claim.metrics().get(i);
            Optional<BigDecimal> then = sum(claim, reading, figures);
            Optional<BigDecimal> current = change ? sum(claim, reading, own) : then;
            boolean relative = change && (claim.percent() || claim.unit().equals("倍"));
            // A number below 0 is a fault of its table: nothing is a percentage of it, and it is none itself.
            if (then.isEmpty() || current.isEmpty() || relative && (below(then) || below(current))) {
                allRead = false;
                continue;
            }
            List<PreviousFigure> cells = reading.stream().map(figures::get).toList();
            found.add(new PreviousTally(claim, reading, then.get(), i == 0, cells));
            if (!change) {
                borneOut |= then.get().compareTo(claim.low()) >= 0 && then.get().compareTo(claim.high()) <= 0;
                continue;
            }
            Optional<Ratio> moved = moved(claim, current.get().subtract(then.get()), then.get(), i == 0);
            moved.ifPresent(found::add);
            borneOut |= moved.isPresent() && moved.get().fits();
        }
        // A reading that was not read in both years might have borne the claim out: then nothing is concluded.
        if (allRead || borneOut) {
            facts.addAll(found);
        }
    }

    private static boolean below(Optional<BigDecimal> number) {
        return number.get().signum() < 0;
    }

    private static <T> Optional<BigDecimal> sum(Claim claim, List<CellId> reading, Map<CellId, T> figures) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellId id : reading) {
            T cell = figures.get(id);
            if (cell instanceof PreviousFigure figure) {
                sum = sum.add(figure.value());
            } else if (cell instanceof Figure figure) {
                sum = sum.add(figure.value());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(ClaimFigures.inUnit(sum, claim.unit()));
    }

    private static Optional<Ratio> moved(Claim claim, BigDecimal difference, BigDecimal previous, boolean first) {
        boolean times = claim.unit().equals("倍") && claim.direction() == Direction.NONE;
        BigDecimal changed = claim.direction() == Direction.DOWN ? difference.negate() : difference;
        BigDecimal moved = times ? difference.add(previous) : changed;
        boolean relative = claim.percent() || claim.unit().equals("倍");
        if (relative && previous.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal whole = claim.unit().equals("倍") ? previous.multiply(HUNDRED) : previous;
        return Optional.of(
                relative
                        ? ClaimFigures.ratio(claim, BASIS, moved, whole, first)
                        : ClaimFigures.difference(claim, BASIS, moved, whole, first));
    }
}
