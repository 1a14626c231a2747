package org.gouji.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gouji.facts.CellState;
import org.gouji.facts.Punctuality;
import org.gouji.facts.Receipt;
import org.gouji.findings.Action;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.Finding;
import org.gouji.findings.Outcome;
import org.gouji.findings.RunInfo;
import org.gouji.findings.Severity;
import org.gouji.findings.UnreadableFile;
import org.gouji.findings.Verdict;

/** 审核结论: one line per report, the verdict first, under a head that says what the run was made with. */
final class SummarySheet {

    static final String NAME = "审核结论";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final int HASH_SHOWN = 12;
    private static final int PROBLEMS_NAMED = 4;
    private static final String INTERNAL = "其中内部掌握";
    private static final List<String> TITLES =
            List.of("审核结论", "单位", "年度", "错误", "警告", "提示", INTERNAL, "已核项数", "未能核对项数", "读取情况", "主要问题", "文件");
    private static final int FIRST_COUNT = 3;
    private static final int COUNTS = 4;

    private final Page page;
    private final AuditResult result;
    private final Map<AuditedOffice, Integer> findings;
    private final boolean inside;
    private final List<String> titles;
    private final int counts;

    private SummarySheet(Page page, AuditResult result, Map<AuditedOffice, Integer> findings, boolean inside) {
        this.page = page;
        this.result = result;
        this.findings = findings;
        this.inside = inside;
        this.titles = inside
                ? TITLES
                : TITLES.stream().filter(title -> !title.equals(INTERNAL)).toList();
        this.counts = inside ? COUNTS : COUNTS - 1;
    }

    /** @param findings the row of 问题清单, from 0, where each office's findings begin */
    static void write(
            SXSSFWorkbook workbook,
            Styles styles,
            AuditResult result,
            List<AuditedOffice> offices,
            Map<AuditedOffice, Integer> findings) {
        Page page = new Page(workbook, styles, NAME, 22, 22, 7, 6, 6, 6, 7, 7, 8, 20, 42, 26);
        new SummarySheet(page, result, findings, true).write(offices);
    }

    /** The same without a word on what is 内部掌握. */
    static void writeForForwarding(
            SXSSFWorkbook workbook,
            Styles styles,
            AuditResult result,
            List<AuditedOffice> offices,
            Map<AuditedOffice, Integer> findings) {
        Page page = new Page(workbook, styles, NAME, 22, 22, 7, 6, 6, 6, 7, 8, 20, 42, 26);
        new SummarySheet(page, result, findings, false).write(offices);
    }

    private void write(List<AuditedOffice> offices) {
        head();
        int header = page.next();
        page.header(titles);
        int[] totals = new int[counts];
        for (AuditedOffice office : offices) {
            page.row(line(office, totals));
        }
        result.unreadable().forEach(file -> page.row(unreadable(file)));
        result.offices().missing().forEach(office -> page.row(missing(office)));
        if (page.next() == header + 1) {
            page.row(without(Entry.centred("没有报告"), "", "指定的位置没有找到报告文件", ""));
        }
        page.filter(header, titles.size());
        totals(header + 1, totals);
        page.freeze(2, header + 1);
        page.textIsMeant();
    }

    private void head() {
        RunInfo run = result.run();
        int across = titles.size();
        page.line("政府信息公开工作年度报告审核结论", Look.TITLE, across);
        page.line(
                "审核日期：" + run.today().format(DAY) + "　　阶段：" + run.phase().getLabel() + "　　参数方案："
                        + profile(run.profile()) + "，"
                        + run.profileHash().replace("sha256:", "").substring(0, 12) + "　　程序版本：" + run.gouji(),
                Look.FACT,
                across);
        page.line("规则库：" + shortHash(run.rulebook()) + "（全文 " + run.rulebook() + "）", Look.FACT, across);
        page.line(
                "报告数：" + result.reports().size() + "　　未能读取数："
                        + result.unreadable().size() + "　　规则数："
                        + (inside ? run.rules() : result.rules().size())
                        + "　　被拒规则数：" + Incomplete.refusedRules(result).size() + "　　应有单位数："
                        + result.offices().expected() + "　　未收到单位数："
                        + result.offices().missing().size(),
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

    private List<Entry> line(AuditedOffice office, int[] totals) {
        AuditedReport audited = office.audited();
        List<Finding> findings = audited.judgement().findings();
        Map<Outcome, Integer> outcomes = audited.judgement().counts();
        int[] found = {
            count(findings, Severity.ERROR),
            count(findings, Severity.WARNING),
            count(findings, Severity.NOTE),
            (int) findings.stream().filter(f -> f.action() == Action.INTERNAL).count()
        };
        List<Entry> line = new ArrayList<>();
        line.add(Entry.text(verdict(audited, outcomes)).as(look(audited.verdict())));
        line.add(name(office));
        line.add(office.year());
        for (int i = 0; i < counts; i++) {
            totals[i] += found[i];
            line.add(Entry.number(found[i]).as(found[i] == 0 ? Look.QUIET : Look.CENTRE));
        }
        line.add(Entry.number(checked(outcomes)));
        line.add(Entry.number(outcomes.get(Outcome.NOT_CHECKED)));
        line.add(Entry.text(receipt(audited)));
        line.add(Entry.text(mainProblems(findings)));
        line.add(Entry.text(office.report().file()));
        return line;
    }

    private Entry name(AuditedOffice office) {
        Entry name = Entry.text(office.office());
        return office.audited().judgement().findings().isEmpty()
                ? name
                : name.to("'" + FindingsSheet.NAME + "'!A" + (findings.get(office) + 1))
                        .as(Look.LINK);
    }

    private static String verdict(AuditedReport audited, Map<Outcome, Integer> outcomes) {
        if (audited.verdict() != Verdict.CLEAN) {
            return audited.verdict().getLabel();
        }
        int failed = outcomes.get(Outcome.FAILED);
        return Verdict.CLEAN.getLabel() + "（已核 " + checked(outcomes) + " 项，未能核对 " + outcomes.get(Outcome.NOT_CHECKED)
                + " 项" + (failed == 0 ? "" : "，规则故障 " + failed + " 项") + "）";
    }

    private static int checked(Map<Outcome, Integer> outcomes) {
        return outcomes.get(Outcome.CLEAN) + outcomes.get(Outcome.FINDING);
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream().filter(f -> f.severity() == severity).count();
    }

    private static String receipt(AuditedReport audited) {
        Receipt receipt = audited.facts().receipt();
        StringBuilder words = new StringBuilder("读出 " + receipt.count(CellState.NUMBER) + "/" + receipt.expected());
        for (CellState state : CellState.values()) {
            if (state != CellState.NUMBER && receipt.count(state) > 0) {
                words.append("，").append(state.getLabel()).append(" ").append(receipt.count(state));
            }
        }
        if (!audited.facts().report().complete()) {
            words.append("；文件中途断开");
        } else if (Incomplete.partlyRead(audited)) {
            words.append("；有内容未能读出");
        }
        return words.toString();
    }

    private static String mainProblems(List<Finding> findings) {
        Map<String, Long> titles = findings.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::code))
                .collect(Collectors.groupingBy(SummarySheet::name, LinkedHashMap::new, Collectors.counting()));
        String named = titles.entrySet().stream()
                .limit(PROBLEMS_NAMED)
                .map(e -> e.getKey() + (e.getValue() > 1 ? "（" + e.getValue() + " 处）" : ""))
                .collect(Collectors.joining("；"));
        return titles.size() > PROBLEMS_NAMED ? named + "；等共 " + titles.size() + " 类" : named;
    }

    private static String name(Finding finding) {
        return finding.title() + (finding.action() == Action.INTERNAL ? "（内部掌握）" : "");
    }

    private static Look look(Verdict verdict) {
        return switch (verdict) {
            case ERROR -> Look.ERROR;
            case WARNING -> Look.WARNING;
            case NOTE -> Look.NOTE;
            case CLEAN -> Look.CENTRE;
            case UNREADABLE -> Look.FAULT_CENTRE;
        };
    }

    private List<Entry> unreadable(UnreadableFile file) {
        return without(
                Entry.centred(Verdict.UNREADABLE.getLabel()).as(Look.FAULT_CENTRE),
                AuditedOffice.UNTOLD,
                file.why(),
                file.file());
    }

    private List<Entry> missing(String office) {
        return without(Entry.centred("未收到，待核实"), office, "", "");
    }

    private List<Entry> without(Entry verdict, String office, String why, String file) {
        List<Entry> line = new ArrayList<>(List.of(verdict, Entry.text(office)));
        while (line.size() < titles.size() - 2) {
            line.add(Entry.centred(""));
        }
        line.add(Entry.text(why));
        line.add(Entry.text(file));
        return line;
    }

    private void totals(int first, int[] totals) {
        List<Entry> line = new ArrayList<>(List.of(
                Entry.text("合计").as(Look.TOTAL),
                Entry.text("").as(Look.TOTAL),
                Entry.text("").as(Look.TOTAL)));
        for (int i = 0; i < counts; i++) {
            String column = Formula.column(FIRST_COUNT + i);
            line.add(Entry.formula(Formula.sum(column, first, column, page.next() - 1), totals[i])
                    .as(Look.TOTAL));
        }
        while (line.size() < titles.size()) {
            line.add(Entry.text("").as(Look.TOTAL));
        }
        page.row(line);
        String[] names = {"错误合计", "警告合计", "提示合计"};
        for (int i = 0; i < names.length; i++) {
            page.name(names[i], Formula.column(FIRST_COUNT + i) + page.next());
        }
    }
}
