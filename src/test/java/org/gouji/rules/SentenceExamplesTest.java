package org.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gouji.sentences.SentenceBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence of the dictionary, as its example shows it, becomes DRL that the gate passes and the engine compiles. */
class SentenceExamplesTest {

    /** What must have been said before for a sentence that follows another. */
    private static final Map<String, String> BEFORE = Map.of(
            "名册登记的公布日期晚于期限", "期限按参数「D01.部门公布期限」",
            "名册登记的提交日期晚于期限", "期限按参数「D01.部门公布期限」",
            "那句话写着“办理”、“受理”、“处理”", "正文写有「办理」件数",
            "逐列报告问题", "表三每列「本年新收」大于 0",
            "逐行报告问题", "表三每行「总计」大于 0",
            "报告问题，子项为「正文」的原文", "正文写有「新收」件数",
            "出处「结转下年度」、「本年新收」、第六部分", "表三「结转下年度」大于「本年新收」",
            "实为「（七）总计」+「结转下年度」", "表三每列「（七）总计」大于「结转下年度」",
            "应为“不超过 {「本年新收」+「上年结转」}”", "表三每列「本年新收」大于「上年结转」");

    private static final SentenceBook BOOK = book();

    static Stream<SentenceBook.Entry> entries() {
        return BOOK.entries().stream();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void eachExampleIsARule(SentenceBook.Entry entry) throws Exception {
        String example = entry.example().isEmpty() ? entry.text() : entry.example();
        assertThat(example)
                .as("a sentence with open places needs an example: 例 …")
                .doesNotContain("{表", "{比较", "{行");
        boolean head = entry.drl().get(0).startsWith("findings.");
        String when = BEFORE.getOrDefault(example, entry.part().equals("当") ? "" : "表三「本年新收」大于 0");
        String rule = "规则\n代码：A99\n名称：题\n严重度：错误\n依据：据\n说明：话\n当\n" + when + "\n"
                + (entry.part().equals("当") ? example + "\n就\n报告问题\n" : "就\n" + (head ? "" : "报告问题\n") + example + "\n")
                + "完\n";

        RuleSource source = RuleSource.ofSentences("arithmetic/x", Path.of("x.dslr"), rule, 0, BOOK);
        assertThat(source.fault()).as(rule).isNull();
        List<ParsedRule> gated = Gate.check(source);
        assertThat(Compiler.compile(gated).complaints()).as(source.drl()).isEmpty();
        entry.drl().stream()
                .filter(line -> !line.contains("{"))
                .forEach(line -> assertThat(source.drl()).contains(line));
    }

    private static SentenceBook book() {
        try {
            return SentenceBook.parse(Files.readString(Path.of("rules/sentences.dsl")));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
