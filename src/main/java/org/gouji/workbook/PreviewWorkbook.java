package org.gouji.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.gouji.findings.Finding;
import org.gouji.findings.RulePreview;

/** 规则改动预览: what a change of rules adds, removes and changes, counted by rule and office, and one row per finding. */
public final class PreviewWorkbook {

    private static final List<String> COUNTS = List.of("新增", "不再报", "有变化");
    private static final List<String> TITLES =
            List.of("变化", "单位", "年度", "代码", "问题", "所在位置", "原文", "说明", "哪里变了", "严重度", "处置方式", "文件");
    private static final int HEADER = 1;

    private PreviewWorkbook() {}

    /** Writes the workbook and leaves the stream open. The same preview gives the same bytes. */
    public static void write(RulePreview preview, OutputStream out) throws IOException {
        Streamed.write(Streamed.ofAnySize(), workbook -> fill(workbook, preview), out);
    }

    private static void fill(Streamed workbook, RulePreview preview) {
        Styles styles = new Styles(workbook.book());
        summary(new Page(workbook, styles, "汇总", 34, 10, 10, 10), preview);
        details(new Page(workbook, styles, "逐条变化", 8, 20, 7, 7, 34, 28, 28, 46, 30, 8, 10, 26), preview);
    }

    private static void summary(Page page, RulePreview preview) {
        RulePreview.Counts all = preview.counts();
        page.line("规则改动预览", Look.TITLE, 4);
        page.line("改动前 " + preview.from(), Look.FACT, 4);
        page.line("改动后 " + preview.to(), Look.FACT, 4);
        page.line(
                "在 " + preview.reports() + " 份年报上：新增 " + all.added() + "，不再报 " + all.removed() + "，有变化 "
                        + all.changed(),
                Look.BLOCK,
                4);
        page.skip();
        counts(page, "按规则", preview.byRule());
        page.skip();
        counts(page, "按单位", preview.byOffice());
        if (!preview.shifts().isEmpty()) {
            page.skip();
            page.header("核对结果的变化", "由", "变为", "报告数");
            for (RulePreview.Shift shift : preview.shifts()) {
                page.row(
                        Entry.text(shift.code() + " " + shift.title()),
                        Entry.centred(shift.from().getLabel()),
                        Entry.centred(shift.to().getLabel()),
                        Entry.number(shift.reports()));
            }
        }
    }

    private static void counts(Page page, String title, Map<String, RulePreview.Counts> counts) {
        page.header(title, COUNTS.get(0), COUNTS.get(1), COUNTS.get(2));
        counts.forEach((name, count) -> page.row(
                Entry.text(name),
                Entry.number(count.added()),
                Entry.number(count.removed()),
                Entry.number(count.changed())));
    }

    private static void details(Page page, RulePreview preview) {
        page.line("“新增”“有变化”的按改动后的规则写，“不再报”的按改动前的规则写", Look.BLOCK, TITLES.size());
        page.header(TITLES);
        for (RulePreview.Difference one : preview.differences()) {
            Finding finding = one.finding();
            page.row(
                    Entry.centred(one.kind().getLabel()),
                    Entry.text(one.office()),
                    one.year() == 0 ? Entry.centred("") : Entry.number(one.year()),
                    Entry.centred(finding.code()),
                    Entry.text(finding.title()),
                    Entry.text(Whereabouts.places(finding.where())),
                    Entry.text(Whereabouts.printed(finding.where())),
                    Entry.text(finding.message()),
                    Entry.text(one.what()),
                    Entry.centred(finding.severity().getLabel()),
                    Entry.centred(finding.action().getLabel()),
                    Entry.text(one.file()));
        }
        page.filter(HEADER, TITLES.size());
        page.freeze(2, HEADER + 1);
        page.textIsMeant();
    }
}
