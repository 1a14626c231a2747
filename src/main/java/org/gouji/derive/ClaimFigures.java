package org.gouji.derive;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.facts.Approximation;
import org.gouji.facts.CellId;
import org.gouji.facts.Claim;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Column;
import org.gouji.facts.Direction;
import org.gouji.facts.Figure;
import org.gouji.facts.FormCell;
import org.gouji.facts.Gap;
import org.gouji.facts.Implied;
import org.gouji.facts.Ratio;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Row;
import org.gouji.facts.Table;
import org.gouji.facts.Tally;
import org.gouji.facts.TallyGap;

/** Reckons for each claim what the tables say of it: sums, shares, and what last year's number would have to be. */
final class ClaimFigures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int PLACES = 8;

    private final Map<CellId, FormCell> cells = new HashMap<>();
    private final List<Object> facts = new ArrayList<>();

    private ClaimFigures(ReportFacts report) {
        report.cells().forEach(cell -> cells.put(cell.id(), cell));
    }

    static List<Object> of(ReportFacts report) {
        ClaimFigures figures = new ClaimFigures(report);
        report.all(Claim.class).forEach(figures::claim);
        return figures.facts;
    }

    private void claim(Claim claim) {
        if (claim.kind() == ClaimKind.SHARE) {
            shares(claim);
        }
        if (claim.kind() == ClaimKind.CHANGE || claim.kind() == ClaimKind.SHARE) {
            named(claim);
        }
        if (claim.thisYear()) {
            tallies(claim);
        }
    }

    private void tallies(Claim claim) {
        boolean first = true;
        for (List<CellId> reading : claim.metrics()) {
            List<Gap> gaps = new ArrayList<>();
            List<Figure> figures = new ArrayList<>();
            for (CellId id : reading) {
                FormCell cell = cells.get(id);
                if (cell instanceof Figure figure) {
                    figures.add(figure);
                } else if (cell instanceof Gap gap) {
                    gaps.add(gap);
                }
            }
            if (!gaps.isEmpty()) {
                facts.add(new TallyGap(claim, reading, gaps));
            } else if (figures.size() == reading.size()) {
                BigDecimal sum = figures.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
                facts.add(new Tally(claim, reading, inUnit(sum, claim.unit()), first, figures));
                implied(claim, reading, first, inUnit(sum, claim.unit()));
            }
            first = false;
        }
    }

    /** Money of the form is in 万元; the narrative may say 元 or 亿元. */
    static BigDecimal inUnit(BigDecimal tenThousands, String unit) {
        return switch (unit) {
            case "元" -> tenThousands.multiply(TEN_THOUSAND);
            case "亿元" -> tenThousands.divide(TEN_THOUSAND);
            default -> tenThousands;
        };
    }

    private void implied(Claim claim, List<CellId> reading, boolean first, BigDecimal current) {
        boolean change = claim.kind() == ClaimKind.CHANGE
                && claim.exact()
                && claim.metrics().size() > 0;
        boolean times = claim.unit().equals("倍") && claim.direction() == Direction.NONE;
        if (!change || claim.direction() == Direction.NONE && !times) {
            return;
        }
        if (times) {
            between(claim, reading, first, current, HUNDRED, BigDecimal.ZERO, true);
            return;
        }
        boolean up = claim.direction() == Direction.UP;
        BigDecimal value = claim.value();
        if (!claim.percent() && !claim.unit().equals("倍")) {
            BigDecimal before = up ? current.subtract(value) : current.add(value);
            facts.add(new Implied(claim, reading, first, current, before, before, before.signum() >= 0));
            return;
        }
        BigDecimal factor = claim.unit().equals("倍") ? HUNDRED : BigDecimal.ONE;
        between(claim, reading, first, current, factor, HUNDRED, up);
    }

    /** The whole numbers of cases of last year of which {@code current} is {@code base} + value × {@code factor} percent, as printed. */
    private void between(
            Claim claim,
            List<CellId> reading,
            boolean first,
            BigDecimal current,
            BigDecimal factor,
            BigDecimal base,
            boolean up) {
        BigDecimal value = claim.value();
        BigDecimal step = claim.quantity().step();
        BigDecimal least = base.add(signed(value.subtract(step).multiply(factor), up));
        BigDecimal most = base.add(signed(value.add(step).multiply(factor), up));
        BigDecimal small = least.min(most);
        BigDecimal large = least.max(most);
        boolean money = reading.stream().anyMatch(cell -> cell.column().isMoney());
        if (small.signum() <= 0 || current.signum() < 0 || money) {
            return;
        }
        BigDecimal low =
                current.multiply(HUNDRED).divide(large, MathContext.DECIMAL64).setScale(0, RoundingMode.CEILING);
        BigDecimal high =
                current.multiply(HUNDRED).divide(small, MathContext.DECIMAL64).setScale(0, RoundingMode.FLOOR);
        boolean whole = low.compareTo(high) <= 0;
        facts.add(new Implied(claim, reading, first, current, whole ? low : high, whole ? high : low, whole));
    }

    private static BigDecimal signed(BigDecimal value, boolean up) {
        return up ? value : value.negate();
    }

    /** Each share of a cell on each base that offices use: what was resolved, what was received, what there was to do. */
    private void shares(Claim claim) {
        List<List<CellId>> readings = counted(claim);
        for (List<CellId> reading : readings) {
            BigDecimal part = sum(reading);
            if (part == null) {
                continue;
            }
            boolean first = reading.equals(readings.get(0));
            if (reading.get(0).table() == Table.DISPUTES) {
                sharesOfCases(claim, reading, part, first);
                continue;
            }
            if (claim.subject() == ClaimSubject.RESOLVED) {
                doneRates(claim, part, first);
                continue;
            }
            add(claim, "办结", part, total(Row.RESOLVED), first);
            add(claim, "新收", part, total(Row.RECEIVED), first);
            BigDecimal received = total(Row.RECEIVED);
            BigDecimal carried = total(Row.CARRIED_IN);
            add(claim, "新收及上年结转", part, received == null || carried == null ? null : received.add(carried), first);
            List<CellId> kind = kind(reading);
            if (kind.size() > reading.size()) {
                add(claim, "同类", part, sum(kind), first);
            }
            if (claim.counted() == null) {
                add(claim, "原文", part, claim.base(), first);
            }
        }
    }

    /** The readings whose cells hold the number that the sentence gives, else all: 自然人50件，占85% speaks of these 50. */
    private List<List<CellId>> counted(Claim claim) {
        List<List<CellId>> same = claim.metrics().stream()
                .filter(reading -> claim.counted() != null
                        && sum(reading) != null
                        && sum(reading).compareTo(claim.counted()) == 0)
                .toList();
        return same.isEmpty() ? claim.metrics() : same;
    }

    /** Results of cases: of all, or of those that have been decided. Nothing is concluded where one of their cells was not read. */
    private void sharesOfCases(Claim claim, List<CellId> reading, BigDecimal part, boolean first) {
        if (reading.stream().allMatch(cell -> cell.column() == Column.TOTAL)) {
            // 直接起诉94件，占57.3%
            BigDecimal direct = total(Row.LITIGATION_DIRECT);
            BigDecimal after = total(Row.LITIGATION_AFTER_REVIEW);
            BigDecimal reviews = total(Row.REVIEW);
            if (direct != null && after != null && reviews != null) {
                add(claim, "案件总数", part, direct.add(after), first);
                add(claim, "复议和诉讼总数", part, direct.add(after).add(reviews), first);
            }
            return;
        }
        List<Row> rows = reading.stream().map(CellId::row).distinct().toList();
        BigDecimal all =
                sum(rows.stream().map(row -> new CellId(row, Column.TOTAL)).toList());
        BigDecimal pending =
                sum(rows.stream().map(row -> new CellId(row, Column.PENDING)).toList());
        if (all != null && pending != null) {
            add(claim, "案件总数", part, all, first);
            add(claim, "已审结", part, all.subtract(pending), first);
            if (claim.counted() == null) {
                add(claim, "原文", part, claim.base(), first);
            }
        }
    }

    /** 办结率: of all that there was to do, of what came in, or of what came in by itself. */
    private void doneRates(Claim claim, BigDecimal resolved, boolean first) {
        BigDecimal received = total(Row.RECEIVED);
        BigDecimal carried = total(Row.CARRIED_IN);
        if (received != null && carried != null) {
            add(claim, "应办", resolved, received.add(carried), first);
            add(claim, "新收", resolved, received, first);
            add(claim, "新收", resolved.subtract(carried), received, false);
        }
    }

    /** All cells of the kind that the cells are of: in 无法提供的，本机关不掌握占八成 the base need not be said again. */
    private List<CellId> kind(List<CellId> reading) {
        Set<String> kinds = reading.stream().map(ClaimFigures::kind).collect(Collectors.toSet());
        return kinds.size() == 1 && !kinds.contains("")
                ? cells.keySet().stream()
                        .filter(cell -> kinds.contains(kind(cell)))
                        .toList()
                : List.of();
    }

    private static String kind(CellId cell) {
        if (!cell.row().isLeaf() || cell.column() != Column.TOTAL) {
            boolean organisation = cell.column().isPart() && cell.column() != Column.NATURAL_PERSON;
            return cell.row() == Row.RECEIVED && organisation ? "organisations" : "";
        }
        String code = (cell.row() == Row.PARTLY_GRANTED ? Row.GRANTED : cell.row()).getCode();
        int dot = code.indexOf('.');
        return dot < 0 ? code : code.substring(0, dot);
    }

    private void named(Claim claim) {
        if (claim.counted() == null || claim.base() == null) {
            return;
        }
        if (claim.kind() == ClaimKind.SHARE) {
            add(claim, "原文", claim.counted(), claim.base(), true);
            return;
        }
        BigDecimal change = claim.counted().subtract(claim.base());
        BigDecimal moved = claim.direction() == Direction.DOWN ? change.negate() : change;
        if (claim.percent()) {
            add(claim, "原文", moved, claim.base(), true);
        } else if (claim.unit().equals("倍")) {
            add(claim, "原文", moved, claim.base().multiply(HUNDRED), true);
        } else {
            facts.add(difference(claim, "原文", moved, claim.base(), true));
        }
    }

    private void add(Claim claim, String basis, BigDecimal part, BigDecimal whole, boolean first) {
        if (whole != null && whole.signum() > 0) {
            facts.add(ratio(claim, basis, part, whole, first));
        }
    }

    /** What {@code part} is in percent of {@code whole}, and whether the claim says so within one unit of its last place. */
    static Ratio ratio(Claim claim, String basis, BigDecimal part, BigDecimal whole, boolean first) {
        BigDecimal percent = part.multiply(HUNDRED).divide(whole, PLACES, RoundingMode.HALF_UP);
        BigDecimal step = claim.quantity().step();
        BigDecimal low = claim.exact() ? claim.value().subtract(step) : claim.low();
        BigDecimal high = claim.exact() ? claim.value().add(step) : claim.high();
        // 是上年的2倍 may be 2.9 times cut off or 1.6 times rounded, but neither once nor three times as many; likewise 三成
        boolean coarse = claim.quantity().approximation() == Approximation.EXACT
                && claim.quantity().decimals() == 0
                && (claim.unit().equals("倍") || claim.quantity().step().compareTo(BigDecimal.TEN) == 0);
        boolean fits = coarse
                ? percent.compareTo(low) > 0 && percent.compareTo(high) < 0
                : percent.compareTo(low) >= 0 && percent.compareTo(high) <= 0;
        return new Ratio(claim, basis, part, whole, percent, first, fits);
    }

    /** A change in cases: what it comes to, and whether the claim says so. */
    static Ratio difference(Claim claim, String basis, BigDecimal moved, BigDecimal before, boolean first) {
        boolean fits = claim.directionOnly()
                ? moved.signum() > 0
                : moved.compareTo(claim.low()) >= 0 && moved.compareTo(claim.high()) <= 0;
        return new Ratio(claim, basis, moved, before, moved, first, fits);
    }

    private BigDecimal total(Row row) {
        return sum(List.of(new CellId(row, Column.TOTAL)));
    }

    private BigDecimal sum(List<CellId> ids) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellId id : ids) {
            if (!(cells.get(id) instanceof Figure figure)) {
                return null;
            }
            sum = sum.add(figure.value());
        }
        return sum;
    }
}
