package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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

    private Run make(String path, String code) {
        return Run.of("rules", "new", path, "--code", code, "--title", "新的毛病", "--rules", rules.toString());
    }
}
