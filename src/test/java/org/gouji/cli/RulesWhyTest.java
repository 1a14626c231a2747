package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gouji.corpus.SmallRulebook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RulesWhyTest {

    private static final String WANGCHUAN = "reports-in/2023/望川县人民政府2023年年报.txt";

    @TempDir
    static Path rules;

    @BeforeAll
    static void aFewRules() throws IOException {
        SmallRulebook.write(
                rules,
                "arithmetic/requests-balance",
                "arithmetic/outcomes-sum",
                "completeness/fee-disclosure",
                "consistency/no-requests",
                "continuity/carried-over",
                "timeliness/department-published");
        Files.copy(Path.of("rules/phrases.yaml"), rules.resolve("phrases.yaml"));
    }

    private static String why(String rule, String report, String... more) {
        String[] args = new String[] {"rules", "why", rule, report, "--rules", rules.toString()};
        String[] all = new String[args.length + more.length];
        System.arraycopy(args, 0, all, 0, args.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return Run.of(all).out();
    }

    @Test
    void aRuleThatRaisedShowsItsMessageAndTheValuesOfEachCondition() {
        assertThat(why("N11", WANGCHUAN)).contains("发现问题", "问题：正文写“未收到政府信息公开申请”", "各条件都成立", "列“21”（第 106 行）");
    }

    @Test
    void aQuietRuleShowsTheFirstConditionThatHoldsNowhereWithTheRealNumbers() {
        assertThat(why("A01", WANGCHUAN))
                .contains(
                        "未发现问题",
                        "成立　 第 11 行",
                        "不成立 第 14 行",
                        "“$总计.value + value != $新收.value + $上年结转.value”以前还有 7 处符合",
                        "$总计.value = 20，value = 2，$新收.value = 21，$上年结转.value = 1");
    }

    @Test
    void whatARuleDemandsNotToBeThereIsShownWhereItIs() {
        assertThat(why("C16", WANGCHUAN))
                .contains("第 12 行  not FeeStatement()", "有 1 处，而条件要求没有：", "“2023年未收取信息处理费。”（第 576 行）");
    }

    @Test
    void aBlankCellIsNamedByTheConditionThatWasAdded() {
        assertThat(why("A02", "reports-in/2023/清漪县人民政府2023年年报.txt"))
                .contains("——未能核对：缺少表三“7.属于行政执法案卷”行“科研机构”列（空白，第 161 行）");
        assertThat(why("A02", "reports-in/2023/云岫市财政局2023年年报.txt"))
                .contains("发现问题", "（自动加上：这些格都要有数）  not Gap( row.leaf, column == $列 )");
    }

    @Test
    void theYearBeforeIsFoundOnlyWhereItIsReadAsWell() {
        assertThat(why("Y01", WANGCHUAN)).contains("没有逐条核对，没有该单位 2022 年的报告");
        assertThat(why("Y01", WANGCHUAN, "--with", "reports-in/2022"))
                .contains("$今 = 表三“二、上年结转政府信息公开申请数量”行“总计”列“1”", "value = 1，$今.value = 1")
                .doesNotContain("2022 年，Y01");
    }

    @Test
    void aRuleThatDoesNotApplySaysWhy() {
        assertThat(why("D01", WANGCHUAN, "--roster", "reports-in/roster.csv")).contains("不适用于政府", "没有逐条核对");
    }

    @Test
    void theSameAsJsonForOtherPrograms() throws Exception {
        Path json = rules.resolveSibling(rules.getFileName() + ".json");
        why("A01", WANGCHUAN, "--json", json.toString());
        var check = JsonMapper.shared().readTree(json.toFile()).at("/reports/0/sub_checks/0");
        assertThat(check.at("/holds").asBoolean()).isFalse();
        assertThat(check.at("/conditions/0/ways").asInt()).isEqualTo(7);
        assertThat(check.at("/conditions/3/obstacle/left").asInt()).isEqualTo(7);
        assertThat(check.at("/conditions/3/line").asInt()).isEqualTo(14);
    }

    @Test
    void mistakesAreAnswered() throws Exception {
        Run unknown = Run.of("rules", "why", "arithmetic/request-balance", WANGCHUAN, "--rules", rules.toString());
        assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("没有规则“arithmetic/request-balance”", "arithmetic/requests-balance");
        Run nowhere = Run.of("rules", "why", "A01", "reports-in/没有.txt", "--rules", rules.toString());
        assertThat(nowhere.code()).isEqualTo(ExitCode.USAGE);
        assertThat(nowhere.err()).contains("reports-in/没有.txt");
        Path broken = Files.createTempFile("不是年报", ".txt");
        Files.writeString(broken, "会议通知\n");
        Run unread = Run.of("rules", "why", "A01", broken.toString(), "--rules", rules.toString());
        assertThat(unread.code()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(unread.out()).contains("未能读取");
    }
}
