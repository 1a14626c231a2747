package org.gouji.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gouji.document.Place;
import org.gouji.facts.CellId;
import org.gouji.facts.Claim;
import org.gouji.facts.Figure;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.FormLayout;
import org.gouji.facts.LooseNumber;
import org.gouji.facts.OfficeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers among words that are not understood are held against the tables only where these bear them out. */
class UnderstandingTest {

    private static final Map<String, Integer> CELLS = Map.of(
            "requests.received.total", 54,
            "requests.resolved.total", 50,
            "requests.granted.total", 29,
            "requests.carried_out.total", 4,
            "disputes.review.total", 6,
            "disputes.review.upheld", 4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "县林草局收到政府信息公开申请9件。",
                "县林草局工作量最大，收到政府信息公开申请9件，予以公开5件。",
                "经沟通后，收到政府信息公开申请9件。",
                "当场答复政府信息公开申请9件。",
                "以县政府为被申请人的政府信息公开行政复议9件，维持7件。",
                "省里抽查的政府信息公开行政复议案件中，维持3件。",
                "其他行政行为引发的行政复议9件、行政诉讼8件。",
                "县林草局收到政府信息公开申请9件，较上年增加3件。",
                "县林草局没有收到政府信息公开申请。",
                "省厅督办的申请全部办结。",
                "街道办事处收到政府信息公开申请9件。",
                "镇政府收到政府信息公开申请9件。",
                "局里收到政府信息公开申请9件。"
            })
    void judgesNothingAmongUnknownWords(String text) {
        assertThat(read(text))
                .filteredOn(fact -> fact instanceof Claim claim && claim.ownScope() && claim.thisYear())
                .filteredOn(fact -> !((Claim) fact).metrics().isEmpty())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023年，全县各级行政机关共收到政府信息公开申请53件。",
                "我县不断优化服务流程、畅通受理渠道，共收到政府信息公开申请53件。",
                "2023年望川县收到政府信息公开申请53件。",
                "依申请公开工作持续平稳向好，全年共收到53件。",
                "因政府信息公开引发的行政复议共53件。",
                "办结政府信息公开申请50件，其中予以公开53件。",
                "县政府信息公开行政复议案件共53件。"
            })
    void judgesWhatIsUnderstood(String text) {
        assertThat(read(text))
                .filteredOn(fact -> fact instanceof Claim claim
                        && claim.ownScope()
                        && claim.value().intValue() == 53)
                .hasSize(1);
    }

    @Test
    void saysWhichWordWasNotUnderstood() {
        assertThat(read("当场答复政府信息公开申请9件。"))
                .singleElement()
                .extracting(fact -> ((LooseNumber) fact).reason())
                .isEqualTo("“当场”的含义不能确定，未与表格核对");
    }

    @Test
    void keepsWhatTheTablesBearOut() {
        assertThat(read("当场答复政府信息公开申请50件。"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Claim.class, claim -> assertThat(claim.ownScope()).isTrue());
    }

    @Test
    void anOfficesOwnNameMeansAllOfItWhereTheTablesBearThatOut() {
        assertThat(read("望川县人民政府办理政府信息公开申请54件，办结49件。"))
                .extracting(fact -> ((Claim) fact).ownScope())
                .containsExactly(true, true);
        assertThat(read("望川县人民政府办理政府信息公开申请33件，办结31件。"))
                .extracting(fact -> ((Claim) fact).ownScope())
                .containsExactly(false, false);
        assertThat(read("望川县人民政府本级办理政府信息公开申请54件，办结49件。"))
                .extracting(fact -> ((Claim) fact).ownScope())
                .containsExactly(false, false);
    }

    @Test
    void tellsReviewsAndSuitsTogetherOnlyWhereTheTablesBearThemOut() {
        assertThat(read("涉政府信息公开行政复议、行政诉讼案件6件，结果维持3件。"))
                .extracting(fact -> ((Claim) fact).metrics().isEmpty())
                .containsExactly(false, false);
        assertThat(read("涉政府信息公开行政复议、行政诉讼案件9件，结果维持3件。"))
                .allSatisfy(fact -> assertThat(fact).isInstanceOf(LooseNumber.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"有2件政府信息公开行政复议案件涉及征地。", "年内发生的2件政府信息公开行政复议案件经调解撤回。", "针对引发关注的3件政府信息公开行政复议案件，认真总结。"})
    void someCasesAreNotHeldAgainstAll(String text) {
        assertThat(read(text)).isNotEmpty().allSatisfy(fact -> assertThat(fact).isInstanceOf(LooseNumber.class));
    }

    @Test
    void someCasesAreNoMoreThanAll() {
        assertThat(read("针对年度内发生的9件政府信息公开行政复议案件，认真总结。"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Claim.class, claim -> assertThat(claim.ownScope()).isTrue());
    }

    private static List<Object> read(String text) {
        String normal = text.replace('，', ',');
        List<FormCell> cells = new ArrayList<>();
        for (CellId cell : FormLayout.cells(Form.FORM_2021, false)) {
            int value = CELLS.getOrDefault(cell.code(), cell.row().name().startsWith("CARRIED_OUT") ? 4 : 0);
            cells.add(new Figure(
                    cell.row(), cell.column(), BigDecimal.valueOf(value), String.valueOf(value), Place.line(1)));
        }
        Passage passage = new Passage(1, "", normal, normal::substring, Place.line(1));
        return ClaimReader.read(List.of(passage), 2023, OfficeKind.GOVERNMENT, "望川县人民政府", cells);
    }
}
