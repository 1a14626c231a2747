package org.gouji.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.facts.Report;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.Finding;
import org.gouji.findings.Outcome;
import org.gouji.findings.Reviews;
import org.gouji.findings.Severity;
import org.gouji.findings.UnreadableFile;
import org.gouji.findings.Verdict;
import org.gouji.workbook.FindingsWorkbook;
import tools.jackson.databind.node.ObjectNode;

/** What is kept of an audit's result, beside the runs before it. */
final class Outcomes {

    private final KeptRuns runs;
    private final long run;
    private final Map<String, Long> sources;
    private final Set<String> before = new HashSet<>();
    private final Set<String> earlier;
    private final boolean first;

    /** @param sources numbers of the kept files by name */
    Outcomes(KeptRuns runs, long run, Map<String, Long> sources) {
        this.runs = runs;
        this.run = run;
        this.sources = sources;
        this.first = runs.before(run).isEmpty();
        runs.before(run)
                .ifPresent(last ->
                        runs.past(last).forEach(past -> past.findings().forEach(finding -> before.add(finding.key()))));
        this.earlier = runs.earlierKeys(run);
    }

    RunOutcome of(AuditResult result) {
        List<RunOutcome.Report> reports = new ArrayList<>();
        List<RunOutcome.Found> findings = new ArrayList<>();
        ReportJson.inPathOrder(
                result.reports(),
                report -> report.facts().report().file(),
                result.unreadable(),
                (report, unreadable) -> {
                    if (report == null) {
                        reports.add(unreadable(unreadable));
                    } else {
                        reports.add(report(report));
                        report.judgement().findings().forEach(finding -> findings.add(found(report, finding)));
                    }
                });
        for (AuditedReport absent : result.absent()) {
            absent.judgement().findings().forEach(finding -> findings.add(found(absent, finding)));
        }
        Set<String> gone = new HashSet<>(before);
        findings.forEach(found -> gone.remove(found.key()));
        Map<String, Integer> summary = summary(result, findings, gone.size());
        return new RunOutcome(reports, findings, summary, message(summary), batch(result), workbook(result));
    }

    private RunOutcome.Report report(AuditedReport audited) {
        Report report = audited.facts().report();
        Map<Outcome, Integer> counts = audited.judgement().counts();
        ObjectNode json = JsonFile.masked(AuditJson.report(audited, Reviews.NONE));
        json.remove("findings");
        return new RunOutcome.Report(
                report.file(),
                source(report.file()),
                report.office(),
                report.officeId(),
                report.year(),
                Edition.of(audited.facts()).label(),
                audited.verdict().getCode(),
                audited.judgement().findings().size(),
                counts.get(Outcome.CLEAN) + counts.get(Outcome.FINDING),
                counts.get(Outcome.NOT_CHECKED) + counts.get(Outcome.FAILED),
                json.toString());
    }

    private RunOutcome.Report unreadable(UnreadableFile file) {
        ObjectNode json = JsonFile.masked(AuditJson.unreadable(file));
        json.remove("findings");
        return new RunOutcome.Report(
                file.file(),
                source(file.file()),
                "",
                "",
                0,
                "",
                Verdict.UNREADABLE.getCode(),
                0,
                0,
                0,
                json.toString());
    }

    private RunOutcome.Found found(AuditedReport audited, Finding finding) {
        Report report = audited.facts().report();
        ObjectNode json = JsonFile.masked(FindingJson.of(finding));
        RunOutcome.Change change = first || !earlier.contains(finding.key())
                ? RunOutcome.Change.FRESH
                : before.contains(finding.key()) ? RunOutcome.Change.REMAINING : RunOutcome.Change.AGAIN;
        return new RunOutcome.Found(
                finding.key(),
                report.file(),
                report.office(),
                report.officeId(),
                report.year(),
                finding.rule(),
                finding.code(),
                finding.severity(),
                finding.action().getLabel(),
                json.path("title").asString(""),
                json.path("message").asString(""),
                finding.values(),
                change,
                json.toString());
    }

    /** A member of an archive, or the second report in a file, is of the file that was kept. */
    private long source(String file) {
        String name = file;
        while (!sources.containsKey(name)) {
            int cut = Math.max(name.lastIndexOf("!/"), name.lastIndexOf('#'));
            if (cut <= 0) {
                throw new IllegalStateException("no kept file for " + file);
            }
            name = name.substring(0, cut);
        }
        return sources.get(name);
    }

    private Map<String, Integer> summary(AuditResult result, List<RunOutcome.Found> findings, int gone) {
        Map<String, Integer> summary = new LinkedHashMap<>();
        summary.put("reports", result.reports().size());
        summary.put("unreadable", result.unreadable().size());
        for (Severity severity : Severity.values()) {
            summary.put(severity.getCode(), (int) findings.stream()
                    .filter(found -> found.severity() == severity)
                    .count());
        }
        for (Verdict verdict : List.of(Verdict.ERROR, Verdict.WARNING, Verdict.NOTE, Verdict.CLEAN)) {
            summary.put("verdict_" + verdict.getCode(), (int) result.reports().stream()
                    .filter(report -> report.verdict() == verdict)
                    .count());
        }
        Map<RunOutcome.Change, Long> changes =
                findings.stream().collect(Collectors.groupingBy(RunOutcome.Found::change, Collectors.counting()));
        summary.put("fresh", changes.getOrDefault(RunOutcome.Change.FRESH, 0L).intValue());
        summary.put("again", changes.getOrDefault(RunOutcome.Change.AGAIN, 0L).intValue());
        summary.put("gone", gone);
        summary.put("expected", result.offices().expected());
        summary.put("missing", result.offices().missing().size());
        summary.put(
                "rule_failures",
                result.reports().stream()
                        .mapToInt(report -> report.judgement().counts().get(Outcome.FAILED))
                        .sum());
        summary.put("first", first ? 1 : 0);
        return summary;
    }

    private String message(Map<String, Integer> summary) {
        String counts = "共 " + summary.get("reports") + " 份年报，错误 " + summary.get("error") + "、警告 "
                + summary.get("warning") + "、提示 " + summary.get("note");
        if (first) {
            return "首次审核：" + counts + "。";
        }
        String last = "与上次审核（" + runs.day(runs.before(run).orElseThrow()) + "）相比";
        if (summary.get("fresh") + summary.get("again") + summary.get("gone") == 0) {
            return last + "没有变化：" + counts + "。";
        }
        return last + "新出现 " + summary.get("fresh") + "、再次出现 " + summary.get("again") + "、已消除 " + summary.get("gone")
                + "；" + counts + "。";
    }

    private static String batch(AuditResult result) {
        ObjectNode node = JsonFile.object();
        node.set("run", AuditJson.run(result, List.of()));
        node.set("batch", JsonFile.masked(AuditJson.batch(result)));
        return node.toString();
    }

    private static byte[] workbook(AuditResult result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            FindingsWorkbook.write(result, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
