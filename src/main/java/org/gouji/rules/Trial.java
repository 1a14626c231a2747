package org.gouji.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.document.Place;
import org.gouji.facts.*;
import org.gouji.facts.Disagreement;

/**
 * A made-up report with one fact of every kind, on which each rulebook is fired before it goes live: a condition such as
 * {@code value > "abc"} compiles and only throws when it is fired.
 */
final class Trial {

    private static final Place HERE = Place.line(1);

    private Trial() {}

    static List<ReportFacts> reports() {
        return List.of(report(Form.FORM_2021, 2023), report(Form.FORM_2019, 2020));
    }

    private static ReportFacts report(Form form, int year) {
        List<FormCell> cells = new ArrayList<>();
        for (CellId id : FormLayout.cells(form, false)) {
            boolean gap = id.row() == Row.REFUSED_STATE_SECRET && id.column() == Column.BUSINESS;
            cells.add(
                    gap
                            ? new Gap(id.row(), id.column(), CellState.BLANK, "", HERE, "空白")
                            : new Figure(id.row(), id.column(), BigDecimal.ONE, "1", HERE));
        }
        Report report = new Report("试运行.txt", "试运行县", "试运行县", OfficeKind.GOVERNMENT, false, year, form, true);
        return new ReportFacts(report, Receipt.of(cells), cells, statements(), Map.of(), List.of());
    }

    private static List<Object> statements() {
        List<CellId> cell = List.of(new CellId(Row.RECEIVED, Column.TOTAL));
        List<Object> facts = new ArrayList<>();
        for (int number = 1; number <= 6; number++) {
            facts.add(new Section(number, number, number, "标题", "标题", HERE, 3, "试运行"));
        }
        facts.add(new MissingSection(6));
        facts.add(new Heading(1, 2, 1, "标题", "（一）标题", HERE, true));
        facts.add(new NumberingBreak(1, false, "（三）标题", "序号不连续", HERE));
        facts.add(new Sentence(1, "试运行", "试运行", HERE, false));
        for (ClaimSubject subject : ClaimSubject.values()) {
            for (ClaimKind kind : ClaimKind.values()) {
                facts.add(new Claim(
                        1,
                        kind,
                        subject,
                        Quantity.exact(10, "件"),
                        Direction.UP,
                        0,
                        List.of(cell),
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        "",
                        false,
                        "10件",
                        HERE));
            }
        }
        facts.add(new Breakdown(
                1, BigDecimal.TEN, List.of(BigDecimal.ONE, BigDecimal.ONE), true, "件", "10件，其中1件、1件", HERE));
        Figure figure = new Figure(Row.RECEIVED, Column.TOTAL, BigDecimal.ONE, "1", HERE);
        facts.stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .toList()
                .forEach(claim -> {
                    facts.add(new Tally(claim, cell, BigDecimal.ONE, true, List.of(figure)));
                    facts.add(new Ratio(claim, "办结", BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TEN, true, false));
                    facts.add(new Ratio(claim, "上年报告", BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TEN, true, false));
                    facts.add(new PreviousTally(claim, cell, BigDecimal.ONE, true, List.of()));
                    facts.add(new Disagreement(claim, claim, BigDecimal.TEN, "8", "9"));
                    facts.add(new Implied(claim, cell, true, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, false));
                });
        facts.add(new PreviousReport(2022, "上年.txt", Form.FORM_2021, false));
        for (CellId id : FormLayout.cells(Form.FORM_2021, false)) {
            facts.add(new PreviousFigure(id.row(), id.column(), BigDecimal.TEN, "10", HERE));
        }
        facts.add(new SameTable(Table.REQUESTS, 4, 3, "上年.txt", HERE));
        OtherText other = new OtherText(5, "文字", HERE);
        for (String what : List.of("正文", "问题", "措施")) {
            for (boolean lastYear : new boolean[] {true, false}) {
                facts.add(new Similarity(5, lastYear, what, BigDecimal.valueOf(95), "别处", "文字", HERE, other));
            }
        }
        facts.add(new UntracedPromise(5, "培训", "下一步将加强培训", HERE));
        facts.add(new SameAsOther(Table.REQUESTS, 9, "别处", 3, "别处.txt", HERE));
        facts.add(new LooseNumber(
                1,
                ClaimSubject.PUBLISHED_DECISIONS,
                Quantity.exact(1, "条"),
                List.of(new CellId(Row.PERMITS, Column.DECISIONS)),
                "不比",
                "1条",
                HERE));
        facts.add(new FeeStatement(6, true, false, false, BigDecimal.ONE, "收取信息处理费", HERE));
        facts.add(new StatisticsPeriod(0, 2023, true, "1月1日至12月31日", HERE));
        facts.add(new Signature(6, LocalDate.of(2023, 12, 31), "2023年12月31日", HERE));
        facts.add(new Title(0, "标题", 2023, "标题", HERE));
        facts.add(new MissingTitle(true));
        facts.add(new YearCount(1, "举办培训", "次", BigDecimal.TEN, "", "全年举办培训10次", HERE));
        facts.add(new HeadingBody(1, "标题", "文字", "标题", HERE));
        facts.add(new OpenParagraph(1, "文字", HERE));
        facts.add(new Topic("列表", "名称", false, false, false, 1, "", HERE));
        facts.add(new Problem(5, Set.of("培训"), false, "问题", "问题", HERE));
        facts.add(new Measure(5, Set.of("网站"), false, "措施", HERE));
        facts.add(new UnansweredProblem(5, "问题", "培训", "问题", HERE));
        facts.add(new BlockTitle("一", 1, "第二十条第（一）项", HERE));
        facts.add(new RowLabel(Row.RECEIVED, false, "新收", HERE));
        facts.add(new ForeignLabel(Table.REQUESTS, false, "其他行", HERE));
        facts.add(new TableNote("本列数据的勾稽关系为", HERE));
        facts.add(new Slip(
                Row.RECEIVED, "错位", List.of(new Figure(Row.RECEIVED, Column.TOTAL, BigDecimal.ONE, "1", HERE))));
        return facts;
    }
}
