package org.gouji.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.workbook.ResultFixture.cell;
import static org.gouji.workbook.ResultFixture.passage;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.gouji.facts.CellId;
import org.gouji.facts.Column;
import org.gouji.facts.Row;
import org.gouji.findings.Evidence;
import org.gouji.findings.Finding;
import org.gouji.findings.Repair;
import org.gouji.findings.RuleInfo;
import org.gouji.findings.Severity;
import org.junit.jupiter.api.Test;

class AdviceTest {

    @Test
    void ofAFewCorrectionsAllAreNamedAndNoneAsTheOnlyOne() {
        List<List<Repair>> ways = List.of(
                List.of(new Repair(new CellId(Row.REVIEW, Column.UPHELD), new BigDecimal("3.0"))),
                List.of(new Repair(new CellId(Row.REVIEW, Column.TOTAL), new BigDecimal("7"))));
        Finding few = ResultFixture.finding(ResultFixture.BALANCE, "k", "合计", "8", "7", List.of())
                .withCorrections(ways);
        Finding many = few.withCorrections(Collections.nCopies(5, ways.get(0)));
        assertThat(Advice.of(few).words()).isEqualTo("可改其中一处：表四“行政复议”行“结果维持”列改为 3；或者表四“行政复议”行“总计”列改为 7");
        assertThat(Advice.of(many).words()).isEqualTo("改法有 5 种，见问题说明；请对照登记台账确定");
    }

    @Test
    void textAndTableThatDifferMayBothBeTheWrongOne() {
        Evidence said = passage(1, 6, "新收申请87件");
        Evidence cell = cell(Row.RECEIVED, Column.TOTAL, 34, "82");
        assertThat(told("consistency", Severity.ERROR, "82", said, cell)).isEqualTo("82（与表三一致；表三填错的，更正表三）");
        assertThat(told("consistency", Severity.WARNING, "7", said)).isEqualTo("7，或说明原因");
        assertThat(told("continuity", Severity.ERROR, "6", cell)).isEqualTo("6，或说明原因");
        assertThat(told("consistency", Severity.ERROR, "两处写一致", said)).isEqualTo("两处写一致");
        assertThat(told("consistency", Severity.WARNING, "不多于 7，或说明原因", said)).isEqualTo("不多于 7，或说明原因");
        assertThat(told("arithmetic", Severity.ERROR, "82", cell)).isEqualTo("82");
    }

    private static String told(String theme, Severity severity, String expected, Evidence... where) {
        RuleInfo rule = ResultFixture.rule(theme + "/x", "主题", "N01", "题", severity, "依据");
        return Advice.of(ResultFixture.finding(rule, "k", "说明", "87", expected, List.of(where)))
                .words();
    }
}
