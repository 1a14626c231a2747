package org.gouji.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gouji.facts.CellId;
import org.gouji.facts.Form;
import org.gouji.facts.MissingSection;
import org.gouji.facts.Office;

/** Tells how the report of a case differs from the faultless one, cell by cell and sentence by sentence. */
final class CaseWords {

    private static final String USUAL_OFFICE = "清河县人民政府";

    private static final String LAST_YEARS = "上年报告：";

    private final List<String> lines = new ArrayList<>();

    private CaseWords() {}

    static List<String> of(RuleCase each) {
        CaseWords words = new CaseWords();
        words.whole(each);
        return List.copyOf(words.lines);
    }

    private void whole(RuleCase each) {
        CaseChanges now = each.changes();
        if (each.absent()) {
            lines.add("没有收到" + now.office() + now.year() + "年的报告");
        } else {
            who(now);
            report("", now, SampleFigures.of(now.form(), now.oneRowOther()));
        }
        if (each.yearBefore() != null) {
            CaseChanges before = each.yearBefore();
            Map<CellId, String> usual = SampleFigures.of(before.form(), before.oneRowOther());
            SampleFigures.yearBefore().forEach(usual::replace);
            int told = lines.size();
            report(LAST_YEARS, before, usual);
            if (lines.size() == told) {
                lines.add("有同一单位上年的报告，两年相互衔接");
            }
        }
        if (each.otherOffice() != null) {
            CaseChanges other = each.otherOffice();
            lines.add("另有" + other.office() + "同一年的报告");
            report(other.office() + "的报告：", other, SampleFigures.of(other.form(), other.oneRowOther()));
        }
        if (each.peers() > 0) {
            lines.add("另有 " + each.peers() + " 个同类单位同一年的报告");
        }
        if (each.registered() != null) {
            lines.add("单位名册：" + registered(each.registered()));
        }
        each.below().forEach(this::below);
        each.control()
                .forEach(entry -> lines.add("核对基数（" + entry.source() + "）："
                        + entry.cell().label() + "为 " + entry.value().toPlainString()));
        each.numbers().forEach((name, number) -> lines.add("参数“" + name + "”改为 " + number));
        if (each.switchedOn()) {
            lines.add("本例中启用了这条规则（现行参数方案停用）");
        }
    }

    private void who(CaseChanges now) {
        if (!now.office().equals(USUAL_OFFICE)) {
            lines.add("单位：" + now.office());
        }
        if (now.kind() != null) {
            lines.add("单位类别：" + now.kind().getLabel());
        }
        if (now.form() == Form.FORM_2019) {
            lines.add("版式：" + now.form().getLabel() + "，" + now.year() + "年度");
        } else if (now.year() != 2023) {
            lines.add("年度：" + now.year());
        }
    }

    private void report(String whose, CaseChanges now, Map<CellId, String> usual) {
        if (!now.wholeText().isEmpty()) {
            lines.add(whose + "全文为：“" + now.wholeText().strip() + "”");
            return;
        }
        text(whose, "标题", now.title());
        text(whose, "引言", now.lead());
        if (now.oneRowOther()) {
            lines.add(whose + "表三“（六）其他处理”只印一行");
        }
        if (now.allCells() != null) {
            lines.add(whose + "未另写明的各格都填“" + now.allCells() + "”");
        }
        now.cells().forEach((cell, value) -> {
            // what last year's report holds so that the two years tie is no change that the case makes
            boolean ties = whose.equals(LAST_YEARS)
                    && value.equals(SampleFigures.yearBefore().get(cell))
                    && value.equals(usual.get(cell));
            if (!ties) {
                cell(whose, cell, usual.getOrDefault(cell, ""), value, now.allCells());
            }
        });
        now.withoutRows().stream()
                .sorted()
                .forEach(row -> lines.add(whose + row.getTable().getLabel() + "缺少“" + row.getLabel() + "”行"));
        now.withoutTables().stream().sorted().forEach(table -> lines.add(whose + "没有" + table.getLabel()));
        now.asPictures().stream().sorted().forEach(table -> lines.add(whose + table.getLabel() + "是一张图片"));
        now.headings().forEach((part, text) -> lines.add(whose + "第" + numeral(part) + "部分的标题为：“" + text + "”"));
        now.bodies().forEach((part, text) -> {
            String where = whose + "“" + MissingSection.label(part) + "”";
            lines.add(text.isEmpty() ? where + "只有标题，没有正文" : where + "的正文为：“" + text + "”");
        });
        now.withoutParts().stream()
                .sorted()
                .forEach(part -> lines.add(whose + "没有“" + MissingSection.label(part) + "”这一部分"));
        text(whose, "落款", now.signature());
        now.replaced().forEach((from, to) -> lines.add(whose + "“" + from + "”写成“" + to + "”"));
        if (now.webPage() && now.asPictures().isEmpty()) {
            lines.add(whose + "报告是网页");
        }
        if (!now.cutAfter().isEmpty()) {
            lines.add(whose + "文件到“" + now.cutAfter() + "”为止，后面没有了");
        }
    }

    private void cell(String whose, CellId cell, String usual, String value, String others) {
        String was = others == null && !usual.equals(value) ? "（样本原为“" + usual + "”）" : "";
        lines.add(whose + cell.label() + (value.isEmpty() ? "空白" : "填“" + value + "”") + was);
    }

    private void text(String whose, String what, String text) {
        if (text != null) {
            lines.add(whose + (text.isEmpty() ? "没有" + what : what + "为：“" + text + "”"));
        }
    }

    private void below(RuleCase.Below below) {
        String name = below.office().name();
        if (below.changes() == null) {
            lines.add("下级" + name + "的报告没有收到");
            return;
        }
        CaseChanges now = below.changes();
        int told = lines.size();
        report("下级" + name + now.year() + "年报告：", now, SampleFigures.of(now.form(), now.oneRowOther()));
        if (lines.size() == told) {
            lines.add("有下级" + name + now.year() + "年的报告");
        }
    }

    private static String registered(Office office) {
        List<String> parts = new ArrayList<>(List.of(office.name()));
        if (!office.ruleMaking().isEmpty()) {
            parts.add("规章制定权：" + office.ruleMaking());
        }
        for (String name : List.of("应公布日期", "首次公布日期", "提交日期")) {
            Object day =
                    name.equals("应公布日期") ? office.due() : name.equals("提交日期") ? office.submitted() : office.published();
            if (day != null) {
                parts.add(name + "：" + day);
            }
        }
        if (office.excused()) {
            parts.add("免报");
        }
        return parts.stream().collect(Collectors.joining("，"));
    }

    private static String numeral(int part) {
        return "一二三四五六".substring(part - 1, part);
    }
}
