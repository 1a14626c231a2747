package org.gouji.evaluator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gouji.derive.Deriver;
import org.gouji.derive.YearBefore;
import org.gouji.document.Place;
import org.gouji.facts.Approximation;
import org.gouji.facts.CellId;
import org.gouji.facts.CellState;
import org.gouji.facts.Claim;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Column;
import org.gouji.facts.Direction;
import org.gouji.facts.Figure;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.FormLayout;
import org.gouji.facts.Gap;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.Quantity;
import org.gouji.facts.Receipt;
import org.gouji.facts.Report;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Row;
import org.gouji.facts.Sentence;
import org.gouji.facts.Table;

/**
 * Reports as facts, made by chance from a seed: figures that tie, then faults and gaps planted among them, statements of
 * the text that are mostly true, and often last year's report, with faults and gaps of its own.
 */
public final class GeneratedReports {

    /** A report with the editions of the year before: the one in force first; none where there is no earlier report. */
    public record Pair(ReportFacts now, List<ReportFacts> before) {

        /** This year's report as rules see it, with the year before where there is one. */
        public ReportFacts facts(Deriver deriver) {
            ReportFacts derived = deriver.derive(now);
            return before.isEmpty()
                    ? derived
                    : YearBefore.added(derived, before.get(0), before.subList(1, before.size()));
        }
    }

    private static final List<String> SCOPES = List.of("区本级", "县政府办公室", "全市", "教育系统", "各部门");
    private static final CellState[] GAPS = {
        CellState.BLANK, CellState.PLACEHOLDER, CellState.UNREADABLE, CellState.ABSENT
    };

    private final Random random;
    private final Form form;
    private final boolean oneRow;
    private Map<CellId, BigDecimal> now = new LinkedHashMap<>();
    private int sentences;

    private GeneratedReports(long seed) {
        random = new Random(seed);
        form = chance(25) ? Form.FORM_2019 : Form.FORM_2021;
        oneRow = form == Form.FORM_2019 || chance(10);
    }

    /** The reports of a seed; the same seed gives the same. */
    public static Pair of(long seed) {
        return new GeneratedReports(seed).pair();
    }

    private Pair pair() {
        int year = chance(3) ? 0 : form == Form.FORM_2019 ? 2019 + random.nextInt(2) : 2021 + random.nextInt(5);
        OfficeKind kind = OfficeKind.values()[random.nextInt(OfficeKind.values().length)];
        now = ties(form, oneRow);
        List<ReportFacts> before = new ArrayList<>();
        if (year != 0 && chance(60)) {
            Map<CellId, BigDecimal> then = chance(8) ? new LinkedHashMap<>(now) : yearBefore(year);
            before.add(report(year - 1, kind, faulty(then), List.of(), true, "上年.txt"));
            if (chance(10)) {
                before.add(report(year - 1, kind, faulty(then), List.of(), true, "上年二.txt"));
            }
        }
        Map<CellId, FormCell> cells = faulty(now);
        List<Object> statements = new ArrayList<>();
        for (int i = random.nextInt(13); i > 0; i--) {
            Claim claim = claim(before);
            statements.add(claim);
            if (chance(10)) {
                statements.add(claim);
            }
        }
        if (chance(50)) {
            String text = chance(50) ? "全年废止规范性文件若干。" : "持续推进主动公开。";
            statements.add(new Sentence(1, text, text, Place.line(900), chance(20)));
        }
        return new Pair(report(year, kind, cells, statements, !chance(5), "本年.txt"), before);
    }

    private static ReportFacts report(
            int year,
            OfficeKind kind,
            Map<CellId, FormCell> cells,
            List<Object> statements,
            boolean complete,
            String file) {
        Form form = cells.containsKey(new CellId(Row.PROCUREMENT, Column.ITEMS)) ? Form.FORM_2019 : Form.FORM_2021;
        Report report = new Report(file, "清河县", "清河县", kind, false, year, form, complete);
        List<FormCell> list = List.copyOf(cells.values());
        return new ReportFacts(report, Receipt.of(list), list, statements, Map.of(), List.of());
    }

    /** Figures of which every sum holds. */
    private Map<CellId, BigDecimal> ties(Form made, boolean single) {
        Map<CellId, BigDecimal> cells = new LinkedHashMap<>();
        FormLayout.cells(made, single).forEach(cell -> cells.put(cell, BigDecimal.ZERO));
        boolean quiet = chance(15);
        for (CellId cell : List.copyOf(cells.keySet())) {
            boolean sum = cell.column() == Column.TOTAL || cell.row() == Row.RESOLVED || cell.row() == Row.RECEIVED;
            if (!sum && !quiet && chance(cell.table() == Table.REQUESTS ? 25 : 50)) {
                cells.put(cell, BigDecimal.valueOf(random.nextInt(cell.table() == Table.PROACTIVE ? 300 : 9)));
            }
        }
        for (Row row : List.of(Row.REGULATIONS, Row.NORMATIVE_DOCUMENTS)) {
            for (Column column : List.of(Column.IN_FORCE, Column.PUBLIC_TOTAL)) {
                cells.computeIfPresent(
                        new CellId(row, column), (cell, number) -> number.add(BigDecimal.valueOf(quiet ? 0 : 300)));
            }
        }
        for (Column column : Row.RECEIVED.columns(made)) {
            BigDecimal resolved = BigDecimal.ZERO;
            for (Map.Entry<CellId, BigDecimal> cell : cells.entrySet()) {
                if (cell.getKey().column() == column && cell.getKey().row().isLeaf()) {
                    resolved = resolved.add(cell.getValue());
                }
            }
            cells.put(new CellId(Row.RESOLVED, column), resolved);
            BigDecimal out = cells.get(new CellId(Row.CARRIED_OUT, column));
            BigDecimal in = cells.get(new CellId(Row.CARRIED_IN, column)).min(resolved.add(out));
            cells.put(new CellId(Row.CARRIED_IN, column), in);
            cells.put(new CellId(Row.RECEIVED, column), resolved.add(out).subtract(in));
        }
        for (CellId cell : List.copyOf(cells.keySet())) {
            if (cell.column() == Column.TOTAL) {
                BigDecimal sum = BigDecimal.ZERO;
                for (Column column : cell.row().columns(made)) {
                    sum = sum.add(column.isPart() ? cells.get(new CellId(cell.row(), column)) : BigDecimal.ZERO);
                }
                cells.put(cell, sum);
            }
        }
        return cells;
    }

    /** Last year's figures, to which this year's are made to link. */
    private Map<CellId, BigDecimal> yearBefore(int year) {
        Form then = year == 2021 ? Form.FORM_2019 : form;
        Map<CellId, BigDecimal> cells = ties(then, then == Form.FORM_2019 || chance(10));
        for (Column column : Row.CARRIED_IN.columns(form)) {
            cells.put(new CellId(Row.CARRIED_OUT, column), now.get(new CellId(Row.CARRIED_IN, column)));
        }
        for (Row row : Row.values()) {
            link(cells, row, Column.IN_FORCE, Column.ISSUED, Column.REPEALED);
            BigDecimal prior = now.get(new CellId(row, Column.PRIOR_ITEMS));
            BigDecimal change = cells.get(new CellId(row, Column.CHANGE));
            if (prior != null && change != null) {
                cells.put(new CellId(row, Column.PRIOR_ITEMS), prior.subtract(change));
            }
        }
        return cells;
    }

    private void link(Map<CellId, BigDecimal> then, Row row, Column inForce, Column issued, Column repealed) {
        CellId cell = new CellId(row, inForce);
        if (then.containsKey(cell) && now.containsKey(cell)) {
            then.put(
                    cell,
                    now.get(cell).subtract(now.get(new CellId(row, issued))).add(now.get(new CellId(row, repealed))));
        }
    }

    /** The figures as printed, with up to three faults and, in half of the reports, some gaps. */
    private Map<CellId, FormCell> faulty(Map<CellId, BigDecimal> figures) {
        Map<CellId, BigDecimal> cells = new LinkedHashMap<>(figures);
        List<CellId> ids = List.copyOf(cells.keySet());
        for (int faults = random.nextInt(4); faults > 0; faults--) {
            fault(cells, ids);
        }
        Map<CellId, FormCell> printed = new LinkedHashMap<>();
        int line = 100;
        for (CellId id : ids) {
            BigDecimal number = cells.get(id);
            printed.put(id, new Figure(id.row(), id.column(), number, number.toPlainString(), Place.line(line++)));
        }
        if (chance(50)) {
            for (int gaps = random.nextInt(7); gaps > 0; gaps--) {
                gap(printed, ids.get(random.nextInt(ids.size())));
            }
            List<CellId> totals =
                    ids.stream().filter(id -> id.column() == Column.TOTAL).toList();
            gap(printed, totals.get(random.nextInt(totals.size())));
            if (chance(10)) {
                Row row = ids.get(random.nextInt(ids.size())).row();
                ids.stream().filter(id -> id.row() == row).forEach(id -> gap(printed, id));
            }
        }
        return printed;
    }

    private void gap(Map<CellId, FormCell> printed, CellId id) {
        CellState state = GAPS[random.nextInt(GAPS.length)];
        Place place = printed.get(id).place();
        printed.put(id, new Gap(id.row(), id.column(), state, "", place, state.getLabel()));
    }

    private void fault(Map<CellId, BigDecimal> cells, List<CellId> ids) {
        CellId id = ids.get(random.nextInt(ids.size()));
        BigDecimal number = cells.get(id);
        switch (random.nextInt(10)) {
            case 0 -> cells.put(id, number.negate());
            case 1 -> cells.put(id, number.add(new BigDecimal("0.5")));
            case 2 -> cells.put(id, new BigDecimal("0.1234567").movePointRight(random.nextInt(4)));
            case 3 -> split(cells, id.row());
            case 4 -> shift(cells, id.row());
            case 5 -> cells.put(id, BigDecimal.ZERO);
            case 6 ->
                cells.computeIfPresent(
                        new CellId(Row.CHARGES, Column.AMOUNT),
                        (charges, amount) -> new BigDecimal("-12.34567891")
                                .movePointRight(random.nextInt(8))
                                .add(amount));
            case 7 ->
                cells.computeIfPresent(
                        new CellId(Row.NORMATIVE_DOCUMENTS, Column.IN_FORCE), (inForce, old) -> BigDecimal.ZERO);
            default -> cells.put(id, number.add(BigDecimal.valueOf(random.nextInt(7) - 3)));
        }
    }

    /** A row of table three whose number of two digits stands in two cells. */
    private void split(Map<CellId, BigDecimal> cells, Row row) {
        if (!row.isLeaf() || !cells.containsKey(new CellId(row, Column.TOTAL))) {
            return;
        }
        List<Column> columns = row.columns(form);
        CellId first = new CellId(row, columns.get(random.nextInt(columns.size() - 2)));
        BigDecimal twelve = BigDecimal.valueOf(10 + random.nextInt(40));
        BigDecimal added = twelve.subtract(cells.get(first));
        for (Row up : List.of(Row.RESOLVED, Row.RECEIVED, row)) {
            cells.merge(new CellId(up, first.column()), added, BigDecimal::add);
            cells.merge(new CellId(up, Column.TOTAL), added, BigDecimal::add);
        }
        int at = columns.indexOf(first.column());
        for (int i = columns.size() - 2; i > at + 1; i--) {
            cells.put(new CellId(row, columns.get(i)), cells.get(new CellId(row, columns.get(i - 1))));
        }
        cells.put(first, BigDecimal.valueOf(twelve.intValue() / 10));
        cells.put(new CellId(row, columns.get(at + 1)), BigDecimal.valueOf(twelve.intValue() % 10));
    }

    private void shift(Map<CellId, BigDecimal> cells, Row row) {
        if (!row.isLeaf() || !cells.containsKey(new CellId(row, Column.TOTAL))) {
            return;
        }
        List<Column> columns = row.columns(form);
        for (int i = columns.size() - 2; i > 0; i--) {
            cells.put(new CellId(row, columns.get(i)), cells.get(new CellId(row, columns.get(i - 1))));
        }
        cells.put(new CellId(row, columns.get(0)), BigDecimal.ZERO);
    }

    private Claim claim(List<ReportFacts> before) {
        Statement statement = Statement.any(random, now.keySet());
        int year = chance(8) ? -1 : 0;
        String scope = chance(85) ? "" : SCOPES.get(random.nextInt(SCOPES.size()));
        List<CellId> meant = statement.readings().isEmpty()
                ? List.of()
                : statement.readings().get(random.nextInt(statement.readings().size()));
        BigDecimal real = meant.stream().map(now::get).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal then = then(before, meant);
        Direction direction = statement.direction();
        Quantity quantity = Quantity.exact(0, "件");
        if (statement.kind() == ClaimKind.CHANGE) {
            direction = real.compareTo(then) < 0 ? Direction.DOWN : Direction.UP;
            direction = chance(90) ? direction : chance(50) ? Direction.UP : Direction.DOWN;
            if (chance(15)) {
                direction = chance(40) ? Direction.NONE : direction;
                quantity = times(
                        direction == Direction.NONE ? real : real.subtract(then).abs(), then);
            } else if (chance(50)) {
                quantity = percent(real, then);
            } else {
                BigDecimal moved = real.subtract(then).abs();
                quantity = meant.stream().anyMatch(cell -> cell.column().isMoney()) ? money(moved) : cases(moved);
            }
        } else if (statement.kind() == ClaimKind.COUNT || statement.kind() == ClaimKind.BREAKDOWN) {
            boolean money = meant.stream().anyMatch(cell -> cell.column().isMoney());
            BigDecimal about = year == 0 ? real : then;
            quantity = money ? money(about) : cases(about);
        }
        String verb = statement.subject() == ClaimSubject.HANDLED && chance(70) ? "办理" : "";
        return new Claim(
                1,
                statement.kind(),
                statement.subject(),
                quantity,
                direction,
                year,
                statement.readings(),
                null,
                null,
                scope,
                statement.newOnly(),
                verb + "第" + sentences++ + "句",
                Place.line(500 + sentences));
    }

    private static BigDecimal then(List<ReportFacts> before, List<CellId> meant) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ReportFacts report : before.subList(0, Math.min(1, before.size()))) {
            for (FormCell cell : report.cells()) {
                sum = cell instanceof Figure figure && meant.contains(cell.id()) ? sum.add(figure.value()) : sum;
            }
        }
        return sum;
    }

    private Quantity cases(BigDecimal real) {
        long number = real.longValue() + (chance(70) ? 0 : random.nextInt(5) - 2);
        Approximation how = chance(90) ? Approximation.EXACT : Approximation.values()[random.nextInt(4)];
        int step = chance(5) ? 10 : 1;
        return new Quantity(
                BigDecimal.valueOf(Math.max(0, number) / step * step), "件", 0, BigDecimal.valueOf(step), how);
    }

    private Quantity times(BigDecimal part, BigDecimal then) {
        int places = random.nextInt(3);
        BigDecimal value = then.signum() == 0
                ? BigDecimal.valueOf(random.nextInt(3))
                : part.abs().divide(then.abs(), places, java.math.RoundingMode.HALF_UP);
        BigDecimal step = BigDecimal.ONE.movePointLeft(places);
        BigDecimal off = chance(70) ? BigDecimal.ZERO : step.multiply(BigDecimal.valueOf(random.nextInt(7) - 3));
        Approximation how = chance(90) ? Approximation.EXACT : Approximation.values()[random.nextInt(4)];
        return new Quantity(value.add(off).max(BigDecimal.ZERO), "倍", places, step, how);
    }

    private Quantity percent(BigDecimal real, BigDecimal then) {
        int places = random.nextInt(3);
        BigDecimal value = then.signum() == 0
                ? BigDecimal.valueOf(random.nextInt(200))
                : real.subtract(then)
                        .abs()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(then, places, java.math.RoundingMode.HALF_UP);
        BigDecimal step = BigDecimal.ONE.movePointLeft(places);
        BigDecimal off = chance(70) ? BigDecimal.ZERO : step.multiply(BigDecimal.valueOf(random.nextInt(7) - 3));
        Approximation how = chance(90) ? Approximation.EXACT : Approximation.values()[random.nextInt(4)];
        return new Quantity(value.add(off).max(BigDecimal.ZERO), "%", places, step, how);
    }

    private Quantity money(BigDecimal real) {
        String unit = List.of("万元", "元", "亿元").get(random.nextInt(3));
        BigDecimal value = switch (unit) {
            case "元" -> real.movePointRight(4);
            case "亿元" -> real.movePointLeft(4);
            default -> real;
        };
        BigDecimal printed = value.setScale(2, java.math.RoundingMode.HALF_UP);
        BigDecimal off = chance(70)
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(random.nextInt(5) - 2).movePointLeft(2);
        Approximation how = chance(90) ? Approximation.EXACT : Approximation.values()[random.nextInt(4)];
        return new Quantity(printed.add(off), unit, 2, new BigDecimal("0.01"), how);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
