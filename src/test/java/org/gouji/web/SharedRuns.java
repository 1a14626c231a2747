package org.gouji.web;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
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
    private static final String TIMES = "select extract(epoch from ended_at - started_at) || ' ' || message from run";

    private SharedRuns() {}

    /** @param args number of offices (two reports each), most instances */
    public static void main(String[] args) throws Exception {
        int offices = args.length > 0 ? Integer.parseInt(args[0]) : 2_000;
        int most = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        Path folder = Files.createTempDirectory("gouji-shared");
        Path reports = Files.createDirectories(folder.resolve("reports"));
        try {
            ManyOffices.write(reports, offices);
            Map<String, String> alone = null;
            for (int instances = 1; instances <= most; instances++) {
                Map<String, String> result = measure(folder, reports, 2 * offices, instances, 1);
                alone = alone == null ? result : alone;
                System.out.println(result.equals(alone) ? "  the same result" : "  ANOTHER RESULT");
            }
            measure(folder, reports, 2 * offices, 1, Runtime.getRuntime().availableProcessors());
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static Map<String, String> measure(Path folder, Path reports, int count, int instances, int cores)
            throws Exception {
        List<Process> processes = new ArrayList<>();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String database = postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
            List<Path> logs = new ArrayList<>();
            for (int i = instances - 1; i >= 0; i--) {
                Path log = folder.resolve(instances + "-" + i + "-" + cores + ".log");
                logs.add(log);
                processes.add(started(reports, database, folder.resolve("state" + i), i == 0, cores, log));
                await(log, i == 0 ? "run " : "state ", processes);
            }
            await(logs.get(logs.size() - 1), "state FINISHED", processes);
            try (Connection connection = DriverManager.getConnection(database);
                    ResultSet time = connection.createStatement().executeQuery(TIMES)) {
                time.next();
                double seconds = Double.parseDouble(time.getString(1).split(" ")[0]);
                System.out.printf(
                        Locale.ROOT,
                        "%d instance%s of %d core%s: %.0f reports/s (%d in %.1f s)%n  %s%n",
                        instances,
                        instances == 1 ? "" : "s",
                        cores,
                        cores == 1 ? "" : "s",
                        count / seconds,
                        count,
                        seconds,
                        time.getString(1).split(" ", 2)[1]);
            }
            for (int i = 0; i < instances; i++) {
                long kept = Files.readAllLines(logs.get(i)).stream()
                        .filter(line -> line.startsWith("kept "))
                        .count();
                System.out.printf(
                        Locale.ROOT,
                        "  %s made %d results, %.0f s of processor time in all%n",
                        i == instances - 1 ? "who carried it out" : "a helper",
                        kept,
                        processes
                                        .get(i)
                                        .info()
                                        .totalCpuDuration()
                                        .orElse(Duration.ZERO)
                                        .toMillis()
                                / 1e3);
            }
            return KilledRuns.result(database);
        } finally {
            for (Process process : processes) {
                KilledRuns.kill(process);
            }
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
