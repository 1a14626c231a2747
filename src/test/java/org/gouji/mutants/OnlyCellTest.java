package org.gouji.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gouji.facts.Form;
import org.junit.jupiter.api.Test;

class OnlyCellTest {

    private static final List<String> CHARGES = List.of("row == Row.CHARGES", "column == Column.AMOUNT", "value > 0");
    private static final List<String> RECEIVED = List.of("row == Row.RECEIVED", "column == Column.TOTAL");

    @Test
    void theFormOf2021HasOneAmountOnly() {
        assertThat(OnlyCell.named(CHARGES, 0, Set.of(Form.FORM_2021))).isTrue();
        assertThat(OnlyCell.named(CHARGES, 1, Set.of(Form.FORM_2021))).isTrue();
        assertThat(OnlyCell.named(CHARGES, 2, Set.of(Form.FORM_2021))).isFalse();
    }

    @Test
    void theFormOf2019HasAnAmountInAnotherRow() {
        assertThat(OnlyCell.named(CHARGES, 0, EnumSet.allOf(Form.class))).isFalse();
        assertThat(OnlyCell.named(CHARGES, 1, EnumSet.allOf(Form.class))).isFalse();
    }

    @Test
    void aRowAmongManyIsNamedByNothingElse() {
        assertThat(OnlyCell.named(RECEIVED, 0, Set.of(Form.FORM_2021))).isFalse();
        assertThat(OnlyCell.named(RECEIVED, 1, Set.of(Form.FORM_2021))).isFalse();
    }

    @Test
    void theNotesOfTheHeadSayWhichForms() {
        assertThat(OnlyCell.forms("@code(\"A08\") @forms(\"2021\")")).containsExactly(Form.FORM_2021);
        assertThat(OnlyCell.forms("@code(\"A01\") @forms(\"2019, 2021\")")).containsExactlyInAnyOrder(Form.values());
        assertThat(OnlyCell.forms("@code(\"A01\")")).containsExactlyInAnyOrder(Form.values());
    }
}
