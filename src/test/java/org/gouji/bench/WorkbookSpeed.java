package org.gouji.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.gouji.corpus.AuditedSamples;
import org.gouji.corpus.Recalculated;
import org.gouji.facts.Report;
import org.gouji.facts.ReportFacts;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.Evidence;
import org.gouji.findings.Finding;
import org.gouji.findings.Judgement;
import org.gouji.workbook.FindingsWorkbook;
import org.gouji.workbook.WorkingPapers;
import org.springframework.util.FileSystemUtils;

/**
 * Prints how long a workbook of many findings and the working papers of many offices take, and holds the formulas against
 * LibreOffice. Run by {@code src/bench/workbook-speed}.
 */
public final class WorkbookSpeed {

    private static final int AUDITED = 40;
    /** Nanoseconds on a processor within two seconds. */
    private static final long IDLE = 100_000_000;

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private WorkbookSpeed() {}

    /** @param args {@code findings}, {@code papers} or {@code recalculate}, and how many */
    public static void main(String[] args) throws Exception {
        int many = Integer.parseInt(args[1]);
        Path work = Files.createTempDirectory("workbook-speed");
        try {
            switch (args[0]) {
                case "findings" -> findings(many, work);
                case "papers" -> papers(many, work);
                case "recalculate" -> recalculate(many, work);
                default -> throw new IllegalArgumentException(args[0]);
            }
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    private static void findings(int many, Path work) throws Exception {
        AuditResult audited = AuditedSamples.of(AUDITED, work);
        List<AuditedReport> reports = new ArrayList<>();
        int count = 0;
        for (int i = 0; count < many; i++) {
            AuditedReport report =
                    copy(audited.reports().get(i % audited.reports().size()), i, many - count);
            reports.add(report);
            count += report.judgement().findings().size();
        }
        AuditResult result = with(audited, reports);
        Path file = work.resolve("findings.xlsx");
        settle();
        for (String time : List.of("第一次", "再写一次")) {
            Stopwatch watch = new Stopwatch();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                FindingsWorkbook.write(result, out);
            }
            System.out.printf(
                    "工作簿：%,d 份年报，%,d 个问题（同因 %,d 个），%s %s，%.1f MB；堆上限 %d MB%n",
                    reports.size(),
                    count,
                    reports.stream()
                            .flatMap(report -> report.judgement().findings().stream())
                            .mapToInt(finding -> finding.folded().size())
                            .sum(),
                    time,
                    watch,
                    Files.size(file) / 1e6,
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static void papers(int many, Path work) throws Exception {
        AuditResult audited = AuditedSamples.of(AUDITED, work);
        List<AuditedReport> reports = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            reports.add(copy(audited.reports().get(i % audited.reports().size()), i, Integer.MAX_VALUE));
        }
        AuditResult result = with(audited, reports);
        Path folder = Files.createDirectories(work.resolve("papers"));
        AtomicLong bytes = new AtomicLong();
        List<WorkingPapers> papers = WorkingPapers.of(result);
        settle();
        Stopwatch watch = new Stopwatch();
        papers.parallelStream().forEach(paper -> write(folder, paper, bytes));
        System.out.printf(
                "审核底稿：%,d 个单位中 %,d 个有问题，%s，平均 %.1f KB%n",
                many, papers.size(), watch, bytes.get() / 1e3 / Math.max(1, papers.size()));
    }

    /**
     * Waits until this process does nothing. The compiler is busy for many seconds with what compiled the rules and audited
     * a few reports; an audit that finds so much has left that long behind when it writes.
     */
    private static void settle() throws InterruptedException {
        long worked;
        do {
            worked = MACHINE.getProcessCpuTime();
            Thread.sleep(2_000);
        } while (MACHINE.getProcessCpuTime() - worked > IDLE);
    }

    private record Stopwatch(long start, long worked) {

        Stopwatch() {
            this(System.nanoTime(), MACHINE.getProcessCpuTime());
        }

        @Override
        public String toString() {
            return "%.1f 秒（运算 %.1f 秒）"
                    .formatted((System.nanoTime() - start) / 1e9, (MACHINE.getProcessCpuTime() - worked) / 1e9);
        }
    }

    private static void write(Path folder, WorkingPapers paper, AtomicLong bytes) {
        Path file = folder.resolve(paper.fileName());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            paper.write(out);
            out.flush();
            bytes.addAndGet(Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void recalculate(int many, Path work) throws Exception {
        if (Recalculated.soffice().isEmpty()) {
            System.out.println("没有 LibreOffice（soffice），未核对公式");
            return;
        }
        AuditResult result = AuditedSamples.of(many, work);
        Path folder = Files.createDirectories(work.resolve("papers"));
        List<Path> workbooks = new ArrayList<>();
        for (WorkingPapers paper : WorkingPapers.of(result)) {
            write(folder, paper, new AtomicLong());
            workbooks.add(folder.resolve(paper.fileName()));
        }
        Path whole = folder.resolve("审核结果.xlsx");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(whole))) {
            FindingsWorkbook.write(result, out);
        }
        workbooks.add(whole);
        Recalculated.Outcome outcome = Recalculated.of(workbooks, Files.createDirectories(work.resolve("again")));
        outcome.differences().stream().limit(20).forEach(System.out::println);
        System.out.printf(
                "LibreOffice 重算：%,d 个单位，%,d 个文件，%,d 个公式，不同 %d 处%n",
                many,
                workbooks.size(),
                outcome.formulas(),
                outcome.differences().size());
    }

    private static AuditResult with(AuditResult result, List<AuditedReport> reports) {
        return new AuditResult(
                result.run(),
                result.rules(),
                result.refused(),
                reports,
                result.unreadable(),
                result.offices(),
                result.absent(),
                result.batch());
    }

    /** The same report of another office, its findings with texts of their own in memory. */
    private static AuditedReport copy(AuditedReport report, int number, int most) {
        Report from = report.facts().report();
        Report other = new Report(
                number + "/" + from.file(),
                from.office() + number,
                from.officeId() + number,
                from.kind(),
                from.kindCertain(),
                from.year(),
                from.form(),
                from.complete());
        ReportFacts facts = report.facts();
        Judgement judgement = report.judgement();
        List<Finding> findings = judgement.findings().stream()
                .limit(most)
                .map(finding -> copy(finding, number))
                .toList();
        return new AuditedReport(
                new ReportFacts(
                        other, facts.receipt(), facts.cells(), facts.statements(), facts.found(), facts.problems()),
                new Judgement(
                        findings,
                        judgement.unchecked(),
                        judgement.failures(),
                        judgement.outcomes(),
                        judgement.reasons()),
                List.of(),
                Optional.empty());
    }

    private static Finding copy(Finding finding, int number) {
        return new Finding(
                finding.key() + number,
                finding.values() + number,
                finding.rule(),
                finding.theme(),
                finding.code(),
                finding.subCheck(),
                finding.severity(),
                finding.action(),
                finding.title(),
                new String(finding.message()),
                finding.where().stream()
                        .map(at ->
                                new Evidence(at.cell(), at.section(), at.place(), new String(at.text()), at.absent()))
                        .toList(),
                finding.stated(),
                finding.expected(),
                finding.corrections(),
                finding.basis(),
                // Random tables fold dozens of findings under one; real ones one or two.
                finding.folded().stream().limit(1).toList());
    }
}
