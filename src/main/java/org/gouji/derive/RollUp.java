package org.gouji.derive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.facts.CellId;
import org.gouji.facts.ChildSum;
import org.gouji.facts.Children;
import org.gouji.facts.ChildrenCarriedOut;
import org.gouji.facts.Column;
import org.gouji.facts.Figure;
import org.gouji.facts.FormCell;
import org.gouji.facts.LargestChild;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Row;

/** Sums the reports of the offices directly below one, for the rules that hold a superior's report against them. */
public final class RollUp {

    private RollUp() {}

    /**
     * @param now reports of the offices below, by name, for the same year; empty where there is none or more than one
     * @param before the same for the year before
     */
    public static List<Object> of(Map<String, Optional<ReportFacts>> now, Map<String, Optional<ReportFacts>> before) {
        List<Object> facts = new ArrayList<>();
        if (now.isEmpty()) {
            return facts;
        }
        List<String> missing = now.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        facts.add(new Children(now.size(), now.size() - missing.size(), missing));
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
        carriedOut(before).ifPresent(facts::add);
        return facts;
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
