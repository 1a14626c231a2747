package org.gouji.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class CellTextTest {

    @Test
    void replacesWhatXmlCannotHold() {
        assertThat(CellText.clean("甲\u0000\u0007乙\uFFFF\uD800丙\r\n丁")).isEqualTo("甲\uFFFD\uFFFD乙\uFFFD\uFFFD丙\n丁");
        assertThat(CellText.clean("𠮷\t")).isEqualTo("𠮷\t");
    }

    @Test
    void readsBackAsWritten() throws Exception {
        String odd = " 甲 _x000D_ <b>&amp;\"𠮷\n 乙\u00A0 ";
        var finding = ResultFixture.finding(
                ResultFixture.BALANCE, "k", "长", "", "", List.of(ResultFixture.passage(1, 3, odd)));
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.of(finding))) {
            assertThat(book.getSheet("问题清单").getRow(2).getCell(6).getStringCellValue())
                    .isEqualTo(odd);
        }
    }

    @Test
    void doesNotCutACharacterInTwo() {
        String cut = CellText.clean("a" + "𠮷".repeat(20_000));
        assertThat(cut).endsWith(CellText.CUT);
        assertThat(Character.isHighSurrogate(cut.charAt(cut.length() - CellText.CUT.length() - 1)))
                .isFalse();
    }

    @Test
    void countsLinesAsAWrappedCellShowsThem() {
        assertThat(TextHeight.lines("", 10)).isEqualTo(1);
        assertThat(TextHeight.lines("政府信息", 9)).isEqualTo(1);
        assertThat(TextHeight.lines("政府信息公", 9)).isEqualTo(2);
        assertThat(TextHeight.lines("政府信息，", 9)).isEqualTo(2);
        assertThat(TextHeight.lines("甲\n乙\n", 9)).isEqualTo(3);
        assertThat(TextHeight.lines("abc defg hij", 9)).isEqualTo(2);
        assertThat(TextHeight.lines("x".repeat(33), 9)).isEqualTo(5);
    }
}
