package org.gouji.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands beside the rules is data: nothing is constructed from it, and its size is bounded. */
class HostileYamlTest {

    static Stream<Map.Entry<String, String>> hostile() {
        StringBuilder laughs = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c <= 'i'; c++) {
            laughs.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + (char) (c - 1) + ", ").repeat(9))
                    .append("]\n");
        }
        return Stream.of(
                Map.entry(
                        "名称: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://x\"]]]]",
                        "“!”标记"),
                Map.entry("名称: !!java.io.File /tmp/x", "“!”标记"),
                Map.entry("!!org.gouji.settings.YamlPart {}", "“!”标记"),
                Map.entry("名称: !own x", "“!”标记"),
                Map.entry("名称: !<tag:yaml.org,2002:java.lang.Runtime> x", "“!”标记"),
                Map.entry("%TAG ! tag:x,2000:\n---\n名称: !y x", "“!”标记"),
                Map.entry("名称: !!binary aGk=", "“!”标记"),
                Map.entry("名称: !!set {a, b}", "“!”标记"),
                Map.entry(laughs.toString(), "引用"),
                Map.entry("a: &a {b: c}\nd:\n  <<: *a", "引用"),
                Map.entry("&a [*a]", "引用"),
                Map.entry("[".repeat(5000) + "]".repeat(5000), "嵌套太深"),
                Map.entry("a:\n" + nested(), "嵌套太深"),
                Map.entry("a: " + "x".repeat(600 * 1024), "文件超过 512 K 字"),
                Map.entry("a: \u0000", "YAML 写法有误"),
                Map.entry("a: 1\n---\nb: 2", "YAML 写法有误"),
                Map.entry("", "文件是空的"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isToldAndNotConstructed(Map.Entry<String, String> hostile) {
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> YamlPart.parse("profile.yaml", hostile.getKey()))
                        .isInstanceOf(YamlFault.class)
                        .hasMessageContaining("profile.yaml")
                        .hasMessageContaining(hostile.getValue()));
    }

    @Test
    void textsThatLookLikeMoreStayTexts() throws Exception {
        Map<YamlPart, YamlPart> entries = YamlPart.parse(
                        "x.yaml", "a: '!!java.io.File'\nb: 2023-01-01\nc: 0x10\nd: '*x'")
                .entries();
        assertThat(entries.values())
                .extracting(YamlPart::text)
                .containsExactly("!!java.io.File", "2023-01-01", "0x10", "*x");
    }

    private static String nested() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < 200; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }
}
