package org.gouji.derive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.facts.CellId;
import org.gouji.facts.ChildDifferences;
import org.gouji.facts.ChildGap;
import org.gouji.facts.ChildSum;
import org.gouji.facts.Children;
import org.gouji.facts.ChildrenCarriedOut;
import org.gouji.facts.Column;
import org.gouji.facts.Figure;
import org.gouji.facts.FormCell;
import org.gouji.facts.LargestChild;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Row;
import org.gouji.facts.Table;

/** Sums the reports of the offices directly below one, for the rules that hold a superior's report against them. */
public final class RollUp {

    private static final int NAMED = 3;

    private RollUp() {}

    /**
     * @param now reports of the offices below, by name, for the same year; empty where there is none or more than one
     * @param before the same for the year before
     * @param superior the cells of the report that they are held against
     * @param lacksOne whether the roster is known not to list an office that reports for itself
     */
    public static List<Object> of(
            Map<String, Optional<ReportFacts>> now,
            Map<String, Optional<ReportFacts>> before,
            List<FormCell> superior,
            boolean lacksOne) {
        List<Object> facts = new ArrayList<>();
        if (now.isEmpty()) {
            return facts;
        }
        List<String> missing = now.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        Map<CellId, List<Named>> cells = new LinkedHashMap<>();
        now.forEach((office, report) ->
                report.ifPresent(facts1 -> facts1.cells().forEach(cell -> {
                    if (cell instanceof Figure figure) {
                        cells.computeIfAbsent(cell.id(), id -> new ArrayList<>())
                                .add(new Named(office, figure.value()));
                    }
                })));
        cells.forEach((id, numbers) -> {
            Named largest = numbers.stream()
                    .reduce((a, b) -> a.value().compareTo(b.value()) >= 0 ? a : b)
                    .orElseThrow();
            facts.add(new LargestChild(id.row(), id.column(), largest.value(), largest.office()));
            if (missing.isEmpty() && numbers.size() == now.size()) {
                BigDecimal sum = numbers.stream().map(Named::value).reduce(BigDecimal.ZERO, BigDecimal::add);
                facts.add(new ChildSum(id.row(), id.column(), sum, numbers.size(), largest.value(), largest.office()));
            }
        });
        if (missing.isEmpty()) {
            facts.addAll(gaps(now, superior));
        }
        facts.add(new Children(
                now.size(),
                now.size() - missing.size(),
                missing,
                likelyWhole(facts, superior) && !(lacksOne && lessThroughout(facts, superior))));
        facts.addAll(differences(facts, superior));
        carriedOut(before).ifPresent(facts::add);
        return facts;
    }

    /** The cells that the superior has a number in and some office below has none. */
    private static List<ChildGap> gaps(Map<String, Optional<ReportFacts>> now, List<FormCell> superior) {
        Map<CellId, List<String>> lacking = new LinkedHashMap<>();
        superior.stream().filter(Figure.class::isInstance).forEach(cell -> lacking.put(cell.id(), new ArrayList<>()));
        now.forEach((office, report) -> {
            Set<CellId> read = report.orElseThrow().cells().stream()
                    .filter(Figure.class::isInstance)
                    .map(FormCell::id)
                    .collect(Collectors.toSet());
            lacking.forEach((cell, offices) -> {
                if (!read.contains(cell)) {
                    offices.add(office);
                }
            });
        });
        Map<String, List<CellId>> groups = new LinkedHashMap<>();
        lacking.forEach((cell, offices) -> {
            if (!offices.isEmpty()) {
                String group = cell.table() == Table.PROACTIVE
                        ? cell.row().name()
                        : cell.table().name();
                groups.computeIfAbsent(group, name -> new ArrayList<>()).add(cell);
            }
        });
        return groups.values().stream().map(cells -> gap(cells, lacking)).toList();
    }

    private static ChildGap gap(List<CellId> cells, Map<CellId, List<String>> lacking) {
        String first = cells.stream()
                .limit(NAMED)
                .map(cell -> cell.label() + "（" + String.join("、", lacking.get(cell)) + "）")
                .collect(Collectors.joining("；"));
        CellId one = cells.get(0);
        return new ChildGap(one.table(), one.row(), cells.size(), first + (cells.size() > NAMED ? " 等" : ""));
    }

    private static boolean likelyWhole(List<Object> facts, List<FormCell> superior) {
        for (CellId id : List.of(new CellId(Row.RECEIVED, Column.TOTAL), new CellId(Row.PERMITS, Column.DECISIONS))) {
            Optional<BigDecimal> own = superior.stream()
                    .filter(cell -> cell.id().equals(id) && cell instanceof Figure)
                    .map(cell -> ((Figure) cell).value())
                    .findFirst();
            Optional<BigDecimal> sum = facts.stream()
                    .filter(fact ->
                            fact instanceof ChildSum one && one.row() == id.row() && one.column() == id.column())
                    .map(fact -> ((ChildSum) fact).value())
                    .findFirst();
            boolean few = own.isPresent()
                    && sum.isPresent()
                    && own.get().compareTo(BigDecimal.TEN) > 0
                    && sum.get().multiply(BigDecimal.valueOf(2)).compareTo(own.get()) < 0;
            if (few) {
                return false;
            }
        }
        return true;
    }

    /** Whether the offices below come to less in several tables and to more nowhere, as they do where one is left out. */
    private static boolean lessThroughout(List<Object> facts, List<FormCell> superior) {
        Map<CellId, BigDecimal> sums = new LinkedHashMap<>();
        facts.stream()
                .filter(ChildSum.class::isInstance)
                .map(ChildSum.class::cast)
                .forEach(sum -> sums.put(new CellId(sum.row(), sum.column()), sum.value()));
        Set<Table> less = EnumSet.noneOf(Table.class);
        for (FormCell cell : superior) {
            BigDecimal sum = cell instanceof Figure ? sums.get(cell.id()) : null;
            int difference = sum == null ? 0 : ((Figure) cell).value().compareTo(sum);
            if (difference < 0) {
                return false;
            }
            if (difference > 0) {
                less.add(cell.table());
            }
        }
        return less.size() > 1;
    }

    private static List<ChildDifferences> differences(List<Object> facts, List<FormCell> superior) {
        Map<CellId, ChildSum> sums = new LinkedHashMap<>();
        facts.stream()
                .filter(ChildSum.class::isInstance)
                .map(ChildSum.class::cast)
                .forEach(sum -> sums.put(new CellId(sum.row(), sum.column()), sum));
        Map<CellId, Figure> differing = new LinkedHashMap<>();
        for (FormCell cell : superior) {
            ChildSum sum = sums.get(cell.id());
            if (sum != null && cell instanceof Figure figure && figure.value().compareTo(sum.value()) != 0) {
                differing.put(cell.id(), figure);
            }
        }
        List<ChildDifferences> found = new ArrayList<>();
        for (Table table : List.of(Table.REQUESTS, Table.DISPUTES)) {
            for (boolean totals : new boolean[] {true, false}) {
                List<Figure> cells = differing.values().stream()
                        .filter(figure -> figure.table() == table && totals == (figure.column() == Column.TOTAL))
                        .filter(figure -> totals || !differing.containsKey(new CellId(figure.row(), Column.TOTAL)))
                        .toList();
                if (!cells.isEmpty()) {
                    found.add(told(table, totals, cells, sums));
                }
            }
        }
        return found;
    }

    private static ChildDifferences told(Table table, boolean totals, List<Figure> cells, Map<CellId, ChildSum> sums) {
        String first = cells.stream()
                .limit(NAMED)
                .map(figure -> figure.id().label() + "填 " + figure.raw() + "、合计 "
                        + sums.get(figure.id()).value().toPlainString())
                .collect(Collectors.joining("；"));
        int reports = sums.get(cells.get(0).id()).reports();
        return new ChildDifferences(
                table, totals, cells.size(), reports, cells, first + (cells.size() > NAMED ? " 等" : ""));
    }

    private record Named(String office, BigDecimal value) {}

    private static Optional<ChildrenCarriedOut> carriedOut(Map<String, Optional<ReportFacts>> before) {
        BigDecimal sum = BigDecimal.ZERO;
        CellId id = new CellId(Row.CARRIED_OUT, Column.TOTAL);
        for (Optional<ReportFacts> report : before.values()) {
            Optional<FormCell> cell = report.flatMap(facts ->
                    facts.cells().stream().filter(c -> c.id().equals(id)).findFirst());
            if (cell.isEmpty() || !(cell.get() instanceof Figure figure)) {
                return Optional.empty();
            }
            sum = sum.add(figure.value());
        }
        return before.isEmpty() ? Optional.empty() : Optional.of(new ChildrenCarriedOut(sum, before.size()));
    }
}
