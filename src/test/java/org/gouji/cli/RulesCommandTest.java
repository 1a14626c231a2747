package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gouji.corpus.SmallRulebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {

    private static final String RULE = "arithmetic/requests-balance";

    @TempDir
    Path rules;

    @BeforeEach
    void oneRule() throws IOException {
        SmallRulebook.write(rules, RULE);
    }

    @Test
    void passesWhereEveryCaseHolds() throws Exception {
        cases("""
                - 用例: 数字都对
                  应无发现: true
                - 用例: 总计列少一件
                  单元格: {requests.carried_out.total: "1"}
                  应发现: [{子项: total, 严重度: 错误, 原文: "1"}]
                - 用例: 总计空白
                  单元格: {requests.carried_out.total: ""}
                  未核对: [total]
                """);

        Run run = rules("test");

        assertThat(run.out()).contains("运行 3 个用例，通过 3 个，未通过 0 个");
        assertThat(run.code()).isZero();
    }

    @Test
    void runsTheCasesOfTheRulesThatAreNamed() throws Exception {
        cases("- 用例: 数字都对\n  应无发现: true\n");

        assertThat(rules("test", "A01").out()).contains("运行 1 个用例");
        Run unknown = rules("test", "A10");
        assertThat(unknown.err()).contains("没有规则“A10”，您是否要写“A01”？");
        assertThat(unknown.code()).isEqualTo(2);
    }

    @Test
    void tellsWhatACaseExpectedAndGot() throws Exception {
        cases("- 用例: 少一件\n  单元格: {requests.carried_out.total: \"1\"}\n  应无发现: true\n");

        Run run = rules("test");

        assertThat(run.out()).contains(RULE + ".cases.yaml 第 1 行，用例“少一件”未通过：", "应发现 0 条；实得 1 条", "子项: total");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void tellsARuleWithoutCasesAndCasesWithoutARule() throws Exception {
        Files.writeString(rules.resolve("arithmetic/gone.cases.yaml"), "- 用例: x\n  应无发现: true\n");

        Run run = rules("test");

        assertThat(run.out()).contains(RULE + ".drl：没有用例文件", "arithmetic/gone.cases.yaml：旁边没有同名的规则");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void listsTheRulebook() {
        Run list = rules("list");
        assertThat(list.out()).contains("勾稽（arithmetic）", "A01 错误 应更正", "共 1 条");
        assertThat(list.code()).isZero();

        assertThat(rules("list", "--json", "-").out()).contains("\"rule\" : \"" + RULE + "\"", "\"in_force\" : true");
    }

    @Test
    void checksTheRulebook() {
        assertThat(rules("check").out()).contains("1 条规则全部可用");
    }

    @Test
    void remindsOfMissingCases() throws Exception {
        assertThat(rules("check").out()).contains("提醒：A01 " + RULE + ".drl 没有用例");

        cases("- 用例: 数字都对\n  应无发现: true\n");

        assertThat(rules("check").out()).doesNotContain("提醒");
    }

    @Test
    void marksTheWordAtFaultUnderItsLine() throws Exception {
        Path drl = rules.resolve(RULE + ".drl");
        Files.writeString(drl, Files.readString(drl).replace("row == Row.CARRIED_IN,", "row == Row.CARRIEDIN,"));

        Run run = rules("check");

        assertThat(run.out())
                .containsPattern("requests-balance.drl:\\d+:\\d+：Row 中没有“CARRIEDIN”，您是否要写“CARRIED_IN”？\n"
                        + " +\\$上年结转 : Figure\\( row == Row.CARRIEDIN,.*\n {34,}\\^\n");
        assertThat(run.code()).isEqualTo(4);
    }

    @Test
    void repeatsAnOldRunAndTakesAChangeBack(@TempDir Path state, @TempDir Path reports) throws Exception {
        Path drl = rules.resolve(RULE + ".drl");
        String good = Files.readString(drl);
        Files.writeString(
                reports.resolve("a.txt"), org.gouji.audit.SoundReport.text("单元格: {requests.resolved.total: '12'}"));
        String[] audit = {
            "audit",
            reports.toString(),
            "--rules",
            rules.toString(),
            "--state",
            state.toString(),
            "--today",
            "2026-11-26",
            "--out",
            state.resolve("x.xlsx").toString(),
            "--json",
            "-"
        };
        String first = Run.of(audit).out();
        Files.writeString(drl, good.replaceFirst("@severity\\(\"error\"\\)", "@severity(\"note\")"));
        String second = Run.of(audit).out();
        assertThat(second).isNotEqualTo(first);

        Run versions = Run.of("rules", "versions", "--state", state.toString());
        assertThat(versions.out()).contains("1  ", "审核时使用", "修改 " + RULE + ".drl", "共 2 个版本");

        String[] again = java.util.Arrays.copyOf(audit, audit.length + 2);
        again[audit.length] = "--rules-version";
        again[audit.length + 1] = "1";
        assertThat(Run.of(again).out()).isEqualTo(first);

        Run unknown = Run.of(
                "rules", "rollback", "9", "--why", "试", "--rules", rules.toString(), "--state", state.toString());
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("没有版本“9”");

        Run back = Run.of(
                "rules", "rollback", "1", "--why", "改错了", "--rules", rules.toString(), "--state", state.toString());
        assertThat(back.code()).isZero();
        assertThat(Files.readString(drl)).isEqualTo(good);
        assertThat(Run.of("rules", "versions", "--state", state.toString()).out())
                .contains("恢复：改错了", "共 3 个版本");
    }

    private void cases(String yaml) throws IOException {
        Files.writeString(rules.resolve(RULE + ".cases.yaml"), yaml);
    }

    private Run rules(String command, String... more) {
        String[] args = new String[4 + more.length];
        System.arraycopy(new String[] {"rules", command, "--rules", rules.toString()}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return Run.of(args);
    }
}
