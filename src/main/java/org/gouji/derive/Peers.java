package org.gouji.derive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.facts.CellId;
import org.gouji.facts.Column;
import org.gouji.facts.Figure;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.PeerMedian;
import org.gouji.facts.Report;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Row;

/** The middle numbers of table two among offices of one kind in one year. */
public final class Peers {

    /** Of fewer other offices a middle number says nothing. */
    private static final int FEWEST = 4;

    private static final List<CellId> CELLS = List.of(
            new CellId(Row.PERMITS, Column.DECISIONS),
            new CellId(Row.PENALTIES, Column.DECISIONS),
            new CellId(Row.COERCIVE_MEASURES, Column.DECISIONS),
            new CellId(Row.CHARGES, Column.AMOUNT));

    private record Group(OfficeKind kind, int year, CellId cell) {}

    private final Map<Group, TreeMap<BigDecimal, Integer>> numbers = new HashMap<>();
    private final Map<Group, Integer> sizes = new HashMap<>();

    private Peers() {}

    public static Peers of(List<ReportFacts> reports) {
        Peers peers = new Peers();
        reports.forEach(report -> peers.each(report, (group, value) -> {
            peers.numbers.computeIfAbsent(group, g -> new TreeMap<>()).merge(value, 1, Integer::sum);
            peers.sizes.merge(group, 1, Integer::sum);
        }));
        return peers;
    }

    /** The middle numbers of the other offices of this one's kind. */
    public List<Object> of(ReportFacts report) {
        List<Object> facts = new ArrayList<>();
        each(report, (group, own) -> {
            int others = sizes.getOrDefault(group, 0) - 1;
            if (others >= FEWEST) {
                facts.add(new PeerMedian(
                        group.cell().row(),
                        group.cell().column(),
                        median(numbers.get(group), own, others),
                        others,
                        group.kind().getLabel()));
            }
        });
        return facts;
    }

    /** The lower middle one of the others' numbers. */
    private static BigDecimal median(TreeMap<BigDecimal, Integer> numbers, BigDecimal own, int others) {
        int rank = (others - 1) / 2;
        for (Map.Entry<BigDecimal, Integer> entry : numbers.entrySet()) {
            rank -= entry.getValue() - (entry.getKey().compareTo(own) == 0 ? 1 : 0);
            if (rank < 0) {
                return entry.getKey();
            }
        }
        return numbers.lastKey();
    }

    private interface Each {
        void number(Group group, BigDecimal value);
    }

    private void each(ReportFacts report, Each each) {
        Report head = report.report();
        if (!head.yearKnown()
                || head.kind() == OfficeKind.UNKNOWN
                || head.officeId().isEmpty()) {
            return;
        }
        report.cells().forEach(cell -> {
            if (cell instanceof Figure figure && CELLS.contains(cell.id())) {
                each.number(new Group(head.kind(), head.year(), cell.id()), figure.value());
            }
        });
    }
}
