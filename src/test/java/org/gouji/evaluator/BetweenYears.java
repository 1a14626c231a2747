package org.gouji.evaluator;

import static org.gouji.evaluator.Opinions.cells;
import static org.gouji.evaluator.Opinions.plain;
import static org.gouji.evaluator.Sheet.cell;
import static org.gouji.evaluator.Sheet.total;

import java.math.BigDecimal;
import java.util.List;
import org.gouji.facts.CellId;
import org.gouji.facts.Column;
import org.gouji.facts.Row;
import org.gouji.facts.Table;
import org.gouji.findings.Severity;

/** The tables of two years against one another: Y01 to Y04, Y10 to Y13. */
final class BetweenYears {

    private final Sheet sheet;
    private final Opinions opinions;

    private BetweenYears(Sheet sheet, Opinions opinions) {
        this.sheet = sheet;
        this.opinions = opinions;
    }

    static void check(Sheet sheet, Opinions opinions) {
        BetweenYears years = new BetweenYears(sheet, opinions);
        if (years.asked("Y01", true, 0)) {
            years.carriedOver();
        }
        if (years.asked("Y02", true, 0)) {
            years.carriedOverColumns();
        }
        if (years.asked("Y03", !sheet.old(), 2022)) {
            years.inForce("Y03", Row.NORMATIVE_DOCUMENTS);
        }
        if (years.asked("Y04", !sheet.old(), 2022)) {
            years.inForce("Y04", Row.REGULATIONS);
        }
        if (years.asked("Y10", true, 0)) {
            years.sameTables();
        }
        if (years.asked("Y11", true, 0)) {
            years.pending();
        }
        if (years.asked("Y12", sheet.old(), 2020)) {
            years.items();
        }
        if (years.asked("Y13", sheet.old(), 2020)) {
            years.publicTotals();
        }
    }

    /** Whether a rule is to be asked; where not, its outcome is settled. */
    private boolean asked(String rule, boolean form, int since) {
        boolean known = sheet.report.yearKnown();
        if (!form || known && sheet.report.year() < since) {
            opinions.notApplicable(rule);
            return false;
        }
        boolean dated = since == 0 || known;
        boolean whole = !List.of("Y01", "Y13").contains(rule) || sheet.report.complete();
        if (!dated || !whole || !sheet.lastYearKnown) {
            opinions.unchecked(rule, "");
            if (rule.equals("Y01") && !sheet.lastYearKnown) {
                opinions.unchecked(rule, "explained");
                opinions.unchecked(rule, "other-scope");
            }
            return false;
        }
        opinions.asked(rule);
        return true;
    }

    private void carriedOver() {
        CellId in = total(Row.CARRIED_IN);
        CellId out = total(Row.CARRIED_OUT);
        if (!sheet.read(in) || sheet.before(out) == null) {
            opinions.unchecked("Y01", "");
        } else if (sheet.number(in).compareTo(sheet.before(out)) != 0) {
            opinions.finding(
                    "Y01", "", Severity.ERROR, plain(sheet.number(in)), plain(sheet.before(out)), cells(in, out));
        }
    }

    /** Only where the totals agree: where they do not, Y01 says so. */
    private void carriedOverColumns() {
        CellId in = total(Row.CARRIED_IN);
        CellId out = total(Row.CARRIED_OUT);
        for (CellId now : sheet.parts(Row.CARRIED_IN)) {
            CellId then = cell(Row.CARRIED_OUT, now.column());
            String column = now.column().getCode();
            if (!sheet.read(in, now) || sheet.before(out) == null || sheet.before(then) == null) {
                opinions.unchecked("Y02", column);
                continue;
            }
            boolean totals = sheet.number(in).compareTo(sheet.before(out)) == 0;
            if (totals && sheet.number(now).compareTo(sheet.before(then)) != 0) {
                opinions.finding(
                        "Y02",
                        column,
                        Severity.WARNING,
                        plain(sheet.number(now)),
                        plain(sheet.before(then)),
                        cells(now, then, in, out));
            }
        }
    }

    /** In force then, plus issued, less repealed, is in force now. Where the forms differ there is no link (Y14). */
    private void inForce(String rule, Row row) {
        CellId inForce = cell(row, Column.IN_FORCE);
        CellId issued = cell(row, Column.ISSUED);
        CellId repealed = cell(row, Column.REPEALED);
        if (!sheet.had(inForce)) {
            return;
        }
        if (!sheet.read(inForce, issued, repealed) || sheet.before(inForce) == null) {
            opinions.unchecked(rule, "");
            return;
        }
        BigDecimal due = sheet.before(inForce).add(sheet.number(issued)).subtract(sheet.number(repealed));
        if (due.compareTo(sheet.number(inForce)) != 0) {
            opinions.finding(
                    rule,
                    "",
                    Severity.WARNING,
                    plain(sheet.number(inForce)),
                    plain(due),
                    cells(inForce, issued, repealed));
        }
    }

    /** A table of which every cell was read in both years, all equal and at least four of them, sums aside, not 0. */
    private void sameTables() {
        for (Table table : Table.values()) {
            boolean all = true;
            int figures = 0;
            for (CellId cell : sheet.cells(table)) {
                BigDecimal now = sheet.number(cell);
                BigDecimal then = sheet.before(cell);
                boolean same = now != null && then != null && now.compareTo(then) == 0;
                all = all && same;
                boolean sum = cell.column() == Column.TOTAL || cell.row() == Row.RESOLVED;
                figures += same && !sum && now.signum() != 0 ? 1 : 0;
            }
            if (all && figures >= 4) {
                opinions.finding("Y10", table.getCode(), Severity.WARNING, String.valueOf(figures), "本年实际数", List.of());
            }
        }
    }

    /** Reviews left pending that are neither decided nor still pending. */
    private void pending() {
        CellId pending = cell(Row.REVIEW, Column.PENDING);
        List<CellId> decided = cells(
                cell(Row.REVIEW, Column.UPHELD), cell(Row.REVIEW, Column.CORRECTED), cell(Row.REVIEW, Column.OTHER));
        BigDecimal done = sheet.sum(decided);
        BigDecimal then = sheet.before(pending);
        if (done == null || then == null || !sheet.read(pending)) {
            opinions.unchecked("Y11", "");
        } else if (then.signum() > 0 && sheet.number(pending).signum() == 0 && done.compareTo(then) < 0) {
            opinions.finding(
                    "Y11",
                    "",
                    Severity.NOTE,
                    plain(done),
                    "说明上年未结各件的去向",
                    cells(pending, decided.get(0), decided.get(1), decided.get(2)));
        }
    }

    private void items() {
        for (Row row : List.of(Row.PERMITS, Row.OTHER_SERVICES, Row.PENALTIES, Row.COERCIVE_MEASURES, Row.CHARGES)) {
            CellId prior = cell(row, Column.PRIOR_ITEMS);
            CellId change = cell(row, Column.CHANGE);
            if (!sheet.had(prior)) {
                continue;
            }
            if (!sheet.read(prior) || sheet.before(prior) == null || sheet.before(change) == null) {
                opinions.unchecked("Y12", row.getCode());
                continue;
            }
            BigDecimal due = sheet.before(prior).add(sheet.before(change));
            if (due.compareTo(sheet.number(prior)) != 0) {
                opinions.finding(
                        "Y12",
                        row.getCode(),
                        Severity.WARNING,
                        plain(sheet.number(prior)),
                        plain(due),
                        cells(prior, change));
            }
        }
    }

    /** Fewer documents open than a year ago, unless the text speaks of repeal. */
    private void publicTotals() {
        for (Row row : List.of(Row.REGULATIONS, Row.NORMATIVE_DOCUMENTS)) {
            CellId cell = cell(row, Column.PUBLIC_TOTAL);
            if (!sheet.had(cell) || sheet.speaksOfRepeal) {
                continue;
            }
            if (!sheet.read(cell) || sheet.before(cell) == null) {
                opinions.unchecked("Y13", row.getCode());
            } else if (sheet.number(cell).compareTo(sheet.before(cell)) < 0) {
                opinions.finding(
                        "Y13",
                        row.getCode(),
                        Severity.NOTE,
                        plain(sheet.number(cell)),
                        "不少于 " + plain(sheet.before(cell)) + "，或说明减少的原因",
                        cells(cell));
            }
        }
    }
}
