package org.gouji.evaluator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.facts.CellId;
import org.gouji.facts.Claim;
import org.gouji.facts.Column;
import org.gouji.facts.Figure;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.Report;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Row;
import org.gouji.facts.Sentence;
import org.gouji.facts.Table;

/**
 * A report as an auditor has it on the desk: the numbers of its tables, the statements of its text, and beside it the
 * report of the year before. A number that was not read is null.
 */
final class Sheet {

    final Report report;
    final List<Claim> claims;
    final boolean lastYearKnown;
    final boolean speaksOfRepeal;

    private final Map<CellId, BigDecimal> numbers = new LinkedHashMap<>();
    private final Map<CellId, String> printed = new HashMap<>();
    private final Map<CellId, BigDecimal> before = new HashMap<>();

    /**
     * @param editions reports of the year before: the one in force, then others of the same rank; empty where there is none
     */
    Sheet(ReportFacts now, List<ReportFacts> editions) {
        report = now.report();
        claims = now.all(Claim.class);
        lastYearKnown = !editions.isEmpty();
        speaksOfRepeal = now.all(Sentence.class).stream()
                .filter(sentence -> !sentence.heading())
                .anyMatch(sentence -> sentence.text().matches("(?s).*(废止|失效|清理).*"));
        for (FormCell cell : now.cells()) {
            numbers.put(cell.id(), number(cell));
            printed.put(cell.id(), cell.raw());
        }
        for (ReportFacts edition : editions) {
            compare(edition, editions.get(0));
        }
    }

    /** A cell of last year counts where both forms have it; table two counts other things on the other form. */
    private void compare(ReportFacts edition, ReportFacts inForce) {
        for (FormCell cell : edition.cells()) {
            boolean otherForm = inForce.report().form() != report.form() && cell.table() == Table.PROACTIVE;
            if (!numbers.containsKey(cell.id()) || otherForm) {
                continue;
            }
            BigDecimal number = number(cell);
            if (edition == inForce) {
                before.put(cell.id(), number);
            } else if (before.containsKey(cell.id()) && !same(before.get(cell.id()), number)) {
                before.put(cell.id(), null);
            }
        }
    }

    private static BigDecimal number(FormCell cell) {
        return cell instanceof Figure figure ? figure.value() : null;
    }

    private static boolean same(BigDecimal a, BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }

    boolean old() {
        return report.form() == Form.FORM_2019;
    }

    boolean has(CellId cell) {
        return numbers.containsKey(cell);
    }

    BigDecimal number(CellId cell) {
        return numbers.get(cell);
    }

    String printed(CellId cell) {
        return printed.get(cell);
    }

    /** Whether last year's report has this cell in the same meaning, read or not. */
    boolean had(CellId cell) {
        return before.containsKey(cell);
    }

    BigDecimal before(CellId cell) {
        return before.get(cell);
    }

    /** All cells of a table, or of a row, in the order of the form. */
    List<CellId> cells(Table table) {
        return numbers.keySet().stream().filter(cell -> cell.table() == table).toList();
    }

    List<CellId> all() {
        return List.copyOf(numbers.keySet());
    }

    List<Row> rows(Table table) {
        return cells(table).stream().map(CellId::row).distinct().toList();
    }

    /** Codes of the cells of counts whose number cannot be one: below 0 or with decimals. */
    Set<String> noCounts() {
        return numbers.entrySet().stream()
                .filter(cell ->
                        !cell.getKey().column().isMoney() && cell.getKey().column() != Column.CHANGE)
                .filter(cell -> cell.getValue() != null
                        && (cell.getValue().signum() < 0 || cell.getValue().scale() > 0))
                .map(cell -> cell.getKey().code())
                .collect(Collectors.toSet());
    }

    /** The sum of some cells; null where one of them was not read. */
    BigDecimal sum(List<CellId> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellId cell : cells) {
            if (number(cell) == null) {
                return null;
            }
            sum = sum.add(number(cell));
        }
        return sum;
    }

    BigDecimal sumBefore(List<CellId> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellId cell : cells) {
            if (before(cell) == null) {
                return null;
            }
            sum = sum.add(before(cell));
        }
        return sum;
    }

    boolean read(CellId... cells) {
        for (CellId cell : cells) {
            if (number(cell) == null) {
                return false;
            }
        }
        return true;
    }

    static CellId cell(Row row, Column column) {
        return new CellId(row, column);
    }

    static CellId total(Row row) {
        return new CellId(row, Column.TOTAL);
    }

    /** The parts that add up to 总计 in a row of tables three and four. */
    List<CellId> parts(Row row) {
        List<CellId> parts = new ArrayList<>();
        for (CellId cell : numbers.keySet()) {
            if (cell.row() == row && cell.column() != Column.TOTAL) {
                parts.add(cell);
            }
        }
        return parts;
    }

    /** The outcomes that add up to （七）总计 in a column. */
    List<CellId> outcomes(Column column) {
        List<CellId> outcomes = new ArrayList<>();
        for (CellId cell : cells(Table.REQUESTS)) {
            boolean sum = cell.row() == Row.RECEIVED
                    || cell.row() == Row.CARRIED_IN
                    || cell.row() == Row.RESOLVED
                    || cell.row() == Row.CARRIED_OUT;
            if (cell.column() == column && !sum) {
                outcomes.add(cell);
            }
        }
        return outcomes;
    }
}
