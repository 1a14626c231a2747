package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.gouji.facts.CellState;
import org.gouji.facts.Column;
import org.gouji.facts.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "0=0",
                "１２=12",
                " 27　=27",
                "1,312=1312",
                "21，943=21943",
                "1 234 567=1234567",
                "3件=3",
                "22（上年12件）=22",
                "12[1]=12",
                "3件［2］=3",
                "3（件）=3",
                "+ 22=22",
                "－5=-5"
            })
    void readsCounts(String printed, BigDecimal value) {
        CellNumber number = number(printed, Column.TOTAL, Form.FORM_2021);
        assertThat(number.state()).isEqualTo(CellState.NUMBER);
        assertThat(number.value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource({"59237.2449, 59237.2449", "160.5964万元, 160.5964", "18.8710, 18.8710", "0, 0"})
    void readsMoneyInTheUnitOfTheForm(String printed, BigDecimal value) {
        assertThat(number(printed, Column.AMOUNT, Form.FORM_2021).value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource({"增3, 3", "减少2, -2", "-253, -253", "+3, 3"})
    void readsChanges(String printed, BigDecimal value) {
        assertThat(number(printed, Column.CHANGE, Form.FORM_2019).value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "／", "—", "——", "-", "--", "无", "不适用", "N/A", "\\"})
    void knowsPlaceholders(String printed) {
        assertThat(number(printed, Column.TOTAL, Form.FORM_2021).state()).isEqualTo(CellState.PLACEHOLDER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--253",
                "约3",
                "22（另有16件）",
                "1,31",
                "1 2",
                "00",
                "1.2万",
                "3-5",
                "见附件",
                "增3",
                "5元",
                "1.2.3",
                "一",
                "①"
            })
    void refusesWhatIsNoNumberForCertain(String printed) {
        CellNumber number = number(printed, Column.TOTAL, Form.FORM_2021);
        assertThat(number.state()).isEqualTo(CellState.UNREADABLE);
        assertThat(number.reason()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0⏎?, 没有对齐，不能确定哪个数字属于本格", "1⏎?, 越出单元格的边线（1），可能还有几位在格外", "12⏎3, 分在两行（12、3），不能确定是一个数字还是两个"})
    void saysWhatIsDoubtfulInWords(String printed, String words) {
        CellNumber number = number(printed, Column.TOTAL, Form.FORM_2021);
        assertThat(number.state()).isEqualTo(CellState.UNREADABLE);
        assertThat(number.reason()).contains(words).doesNotContain("⏎");
    }

    @ParameterizedTest
    @ValueSource(strings = {"251000元", "3件"})
    void refusesAnotherUnit(String printed) {
        assertThat(number(printed, Column.AMOUNT, Form.FORM_2021).state()).isEqualTo(CellState.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.其他", "1.", "（七）总计", "2023年全区", "行政许可", ""})
    void takesLabelsForNoNumbers(String printed) {
        assertThat(CellNumber.likely(normal(printed))).isFalse();
    }

    private static CellNumber number(String printed, Column column, Form form) {
        return CellNumber.of(normal(printed), column, form);
    }

    private static String normal(String printed) {
        return Words.of(printed, new Script(false, false)).normal();
    }
}
