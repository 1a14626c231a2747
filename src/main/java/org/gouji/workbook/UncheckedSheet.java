package org.gouji.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.findings.AuditResult;
import org.gouji.findings.RuleFailure;
import org.gouji.findings.SubCheckName;
import org.gouji.findings.Unchecked;

/** 未能核对: what could not be judged and why, one row per report and reason; below it the rules that failed. */
final class UncheckedSheet {

    static final String NAME = "未能核对";

    private static final List<String> TITLES = List.of("序号", "单位", "年度", "规则", "内容", "为何未核对", "文件");
    private static final int HEADER = 1;
    private static final int REPORTS_IN_A_ROW = 40;

    private UncheckedSheet() {}

    static void write(Streamed workbook, Styles styles, AuditResult result, List<AuditedOffice> offices) {
        Page page = new Page(workbook, styles, NAME, 6, 22, 7, 14, 46, 56, 28);
        Map<RuleFailure, List<AuditedOffice>> failures = failures(offices);
        page.line(head(offices, failures), failures.isEmpty() ? Look.BLOCK : Look.ALARM, TITLES.size());
        page.header(TITLES);
        int number = 0;
        for (AuditedOffice office : offices) {
            for (Map.Entry<String, List<Unchecked>> same : byReason(office).entrySet()) {
                page.row(row(++number, office, same.getKey(), same.getValue()));
            }
        }
        page.filter(HEADER, TITLES.size());
        page.freeze(3, HEADER + 1);
        failedBlock(page, failures, result);
        page.textIsMeant();
    }

    private static String head(List<AuditedOffice> offices, Map<RuleFailure, List<AuditedOffice>> failures) {
        int all = offices.stream()
                .mapToInt(office -> office.audited().judgement().unchecked().size())
                .sum();
        long rules =
                failures.keySet().stream().map(RuleFailure::rule).distinct().count();
        return "共 " + all + " 项内容因缺少数据或无法确认而没有核对，不计为问题（同一报告、同一原因的合为一行）"
                + (rules == 0 ? "" : "。另有 " + rules + " 项规则未能执行，见本表末尾");
    }

    private static Map<String, List<Unchecked>> byReason(AuditedOffice office) {
        return office.audited().judgement().unchecked().stream()
                .sorted(Comparator.comparing(Unchecked::code))
                .collect(Collectors.groupingBy(Unchecked::why, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Entry> row(int number, AuditedOffice office, String why, List<Unchecked> same) {
        String codes = same.stream().map(UncheckedSheet::name).distinct().collect(Collectors.joining("、"));
        Map<String, List<Unchecked>> byRule = same.stream()
                .collect(Collectors.groupingBy(
                        unchecked -> unchecked.code() + " " + unchecked.title(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        String content = byRule.entrySet().stream()
                .map(rule -> rule.getKey().strip() + parts(rule.getValue()))
                .collect(Collectors.joining("；"));
        return List.of(
                Entry.number(number),
                Entry.text(office.office()),
                office.year(),
                Entry.text(codes),
                Entry.text(content),
                Entry.text(why),
                Entry.text(office.report().file()));
    }

    private static String name(Unchecked unchecked) {
        return unchecked.code().isBlank() ? unchecked.rule() : unchecked.code();
    }

    private static String parts(List<Unchecked> same) {
        String parts = same.stream()
                .map(Unchecked::subCheck)
                .map(SubCheckName::words)
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining("、"));
        return parts.isEmpty() ? "" : "：" + parts;
    }

    private static Map<RuleFailure, List<AuditedOffice>> failures(List<AuditedOffice> offices) {
        Map<RuleFailure, List<AuditedOffice>> failures = new LinkedHashMap<>();
        for (AuditedOffice office : offices) {
            Set<RuleFailure> once =
                    new LinkedHashSet<>(office.audited().judgement().failures());
            once.forEach(failure ->
                    failures.computeIfAbsent(failure, key -> new ArrayList<>()).add(office));
        }
        return failures;
    }

    private static void failedBlock(Page page, Map<RuleFailure, List<AuditedOffice>> failures, AuditResult result) {
        if (failures.isEmpty()) {
            return;
        }
        page.skip();
        page.line("以下规则未能执行，是规则或程序的问题，与报告无关；修好规则后请重新审核", Look.ALARM, TITLES.size());
        page.header("序号", "规则文件", "报告数", "规则", "涉及报告", "故障原因", "被拒文件及位置");
        int number = 0;
        for (Map.Entry<RuleFailure, List<AuditedOffice>> failure : failures.entrySet()) {
            for (String concerned :
                    concerned(failure.getValue(), result.reports().size())) {
                page.row(
                        Entry.number(++number).as(Look.FAULT_CENTRE),
                        Entry.text(failure.getKey().rule()).as(Look.FAULT),
                        Entry.number(failure.getValue().size()).as(Look.FAULT_CENTRE),
                        Entry.text(failure.getKey().code()).as(Look.FAULT),
                        Entry.text(concerned).as(Look.FAULT),
                        Entry.text(failure.getKey().why()).as(Look.FAULT),
                        Entry.text(refusedAt(failure.getKey(), result)).as(Look.FAULT));
            }
        }
    }

    private static String refusedAt(RuleFailure failure, AuditResult result) {
        return result.refused().stream()
                .filter(refused -> refused.rule().equals(failure.rule()))
                .map(refused -> refused.file() + (refused.line() > 0 ? " 第 " + refused.line() + " 行" : ""))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> concerned(List<AuditedOffice> offices, int reports) {
        if (offices.size() == reports && reports > 1) {
            return List.of("全部 " + reports + " 份报告");
        }
        List<String> rows = new ArrayList<>();
        for (int from = 0; from < offices.size(); from += REPORTS_IN_A_ROW) {
            rows.add(offices.subList(from, Math.min(offices.size(), from + REPORTS_IN_A_ROW)).stream()
                    .map(AuditedOffice::words)
                    .collect(Collectors.joining("、")));
        }
        return rows;
    }
}
