package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gouji.corpus.SmallRulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that came from outside are loaded in a process that may die; this one does not. */
public class RulesTrialTest {

    private static final RulesTrial.Bounds BOUNDS = new RulesTrial.Bounds(Duration.ofSeconds(60), 256);
    /** Both join too little for the look that every load takes at joins. */
    private static final String PAIRS = "$a : Claim( section == 1 ) $b : Claim( section == 1 ) ";

    private static final String GREEDY = PAIRS + "exists Figure( value > 0 ) ".repeat(13);
    private static final String SLOW = PAIRS + "not Figure( value + $a.section < $b.section - 5 ) ".repeat(12);

    @TempDir
    Path folder;

    @Test
    void soundRulesAreUsable() throws Exception {
        assertThat(trial(rule("Report( year > 0 )"), BOUNDS)).contains("\"usable\" : true", "\"rules\" : 1");
    }

    @Test
    void aRuleThatDoesNotKeepItsCasesIsNotUsable() throws Exception {
        assertThat(trial(rule("Report( year < 0 )"), BOUNDS))
                .contains("\"usable\" : false", "\"failed_cases\"", "\"name\" : \"任何年报都报\"", "实得 0 条");
    }

    @Test
    void aRuleThatBurnsMemoryIsKilledAndToldSo() throws Exception {
        assertThat(trial(rule(GREEDY), new RulesTrial.Bounds(Duration.ofSeconds(90), 80)))
                .contains("\"usable\" : false", "内存超过 80 MB，已终止");
    }

    @Test
    void aRuleThatBurnsTimeIsKilledAndToldSo() throws Exception {
        long begun = System.nanoTime();
        // The process alone takes longer than that to start, so the timer is what ends it.
        assertThat(trial(rule(SLOW), new RulesTrial.Bounds(Duration.ofSeconds(1), 700)))
                .contains("\"usable\" : false", "超过 1 秒没有结束，已终止");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aRuleThatComparesEverythingWithEverythingIsGivenUpByItself() throws Exception {
        assertThat(trial(rule(SLOW), BOUNDS)).contains("\"usable\" : false", "已停止使用");
    }

    @Test
    void noRulesAndPathsThatLeadElsewhereAreTold() throws Exception {
        assertThat(trial(new byte[] {1, 2, 3}, BOUNDS)).contains("zip 压缩包");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../elsewhere.drl"));
        }
        assertThat(trial(bytes.toByteArray(), BOUNDS)).contains("\"usable\" : false", "路径指向压缩包之外");
    }

    @Test
    void nothingOfATrialIsLeftBehind() throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        long before = trials(temporary);
        trial(rule("Report( year > 0 )"), BOUNDS);
        assertThat(trials(temporary)).isEqualTo(before);
    }

    private static long trials(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("gouji-trial"))
                    .count();
        }
    }

    private String trial(byte[] zip, RulesTrial.Bounds bounds) throws Exception {
        return new String(
                RulesTrial.of(Files.write(folder.resolve("规则.zip"), zip), "national", bounds), StandardCharsets.UTF_8);
    }

    private static byte[] rule(String when) throws Exception {
        return zip("package rules.arithmetic\nrule \"x\"\n    @code(\"A99\") @title(\"题\") @severity(\"error\")"
                + " @basis(\"据\") @message(\"话\")\nwhen\n    " + when + "\nthen\n    findings.raise();\nend\n");
    }

    /** A zip of a rules folder with one rule that raises on any report, the shipped word lists and profile. */
    public static byte[] zip(String drl) throws Exception {
        Path profile = Files.createTempDirectory("gouji-rules");
        SmallRulebook.profile(profile);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "规则/arithmetic/requests-balance.drl", drl.getBytes(StandardCharsets.UTF_8));
            put(
                    zip,
                    "规则/arithmetic/requests-balance.cases.yaml",
                    "- 用例: 任何年报都报\n  应发现: [{严重度: 错误}]\n".getBytes(StandardCharsets.UTF_8));
            put(zip, "规则/profile.yaml", Files.readAllBytes(profile.resolve("profile.yaml")));
            put(zip, "规则/terms.yaml", Files.readAllBytes(Path.of("rules/terms.yaml")));
        }
        Files.delete(profile.resolve("profile.yaml"));
        Files.delete(profile);
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
    }
}
