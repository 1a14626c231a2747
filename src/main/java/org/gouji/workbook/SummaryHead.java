package org.gouji.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gouji.facts.Punctuality;
import org.gouji.facts.Report;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Offices;
import org.gouji.findings.RunInfo;

/** The head of 审核结论: what the run was made with, how much it audited, and what it says of all offices together. */
final class SummaryHead {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final int HASH_SHOWN = 12;

    private final Page page;
    private final AuditResult result;
    private final boolean inside;

    SummaryHead(Page page, AuditResult result, boolean inside) {
        this.page = page;
        this.result = result;
        this.inside = inside;
    }

    /** @param across columns over which the lines reach */
    void write(int across) {
        RunInfo run = result.run();
        page.line("政府信息公开工作年度报告审核结论", Look.TITLE, across);
        page.line(
                "审核日期：" + run.today().format(DAY) + "　　阶段：" + run.phase().getLabel() + "　　参数方案："
                        + profile(run.profile()) + "，"
                        + run.profileHash().replace("sha256:", "").substring(0, 12) + "　　程序版本：" + run.gouji(),
                Look.FACT,
                across);
        page.line("规则库：" + shortHash(run.rulebook()) + "（全文 " + run.rulebook() + "）", Look.FACT, across);
        page.line(
                "报告数：" + result.reports().size() + years() + "　　未能读取数："
                        + result.unreadable().size() + "　　规则数："
                        + (inside ? run.rules() : result.rules().size())
                        + "　　被拒规则数：" + Incomplete.refusedRules(result).size() + expected(result.offices()),
                Look.FACT,
                across);
        result.batch().punctuality().ifPresent(found -> page.line(onTime(found), Look.FACT, across));
        Standings standings = Standings.of(result);
        if (standings.compared() || standings.counts().reopened() > 0) {
            page.line(changes(standings), Look.FACT, across);
        }
        page.line(
                "“未发现问题”只表示已核各项未见问题，未能核对的内容见“未能核对”工作表" + (inside ? "；每份报告核对了哪些规则见“规则核对情况”工作表。" : "。")
                        + "点单位名称可到它的第一个问题。",
                Look.FACT,
                across);
        Incomplete.words(result).ifPresent(words -> page.line(words, Look.ALARM, across));
    }

    /** How many of each year, where there are several years. */
    private String years() {
        Map<Integer, Long> years = result.reports().stream()
                .map(report -> report.facts().report())
                .filter(Report::yearKnown)
                .collect(Collectors.groupingBy(Report::year, TreeMap::new, Collectors.counting()));
        return years.size() < 2
                ? ""
                : years.entrySet().stream()
                        .map(year -> year.getKey() + " 年 " + year.getValue())
                        .collect(Collectors.joining("，", "（", "）"));
    }

    private String changes(Standings standings) {
        Standings.Counts counts = standings.counts();
        return "与上次审核或前一稿相比：" + Standings.FRESH + " " + counts.fresh() + "，" + Standings.REMAINING + " "
                + counts.remaining() + "，" + Standings.CLEARED + " " + counts.cleared()
                + (inside ? "；已有核实结论而" + Standings.REOPENED + "的 " + counts.reopened() : "")
                + (standings.compared() ? "（逐条见“变化情况”工作表）" : "");
    }

    private static String onTime(Punctuality found) {
        String late = found.late().stream()
                .map(one -> one.office() + "（" + one.published() + "）")
                .collect(Collectors.joining("、"));
        return "按时公布率（" + found.year() + " 年）："
                + (found.open() == 0
                        ? BigDecimal.valueOf(found.onTime() * 100L)
                                        .divide(BigDecimal.valueOf(found.expected()), 1, RoundingMode.HALF_UP)
                                + "%（应公布 " + found.expected() + " 个，按时 " + found.onTime() + " 个）"
                        : "算不出（应公布 " + found.expected() + " 个，按时 " + found.onTime() + " 个，未登记公布日期或未到期 " + found.open()
                                + " 个）")
                + (late.isEmpty() ? "" : "　　逾期：" + late);
    }

    static String profile(String name) {
        return name.equals("national") ? "全国方案（national）" : name;
    }

    static String shortHash(String hash) {
        String digits = hash.substring(hash.indexOf(':') + 1);
        return digits.substring(0, Math.min(HASH_SHOWN, digits.length()));
    }

    /** Without a roster nobody knows how many reports there should be. */
    private static String expected(Offices offices) {
        return offices.publications().isEmpty() && offices.missing().isEmpty()
                ? "　　没有单位名册，应有多少单位不详"
                : "　　应有单位数：" + offices.expected() + "　　未收到单位数："
                        + offices.missing().size();
    }
}
