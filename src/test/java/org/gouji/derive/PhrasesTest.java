package org.gouji.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gouji.document.Place;
import org.gouji.facts.Form;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.PhraseHit;
import org.gouji.facts.Receipt;
import org.gouji.facts.Report;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;
import org.gouji.settings.PhraseLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

    @Test
    void findsAPhraseInItsYearsAndPartsUnlessExcepted() throws Exception {
        Phrases phrases = parse("表:\n  - {词: 截止至, 改: 截至, 部分: [1], 起年: 2020, 止年: 2023, 除外: 报名}\n  - 多数部门\n");

        assertThat(phrases.in(report(2023, 1, "截止至年底,多数部门已公开。")))
                .extracting(PhraseHit::found, PhraseHit::better)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("截止至", "截至"),
                        org.assertj.core.groups.Tuple.tuple("多数部门", ""));
        assertThat(phrases.in(report(2024, 1, "截止至年底。"))).isEmpty();
        assertThat(phrases.in(report(2023, 5, "截止至年底。"))).isEmpty();
        assertThat(phrases.in(report(2023, 1, "报名截止至年底。"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "表: [{字: 截止至}] | phrases.yaml 第 1 行：“字”不认识（可写：词、改",
                "表: [{词: '('}] | 的式样有误：圆括号没有配对",
                "表: [{改: 截至}] | 没有写“词”",
                "表: [{词: 截止, 起年: 二零}] | “二零”应是 2008 到 2100 的整数",
                "表: [{词: 截止, 部分: 九}] | “九”应是 0 到 6 的整数",
                "表: 截止至 | 这里应是列表",
                "- 截止至 | 这里应是“名称: 内容”"
            })
    void saysWhatIsWrongWithAList(String yaml, String message) {
        assertThatThrownBy(() -> parse(yaml))
                .hasMessageContaining("phrases.yaml")
                .hasMessageContaining(message);
    }

    @Test
    void readsTheListsOfTheRulebook() throws Exception {
        assertThat(parse(Files.readString(Path.of("rules/phrases.yaml"))).lists())
                .containsKeys("错别字", "占位符", "批量替换", "政治表述", "法规文号", "旧条例用语", "模板用语", "信息处理费名称");
    }

    private static Phrases parse(String yaml) throws Exception {
        return Phrases.of(PhraseLists.parse("phrases.yaml", yaml));
    }

    private static ReportFacts report(int year, int section, String sentence) {
        Report report = new Report("x.txt", "甲县", "甲县", OfficeKind.GOVERNMENT, false, year, Form.FORM_2021, true);
        Sentence said = new Sentence(section, sentence, sentence, Place.line(1), false);
        return new ReportFacts(report, Receipt.of(List.of()), List.of(), List.of(said), Map.of(), List.of());
    }
}
