package org.gouji.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gouji.audit.RunOutcome;
import org.gouji.audit.RunPlan;
import org.gouji.corpus.ManyOffices;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Rectification;
import org.gouji.findings.Review;
import org.gouji.store.AuditedReportTable;
import org.gouji.store.FindingFilter;
import org.gouji.store.FindingRow;
import org.gouji.store.FindingTable;
import org.gouji.store.ReportTable;
import org.gouji.store.ReviewTable;
import org.gouji.store.Role;
import org.gouji.store.Run;
import org.gouji.store.RunTable;
import org.gouji.store.Sight;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints how long it takes from uploading 300 reports to their findings, and then how long each page takes with 10,000 reports and
 * 100,000 findings kept and 20 people at work. Run by {@code src/bench/page-speed}.
 */
final class PageSpeed {

    private static final int UPLOADED = 300;
    private static final int REPORTS = 10_000;
    private static final int FINDINGS_EACH = 10;
    private static final int PEOPLE = 20;
    /** Milliseconds, on average half of it, that a person looks at a page before opening the next. */
    private static final int LOOKS = 2_000;

    private final Served served;
    private final Random random = new Random(1);

    private PageSpeed(Served served) {
        this.served = served;
    }

    /** @param args how often each person opens each page, 10 if not said */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        Path folder = Files.createTempDirectory("gouji-pages");
        try (Served served = Served.in(folder)) {
            PageSpeed speed = new PageSpeed(served);
            speed.upload(folder);
            speed.fill();
            speed.measure(rounds);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        System.exit(0);
    }

    private void upload(Path folder) throws Exception {
        Path made = folder.resolve("made");
        ManyOffices.write(made, UPLOADED / 2);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(made)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        String token = served.token(Role.AUDITOR);
        long start = System.nanoTime();
        JsonNode answer = JsonMapper.shared()
                .readTree(served.upload("/api/v1/reports", token, files).body());
        Run run = served.over(answer.path("run").asLong());
        System.out.printf(
                Locale.ROOT,
                "%d reports uploaded to findings: %.1f s（%s）%n",
                files.size(),
                (System.nanoTime() - start) / 1e9,
                run.message());
    }

    /** Copies of what that run found, under other offices' names, as two further runs. */
    private void fill() throws Exception {
        RunTable runs = served.bean(RunTable.class);
        ReportTable kept = served.bean(ReportTable.class);
        long first = runs.lastFinished().orElseThrow().id();
        List<AuditedReportTable.Row> reports =
                served.bean(AuditedReportTable.class).find(first, "", "", 0, Sight.ALL, 0, UPLOADED);
        List<FindingRow> findings =
                served.bean(FindingTable.class).find(first, FindingFilter.NONE, Sight.ALL, 0, UPLOADED);
        StringBuilder roster = new StringBuilder("单位,上级单位,类别\n望川县人民政府,,政府\n");
        List<RunOutcome.Report> all = new ArrayList<>();
        List<RunOutcome.Found> found = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            AuditedReportTable.Row like = reports.get(i % reports.size());
            String office = "望川县第" + i / 2 + "局";
            String file = office + (2022 + i % 2) + ".txt";
            long source = kept.takeIn(file, kept.content(like.kept()), ReportTable.Origin.UPLOAD, "admin")
                    .id();
            if (i % 2 == 0) {
                roster.append(office).append(",望川县人民政府,部门\n");
            }
            all.add(new RunOutcome.Report(
                    file, source, office, office, 2022 + i % 2, "", "error", FINDINGS_EACH, 120, 10, like.json()));
            for (int j = 0; j < FINDINGS_EACH; j++) {
                FindingRow same = findings.get((i * FINDINGS_EACH + j) % findings.size());
                found.add(new RunOutcome.Found(
                        "bench" + i + "-" + j,
                        file,
                        office,
                        office,
                        2022 + i % 2,
                        same.rule(),
                        same.code(),
                        same.severity(),
                        same.action(),
                        same.title(),
                        same.message(),
                        same.figures(),
                        RunOutcome.Change.REMAINING,
                        same.json()));
            }
        }
        byte[] workbook = runs.workbook(first);
        Run like = runs.find(first).orElseThrow();
        for (int i = 0; i < 2; i++) {
            long run = runs.add(new RunPlan(
                    RunPlan.Cause.BY_HAND,
                    "admin",
                    like.today(),
                    java.util.Optional.empty(),
                    like.rulebook(),
                    like.profile(),
                    "",
                    null,
                    "",
                    null));
            runs.begin(run);
            runs.finish(run, new RunOutcome(all, found, like.summary(), like.message(), runs.batch(first), workbook));
        }
        List<ReviewTable.Decision> decisions = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            RunOutcome.Found about = found.get(i * FINDINGS_EACH);
            decisions.add(new ReviewTable.Decision(
                    about.key(),
                    about.figures(),
                    new Review(
                            Conclusion.CONFIRMED,
                            java.util.Optional.empty(),
                            Rectification.TOLD,
                            "已电话核实",
                            "林某",
                            java.util.Optional.empty())));
        }
        served.bean(ReviewTable.class).add(decisions, "admin", "网页");
        served.upload(
                "/api/v1/offices/roster",
                served.token(Role.AUDITOR),
                "file",
                Map.of("roster.csv", roster.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void measure(int rounds) throws Exception {
        List<Browser> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(
                    i % 4 == 3
                            ? served.browser("office" + i, Role.OFFICE, "望川县第" + i + "局")
                            : served.browser("auditor" + i, Role.AUDITOR, ""));
        }
        Map<String, List<Double>> times = new ConcurrentHashMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(PEOPLE, work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        });
        for (int round = -1; round < rounds; round++) {
            boolean counted = round >= 0;
            List<Future<?>> open = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                Browser person = people.get(i);
                boolean inside = i % 4 != 3;
                long seed = random.nextLong();
                open.add(pool.submit(() -> {
                    Random chance = new Random(seed);
                    for (Map.Entry<String, String> page : pages(chance, inside)) {
                        Thread.sleep(chance.nextInt(LOOKS));
                        long start = System.nanoTime();
                        int status = person.get(page.getValue()).statusCode();
                        if (status != 200) {
                            throw new AssertionError(status + " " + page.getValue());
                        }
                        if (counted) {
                            times.computeIfAbsent(page.getKey(), any -> Collections.synchronizedList(new ArrayList<>()))
                                    .add((System.nanoTime() - start) / 1e6);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : open) {
                one.get();
            }
        }
        pool.shutdown();
        times.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            List<Double> sorted = entry.getValue().stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "%-28s median %6.0f ms   95 %% under %6.0f ms%n",
                    entry.getKey(),
                    sorted.get(sorted.size() / 2),
                    sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1));
        });
    }

    /** The pages that a person opens in a round, in an order of its own. */
    private static List<Map.Entry<String, String>> pages(Random random, boolean inside) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("overview", "/");
        pages.put("findings", "/findings?page=" + (1 + random.nextInt(inside ? 1_900 : 1)));
        pages.put("reports", "/reports?page=" + (1 + random.nextInt(inside ? 190 : 1)));
        pages.put("help", "/help");
        if (inside) {
            pages.put("rules", "/rules");
            int report = random.nextInt(REPORTS);
            pages.put("findings, text", "/findings?text=" + Browser.encoded("第" + random.nextInt(5_000) + "局"));
            pages.put(
                    "findings, open errors",
                    "/findings?severity=" + Browser.encoded("错误") + "&conclusion=" + Browser.encoded("待核实") + "&page="
                            + (1 + random.nextInt(100)));
            pages.put("findings, one rule", "/findings?code=A01");
            pages.put("finding", "/findings/bench" + report + "-" + random.nextInt(FINDINGS_EACH));
            pages.put("reports, text", "/reports?text=" + Browser.encoded("第" + random.nextInt(5_000) + "局"));
            pages.put("report", "/reports/" + report);
            pages.put("offices", "/offices");
            pages.put("runs", "/runs");
            pages.put("runs compared", "/runs/compare?page=" + (1 + random.nextInt(1_900)));
            pages.put("rule versions", "/rules/versions");
            pages.put("rule", "/rules/A01");
        }
        List<Map.Entry<String, String>> all = new ArrayList<>(pages.entrySet());
        Collections.shuffle(all, random);
        return all;
    }
}
