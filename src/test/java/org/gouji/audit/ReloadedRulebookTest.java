package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.gouji.corpus.SmallRulebook;
import org.gouji.facts.Roster;
import org.gouji.findings.RefusedRule;
import org.gouji.rules.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rulebook of which only the changed rules were compiled must be the rulebook that a restart would load. */
class ReloadedRulebookTest {

    private static final String[] SOME = {
        "arithmetic/requests-balance",
        "arithmetic/outcomes-sum",
        "arithmetic/applicants-sum",
        "anomaly/sudden-change",
        "anomaly/all-in-one-row",
        "completeness/blank-cells",
        "completeness/parts-present",
        "completeness/overview-aspects",
        "consistency/received-count",
        "consistency/shares",
        "format/part-titles",
        "timeliness/no-date"
    };
    private static final String BALANCE = "arithmetic/requests-balance.drl";

    @TempDir
    Path rules;

    @TempDir
    Path reports;

    @Test
    void saysWhatAFreshlyLoadedOneSaysAfterAnyEdit() throws Exception {
        SmallRulebook.write(rules, SOME);
        for (int i = 0; i < 6; i++) {
            Files.writeString(reports.resolve(i + ".txt"), faulty(i));
        }
        Rulebook book = Rulebook.load(rules, Rulebook.NATIONAL);

        edit(BALANCE, "@title(\"", "@title(\"改过的");
        edit("completeness/blank-cells.drl", "@severity(\"", "@action(\"请核实\") @severity(\"");
        book = sameAsFresh(book);
        assertThat(book.refused()).isEmpty();

        edit(BALANCE, "when\n", "when // 只加一句：row == Row.TOTAL 不算\n");
        edit("format/part-titles.drl", "@severity(\"note\")", "@severity(\"warning\")");
        book = sameAsFresh(book);

        edit(BALANCE, "改过的", "又改的");
        Files.delete(rules.resolve("arithmetic/outcomes-sum.drl"));
        Files.writeString(
                rules.resolve("arithmetic/new-one.drl"),
                Files.readString(rules.resolve("arithmetic/applicants-sum.drl"))
                        .replace("@code(\"A03\")", "@code(\"A88\")"));
        book = sameAsFresh(book);

        edit(BALANCE, "row == Row.RECEIVED", "row == Row.RECIEVED");
        edit("profile.yaml", "\n  X01.倍数: 5", "\n  X01.倍数: 6");
        book = sameAsFresh(book);
        assertThat(book.refused()).extracting(RefusedRule::rule).contains("arithmetic/requests-balance");

        edit(BALANCE, "row == Row.RECIEVED", "row == Row.RECEIVED");
        book = sameAsFresh(book);
        assertThat(book.rules()).anyMatch(rule -> rule.title().startsWith("又改的"));
    }

    private Rulebook sameAsFresh(Rulebook before) throws Exception {
        Rulebook reloaded = before.reloaded(rules, Rulebook.NATIONAL);
        Rulebook fresh = Rulebook.load(rules, Rulebook.NATIONAL);
        assertThat(reloaded.refused()).isEqualTo(fresh.refused());
        List<String> said = audited(reloaded).lines().toList();
        assertThat(said).containsExactlyElementsOf(audited(fresh).lines().toList());
        return reloaded;
    }

    private String audited(Rulebook rulebook) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AuditJson.write(
                new Auditor(rulebook, LocalDate.of(2026, 11, 26), Roster.NONE)
                        .audit(ReportFolder.list(List.of(reports)), OptionalInt.empty(), Progress.SILENT),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void edit(String file, String from, String to) throws Exception {
        String text = Files.readString(rules.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(rules.resolve(file), text.replace(from, to));
    }

    private static String faulty(int number) {
        return switch (number) {
            case 0 -> SoundReport.text();
            case 1 ->
                SoundReport.text("单元格: {requests.carried_out.total: \"1\", requests.received.natural_person: \"\"}");
            case 2 -> SoundReport.text("单位: 清河县财政局", "单元格: {requests.resolved.total: \"99\"}", "部分: {5: 无}");
            case 3 -> SoundReport.text("单位: 云岫市人民政府", "缺行: [requests.carried_in]", "部分: {6: \"\"}");
            case 4 -> SoundReport.text("单位: 清河县水利局", "全部单元格: 0");
            default -> SoundReport.text("单位: 望川县人民政府", "删去表格: [表四]", "落款: 无");
        };
    }
}
