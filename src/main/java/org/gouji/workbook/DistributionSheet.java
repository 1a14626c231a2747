package org.gouji.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Finding;
import org.gouji.findings.RuleInfo;
import org.gouji.findings.Severity;

/** 问题分布: how many problems of which theme, as a chart, and where they are, as a heat map of offices and themes. */
final class DistributionSheet {

    static final String NAME = "问题分布";

    private static final List<Severity> SEVERITIES = List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE);
    private static final int THEME_HEADER = 1;
    private static final int FIRST_THEME = 3;
    /** Rows that the chart needs beside or below the short table of themes. */
    private static final int CHART_ROWS = 16;

    private static final int CHART_FROM = 7;
    private static final int CHART_TO = 14;

    private DistributionSheet() {}

    static void write(Streamed workbook, Styles styles, AuditResult result, List<AuditedOffice> offices) {
        Map<String, String> labels =
                result.rules().stream().collect(Collectors.toMap(RuleInfo::path, RuleInfo::themeLabel, (a, b) -> a));
        Map<String, int[]> themes = new LinkedHashMap<>();
        result.rules().forEach(rule -> themes.putIfAbsent(rule.themeLabel(), new int[SEVERITIES.size()]));
        for (AuditedOffice office : offices) {
            for (Finding finding : office.audited().judgement().findings()) {
                themes.computeIfAbsent(theme(finding, labels), any -> new int[SEVERITIES.size()])[
                        SEVERITIES.indexOf(finding.severity())]++;
            }
        }
        List<String> names = new ArrayList<>(themes.keySet());
        int[] widths = new int[Math.max(CHART_FROM, FIRST_THEME + names.size() + 1)];
        Arrays.fill(widths, 10);
        widths[0] = 6;
        widths[1] = 26;
        widths[2] = 8;
        Page page = new Page(workbook, styles, NAME, widths);
        int across = widths.length;
        page.line("各类问题数量与分布", Look.BLOCK, across);
        themes(page, themes, names);
        page.chart(THEME_HEADER + 1, CHART_FROM, Math.max(CHART_TO, across), CHART_ROWS, themes);
        while (page.next() < THEME_HEADER + CHART_ROWS + 1) {
            page.skip();
        }
        int header = page.next();
        List<String> titles = new ArrayList<>(List.of("序号", "单位", "年度"));
        titles.addAll(names);
        titles.add("合计");
        page.header(titles);
        int number = 0;
        for (AuditedOffice office : offices) {
            page.row(office(++number, page.next(), office, names, labels));
        }
        if (number == 0) {
            page.row(Entry.text(""), Entry.text("没有报告"));
        }
        int end = page.next() - 1;
        if (!names.isEmpty() && number > 0) {
            page.heat(Formula.range(
                    Formula.column(FIRST_THEME), header + 1, Formula.column(FIRST_THEME + names.size() - 1), end));
        }
        page.filter(header, titles.size());
        totals(page, header + 1, end, themes);
        page.freeze(FIRST_THEME, header + 1);
        page.textIsMeant();
    }

    private static String theme(Finding finding, Map<String, String> labels) {
        return labels.getOrDefault(finding.rule(), finding.theme());
    }

    private static void themes(Page page, Map<String, int[]> themes, List<String> names) {
        page.row(header(""), header("主题"), header("错误"), header("警告"), header("提示"), header("合计"));
        int row = page.next();
        for (String name : names) {
            int[] counts = themes.get(name);
            page.row(
                    Entry.centred(""),
                    Entry.text(name),
                    number(counts[0]),
                    number(counts[1]),
                    number(counts[2]),
                    Entry.formula("SUM(C" + (page.next() + 1) + ":E" + (page.next() + 1) + ")", sum(counts))
                            .as(Look.TOTAL));
        }
        List<Entry> totals = new ArrayList<>(
                List.of(Entry.text("").as(Look.TOTAL), Entry.text("合计").as(Look.TOTAL)));
        for (int i = 0; i <= SEVERITIES.size(); i++) {
            int at = i;
            int sum = themes.values().stream()
                    .mapToInt(counts -> at < counts.length ? counts[at] : sum(counts))
                    .sum();
            String column = Formula.column(2 + i);
            totals.add((names.isEmpty()
                            ? Entry.number(0)
                            : Entry.formula(Formula.sum(column, row, column, page.next() - 1), sum))
                    .as(Look.TOTAL));
        }
        page.row(totals);
    }

    private static List<Entry> office(
            int number, int row, AuditedOffice office, List<String> names, Map<String, String> labels) {
        Map<String, Long> counts = office.audited().judgement().findings().stream()
                .collect(Collectors.groupingBy(finding -> theme(finding, labels), Collectors.counting()));
        List<Entry> line = new ArrayList<>(List.of(Entry.number(number), Entry.text(office.office()), office.year()));
        names.forEach(name -> line.add(number(counts.getOrDefault(name, 0L).intValue())));
        int sum = office.audited().judgement().findings().size();
        line.add(
                names.isEmpty()
                        ? Entry.number(sum).as(Look.TOTAL)
                        : Entry.formula(
                                        Formula.sum(
                                                Formula.column(FIRST_THEME),
                                                row,
                                                Formula.column(FIRST_THEME + names.size() - 1),
                                                row),
                                        sum)
                                .as(Look.TOTAL));
        return line;
    }

    private static void totals(Page page, int first, int last, Map<String, int[]> themes) {
        List<Entry> line = new ArrayList<>(List.of(
                Entry.text("").as(Look.TOTAL),
                Entry.text("合计").as(Look.TOTAL),
                Entry.text("").as(Look.TOTAL)));
        List<Integer> sums = new ArrayList<>(
                themes.values().stream().map(DistributionSheet::sum).toList());
        sums.add(sums.stream().mapToInt(sum -> sum).sum());
        for (int sum : sums) {
            String column = Formula.column(line.size());
            line.add(
                    Entry.formula(Formula.sum(column, first, column, last), sum).as(Look.TOTAL));
        }
        page.row(line);
    }

    private static int sum(int[] counts) {
        return Arrays.stream(counts).sum();
    }

    private static Entry number(int count) {
        return Entry.number(count).as(count == 0 ? Look.QUIET : Look.CENTRE);
    }

    private static Entry header(String title) {
        return Entry.text(title).as(Look.HEADER);
    }
}
