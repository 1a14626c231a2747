package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.gouji.corpus.RulesCopy;
import org.gouji.facts.Roster;
import org.gouji.findings.AuditResult;
import org.gouji.findings.RulePreview;
import org.gouji.rules.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A preview asks only the rules that a change can bear upon; it must say what two whole audits say. */
class RuleChangePreviewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @TempDir
    Path changed;

    @Test
    void thePreviewSaysWhatTwoWholeAuditsSay() throws Exception {
        RulesCopy.of(Path.of("rules"), changed);
        edit("arithmetic/outcomes-sum.drl", "$合计 != $总计.value", "$合计 + 1 != $总计.value");
        edit("completeness/fee-disclosure.drl", "@severity(\"error\")", "@severity(\"note\")");
        Files.delete(changed.resolve("consistency/no-requests.drl"));
        Path profile = changed.resolve("profile.yaml");
        Path original = Path.of("rules/profile.yaml");
        assertThat(Files.readString(profile)).isEqualTo(Files.readString(original));
        List<ReportSource> sources = ReportFolder.list(List.of(Path.of("reports-in")));
        Roster roster = RosterReader.read(Path.of("reports-in/roster.csv"));

        RulePreview preview = preview(roster, sources, KeptResults.NONE);
        Map<String, byte[]> memory = new ConcurrentHashMap<>();
        RulePreview first = preview(roster, sources, in(memory));
        int read = memory.size();
        RulePreview second = preview(roster, sources, in(memory));
        assertThat(List.of(first, second)).containsOnly(preview);
        assertThat(read).isPositive().isEqualTo(memory.size());

        AuditResult before = whole(Path.of("rules"), roster, sources);
        AuditResult after = whole(changed, roster, sources);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < before.reports().size(); i++) {
            var report = after.reports().get(i).facts().report();
            RulePreview.between(
                            report.office(),
                            report.year(),
                            report.file(),
                            before.reports().get(i).judgement().findings(),
                            after.reports().get(i).judgement().findings())
                    .forEach(one -> expected.add(told(one)));
        }
        assertThat(preview.differences().stream().map(RuleChangePreviewTest::told))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(preview.byRule().keySet()).contains("A02", "N11");
    }

    private RulePreview preview(Roster roster, List<ReportSource> sources, KeptResults kept) throws Exception {
        return new RuleChangePreview(roster, ControlFigures.NONE, TODAY, Rulebook.NATIONAL, kept)
                .of(Path.of("rules"), changed, sources, new Progress() {});
    }

    private static KeptResults in(Map<String, byte[]> memory) {
        return new KeptResults() {
            @Override
            public Optional<byte[]> find(String fingerprint) {
                return Optional.ofNullable(memory.get(fingerprint));
            }

            @Override
            public void keep(String fingerprint, byte[] result) {
                memory.put(fingerprint, result);
            }
        };
    }

    private static String told(RulePreview.Difference one) {
        return one.kind() + " " + one.file() + " " + one.finding().key() + " " + one.what();
    }

    private static AuditResult whole(Path rules, Roster roster, List<ReportSource> sources) throws Exception {
        return new Auditor(Rulebook.load(rules, Rulebook.NATIONAL), TODAY, roster)
                .audit(sources, OptionalInt.empty(), new Progress() {});
    }

    private void edit(String file, String from, String to) throws IOException {
        String drl = Files.readString(changed.resolve(file));
        assertThat(drl).contains(from);
        Files.writeString(changed.resolve(file), drl.replace(from, to));
    }
}
