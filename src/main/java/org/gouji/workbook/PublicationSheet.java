package org.gouji.workbook;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.facts.Publication;
import org.gouji.facts.Publication.State;
import org.gouji.findings.AuditResult;

/**
 * 公布情况: what a supervising office publishes on who published when. The state of each office can be chosen by a person,
 * for only a person can say 未公布; the statement and the rate follow.
 */
final class PublicationSheet {

    static final String NAME = "公布情况";

    private static final String UNPUBLISHED = "未公布";
    private static final List<String> STATES = List.of(
            State.ON_TIME.getLabel(),
            State.LATE.getLabel(),
            UNPUBLISHED,
            State.UNDATED.getLabel(),
            State.NOT_DUE.getLabel(),
            State.EXCUSED.getLabel());
    private static final List<String> TITLES =
            List.of("序号", "单位", "类别", "上级单位", "应公布日期", "首次公布日期", "公布状态", "逾期天数", "收到年报", "网址", "备注");
    private static final int STATE = 6;
    private static final int COUNTS = 5;
    private static final int FIRST_COUNT = 3;
    private static final int HEADER = FIRST_COUNT + COUNTS + 3;

    private final Page page;
    private final List<Publication> offices;
    private final String states;

    private PublicationSheet(Page page, List<Publication> offices) {
        this.page = page;
        this.offices = offices;
        String column = "$" + Formula.column(STATE) + "$";
        this.states = column + (HEADER + 2) + ":" + column + (HEADER + 1 + offices.size());
    }

    static void write(Streamed workbook, Styles styles, AuditResult result) {
        Page page = new Page(workbook, styles, NAME, 6, 26, 12, 18, 13, 13, 15, 9, 16, 36, 20);
        List<Publication> offices = result.offices().publications();
        if (offices.isEmpty()) {
            page.line("政府信息公开工作年度报告公布情况", Look.TITLE, TITLES.size());
            page.line("没有单位名册（roster.csv），应公布年报的单位和公布日期不能确定，本表无法填列", Look.FACT, TITLES.size());
            return;
        }
        new PublicationSheet(page, offices).write(result);
    }

    private void write(AuditResult result) {
        int year = result.offices().year();
        String title = (year == 0 ? "" : year + "年度") + "政府信息公开工作年度报告公布情况";
        page.line(title, Look.TITLE, TITLES.size());
        statement(year);
        page.line(
                "“公布状态”按名册登记的日期得出，未登记日期的不等于未公布；经人工核实后可在下拉列表中改选，上文和下列各数随之重算。统一公开链接：" + link(), Look.FACT, TITLES.size());
        for (String state : STATES.subList(0, COUNTS)) {
            page.row(
                    Entry.text("").as(Look.FACT),
                    Entry.text(state).as(Look.TOTAL),
                    Entry.formula(Formula.countIf(states, state), count(state)).as(Look.TOTAL));
        }
        page.row(
                Entry.text("").as(Look.FACT),
                Entry.text("应公布").as(Look.TOTAL),
                Entry.formula("SUM(" + counts() + ")", expected()).as(Look.TOTAL));
        page.row(Entry.text("").as(Look.FACT), Entry.text("按时公布率").as(Look.TOTAL), rate());
        page.name("按时公布率", "C" + page.next());
        page.skip();
        page.header(TITLES);
        Set<String> missing = new HashSet<>(result.offices().missing());
        int number = 0;
        for (Publication office : offices) {
            page.row(row(++number, office, missing.contains(office.office())));
        }
        page.choices(STATES, "公布状态", HEADER + 1, page.next() - 1, STATE);
        String all = states.replace("$", "");
        String first = "$" + Formula.column(STATE) + (HEADER + 2);
        page.colourWhile(first + "=\"" + State.LATE.getLabel() + "\"", List.of(all), Look.WARNING);
        page.colourWhile(first + "=\"" + UNPUBLISHED + "\"", List.of(all), Look.ERROR);
        page.filter(HEADER, TITLES.size());
        page.freeze(2, HEADER + 1);
        page.textIsMeant();
    }

    /** The sentence that can be quoted, made of the counts below it. */
    private void statement(int year) {
        String of = year == 0 ? "" : year + "年度";
        String[] words = {
            of + "应公布政府信息公开工作年度报告的单位 ", " 个，已公布 ", " 个，其中按时公布 ", " 个、逾期公布 ", " 个；未公布 ", " 个；尚未登记公布日期或未到期限 ", " 个。"
        };
        int on = FIRST_COUNT + 1;
        String[] cells = {
            "C" + (on + COUNTS),
            "(C" + on + "+C" + (on + 1) + ")",
            "C" + on,
            "C" + (on + 1),
            "C" + (on + 2),
            "(C" + (on + 3) + "+C" + (on + 4) + ")"
        };
        int onTime = count(State.ON_TIME.getLabel());
        int late = count(State.LATE.getLabel());
        int open = count(State.UNDATED.getLabel()) + count(State.NOT_DUE.getLabel());
        int[] values = {expected(), onTime + late, onTime, late, 0, open};
        StringBuilder formula = new StringBuilder("\"" + words[0] + "\"");
        StringBuilder text = new StringBuilder(words[0]);
        for (int i = 0; i < cells.length; i++) {
            formula.append("&")
                    .append(cells[i])
                    .append("&\"")
                    .append(words[i + 1])
                    .append("\"");
            text.append(values[i]).append(words[i + 1]);
        }
        page.line(Entry.formula(formula.toString(), text.toString()).as(Look.BLOCK), TITLES.size());
    }

    private String counts() {
        return "C" + (FIRST_COUNT + 1) + ":C" + (FIRST_COUNT + COUNTS);
    }

    private Entry rate() {
        int on = FIRST_COUNT + 1;
        String open = "C" + (on + 3) + "+C" + (on + 4);
        String expected = "C" + (on + COUNTS);
        String unknown = "尚不能计算";
        String formula = "IF(OR(" + open + ">0," + expected + "=0),\"" + unknown + "\",ROUND(C" + on + "/" + expected
                + "*100,1)&\"%\")";
        int stillOpen = count(State.UNDATED.getLabel()) + count(State.NOT_DUE.getLabel());
        if (stillOpen > 0 || expected() == 0) {
            return Entry.formula(formula, unknown).as(Look.TOTAL);
        }
        java.math.BigDecimal rate = java.math.BigDecimal.valueOf(count(State.ON_TIME.getLabel()) * 100L)
                .divide(java.math.BigDecimal.valueOf(expected()), 1, java.math.RoundingMode.HALF_UP);
        return Entry.formula(formula, rate.stripTrailingZeros().toPlainString() + "%")
                .as(Look.TOTAL);
    }

    private int count(String state) {
        return (int) offices.stream()
                .filter(office -> office.state().getLabel().equals(state))
                .count();
    }

    private int expected() {
        return (int) offices.stream()
                .filter(office -> office.state() != State.EXCUSED)
                .count();
    }

    private String link() {
        String links = offices.stream()
                .filter(office ->
                        office.superior().isEmpty() && !office.address().isEmpty())
                .map(Publication::address)
                .distinct()
                .collect(Collectors.joining("、"));
        return links.isEmpty() ? "（名册中最上级单位未填网址）" : links;
    }

    private static List<Entry> row(int number, Publication office, boolean missing) {
        boolean late = office.state() == State.LATE;
        List<Entry> row = new ArrayList<>();
        row.add(Entry.number(number));
        row.add(Entry.text(office.office()));
        row.add(Entry.centred(office.kind().getLabel()));
        row.add(Entry.text(office.superior()));
        row.add(Entry.centred(office.due() == null ? "" : office.due().toString()));
        row.add(Entry.centred(
                office.published() == null ? "" : office.published().toString()));
        row.add(Entry.centred(office.state().getLabel()).as(Look.ENTRY));
        row.add(late ? Entry.number(ChronoUnit.DAYS.between(office.due(), office.published())) : Entry.centred(""));
        row.add(Entry.centred(office.state() == State.EXCUSED ? "" : missing ? "未收到，待核实" : "已收到"));
        row.add(Entry.text(office.address()));
        row.add(Entry.text(office.excuse()));
        return row;
    }
}
