package org.gouji.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gouji.facts.CellId;
import org.gouji.facts.Column;
import org.gouji.facts.Form;
import org.gouji.facts.FormLayout;
import org.gouji.facts.Row;
import org.gouji.facts.Table;

/** The three statutory tables as the form prints them, with the sums and balances beside them as live formulas. */
final class FormTables {

    /** Fifteen columns of figures, which table four fills and the others share, and one for remarks. */
    static final int[] WIDTHS = {9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 40};

    static final int FIGURES = 15;
    static final int COLUMNS = FIGURES + 1;
    static final String UNCHECKED = "未核";

    private static final int LABEL = 6;
    private static final int OUTER = 1;
    private static final int MIDDLE = 2;
    private static final int PARTS = 6;
    private static final int SUM = LABEL + PARTS + 1;
    private static final int RESULTS = 5;

    private final Page page;
    private final Form form;
    private final boolean oneRowOther;
    private final TableCells cells;
    private final Map<CellId, String> addresses = new HashMap<>();
    private final List<Check> checks = new ArrayList<>();
    private int requestsAt;
    private int disputesAt;
    private final List<String> differences = new ArrayList<>();

    FormTables(Page page, Form form, boolean oneRowOther, TableCells cells) {
        this.page = page;
        this.form = form;
        this.oneRowOther = oneRowOther;
        this.cells = cells;
    }

    /** Where each cell of the form stands on the sheet, such as G12. */
    Map<CellId, String> addresses() {
        return Collections.unmodifiableMap(addresses);
    }

    /** The rows where tables three and four begin, each at the top of a printed page. */
    int[] pageTops() {
        return new int[] {requestsAt, disputesAt};
    }

    List<Check> checks() {
        return Collections.unmodifiableList(checks);
    }

    void write() {
        proactive();
        page.skip();
        requestsAt = page.next();
        requests();
        page.skip();
        disputesAt = page.next();
        disputes();
        page.colourDifferences(differences);
    }

    private void proactive() {
        page.line("二、主动公开政府信息情况", Look.BLOCK, COLUMNS);
        String block = "";
        for (Row row : FormLayout.rows(Table.PROACTIVE, form, oneRowOther)) {
            List<Column> columns = row.columns(form);
            if (!block.equals(block(row))) {
                block = block(row);
                page.spread(List.of(
                        span("第二十条第" + block + "项", Look.HEADER, FIGURES), span(remarkTitle(row), Look.HEADER, 1)));
                List<Page.Spread> heads = new ArrayList<>(List.of(span("信息内容", Look.HEADER, LABEL)));
                columns.forEach(column -> heads.add(span(head(row, column), Look.HEADER, share(columns))));
                heads.add(span("", Look.HEADER, 1));
                page.spread(heads);
            }
            List<Page.Spread> line = new ArrayList<>(List.of(span(row.labelOn(form), Look.CENTRE, LABEL)));
            int at = LABEL;
            for (Column column : columns) {
                line.add(figure(new CellId(row, column), at, share(columns)));
                at += share(columns);
            }
            line.add(remark(ids(row, columns)));
            page.spread(line);
        }
    }

    private static String remarkTitle(Row row) {
        return row == Row.REGULATIONS ? "核对说明" : "";
    }

    private static int share(List<Column> columns) {
        return (FIGURES - LABEL) / columns.size();
    }

    private String head(Row row, Column column) {
        if (form == Form.FORM_2021 && column == Column.AMOUNT) {
            return "本年收费金额（单位：万元）";
        }
        if (form == Form.FORM_2021 && column == Column.DECISIONS) {
            return "本年处理决定数量";
        }
        return column == Column.AMOUNT && row == Row.PROCUREMENT ? "采购总金额" : column.labelIn(Table.PROACTIVE);
    }

    private static String block(Row row) {
        return switch (row) {
            case PERMITS, OTHER_SERVICES -> "（五）";
            case PENALTIES, COERCIVE_MEASURES -> "（六）";
            case CHARGES -> "（八）";
            case PROCUREMENT -> "（九）";
            default -> "（一）";
        };
    }

    private void requests() {
        List<Column> columns = Row.RECEIVED.columns(form);
        page.line("三、收到和处理政府信息公开申请情况", Look.BLOCK, COLUMNS);
        requestsHeader(columns);
        int top = page.next();
        int outer = -1;
        int middle = -1;
        String group = "";
        for (Row row : FormLayout.rows(Table.REQUESTS, form, oneRowOther)) {
            boolean result = row.isLeaf() || row == Row.RESOLVED;
            int at = page.next();
            List<Page.Spread> line = new ArrayList<>();
            String of = row.heading();
            if (!of.equals(group) && middle >= 0) {
                page.join(middle, OUTER, at - 1, OUTER + MIDDLE - 1);
                middle = -1;
            }
            if (result) {
                outer = outer < 0 ? at : outer;
                line.add(tall(outer == at ? "三、本年度办理结果" : "", Look.CENTRE, OUTER));
                if (of.isEmpty()) {
                    line.add(span(row.getLabel(), Look.TEXT, LABEL - OUTER));
                } else {
                    boolean first = !of.equals(group);
                    middle = first ? at : middle;
                    line.add(tall(first ? of : "", Look.CENTRE, MIDDLE));
                    line.add(span(row.getLabel(), Look.TEXT, LABEL - OUTER - MIDDLE));
                }
            } else {
                if (outer >= 0) {
                    page.join(outer, 0, at - 1, 0);
                    outer = -1;
                }
                line.add(span(row.getLabel(), Look.TEXT, LABEL));
            }
            group = of;
            for (int i = 0; i < columns.size(); i++) {
                line.add(figure(new CellId(row, columns.get(i)), LABEL + i, 1));
            }
            line.addAll(across(row, columns, at));
            line.add(remark(ids(row, columns)));
            page.spread(line);
        }
        differences.add(Formula.range(Formula.column(SUM + 1), top, Formula.column(SUM + 1), page.next() - 1));
        down(columns);
    }

    private void requestsHeader(List<Column> columns) {
        int top = page.next();
        page.spread(List.of(
                tall("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", Look.HEADER, LABEL),
                span("申请人情况", Look.HEADER, columns.size()),
                span("逐行核对", Look.HEADER, 2),
                span("核对说明", Look.HEADER, 1)));
        page.spread(List.of(
                tall("", Look.HEADER, LABEL),
                span("自然人", Look.HEADER, 1),
                span("法人或其他组织", Look.HEADER, PARTS - 1),
                span("总计", Look.HEADER, 1),
                span("六列合计", Look.HEADER, 1),
                span("总计减合计", Look.HEADER, 1),
                span("", Look.HEADER, 1)));
        List<Page.Spread> names = new ArrayList<>(List.of(tall("", Look.HEADER, LABEL)));
        for (Column column : columns) {
            boolean above = column == Column.NATURAL_PERSON || column == Column.TOTAL;
            names.add(span(above ? "" : column.labelIn(Table.REQUESTS), Look.HEADER, 1));
        }
        names.addAll(List.of(span("", Look.HEADER, 1), span("", Look.HEADER, 1), span("", Look.HEADER, 1)));
        page.spread(names);
        page.join(top, 0, top + 2, LABEL - 1);
        for (int column : new int[] {LABEL, LABEL + PARTS, SUM, SUM + 1}) {
            page.join(top + 1, column, top + 2, column);
        }
        page.join(top, FIGURES, top + 2, FIGURES);
    }

    /** The sum of the applicants beside each row. */
    private List<Page.Spread> across(Row row, List<Column> columns, int at) {
        List<CellId> all = ids(row, columns);
        List<CellId> parts = all.subList(0, PARTS);
        CellId total = all.get(PARTS);
        String sum = Formula.range(Formula.column(LABEL), at, Formula.column(LABEL + PARTS - 1), at);
        String whole = Formula.range(Formula.column(LABEL), at, Formula.column(LABEL + PARTS), at);
        return List.of(
                one(sum(parts, "SUM(" + sum + ")", "COUNT(" + sum + ")=" + PARTS, total(parts))),
                one(difference(
                        all,
                        Formula.column(LABEL + PARTS) + (at + 1) + "-SUM(" + sum + ")",
                        "COUNT(" + whole + ")=" + (PARTS + 1),
                        minus(total(List.of(total)), total(parts)),
                        at,
                        SUM + 1)));
    }

    /** The sum of the outcomes and the balance of each column below the table. */
    private void down(List<Column> columns) {
        List<Row> leaves = FormLayout.rows(Table.REQUESTS, form, oneRowOther).stream()
                .filter(Row::isLeaf)
                .toList();
        Row last = leaves.get(leaves.size() - 1);
        List<Page.Spread> sums = heads("办理结果（一）至（六）各项合计");
        List<Page.Spread> totals = heads("（七）总计 减 各项合计");
        List<Page.Spread> in = heads("第一项 ＋ 第二项");
        List<Page.Spread> out = heads("第三项（总计）＋ 第四项");
        List<Page.Spread> balances = heads("两者之差");
        int row = page.next();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            int at = LABEL + i;
            List<CellId> parts =
                    leaves.stream().map(leaf -> new CellId(leaf, column)).toList();
            List<CellId> resolved = ids(Row.RESOLVED, column);
            String range = address(leaves.get(0), column) + ":" + address(last, column);
            String full = "COUNT(" + range + ")=" + parts.size();
            String total = address(Row.RESOLVED, column);
            sums.add(one(sum(parts, "SUM(" + range + ")", full, total(parts))));
            totals.add(one(difference(
                    join(parts, resolved),
                    total + "-SUM(" + range + ")",
                    "AND(" + full + ",ISNUMBER(" + total + "))",
                    minus(total(resolved), total(parts)),
                    row + 1,
                    at)));
            List<CellId> before = join(ids(Row.RECEIVED, column), ids(Row.CARRIED_IN, column));
            List<CellId> after = join(resolved, ids(Row.CARRIED_OUT, column));
            String a = address(Row.RECEIVED, column) + "," + address(Row.CARRIED_IN, column);
            String b = total + "," + address(Row.CARRIED_OUT, column);
            in.add(one(sum(before, "SUM(" + a + ")", "COUNT(" + a + ")=2", total(before))));
            out.add(one(sum(after, "SUM(" + b + ")", "COUNT(" + b + ")=2", total(after))));
            balances.add(one(difference(
                    join(before, after),
                    "SUM(" + a + ")-SUM(" + b + ")",
                    "COUNT(" + a + "," + b + ")=4",
                    minus(total(before), total(after)),
                    row + 4,
                    at)));
        }
        Stream.of(sums, totals, in, out, balances).forEach(line -> {
            line.add(span("", Look.RECKONED, 2));
            line.add(span("", Look.REMARK, 1));
            page.spread(line);
        });
        page.join(row, 0, row + 4, 0);
        String first = Formula.column(LABEL);
        String end = Formula.column(LABEL + PARTS);
        differences.add(Formula.range(first, row + 1, end, row + 1));
        differences.add(Formula.range(first, row + 4, end, row + 4));
    }

    private static List<Page.Spread> heads(String words) {
        return new ArrayList<>(List.of(
                span(words.startsWith("办理结果") ? "核对" : "", Look.RECKONED, 1), span(words, Look.RECKONED, LABEL - 1)));
    }

    private void disputes() {
        page.line("四、政府信息公开行政复议、行政诉讼情况", Look.BLOCK, COLUMNS);
        List<Row> groups = FormLayout.rows(Table.DISPUTES, form, oneRowOther);
        int top = page.next();
        page.spread(List.of(
                tall("行政复议", Look.HEADER, RESULTS),
                span("行政诉讼", Look.HEADER, 2 * RESULTS),
                span("核对说明", Look.HEADER, 1)));
        page.spread(List.of(
                tall("", Look.HEADER, RESULTS),
                span("未经复议直接起诉", Look.HEADER, RESULTS),
                span("复议后起诉", Look.HEADER, RESULTS),
                span("", Look.HEADER, 1)));
        List<Page.Spread> names = new ArrayList<>();
        List<Page.Spread> figures = new ArrayList<>();
        List<Page.Spread> sums = new ArrayList<>();
        List<Page.Spread> outBy = new ArrayList<>();
        List<CellId> all = new ArrayList<>();
        int row = page.next() + 1;
        int at = 0;
        for (Row group : groups) {
            List<CellId> line = ids(group, group.columns(form));
            List<CellId> parts = line.subList(0, RESULTS - 1);
            List<CellId> total = line.subList(RESULTS - 1, RESULTS);
            for (int i = 0; i < RESULTS; i++) {
                names.add(span(line.get(i).column().labelIn(Table.DISPUTES), Look.HEADER, 1));
                figures.add(figure(line.get(i), at + i, row, 1));
            }
            all.addAll(line);
            String sum = Formula.range(Formula.column(at), row, Formula.column(at + RESULTS - 2), row);
            String whole = Formula.range(Formula.column(at), row, Formula.column(at + RESULTS - 1), row);
            sums.add(span("四项合计", Look.RECKONED, RESULTS - 1));
            sums.add(one(sum(parts, "SUM(" + sum + ")", "COUNT(" + sum + ")=" + (RESULTS - 1), total(parts))));
            outBy.add(span("总计 减 四项合计", Look.RECKONED, RESULTS - 1));
            outBy.add(one(difference(
                    line,
                    Formula.column(at + RESULTS - 1) + (row + 1) + "-SUM(" + sum + ")",
                    "COUNT(" + whole + ")=" + RESULTS,
                    minus(total(total), total(parts)),
                    row + 2,
                    at + RESULTS - 1)));
            differences.add(Formula.column(at + RESULTS - 1) + (row + 3));
            at += RESULTS;
        }
        names.add(span("", Look.HEADER, 1));
        figures.add(remark(all));
        sums.add(span("", Look.REMARK, 1));
        outBy.add(span("", Look.REMARK, 1));
        page.spread(names);
        page.spread(figures);
        page.spread(sums);
        page.spread(outBy);
        page.join(top, 0, top + 1, RESULTS - 1);
        page.join(top, FIGURES, top + 2, FIGURES);
    }

    private Page.Spread figure(CellId cell, int column, int across) {
        return figure(cell, column, page.next(), across);
    }

    private Page.Spread figure(CellId cell, int column, int row, int across) {
        addresses.put(cell, Formula.column(column) + (row + 1));
        return Page.Spread.of(cells.entry(cell), across);
    }

    private Page.Spread remark(List<CellId> line) {
        return span(cells.remark(line), Look.REMARK, 1);
    }

    private Entry sum(List<CellId> summed, String formula, String known, Optional<BigDecimal> value) {
        return reckoned(summed, formula, known, value).as(Look.RECKONED);
    }

    private Entry difference(
            List<CellId> concerned, String formula, String known, Optional<BigDecimal> value, int row, int column) {
        if (cells.live(concerned)) {
            checks.add(new Check(Formula.column(column) + (row + 1), concerned, value.orElse(null)));
        }
        return reckoned(concerned, formula, known, value).as(Look.DIFFERENCE);
    }

    private Entry reckoned(List<CellId> concerned, String formula, String known, Optional<BigDecimal> value) {
        if (!cells.live(concerned)) {
            return Entry.centred(UNCHECKED);
        }
        String live = "IF(" + known + "," + formula + ",\"" + UNCHECKED + "\")";
        return value.map(number -> Entry.formula(live, number)).orElseGet(() -> Entry.formula(live, UNCHECKED));
    }

    private Optional<BigDecimal> total(List<CellId> summed) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellId cell : summed) {
            Optional<BigDecimal> value = cells.value(cell);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(value.get());
        }
        return Optional.of(sum);
    }

    private static Optional<BigDecimal> minus(Optional<BigDecimal> from, Optional<BigDecimal> what) {
        return from.flatMap(a -> what.map(a::subtract));
    }

    private String address(Row row, Column column) {
        return addresses.get(new CellId(row, column));
    }

    private static List<CellId> ids(Row row, List<Column> columns) {
        return columns.stream().map(column -> new CellId(row, column)).toList();
    }

    private static List<CellId> ids(Row row, Column column) {
        return List.of(new CellId(row, column));
    }

    private static List<CellId> join(List<CellId> a, List<CellId> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }

    private static Page.Spread span(String text, Look look, int across) {
        return Page.Spread.of(Entry.text(text).as(look), across);
    }

    /** Cells that are joined downwards later. */
    private static Page.Spread tall(String text, Look look, int across) {
        return Page.Spread.apart(Entry.text(text).as(look), across);
    }

    private static Page.Spread one(Entry entry) {
        return Page.Spread.of(entry, 1);
    }
}
