package org.gouji.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.gouji.workbook.ResultFixture;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private final Finding one = ResultFixture.finding(ResultFixture.BALANCE, "a", "甲");
    private final Finding other = ResultFixture.finding(ResultFixture.BALANCE, "b", "乙");

    @Test
    void tellsWhatIsGoneAndWhatIsNew() {
        Changes changes = Changes.between("上次", List.of(Changes.Past.of(one)), Set.of(), List.of(other));
        assertThat(changes.cleared()).containsExactly(Changes.Past.of(one));
        assertThat(changes.fresh()).containsExactly(Changes.Past.of(other));
        assertThat(changes.remaining()).isEmpty();
    }

    @Test
    void doesNotCallGoneWhatIsFoldedBelowAnotherNow() {
        Changes changes =
                Changes.between("上次", List.of(Changes.Past.of(one)), Set.of(), List.of(other.withFolded(List.of(one))));
        assertThat(changes.cleared()).isEmpty();
        assertThat(changes.remaining()).containsExactly(Changes.Past.of(one));
        assertThat(changes.fresh()).containsExactly(Changes.Past.of(other));
    }

    @Test
    void doesNotCallNewWhatWasFoldedBelowAnother() {
        Changes changes = Changes.between("上次", List.of(Changes.Past.of(other)), Set.of("a"), List.of(one, other));
        assertThat(changes.none()).isTrue();
        assertThat(changes.remaining()).containsExactly(Changes.Past.of(one), Changes.Past.of(other));
    }
}
