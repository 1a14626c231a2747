package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.gouji.store.Accounts;
import org.gouji.store.Database;
import org.gouji.store.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup in the place of what there is: all of it, with what was there kept aside, or nothing. */
class RestoreCommandTest {

    @TempDir
    Path folder;

    private Path state;
    private Path backup;

    @BeforeEach
    void backedUp() throws Exception {
        state = folder.resolve("政务 公开/.gouji");
        backup = folder.resolve("勾稽备份-20261126-0900.zip");
        Files.createDirectories(state);
        add("before");
        assertThat(run("backup", backup.toString()).code()).isZero();
        add("after");
        Files.writeString(Files.createDirectories(state.resolve("rulebooks")).resolve("x.txt"), "规则版本");
    }

    @Test
    void takesThePlaceOfWhatThereIsAndKeepsItAside() throws Exception {
        Run run = run("restore", "--replace", "--yes", backup.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("已恢复", "账号 1 个", "恢复前的数据在");
        assertThat(has(state.resolve("service"), "before")).isTrue();
        assertThat(has(state.resolve("service"), "after")).isFalse();
        Path aside = aside();
        assertThat(has(aside.resolve("service"), "after")).isTrue();
        assertThat(aside.resolve("rulebooks/x.txt")).hasContent("规则版本");
        assertThat(state.resolve("rulebooks/x.txt")).doesNotExist();
    }

    @Test
    void aBrokenBackupChangesNothing() throws Exception {
        byte[] whole = Files.readAllBytes(backup);
        Files.write(backup, Arrays.copyOf(whole, whole.length / 2));
        Run run = run("restore", "--replace", "--yes", backup.toString());
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("备份");
        assertThat(has(state.resolve("service"), "after")).isTrue();
        assertThat(state.resolve("rulebooks/x.txt")).exists();
        try (Stream<Path> left = Files.list(state)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("service", "rulebooks");
        }
    }

    @Test
    void aServiceThatRunsIsNotPulledAway() throws Exception {
        ProcessHoldingTheFile held = new ProcessHoldingTheFile(state.resolve("service"));
        try (held) {
            Run run = run("restore", "--replace", "--yes", backup.toString());
            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("请先停止服务");
        }
        assertThat(has(state.resolve("service"), "after")).isTrue();
    }

    @Test
    void nobodyIsAskedWithoutAWindow() {
        Run run = run("restore", "--replace", backup.toString());
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--yes");
        assertThat(run("restore").err()).contains("请写明备份文件");
    }

    private Run run(String... args) {
        String[] all = Stream.concat(Stream.of(args), Stream.of("--state", state.toString()))
                .toArray(String[]::new);
        return Run.of(all);
    }

    private void add(String name) {
        accounts(state.resolve("service")).add(name, name, Set.of(Role.ADMIN), "", "x");
    }

    private static boolean has(Path data, String name) {
        return accounts(data).find(name).isPresent();
    }

    private static Accounts accounts(Path data) {
        return new Accounts(Database.open(Database.source(Database.h2(data), "", "")), Clock.systemUTC());
    }

    private Path aside() throws Exception {
        try (Stream<Path> list = Files.list(state)) {
            return list.filter(path -> path.getFileName().toString().startsWith("恢复前-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The database file in the hands of another process, as of a service that runs. */
    private static final class ProcessHoldingTheFile implements AutoCloseable {

        private final Process process;

        ProcessHoldingTheFile(Path data) throws Exception {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            "-cp",
                            Path.of(org.h2.Driver.class
                                            .getProtectionDomain()
                                            .getCodeSource()
                                            .getLocation()
                                            .toURI())
                                    .toString(),
                            "org.h2.tools.Shell",
                            "-url",
                            Database.h2(data))
                    .redirectErrorStream(true)
                    .start();
            // It has the file once it has said hello.
            process.getInputStream().readNBytes(20);
            process.getOutputStream().write("select 1;\n".getBytes());
            process.getOutputStream().flush();
            StringBuilder said = new StringBuilder();
            for (int one = process.getInputStream().read();
                    one >= 0;
                    one = process.getInputStream().read()) {
                said.append((char) one);
                if (said.toString().contains("row")) {
                    break;
                }
            }
        }

        @Override
        public void close() throws Exception {
            process.destroyForcibly().waitFor();
        }
    }
}
