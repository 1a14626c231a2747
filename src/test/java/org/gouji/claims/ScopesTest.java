package org.gouji.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.gouji.facts.OfficeKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopesTest {

    @ParameterizedTest
    @CsvSource({
        "云岫市人力资源和社会保障局, DEPARTMENT, 市人社局, ''",
        "云岫市卫生健康委员会, DEPARTMENT, 市卫健委, ''",
        "云岫市人力资源和社会保障局, DEPARTMENT, 市财政局, 市财政局",
        "望川县人民政府, GOVERNMENT, 县财政局, 县财政局",
        "青石镇人民政府, TOWNSHIP, 镇党政办公室, ''"
    })
    void anOfficeIsItselfUnderItsShortName(String office, OfficeKind kind, String named, String scope) {
        String text = named + "收到申请4件";
        assertThat(new Scopes(text, kind, office).at(0, text.length())).isEqualTo(scope);
    }
}
