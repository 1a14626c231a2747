package org.gouji.evaluator;

import static org.gouji.evaluator.Opinions.cells;
import static org.gouji.evaluator.Opinions.plain;
import static org.gouji.evaluator.Sheet.cell;
import static org.gouji.evaluator.Sheet.total;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.facts.CellId;
import org.gouji.facts.Column;
import org.gouji.facts.Row;
import org.gouji.facts.Table;
import org.gouji.findings.Severity;

/** The identities of tables three and four: A01 to A06, A15, A16. */
final class TableSums {

    /** What is asked for where a sum with a negative cell in it is negative itself. */
    static final String NO_NEGATIVE = "先把负数更正为 0 或正整数，再重新合计";

    private final Sheet sheet;
    private final Opinions opinions;

    private TableSums(Sheet sheet, Opinions opinions) {
        this.sheet = sheet;
        this.opinions = opinions;
    }

    static void check(Sheet sheet, Opinions opinions) {
        TableSums sums = new TableSums(sheet, opinions);
        sums.balance();
        sums.outcomes();
        sums.applicants();
        sums.disputes("A04", Row.REVIEW);
        sums.disputes("A05", Row.LITIGATION_DIRECT);
        sums.disputes("A06", Row.LITIGATION_AFTER_REVIEW);
        sums.carriedOut();
        sums.slips();
    }

    /** 第一项加第二项之和，等于第三项加第四项之和, in each column. */
    private void balance() {
        opinions.asked("A01");
        for (CellId received : columns()) {
            Column column = received.column();
            CellId carriedIn = cell(Row.CARRIED_IN, column);
            CellId resolved = cell(Row.RESOLVED, column);
            CellId carriedOut = cell(Row.CARRIED_OUT, column);
            if (!sheet.read(received, carriedIn, resolved, carriedOut)) {
                opinions.unchecked("A01", column.getCode());
                continue;
            }
            BigDecimal toDo = sheet.number(received).add(sheet.number(carriedIn));
            BigDecimal done = sheet.number(resolved).add(sheet.number(carriedOut));
            if (toDo.compareTo(done) != 0) {
                error("A01", column.getCode(), done, toDo, cells(received, carriedIn, resolved, carriedOut));
            }
        }
    }

    private void outcomes() {
        opinions.asked("A02");
        for (CellId received : columns()) {
            Column column = received.column();
            sum("A02", column.getCode(), cell(Row.RESOLVED, column), sheet.outcomes(column));
        }
    }

    private void applicants() {
        opinions.asked("A03");
        for (Row row : sheet.rows(Table.REQUESTS)) {
            sum("A03", row.getCode(), total(row), sheet.parts(row));
        }
    }

    private void disputes(String rule, Row row) {
        opinions.asked(rule);
        sum(rule, "", total(row), sheet.parts(row));
    }

    private void sum(String rule, String subCheck, CellId total, List<CellId> parts) {
        BigDecimal sum = sheet.sum(parts);
        if (sum == null || !sheet.read(total)) {
            opinions.unchecked(rule, subCheck);
        } else if (sum.compareTo(sheet.number(total)) != 0) {
            List<CellId> all = new ArrayList<>(parts);
            all.add(total);
            error(rule, subCheck, sheet.number(total), sum, all);
        }
    }

    /** No more can be left at the end of the year than there was to do. */
    private void carriedOut() {
        opinions.asked("A15");
        for (CellId received : columns()) {
            CellId carriedIn = cell(Row.CARRIED_IN, received.column());
            CellId carriedOut = cell(Row.CARRIED_OUT, received.column());
            String column = received.column().getCode();
            if (!sheet.read(received, carriedIn, carriedOut)) {
                opinions.unchecked("A15", column);
                continue;
            }
            BigDecimal toDo = sheet.number(received).add(sheet.number(carriedIn));
            if (sheet.number(carriedOut).compareTo(toDo) > 0) {
                opinions.finding(
                        "A15",
                        column,
                        Severity.ERROR,
                        plain(sheet.number(carriedOut)),
                        "不超过 " + plain(toDo),
                        cells(received, carriedIn, carriedOut));
            }
        }
    }

    /** A row of outcomes that would make the table right, and one way in which it would. */
    private record Slipped(Row row, String how, List<CellId> cells) {}

    /**
     * A row that is not right, in itself or with its columns, but is once an empty cell is put elsewhere in it or two
     * neighbours change places or two digits side by side are read as one number or a number of two digits as two; and only
     * where there is one way to do so. Several such rows are one slip, of which nobody can tell where it is. Of a row that is
     * no outcome only more than two cells are a slip.
     */
    private void slips() {
        opinions.asked("A16");
        List<Slipped> found = new ArrayList<>();
        for (Row row : sheet.rows(Table.REQUESTS)) {
            List<CellId> cells = new ArrayList<>(sheet.parts(row));
            cells.add(total(row));
            boolean outcome = sheet.outcomes(Column.TOTAL).contains(total(row));
            boolean balanced = outcome || allOfBalanceRead();
            if (!balanced || sheet.sum(cells) == null || comesRight(cells, numbers(cells))) {
                continue;
            }
            List<String> ways = new ArrayList<>();
            for (int left = 0; left + 1 < cells.size() - 1; left++) {
                if (comesRight(cells, joined(numbers(cells), left))) {
                    ways.add("相邻两格的数字疑似由一个数拆开");
                }
                if (comesRight(cells, parted(numbers(cells), left))) {
                    ways.add("一格的两位数疑似由相邻两格的数并成");
                }
            }
            for (List<BigDecimal> other : moved(numbers(cells))) {
                if ((outcome || changed(numbers(cells), other) > 2) && comesRight(cells, other)) {
                    ways.add("各数疑似整体错开了一格");
                }
            }
            Set<List<BigDecimal>> moved = moved(numbers(cells));
            for (int left = 0; left + 1 < cells.size() - 1; left++) {
                List<BigDecimal> turned = new ArrayList<>(numbers(cells));
                turned.set(left, numbers(cells).get(left + 1));
                turned.set(left + 1, numbers(cells).get(left));
                if (outcome && !moved.contains(turned) && comesRight(cells, turned)) {
                    ways.add("相邻两格的数疑似填反");
                }
            }
            if (ways.size() == 1) {
                found.add(new Slipped(row, ways.get(0), cells));
            }
        }
        if (!found.isEmpty()) {
            String others = found.stream()
                    .skip(1)
                    .map(slip -> "“" + slip.row().getLabel() + "”行")
                    .collect(Collectors.joining("、"));
            String how = found.get(0).how() + (others.isEmpty() ? "" : "（错格的也可能是" + others + "，只是其中一行）");
            List<CellId> cells =
                    found.stream().flatMap(slip -> slip.cells().stream()).toList();
            opinions.finding("A16", found.get(0).row().getCode(), Severity.NOTE, "", how, cells);
        }
    }

    private List<BigDecimal> numbers(List<CellId> cells) {
        return cells.stream().map(sheet::number).toList();
    }

    /** 1 | 2 | 3 | … | total → 12 | 3 | … | 0 | total; null where the two are not digits of one number. */
    private static List<BigDecimal> joined(List<BigDecimal> numbers, int left) {
        BigDecimal tens = numbers.get(left);
        BigDecimal ones = numbers.get(left + 1);
        boolean digits = digit(tens) && digit(ones) && tens.signum() > 0;
        if (!digits) {
            return null;
        }
        List<BigDecimal> result = new ArrayList<>(numbers.subList(0, left));
        result.add(tens.multiply(BigDecimal.TEN).add(ones));
        result.addAll(numbers.subList(left + 2, numbers.size() - 1));
        result.add(BigDecimal.ZERO);
        result.add(numbers.get(numbers.size() - 1));
        return result;
    }

    /** 12 | 3 | … | 0 | total → 1 | 2 | 3 | … | total; null where it is no such number or the last part is none. */
    private static List<BigDecimal> parted(List<BigDecimal> numbers, int left) {
        int number = numbers.get(left).intValue();
        int last = numbers.size() - 2;
        boolean two = number > 10
                && number < 100
                && number % 10 != 0
                && numbers.get(last).signum() == 0;
        if (!two) {
            return null;
        }
        List<BigDecimal> result = new ArrayList<>(numbers.subList(0, left));
        result.add(BigDecimal.valueOf(number / 10));
        result.add(BigDecimal.valueOf(number % 10));
        result.addAll(numbers.subList(left + 1, last));
        result.add(numbers.get(last + 1));
        return result;
    }

    private static int changed(List<BigDecimal> numbers, List<BigDecimal> other) {
        int changed = 0;
        for (int i = 0; i < numbers.size(); i++) {
            changed += numbers.get(i).compareTo(other.get(i)) == 0 ? 0 : 1;
        }
        return changed;
    }

    private boolean allOfBalanceRead() {
        return columns().stream()
                .allMatch(received -> sheet.read(
                        received,
                        cell(Row.CARRIED_IN, received.column()),
                        cell(Row.RESOLVED, received.column()),
                        cell(Row.CARRIED_OUT, received.column())));
    }

    /** Each other row that has the same numbers with one 0 at another place; and 0 | 3 | 1 | 0 | 0 | 0 | 4, whose total was pushed out. */
    private static Set<List<BigDecimal>> moved(List<BigDecimal> numbers) {
        Set<List<BigDecimal>> rows = new LinkedHashSet<>();
        int parts = numbers.size() - 1;
        for (int from = 0; from < parts; from++) {
            for (int to = 0; to < parts; to++) {
                if (numbers.get(from).signum() == 0) {
                    List<BigDecimal> row = new ArrayList<>(numbers);
                    row.add(to, row.remove(from));
                    rows.add(row);
                }
            }
        }
        if (numbers.get(0).signum() == 0) {
            List<BigDecimal> row = new ArrayList<>(numbers.subList(1, parts));
            row.add(BigDecimal.ZERO);
            row.add(numbers.get(parts));
            rows.add(row);
        }
        rows.remove(numbers);
        return rows;
    }

    private static boolean digit(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(BigDecimal.TEN) < 0;
    }

    private static boolean adds(List<BigDecimal> numbers) {
        BigDecimal parts = BigDecimal.ZERO;
        for (BigDecimal part : numbers.subList(0, numbers.size() - 1)) {
            parts = parts.add(part);
        }
        return parts.compareTo(numbers.get(numbers.size() - 1)) == 0;
    }

    private boolean comesRight(List<CellId> row, List<BigDecimal> mended) {
        if (mended == null || !adds(mended)) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            CellId changed = row.get(i);
            BigDecimal value = mended.get(i);
            Column column = changed.column();
            BigDecimal sum = BigDecimal.ZERO;
            for (CellId outcome : sheet.outcomes(column)) {
                if (!sheet.read(outcome)) {
                    return false;
                }
                sum = sum.add(outcome.equals(changed) ? value : sheet.number(outcome));
            }
            CellId resolved = cell(Row.RESOLVED, column);
            if (!sheet.read(resolved)
                    || sum.compareTo(resolved.equals(changed) ? value : sheet.number(resolved)) != 0) {
                return false;
            }
            List<CellId> balance = List.of(
                    cell(Row.RECEIVED, column), cell(Row.CARRIED_IN, column), resolved, cell(Row.CARRIED_OUT, column));
            if (balance.stream().allMatch(sheet::read)) {
                List<BigDecimal> terms = balance.stream()
                        .map(cell -> cell.equals(changed) ? value : sheet.number(cell))
                        .toList();
                if (terms.get(0).add(terms.get(1)).compareTo(terms.get(2).add(terms.get(3))) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<CellId> columns() {
        return sheet.cells(Table.REQUESTS).stream()
                .filter(cell -> cell.row() == Row.RECEIVED)
                .toList();
    }

    private void error(String rule, String subCheck, BigDecimal stated, BigDecimal expected, List<CellId> cells) {
        // No count becomes negative: the negative cell among the parts is what must be corrected.
        String due = expected.signum() < 0 ? NO_NEGATIVE : plain(expected);
        opinions.finding(rule, subCheck, Severity.ERROR, plain(stated), due, cells);
    }
}
