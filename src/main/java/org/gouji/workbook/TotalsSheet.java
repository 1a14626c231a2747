package org.gouji.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.Registered;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;

/**
 * 数据汇总表: the tables of the offices below each superior added up, with how many reports each number stands for. Without
 * a roster the offices of one kind are added up, for a county's own report already counts its departments.
 */
final class TotalsSheet {

    static final String NAME = "数据汇总表";

    private TotalsSheet() {}

    static void write(Streamed workbook, Styles styles, AuditResult result, List<AuditedOffice> offices) {
        Page page = new Page(workbook, styles, NAME, FormTables.WIDTHS);
        int year = AuditedYear.of(result);
        page.line((year == 0 ? "" : year + "年度") + "下级单位年报数据汇总", Look.TITLE, FormTables.COLUMNS);
        page.line("各数为所列单位年报同一格之和；黄底的格有单位没有读出数字，和数只含其余单位，相关合计不核对。同一单位有两份年报不能分清的，不计入。", Look.FACT, FormTables.COLUMNS);
        List<AuditedOffice> ofYear = offices.stream()
                .filter(office -> year != 0 && office.report().year() == year)
                .filter(office -> !office.report().officeId().isBlank())
                .toList();
        boolean roster = !result.offices().publications().isEmpty();
        Map<String, List<AuditedOffice>> groups = roster ? bySuperior(ofYear) : byKind(ofYear);
        List<Integer> tops = new ArrayList<>();
        groups.forEach((name, members) -> {
            tops.add(page.next());
            group(page, roster ? name + "的下级单位" : name, members, roster ? missing(result, name) : List.of());
        });
        if (groups.isEmpty()) {
            page.line(roster ? "没有汇总：名册没有填“上级单位”，或者填了的单位都没有这一年度的年报" : "没有可汇总的年报", Look.FACT, FormTables.COLUMNS);
        }
        page.freeze(0, 1);
        page.textIsMeant();
    }

    private static void group(Page page, String name, List<AuditedOffice> members, List<String> missing) {
        Map<String, Long> reports = members.stream()
                .collect(Collectors.groupingBy(office -> office.report().officeId(), Collectors.counting()));
        List<AuditedOffice> single = members.stream()
                .filter(office -> reports.get(office.report().officeId()) == 1)
                .toList();
        page.skip();
        List<String> left = reports.entrySet().stream()
                .filter(office -> office.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        page.line(
                name + "：汇总 " + single.size() + " 个单位"
                        + single.stream().map(AuditedOffice::office).collect(Collectors.joining("、", "（", "）"))
                        + (missing.isEmpty()
                                ? ""
                                : "；未收到年报 " + missing.size() + " 个（" + String.join("、", missing) + "）")
                        + (left.isEmpty() ? "" : "；有多份年报未计入 " + left.size() + " 个（" + String.join("、", left) + "）"),
                Look.BLOCK,
                FormTables.COLUMNS);
        if (!single.isEmpty()) {
            Totals totals = Totals.of(single);
            new FormTables(page, totals.form(), totals.oneRowOther(), totals).write();
        }
    }

    private static Map<String, List<AuditedOffice>> bySuperior(List<AuditedOffice> offices) {
        Map<String, List<AuditedOffice>> groups = new LinkedHashMap<>();
        for (AuditedOffice office : offices) {
            String superior = superior(office.audited());
            if (!superior.isEmpty()) {
                groups.computeIfAbsent(superior, any -> new ArrayList<>()).add(office);
            }
        }
        return groups;
    }

    private static Map<String, List<AuditedOffice>> byKind(List<AuditedOffice> offices) {
        Map<OfficeKind, List<AuditedOffice>> groups = offices.stream()
                .collect(Collectors.groupingBy(office -> office.report().kind(), TreeMap::new, Collectors.toList()));
        Map<String, List<AuditedOffice>> named = new LinkedHashMap<>();
        groups.forEach((kind, members) -> named.put("类别为“" + kind.getLabel() + "”的单位", members));
        return named;
    }

    private static List<String> missing(AuditResult result, String superior) {
        return result.absent().stream()
                .filter(office -> superior(office).equals(superior))
                .map(office -> office.facts().report().office())
                .toList();
    }

    private static String superior(AuditedReport report) {
        return Stream.of(report)
                .flatMap(one -> one.facts().all(Registered.class).stream())
                .map(Registered::superior)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
