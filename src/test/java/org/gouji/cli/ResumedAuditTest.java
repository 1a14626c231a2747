package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.gouji.corpus.OwnJava;
import org.gouji.store.WorkLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code audit --resume}: killed, repeated, changed in between; always the bytes of an audit from the start. */
class ResumedAuditTest {

    /** How often the audit is killed; more with {@code -Dgouji.kills=50}. */
    private static final int KILLS = Integer.getInteger("gouji.kills", 2);

    @TempDir
    private Path folder;

    private Path reports;

    @BeforeEach
    void reports() throws IOException {
        reports = folder.resolve("年报");
        for (String year : List.of("2022", "2023")) {
            Files.createDirectories(reports.resolve(year));
            try (var samples = Files.list(Path.of("reports-in", year))) {
                for (Path sample : samples.toList()) {
                    Files.copy(sample, reports.resolve(year).resolve(sample.getFileName()));
                }
            }
        }
    }

    @Test
    void endsWithTheSameBytesHoweverOftenItWasKilled() throws Exception {
        Outputs whole = audited("whole", folder.resolve("none"));
        Random random = new Random(8);
        int left = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            Path state = folder.resolve("state-" + kill);
            killed(state, random.nextInt(1, 60_000));
            try (WorkLog log = WorkLog.open(state)) {
                left += log.size();
            }
            Outputs resumed = audited("resumed-" + kill, state, "--resume");
            assertThat(resumed).as("after kill %d", kill).isEqualTo(whole);
        }
        assertThat(left).as("work that the killed audits left").isPositive();
    }

    @Test
    void doesAgainOnlyWhatChanged() throws Exception {
        Path state = folder.resolve("state");
        Outputs first = audited("first", state, "--resume");
        long noted = Files.size(state.resolve("work/audit.log"));

        assertThat(audited("again", state, "--resume")).isEqualTo(first);
        assertThat(Files.size(state.resolve("work/audit.log")))
                .as("nothing new")
                .isEqualTo(noted);

        Path changed = reports.resolve("2023/白苇乡2023年年报.txt");
        Files.writeString(changed, Files.readString(changed).replace("2023年", "2023 年"));
        Outputs after = audited("after", state, "--resume");
        assertThat(after).isEqualTo(audited("whole", folder.resolve("none")));
        assertThat(Files.size(state.resolve("work/audit.log"))).isBetween(noted + 1, noted + noted / 2);
    }

    @Test
    void twoAtOnceAreToldApart() throws Exception {
        Path state = folder.resolve("state");
        try (WorkLog log = WorkLog.open(state)) {
            assertThat(log.size()).isZero();
            Run run = Run.of("audit", reports.toString(), "--state", state.toString(), "--resume");
            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("另一次审核正在使用");
        }
    }

    private record Outputs(String json, List<Integer> workbook) {

        static Outputs of(Path json, Path workbook) throws IOException {
            List<Integer> bytes = new ArrayList<>();
            for (byte b : Files.readAllBytes(workbook)) {
                bytes.add((int) b);
            }
            return new Outputs(Files.readString(json), bytes);
        }
    }

    private Outputs audited(String name, Path state, String... more) throws IOException {
        Path out = folder.resolve(name + ".xlsx");
        Path json = folder.resolve(name + ".json");
        Run run = Run.of(words(state, out, json, more).toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return Outputs.of(json, out);
    }

    private List<String> words(Path state, Path out, Path json, String... more) {
        List<String> words = new ArrayList<>(List.of("audit", reports.toString(), "--today", "2026-11-26"));
        words.addAll(List.of("--roster", "reports-in/roster.csv", "--state", state.toString()));
        words.addAll(List.of("--out", out.toString(), "--json", json.toString()));
        words.addAll(List.of(more));
        return words;
    }

    /** Starts the audit in a process of its own and kills it (SIGKILL) when its log has so many bytes. */
    private void killed(Path state, long bytes) throws Exception {
        List<String> command = OwnJava.command();
        command.add("org.gouji.cli.Main");
        command.addAll(words(state, folder.resolve("killed.xlsx"), folder.resolve("killed.json"), "--resume"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process =
                builder.redirectOutput(folder.resolve("killed.out").toFile()).start();
        Path log = state.resolve("work/audit.log");
        long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (process.isAlive() && (!Files.exists(log) || Files.size(log) < bytes)) {
            assertThat(System.nanoTime()).as("the audit hangs").isLessThan(patience);
            Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();
        assertThat(Files.exists(log))
                .as(Files.readString(folder.resolve("killed.out"), StandardCharsets.UTF_8))
                .isTrue();
    }
}
