package org.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gouji.corpus.SmallRulebook;
import org.gouji.findings.RefusedRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceMistakesTest {

    private static final String RULE = """
            规则
                代码：A99
                名称：题
                严重度：错误
                依据：据
                说明：话
            当
                表三每列「本年新收」小于「上年结转」
            就
                逐列报告问题
            完
            """;

    @TempDir
    Path rules;

    static Stream<String> mistakes() throws IOException {
        return Stream.of(Files.readString(Path.of("src/test/resources/sentence-mistakes.txt"))
                        .split("(?m)^==== ?"))
                .skip(1);
    }

    /** Each entry: a title, a line `line N column C: words|more words`, then the rule file. */
    @ParameterizedTest
    @MethodSource("mistakes")
    void eachMistakeIsAnsweredWithItsPlaceAndWhatToWriteInstead(String entry) throws Exception {
        List<String> lines = new ArrayList<>(entry.lines().toList());
        String title = lines.remove(0);
        String[] expected = lines.remove(0).split(": ", 2);
        SmallRulebook.write(rules, "arithmetic/requests-balance");
        write("arithmetic/x.dslr", String.join("\n", lines) + "\n");

        List<RefusedRule> refused = Rulebook.load(rules, Rulebook.NATIONAL).refused().stream()
                .filter(rule -> rule.rule().equals("arithmetic/x"))
                .toList();

        assertThat(refused).as(title).hasSize(1);
        RefusedRule answer = refused.get(0);
        assertThat(answer.why()).as(title).contains(expected[1].split("\\|"));
        assertThat("line " + answer.line() + " column " + answer.column())
                .as(title + ": " + answer.why())
                .isEqualTo(expected[0]);
        assertThat(answer.source()).as(title).isEqualTo(lines.get(answer.line() - 1));
        assertThat(answer.file()).endsWith("x.dslr");
    }

    @Test
    void anUnknownSentenceIsAnsweredWithTheThreeNearest() throws Exception {
        SmallRulebook.write(rules);
        write("arithmetic/x.dslr", RULE.replace("表三每列「本年新收」小于「上年结转」", "第五部分没有说过“上年”"));
        assertThat(onlyRefused().why().lines().skip(1).map(String::strip))
                .hasSize(3)
                .contains("第六部分没有提到“信息处理费”");
    }

    @Test
    void aRuleInBothFormsIsNotUsed() throws Exception {
        SmallRulebook.write(rules, "arithmetic/requests-balance");
        write("arithmetic/requests-balance.dslr", RULE);
        assertThat(onlyRefused().why()).contains("既有 requests-balance.drl 又有 requests-balance.dslr");
    }

    @Test
    void aBrokenDictionaryIsPointedToAndItsRulesAreNotUsed() throws Exception {
        SmallRulebook.write(rules, "arithmetic/requests-balance");
        write("arithmetic/x.dslr", RULE);
        write("sentences.dsl", "[当] {表}每列{关系:没有这种}\n  = Report( )\n");
        List<RefusedRule> refused = Rulebook.load(rules, Rulebook.NATIONAL).refused();
        assertThat(refused).extracting(RefusedRule::rule).containsExactlyInAnyOrder("sentences", "arithmetic/x");
        RefusedRule dictionary = refused.stream()
                .filter(rule -> rule.rule().equals("sentences"))
                .findFirst()
                .orElseThrow();
        assertThat(dictionary.why()).contains("没有“没有这种”这种空");
        assertThat(dictionary.line()).isEqualTo(1);
        assertThat(dictionary.source()).startsWith("[当]");
    }

    @Test
    void aFolderWithoutADictionaryHasNoSentences() throws Exception {
        SmallRulebook.write(rules, "arithmetic/requests-balance");
        Files.delete(rules.resolve("sentences.dsl"));
        assertThat(Rulebook.load(rules, Rulebook.NATIONAL).refused()).isEmpty();
        write("arithmetic/x.dslr", RULE);
        assertThat(onlyRefused().why()).contains("没有这样的句子，sentences.dsl 里没有这一段的句子");
    }

    /** A mistake in what the dictionary says is answered at the sentence, with the line of the dictionary. */
    @Test
    void aFaultyMeaningNamesTheDictionary() throws Exception {
        SmallRulebook.write(rules);
        write("arithmetic/x.dslr", RULE.replace("表三每列「本年新收」小于「上年结转」", "申请很多"));
        Files.writeString(
                rules.resolve("sentences.dsl"),
                "[当] 申请很多\n  = $数 : Figure( vaule > 5 )\n[就] 逐列报告问题\n  = findings.raise()\n");
        RefusedRule answer = onlyRefused();
        assertThat(answer.why()).contains("您是否要写“value”？", "这一句按 sentences.dsl 第 1 行变成：$数 : Figure( vaule > 5 )");
        assertThat(answer.line()).isEqualTo(8);
        assertThat(answer.column()).isEqualTo(5);
    }

    private RefusedRule onlyRefused() throws RulebookException {
        List<RefusedRule> refused = Rulebook.load(rules, Rulebook.NATIONAL).refused();
        assertThat(refused).hasSize(1);
        return refused.get(0);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(rules.resolve(name).getParent());
        Files.writeString(rules.resolve(name), text);
    }
}
