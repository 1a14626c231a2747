package org.gouji.corpus;

import java.util.ArrayList;
import java.util.List;
import org.gouji.facts.CellId;
import org.gouji.facts.Column;
import org.gouji.facts.Form;
import org.gouji.facts.FormLayout;
import org.gouji.facts.Row;
import org.gouji.facts.Table;

/**
 * One statutory table as a page would hold it: rows of cells with their spans.
 *
 * @param width number of columns once all spans are counted
 */
record PrintedTable(int width, List<Line> lines) {

    /** One cell and the number of columns it covers. */
    record Span(String text, int columns) {}

    /** One row; {@code front} columns before it are covered by cells of rows above. */
    record Line(int front, List<Span> cells) {}

    static PrintedTable of(Table table, PrintedReport report, boolean headersCut) {
        return switch (table) {
            case PROACTIVE -> proactive(report, headersCut);
            case REQUESTS -> requests(report, headersCut);
            case DISPUTES -> disputes(report, headersCut);
        };
    }

    private static PrintedTable proactive(PrintedReport report, boolean headersCut) {
        int width = report.form() == Form.FORM_2021 ? 4 : 5;
        List<Line> lines = new ArrayList<>();
        String block = "";
        for (Row row : FormLayout.rows(Table.PROACTIVE, report.form(), report.oneRowOther())) {
            String item = item(row);
            List<Column> columns = row.columns(report.form());
            if (!item.equals(block)) {
                lines.add(line(0, span("第二十条第（" + item + "）项", width)));
                List<Span> header = new ArrayList<>();
                header.add(span("信息内容", 1));
                for (Column column : columns) {
                    header.add(span(header(column, report.form(), headersCut), 1));
                }
                lines.add(stretched(0, header, width));
                block = item;
            }
            List<Span> cells = new ArrayList<>();
            cells.add(span(row.labelOn(report.form()), 1));
            columns.forEach(column -> cells.add(span(report.cells().get(new CellId(row, column)), 1)));
            lines.add(stretched(0, cells, width));
        }
        return new PrintedTable(width, lines);
    }

    private static String item(Row row) {
        return switch (row) {
            case REGULATIONS, NORMATIVE_DOCUMENTS -> "一";
            case PERMITS, OTHER_SERVICES -> "五";
            case PENALTIES, COERCIVE_MEASURES -> "六";
            case CHARGES -> "八";
            default -> "九";
        };
    }

    private static String header(Column column, Form form, boolean cut) {
        return switch (column) {
            case DECISIONS -> form == Form.FORM_2021 ? "本年处理决定数量" : "处理决定数量";
            case AMOUNT -> form == Form.FORM_2021 ? "本年收费金额（单位：万元）" : "采购总金额";
            case MADE, PUBLISHED -> cut ? "本年新" : column.getLabel();
            case IN_FORCE -> cut ? "现行有效件" : column.getLabel();
            default -> column.getLabel();
        };
    }

    private static PrintedTable requests(PrintedReport report, boolean headersCut) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(0, span("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3), span("申请人情况", 7)));
        lines.add(line(3, span("自然人", 1), span("法人或其他组织", 5), span("总计", 1)));
        lines.add(line(
                4,
                span(headersCut ? "商业" : "商业企业", 1),
                span("科研 机构", 1),
                span(headersCut ? "益组织" : "社会公益组织", 1),
                span("法律服务机构", 1),
                span("其他", 1)));
        for (Row row : FormLayout.rows(Table.REQUESTS, report.form(), report.oneRowOther())) {
            List<Span> cells = new ArrayList<>();
            int front = 0;
            String group = group(row);
            if (row == Row.GRANTED) {
                cells.add(span("三、本年度办理结果", 1));
                cells.add(span(row.getLabel(), 2));
            } else if (row == Row.PARTLY_GRANTED || row == Row.OTHER || row == Row.RESOLVED) {
                front = 1;
                cells.add(span(row.getLabel(), 2));
            } else if (!row.isLeaf()) {
                cells.add(span(row.getLabel(), 3));
            } else {
                front = group == null ? 2 : 1;
                if (group != null) {
                    cells.add(span(group, 1));
                }
                cells.add(span(row.getLabel(), 1));
            }
            row.columns(report.form())
                    .forEach(column -> cells.add(span(report.cells().get(new CellId(row, column)), 1)));
            lines.add(new Line(front, cells));
        }
        return new PrintedTable(10, lines);
    }

    private static String group(Row row) {
        return switch (row) {
            case REFUSED_STATE_SECRET -> "（三）不予公开";
            case UNAVAILABLE_NOT_HELD -> "（四）无法提供";
            case NOT_PROCESSED_PETITION -> "（五）不予处理";
            case OTHER_NOT_CORRECTED_IN_TIME -> "（六）其他处理";
            default -> null;
        };
    }

    private static PrintedTable disputes(PrintedReport report, boolean headersCut) {
        List<String> results =
                headersCut ? List.of("结果", "结果", "其他", "尚未", "总计") : List.of("结果维持", "结果 纠正", "其他结果", "尚未审结", "总计");
        List<Span> middle = new ArrayList<>();
        results.forEach(result -> middle.add(span(result, 1)));
        middle.add(span("未经复议直接起诉", 5));
        middle.add(span("复议后起诉", 5));
        List<Span> lower = new ArrayList<>();
        results.forEach(result -> lower.add(span(result, 1)));
        results.forEach(result -> lower.add(span(result, 1)));
        List<Span> values = new ArrayList<>();
        for (Row row : FormLayout.rows(Table.DISPUTES, report.form(), report.oneRowOther())) {
            row.columns(report.form())
                    .forEach(column -> values.add(span(report.cells().get(new CellId(row, column)), 1)));
        }
        return new PrintedTable(
                15,
                List.of(
                        line(0, span("行政复议", 5), span("行政诉讼", 10)),
                        new Line(0, middle),
                        new Line(5, lower),
                        new Line(0, values)));
    }

    /** The last cell covers what the row lacks in width. */
    private static Line stretched(int front, List<Span> cells, int width) {
        List<Span> stretched = new ArrayList<>(cells);
        Span last = stretched.remove(stretched.size() - 1);
        stretched.add(span(last.text, width - stretched.size()));
        return new Line(front, stretched);
    }

    private static Line line(int front, Span... cells) {
        return new Line(front, List.of(cells));
    }

    private static Span span(String text, int columns) {
        return new Span(text, columns);
    }
}
