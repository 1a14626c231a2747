package org.gouji.evaluator;

import static org.gouji.evaluator.Opinions.cells;
import static org.gouji.evaluator.Opinions.plain;
import static org.gouji.evaluator.Sheet.cell;

import java.math.BigDecimal;
import java.util.List;
import org.gouji.facts.CellId;
import org.gouji.facts.Column;
import org.gouji.facts.Row;
import org.gouji.findings.Severity;

/** What single cells and the rows of table two must be by themselves: A07 to A14. */
final class TableTwo {

    private static final int FEN = 6;
    private static final int USUAL_PLACES = 2;

    private final Sheet sheet;
    private final Opinions opinions;

    private TableTwo(Sheet sheet, Opinions opinions) {
        this.sheet = sheet;
        this.opinions = opinions;
    }

    static void check(Sheet sheet, Opinions opinions) {
        TableTwo two = new TableTwo(sheet, opinions);
        two.counts();
        if (sheet.old()) {
            List.of("A08", "A09", "A10").forEach(opinions::notApplicable);
            two.publicTotals();
            two.items();
            two.procurement();
        } else {
            List.of("A11", "A12", "A13", "A14").forEach(opinions::notApplicable);
            two.charges();
            two.inForce();
        }
    }

    /** Counts are 0, 1, 2, …; only 本年增/减 may be negative. Money is no count. */
    private void counts() {
        opinions.asked("A07");
        for (CellId cell : sheet.all()) {
            if (cell.column() == Column.AMOUNT) {
                continue;
            }
            boolean mayFall = cell.column() == Column.CHANGE;
            BigDecimal number = sheet.number(cell);
            if (number == null) {
                opinions.unchecked("A07", "fraction/" + cell.code());
                if (!mayFall) {
                    opinions.unchecked("A07", cell.code());
                }
                continue;
            }
            if (number.signum() < 0 && !mayFall) {
                opinions.finding("A07", cell.code(), Severity.ERROR, sheet.printed(cell), "0 或正整数", cells(cell));
            }
            if (places(number) > 0) {
                opinions.finding(
                        "A07", "fraction/" + cell.code(), Severity.ERROR, sheet.printed(cell), "整数", cells(cell));
            }
        }
    }

    private void charges() {
        opinions.asked("A08");
        CellId cell = cell(Row.CHARGES, Column.AMOUNT);
        BigDecimal amount = sheet.number(cell);
        if (amount == null) {
            List.of("", "too-many-decimals", "decimals").forEach(sub -> opinions.unchecked("A08", sub));
            return;
        }
        String printed = sheet.printed(cell);
        if (amount.signum() < 0) {
            opinions.finding("A08", "", Severity.ERROR, printed, "非负数", cells(cell));
        }
        if (places(amount) > FEN) {
            opinions.finding("A08", "too-many-decimals", Severity.ERROR, printed, "至多 " + FEN + " 位小数", cells(cell));
        } else if (places(amount) > USUAL_PLACES) {
            opinions.finding("A08", "decimals", Severity.NOTE, printed, "核对单位和数字", cells(cell));
        }
    }

    /** What was in force a year ago, reckoned back, is no negative number. */
    private void inForce() {
        opinions.asked("A09");
        opinions.asked("A10");
        for (Row row : List.of(Row.REGULATIONS, Row.NORMATIVE_DOCUMENTS)) {
            CellId issuedCell = cell(row, Column.ISSUED);
            CellId repealedCell = cell(row, Column.REPEALED);
            CellId inForceCell = cell(row, Column.IN_FORCE);
            if (!sheet.read(issuedCell, repealedCell, inForceCell)) {
                opinions.unchecked("A09", row.getCode());
                opinions.unchecked("A10", row.getCode());
                continue;
            }
            BigDecimal issued = sheet.number(issuedCell);
            BigDecimal repealed = sheet.number(repealedCell);
            BigDecimal inForce = sheet.number(inForceCell);
            List<CellId> rest = cells(issuedCell, repealedCell, inForceCell);
            if (inForce.subtract(issued).add(repealed).signum() < 0) {
                opinions.finding(
                        "A09",
                        row.getCode(),
                        Severity.WARNING,
                        plain(inForce),
                        "不少于 " + plain(issued.subtract(repealed)),
                        rest);
            }
            if (issued.signum() > 0 && inForce.signum() == 0 && repealed.compareTo(issued) < 0) {
                opinions.finding("A10", row.getCode(), Severity.WARNING, plain(inForce), "大于 0", rest);
            }
        }
    }

    private void publicTotals() {
        opinions.asked("A11");
        opinions.asked("A12");
        for (Row row : List.of(Row.REGULATIONS, Row.NORMATIVE_DOCUMENTS)) {
            BigDecimal made = sheet.number(cell(row, Column.MADE));
            BigDecimal published = sheet.number(cell(row, Column.PUBLISHED));
            BigDecimal open = sheet.number(cell(row, Column.PUBLIC_TOTAL));
            if (published == null || open == null) {
                opinions.unchecked("A11", row.getCode());
            } else if (open.compareTo(published) < 0) {
                opinions.finding(
                        "A11",
                        row.getCode(),
                        Severity.WARNING,
                        plain(open),
                        "不少于 " + plain(published) + "，或说明口径",
                        cells(cell(row, Column.PUBLISHED), cell(row, Column.PUBLIC_TOTAL)));
            }
            if (published == null || made == null) {
                opinions.unchecked("A12", row.getCode());
            } else if (published.compareTo(made) > 0) {
                opinions.finding(
                        "A12",
                        row.getCode(),
                        Severity.NOTE,
                        plain(published),
                        "不多于 " + plain(made) + "，或说明原因",
                        cells(cell(row, Column.PUBLISHED), cell(row, Column.MADE)));
            }
        }
    }

    private void items() {
        opinions.asked("A13");
        for (Row row : List.of(Row.PERMITS, Row.OTHER_SERVICES, Row.PENALTIES, Row.COERCIVE_MEASURES, Row.CHARGES)) {
            CellId prior = cell(row, Column.PRIOR_ITEMS);
            CellId change = cell(row, Column.CHANGE);
            if (!sheet.read(prior, change)) {
                opinions.unchecked("A13", row.getCode());
            } else if (sheet.number(prior).add(sheet.number(change)).signum() < 0) {
                opinions.finding(
                        "A13",
                        row.getCode(),
                        Severity.ERROR,
                        sheet.printed(change),
                        "减少数不超过 " + plain(sheet.number(prior)),
                        cells(prior, change));
            }
        }
    }

    /** Items without money, or money without items. */
    private void procurement() {
        opinions.asked("A14");
        CellId itemsCell = cell(Row.PROCUREMENT, Column.ITEMS);
        CellId amountCell = cell(Row.PROCUREMENT, Column.AMOUNT);
        if (!sheet.read(itemsCell, amountCell)) {
            opinions.unchecked("A14", "");
            opinions.unchecked("A14", "amount-without-items");
            return;
        }
        boolean items = sheet.number(itemsCell).signum() != 0;
        boolean amount = sheet.number(amountCell).signum() != 0;
        if (items != amount) {
            opinions.finding(
                    "A14",
                    items ? "" : "amount-without-items",
                    Severity.WARNING,
                    "0",
                    "大于 0",
                    cells(itemsCell, amountCell));
        }
    }

    /** Decimal places, zeros at the end not counted. */
    private static int places(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }
}
