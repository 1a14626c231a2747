package org.gouji.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gouji.audit.LiveRulebook;
import org.gouji.audit.SoundReport;
import org.gouji.bench.Footprint;
import org.gouji.corpus.RulesCopy;
import org.gouji.store.Run;
import org.springframework.util.FileSystemUtils;

/**
 * Years of monthly runs in fast motion, on one service: each month some offices correct their reports, now and then a rule
 * is changed, and everything is audited again that has to be. Prints whether run time, memory and file handles stay flat.
 */
final class MonthlyRuns {

    private static final int REPORTS = 100;
    private static final int CORRECTED = 5;
    private static final int MONTHS_PER_RULE_CHANGE = 10;
    private static final int SETTLED = 50;
    private static final String TITLE = "@title(\"";

    private final Path folder;
    private final Path rule;
    private final String text;

    private MonthlyRuns(Path folder) throws IOException {
        this.folder = folder;
        this.rule = RulesCopy.of(Path.of("rules"), Files.createDirectories(folder.resolve("rules")))
                .resolve("arithmetic/requests-balance.drl");
        this.text = Files.readString(rule);
    }

    /** @param args how many runs, 500 where it is not given */
    public static void main(String[] args) throws Exception {
        int runs = args.length == 0 ? 500 : Integer.parseInt(args[0]);
        System.setProperty("logging.level.root", "warn");
        Path folder = Files.createTempDirectory("gouji-months");
        try {
            new MonthlyRuns(folder).print(runs);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private void print(int runs) throws Exception {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        for (int i = 0; i < REPORTS; i++) {
            write(reports, i, 0);
        }
        try (Served served = Served.again(folder)) {
            served.bean(RunSettings.class).watch(false);
            List<Double> seconds = new ArrayList<>();
            Footprint settled = null;
            for (int month = 1; month <= runs; month++) {
                for (int i = 0; i < CORRECTED; i++) {
                    write(reports, (month * CORRECTED + i) % REPORTS, month);
                }
                boolean changed = month % MONTHS_PER_RULE_CHANGE == 0;
                if (changed) {
                    change(served.bean(LiveRulebook.class), month);
                }
                double took = run(served);
                if (!changed) {
                    seconds.add(took);
                }
                if (month == SETTLED) {
                    settled = Footprint.now();
                }
                if (month % SETTLED == 0) {
                    tell(month, seconds, settled);
                }
            }
        }
    }

    private static double run(Served served) throws InterruptedException {
        Run run = served.over(
                served.bean(Runs.class).startByHand(Optional.empty()).id());
        if (run.state() != Run.State.FINISHED || run.count("reports") != REPORTS) {
            throw new IllegalStateException(run.toString());
        }
        return Duration.between(run.startedAt().orElseThrow(), run.endedAt().orElseThrow())
                        .toNanos()
                / 1e9;
    }

    private void change(LiveRulebook live, int month) throws IOException, InterruptedException {
        String before = live.current().rulebook().hash();
        Files.writeString(rule, text.replace(TITLE, TITLE + "第" + month + "版"));
        while (live.current().rulebook().hash().equals(before)) {
            Thread.sleep(20);
        }
    }

    /** The figures of this month against those of the month that settled. */
    private static void tell(int month, List<Double> seconds, Footprint settled) throws InterruptedException {
        Footprint now = Footprint.now();
        System.out.printf(
                Locale.ROOT,
                "run %d: %.2f s (median of the last 20 without a rule change; of the first 20 %.2f s); since run %d: heap %+.1f MB, metaspace %+.1f MB, file handles %+d%n",
                month,
                median(seconds.subList(seconds.size() - 20, seconds.size())),
                median(seconds.subList(4, 24)),
                SETTLED,
                (now.heap() - settled.heap()) / 1e6,
                (now.metaspace() - settled.metaspace()) / 1e6,
                now.files() - settled.files());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void write(Path reports, int office, int month) throws IOException {
        Files.writeString(
                reports.resolve("清河县第" + office + "局2023年年报.txt"),
                SoundReport.text("单元格: {requests.resolved.total: '" + (8 + office + month * REPORTS) + "'}"));
    }
}
