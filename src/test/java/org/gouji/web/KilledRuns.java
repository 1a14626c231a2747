package org.gouji.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gouji.audit.SoundReport;
import org.gouji.corpus.OwnJava;
import org.gouji.corpus.SmallRulebook;
import org.gouji.store.Database;
import org.gouji.store.ReportTable;

/** Runs that are killed at random moments and taken up again, held against one that nobody disturbed. */
final class KilledRuns implements AutoCloseable {

    static final int REPORTS = 60;

    private static final String FINISHED = "state FINISHED";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

    /** What must be the same whether a run was killed or not. */
    private static final List<String> RESULT = List.of(
            "select file || verdict || result from run_report where run_id = (select max(id) from run) order by position",
            "select finding_key || file || message || change_since || body from finding"
                    + " where run_id = (select max(id) from run) order by position",
            "select message || summary || batch from run order by id desc fetch next 1 rows only",
            "select name || hash from report where present order by name",
            "select fingerprint from kept_result order by fingerprint");

    /**
     * A kill.
     *
     * @param kept how many results were kept
     * @param lost how many of those that the process had told as kept were not
     * @param state of the run, "none" where it was not begun
     */
    record Kill(int kept, int lost, String state) {}

    private final Path folder;
    private final Path reports;
    private final Path rules;
    private final List<Process> processes = new ArrayList<>();

    KilledRuns(Path folder) throws IOException {
        this.folder = folder;
        this.reports = Files.createDirectories(folder.resolve("reports"));
        this.rules = Files.createDirectories(folder.resolve("rules"));
        for (int i = 0; i < REPORTS; i++) {
            String change = "单元格: {requests.resolved.total: '" + (i + 8) + "'}";
            Files.writeString(reports.resolve("清河县第" + i + "局2023年年报.txt"), SoundReport.text(change));
        }
        SmallRulebook.write(rules, "arithmetic/requests-balance", "arithmetic/carried-out-within-total");
    }

    /** The result of a run on a fresh database, killed as often as asked, each time at a moment that chance picks. */
    Map<String, String> result(String name, int kills, Random chance, List<Kill> struck) throws Exception {
        String database = Database.h2(folder.resolve(name));
        for (int i = 0; i < kills; i++) {
            Process process = started(name, i, database, true);
            int kept = chance.nextInt(2 * REPORTS / kills);
            await(name, i, process, lines -> told(lines).size() >= kept || lines.contains(FINISHED));
            Thread.sleep(chance.nextInt(120));
            kill(process);
            // Whoever is killed at once may not have made its tables yet.
            boolean tables = !rows(database, "select 1 from information_schema.tables where table_name = 'kept_result'")
                            .isEmpty()
                    && !rows(database, "select 1 from information_schema.tables where table_name = 'run'")
                            .isEmpty();
            List<String> there = tables ? rows(database, "select fingerprint from kept_result") : List.of();
            struck.add(new Kill(
                    there.size(),
                    (int) told(log(name, i)).stream()
                            .filter(one -> !there.contains(one))
                            .count(),
                    tables
                            ? rows(database, "select state from run").stream()
                                    .findFirst()
                                    .orElse("none")
                            : "none"));
        }
        Process last = started(name, kills, database, true);
        finished(name, kills, last);
        kill(last);
        return result(database);
    }

    static Map<String, String> result(String database) throws Exception {
        Map<String, String> result = new LinkedHashMap<>();
        for (String sql : RESULT) {
            List<String> rows = rows(database, sql);
            // Each database has its own order of letters, where it is not a number that orders.
            String all = String.join(
                    "\n",
                    sql.endsWith("position") ? rows : rows.stream().sorted().toList());
            result.put(sql, rows.size() + " " + ReportTable.hash(all.getBytes(StandardCharsets.UTF_8)));
        }
        try (Connection connection = DriverManager.getConnection(database);
                ResultSet run = connection
                        .createStatement()
                        .executeQuery("select workbook from run order by id desc fetch next 1 rows only")) {
            run.next();
            result.put("workbook", "1 " + ReportTable.hash(run.getBytes(1)));
        }
        return result;
    }

    Process started(String name, int number, String database, boolean startsRun, String... options) throws IOException {
        List<String> command = OwnJava.command(options);
        command.addAll(List.of(
                RunOnce.class.getName(),
                reports.toString(),
                database,
                rules.toString(),
                folder.resolve(name + "-" + number).toString(),
                String.valueOf(startsRun)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(logFile(name, number).toFile())
                .start();
        processes.add(process);
        return process;
    }

    /** As {@code kill -9}. */
    static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new AssertionError("still alive");
        }
    }

    /** Others may see a commit of H2 some moments before it is on the disk. */
    void finished(String name, int number, Process process) throws Exception {
        await(name, number, process, lines -> lines.contains(FINISHED));
        Thread.sleep(1_000);
    }

    /** Waits until what the process has said is enough. */
    void await(String name, int number, Process process, Predicate<List<String>> enough) throws Exception {
        long until = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < until && process.isAlive()) {
            if (enough.test(log(name, number))) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError((process.isAlive() ? "timed out " : "ended ") + String.join("\n", log(name, number)));
    }

    List<String> log(String name, int number) throws IOException {
        String text = Files.readString(logFile(name, number));
        // The last line may be cut off.
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** The results that lines tell as kept. */
    static List<String> told(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("kept "))
                .map(line -> line.substring(5))
                .toList();
    }

    static List<String> rows(String database, String sql) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database);
                ResultSet found = connection.createStatement().executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    private Path logFile(String name, int number) {
        return folder.resolve(name + "-" + number + ".log");
    }

    @Override
    public void close() throws InterruptedException {
        for (Process process : processes) {
            kill(process);
        }
    }

    /** Kills runs at as many random moments as asked, two in each run, and prints what was struck. */
    public static void main(String[] args) throws Exception {
        int kills = args.length == 0 ? 50 : Integer.parseInt(args[0]);
        long seed = args.length < 2 ? System.nanoTime() : Long.parseLong(args[1]);
        Path folder = Files.createTempDirectory("gouji-kills");
        int different = 0;
        int lost = 0;
        List<Kill> struck = new ArrayList<>();
        try (KilledRuns runs = new KilledRuns(folder)) {
            Map<String, String> whole = runs.result("whole", 0, new Random(seed), struck);
            Random chance = new Random(seed);
            for (int i = 0; struck.size() < kills; i++) {
                if (!runs.result("killed" + i, Math.min(2, kills - struck.size()), chance, struck)
                        .equals(whole)) {
                    different++;
                }
                System.err.println(struck.subList(Math.max(0, struck.size() - 2), struck.size()));
            }
            lost = struck.stream().mapToInt(Kill::lost).sum();
            Map<String, Integer> states = new TreeMap<>();
            struck.forEach(kill -> states.merge(kill.state(), 1, Integer::sum));
            System.out.println("seed " + seed + ", kills " + struck.size() + " " + states + ", results told and lost "
                    + lost + ", results that differ " + different + ", findings "
                    + whole.get(RESULT.get(1)).split(" ")[0]);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        System.exit(different + lost == 0 ? 0 : 1);
    }
}
