package org.gouji.derive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gouji.facts.Column;
import org.gouji.facts.Figure;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Row;
import org.gouji.facts.Slip;
import org.gouji.facts.Table;

/**
 * Finds rows of table three that come right, with all their columns, when two neighbouring digits are joined or parted, the
 * cells are shifted by one or two neighbours change places: slips of reading or typing. Only where exactly one such mending exists.
 */
final class Slips {

    private final Map<Row, Map<Column, Figure>> table = new EnumMap<>(Row.class);
    private final Form form;
    /** Whether the columns come right as they are printed, for an outcome and for another row. */
    private final Map<Boolean, Boolean> asPrinted = new HashMap<>();

    private static final List<Row> BALANCE = List.of(Row.RECEIVED, Row.CARRIED_IN, Row.RESOLVED, Row.CARRIED_OUT);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String SHIFTED = "各数疑似整体错开了一格";
    private static final String CHANGED_PLACES = "相邻两格的数疑似填反";

    private Slips(ReportFacts facts) {
        form = facts.report().form();
        for (FormCell cell : facts.cells()) {
            if (cell.table() == Table.REQUESTS) {
                // A row of which nothing was read has its place too: its columns are not 0 but unknown.
                Map<Column, Figure> row = table.computeIfAbsent(cell.row(), any -> new EnumMap<>(Column.class));
                if (cell instanceof Figure figure) {
                    row.put(figure.column(), figure);
                }
            }
        }
    }

    static List<Slip> of(ReportFacts facts) {
        Slips slips = new Slips(facts);
        List<Slip> found = new ArrayList<>();
        for (Row row : slips.table.keySet()) {
            slips.row(row).ifPresent(found::add);
        }
        return found.size() > 1 ? List.of(anyOf(found)) : found;
    }

    /** Each of several slips mends the whole table, so only one of them can have happened. */
    private static Slip anyOf(List<Slip> slips) {
        Slip first = slips.get(0);
        String others = slips.stream()
                .skip(1)
                .map(slip -> "“" + slip.row().getLabel() + "”行")
                .collect(Collectors.joining("、"));
        return new Slip(
                first.row(),
                first.how() + "（错格的也可能是" + others + "，只是其中一行）",
                slips.stream().flatMap(slip -> slip.cells().stream()).toList());
    }

    private Optional<Slip> row(Row row) {
        List<Column> columns = row.columns(form);
        Map<Column, Figure> cells = table.get(row);
        if (cells.size() != columns.size()) {
            return Optional.empty();
        }
        List<BigDecimal> printed = values(row);
        if (sums(printed) && columnsRightAsPrinted(row, printed)) {
            return Optional.empty();
        }
        List<Slip> mendings = new ArrayList<>();
        for (int i = 0; i + 2 < columns.size(); i++) {
            joined(printed, i).ifPresent(values -> consider(row, values, "相邻两格的数字疑似由一个数拆开", mendings));
            parted(printed, i).ifPresent(values -> consider(row, values, "一格的两位数疑似由相邻两格的数并成", mendings));
        }
        Set<List<BigDecimal>> shifted = shifted(printed);
        // Outside the results, two cells that changed places are a correction of two cells, which A01 names itself.
        shifted.removeIf(values -> !row.isLeaf() && differing(printed, values) < 3);
        shifted.forEach(values -> consider(row, values, SHIFTED, mendings));
        changedPlaces(printed).stream()
                .filter(values -> row.isLeaf() && !shifted.contains(values))
                .forEach(values -> consider(row, values, CHANGED_PLACES, mendings));
        return mendings.size() == 1 ? Optional.of(mendings.get(0)) : Optional.empty();
    }

    private void consider(Row row, List<BigDecimal> values, String how, List<Slip> mendings) {
        if (sums(values) && columnsRight(row, values)) {
            mendings.add(new Slip(row, how, List.copyOf(table.get(row).values())));
        }
    }

    /** Two one-digit neighbours as one number, the cells behind it moved up and a 0 put in at the end of the parts. */
    private static Optional<List<BigDecimal>> joined(List<BigDecimal> printed, int i) {
        BigDecimal a = printed.get(i);
        BigDecimal b = printed.get(i + 1);
        boolean digits =
                a.signum() > 0 && a.compareTo(BigDecimal.TEN) < 0 && b.signum() >= 0 && b.compareTo(BigDecimal.TEN) < 0;
        if (!digits) {
            return Optional.empty();
        }
        List<BigDecimal> values = new ArrayList<>(printed);
        values.set(i, a.multiply(BigDecimal.TEN).add(b));
        values.remove(i + 1);
        values.add(values.size() - 1, BigDecimal.ZERO);
        return Optional.of(values);
    }

    /** A number of two digits as the one-digit numbers of two neighbours, the cells behind it moved down over a 0 at the end of the parts. */
    private static Optional<List<BigDecimal>> parted(List<BigDecimal> printed, int i) {
        BigDecimal number = printed.get(i);
        boolean digits = number.compareTo(BigDecimal.TEN) > 0
                && number.compareTo(HUNDRED) < 0
                && printed.get(printed.size() - 2).signum() == 0
                && number.remainder(BigDecimal.TEN).signum() != 0;
        if (!digits) {
            return Optional.empty();
        }
        BigDecimal[] both = number.divideAndRemainder(BigDecimal.TEN);
        List<BigDecimal> values = new ArrayList<>(printed);
        values.remove(printed.size() - 2);
        values.set(i, both[0]);
        values.add(i + 1, both[1]);
        return Optional.of(values);
    }

    private static long differing(List<BigDecimal> printed, List<BigDecimal> values) {
        return IntStream.range(0, printed.size())
                .filter(i -> printed.get(i).compareTo(values.get(i)) != 0)
                .count();
    }

    /** Some neighbouring cells moved by one: an empty one taken out on one side of them and put in on the other. */
    private static Set<List<BigDecimal>> shifted(List<BigDecimal> printed) {
        Set<List<BigDecimal>> results = new LinkedHashSet<>();
        int parts = printed.size() - 1;
        for (int out = 0; out < parts; out++) {
            if (printed.get(out).signum() != 0) {
                continue;
            }
            for (int in = 0; in < parts; in++) {
                List<BigDecimal> values = new ArrayList<>(printed);
                BigDecimal zero = values.remove(out);
                values.add(in, zero);
                if (!values.equals(printed)) {
                    results.add(values);
                }
            }
        }
        // 0 put in before the row pushed its total out: 0, 3, 1, 0, 0, 0, 4
        if (printed.get(0).signum() == 0) {
            List<BigDecimal> pushed = new ArrayList<>(printed.subList(1, printed.size()));
            pushed.add(printed.size() - 2, BigDecimal.ZERO);
            results.add(pushed);
        }
        results.remove(printed);
        return results;
    }

    private static List<List<BigDecimal>> changedPlaces(List<BigDecimal> printed) {
        List<List<BigDecimal>> results = new ArrayList<>();
        for (int i = 0; i + 2 < printed.size(); i++) {
            if (printed.get(i).compareTo(printed.get(i + 1)) != 0) {
                List<BigDecimal> values = new ArrayList<>(printed);
                Collections.swap(values, i, i + 1);
                results.add(values);
            }
        }
        return results;
    }

    private List<BigDecimal> values(Row row) {
        return row.columns(form).stream()
                .map(column -> table.get(row).get(column))
                .filter(Objects::nonNull)
                .map(Figure::value)
                .toList();
    }

    private static boolean sums(List<BigDecimal> values) {
        BigDecimal parts = values.subList(0, values.size() - 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return parts.compareTo(values.get(values.size() - 1)) == 0;
    }

    /** The same for all outcomes, and for all other rows, since none of them is another than printed. */
    private boolean columnsRightAsPrinted(Row row, List<BigDecimal> printed) {
        return asPrinted.computeIfAbsent(row.isLeaf(), any -> columnsRight(row, printed));
    }

    private boolean columnsRight(Row changed, List<BigDecimal> values) {
        List<Column> columns = changed.columns(form);
        for (int i = 0; i < columns.size(); i++) {
            Map<Row, BigDecimal> column = new EnumMap<>(Row.class);
            for (Map.Entry<Row, Map<Column, Figure>> row : table.entrySet()) {
                Figure figure = row.getValue().get(columns.get(i));
                if (figure != null) {
                    column.put(row.getKey(), figure.value());
                }
            }
            column.put(changed, values.get(i));
            if (!sumsUp(column) || !balances(column, changed)) {
                return false;
            }
        }
        return true;
    }

    private boolean sumsUp(Map<Row, BigDecimal> column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : table.keySet()) {
            if (row.isLeaf() && !column.containsKey(row)) {
                return false;
            }
            sum = row.isLeaf() ? sum.add(column.get(row)) : sum;
        }
        return column.containsKey(Row.RESOLVED) && column.get(Row.RESOLVED).compareTo(sum) == 0;
    }

    /** Where a column does not balance, its total of outcomes may be what is wrong, and the rows above it right. */
    private static boolean balances(Map<Row, BigDecimal> column, Row changed) {
        if (!column.keySet().containsAll(BALANCE)) {
            return changed.isLeaf();
        }
        return column.get(Row.RECEIVED)
                        .add(column.get(Row.CARRIED_IN))
                        .compareTo(column.get(Row.RESOLVED).add(column.get(Row.CARRIED_OUT)))
                == 0;
    }
}
