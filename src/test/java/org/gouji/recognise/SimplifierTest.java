package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplifierTest {

    @ParameterizedTest
    @CsvSource({"報告總體情況, 报告总体情况", "成效顯著, 成效显著", "乾隆年間的瞭望臺, 乾隆年间的瞭望台", "已是简体1234件。, 已是简体1234件。"})
    void wordsThatAreWrittenOtherwiseThanTheirCharactersAreKeptTogether(String traditional, String simplified) {
        assertThat(Simplifier.simplified(traditional)).isEqualTo(simplified);
    }

    @Test
    void allSamplesReadAsTheLibraryReadsThem() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("reports-in"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                String traditional = ZhConverterUtil.toTraditional(text);
                assertThat(Simplifier.simplified(traditional)).isEqualTo(ZhConverterUtil.toSimple(traditional));
                assertThat(Simplifier.simplified(text)).isEqualTo(ZhConverterUtil.toSimple(text));
            }
        }
    }
}
