package org.gouji.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.facts.CellState;
import org.gouji.facts.Receipt;
import org.gouji.findings.Action;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.Finding;
import org.gouji.findings.Outcome;
import org.gouji.findings.Severity;
import org.gouji.findings.UnreadableFile;
import org.gouji.findings.Verdict;

/** 审核结论: one line per report, the verdict first, under a head that says what the run was made with. */
final class SummarySheet {

    static final String NAME = "审核结论";

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

    /** The empty sheet in its place. */
    static Page open(Streamed workbook, Styles styles) {
        return new Page(workbook, styles, NAME, 22, 22, 7, 6, 6, 6, 7, 7, 8, 20, 42, 26);
    }

    /** @param findings the row of 问题清单, from 0, where each office's findings begin */
    static void fill(Page page, AuditResult result, List<AuditedOffice> offices, Map<AuditedOffice, Integer> findings) {
        new SummarySheet(page, result, findings, true).write(offices);
    }

    /** The same without a word on what is 内部掌握. */
    static void writeForForwarding(
            Streamed workbook,
            Styles styles,
            AuditResult result,
            List<AuditedOffice> offices,
            Map<AuditedOffice, Integer> findings) {
        Page page = new Page(workbook, styles, NAME, 22, 22, 7, 6, 6, 6, 7, 8, 20, 42, 26);
        new SummarySheet(page, result, findings, false).write(offices);
    }

    private void write(List<AuditedOffice> offices) {
        new SummaryHead(page, result, inside).write(titles.size());
        int header = page.next();
        page.header(titles);
        int[] totals = new int[counts];
        for (AuditedOffice office : offices) {
            page.row(line(office, totals));
        }
        result.unreadable().forEach(file -> page.row(unreadable(file)));
        Map<String, AuditedOffice> absent = absent();
        result.offices().missing().forEach(office -> page.row(missing(office, absent.get(office), totals)));
        if (page.next() == header + 1) {
            page.row(without(Entry.centred("没有报告"), "", "指定的位置没有找到报告文件", ""));
        }
        page.filter(header, titles.size());
        totals(header + 1, totals);
        page.freeze(2, header + 1);
        page.textIsMeant();
    }

    private List<Entry> line(AuditedOffice office, int[] totals) {
        AuditedReport audited = office.audited();
        List<Finding> findings = audited.judgement().findings();
        Map<Outcome, Integer> outcomes = audited.judgement().counts();
        List<Entry> line = new ArrayList<>();
        line.add(Entry.text(verdict(audited, outcomes)).as(look(audited.verdict())));
        line.add(name(office));
        line.add(office.year());
        List<Entry> found = new ArrayList<>(Collections.nCopies(counts, Entry.blank(Look.CENTRE)));
        counts(found, findings, totals);
        line.addAll(found);
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

    private Map<String, AuditedOffice> absent() {
        Set<AuditedReport> absent = Collections.newSetFromMap(new IdentityHashMap<>());
        absent.addAll(result.absent());
        return findings.keySet().stream()
                .filter(office -> absent.contains(office.audited()))
                .collect(Collectors.toMap(AuditedOffice::office, office -> office, (a, b) -> a));
    }

    /** @param judged what the rules say of the office without a report, null where none was asked */
    private List<Entry> missing(String office, AuditedOffice judged, int[] totals) {
        Entry verdict = Entry.centred("未收到，待核实");
        if (judged == null) {
            return without(verdict, office, "", "");
        }
        List<Finding> found = judged.audited().judgement().findings();
        List<Entry> line = new ArrayList<>(without(verdict, office, mainProblems(found), ""));
        line.set(1, name(judged));
        line.set(2, judged.year());
        counts(line.subList(FIRST_COUNT, FIRST_COUNT + counts), found, totals);
        return line;
    }

    private void counts(List<Entry> cells, List<Finding> findings, int[] totals) {
        int[] found = {
            count(findings, Severity.ERROR),
            count(findings, Severity.WARNING),
            count(findings, Severity.NOTE),
            (int) findings.stream().filter(f -> f.action() == Action.INTERNAL).count()
        };
        for (int i = 0; i < counts; i++) {
            totals[i] += found[i];
            cells.set(i, Entry.number(found[i]).as(found[i] == 0 ? Look.QUIET : Look.CENTRE));
        }
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
