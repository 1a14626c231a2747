package org.gouji.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gouji.facts.CellId;
import org.gouji.facts.Form;
import org.gouji.facts.FormLayout;
import org.gouji.facts.MissingSection;
import org.gouji.facts.Row;
import org.gouji.facts.Table;

/** The text of a report without any fault, of one invented office, made anew with the changes that a case asks for. */
final class SampleReport {

    /** Stands for a picture until the page is made; no report has this line. */
    private static final String PICTURE = "\u0000图片";

    private final CaseChanges changes;
    private final SampleWords words;
    private final Map<CellId, String> cells;

    private SampleReport(CaseChanges changes) {
        this.changes = changes;
        this.words = new SampleWords(changes.office(), changes.year(), changes.form());
        this.cells = SampleFigures.of(changes.form(), changes.oneRowOther());
    }

    /** The report's text with the changes; a report without changes raises nothing by any national rule. */
    static String text(CaseChanges changes) {
        return changes.wholeText().isEmpty() ? new SampleReport(changes).build() : changes.wholeText();
    }

    private String build() {
        if (changes.allCells() != null) {
            cells.replaceAll((cell, value) -> changes.allCells());
        }
        cells.putAll(changes.cells());
        List<String> parts = new ArrayList<>();
        add(parts, changes.title(), words.title());
        add(parts, changes.lead(), words.lead());
        for (int number = 1; number <= 6; number++) {
            if (!changes.missing(number)) {
                parts.add(changes.headings().getOrDefault(number, MissingSection.label(number)));
                add(parts, changes.bodies().get(number), words.body(number));
                table(number, parts);
            }
        }
        add(parts, changes.signature(), words.signature());
        String text = String.join("\n", parts) + "\n";
        for (Map.Entry<String, String> replacement : changes.replaced().entrySet()) {
            text = text.replace(required(text, replacement.getKey(), "替换"), replacement.getValue());
        }
        if (!changes.cutAfter().isEmpty()) {
            String last = required(text, changes.cutAfter(), "截断于");
            text = text.substring(0, text.indexOf(last) + last.length());
        }
        return changes.webPage() ? page(text) : text;
    }

    /** A change that changes nothing would make the case say what it does not show. */
    private static String required(String text, String part, String key) {
        if (!text.contains(part)) {
            throw new IllegalArgumentException("“" + key + "”要找的文字在年报里没有：" + part);
        }
        return part;
    }

    private static void add(List<String> parts, String changed, String usual) {
        String text = changed == null ? usual : changed;
        if (!text.isEmpty()) {
            parts.add(text);
        }
    }

    /** The text as a page: lines with cells as tables, the others as paragraphs. */
    private static String page(String text) {
        StringBuilder page = new StringBuilder("<html><body>\n");
        boolean open = false;
        for (String line : text.split("\n")) {
            boolean row = line.endsWith(" |");
            if (row != open) {
                page.append(row ? "<table>\n" : "</table>\n");
                open = row;
            }
            if (row) {
                String cells = line.substring(0, line.length() - 2).replace(" | ", "</td><td>");
                page.append("<tr><td>").append(cells).append("</td></tr>\n");
            } else if (line.equals(PICTURE)) {
                page.append("<img src='table.png' width='600' height='300'>\n");
            } else {
                page.append("<p>").append(line).append("</p>\n");
            }
        }
        return page.append(open ? "</table>" : "").append("</body></html>\n").toString();
    }

    private void table(int section, List<String> parts) {
        for (Table table : Table.values()) {
            if (table.getSection() != section) {
                continue;
            }
            if (changes.asPictures().contains(table)) {
                parts.add(PICTURE);
            } else if (!changes.withoutTables().contains(table)) {
                parts.addAll(
                        switch (table) {
                            case PROACTIVE -> proactive();
                            case REQUESTS -> requests();
                            case DISPUTES -> disputes();
                        });
            }
        }
    }

    private List<String> proactive() {
        boolean old = changes.form() == Form.FORM_2019;
        List<String> lines = new ArrayList<>();
        block(
                lines,
                "一",
                old ? List.of("本年新制作数量", "本年新公开数量", "对外公开总数量") : List.of("本年制发件数", "本年废止件数", "现行有效件数"),
                Row.REGULATIONS,
                Row.NORMATIVE_DOCUMENTS);
        List<String> decisions = old ? List.of("上一年项目数量", "本年增/减", "处理决定数量") : List.of("本年处理决定数量");
        block(lines, "五", decisions, Row.PERMITS, Row.OTHER_SERVICES);
        block(lines, "六", decisions, Row.PENALTIES, Row.COERCIVE_MEASURES);
        block(lines, "八", old ? List.of("上一年项目数量", "本年增/减") : List.of("本年收费金额（单位：万元）"), Row.CHARGES);
        if (old) {
            block(lines, "九", List.of("采购项目数量", "采购总金额"), Row.PROCUREMENT);
        }
        return lines;
    }

    private void block(List<String> lines, String item, List<String> headers, Row... rows) {
        lines.add(line(List.of("第二十条第（" + item + "）项")));
        List<String> header = new ArrayList<>(List.of("信息内容"));
        header.addAll(headers);
        lines.add(line(header));
        for (Row row : rows) {
            row(lines, row, List.of());
        }
    }

    private List<String> requests() {
        List<String> lines = new ArrayList<>();
        lines.add(line(List.of("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况")));
        lines.add(line(List.of("自然人", "法人或其他组织", "总计")));
        lines.add(line(List.of("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")));
        String last = "";
        for (Row row : FormLayout.rows(Table.REQUESTS, changes.form(), changes.oneRowOther())) {
            String group = group(row);
            List<String> before = new ArrayList<>();
            if (row == Row.GRANTED) {
                before.add("三、本年度办理结果");
            }
            if (!group.isEmpty() && !group.equals(last)) {
                before.add(group);
            }
            last = group;
            row(lines, row, before);
        }
        return lines;
    }

    private static String group(Row row) {
        String code = row.getCode();
        if (code.startsWith("refused.")) {
            return "（三）不予公开";
        }
        if (code.startsWith("unavailable.")) {
            return "（四）无法提供";
        }
        if (code.startsWith("not_processed.")) {
            return "（五）不予处理";
        }
        return code.startsWith("other.") ? "（六）其他处理" : "";
    }

    private void row(List<String> lines, Row row, List<String> before) {
        List<String> values = row.columns(changes.form()).stream()
                .map(column -> cells.get(new CellId(row, column)))
                .toList();
        if (values.isEmpty() || changes.withoutRows().contains(row)) {
            return;
        }
        List<String> line = new ArrayList<>(before);
        line.add(row.labelOn(changes.form()));
        line.addAll(values);
        lines.add(line(line));
    }

    private List<String> disputes() {
        List<String> results = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
        List<String> three = new ArrayList<>(results);
        three.addAll(results);
        List<String> values = new ArrayList<>();
        for (Row row : FormLayout.rows(Table.DISPUTES, changes.form(), false)) {
            row.columns(changes.form()).forEach(column -> values.add(cells.get(new CellId(row, column))));
        }
        List<String> first = new ArrayList<>(results);
        first.addAll(List.of("未经复议直接起诉", "复议后起诉"));
        return List.of(line(List.of("行政复议", "行政诉讼")), line(first), line(three), line(values));
    }

    private static String line(Collection<String> values) {
        return values.stream().map(value -> value + " |").collect(Collectors.joining(" "));
    }
}
