package org.gouji.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gouji.document.Place;
import org.gouji.facts.Breakdown;
import org.gouji.facts.Claim;
import org.gouji.facts.OfficeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that no office writes but a file may hold: it costs bounded time and is never misread. */
@Timeout(20)
class ClaimHazardsTest {

    @Test
    void aSentenceOfAHundredThousandCharactersIsRead() {
        String text = "收到政府信息公开申请12件，" + "并持续完善各项工作机制，".repeat(8_400) + "办结11件。";
        assertThat(claims(text)).extracting(Claim::value).contains(new BigDecimal("12"), new BigDecimal("11"));
    }

    @Test
    void tenThousandNumbersInOneParagraphAreRead() {
        String text = IntStream.range(1, 10_000).mapToObj(i -> "发布信息" + i + "条").collect(Collectors.joining("，"));
        assertThatCode(() -> facts(text + "。")).doesNotThrowAnyException();
    }

    @Test
    void tenThousandPartsOfOneTotalAreAddedUp() {
        String parts = IntStream.range(0, 10_000).mapToObj(i -> "第" + "甲类1条").collect(Collectors.joining("、"));
        Breakdown all = facts("发布信息9999条，其中" + parts + "。").stream()
                .filter(Breakdown.class::isInstance)
                .map(Breakdown.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(all.sum()).isEqualByComparingTo("9999");
    }

    @Test
    void numbersBeyondSixtyFourBitsStayExact() {
        assertThat(claims("新收政府信息公开申请9223372036854775808123件。").get(0).value())
                .isEqualTo(new BigDecimal("9223372036854775808123"));
    }

    @Test
    void percentagesAboveAThousandAreRead() {
        assertThat(claims("新收政府信息公开申请120件，同比增长1100%。").get(1).value()).isEqualByComparingTo("1100");
    }

    @Test
    void aNegativeCountStaysNegative() {
        assertThat(claims("新收政府信息公开申请-3件。").get(0).value()).isEqualByComparingTo("-3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "。",
                "%%%%",
                "件件件",
                "((((((((",
                "《《《《",
                "其中，其中，其中",
                "0.0.0.0件",
                "1,2,3,4件",
                "百分之",
                "翻",
                "第",
                "一二三四五六七八九十百千万亿件"
            })
    void oddTextIsNoFault(String text) {
        assertThatCode(() -> facts(text)).doesNotThrowAnyException();
    }

    @Test
    void randomWordsNeverFail() {
        String[] words =
                "收到 办结 其中 分别 政府信息公开申请 行政复议 较上年 增长 占 % 件 12 3.5万 （ ） ， 。 ； 、 和 上年 结转 下年 2022年 2024年 各 共 余 近 均 维持 予以公开 自然人 规范性文件 制发 : 0 百分之五 翻番 持平 市本级"
                        .split(" ");
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = IntStream.range(0, 3 + random.nextInt(25))
                    .mapToObj(k -> words[random.nextInt(words.length)])
                    .collect(Collectors.joining());
            assertThatCode(() -> facts(text)).as(text).doesNotThrowAnyException();
        }
    }

    private static List<Claim> claims(String text) {
        return facts(text).stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .toList();
    }

    private static List<Object> facts(String text) {
        String normal = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
        Passage passage = new Passage(1, "", normal, normal::substring, Place.line(1));
        return ClaimReader.read(List.of(passage), 2023, OfficeKind.GOVERNMENT, "望川县人民政府", List.of());
    }
}
