package org.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gouji.facts.CellId;
import org.gouji.facts.Column;
import org.gouji.facts.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Within quotation marks others become single ones (GB/T 15834). */
class QuotedWordsTest {

    @ParameterizedTest
    @CsvSource({
        "正文写“{原文}”, “部分公开”类23件, 正文写“‘部分公开’类23件”",
        "正文写“{原文}”, 办理23件, 正文写“办理23件”",
        "正文写“{原文}”, 部分公开”类23件, 正文写“部分公开”类23件”",
        "正文为：{原文}, “部分公开”类23件, 正文为：“部分公开”类23件"
    })
    void singleWithinDouble(String template, String words, String told) {
        assertThat(Wording.fill(template, Map.of("原文", words))).isEqualTo(told);
    }

    @Test
    void aRowThatIsNamedWithMarks() {
        assertThat(new CellId(Row.REFUSED_SECURITY_AND_STABILITY, Column.TOTAL).label())
                .isEqualTo("表三“3.危及‘三安全一稳定’”行“总计”列");
    }
}
