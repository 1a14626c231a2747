package org.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gouji.corpus.SmallRulebook;
import org.gouji.findings.RefusedRule;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorMistakesTest {

    @TempDir
    Path rules;

    static Stream<String> mistakes() throws IOException {
        return Stream.of(Files.readString(Path.of("src/test/resources/author-mistakes.txt"))
                        .split("(?m)^==== ?"))
                .skip(1);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eachMistakeIsAnsweredWithItsPlaceAndWhatToWriteInstead(String entry) throws Exception {
        List<String> lines = new ArrayList<>(entry.lines().toList());
        String title = lines.remove(0);
        String[] expected = lines.remove(0).split(": ", 2);
        SmallRulebook.write(rules);
        Files.createDirectories(rules.resolve("arithmetic"));
        Files.writeString(rules.resolve("arithmetic/x.drl"), String.join("\n", lines) + "\n");

        List<RefusedRule> refused = Rulebook.load(rules, Rulebook.NATIONAL).refused();

        assertThat(refused).as(title).hasSize(1);
        RefusedRule answer = refused.get(0);
        assertThat(answer.why()).as(title).contains(expected[1]);
        assertThat("line " + answer.line() + " column " + answer.column())
                .as(title + ": " + answer.why())
                .isEqualTo(expected[0]);
        assertThat(answer.source()).as(title).isEqualTo(lines.get(answer.line() - 1));
    }
}
