package org.gouji.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "证件11010519491231002X号, 证件110*************2X号",
        "账号6222021234567890128, 账号622**************28",
        "手机13800138000, 手机138******00",
        "公开信息110105194912310021条, 公开信息110105194912310021条",
        "邮编110105, 邮编110105",
        "电话010-12345678, 电话010-12345678",
        "新收1380013800012345件, 新收1380013800012345件"
    })
    void hidesNumbersOfPersonsAndNoOthers(String text, String masked) {
        assertThat(Masking.of(text)).isEqualTo(masked);
    }
}
