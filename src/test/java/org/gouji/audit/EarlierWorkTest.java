package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.gouji.corpus.OwnJava;
import org.gouji.corpus.RulesCopy;
import org.gouji.facts.Roster;
import org.gouji.findings.AuditResult;
import org.gouji.rules.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit that takes over earlier work finds what one from the start finds. */
class EarlierWorkTest {

    @TempDir
    Path folder;

    @TempDir
    Path rules;

    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private final AtomicInteger fresh = new AtomicInteger();
    private final KeptResults memory = new KeptResults() {
        @Override
        public Optional<byte[]> find(String fingerprint) {
            return Optional.ofNullable(kept.get(fingerprint));
        }

        @Override
        public void keep(String fingerprint, byte[] result) {
            fresh.incrementAndGet();
            kept.put(fingerprint, result);
        }
    };

    @Test
    void takesOverEqualFactsAndFindingsAndWorksAgainOnlyWhereSomethingChanged() throws Exception {
        for (String year : List.of("2022", "2023")) {
            Files.createDirectories(folder.resolve(year));
            for (Path report : Files.list(Path.of("reports-in", year)).toList()) {
                Files.copy(report, folder.resolve(year).resolve(report.getFileName()));
            }
        }
        Rulebook national = Rulebook.load(Path.of("rules"), Rulebook.NATIONAL, OwnJava.ready());
        Roster roster = RosterReader.read(Path.of("reports-in/roster.csv"));

        AuditResult plain = audit(national, roster, KeptResults.NONE);
        AuditResult first = audit(national, roster, memory);
        int work = fresh.getAndSet(0);
        AuditResult second = audit(national, roster, memory);

        assertThat(first).isEqualTo(plain);
        assertThat(second).isEqualTo(plain);
        assertThat(work).isEqualTo(2 * plain.reports().size());
        assertThat(fresh.get()).isZero();

        Path changed = folder.resolve("2022/望川县人民政府2022年年报.txt");
        Files.writeString(changed, Files.readString(changed) + "\n附记：本单位新收申请均已办结。\n");
        AuditResult third = audit(national, roster, memory);
        assertThat(third).isEqualTo(audit(national, roster, KeptResults.NONE));
        assertThat(fresh.get()).isBetween(1, work - 1);

        fresh.set(0);
        Rulebook edited = Rulebook.load(edited(), Rulebook.NATIONAL);
        assertThat(audit(edited, roster, memory)).isEqualTo(audit(edited, roster, KeptResults.NONE));
        assertThat(fresh.get())
                .as("a changed rule judges anew and reads nothing anew")
                .isEqualTo(third.reports().size());
    }

    @Test
    void keepsNothingOfAFileThatChangedBehindItsFingerprint() throws Exception {
        Path report = folder.resolve("望川县人民政府2022年年报.txt");
        String before = Files.readString(Path.of("reports-in/2022/望川县人民政府2022年年报.txt"));
        Files.writeString(report, before);
        Rulebook national = Rulebook.load(Path.of("rules"), Rulebook.NATIONAL, OwnJava.ready());
        AuditResult plain = audit(national, Roster.NONE, KeptResults.NONE);
        KeptResults meanwhile = new KeptResults() {
            @Override
            public Optional<byte[]> find(String fingerprint) {
                try {
                    Files.writeString(report, before.replace("2022年", "2021年"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return memory.find(fingerprint);
            }

            @Override
            public void keep(String fingerprint, byte[] result) {
                memory.keep(fingerprint, result);
            }
        };
        assertThat(audit(national, Roster.NONE, meanwhile)).isEqualTo(plain);
        Files.writeString(report, before);
        assertThat(audit(national, Roster.NONE, memory)).isEqualTo(plain);
    }

    private Path edited() throws Exception {
        Path copy = RulesCopy.of(Path.of("rules"), Files.createDirectories(rules.resolve("edited")));
        Path rule = copy.resolve("arithmetic/outcomes-sum.drl");
        Files.writeString(rule, Files.readString(rule).replace("@severity(\"error\")", "@severity(\"note\")"));
        return copy;
    }

    private AuditResult audit(Rulebook rules, Roster roster, KeptResults kept) throws Exception {
        return new Auditor(
                        rules,
                        LocalDate.of(2026, 11, 26),
                        roster,
                        ControlFigures.NONE,
                        PreviousRun.NONE,
                        Optional.empty(),
                        kept,
                        () -> {})
                .audit(ReportFolder.list(List.of(folder)), OptionalInt.empty(), Progress.SILENT);
    }
}
