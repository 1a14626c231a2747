package org.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gouji.findings.RuleInfo;
import org.junit.jupiter.api.Test;

class BookTest {

    /** The rules of the catalogue that are in force, by code. */
    private static final List<String> CODES = List.of(
            "A01 A02 A03 A04 A05 A06 A07 A08 A09 A10 A11 A12 A13 A14 A15 A16",
            "C01 C02 C03 C04 C05 C06 C07 C08 C09 C10 C11 C12 C13 C14 C15 C16 C17 C18 C19 C20 C21 C22 C23 C24 C25 C26 C27",
            "Y01 Y02 Y03 Y04 Y05 Y06 Y07 Y08 Y09 Y10 Y11 Y12 Y13 Y14 Y15 Y16",
            "N01 N02 N03 N04 N05 N06 N07 N08 N09 N10 N11 N12 N13 N14 N15 N16 N17 N18 N19 N20 N22 N23 N24",
            "D01 D02 D03 D04 D05 D06 D07 D08 D09 D10",
            "F01 F02 F03 F04 F05 F06 F07 F08 F09 F10 F11 F12 F13",
            "L01 L02 L03 L04 L05 L06 L07 L08 L09 L10 L11 L12 L13 L14 L15",
            "R01 R02 R03 R04 R05 R06 R07 R08 R09 R10",
            "X01 X02 X03 X04 X05 X06 X07 X08 X09 X10 X11 X12 X13 X14 X15 X16 X17 X18",
            "K01 K02 K03");

    @Test
    void theBookLoadsWhole() throws Exception {
        Rulebook book = Rulebook.load(Path.of("rules"), Rulebook.NATIONAL);
        assertThat(book.refused()).isEmpty();
        assertThat(book.rules().stream().map(RuleInfo::code).toList())
                .containsExactlyElementsOf(CODES.stream()
                        .flatMap(line -> List.of(line.split(" ")).stream())
                        .toList());
    }
}
