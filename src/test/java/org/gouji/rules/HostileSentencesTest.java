package org.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.corpus.SentenceRules;
import org.gouji.sentences.SentenceBook;
import org.gouji.sentences.SentenceFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing gets past the gate by way of sentences: what they become is held to the same list as any DRL. */
class HostileSentencesTest {

    private static final String OTHER_CODE = "Runtime|System|getClass|java\\.|eval|exec|Thread|ProcessBuilder";
    private static final int MUTANTS = Integer.getInteger("gouji.mutants", 1_000);
    private static final List<String> SMUGGLED = List.of(
            "\"",
            "\\",
            "\\u0022",
            "」",
            "「",
            "“",
            "”",
            "{",
            "}",
            ")",
            "(",
            ";",
            "\n",
            "\r",
            "\u2028",
            "\u200b",
            "\u202e",
            "/*",
            "*/",
            "//",
            "$",
            ", eval( System.exit( 1 ) )",
            " ) eval( true",
            "\" ) eval( true",
            "then",
            "end",
            "@salience(1)",
            "Runtime.getRuntime().exec(\"id\")",
            "「\" + System.exit(1) + \"」",
            "参数",
            "上年报告",
            "> eval( true )",
            "\t",
            "，",
            "。");

    private static final Pattern CHARACTER = Pattern.compile("<U\\+([0-9A-F]{4})>");

    static Stream<String> hostile() throws IOException {
        return Stream.of(Files.readString(Path.of("src/test/resources/hostile-sentences.txt"))
                        .split("(?m)^==== ?"))
                .skip(1);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileSentenceIsRefusedWithItsReason(String entry) throws Exception {
        String text =
                CHARACTER.matcher(entry).replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
        List<String> lines = new ArrayList<>(List.of(text.split("\n")));
        String title = lines.remove(0);
        List<String> answers = List.of(lines.remove(0).split("\\|"));
        String shipped = Files.readString(Path.of("rules/sentences.dsl"));
        String dictionary = part(lines, "D ");
        String then = part(lines, "T ");
        String rule = "规则 " + or(part(lines, "N "), "x").strip() + "\n代码：A99\n名称：题\n严重度：错误\n依据：据\n说明："
                + or(part(lines, "M "), "话").strip() + "\n当\n" + or(part(lines, "S "), "表三「本年新收」大于 0\n") + "就\n"
                + or(then, "报告问题\n") + "完\n";

        String answer = answer(rule, dictionary + shipped);

        assertThat(answer).as(title).isNotEmpty();
        assertThat(answers.stream().anyMatch(answer::contains))
                .as(title + ": " + answer)
                .isTrue();
    }

    /** Sound rules with something smuggled in anywhere: they are refused, or become DRL that passes the gate and has no other code in it. */
    @Test
    void whateverIsSmuggledInNoOtherCodeComesOut() throws Exception {
        SentenceBook book = SentenceBook.parse(Files.readString(Path.of("rules/sentences.dsl")));
        List<String> paths = List.copyOf(SentenceRules.paths());
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            String path = paths.get(random.nextInt(paths.size()));
            String text = SentenceRules.text(path);
            int at = random.nextInt(text.length());
            String mutant = text.substring(0, at)
                    + SMUGGLED.get(random.nextInt(SMUGGLED.size()))
                    + text.substring(random.nextInt(4) == 0 ? Math.min(text.length(), at + 1) : at);
            RuleSource source = RuleSource.ofSentences(path, Path.of("x.dslr"), mutant, 0, book);
            if (source.fault() == null) {
                try {
                    Gate.check(source);
                    String code = DrlText.withoutStringsAndComments(source.drl());
                    assertThat(code).as(mutant).doesNotContainPattern(OTHER_CODE);
                } catch (Refusal refusal) {
                    refused++;
                }
            } else {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(MUTANTS / 3);
    }

    private static String answer(String rule, String dictionary) {
        try {
            SentenceBook book = SentenceBook.parse(dictionary);
            RuleSource source = RuleSource.ofSentences("arithmetic/x", Path.of("x.dslr"), rule, 0, book);
            Gate.check(source.sound());
            return "";
        } catch (SentenceFault fault) {
            return fault.getMessage();
        } catch (Refusal refusal) {
            return refusal.complaint().why();
        }
    }

    private static String part(List<String> lines, String mark) {
        StringBuilder text = new StringBuilder();
        lines.stream()
                .filter(line -> line.startsWith(mark))
                .forEach(line -> text.append(line.substring(2)).append('\n'));
        return text.toString();
    }

    private static String or(String text, String other) {
        return text.isEmpty() ? other : text;
    }
}
