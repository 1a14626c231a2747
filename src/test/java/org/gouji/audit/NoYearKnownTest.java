package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.gouji.corpus.SmallRulebook;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Outcome;
import org.gouji.rules.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where no report tells its year nobody can say that an office's is missing. */
class NoYearKnownTest {

    private static final String RULE = "timeliness/not-received";

    @TempDir
    Path folder;

    @Test
    void nobodyIsMissing() throws Exception {
        AuditResult result = audit("这是会议通知。", OptionalInt.empty());
        assertThat(result.absent()).isEmpty();
        assertThat(result.offices().missing()).isEmpty();
        assertThat(result.batch().outcomes()).containsEntry(RULE, Outcome.NOT_CHECKED);
        assertThat(result.batch().reasons().get(RULE)).contains("年度");
    }

    @Test
    void aPersonMayNameTheYear() throws Exception {
        AuditResult result = audit("这是会议通知。", OptionalInt.of(2023));
        assertThat(result.absent()).hasSize(1);
        assertThat(result.batch().outcomes()).containsEntry(RULE, Outcome.FINDING);
    }

    private AuditResult audit(String text, OptionalInt year) throws Exception {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        SmallRulebook.write(rules, RULE);
        Path roster = Files.writeString(folder.resolve("roster.csv"), "单位,上级单位,类别\n望川县,,政府\n");
        Path file = Files.writeString(folder.resolve("x.txt"), text);
        return new Auditor(
                        Rulebook.load(rules, Rulebook.NATIONAL),
                        LocalDate.of(2026, 11, 26),
                        RosterReader.read(roster),
                        ControlFigures.NONE)
                .audit(List.of(new ReportSource(file, "x.txt")), year, Progress.SILENT);
    }
}
