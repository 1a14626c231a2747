package org.gouji.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.document.Masking;
import org.gouji.facts.Punctuality;
import org.gouji.facts.ReadingProblem;
import org.gouji.facts.Report;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.Changes;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Finding;
import org.gouji.findings.Offices;
import org.gouji.findings.Outcome;
import org.gouji.findings.RuleFailure;
import org.gouji.findings.Severity;
import org.gouji.findings.Standing;
import org.gouji.findings.UnreadableFile;
import org.gouji.findings.Verdict;

/** What an audit says on the console when it is done. */
final class AuditSummary {

    private static final int MOST_LINES = 20;

    private final AuditResult result;
    private final Map<String, Integer> leftOut;
    private final List<String> aside;
    private final Path wanted;
    private final Path written;

    AuditSummary(AuditResult result, ProgressLine progress, Path wanted, Path written) {
        this.result = result;
        this.leftOut = progress.leftOut();
        this.aside = progress.aside();
        this.wanted = wanted;
        this.written = written;
    }

    void print(PrintStream out) {
        List<AuditedReport> reports = result.reports();
        out.println("审核了 " + reports.size() + " 份年报，" + result.unreadable().size() + " 个文件未能读取；规则 "
                + result.run().rules() + " 条，参数方案 " + result.run().profile() + "（"
                + shortHash(result.run().profileHash()) + "），审核日期 "
                + result.run().today() + "，阶段 " + result.run().phase().getLabel() + "。");
        reports.stream()
                .sorted(Comparator.comparing(AuditedReport::verdict))
                .limit(MOST_LINES)
                .map(AuditSummary::line)
                .forEach(line -> out.println("  " + Masking.of(line)));
        if (reports.size() > MOST_LINES) {
            out.println("  其余 " + (reports.size() - MOST_LINES) + " 份见工作簿。");
        }
        offices(out);
        punctuality(out);
        changes(out);
        reviews(out);
        limited(out, "不是年度报告、未审核的附带文件 " + aside.size() + " 个：", aside);
        reading(out);
        rules(out);
        sums(out);
        out.println((written.equals(wanted) ? "工作簿：" : "已有同名文件，未覆盖；工作簿另存为：") + written);
    }

    /** Enough of a hash for people to tell two of them apart. */
    static String shortHash(String hash) {
        return hash.replace("sha256:", "").substring(0, 12);
    }

    private static String line(AuditedReport report) {
        Report facts = report.facts().report();
        String who = facts.office().isEmpty() ? facts.file() : facts.office();
        String year = facts.yearKnown() ? facts.year() + " 年" : "年度不明";
        Map<Outcome, Integer> outcomes = report.judgement().counts();
        String checked = "已核 " + (outcomes.get(Outcome.FINDING) + outcomes.get(Outcome.CLEAN)) + " 项，未能核对 "
                + outcomes.get(Outcome.NOT_CHECKED) + " 项";
        if (report.verdict() == Verdict.CLEAN) {
            return who + " " + year + "：未发现问题（" + checked + "）";
        }
        Map<Severity, Long> bySeverity = bySeverity(report.judgement().findings());
        return who + " " + year + "："
                + Stream.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)
                        .filter(bySeverity::containsKey)
                        .map(severity -> severity.getLabel() + " " + bySeverity.get(severity))
                        .collect(Collectors.joining("，"))
                + "（" + checked + "）";
    }

    private static Map<Severity, Long> bySeverity(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        Finding::severity, () -> new EnumMap<>(Severity.class), Collectors.counting()));
    }

    private void offices(PrintStream out) {
        Offices offices = result.offices();
        if (!offices.missing().isEmpty()) {
            limited(
                    out,
                    "未收到，待核实（名册应报 " + offices.expected() + " 个单位，缺 "
                            + offices.missing().size() + " 个）：",
                    offices.missing());
        }
        limited(
                out,
                "不是所要年度、未审核的年报 " + leftOut.size() + " 份：",
                leftOut.entrySet().stream()
                        .map(entry -> entry.getKey() + "（" + entry.getValue() + " 年）")
                        .toList());
    }

    private void punctuality(PrintStream out) {
        result.batch().punctuality().ifPresent(found -> {
            String open = found.open() == 0 ? "" : "，未登记公布日期或未到期 " + found.open() + " 个，按时公布率算不出";
            out.println("按时公布（" + found.year() + " 年）：应公布 " + found.expected() + " 个单位，按时 " + found.onTime() + " 个，逾期 "
                    + found.late().size() + " 个" + open
                    + (found.open() == 0 ? "，按时公布率 " + rate(found) : "") + "。");
            limited(
                    out,
                    "逾期公布：",
                    found.late().stream()
                            .map(late -> late.office() + "（" + late.published() + "，应为 " + late.due() + " 以前）")
                            .toList());
        });
    }

    private void changes(PrintStream out) {
        limited(
                out,
                "被后一稿取代、不再单独列出问题的年报：",
                result.reports().stream()
                        .flatMap(report -> report.editions().stream())
                        .map(edition -> edition.file() + "（" + edition.edition() + "）：" + counts(edition.changes()))
                        .toList());
        List<Changes> since = Stream.concat(result.reports().stream(), result.absent().stream())
                .flatMap(report -> report.sinceLastRun().stream())
                .toList();
        long added = result.reports().stream()
                .filter(report -> report.sinceLastRun().isEmpty())
                .count();
        if (since.isEmpty()) {
            return;
        }
        boolean none = since.stream().allMatch(Changes::none) && added == 0;
        int cleared = since.stream().mapToInt(one -> one.cleared().size()).sum();
        int remaining = since.stream().mapToInt(one -> one.remaining().size()).sum();
        int fresh = since.stream().mapToInt(one -> one.fresh().size()).sum();
        out.println("与" + since.get(0).against() + "相比："
                + (none
                        ? "没有变化，仍存在 " + remaining + " 个问题。"
                        : "已消除 " + cleared + "，仍存在 " + remaining + "，新出现 " + fresh
                                + (added == 0 ? "。" : "；另有 " + added + " 份上次没有审核。")));
    }

    private void reviews(PrintStream out) {
        List<Standing> standings = Stream.concat(result.reports().stream(), result.absent().stream())
                .flatMap(report -> report.judgement().findings().stream())
                .map(result.reviews()::of)
                .toList();
        if (standings.stream().allMatch(standing -> standing.kept().isEmpty())) {
            return;
        }
        Map<Conclusion, Long> counts = standings.stream()
                .collect(Collectors.groupingBy(
                        standing -> standing.review().conclusion(),
                        () -> new EnumMap<>(Conclusion.class),
                        Collectors.counting()));
        long reopened = standings.stream().filter(Standing::isReopened).count();
        out.println("核实结论："
                + counts.entrySet().stream()
                        .map(entry -> entry.getKey().getLabel() + " " + entry.getValue())
                        .collect(Collectors.joining("，"))
                + (reopened == 0 ? "" : "；其中要重新核实 " + reopened + "（见“核实记录”）") + "。");
    }

    private void reading(PrintStream out) {
        limited(
                out,
                "未能读取：",
                result.unreadable().stream().map(AuditSummary::told).toList());
        limited(
                out,
                "没有读全：",
                result.reports().stream()
                        .flatMap(report -> report.facts().problems().stream()
                                .filter(ReadingProblem::grave)
                                .map(problem ->
                                        report.facts().report().file() + place(problem) + "：" + problem.message()))
                        .toList());
    }

    static String told(UnreadableFile file) {
        return file.file() + "：" + file.why();
    }

    static String place(ReadingProblem problem) {
        return problem.place() == null || problem.place().words().isEmpty()
                ? ""
                : " " + problem.place().words();
    }

    private void rules(PrintStream out) {
        limited(
                out,
                "被拒用的规则文件（不参与审核，计入规则故障）：",
                result.refused().stream().map(RefusedText::of).toList());
        limited(
                out,
                "运行失败的规则：",
                result.reports().stream()
                        .flatMap(report -> report.judgement().failures().stream()
                                .filter(failure -> result.refused().stream()
                                        .noneMatch(r -> r.rule().equals(failure.rule())))
                                .map(failure -> failed(report, failure)))
                        .toList());
    }

    private static String failed(AuditedReport report, RuleFailure failure) {
        return failure.code() + " " + failure.rule() + "（"
                + report.facts().report().file() + "）：" + failure.why();
    }

    private static String counted(Map<Outcome, Integer> counts) {
        return Stream.of(Outcome.FINDING, Outcome.CLEAN, Outcome.NOT_APPLICABLE, Outcome.NOT_CHECKED, Outcome.FAILED)
                .map(outcome -> outcome.getLabel() + " " + counts.get(outcome))
                .collect(Collectors.joining("，", "", "。"));
    }

    private void sums(PrintStream out) {
        Map<Outcome, Integer> sums = new EnumMap<>(Outcome.class);
        result.reports()
                .forEach(report ->
                        report.judgement().counts().forEach((outcome, n) -> sums.merge(outcome, n, Integer::sum)));
        int sum = sums.values().stream().mapToInt(Integer::intValue).sum();
        if (sum > 0) {
            out.println("核对 " + result.run().rules() + " 条规则 × "
                    + result.reports().size() + " 份年报 = " + sum + " 次：" + counted(sums));
        }
        Map<Outcome, Integer> batch = result.batch().counts();
        int batchRules = batch.values().stream().mapToInt(Integer::intValue).sum();
        if (batchRules > 0) {
            out.println("按整批核对的规则 " + batchRules + " 条：" + counted(batch));
        }
    }

    private static String rate(Punctuality found) {
        return BigDecimal.valueOf(found.onTime() * 100L)
                        .divide(BigDecimal.valueOf(found.expected()), 1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    private static String counts(Changes changes) {
        return "已消除 " + changes.cleared().size() + "，仍存在 " + changes.remaining().size() + "，新出现 "
                + changes.fresh().size();
    }

    private static void limited(PrintStream out, String head, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println(head);
            lines.stream().limit(MOST_LINES).forEach(line -> out.println("  " + Masking.of(line)));
            if (lines.size() > MOST_LINES) {
                out.println("  其余 " + (lines.size() - MOST_LINES) + " 项见工作簿。");
            }
        }
    }
}
