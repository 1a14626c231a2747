package org.gouji.settings;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signs that a Chinese keyboard gives and that YAML takes for letters. */
class YamlMistakesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "甲：乙 | 第 1 行：冒号是全角的，请改为半角冒号“:”",
                "甲: 一\\n乙：二 | 第 2 行：冒号是全角的",
                "甲: {乙: 一，丙: 二} | 第 1 行：逗号是全角的，请改为半角逗号“,”",
                "甲: {乙: \"1\"，丙: \"2\"} | 第 1 行：逗号是全角的",
                "甲: [{乙: 一， 丙: \"2\"}] | 第 1 行：逗号是全角的",
                "甲: 一，乙: 二 | 第 1 行：逗号是全角的",
                "甲:一\\n乙: 二 | 第 1 行：冒号“:”后面要空一格",
                "甲: 【乙】\\n丙 | 第 1 行：“【”是全角的，请改为半角“[”",
                "－ 甲: 一\\n  乙: 二 | 第 1 行：“－”是全角的，请改为半角“-”",
                "甲: \"一\\n乙: 二 | 引号没有配对"
            })
    void eachIsNamed(String yaml, String message) {
        assertThatThrownBy(() -> YamlPart.parse("甲.yaml", yaml.replace("\\n", "\n") + "\n")
                        .entries())
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"[乙，丙] | “乙，丙”中的逗号是全角的，请改为半角逗号", "[丁] | “丁”不认识"})
    void aFullWidthCommaInsideAListIsNoNewWord(String list, String message) throws Exception {
        YamlPart items = YamlPart.parse("甲.yaml", list);
        assertThatThrownBy(() -> items.items().get(0).oneOf(List.of("乙", "丙"))).hasMessageContaining(message);
        assertThatThrownBy(
                        () -> YamlPart.parse("甲.yaml", "[考核，考评]").items().get(0).word())
                .hasMessageContaining("逗号是全角的");
    }
}
