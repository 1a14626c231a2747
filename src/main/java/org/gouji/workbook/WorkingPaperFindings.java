package org.gouji.workbook;

import java.util.List;
import java.util.Map;
import org.gouji.facts.CellId;
import org.gouji.findings.Finding;
import org.gouji.findings.RunInfo;

/** 问题: the findings on one office, each with a link to the cell it rests on. */
final class WorkingPaperFindings {

    static final String NAME = "问题";

    private static final List<String> TITLES =
            List.of("序号", "年度", "问题", "所在位置", "原文", "实为", "应为／建议", "依据", "处置方式", "严重度", "代码");
    private static final int HEADER = 2;

    private final Page page;

    WorkingPaperFindings(Streamed workbook, Styles styles) {
        page = new Page(workbook, styles, NAME, 6, 7, 36, 32, 32, 9, 20, 26, 9, 7, 7);
    }

    void write(RunInfo run, Map<AuditedOffice, String> sheets, Map<AuditedOffice, Map<CellId, String>> addresses) {
        AuditedOffice latest = sheets.keySet().iterator().next();
        page.line(latest.office() + "政府信息公开工作年度报告审核问题", Look.TITLE, TITLES.size());
        page.line(
                "审核日期：" + run.today() + "　　规则库：" + SummaryHead.shortHash(run.rulebook())
                        + "　　由程序按规则核对得出，经人工核实前不作为认定结论；点“代码”可到底稿中的相应格",
                Look.FACT,
                TITLES.size());
        page.header(TITLES);
        int number = 0;
        for (Map.Entry<AuditedOffice, String> sheet : sheets.entrySet()) {
            for (Finding finding : WorkingPapers.shownFindings(sheet.getKey())) {
                page.row(row(++number, sheet.getKey(), finding, sheet.getValue(), addresses.get(sheet.getKey())));
            }
        }
        page.filter(HEADER, TITLES.size());
        page.freeze(2, HEADER + 1);
        page.textIsMeant();
    }

    private static List<Entry> row(
            int number, AuditedOffice office, Finding finding, String sheet, Map<CellId, String> addresses) {
        String cell = Blame.cells(finding).stream()
                .map(addresses::get)
                .filter(address -> address != null)
                .findFirst()
                .orElse("A1");
        return List.of(
                Entry.number(number).as(FindingsSheet.look(finding.severity())),
                office.year(),
                Entry.text(FindingsSheet.problem(finding)),
                Entry.text(Whereabouts.places(finding.where())),
                Entry.text(Whereabouts.printed(finding.where())),
                Entry.figure(finding.stated()),
                Advice.of(finding),
                Entry.text(finding.basis()),
                Entry.centred(finding.action().getLabel()),
                Entry.centred(finding.severity().getLabel()).as(FindingsSheet.look(finding.severity())),
                // A spreadsheet may show only the first line of a link, so the short code carries it.
                Entry.centred(finding.code()).to("'" + sheet + "'!" + cell).as(Look.LINK_CENTRE));
    }
}
