package org.gouji.web;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gouji.corpus.ManyOffices;

/**
 * Prints how many reports a second one, two and three instances on one PostgreSQL audit, each instance on one core, and then one
 * instance on all cores. Run by {@code src/bench/shared-runs}.
 */
final class SharedRuns {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);
    /** Offices, or as many as are measured where these are fewer. */
    private static final int WARM_UP = 300;

    private static final String TIMES = "select extract(epoch from ended_at - started_at) || ' ' || message from run"
            + " where id = 2 and ended_at is not null";

    private SharedRuns() {}

    /** @param args number of offices (two reports each), most instances */
    public static void main(String[] args) throws Exception {
        int offices = args.length > 0 ? Integer.parseInt(args[0]) : 2_000;
        int most = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        Path folder = Files.createTempDirectory("gouji-shared");
        try {
            Map<String, String> alone = null;
            for (int instances = 1; instances <= most; instances++) {
                Map<String, String> result = measure(folder, offices, instances, 1);
                alone = alone == null ? result : alone;
                System.out.println(result.equals(alone) ? "  the same result" : "  ANOTHER RESULT");
            }
            measure(folder, offices, 1, Runtime.getRuntime().availableProcessors());
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static Map<String, String> measure(Path folder, int offices, int instances, int cores) throws Exception {
        List<Process> processes = new ArrayList<>();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String database = postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
            Path home = Files.createDirectories(folder.resolve(instances + "-" + cores));
            Path reports = Files.createDirectories(home.resolve("reports"));
            int warmUp = Math.min(WARM_UP, offices);
            ManyOffices.write(reports, warmUp);
            List<Path> logs = new ArrayList<>();
            Path owner = home.resolve("state0");
            for (int i = instances - 1; i >= 0; i--) {
                Path log = home.resolve(i + ".log");
                logs.add(log);
                processes.add(started(reports, database, home.resolve("state" + i), i == 0, cores, log));
                await(log, i == 0 ? "run 1" : "state ", processes);
            }
            await(logs.get(instances - 1), "state FINISHED", processes);
            // Each instance runs the cases of its rulebook once in the background.
            idle(processes);
            List<Duration> before = cpu(processes);
            List<Long> had = kept(logs);
            ManyOffices.write(reports, warmUp, warmUp + offices);
            Files.createFile(owner.resolve("again"));
            await(logs.get(instances - 1), "run 2", processes);
            long until = System.nanoTime() + PATIENCE;
            while (KilledRuns.rows(database, TIMES).isEmpty() && System.nanoTime() < until) {
                Thread.sleep(200);
            }
            String[] told = KilledRuns.rows(database, TIMES).get(0).split(" ", 2);
            double seconds = Double.parseDouble(told[0]);
            System.out.printf(
                    Locale.ROOT,
                    "%d x %d core: %.0f new reports/s (%d in %.1f s; %s)%n",
                    instances,
                    cores,
                    2 * offices / seconds,
                    2 * offices,
                    seconds,
                    told[1]);
            for (int i = 0; i < instances; i++) {
                System.out.printf(
                        Locale.ROOT,
                        "  %s made %d results in %.0f s of processor time%n",
                        i == instances - 1 ? "who carried it out" : "a helper",
                        kept(logs).get(i) - had.get(i),
                        cpu(processes).get(i).minus(before.get(i)).toMillis() / 1e3);
            }
            return KilledRuns.result(database);
        } finally {
            for (Process process : processes) {
                KilledRuns.kill(process);
            }
        }
    }

    private static List<Duration> cpu(List<Process> processes) {
        return processes.stream()
                .map(process -> process.info().totalCpuDuration().orElseThrow())
                .toList();
    }

    private static List<Long> kept(List<Path> logs) throws IOException {
        List<Long> kept = new ArrayList<>();
        for (Path log : logs) {
            kept.add(Files.readAllLines(log).stream()
                    .filter(line -> line.startsWith("kept "))
                    .count());
        }
        return kept;
    }

    private static void idle(List<Process> processes) throws InterruptedException {
        List<Duration> before = cpu(processes);
        for (int i = 0; i < 60; i++) {
            Thread.sleep(2_000);
            List<Duration> now = cpu(processes);
            boolean busy = false;
            for (int j = 0; j < now.size(); j++) {
                busy |= now.get(j).minus(before.get(j)).toMillis() > 200;
            }
            if (!busy) {
                return;
            }
            before = now;
        }
    }

    private static Process started(Path reports, String database, Path state, boolean starts, int cores, Path log)
            throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1500m",
                        "-XX:ActiveProcessorCount=" + cores,
                        "-Dshare=50",
                        "-Dlook=200",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunOnce.class.getName(),
                        reports.toString(),
                        database,
                        "rules",
                        state.toString(),
                        String.valueOf(starts))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static void await(Path log, String line, List<Process> processes) throws Exception {
        long until = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < until && processes.stream().allMatch(Process::isAlive)) {
            if (Files.readAllLines(log).stream().anyMatch(one -> one.startsWith(line))) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no " + line + " in " + Files.readString(log));
    }
}
