package org.gouji.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gouji.facts.CellId;
import org.gouji.facts.Form;
import org.gouji.facts.FormLayout;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.Table;
import org.gouji.findings.Action;
import org.gouji.findings.Severity;
import org.gouji.settings.YamlFault;
import org.gouji.settings.YamlPart;

/**
 * A {@code .cases.yaml} file: a list of cases, each a faultless report with changes and what the rule must say of it. The
 * keys are Chinese because the rule author reads and writes them.
 *
 * <pre>
 * - 用例: 总计列少一件                      # required, unique in the file
 *   单位: 清河县财政局                      # default 清河县人民政府
 *   类别: 部门                             # as if the roster said so; without it the name decides
 *   年度: 2023                             # default 2023, on the 2019 form 2020
 *   版式: 2021                             # or 2019
 *   其他处理: 一行                          # （六）其他处理 printed as one row
 *   题名 / 引言 / 落款: 文字或 无
 *   单元格: {requests.resolved.total: "41", 表三「本年新收」「总计」: ""}   # "" is a blank cell
 *   全部单元格: 0                           # every other cell
 *   部分: {5: 正文, 6: 无}                   # 无: the part is missing, with its heading and table; "" keeps the heading
 *   标题: {1: 一、概述}
 *   缺行: [requests.carried_in]
 *   删去表格: [表四]
 *   网页: true                             # a web page and not a text
 *   图片: [表二]                            # the page shows the table as a picture
 *   替换: {旧文字: 新文字}                    # anywhere in the report
 *   截断于: 文字                            # the file ends after it
 *   全文: |                                # the report itself instead of all that
 *   上年: {单元格: {…}, 部分: {…}}            # last year's report, with the same keys; true: nothing changed
 *   另一单位: {单位: 清河县财政局, 部分: {…}}   # another office's report of the same year; true: nothing changed
 *   其他单位: 5                             # so many other offices of the same kind, faultless
 *   名册: {规章制定权: 无, 应公布日期: 2024-01-31, 首次公布日期: 2024-02-05}   # the office's line in the roster
 *   下级: [{单位: 清河县财政局, 单元格: {…}}, {单位: 清河县水利局, 未收到: true}]   # offices directly below it
 *   核对基数: {requests.received.total: {数值: 12, 来源: 系统填报}}              # figures of other sources
 *   未收到: true                            # no report of the office at all
 *   启用: true                              # the rule is in force although the profile switches it off
 *   参数: {D01.部门公布期限: 1月20日}       # a number of the profile that a place has changed
 *   整批: true                              # what the rule says of the whole batch
 *   上年审核: {A01: 属实}                    # what an earlier audit found in the report of the year before, and its review
 *   应发现:
 *     - {子项: total, 严重度: 错误, 处置方式: 应更正, 实为: "41", 应为: "42", 原文: "41", 行: 57, 并入: 无, 说明含: 共 42 件}
 *   应无发现: true
 *   未核对: true                            # or the exact list of sub-checks
 *   不适用: true
 * </pre>
 */
final class CaseFile {

    private static final List<String> KEYS = List.of(
            "用例", "单位", "类别", "年度", "版式", "其他处理", "题名", "引言", "落款", "单元格", "全部单元格", "部分", "标题", "缺行", "删去表格", "网页",
            "图片", "替换", "截断于", "全文", "上年", "另一单位", "其他单位", "名册", "下级", "核对基数", "未收到", "启用", "参数", "整批", "上年审核", "应发现",
            "应无发现", "未核对", "不适用");
    private static final List<String> YEAR_BEFORE_KEYS =
            List.of("单位", "版式", "其他处理", "单元格", "全部单元格", "部分", "缺行", "删去表格", "替换", "全文");
    private static final List<String> BELOW_KEYS =
            List.of("单位", "上级", "类别", "年度", "版式", "其他处理", "单元格", "全部单元格", "部分", "缺行", "删去表格", "替换", "未收到");
    private static final List<String> FINDING_KEYS = List.of("子项", "严重度", "处置方式", "实为", "应为", "原文", "行", "并入", "说明含");

    private CaseFile() {}

    static List<RuleCase> parse(String file, String text) throws YamlFault {
        List<RuleCase> cases = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (YamlPart part : YamlPart.parse(file, text).items()) {
            RuleCase read = ruleCase(part);
            if (!names.add(read.name())) {
                throw part.fault("用例“" + read.name() + "”写了两次");
            }
            cases.add(read);
        }
        return cases;
    }

    private static RuleCase ruleCase(YamlPart part) throws YamlFault {
        Map<String, YamlPart> given = part.entries(KEYS);
        if (!given.containsKey("用例")) {
            throw part.fault("缺少“用例: 名称”");
        }
        if (Stream.of("应发现", "应无发现", "未核对", "不适用").noneMatch(given::containsKey)) {
            throw part.fault("没有写预期，请写“应发现”“应无发现”“未核对”或“不适用”");
        }
        if (given.containsKey("应发现") && (given.containsKey("应无发现") || given.containsKey("不适用"))) {
            throw part.fault("“应发现”不能与“应无发现”“不适用”同写");
        }
        for (String flag : List.of("应无发现", "不适用")) {
            if (given.containsKey(flag) && !given.get(flag).isTrue()) {
                throw given.get(flag).fault("“" + flag + "”只能写 true");
            }
        }
        return new RuleCase(
                given.get("用例").text(),
                part.line(),
                changes(given),
                given.containsKey("上年") ? yearBefore(given.get("上年"), changes(given)) : null,
                given.containsKey("另一单位") ? otherOffice(given.get("另一单位"), changes(given)) : null,
                given.containsKey("其他单位") ? given.get("其他单位").number(1, 20) : 0,
                given.containsKey("名册") ? CaseRoster.office(given.get("名册"), changes(given)) : null,
                given.containsKey("下级") ? below(given.get("下级"), changes(given)) : List.of(),
                given.containsKey("核对基数") ? CaseRoster.control(given.get("核对基数"), changes(given)) : List.of(),
                given.containsKey("未收到") && given.get("未收到").isTrue(),
                given.containsKey("启用") && given.get("启用").isTrue(),
                given.containsKey("参数") ? numbers(given.get("参数")) : Map.of(),
                given.containsKey("整批") && given.get("整批").isTrue(),
                given.containsKey("上年审核") ? auditedBefore(given.get("上年审核")) : null,
                given.containsKey("应发现") ? findings(given.get("应发现")) : List.of(),
                unchecked(given.get("未核对")),
                given.containsKey("不适用"));
    }

    private static Map<String, String> numbers(YamlPart part) throws YamlFault {
        Map<String, String> numbers = new LinkedHashMap<>();
        for (Map.Entry<YamlPart, YamlPart> entry : part.entries().entrySet()) {
            numbers.put(entry.getKey().text(), entry.getValue().text());
        }
        return numbers;
    }

    /** The offices directly below: faultless reports with changes of their own, or 未收到. */
    private static List<RuleCase.Below> below(YamlPart part, CaseChanges now) throws YamlFault {
        List<RuleCase.Below> below = new ArrayList<>();
        for (YamlPart item : part.items()) {
            Map<String, YamlPart> given = item.entries(BELOW_KEYS);
            if (!given.containsKey("单位")) {
                throw item.fault("下级单位要写“单位: 名称”");
            }
            CaseChanges read = changes(given);
            int year = given.containsKey("年度") ? read.year() : now.year();
            boolean absent = given.containsKey("未收到") && given.get("未收到").isTrue();
            String superior = given.containsKey("上级") ? textOrNone(given.get("上级")) : now.office();
            below.add(new RuleCase.Below(
                    CaseRoster.below(read, superior),
                    absent ? null : read.of(read.office(), read.kind(), year, read.cells())));
        }
        return below;
    }

    /** Another office's report of the same year: the faultless one with the changes under 另一单位. */
    private static CaseChanges otherOffice(YamlPart part, CaseChanges now) throws YamlFault {
        Map<String, YamlPart> given = !part.isMap() && part.isTrue() ? Map.of() : part.entries(YEAR_BEFORE_KEYS);
        CaseChanges read = changes(given);
        return read.of(given.containsKey("单位") ? read.office() : "清河县财政局", null, now.year(), read.cells());
    }

    /** Last year's report: faultless and in keeping with this year's, but for what is written under 上年. */
    private static CaseChanges yearBefore(YamlPart part, CaseChanges now) throws YamlFault {
        Map<String, YamlPart> given = !part.isMap() && part.isTrue() ? Map.of() : part.entries(YEAR_BEFORE_KEYS);
        CaseChanges read = changes(given);
        Map<CellId, String> cells =
                new LinkedHashMap<>(read.allCells() == null ? SampleFigures.yearBefore() : Map.of());
        cells.keySet().retainAll(FormLayout.cells(read.form(), read.oneRowOther()));
        cells.putAll(read.cells());
        return read.of(given.containsKey("单位") ? read.office() : now.office(), now.kind(), now.year() - 1, cells);
    }

    private static CaseChanges changes(Map<String, YamlPart> given) throws YamlFault {
        Form form = given.containsKey("版式")
                ? given.get("版式").oneOf(List.of("2021", "2019")).equals("2019") ? Form.FORM_2019 : Form.FORM_2021
                : Form.FORM_2021;
        int usualYear = form == Form.FORM_2019 ? 2020 : 2023;
        boolean oneRow = given.containsKey("其他处理")
                && !given.get("其他处理").oneOf(List.of("一行")).isEmpty();
        Map<Integer, String> bodies = new LinkedHashMap<>();
        Set<Integer> without = new LinkedHashSet<>();
        for (Map.Entry<Integer, String> entry : byPart(given.get("部分")).entrySet()) {
            if (entry.getValue().equals("无")) {
                without.add(entry.getKey());
            } else {
                bodies.put(entry.getKey(), entry.getValue().strip());
            }
        }
        return new CaseChanges(
                given.containsKey("单位") ? given.get("单位").text() : "清河县人民政府",
                given.containsKey("类别") ? named(given.get("类别"), OfficeKind.values(), OfficeKind::getLabel) : null,
                given.containsKey("年度") ? given.get("年度").number(2008, 2100) : usualYear,
                form,
                oneRow,
                textOrNone(given.get("题名")),
                textOrNone(given.get("引言")),
                textOrNone(given.get("落款")),
                given.containsKey("全部单元格") ? given.get("全部单元格").text() : null,
                cells(given.get("单元格"), form, oneRow),
                bodies,
                without,
                byPart(given.get("标题")),
                all(given.get("缺行"), row -> CaseCells.row(row, form, oneRow)),
                all(given.get("删去表格"), table -> named(table, Table.values(), Table::getLabel)),
                given.containsKey("网页") && given.get("网页").isTrue() || given.containsKey("图片"),
                all(given.get("图片"), table -> named(table, Table.values(), Table::getLabel)),
                replacements(given.get("替换")),
                given.containsKey("截断于") ? given.get("截断于").text() : "",
                given.containsKey("全文") ? given.get("全文").text() : "");
    }

    private static Map<CellId, String> cells(YamlPart part, Form form, boolean oneRow) throws YamlFault {
        Map<CellId, String> cells = new LinkedHashMap<>();
        if (part != null) {
            for (Map.Entry<CellId, YamlPart> entry :
                    CaseCells.cells(part, form, oneRow).entrySet()) {
                String text = entry.getValue().text();
                if (text.matches("[“”].*[“”]")) {
                    throw entry.getValue()
                            .fault(text + " 的引号是全角的，请改为半角引号 \"" + text.substring(1, text.length() - 1) + "\"");
                }
                cells.put(entry.getKey(), text);
            }
        }
        return cells;
    }

    private static Map<Integer, String> byPart(YamlPart part) throws YamlFault {
        Map<Integer, String> texts = new LinkedHashMap<>();
        if (part != null) {
            for (Map.Entry<YamlPart, YamlPart> entry : part.entries().entrySet()) {
                texts.put(entry.getKey().number(1, 6), entry.getValue().text());
            }
        }
        return texts;
    }

    private static Map<String, String> replacements(YamlPart part) throws YamlFault {
        Map<String, String> texts = new LinkedHashMap<>();
        if (part != null) {
            for (Map.Entry<YamlPart, YamlPart> entry : part.entries().entrySet()) {
                texts.put(entry.getKey().text(), entry.getValue().text());
            }
        }
        return texts;
    }

    private static List<Map<String, String>> findings(YamlPart part) throws YamlFault {
        List<Map<String, String>> findings = new ArrayList<>();
        for (YamlPart item : part.items()) {
            Map<String, String> keys = new LinkedHashMap<>();
            for (Map.Entry<String, YamlPart> entry : item.entries(FINDING_KEYS).entrySet()) {
                switch (entry.getKey()) {
                    case "严重度" -> named(entry.getValue(), Severity.values(), Severity::getLabel);
                    case "处置方式" -> named(entry.getValue(), Action.values(), Action::getLabel);
                    case "行" -> entry.getValue().number(1, 999_999);
                    default -> entry.getValue().text();
                }
                keys.put(entry.getKey(), entry.getValue().text());
            }
            findings.add(keys);
        }
        if (findings.isEmpty()) {
            throw part.fault("“应发现”是空的；没有发现请写“应无发现: true”");
        }
        return findings;
    }

    private static Set<String> unchecked(YamlPart part) throws YamlFault {
        if (part == null) {
            return null;
        }
        if (!part.isList() && part.isTrue()) {
            return Set.of();
        }
        return all(part, YamlPart::text);
    }

    private static Map<String, String> auditedBefore(YamlPart part) throws YamlFault {
        Map<String, String> conclusions = new LinkedHashMap<>();
        for (Map.Entry<YamlPart, YamlPart> entry : part.entries().entrySet()) {
            conclusions.put(entry.getKey().text(), entry.getValue().oneOf(List.of("待核实", "属实", "不属实", "口径不同")));
        }
        return conclusions;
    }

    private static String textOrNone(YamlPart part) throws YamlFault {
        if (part == null) {
            return null;
        }
        return part.text().equals("无") ? "" : part.text().strip();
    }

    private interface Reading<T> {
        T of(YamlPart part) throws YamlFault;
    }

    private static <T> Set<T> all(YamlPart part, Reading<T> reading) throws YamlFault {
        Set<T> values = new LinkedHashSet<>();
        if (part != null) {
            for (YamlPart item : part.itemsOrOne()) {
                values.add(reading.of(item));
            }
        }
        return values;
    }

    private static <T> T named(YamlPart part, T[] values, Function<T, String> label) throws YamlFault {
        String word = part.oneOf(Arrays.stream(values).map(label).toList());
        return Arrays.stream(values)
                .filter(value -> label.apply(value).equals(word))
                .findFirst()
                .orElseThrow();
    }
}
