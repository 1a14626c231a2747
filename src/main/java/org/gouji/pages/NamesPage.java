package org.gouji.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Column;
import org.gouji.facts.Form;
import org.gouji.facts.FormLabels;
import org.gouji.facts.MissingSection;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.Row;
import org.gouji.facts.Table;
import org.gouji.rules.RuleSentence;
import org.gouji.rules.Rulebook;

/** The page for rule authors: the sentences that rules may be written in, and all names and codes of the form. */
final class NamesPage {

    static final String FILE = "names";

    private NamesPage() {}

    static Sheet sheet(Rulebook rulebook) {
        List<Sheet.Section> sections = new ArrayList<>(sentences(rulebook.sentences()));
        for (Table table : Table.values()) {
            sections.add(new Sheet.Section(
                    table.getCode(), table.getLabel() + "的行和列", List.of(rows(table), columns(table))));
        }
        sections.add(new Sheet.Section("words", "其他名称", List.of(words())));
        return new Sheet(
                FILE,
                "写规则用的句子和名称",
                List.of("单元格代码是“表.行.列”，如 requests.received.total"),
                new Block.Link("", "返回规则目录", "index"),
                sections);
    }

    /** One table of sentences for each group of the dictionary. */
    static List<Sheet.Section> sentences(List<RuleSentence> sentences) {
        Map<String, List<RuleSentence>> groups = sentences.stream()
                .collect(Collectors.groupingBy(RuleSentence::group, LinkedHashMap::new, Collectors.toList()));
        List<Sheet.Section> sections = new ArrayList<>();
        groups.forEach((group, members) -> sections.add(new Sheet.Section(
                "sentences-" + (sections.size() + 1),
                "句子：" + group,
                List.of(new Block.Grid(
                        List.of("句子（例）", "说明"),
                        members.stream()
                                .map(each -> List.<Object>of(each.example(), each.note()))
                                .toList())))));
        return sections;
    }

    /** The rows of a table; in table two with the columns of each, which differ. */
    static Block.Grid rows(Table table) {
        List<String> headers = new ArrayList<>(List.of("行", "DRL", "代码"));
        if (table == Table.PROACTIVE) {
            headers.add("这一行的列");
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Row row : Row.values()) {
            if (row.getTable() == table) {
                List<Object> cells = new ArrayList<>(
                        List.of(row.getLabel(), "Row." + row.name(), table.getCode() + "." + row.getCode()));
                if (table == Table.PROACTIVE) {
                    cells.add(FormLabels.columns(row).stream()
                            .map(column -> column.labelIn(table) + form(row, column))
                            .collect(Collectors.joining("、")));
                }
                rows.add(cells);
            }
        }
        return new Block.Grid(headers, rows);
    }

    /** The columns of a table in the order in which its rows have them. */
    static Block.Grid columns(Table table) {
        return new Block.Grid(
                List.of("列", "DRL", "代码"),
                Stream.of(Row.values())
                        .filter(row -> row.getTable() == table)
                        .flatMap(row -> FormLabels.columns(row).stream())
                        .distinct()
                        .map(column ->
                                List.<Object>of(column.labelIn(table), "Column." + column.name(), column.getCode()))
                        .toList());
    }

    private static String form(Row row, Column column) {
        boolean now = row.columns(Form.FORM_2021).contains(column);
        boolean before = row.columns(Form.FORM_2019).contains(column);
        return now && before ? "" : now ? "（2021）" : "（2019）";
    }

    /** What else may stand in 「」: parts, claims of the narrative, kinds of office. */
    static Block.Grid words() {
        return new Block.Grid(
                List.of("种类", "可写"),
                List.of(
                        List.of("表", "表二、表三、表四"),
                        List.of(
                                "部分",
                                Stream.of(1, 2, 3, 4, 5, 6)
                                        .map(part -> "第" + "一二三四五六".charAt(part - 1) + "部分（"
                                                + MissingSection.label(part).replaceFirst("^.、", "") + "）")
                                        .collect(Collectors.joining("、"))),
                        List.of(
                                "正文的说法",
                                Stream.of(ClaimSubject.values())
                                        .map(ClaimSubject::getLabel)
                                        .collect(Collectors.joining("、"))),
                        List.of(
                                "同上，DRL 写 ClaimSubject.…",
                                Stream.of(ClaimSubject.values())
                                        .map(subject -> subject.getLabel() + " " + subject.name())
                                        .collect(Collectors.joining("、"))),
                        List.of(
                                "单位类别",
                                Stream.of(OfficeKind.values())
                                        .filter(kind -> kind != OfficeKind.UNKNOWN)
                                        .map(OfficeKind::getLabel)
                                        .collect(Collectors.joining("、"))),
                        List.of(
                                "其他 DRL 名称",
                                "表 Table.PROACTIVE（表二）、Table.REQUESTS、Table.DISPUTES；版式 Form.FORM_2019、Form.FORM_2021；"
                                        + "增减 Direction.UP、Direction.DOWN、Direction.FLAT；单位类别 "
                                        + Stream.of(OfficeKind.values())
                                                .map(kind -> "OfficeKind." + kind.name())
                                                .collect(Collectors.joining("、")))));
    }
}
