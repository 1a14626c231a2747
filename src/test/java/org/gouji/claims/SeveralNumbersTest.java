package org.gouji.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gouji.document.Place;
import org.gouji.facts.Breakdown;
import org.gouji.facts.CellId;
import org.gouji.facts.Claim;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.Figure;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.FormLayout;
import org.gouji.facts.OfficeKind;
import org.junit.jupiter.api.Test;

/** Several numbers of one sentence: which is the whole, which are parts, and which only one of them can be. */
class SeveralNumbersTest {

    private static final Map<String, Integer> CELLS = Map.of(
            "requests.received.total", 54,
            "requests.resolved.total", 50,
            "requests.granted.total", 20,
            "requests.partly_granted.total", 9,
            "requests.carried_out.total", 4,
            "proactive.regulations.issued", 9,
            "disputes.review.total", 13);

    @Test
    void partsOfASumAreNotHeldAgainstItsCell() {
        assertThat(values("制定省政府规章3件、设区市政府规章6件，合计9件。")).doesNotContain(3, 6);
        assertThat(values("向省政府申请政府信息公开行政复议5件、向市政府申请行政复议8件，共13件。")).doesNotContain(5, 8);
    }

    @Test
    void aSumThatIsWrongIsHeldAgainstTheCell() {
        assertThat(values("共发生政府信息公开行政复议12件。")).containsExactly(12);
    }

    @Test
    void whatWasDecidedIsNotAllThatWasBrought() {
        assertThat(values("政府信息公开行政复议9件审结、4件在审。")).doesNotContain(9);
        assertThat(values("政府信息公开行政复议9件，维持5件，其中1件二审尚未审结。")).contains(9).doesNotContain(1);
    }

    @Test
    void whatIsPublicMayHoldWhatIsPartlyPublic() {
        assertThat(claims("办结政府信息公开申请50件，其中公开29件（全部公开20件，部分公开9件）。")).anySatisfy(claim -> {
            assertThat(claim.value()).isEqualByComparingTo("29");
            assertThat(claim.metrics().get(0)).hasSize(2);
        });
    }

    @Test
    void aListWithinAListEndsIt() {
        assertThat(breakdowns("行政复议27件中，已审结24件，其中维持15件，维持率62.5%；纠正5件。"))
                .noneMatch(list -> list.sum().compareTo(list.total()) > 0);
    }

    @Test
    void whatIsLeftOutAndWhatIsLeftAreAll() {
        assertThat(breakdowns("共办理政府信息公开申请54件，除4件结转下年度外，其余49件均已答复。"))
                .singleElement()
                .satisfies(list -> {
                    assertThat(list.closed()).isTrue();
                    assertThat(list.sum()).isEqualByComparingTo("53");
                });
    }

    @Test
    void partsOfTwoTotalsAreNotAddedUp() {
        assertThat(breakdowns("办理行政复议案件26件、行政诉讼案件19件，其中信息公开类分别为1件、0件。")).isEmpty();
    }

    @Test
    void requestsOfCountedPersonsMayBeAll() {
        assertThat(values("共有51名自然人和3家法人或其他组织提交政府信息公开申请54件。")).containsExactly(54);
        assertThat(values("共有51名自然人和3家法人或其他组织提交政府信息公开申请30件。")).isEmpty();
    }

    @Test
    void aChangeAfterACompleteListSpeaksOfItsTotal() {
        assertThat(claims("政府信息公开行政复议13件，其中维持9件、其他1件、未审结3件，比上年增加2件。"))
                .filteredOn(claim -> claim.kind() == ClaimKind.CHANGE)
                .singleElement()
                .extracting(claim -> claim.metrics().get(0).get(0).code())
                .isEqualTo("disputes.review.total");
    }

    @Test
    void aWordBesideNumbersThatTheTablesHoldChangesNothing() {
        assertThat(values("区里各机关收到政府信息公开申请54件，办结50件，结转下年度7件。")).containsExactly(54, 50, 7);
        assertThat(values("区里各机关收到政府信息公开申请53件，结转下年度7件。")).doesNotContain(53);
    }

    @Test
    void whatIsNotTakenForARequestIsNoneOfThem() {
        assertThat(values("收到政府信息公开申请54件；属信访事项、不作为政府信息公开申请处理3件。")).containsExactly(54);
    }

    @Test
    void whatIsSaidOfSomeCasesIsNotSaidOfAll() {
        assertThat(read("政府信息公开行政复议13件，其中已审结9件，均获维持。"))
                .noneMatch(fact -> fact instanceof Claim claim && claim.kind() == ClaimKind.RESULT);
        assertThat(read("政府信息公开行政复议13件，均获维持。"))
                .anyMatch(fact -> fact instanceof Claim claim && claim.kind() == ClaimKind.RESULT);
    }

    private static List<Integer> values(String text) {
        return claims(text).stream().map(claim -> claim.value().intValue()).toList();
    }

    private static List<Claim> claims(String text) {
        return read(text).stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .filter(claim -> claim.ownScope() && !claim.metrics().isEmpty())
                .toList();
    }

    private static List<Breakdown> breakdowns(String text) {
        return read(text).stream()
                .filter(Breakdown.class::isInstance)
                .map(Breakdown.class::cast)
                .toList();
    }

    private static List<Object> read(String text) {
        String normal = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
        List<FormCell> cells = new ArrayList<>();
        for (CellId cell : FormLayout.cells(Form.FORM_2021, false)) {
            int value = CELLS.getOrDefault(cell.code(), 0);
            cells.add(new Figure(
                    cell.row(), cell.column(), BigDecimal.valueOf(value), String.valueOf(value), Place.line(1)));
        }
        Passage passage = new Passage(1, "", normal, normal::substring, Place.line(1));
        return ClaimReader.read(List.of(passage), 2023, OfficeKind.GOVERNMENT, "望川县人民政府", cells);
    }
}
