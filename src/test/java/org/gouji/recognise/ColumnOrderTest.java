package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gouji.facts.Column;
import org.gouji.facts.Form;
import org.gouji.facts.Row;
import org.junit.jupiter.api.Test;

/** In which order a header's words say that the columns stand. */
class ColumnOrderTest {

    private static final List<Column> APPLICANTS = Row.RECEIVED.columns(Form.FORM_2021);
    private static final List<Column> RESULTS = Row.REVIEW.columns(Form.FORM_2021);
    private static final String BELOW = "自然人商业企业科研机构社会公益组织法律服务机构其他总计";
    private static final String ROW = "结果维持结果纠正其他结果尚未审结总计";

    private static Optional<List<Column>> applicants(String header) {
        return ColumnOrder.applicants(header, APPLICANTS, true, true);
    }

    @Test
    void aGroupNamePrintedALittleHigherTellsNoOrder() {
        String drawn = "申请人情况法人或其他组织自然人商业企业科研机构社会公益组织法律服务机构其他总计";
        assertThat(ColumnOrder.applicants(drawn, APPLICANTS, true, false)).contains(APPLICANTS);
        String mixed = "申请人情况法人或其他组织自然人法律服务其他总计商业企业科研机构社会公益组织机构";
        assertThat(ColumnOrder.applicants(mixed, APPLICANTS, true, false)).isEmpty();
        assertThat(applicants(mixed)).isNotEmpty();
        String lowLast = "自然人总计商业企业科研机构社会公益组织法律服务机构其他申请人情况法人或其他组织";
        assertThat(ColumnOrder.applicants(lowLast, APPLICANTS, true, false))
                .isIn(Optional.empty(), Optional.of(APPLICANTS));
    }

    @Test
    void cellsThatSpanRowsMayBeRepeatedInEach() {
        assertThat(applicants("申请人情况自然人法人或其他组织总计" + BELOW)).contains(APPLICANTS);
        assertThat(applicants("申请人情况自然人总计法人或其他组织" + BELOW)).contains(APPLICANTS);
    }

    @Test
    void theLowestRowMustNameAllColumnsInOrder() {
        assertThat(applicants("申请人情况自然人法人或其他组织总计" + BELOW.replace("商业企业科研机构", "科研机构商业企业")))
                .isNotEqualTo(Optional.of(APPLICANTS));
        assertThat(applicants("申请人情况自然人法人或其他组织总计" + BELOW.replace("商业企业", ""))).isEmpty();
        assertThat(applicants("商业企业法人或其他组织总计" + BELOW)).isEmpty();
    }

    @Test
    void resultsMayBeRepeatedBelowTheNamesOfTheirGroups() {
        String header = "行政复议行政诉讼" + ROW + "未经复议直接起诉复议后起诉";
        assertThat(ColumnOrder.results(header + ROW + ROW + ROW, RESULTS)).contains(List.of(RESULTS, RESULTS, RESULTS));
        String swapped = ROW.replace("结果维持结果纠正", "结果纠正结果维持");
        assertThat(ColumnOrder.results(header + ROW + swapped + ROW, RESULTS)).isEmpty();
        String otherGroups = "行政诉讼行政复议" + ROW + "未经复议直接起诉复议后起诉";
        assertThat(ColumnOrder.results(otherGroups + ROW + ROW + ROW, RESULTS)).isEmpty();
    }

    @Test
    void namesOfResultsMayStandInHalvesOnTwoRows() {
        String upper = "结果结果其他尚未总计";
        String lower = "维持纠正结果审结";
        String header = "行政复议行政诉讼" + upper + "未经复议直接起诉复议后起诉" + lower;
        assertThat(ColumnOrder.results(header + upper + upper + lower + lower, RESULTS))
                .contains(List.of(RESULTS, RESULTS, RESULTS));
        String otherHalves = "纠正维持结果审结";
        assertThat(ColumnOrder.results(header + upper + upper + otherHalves + lower, RESULTS))
                .isEmpty();
    }
}
