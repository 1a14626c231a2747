package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.facts.FormLayout;
import org.gouji.facts.Row;
import org.gouji.findings.SubCheckName;
import org.gouji.settings.YamlFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFileTest {

    @Test
    void readsChangesAndExpectations() throws Exception {
        RuleCase read = one("""
                - 用例: 总计少一件
                  年度: 2024
                  单元格: {requests.resolved.total: "41", requests.received.total: ""}
                  部分: {5: 正文, 6: 无}
                  应发现:
                    - {子项: total, 实为: "41", 行: 57}
                  未核对: [business]
                """);

        assertThat(read.name()).isEqualTo("总计少一件");
        assertThat(read.line()).isEqualTo(1);
        assertThat(read.changes().year()).isEqualTo(2024);
        assertThat(read.changes().cells())
                .containsEntry(FormLayout.cell("requests.resolved.total").orElseThrow(), "41")
                .containsEntry(FormLayout.cell("requests.received.total").orElseThrow(), "");
        assertThat(read.changes().bodies()).isEqualTo(Map.of(5, "正文"));
        assertThat(read.changes().missing(6)).isTrue();
        assertThat(read.expected()).containsExactly(Map.of("子项", "total", "实为", "41", "行", "57"));
        assertThat(read.unchecked()).isEqualTo(Set.of("business"));
    }

    @Test
    void cellsRowsAndSubChecksMayBeNamedByTheirLabels() throws Exception {
        RuleCase read = one("""
                - 用例: 中文名称
                  单元格: {表三「结转下年度」「总计」: "1", 「本年新收」: "2", 表二「行政许可」: "3", 表四「行政复议」行的「结果维持」列: "4"}
                  缺行: [上年结转, 表四「复议后起诉」]
                  应无发现: true
                """);

        assertThat(read.changes().cells())
                .containsEntry(FormLayout.cell("requests.carried_out.total").orElseThrow(), "1")
                .containsEntry(FormLayout.cell("requests.received.total").orElseThrow(), "2")
                .containsEntry(FormLayout.cell("proactive.permits.decisions").orElseThrow(), "3")
                .containsEntry(FormLayout.cell("disputes.review.upheld").orElseThrow(), "4");
        assertThat(read.changes().withoutRows()).containsExactly(Row.CARRIED_IN, Row.LITIGATION_AFTER_REVIEW);
        assertThat(SubCheckName.isCalled("total", "总计")).isTrue();
        assertThat(SubCheckName.isCalled("carried_in", "上年结转")).isTrue();
        assertThat(SubCheckName.isCalled("carried_in", "结转下年度")).isFalse();
        assertThat(SubCheckName.isCalled("fraction/requests.received.total", "fraction/表三「本年新收」"))
                .isTrue();
        assertThat(SubCheckName.isCalled("fraction/requests.received.total", "表三「本年新收」"))
                .isFalse();
    }

    @Test
    void buildsTheReportWithItsChanges() throws Exception {
        String text = SampleReport.text(one("""
                        - 用例: x
                          单位: 清河县财政局
                          标题: {1: 一、概述}
                          部分: {6: 无}
                          缺行: [requests.carried_in]
                          删去表格: [表四]
                          替换: {自然人: 公民}
                          应无发现: true
                        """).changes());

        assertThat(text)
                .startsWith("清河县财政局2023年政府信息公开工作年度报告\n")
                .contains("一、概述\n", "公民 |", "四、政府信息公开行政复议、行政诉讼情况")
                .doesNotContain("六、其他需要报告的事项", "二、上年结转政府信息公开申请数量", "结果维持", "自然人");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    - 用例: x\\n  单元各: {}\\n  应无发现: true | a.yaml 第 2 行：“单元各”不认识，您是否要写“单元格”？
                    - 用例: x\\n  单元格: {requests.recieved.total: 1}\\n  应无发现: true | 第 2 行：“requests.recieved.total”不认识，您是否要写“requests.received.total”？
                    - 用例: x\\n  单元格: {表三「新受」「总计」: 1}\\n  应无发现: true | 第 2 行：“表三「新受」「总计」”认不出是哪一格
                    - 用例: x\\n  单元格: {表三「申请」「总计」: 1}\\n  应无发现: true | 可以指表三「一、本年新收政府信息公开申请数量」「总计」、
                    - 用例: x\\n  单元格: {「新收」: 1, requests.received.total: 2}\\n  应无发现: true | 第 2 行：这一格写了两次
                    - 用例: x\\n  缺行: [上年结存]\\n  应无发现: true | 第 2 行：“上年结存”不认识
                    - 用例: x | 第 1 行：没有写预期
                    - 应无发现: true | 第 1 行：缺少“用例: 名称”
                    - 用例: x\\n  年度: 甲\\n  应无发现: true | 第 2 行：“甲”应是 2008 到 2100 的整数
                    - 用例: x\\n  应发现: [{严重度: 严重}] | 第 2 行：“严重”不认识
                    - 用例: x\\n  应无发现: 不 | 第 2 行：这里只能写 true
                    - 用例: x\\n  用例: y | 第 2 行：“用例”写了两次
                    - 用例: "x | a.yaml 第 1 行：引号没有配对
                    """)
    void namesTheLineOfWhatIsWrong(String yaml, String message) {
        assertThatThrownBy(() -> CaseFile.parse("a.yaml", yaml.replace("\\n", "\n")))
                .isInstanceOf(YamlFault.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesAReplacementOfWhatIsNotThere() throws Exception {
        RuleCase read = one("- 用例: x\n  替换: {没有的话: 话}\n  应无发现: true\n");

        assertThatThrownBy(() -> SampleReport.text(read.changes())).hasMessageContaining("没有的话");
    }

    private static RuleCase one(String yaml) throws YamlFault {
        List<RuleCase> cases = CaseFile.parse("a.yaml", yaml);
        assertThat(cases).hasSize(1);
        return cases.get(0);
    }
}
