package org.gouji.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gouji.findings.Outcome;

/** 规则核对情况: reports down, rules across; each is counted both ways by formulas, and the sums are compared. */
final class OutcomesSheet {

    static final String NAME = "规则核对情况";

    private static final int MARK = 5;
    private static final int[] LEADING = {6, 22, 7, 7, 7, 7, 7, 7, 7};
    private static final int FIRST_COUNT = 3;
    private static final int TOTAL = 8;
    private static final int FIRST_RULE = 9;
    private static final int CHECK_ROW = 2;
    private static final int FIRST_RULE_COUNT = 3;
    private static final int RULE_TOTAL = FIRST_RULE_COUNT + Outcomes.SHOWN.size();
    private static final int HEADER = RULE_TOTAL + 1;
    private static final int FIRST_REPORT = HEADER + 1;
    /** Width in digits that A4 across still shows legibly. */
    private static final int PAGE_WIDTH = 190;

    private final Page page;
    private final Outcomes outcomes;
    private final int lastReport;
    private final String lastRule;

    private OutcomesSheet(Page page, Outcomes outcomes) {
        this.page = page;
        this.outcomes = outcomes;
        this.lastReport = FIRST_REPORT + Math.max(1, outcomes.offices().size()) - 1;
        this.lastRule = Formula.column(FIRST_RULE + Math.max(1, outcomes.paths().size()) - 1);
    }

    static void write(Streamed workbook, Styles styles, Outcomes outcomes) {
        int rules = outcomes.paths().size();
        int[] widths = Arrays.copyOf(LEADING, LEADING.length + Math.max(1, rules));
        Arrays.fill(widths, LEADING.length, widths.length, MARK);
        new OutcomesSheet(new Page(workbook, styles, NAME, widths), outcomes).write();
    }

    /** The cell of this sheet that counts an outcome of a rule. */
    static String ruleCount(int rule, Outcome outcome) {
        return "'" + NAME + "'!" + Formula.column(FIRST_RULE + rule)
                + (FIRST_RULE_COUNT + Outcomes.SHOWN.indexOf(outcome) + 1);
    }

    private void write() {
        page.line("每条规则在每份报告上的核对结果", Look.BLOCK, FIRST_RULE);
        page.line("有：发现问题　无：未发现问题　未核：未能核对　—：不适用　故障：规则未能执行", Look.FACT, FIRST_RULE);
        check();
        for (Outcome outcome : Outcomes.SHOWN) {
            ruleCounts(outcome);
        }
        ruleTotals();
        header();
        int number = 0;
        for (AuditedOffice office : outcomes.offices()) {
            report(++number, office);
        }
        if (number == 0) {
            page.row(Entry.text(""), Entry.text("没有报告"));
        }
        page.filter(HEADER, FIRST_RULE + outcomes.paths().size());
        page.freeze(FIRST_COUNT, FIRST_REPORT);
        page.sheet().setRepeatingColumns(new CellRangeAddress(-1, -1, 0, FIRST_COUNT - 1));
        page.pagesWide((PAGE_WIDTH + page.width() - 1) / PAGE_WIDTH);
        page.textIsMeant();
    }

    private void check() {
        int reports = outcomes.offices().size();
        int due = outcomes.ruleCount() * reports;
        int found = Outcomes.sum(outcomes.all());
        String totals = Formula.range(Formula.column(TOTAL), FIRST_REPORT, Formula.column(TOTAL), lastReport);
        String fromRules = Formula.column(TOTAL) + (RULE_TOTAL + 1);
        int row = CHECK_ROW + 1;
        page.row(
                Entry.centred("核对").as(Look.TOTAL),
                Entry.text("规则数 × 报告数 ＝ 应有结果数").as(Look.TOTAL),
                Entry.number(outcomes.ruleCount()).as(Look.TOTAL),
                Entry.number(reports).as(Look.TOTAL),
                Entry.formula("C" + row + "*D" + row, due).as(Look.TOTAL),
                Entry.text("实有").as(Look.TOTAL),
                Entry.formula("SUM(" + totals + ")", found).as(Look.TOTAL),
                Entry.formula(
                                "IF(AND(E" + row + "=G" + row + "," + fromRules + "=G" + row + "),\"相符\",\"不符\")",
                                due == found ? "相符" : "不符")
                        .as(Look.TOTAL),
                Entry.text("").as(Look.TOTAL));
    }

    private void ruleCounts(Outcome outcome) {
        int row = page.next();
        List<Entry> line = new ArrayList<>();
        line.add(Entry.text("").as(Look.FACT));
        line.add(Entry.text(outcome.getLabel() + "（" + Outcomes.mark(outcome) + "）")
                .as(Look.FACT));
        while (line.size() < TOTAL) {
            line.add(Entry.text("").as(Look.FACT));
        }
        line.add(Entry.formula(
                        Formula.sum(Formula.column(FIRST_RULE), row, lastRule, row),
                        outcomes.all().get(outcome))
                .as(Look.TOTAL));
        for (int rule = 0; rule < outcomes.paths().size(); rule++) {
            String column = Formula.column(FIRST_RULE + rule);
            int count = outcomes.ofRule(outcomes.paths().get(rule)).get(outcome);
            line.add(Entry.formula(
                            Formula.countIf(
                                    Formula.range(column, FIRST_REPORT, column, lastReport), Outcomes.mark(outcome)),
                            count)
                    .as(count == 0 ? Look.QUIET : Look.CENTRE));
        }
        page.row(line);
    }

    private void ruleTotals() {
        Map<Outcome, Integer> all = outcomes.all();
        List<Entry> line = new ArrayList<>();
        line.add(Entry.text(""));
        line.add(Entry.text("合计"));
        line.add(Entry.text(""));
        for (int i = 0; i < Outcomes.SHOWN.size(); i++) {
            String column = Formula.column(FIRST_COUNT + i);
            line.add(Entry.formula(
                    Formula.sum(column, FIRST_REPORT, column, lastReport), all.get(Outcomes.SHOWN.get(i))));
        }
        for (int rule = -1; rule < outcomes.paths().size(); rule++) {
            String column = Formula.column(FIRST_RULE + rule);
            Map<Outcome, Integer> counts =
                    rule < 0 ? all : outcomes.ofRule(outcomes.paths().get(rule));
            line.add(
                    Entry.formula(Formula.sum(column, FIRST_RULE_COUNT, column, RULE_TOTAL - 1), Outcomes.sum(counts)));
        }
        page.row(line.stream().map(entry -> entry.as(Look.TOTAL)).toList());
    }

    private void header() {
        List<Entry> line = new ArrayList<>();
        for (String title : List.of("序号", "单位", "年度")) {
            line.add(Entry.text(title));
        }
        Outcomes.SHOWN.forEach(outcome -> line.add(Entry.text(outcome.getLabel())));
        line.add(Entry.text("合计"));
        for (int rule = 0; rule < outcomes.paths().size(); rule++) {
            line.add(Entry.text(outcomes.codes().get(outcomes.paths().get(rule)))
                    .to("'" + RulesSheet.NAME + "'!A" + (RulesSheet.rowOf(rule) + 1)));
        }
        page.row(line.stream().map(entry -> entry.as(Look.HEADER)).toList());
    }

    private void report(int number, AuditedOffice office) {
        int row = page.next();
        Map<Outcome, Integer> counts = office.audited().judgement().counts();
        List<Entry> line = new ArrayList<>();
        line.add(Entry.number(number));
        line.add(Entry.text(office.office()));
        line.add(office.year());
        String marks = Formula.range(Formula.column(FIRST_RULE), row, lastRule, row);
        for (Outcome outcome : Outcomes.SHOWN) {
            line.add(Entry.formula(Formula.countIf(marks, Outcomes.mark(outcome)), counts.get(outcome)));
        }
        line.add(Entry.formula(
                        Formula.sum(Formula.column(FIRST_COUNT), row, Formula.column(TOTAL - 1), row),
                        Outcomes.sum(counts))
                .as(Look.TOTAL));
        for (String path : outcomes.paths()) {
            Outcome outcome = outcomes.outcome(office, path);
            line.add(outcome == null ? Entry.centred("") : mark(outcome));
        }
        page.row(line);
    }

    private static Entry mark(Outcome outcome) {
        Look look = switch (outcome) {
            case FINDING -> Look.ERROR;
            case CLEAN -> Look.CENTRE;
            case NOT_CHECKED -> Look.WARNING;
            case NOT_APPLICABLE -> Look.QUIET;
            case FAILED -> Look.FAULT_CENTRE;
        };
        return Entry.centred(Outcomes.mark(outcome)).as(look);
    }
}
