package org.gouji.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gouji.facts.CellId;
import org.gouji.facts.ControlFigure;
import org.gouji.facts.Report;

/** Figures of the same cells from other sources (核对基数), by office and year. */
public final class ControlFigures {

    /** No figures at all. */
    public static final ControlFigures NONE = new ControlFigures(List.of());

    /**
     * One figure.
     *
     * @param office name as the roster or the report's short name has it
     * @param source 来源
     */
    record Entry(String office, int year, CellId cell, BigDecimal value, String source) {}

    private record Key(String office, int year) {}

    private final Map<Key, List<Entry>> entries;

    ControlFigures(List<Entry> entries) {
        this.entries = entries.stream().collect(Collectors.groupingBy(entry -> new Key(entry.office(), entry.year())));
    }

    List<ControlFigure> of(Report report) {
        return entries.getOrDefault(new Key(report.officeId(), report.year()), List.of()).stream()
                .map(entry -> new ControlFigure(
                        entry.cell().row(),
                        entry.cell().column(),
                        entry.value(),
                        entry.source(),
                        entry.source().contains("系统")))
                .toList();
    }

    /** The offices that have any, in the order of their names. */
    List<String> offices() {
        return entries.keySet().stream().map(Key::office).distinct().sorted().toList();
    }
}
