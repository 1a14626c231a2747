package org.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gouji.settings.PatternText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GateTest {

    private static final Path HOSTILE = Path.of("src/test/resources/hostile-rules.txt");

    static Stream<String> hostile() throws IOException {
        return Stream.of(Files.readString(HOSTILE).split("(?m)^==== ?")).skip(1);
    }

    /** Each entry: a title line, a line `line N: words of the message`, then the rule file. */
    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileRuleIsRefusedWithLineAndReason(String entry) {
        List<String> lines = new ArrayList<>(entry.lines().toList());
        String title = lines.remove(0);
        String[] expected = lines.remove(0).split(": ", 2);
        Complaint complaint = complaint(String.join("\n", lines));
        assertThat(complaint).as("%s must be refused", title).isNotNull();
        assertThat(complaint.why()).as(title).contains(expected[1]);
        assertThat("line " + complaint.line()).as(title).isEqualTo(expected[0]);
    }

    @Test
    void everyRuleOfTheBookPasses() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            files.filter(f -> f.toString().endsWith(".drl")).forEach(file -> {
                String path = Path.of("rules").relativize(file).toString().replaceFirst("\\.drl$", "");
                assertThat(Gate.check(new RuleSource(path, file, read(file), 0)))
                        .as(path)
                        .isNotEmpty();
            });
        }
    }

    @Test
    void namesTheNearestWordForAMisspeltOne() {
        assertThat(complaint(rule("Figuer( row == Row.RECEIVED )")).why()).contains("Figure");
        assertThat(complaint(rule("Figure( row == Row.RECIEVED )")).why()).contains("RECEIVED");
    }

    @Test
    void nestedRepetitionIsSeen() {
        assertThat(List.of("(a+)+", "(a|b*)*", "((ab)+c)*", "(a{1,9}){2,}")).allMatch(PatternText::nestedRepetition);
        assertThat(List.of(".*(a|b).*", "(abc)+", "a+b*", "[(a+)]+", "\\(a+\\)+"))
                .noneMatch(PatternText::nestedRepetition);
    }

    @Test
    void patternsThatRunAwayAreSeenAndOthersPass() {
        assertThat(List.of(
                        "(a|a)*b",
                        "(a|ab)*c",
                        "(x(a|a))*",
                        "(a?a?)*b",
                        "(?:[ab]|a)+",
                        "(.|a){2,}",
                        ".*.*.*x",
                        "a*a+\\d{1,}"))
                .allMatch(pattern -> PatternText.complaint(pattern).isPresent());
        assertThat(List.of(
                        "(余|多)*",
                        "(ab|ba)+",
                        "(a|b)",
                        "(a|ab)c",
                        "(a?b)c",
                        ".*甲.*乙.*",
                        "[+*]+x*",
                        "a{0,9}b{0,9}c{0,9}"))
                .allMatch(pattern -> PatternText.complaint(pattern).isEmpty());
    }

    private static String rule(String when) {
        return """
                package rules.arithmetic
                rule "x"
                    @code("A99") @title("题") @severity("error") @basis("据") @message("话")
                when
                    %s
                then
                    findings.raise();
                end
                """.formatted(when);
    }

    private static Complaint complaint(String drl) {
        try {
            Gate.check(new RuleSource("arithmetic/x", Path.of("x.drl"), drl, 0));
            return null;
        } catch (Refusal refusal) {
            return refusal.complaint();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
