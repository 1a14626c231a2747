package org.gouji.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.gouji.corpus.DocxLook;
import org.gouji.corpus.HtmlBytes;
import org.gouji.corpus.HtmlLook;
import org.gouji.corpus.Layout;
import org.gouji.corpus.PdfLook;
import org.gouji.corpus.PrintedReport;
import org.gouji.corpus.RandomReports;
import org.gouji.corpus.RealReports;
import org.gouji.corpus.ReportDocx;
import org.gouji.corpus.ReportHtml;
import org.gouji.corpus.ReportPdf;
import org.gouji.corpus.ReportSheets;
import org.gouji.corpus.ReportText;
import org.gouji.corpus.SheetLook;
import org.gouji.facts.Roster;
import org.gouji.read.ReportReader;
import org.gouji.recognise.Recogniser;

/**
 * Prints how many reports a second are read and recognised in each format, on all cores, and how that compares with
 * text. On a machine that others use as well the processor time counts: it tells the rate that the cores would give
 * alone, the collection of garbage included. Run by {@code src/bench/reading-speed}.
 */
public final class ReadingSpeed {

    private static final int REPORTS = 24;
    private static final int WARM_UP_SECONDS = Integer.getInteger("gouji.warmup", 15);
    private static final int SECONDS = 6;
    private static final int SLICE = 3;
    private static final int MOST_WARM_UPS = 4;
    /** Share of the processor time that the compiler may still take. */
    private static final double RESTING = 0.05;

    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ReadingSpeed() {}

    /** @param args the formats to measure besides text; none for all of them */
    public static void main(String[] args) throws Exception {
        List<String> formats = args.length == 0 ? List.of("html", "docx", "xlsx", "pdf") : List.of(args);
        double text =
                measure("text", report -> ReportText.of(report, Layout.INLINE).getBytes(StandardCharsets.UTF_8), 0);
        Map<String, Writer> writers = new LinkedHashMap<>();
        writers.put("html", report -> ReportHtml.bytes(report, HtmlLook.CHROME, HtmlBytes.UTF_8));
        writers.put("docx", report -> ReportDocx.of(report, DocxLook.SPLIT_RUNS));
        writers.put("xlsx", report -> ReportSheets.xlsx(report, SheetLook.values()[0]));
        if (ReportPdf.available()) {
            writers.put("pdf", report -> ReportPdf.of(report, PdfLook.LINES));
        }
        for (Map.Entry<String, Writer> writer : writers.entrySet()) {
            if (formats.contains(writer.getKey())) {
                measure(writer.getKey(), writer.getValue(), text);
            }
        }
    }

    /**
     * What a run came to.
     *
     * @param cpuSeconds processor time of the whole process for one report
     */
    private record Rate(double perSecond, double cpuSeconds) {

        /** Reports a second where the cores do nothing else. */
        double alone() {
            return CORES / cpuSeconds;
        }
    }

    private interface Writer extends Function<PrintedReport, byte[]> {}

    private static double measure(String format, Writer writer, double text) throws Exception {
        List<PrintedReport> reports = new ArrayList<>(RealReports.all());
        for (int seed = 0; reports.size() < REPORTS; seed++) {
            reports.add(RandomReports.of(seed, 0));
        }
        List<byte[]> files = reports.stream().map(writer).toList();
        long bytes = files.stream().mapToLong(file -> file.length).sum() / files.size();
        warmUp(files);
        Rate rate = run(files, SECONDS);
        System.out.printf(
                Locale.ROOT,
                "%-5s %8.0f reports/s on %d cores; by processor time (%.3f ms a report) %.0f reports/s; %d KB each%s%n",
                format,
                rate.perSecond(),
                CORES,
                rate.cpuSeconds() * 1000,
                rate.alone(),
                bytes / 1024,
                text == 0 ? "" : String.format(Locale.ROOT, ", %.3f of text", rate.alone() / text));
        return rate.alone();
    }

    /**
     * Reads until the compiler has little left to do: on a machine that others use as well, seconds alone do not tell, and
     * what is compiled while it is measured counts as reading.
     */
    private static void warmUp(List<byte[]> files) throws Exception {
        long start = System.nanoTime();
        double compiling = 1;
        double passed = 0;
        while (passed < WARM_UP_SECONDS || compiling > RESTING && passed < MOST_WARM_UPS * WARM_UP_SECONDS) {
            long cpu = SYSTEM.getProcessCpuTime();
            long before = COMPILER.getTotalCompilationTime();
            run(files, SLICE);
            compiling = (COMPILER.getTotalCompilationTime() - before) * 1e6 / (SYSTEM.getProcessCpuTime() - cpu);
            passed = (System.nanoTime() - start) / 1e9;
        }
        System.out.printf(
                Locale.ROOT, "warmed up for %.0f s; compiling takes %.0f %% of the time%n", passed, compiling * 100);
    }

    private static Rate run(List<byte[]> files, int seconds) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(CORES);
        AtomicInteger done = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<?>> futures = new ArrayList<>();
        long cpu = SYSTEM.getProcessCpuTime();
        for (int t = 0; t < CORES; t++) {
            int first = t;
            futures.add(pool.submit(() -> {
                for (int i = first; System.nanoTime() < end; i++) {
                    Recogniser.recognise(
                            ReportReader.read(files.get(i % files.size()), "x").get(0), Roster.NONE);
                    done.incrementAndGet();
                }
                return null;
            }));
        }
        for (Future<?> future : futures) {
            future.get();
        }
        pool.shutdown();
        return new Rate(
                done.get() / ((System.nanoTime() - start) / 1e9),
                (SYSTEM.getProcessCpuTime() - cpu) / 1e9 / done.get());
    }
}
