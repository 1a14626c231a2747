package org.gouji.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gouji.facts.Report;
import org.gouji.findings.Action;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Finding;
import org.gouji.findings.RuleInfo;
import org.gouji.findings.Severity;

/** 问题清单: one row per finding, with two columns for the reviewer. */
final class FindingsSheet {

    static final String NAME = "问题清单";

    private static final String UNREVIEWED = "待核实";
    private static final String[] CONCLUSIONS = {UNREVIEWED, "属实", "不属实", "口径不同"};
    private static final String[] REMARKS = {
        "请更正后重新公布", "请说明情况", "已与单位核实", "识别有误，不是单位的问题", "单位有依据，予以认可", "规则不适用于该单位", "在下一年度报告中改进"
    };
    private static final List<String> TITLES = List.of(
            "序号", "单位", "年度", "问题", "所在位置", "原文", "实为", "应为／建议", "依据", "处置方式", "核实结论", "意见", "代码", "主题", "严重度", "标识",
            "文件", "数值标识");
    private static final int CONCLUSION = 10;
    private static final int REMARK = 11;
    /** Up to 严重度; 标识 and what follows serve the next run, not a reader. */
    private static final int PRINTED = 15;

    private static final int HEADER = 1;

    private FindingsSheet() {}

    static void write(SXSSFWorkbook workbook, Styles styles, AuditResult result, List<AuditedOffice> offices) {
        Page page = new Page(workbook, styles, NAME, 6, 14, 6, 34, 31, 31, 9, 14, 20, 9, 9, 14, 6, 8, 7, 18, 24, 18);
        page.line(count(offices), Look.BLOCK, PRINTED);
        page.header(TITLES);
        Map<String, String> themes =
                result.rules().stream().collect(Collectors.toMap(RuleInfo::path, RuleInfo::themeLabel, (a, b) -> a));
        int number = 0;
        for (AuditedOffice office : offices) {
            for (Finding finding : gravestFirst(office.audited().judgement().findings())) {
                page.row(row(++number, office, finding, themes));
            }
        }
        page.filter(HEADER, TITLES.size());
        page.freeze(3, HEADER + 1);
        page.printColumns(PRINTED);
        if (number > 0) {
            dropDowns(page);
        }
        page.textIsMeant();
    }

    private static List<Finding> gravestFirst(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::code))
                .toList();
    }

    private static String count(List<AuditedOffice> offices) {
        List<Finding> all = offices.stream()
                .flatMap(office -> office.audited().judgement().findings().stream())
                .toList();
        Map<Severity, Long> counts =
                all.stream().collect(Collectors.groupingBy(Finding::severity, Collectors.counting()));
        boolean internal = all.stream().anyMatch(f -> f.action() == Action.INTERNAL);
        return "共 " + all.size() + " 个问题：错误 " + counts.getOrDefault(Severity.ERROR, 0L) + "，警告 "
                + counts.getOrDefault(Severity.WARNING, 0L) + "，提示 " + counts.getOrDefault(Severity.NOTE, 0L)
                + (internal ? "。灰色斜体的为“内部掌握”，不得发给被审核单位" : "");
    }

    private static List<Entry> row(int number, AuditedOffice office, Finding finding, Map<String, String> themes) {
        Report report = office.report();
        boolean internal = finding.action() == Action.INTERNAL;
        return List.of(
                Entry.number(number).as(internal ? Look.INTERNAL_CENTRE : look(finding.severity())),
                Entry.text(office.office()).internal(internal),
                office.year().internal(internal),
                Entry.text(problem(finding)).internal(internal),
                Entry.text(Whereabouts.places(finding.where())).internal(internal),
                Entry.text(Whereabouts.printed(finding.where())).internal(internal),
                Entry.figure(finding.stated()).internal(internal),
                advice(finding).internal(internal),
                Entry.text(finding.basis()).internal(internal),
                Entry.centred(finding.action().getLabel()).internal(internal),
                Entry.centred(UNREVIEWED).as(Look.ENTRY),
                Entry.text("").as(Look.ENTRY_TEXT),
                Entry.centred(finding.code()).internal(internal),
                Entry.centred(themes.getOrDefault(finding.rule(), finding.theme()))
                        .internal(internal),
                Entry.centred(finding.severity().getLabel())
                        .as(internal ? Look.INTERNAL_CENTRE : look(finding.severity())),
                Entry.key(finding.key()).internal(internal),
                Entry.text(report.file()).internal(internal),
                Entry.key(finding.values()).internal(internal));
    }

    private static Look look(Severity severity) {
        return switch (severity) {
            case ERROR -> Look.ERROR;
            case WARNING -> Look.WARNING;
            case NOTE -> Look.NOTE;
        };
    }

    private static String problem(Finding finding) {
        StringBuilder words = new StringBuilder(finding.title());
        if (!finding.message().isBlank() && !finding.message().equals(finding.title())) {
            words.append("\n").append(finding.message());
        }
        if (!finding.folded().isEmpty()) {
            words.append("\n同因：")
                    .append(finding.folded().stream()
                            .map(folded -> folded.code() + " " + oneLine(folded))
                            .collect(Collectors.joining("；")));
        }
        return words.toString();
    }

    private static String oneLine(Finding finding) {
        String words = finding.message().isBlank() ? finding.title() : finding.message();
        return words.replace('\n', ' ');
    }

    private static Entry advice(Finding finding) {
        if (finding.repair().isEmpty()) {
            return Entry.figure(finding.expected());
        }
        String repair = finding.repair().stream()
                .map(r -> r.cell().label() + "改为 " + r.value().toPlainString())
                .collect(Collectors.joining("；"));
        return Entry.text((finding.expected().isBlank() ? "" : finding.expected() + "\n") + "可改：" + repair);
    }

    private static void dropDowns(Page page) {
        DataValidationHelper helper = page.sheet().getDataValidationHelper();
        DataValidation conclusion = helper.createValidation(
                helper.createExplicitListConstraint(CONCLUSIONS), column(CONCLUSION, page.next() - 1));
        conclusion.setErrorStyle(DataValidation.ErrorStyle.STOP);
        conclusion.createErrorBox("核实结论", "请从下拉列表中选择：" + String.join("、", CONCLUSIONS));
        conclusion.setShowErrorBox(true);
        conclusion.setEmptyCellAllowed(true);
        page.sheet().addValidationData(conclusion);
        DataValidation remark =
                helper.createValidation(helper.createExplicitListConstraint(REMARKS), column(REMARK, page.next() - 1));
        remark.setShowErrorBox(false);
        remark.setEmptyCellAllowed(true);
        page.sheet().addValidationData(remark);
    }

    private static CellRangeAddressList column(int column, int lastRow) {
        return new CellRangeAddressList(HEADER + 1, lastRow, column, column);
    }
}
