package org.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gouji.facts.Form;
import org.gouji.facts.Section;
import org.gouji.findings.Finding;
import org.gouji.findings.Judgement;
import org.gouji.findings.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookTest {

    private static final String META = "@title(\"题\") @severity(\"error\") @basis(\"据\") @message(\"话\")";

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheHouse() throws Exception {
        Files.writeString(folder.resolve("terms.yaml"), "");
        Files.writeString(folder.resolve("profile.yaml"), "名称: national\n参数:\n  A99.数: 3\n");
        Files.createDirectories(folder.resolve("arithmetic"));
        for (String name : List.of("requests-balance", "outcomes-sum", "applicants-sum")) {
            Files.copy(
                    Path.of("rules/arithmetic", name + ".drl"),
                    folder.resolve("arithmetic").resolve(name + ".drl"));
        }
    }

    @Test
    void aWrongTotalIsFoundInItsColumnAndItsRow() throws Exception {
        Judgement judgement = judge(new FactsFixture(Form.FORM_2021)
                .cell("requests.received.total", "5")
                .cell("requests.received.natural_person", "5")
                .cell("requests.granted.total", "5")
                .cell("requests.granted.natural_person", "5")
                .cell("requests.resolved.total", "4")
                .cell("requests.resolved.natural_person", "5"));
        assertThat(judgement.findings())
                .extracting(f -> f.code() + " " + f.subCheck() + " " + f.stated() + " " + f.expected())
                .containsExactly("A01 total 4 5");
        Finding balance = judgement.findings().get(0);
        assertThat(balance.message())
                .isEqualTo("总计：本年新收与上年结转共 5 件，办理结果总计与结转下年度共 4 件，两者应相等。只改一格即可全部相等：表三“（七）总计”行“总计”列应为 5");
        assertThat(balance.folded())
                .extracting(f -> f.code() + " " + f.subCheck() + " " + f.stated() + " " + f.expected())
                .containsExactly("A02 total 4 5", "A03 resolved 4 5");
        assertThat(balance.where())
                .hasSize(4)
                .allSatisfy(e -> assertThat(e.place().line()).isPositive());
    }

    @Test
    void aBlankLeavesItsRowAndColumnUncheckedAndNoOther() throws Exception {
        Judgement judgement =
                judge(new FactsFixture(Form.FORM_2021).cell("requests.refused.state_secret.business", ""));
        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.unchecked())
                .extracting(u -> u.code() + " " + u.subCheck())
                .containsExactlyInAnyOrder("A02 business", "A03 refused.state_secret");
        assertThat(judgement.unchecked().get(0).why()).contains("1.属于国家秘密").contains("空白");
        assertThat(judgement.outcomes())
                .isEqualTo(Map.of(
                        "arithmetic/requests-balance", Outcome.CLEAN,
                        "arithmetic/outcomes-sum", Outcome.NOT_CHECKED,
                        "arithmetic/applicants-sum", Outcome.NOT_CHECKED));
    }

    @Test
    void aBlankInOneRowDoesNotHideAFaultInAnother() throws Exception {
        Judgement judgement = judge(new FactsFixture(Form.FORM_2021)
                .cell("requests.refused.state_secret.business", "")
                .cell("requests.granted.natural_person", "3"));
        assertThat(judgement.findings())
                .extracting(f -> f.code() + " " + f.subCheck())
                .containsExactly("A02 natural_person");
        assertThat(judgement.findings().get(0).folded())
                .extracting(f -> f.code() + " " + f.subCheck())
                .containsExactly("A03 granted");
        assertThat(judgement.outcomes()).containsEntry("arithmetic/applicants-sum", Outcome.FINDING);
    }

    @Test
    void aRuleThatThrowsIsIsolated() throws Exception {
        rule("boom", "A97", "Section( text == \"x\", $t : title ) Figure( value + 0 > $t )");
        rule("fine", "A98", "Figure( row == Row.RECEIVED, column == Column.TOTAL, value == 0 )");
        Judgement judgement = judge(new FactsFixture(Form.FORM_2021)
                .statement(new Section(1, 1, 1, "题", "题", org.gouji.document.Place.line(1), 1, "x")));
        assertThat(judgement.outcomes())
                .containsEntry("arithmetic/boom", Outcome.FAILED)
                .containsEntry("arithmetic/fine", Outcome.FINDING);
        assertThat(judgement.failures())
                .singleElement()
                .satisfies(f -> assertThat(f.rule()).isEqualTo("arithmetic/boom"));
    }

    @Test
    void aRuleThatThrowsOnAnyReportIsRefusedByTheTrial() throws Exception {
        rule("boom", "A97", "Report( $office : office ) Figure( value + 0 > $office )");
        Rulebook rulebook = Rulebook.load(folder, "national");
        assertThat(rulebook.refused()).singleElement().satisfies(r -> {
            assertThat(r.line()).isEqualTo(2);
            assertThat(r.why()).startsWith("试运行时出错");
        });
        assertThat(rulebook.judge(new FactsFixture(Form.FORM_2021).facts()).outcomes())
                .hasSize(4)
                .containsEntry("arithmetic/boom", Outcome.FAILED)
                .containsEntry("arithmetic/requests-balance", Outcome.CLEAN);
    }

    @Test
    void anIncompleteFileNeverAccusesOfMissingText() throws Exception {
        rule("no-part-six", "A97", "not Section( number == 6 )");
        assertThat(judge(new FactsFixture(Form.FORM_2021)).findings()).hasSize(1);
        Judgement judgement = judge(new FactsFixture(Form.FORM_2021).incomplete());
        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.outcomes()).containsEntry("arithmetic/no-part-six", Outcome.NOT_CHECKED);
    }

    @Test
    void anUnknownYearLeavesRulesThatNeedItUnchecked() throws Exception {
        rule("late", "A97", "Report( year >= 2021 )");
        assertThat(judge(new FactsFixture(Form.FORM_2021).year(0)).outcomes())
                .containsEntry("arithmetic/late", Outcome.NOT_CHECKED);
    }

    @Test
    void aNotOverFiguresIsGuardedAgainstGaps() throws Exception {
        rule("all-zero", "A97", "not Figure( table == Table.DISPUTES, value != 0 )");
        assertThat(judge(new FactsFixture(Form.FORM_2021)).findings()).hasSize(1);
        Judgement judgement = judge(new FactsFixture(Form.FORM_2021).cell("disputes.review.total", ""));
        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.outcomes()).containsEntry("arithmetic/all-zero", Outcome.NOT_CHECKED);
    }

    @Test
    void theProfileChangesSeverityAndSwitchesOff() throws Exception {
        Files.writeString(
                folder.resolve("profile.yaml"), "名称: national\n规则:\n  A01: {严重度: 警告}\n  A02: {启用: 否}\n参数: {}\n");
        Judgement judgement = judge(new FactsFixture(Form.FORM_2021).cell("requests.received.other", "1"));
        assertThat(judgement.findings())
                .extracting(f -> f.code() + f.severity().getLabel() + f.action().getLabel())
                .containsExactly("A01警告请核实");
        assertThat(judgement.findings().get(0).folded())
                .extracting(f -> f.code() + f.severity().getLabel() + f.action().getLabel())
                .containsExactly("A03错误应更正");
        assertThat(judgement.outcomes()).containsEntry("arithmetic/outcomes-sum", Outcome.NOT_APPLICABLE);
    }

    @Test
    void anEditTakesEffectAtTheNextLoad() throws Exception {
        String before = Rulebook.load(folder, "national").hash();
        rule("extra", "A97", "Report( year > 0 )");
        Rulebook after = Rulebook.load(folder, "national");
        assertThat(after.hash()).isNotEqualTo(before);
        assertThat(after.rules()).extracting(r -> r.code()).contains("A97");
    }

    private void rule(String name, String code, String when) throws Exception {
        Files.writeString(
                folder.resolve("arithmetic/" + name + ".drl"),
                "package rules.arithmetic\nrule \"" + name + "\"\n    @code(\"" + code + "\") " + META + "\nwhen\n    "
                        + when + "\nthen\n    findings.raise();\nend\n");
    }

    private Judgement judge(FactsFixture fixture) throws Exception {
        Rulebook rulebook = Rulebook.load(folder, "national");
        assertThat(rulebook.refused()).isEmpty();
        return rulebook.judge(fixture.facts());
    }
}
