package org.gouji.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "证件11010519491231002X号, 证件110*************2X号",
        "账号6222021234567890128, 账号622**************28",
        "手机13800138000, 手机138******00",
        "公开信息110105194912310021条, 公开信息110105194912310021条",
        "邮编110105, 邮编110105",
        "电话010-12345678, 电话010-12345678",
        "新收1380013800012345件, 新收1380013800012345件",
        "证件 110105 19491231 002X 号, 证件 110*************2X 号",
        "证件１１０１０５１９４９１２３１００２Ｘ号, 证件110*************2X号",
        "账号6222 0212 3456 7890 128, 账号622**************28",
        "手机138-0013-8000, 手机138******00",
        "2019年新收 2020 2021 2022 2023 件, 2019年新收 2020 2021 2022 2023 件",
        "申请人张三丰向本机关申请公开, 申请人张**向本机关申请公开",
        "申请人王某提出申请, 申请人王某提出申请",
        "申请人陆续提出申请, 申请人陆续提出申请",
        "申请人陈述要求公开的理由, 申请人陈述要求公开的理由",
        "申请人李桂芳要求公开会议纪要, 申请人李**要求公开会议纪要",
        "申请人王秀兰（住大槐村三组18号）申请公开, 申请人王**（住（住址，略））申请公开",
        "家住清河县枫林路12号3栋402室, 家住（住址，略）"
    })
    void hidesNumbersOfPersonsAndNoOthers(String text, String masked) {
        assertThat(Masking.of(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"13800138000", "138-0013-8000", "1 3 8 0 0 1 3 8 0 0 0", "１３８００１３８０００", "110105 19491231 002X"})
    void findsANumberWhereverItStands(String number) {
        for (int before = 0; before < 40; before++) {
            for (int after = 0; after < 12; after++) {
                String text = "报".repeat(before) + number + "告".repeat(after);
                assertThat(Masking.of(text))
                        .as(text)
                        .startsWith("报".repeat(before) + "1")
                        .contains("******");
                assertThat(Masking.numbers(text)).as(text).hasSize(1);
            }
        }
    }
}
