package org.gouji.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.corpus.Layout;
import org.gouji.corpus.RandomReports;
import org.gouji.corpus.ReportText;
import org.gouji.settings.CheapLook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheapLookTest {

    private static final Pattern QUOTED = Pattern.compile("词: *(?:'([^']+)'|([^,}]+))");

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "截止至~截止至",
                "截止(?=20\\d{2}年|目前)~截止",
                "(及时|充分)有效的(?=公开|发布)~有效的",
                "(?<![发公颁宣])布署~布署",
                "(政府)?信息公开信息费用?~信息公开信息费",
                "登陆(?=(政府)?网站|官网)~登陆",
                "(?:热线)|(?:电话|来信{2,3})~热线,电话,来信",
                "国办函[(\\[【]2020[)\\]】]109号~2020",
                "《政府》\\(试行\\)~《政府》(试行)",
                "(一些|部分)(地区|地方)~一些,部分",
                "公{0,2}开a+b*c~开a",
            })
    void namesWordsThatEveryMatchHolds(String pattern, String words) {
        assertThat(CheapLook.words(pattern)).containsExactlyInAnyOrder(words.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {"公开?|[0-9]+", "(?i)abc", "\\Q公开\\E", "(公)\\1", "(?!)", "(公开)?", "(公开){0,3}", "[公&&[^开]]", "𠀀?公"})
    void namesNoneWhereThatIsNotSure(String pattern) {
        assertThat(CheapLook.words(pattern)).isEmpty();
        assertThat(CheapLook.of(Pattern.compile(pattern)).mayMatch("公开")).isTrue();
    }

    @Test
    void passesOverNoMatchOfThePatternsInUse() throws Exception {
        List<Pattern> patterns = patterns();
        assertThat(patterns).hasSizeGreaterThan(100);
        Random random = new Random(7);
        int found = 0;
        for (int seed = 0; seed < 20; seed++) {
            String text = ReportText.of(RandomReports.of(seed, 0), Layout.INLINE);
            for (Pattern pattern : patterns) {
                int from = random.nextInt(text.length() - 40);
                for (String part : List.of(text, text.substring(from, from + 40), sample(pattern.pattern(), random))) {
                    if (pattern.matcher(part).find()) {
                        found++;
                        assertThat(CheapLook.of(pattern).mayMatch(part))
                                .as(pattern + " in " + part)
                                .isTrue();
                    }
                    findsTheSame(pattern, part);
                }
            }
        }
        assertThat(found).isGreaterThan(500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "(?<=公)开",
                "(?<!不)公开",
                "^公开",
                "开$",
                "[^公]开",
                "(?:公|)开",
                "(?:公?|信)息",
                "\\d+件",
                "(?=公)公开+",
                "[一-龥]开",
                "[0-9０-９]{2}",
                "(?<word>公|信)开",
                "[公信]*息",
                "公{0}开",
                "\\b1",
                "(?:不|未)?予?公开",
                "[\\d两]件",
                "\\(?公",
                "(?!)",
                "𠀀?公",
                "。|$",
                "[]公]开",
                "[公&&[^开]]息"
            })
    void findsWhatThePatternFinds(String pattern) {
        for (String text : List.of("", "公开", "不公开信息12件", "未予公开公开(公开)。", "信开息息1件两件１２", "𠀀公开。", "11")) {
            findsTheSame(Pattern.compile(pattern), text);
        }
    }

    private static void findsTheSame(Pattern pattern, String text) {
        CheapLook look = CheapLook.of(pattern);
        assertThat(look.find(text))
                .as(pattern + " in " + text)
                .isEqualTo(pattern.matcher(text).find());
        List<String> matches = new ArrayList<>();
        Matcher matcher = look.matcher(text);
        int from = 0;
        while (from <= text.length() && look.next(matcher, text, from)) {
            matches.add(matcher.start() + "-" + matcher.end());
            from = matcher.end() > matcher.start() ? matcher.end() : matcher.end() + 1;
        }
        assertThat(matches)
                .as(pattern + " in " + text)
                .containsExactlyElementsOf(pattern.matcher(text)
                        .results()
                        .map(result -> result.start() + "-" + result.end())
                        .toList());
    }

    /** A text made of the pattern's own letters, which it often matches. */
    private static String sample(String pattern, Random random) {
        String plain = pattern.replaceAll("\\(\\?[=!:]|\\(\\?<[=!]|[?*+()]", "");
        String[] parts = plain.split("\\|");
        return parts[random.nextInt(parts.length)] + parts[random.nextInt(parts.length)];
    }

    private static List<Pattern> patterns() throws Exception {
        List<Pattern> patterns = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(Files.readString(Path.of("rules/phrases.yaml"), StandardCharsets.UTF_8));
        while (quoted.find()) {
            patterns.add(
                    Pattern.compile(quoted.group(1) == null ? quoted.group(2).strip() : quoted.group(1)));
        }
        Terms terms = Terms.parse(Files.readString(Path.of("rules/terms.yaml")), org.gouji.settings.PhraseLists.NONE);
        terms.lists()
                .values()
                .forEach(subjects -> subjects.forEach(subject -> {
                    patterns.add(subject.headings().pattern());
                    patterns.add(subject.sentences().pattern());
                }));
        terms.topics().values().forEach(words -> patterns.add(words.pattern()));
        return patterns;
    }
}
