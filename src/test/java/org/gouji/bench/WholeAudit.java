package org.gouji.bench;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.gouji.audit.Auditor;
import org.gouji.audit.Progress;
import org.gouji.audit.ReportFolder;
import org.gouji.audit.ReportSource;
import org.gouji.corpus.ManyOffices;
import org.gouji.evaluator.ByHand;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.findings.AuditResult;
import org.gouji.rules.Rulebook;
import org.gouji.workbook.FindingsWorkbook;

/**
 * Audits a corpus of text reports of two years with all rules up to the written workbook, in one process as it is given,
 * and prints reports a second, what each stage takes, the share of the rules, and the memory that stayed in use. Beside it
 * in the same run: reading the bytes alone, and plain Java that checks tables and stated numbers without a rule engine.
 * Run by {@code src/bench/whole-audit}.
 */
public final class WholeAudit {

    private static final String RULES_THREAD = "rules";
    private static final long LOOK_MILLIS = 200;
    private static final double NANOS = 1e9;
    /** Reports that plain Java has in memory at the same time. */
    private static final int AT_ONCE = 1_000;
    /** The letters at the head of a file's name that are the office's. */
    private static final int OFFICE = 8;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<Long, Long> rules = new ConcurrentHashMap<>();
    private final AtomicLong mostUsed = new AtomicLong();
    private final Map<String, double[]> stages = new LinkedHashMap<>();
    private String stage = "";
    private long wall;
    private long cpu;

    private WholeAudit() {}

    /** @param args how many reports, half of them of the year before; the folder to work in */
    public static void main(String[] args) throws Exception {
        int reports = Integer.parseInt(args[0]);
        Path folder = Path.of(args[1]);
        ManyOffices.write(folder.resolve("in"), reports / 2);
        List<ReportSource> sources = ReportFolder.list(List.of(folder.resolve("in")));
        new WholeAudit().run(sources, folder);
    }

    private void run(List<ReportSource> sources, Path folder) throws Exception {
        Thread watch = new Thread(this::watch);
        watch.setDaemon(true);
        watch.start();
        begin("load rules");
        Rulebook rulebook = Rulebook.load(Path.of("rules"), Rulebook.NATIONAL);
        begin("read, recognise, derive");
        AuditResult result = new Auditor(rulebook, LocalDate.now(), Roster.NONE)
                .audit(sources, OptionalInt.empty(), new Progress() {
                    @Override
                    public void done(int count, int total) {
                        if (count == total) {
                            begin("compare with the others");
                        }
                    }

                    @Override
                    public void judged(int count, int total) {
                        if (count == 1) {
                            begin("judge");
                        }
                    }
                });
        begin("workbook");
        try (OutputStream out = Files.newOutputStream(folder.resolve("out.xlsx"))) {
            FindingsWorkbook.write(result, out);
        }
        begin("");
        look();
        print(result, sources.size());
        baselines(sources);
    }

    private void print(AuditResult result, int reports) {
        double wallAll = 0;
        double cpuAll = 0;
        for (double[] each : stages.values()) {
            wallAll += each[0];
            cpuAll += each[1];
        }
        long findings = result.reports().stream()
                .mapToLong(report -> report.judgement().findings().size())
                .sum();
        double fired = rules.values().stream().mapToLong(Long::longValue).sum() / NANOS;
        System.out.printf(
                Locale.ROOT,
                "%d reports, %d findings, heap of %d MB%n",
                result.reports().size(),
                findings,
                Runtime.getRuntime().maxMemory() >> 20);
        for (Map.Entry<String, double[]> each : stages.entrySet()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-25s %7.1f s by the clock, %7.1f s of processor time (%2.0f %%)%n",
                    each.getKey(),
                    each.getValue()[0],
                    each.getValue()[1],
                    100 * each.getValue()[1] / cpuAll);
        }
        System.out.printf(
                Locale.ROOT,
                "whole audit %.0f reports/s by the clock, %.0f by processor time on %d cores%n"
                        + "rules fired %.1f s, %.0f %% of the processor time%n"
                        + "most memory in use after a collection %d MB%n",
                reports / wallAll,
                reports / cpuAll * Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().availableProcessors(),
                fired,
                100 * fired / cpuAll,
                mostUsed.get() >> 20);
    }

    /** The same files in the process that is warm from the audit, which is to the good of the baselines. */
    private void baselines(List<ReportSource> sources) throws IOException {
        stages.clear();
        begin("bytes");
        long bytes = 0;
        for (ReportSource source : sources) {
            bytes += Files.readAllBytes(source.file()).length;
        }
        begin("plain");
        long lines = 0;
        // Some offices at a time, both years of each, for nothing is put aside here.
        Map<String, List<ReportSource>> offices = sources.stream()
                .collect(Collectors.groupingBy(
                        source -> source.file().getFileName().toString().substring(0, OFFICE)));
        List<ReportSource> chunk = new ArrayList<>();
        for (Iterator<List<ReportSource>> next = offices.values().iterator(); next.hasNext(); ) {
            chunk.addAll(next.next());
            if (chunk.size() >= AT_ONCE || !next.hasNext()) {
                lines += byHand(chunk);
                chunk.clear();
            }
        }
        begin("");
        System.out.printf(
                Locale.ROOT,
                "bytes alone (%d MB) %.1f s; plain Java, without rule engine, likeness or workbook (%d lines), %.1f s of"
                        + " processor time, %.0f reports/s by the clock%n",
                bytes >> 20,
                stages.get("bytes")[0],
                lines,
                stages.get("plain")[1],
                sources.size() / stages.get("plain")[0]);
    }

    private static long byHand(List<ReportSource> chunk) {
        List<ReportFacts> read =
                Auditor.read(chunk, Roster.NONE, Progress.SILENT).reports();
        Map<String, ReportFacts> before = new HashMap<>();
        read.forEach(
                facts -> before.put(facts.report().officeId() + (facts.report().year() + 1), facts));
        return read.parallelStream()
                .mapToLong(facts -> {
                    ReportFacts last = before.get(
                            facts.report().officeId() + facts.report().year());
                    return ByHand.lines(facts, last == null ? List.of() : List.of(last))
                            .size();
                })
                .sum();
    }

    private synchronized void begin(String next) {
        long wallNow = System.nanoTime();
        long cpuNow = SYSTEM.getProcessCpuTime();
        if (!stage.isEmpty()) {
            stages.put(stage, new double[] {(wallNow - wall) / NANOS, (cpuNow - cpu) / NANOS});
        }
        stage = next;
        wall = wallNow;
        cpu = cpuNow;
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Threads of the rules end when they have nothing to do for a while, so what they used is written down as it grows. */
    private void look() {
        for (long id : THREADS.getAllThreadIds()) {
            var thread = THREADS.getThreadInfo(id);
            long used = THREADS.getThreadCpuTime(id);
            if (thread != null && thread.getThreadName().equals(RULES_THREAD) && used > 0) {
                rules.merge(id, used, Math::max);
            }
        }
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            GcInfo last = ((GarbageCollectorMXBean) collector).getLastGcInfo();
            if (last != null) {
                long used = last.getMemoryUsageAfterGc().entrySet().stream()
                        .filter(pool -> pool.getKey().contains("Old")
                                || pool.getKey().contains("Eden")
                                || pool.getKey().contains("Survivor"))
                        .map(Map.Entry::getValue)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum();
                mostUsed.accumulateAndGet(used, Math::max);
            }
        }
    }
}
