package org.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.gouji.audit.AuditJson;
import org.gouji.audit.Auditor;
import org.gouji.audit.Progress;
import org.gouji.audit.ReportFolder;
import org.gouji.audit.RosterReader;
import org.gouji.corpus.SmallRulebook;
import org.gouji.facts.Roster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rulebook that was kept must be the rulebook that gate, compiler and trial would make. */
class ReadyRulebooksTest {

    private static final String BALANCE = "arithmetic/requests-balance.drl";

    @TempDir
    Path folder;

    @Test
    void theWholeBookFindsTheSameInAllSamples() throws Exception {
        Path rules = Path.of("rules");
        Path samples = Path.of("reports-in");
        Roster roster = RosterReader.read(samples.resolve("roster.csv"));
        Rulebook compiled = load(rules);
        assertThat(takesReady(rules)).as("the second time").isTrue();
        Rulebook kept = load(rules);
        assertThat(kept.rules()).isEqualTo(compiled.rules());
        assertThat(kept.describe()).isEqualTo(compiled.describe());
        assertThat(kept.reads()).isEqualTo(compiled.reads());
        assertThat(kept.parameters()).isEqualTo(compiled.parameters());
        assertThat(audited(kept, samples, roster)).isEqualTo(audited(compiled, samples, roster));
        Rulebook one = kept.asking("arithmetic/requests-balance");
        assertThat(audited(one, samples, roster))
                .isEqualTo(audited(compiled.asking("arithmetic/requests-balance"), samples, roster));
    }

    @Test
    void anEditedRuleIsCompiledAndTheOldOneIsStillThereWhenTheEditIsTakenBack() throws Exception {
        Path rules = few();
        load(rules);
        String before = Files.readString(rules.resolve(BALANCE));
        Files.writeString(rules.resolve(BALANCE), before.replace("@title(\"", "@title(\"改过的"));
        assertThat(takesReady(rules)).isFalse();
        assertThat(load(rules).rules()).anyMatch(rule -> rule.title().startsWith("改过的"));
        Files.writeString(rules.resolve(BALANCE), before);
        assertThat(takesReady(rules)).isTrue();
    }

    /** What an author may write of sums and lists, of which the book itself uses but a part. */
    @Test
    void everyFunctionOfAccumulateIsKept() throws Exception {
        Path rules = few();
        Files.writeString(rules.resolve("arithmetic/of-all.drl"), """
                package rules.arithmetic

                rule "of-all"
                    @code("A90") @title("各种汇总") @severity("note")
                    @basis("年度报告格式表三")
                    @message("{实为}")
                when
                    accumulate( $格 : Figure( row == Row.RECEIVED, $数 : value );
                        $合计 : sum( $数 ), $几 : count( $格 ), $少 : min( $数 ), $多 : max( $数 ), $各 : collectList( $格 );
                        $合计 >= 0, $几 > 0, $多 >= $少 )
                then
                    findings.raise().stated( $合计 ).expected( $多 ).on( $各 );
                end
                """);
        Rulebook compiled = load(rules);
        assertThat(compiled.refused()).isEmpty();
        assertThat(takesReady(rules)).isTrue();
        Path samples = Path.of("reports-in");
        Roster roster = RosterReader.read(samples.resolve("roster.csv"));
        String found = audited(compiled, samples, roster);
        assertThat(found).contains("A90");
        assertThat(audited(load(rules), samples, roster)).isEqualTo(found);
    }

    @Test
    void anotherProfileIsAnotherBook() throws Exception {
        Path rules = few();
        load(rules);
        Path profile = rules.resolve("profile.yaml");
        Files.writeString(profile, Files.readString(profile).replace("\n  X01.倍数: 5", "\n  X01.倍数: 6"));
        assertThat(takesReady(rules)).isFalse();
    }

    @Test
    void aBookWithARefusedFileIsNotKept() throws Exception {
        Path rules = few();
        Files.writeString(rules.resolve("arithmetic/broken.drl"), "package rules.arithmetic\nrule \"x\" when");
        assertThat(load(rules).refused()).hasSize(1);
        assertThat(books()).isEmpty();
        assertThat(load(rules).refused()).hasSize(1);
    }

    @Test
    void aFileThatBrokeOffOrWasChangedIsMadeAgain() throws Exception {
        Path rules = few();
        load(rules);
        Path book = books().get(0);
        byte[] whole = Files.readAllBytes(book);
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        for (byte[] bad : List.of(java.util.Arrays.copyOf(whole, whole.length / 2), changed, new byte[3])) {
            Files.write(book, bad);
            assertThat(takesReady(rules)).isFalse();
            assertThat(takesReady(rules)).isTrue();
        }
    }

    @Test
    void whereNothingCanBeWrittenTheRulesAreCompiled() throws Exception {
        Path rules = few();
        Files.writeString(folder.resolve("ready"), "a file where the folder should be");
        assertThat(takesReady(rules)).isFalse();
        assertThat(takesReady(rules)).isFalse();
    }

    @Test
    void theOldestBooksGo() throws Exception {
        Path rules = few();
        Path profile = rules.resolve("profile.yaml");
        String text = Files.readString(profile);
        for (int times = 6; times < 22; times++) {
            Files.writeString(profile, text.replace("\n  X01.倍数: 5", "\n  X01.倍数: " + times));
            load(rules);
        }
        assertThat(books()).hasSize(12);
        assertThat(takesReady(rules)).as("the latest").isTrue();
    }

    /** What is kept may name the engine and facts; a file that names anything else makes no object of it. */
    @Test
    void nothingButRulebasesIsReadBack() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DroolsObjectOutputStream out = new DroolsObjectOutputStream(bytes)) {
            out.writeObject(new ArrayList<>(List.of(new java.io.File("/tmp/x"))));
        }
        assertThatThrownBy(() -> EngineBytes.read(bytes.toByteArray(), Findings.class))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("REJECTED");
    }

    private Path few() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        SmallRulebook.write(rules, "arithmetic/requests-balance", "consistency/received-count");
        return rules;
    }

    private Rulebook load(Path rules) throws RulebookException {
        return Rulebook.load(rules, Rulebook.NATIONAL, ReadyRulebooks.in(folder.resolve("ready"), false));
    }

    /** Whether loading took a book that was kept: one that it compiles is put into a new file. */
    private boolean takesReady(Path rules) throws Exception {
        Map<Path, Object> before = files();
        load(rules);
        return !before.isEmpty() && before.equals(files());
    }

    private Map<Path, Object> files() throws IOException {
        Map<Path, Object> files = new HashMap<>();
        for (Path book : books()) {
            files.put(
                    book, Files.readAttributes(book, BasicFileAttributes.class).fileKey());
        }
        return files;
    }

    private List<Path> books() throws IOException {
        if (!Files.isDirectory(folder.resolve("ready"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve("ready"))) {
            return files.filter(file -> file.toString().endsWith(".rulebook")).toList();
        }
    }

    private static String audited(Rulebook rulebook, Path reports, Roster roster) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AuditJson.write(
                new Auditor(rulebook, LocalDate.of(2026, 11, 26), roster)
                        .audit(ReportFolder.list(List.of(reports)), OptionalInt.empty(), Progress.SILENT),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
