package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gouji.corpus.SmallRulebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesNewTest {

    private static final List<String> THEMES = List.of(
            "arithmetic",
            "completeness",
            "consistency",
            "continuity",
            "timeliness",
            "format",
            "language",
            "rollup",
            "anomaly",
            "control");

    @TempDir
    Path rules;

    @BeforeEach
    void oneRule() throws Exception {
        SmallRulebook.writeWithCases(rules, "arithmetic/requests-balance");
    }

    @Test
    void aNewRuleOfEveryThemePassesCheckAndTest() {
        for (int i = 0; i < THEMES.size(); i++) {
            Run made = make(THEMES.get(i) + "/new-rule", "Z" + (10 + i));
            assertThat(made.code()).as(made.err()).isZero();
        }
        Run check = Run.of("rules", "check", "--rules", rules.toString());
        assertThat(check.code()).as(check.out()).isZero();
        Run test = Run.of("rules", "test", "--rules", rules.toString());
        assertThat(test.out()).contains("未通过 0 个");
        assertThat(test.code()).as(test.out()).isZero();
    }

    @Test
    void aNewRuleInSentencesOfEveryThemePassesCheckAndTestAndShowsItsDrl() throws Exception {
        for (int i = 0; i < THEMES.size(); i++) {
            Run made = make(THEMES.get(i) + "/in-sentences", "Z" + (20 + i), "--sentences");
            assertThat(made.code()).as(made.err()).isZero();
            assertThat(rules.resolve(THEMES.get(i) + "/in-sentences.dslr")).exists();
        }
        Run check = Run.of("rules", "check", "--rules", rules.toString(), "--show", "Z20");
        assertThat(check.code()).as(check.out()).isZero();
        assertThat(check.out())
                .contains("Z20 新的毛病（arithmetic/in-sentences.dslr）")
                .contains("表四「行政复议」行的总计不等于其他各列之和")
                .contains("→ $总计 : Figure( row == Row.REVIEW, column == Column.TOTAL )")
                .doesNotContain("Z21");
        Run test = Run.of("rules", "test", "--rules", rules.toString());
        assertThat(test.out()).contains("未通过 0 个");
        assertThat(test.code()).as(test.out()).isZero();

        assertRefused(make("arithmetic/in-sentences", "Z90"), "已有 ", "请另取一个名称");
        assertRefused(make("arithmetic/other", "Z20"), "代码 Z20 已由 arithmetic/in-sentences 使用");
        Files.delete(rules.resolve("sentences.dsl"));
        assertRefused(make("arithmetic/other", "Z91", "--sentences"), "没有 ", "sentences.dsl");
    }

    @Test
    void whatIsTakenIsRefusedWithTheNearestFreeCode() throws Exception {
        String before = Files.readString(rules.resolve("arithmetic/requests-balance.drl"));

        assertRefused(make("arithmetic/other", "A01"), "代码 A01 已由 arithmetic/requests-balance 使用", "最近的空号是 A02");
        assertRefused(make("arithmetic/requests-balance", "A02"), "已有 ", "请另取一个名称");
        assertRefused(make("aritmetic/other", "A02"), "没有“aritmetic”这个主题", "arithmetic（勾稽）");
        assertRefused(make("../other", "A02"), "规则应写作“主题/名称”");
        assertRefused(make("arithmetic/other", "a2"), "代码应为大写字母加两三位数字");

        assertThat(Files.readString(rules.resolve("arithmetic/requests-balance.drl")))
                .isEqualTo(before);
        assertThat(rules.resolve("arithmetic/other.drl")).doesNotExist();
    }

    private static void assertRefused(Run run, String... words) {
        assertThat(run.err()).contains(words);
        assertThat(run.code()).isEqualTo(2);
    }

    private Run make(String path, String code, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("rules", "new", path, "--code", code, "--title", "新的毛病", "--rules", rules.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }
}
