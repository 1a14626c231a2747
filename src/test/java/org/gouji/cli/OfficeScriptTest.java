package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script of the office zip, with a stand-in for Java that writes down what it was asked to do. */
@DisabledOnOs(OS.WINDOWS)
class OfficeScriptTest {

    private static final Path SCRIPTS = Path.of("src/main/office");

    @TempDir
    private Path folder;

    private Path office;
    private Path asked;

    @BeforeEach
    void unzipped() throws IOException {
        office = Files.createDirectories(folder.resolve("政务 公开/gouji"));
        Files.copy(SCRIPTS.resolve("gouji"), office.resolve("gouji"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(office.resolve("gouji.jar"), "jar");
        Files.createDirectories(office.resolve("training"));
        asked = folder.resolve("asked");
    }

    @Test
    void wordsOfTheCommandArriveAsTheyWereTyped() throws Exception {
        java("17.0.15", "");
        Ended ended = gouji("rules", "why", "N 03", "年报 2023.txt", "$HOME", "*");
        assertThat(ended.code()).as(ended.said()).isEqualTo(7);
        assertThat(last()).endsWith("|rules|why|N 03|年报 2023.txt|$HOME|*|");
    }

    /** A backup is dropped on the icon, or lies in the folder. */
    @Test
    void aBackupIsRestoredByADoubleClick() throws Exception {
        java("17.0.15", "");
        Files.copy(SCRIPTS.resolve("恢复备份.sh"), office.resolve("恢复备份.sh"), StandardCopyOption.COPY_ATTRIBUTES);
        script("恢复备份.sh");
        assertThat(last()).endsWith("|restore|--replace|");
        script("恢复备份.sh", "勾稽 备份.zip");
        assertThat(last()).endsWith("/勾稽 备份.zip|").contains("|restore|--replace|/");
        // cmd reads a batch file in the code page of the console.
        for (String script : List.of("启动.bat", "gouji.bat", "恢复备份.bat")) {
            assertThat(Files.readString(SCRIPTS.resolve(script)))
                    .as(script)
                    .matches("(?s)\\p{ASCII}+")
                    .doesNotContainPattern("[^\r]\n");
        }
    }

    @Test
    void theFirstStartUnpacksAndMakesTheArchiveTheNextUsesIt() throws Exception {
        java("17.0.15", "");
        assertThat(gouji("--version").said()).contains("第一次启动");
        Ended second = gouji("--version");
        assertThat(second.said()).doesNotContain("第一次启动");
        assertThat(last()).contains("-XX:SharedArchiveFile=" + office + "/app/").contains("/cache|");
        assertThat(last())
                .as("where compiled rules are kept")
                .containsPattern("\\|-Dgouji\\.ready=.*/app/[^/|]+/ready\\|-jar\\|");
        assertThat(office.resolve("app"))
                .isDirectoryNotContaining(p -> p.getFileName().toString().startsWith("."));
    }

    @Test
    void javaOfLaterYearsGetsItsOwnKindOfArchive() throws Exception {
        java("25.0.3", "");
        gouji("--version");
        gouji("--version");
        assertThat(last()).contains("|-XX:AOTCache=" + office + "/app/");
    }

    @Test
    void anotherJavaMakesAnotherArchiveAndTheOldOneGoes() throws Exception {
        java("17.0.15", "");
        gouji("--version");
        List<Path> before = list(office.resolve("app"));
        java("17.0.16", "");
        assertThat(gouji("--version").said()).contains("第一次启动");
        assertThat(list(office.resolve("app"))).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void anArchiveThatCannotBeMadeIsTriedOnce() throws Exception {
        java("17.0.15", "case \"$*\" in *Xshare:dump*) exit 1 ;; esac");
        gouji("--version");
        long before = Files.readAllLines(asked).size();
        assertThat(gouji("--version").code()).isEqualTo(7);
        assertThat(Files.readAllLines(asked))
                .as("version and the command itself")
                .hasSize((int) before + 2);
        assertThat(last()).doesNotContain("SharedArchiveFile").contains("/app/");
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenStartsAllTheSame() throws Exception {
        java("17.0.15", "");
        Files.writeString(office.resolve("app"), "a file where the folder should be");
        Ended ended = gouji("--version");
        assertThat(ended.code()).isEqualTo(7);
        assertThat(ended.said()).contains("照常启动");
        assertThat(last()).contains("|-Dgouji.home=" + office + "|-jar|" + office.resolve("gouji.jar") + "|--version|");
    }

    @Test
    void anOldJavaIsNamed() throws Exception {
        java("11.0.2", "");
        Ended ended = gouji("--version");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.said()).contains("Java 的版本太低").contains("11.0.2");
    }

    /** The batch file cannot run here; its patterns mean the same to {@code findstr} and to us. */
    @Test
    void theBatchFileKnowsAnOldJava() throws Exception {
        String script = Files.readString(SCRIPTS.resolve("gouji.bat"));
        List<Pattern> old = Pattern.compile("/c:\"(.+?)\"")
                .matcher(script)
                .results()
                .map(found -> Pattern.compile(found.group(1)))
                .toList();
        assertThat(old).isNotEmpty();
        for (String version : List.of("1.8.0_412", "9", "9.0.4", "10.0.2", "11.0.2", "16", "16.0.1")) {
            assertThat(old)
                    .as(version)
                    .anyMatch(one -> one.matcher("openjdk version \"" + version + "\" 2021-01-19")
                            .find());
        }
        for (String version : List.of("17", "17.0.15", "18.0.1", "19", "21.0.1", "25", "100")) {
            assertThat(old)
                    .as(version)
                    .noneMatch(one -> one.matcher("openjdk version \"" + version + "\" 2021-01-19")
                            .find());
        }
    }

    @Test
    void manyReportsAreWorthTheFullCompiler() throws Exception {
        java("17.0.15", "");
        Path few = Files.createDirectories(folder.resolve("few"));
        Path many = Files.createDirectories(folder.resolve("many"));
        Path hundreds = Files.createDirectories(many.resolve("hundreds"));
        for (int i = 0; i < 5_000; i++) {
            Files.createFile((i < 200 ? hundreds : many).resolve(i + ".txt"));
        }
        gouji("audit", few.toString());
        assertThat(last()).contains("TieredStopAtLevel=1", "UseSerialGC");
        gouji("audit", "--resume", few.toString(), "--rules", many.toString());
        assertThat(last()).contains("TieredStopAtLevel=1", "UseSerialGC");
        gouji("audit", hundreds.toString());
        assertThat(last()).contains("TieredStopAtLevel=1", "UseParallelGC");
        gouji("audit", many.toString());
        assertThat(last()).doesNotContain("TieredStopAtLevel", "UseSerialGC").contains("UseParallelGC");
        gouji("audit", "--resume", many.toString());
        assertThat(last()).contains("UseParallelGC");
    }

    /** A Java of a version, which unpacks, makes archives and ends every other command with 7. */
    private void java(String version, String before) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("jdk/bin"));
        Path java = bin.resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                { printf '|'; printf '%%s|' "$@"; echo; } >>'%s'
                %s
                while [ $# -gt 0 ]; do
                  case $1 in
                    -version) echo 'openjdk version "%s"' >&2; exit 0 ;;
                    --destination) : >"$2/gouji.jar"; exit 0 ;;
                    -XX:SharedArchiveFile=*/training/*) : >"${1#*=}"; exit 0 ;;
                    -XX:AOTCacheOutput=*) : >"${1#*=}"; exit 0 ;;
                  esac
                  shift
                done
                exit 7
                """.formatted(asked, before, version));
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private Ended gouji(String... words) throws Exception {
        return script("gouji", words);
    }

    private Ended script(String name, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(office.resolve(name).toString()));
        command.addAll(List.of(words));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        Process started = process.start();
        String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(started.waitFor(), said);
    }

    private String last() throws IOException {
        List<String> lines = Files.readAllLines(asked);
        return lines.get(lines.size() - 1);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.toList();
        }
    }

    private record Ended(int code, String said) {}
}
