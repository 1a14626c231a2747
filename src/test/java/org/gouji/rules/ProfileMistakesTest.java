package org.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gouji.corpus.SmallRulebook;
import org.gouji.findings.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileMistakesTest {

    private static final String NATIONAL = """
            名称: national
            参数:
              C09.表三空白过多: 10
              C09.表四空白过多: 5
              Y07.提示: 75
              Y07.警告: 90
              D01.部门公布期限: 131
            参数说明:
              C09.表三空白过多: {含义: 表三空白格多于这个数就是错误, 单位: 格, 最大: 175}
              Y07.提示: {含义: 相似到这个程度就提示, 单位: "%", 最大: 100, 不大于: Y07.警告}
              D01.部门公布期限: {含义: 部门年报最迟公布的日子, 单位: 月日}
            """;

    @TempDir
    Path rules;

    @BeforeEach
    void aFewRules() throws Exception {
        SmallRulebook.write(
                rules, "completeness/blank-cells", "arithmetic/requests-balance", "timeliness/department-published");
        Files.writeString(rules.resolve("profile.yaml"), NATIONAL);
        Files.writeString(rules.resolve("phrases.yaml"), "错别字:\n  - {词: 截止至, 改: 截至}\n  - 布署\n");
        Files.createDirectory(rules.resolve("profiles"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "规则:\\n  C99: {启用: 否} | profiles/清河县.yaml 第 2 行：没有代码为“C99”的规则，您是否要写“C09”？",
                "规则:\\n  C09/request-blank: {启用: 否} | 第 2 行：规则 C09 没有分项“request-blank”",
                "规则:\\n  C09: {启用: 不} | 第 2 行：这里只能写 是 或 否，不能是“不”",
                "规则:\\n  C09: {严重程度: 提示} | 第 2 行：“严重程度”不认识，您是否要写“严重度”？",
                "规则:\\n  C09: {严重度: 轻微} | 第 2 行：严重度应为 错误、警告 或 提示，不能是“轻微”",
                "规则:\\n  C09: {处置方式: 内部掌握掌} | 第 2 行：处置方式应为 应更正、请核实、建议完善 或 内部掌握，不能是“内部掌握掌”，您是否要写“内部掌握”？",
                "规则:\\n  C09: {启用: 是}\\n  C09: {启用: 否} | 第 3 行：“C09”写了两次",
                "规则：\\n  C09: {启用: 否} | 第 1 行：冒号是全角的，请改为半角冒号“:”，后面空一格",
                "规则:\\n  C09：{启用：否} | 第 2 行：冒号是全角的，请改为半角冒号",
                "规则:\\n\\tC09: {启用: 否} | 第 2 行：缩进用了制表符（Tab），请改为空格",
                "规则\\n  C09: {启用: 否} | 第 1 行：“规则”后面少了冒号“:”",
                "规则:\\n C09: {启用: 否}\\n  C10: {启用: 否} | 第 3 行：缩进没有与上面同一级的各行对齐",
                "规责: {} | 第 1 行：“规责”不认识，您是否要写“规则”？",
                "参数:\\n  C09.表三空白太多: 8 | 第 2 行：没有名为“C09.表三空白太多”的参数，您是否要写“C09.表三空白过多”？",
                "参数:\\n  C09.表三空白过多: 一 | 第 2 行：“C09.表三空白过多”（表三空白格多于这个数就是错误）应为 0 到 175 的数，不能是“一”",
                "参数:\\n  C09.表三空白过多: -3 | 应为 0 到 175 的数，不能是“-3”",
                "参数:\\n  D01.部门公布期限: 1345 | 第 2 行：“D01.部门公布期限”（部门年报最迟公布的日子）应为月和日，如 131 或 1月31日，不能是“1345”",
                "参数:\\n  Y07.提示: 95 | 第 2 行：“Y07.提示”（相似到这个程度就提示）是 95，不能大于“Y07.警告”的 90",
                "参数:\\n  C09.表三空白过多: 8\\n  Y07.警告: 60 | 第 3 行：“Y07.提示”（相似到这个程度就提示）是 75，不能大于“Y07.警告”的 60",
                "词表:\\n  错别子: {增: []} | 第 2 行：“错别子”不认识，您是否要写“错别字”？",
                "词表:\\n  错别字: {删: [截止到]} | 第 2 行：词表“错别字”中没有“截止到”，您是否要写“截止至”？",
                "词表:\\n  错别字: {增: [{词: '(截'}]} | 第 2 行：“(截”的式样有误：圆括号没有配对",
                "词表:\\n  错别字: {增: [{词: '(a+)+'}]} | 第 2 行：“(a+)+”的式样不得重复套重复",
                "参数: &a {C09.表三空白过多: 8} | 第 1 行：不得使用“&”和“*”引用",
                "参数: !!java.io.File [x] | 第 1 行：不得使用“!”标记"
            })
    void eachMistakeIsAnsweredWithItsLineAndTheNearestRightWord(String yaml, String message) throws Exception {
        Files.writeString(
                rules.resolve("profiles/清河县.yaml"), yaml.replace("\\n", "\n").replace("\\t", "\t"));

        assertThatThrownBy(() -> Rulebook.load(rules, "清河县"))
                .isInstanceOf(RulebookException.class)
                .hasMessageStartingWith("profiles/清河县.yaml")
                .hasMessageContaining(message);
    }

    @Test
    void tellsOfAllMistakesAtOnce() throws Exception {
        Files.writeString(
                rules.resolve("profiles/清河县.yaml"),
                "规则:\n  C99: {启用: 否}\n  C09: {严重度: 轻微}\n参数:\n  C09.表三空白过多: 一\n词表:\n  错别子: {增: []}\n");

        assertThatThrownBy(() -> Rulebook.load(rules, "清河县"))
                .hasMessageContainingAll(
                        "共 4 处写错：", "第 2 行：没有代码为“C99”的规则", "第 3 行：严重度应为", "第 5 行：“C09.表三空白过多”", "第 7 行：“错别子”不认识");
    }

    @Test
    void looksBelowAWrongNameAndAtAllOfAnEntry() throws Exception {
        Files.writeString(
                rules.resolve("profiles/清河县.yaml"),
                "规则:\n  C09: {严重: 轻微, 启用: 开, 处置方式: 请核查}\n词表:\n  错别字:\n    增: [{词: 甲, 解释: 乙}, {改: 丙}]\n    删: [丁]\n参数表: {}\n");

        assertThatThrownBy(() -> Rulebook.load(rules, "清河县"))
                .hasMessageContainingAll(
                        "共 7 处写错：",
                        "第 2 行：“严重”不认识，您是否要写“严重度”？",
                        "第 2 行：这里只能写 是 或 否，不能是“开”",
                        "第 2 行：处置方式应为 应更正、请核实、建议完善 或 内部掌握，不能是“请核查”，您是否要写“请核实”？",
                        "第 5 行：“解释”不认识",
                        "第 5 行：这一项没有写“词”",
                        "第 6 行：词表“错别字”中没有“丁”",
                        "第 7 行：“参数表”不认识，您是否要写“参数”？");
    }

    @Test
    void namesTheProfilesThereAreForOneThatIsNot() throws Exception {
        Files.writeString(rules.resolve("profiles/清河县.yaml"), "名称: 清河县\n");

        assertThatThrownBy(() -> Rulebook.load(rules, "清河市"))
                .hasMessage("没有参数方案“清河市”（规则文件夹中没有 profiles/清河市.yaml），您是否要写“清河县”？（现有：national、清河县）");
    }

    @Test
    void boundsTheSizeOfAFile() throws Exception {
        Files.writeString(rules.resolve("profiles/清河县.yaml"), "规则: {}\n#" + "字".repeat(600 * 1024));

        assertThatThrownBy(() -> Rulebook.load(rules, "清河县")).hasMessageContaining("文件超过 512 K 字");
    }

    @Test
    void aPlaceChangesRulesNumbersAndPhrasesAndNothingElse() throws Exception {
        Files.writeString(rules.resolve("profiles/清河县.yaml"), """
                规则:
                  C09: {严重度: 提示}
                参数:
                  D01.部门公布期限: 1月20日
                词表:
                  错别字:
                    增: [{词: 按排, 改: 安排}]
                    删: 布署
                """);

        Rulebook national = Rulebook.load(rules, Rulebook.NATIONAL);
        Rulebook place = Rulebook.load(rules, "清河县");

        assertThat(place.threshold("D01.部门公布期限").orElseThrow()).isEqualByComparingTo("120");
        assertThat(place.threshold("C09.表三空白过多").orElseThrow()).isEqualByComparingTo("10");
        assertThat(place.phrases().lists().get("错别字"))
                .extracting(p -> p.words())
                .containsExactly("截止至", "按排");
        assertThat(place.rules())
                .filteredOn(rule -> rule.code().equals("C09"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.severity()).isEqualTo(Severity.NOTE));
        assertThat(place.profile()).isEqualTo("清河县");
        assertThat(place.profileHash()).isNotEqualTo(national.profileHash());
        assertThat(Rulebook.load(rules, "清河县").profileHash()).isEqualTo(place.profileHash());
    }
}
