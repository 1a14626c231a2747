package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gouji.findings.Action;
import org.gouji.findings.Finding;
import org.gouji.findings.Judgement;
import org.gouji.findings.Outcome;
import org.gouji.findings.Severity;
import org.gouji.findings.Unchecked;
import org.gouji.settings.YamlFault;
import org.junit.jupiter.api.Test;

class CaseComparisonTest {

    private static final String RULE = "arithmetic/x";

    @Test
    void givesEachExpectedFindingARaisedOneOfItsOwn() throws Exception {
        String expected = "应发现: [{严重度: 错误}, {子项: total}]";

        assertThat(trouble(expected, judgement(Outcome.FINDING, finding("total"), finding("business"))))
                .isEmpty();
        assertThat(trouble(expected, judgement(Outcome.FINDING, finding("total"))))
                .contains("应发现 2 条", "实得 1 条");
        assertThat(trouble(expected, judgement(Outcome.FINDING, finding("other"), finding("business"))))
                .contains("应发现 2 条");
    }

    @Test
    void countsAFoldedFindingAsRaised() throws Exception {
        Finding above = new Finding(
                "k",
                "v",
                "arithmetic/y",
                "arithmetic",
                "A02",
                "",
                Severity.ERROR,
                Action.CORRECT,
                "",
                "",
                List.of(),
                "",
                "",
                List.of(),
                "",
                List.of(finding("total")));

        assertThat(trouble("应发现: [{子项: total}]", judgement(Outcome.FINDING, above)))
                .isEmpty();
    }

    @Test
    void doesNotTakeSilenceForClean() throws Exception {
        Judgement unchecked = new Judgement(
                List.of(),
                List.of(new Unchecked(RULE, "A01", "", "total", "总计空白")),
                List.of(),
                Map.of(RULE, Outcome.NOT_CHECKED),
                Map.of());

        assertThat(trouble("应无发现: true", unchecked)).contains("未能核对", "总计空白");
        assertThat(trouble("未核对: true", unchecked)).isEmpty();
        assertThat(trouble("未核对: [total]", unchecked)).isEmpty();
        assertThat(trouble("未核对: [business]", unchecked)).contains("应未核对 [business]；实得 [total]");
    }

    @Test
    void tellsARuleThatDoesNotApplyFromACleanOne() throws Exception {
        Judgement judgement = new Judgement(
                List.of(), List.of(), List.of(), Map.of(RULE, Outcome.NOT_APPLICABLE), Map.of(RULE, "部门不适用"));

        assertThat(trouble("应无发现: true", judgement)).contains("部门不适用");
        assertThat(trouble("不适用: true", judgement)).isEmpty();
        assertThat(trouble("不适用: true", judgement(Outcome.CLEAN))).contains("应为不适用");
    }

    @Test
    void neverPassesAFailedRule() throws Exception {
        assertThat(trouble("应无发现: true", judgement(Outcome.FAILED))).contains("没有运行成功");
    }

    private static String trouble(String expected, Judgement judgement) throws YamlFault {
        RuleCase each =
                CaseFile.parse("a.yaml", "- 用例: x\n  " + expected + "\n").get(0);
        return CaseComparison.trouble(RULE, each, judgement);
    }

    private static Judgement judgement(Outcome outcome, Finding... findings) {
        return new Judgement(List.of(findings), List.of(), List.of(), Map.of(RULE, outcome), Map.of());
    }

    private static Finding finding(String subCheck) {
        return new Finding(
                "k",
                "v",
                RULE,
                "arithmetic",
                "A01",
                subCheck,
                Severity.ERROR,
                Action.CORRECT,
                "",
                "",
                List.of(),
                "",
                "",
                List.of(),
                "",
                List.of());
    }
}
