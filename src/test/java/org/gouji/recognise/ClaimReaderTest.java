package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gouji.document.Place;
import org.gouji.facts.Claim;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.OfficeKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs {@code claims.txt}: sentences and what must be read from them, also where that is nothing. */
class ClaimReaderTest {

    private static final Map<ClaimSubject, String> NAMES = Map.of(
            ClaimSubject.NEWLY_RECEIVED, "新收",
            ClaimSubject.RECEIVED, "收到",
            ClaimSubject.HANDLED, "办理",
            ClaimSubject.RESOLVED, "办结",
            ClaimSubject.CARRIED_IN, "上年结转",
            ClaimSubject.CARRIED_OUT, "结转下年",
            ClaimSubject.REVIEW, "复议",
            ClaimSubject.LITIGATION, "诉讼",
            ClaimSubject.LITIGATION_DIRECT, "直接",
            ClaimSubject.LITIGATION_AFTER_REVIEW, "复议后");

    static Stream<String> sentences() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/claims.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsWhatTheSentenceStatesAndNoMore(String line) {
        String[] sides = line.split(" => ");
        String sentence = sides[0].replaceFirst(" \\[[^\\]]*\\]$", "");
        boolean context = sides[0].endsWith("]");
        String[] where = context
                ? sides[0].replaceFirst("^.*\\[|\\]$", "").replace("]", "").split("\\|")
                : new String[] {"1", "政府"};
        OfficeKind kind = Stream.of(OfficeKind.values())
                .filter(k -> k.getLabel().equals(where[1]))
                .findFirst()
                .orElseThrow();
        List<String> read = read(sentence, Integer.parseInt(where[0].replaceAll("\\D", "")), kind);
        List<String> expected = sides[1].equals("-") ? List.of() : List.of(sides[1].split(" "));
        assertThat(read).hasSameSizeAs(expected);
        for (String one : expected) {
            assertThat(read)
                    .as(line)
                    .anyMatch(claim -> claim.startsWith(one.replaceAll("@.*", ""))
                            && scope(claim).contains(scope(one)));
        }
    }

    private static List<String> read(String sentence, int section, OfficeKind kind) {
        Words words = Words.of(sentence, new Script(false, false));
        Text text = new Text(section, "", words, 0, Place.line(1));
        List<String> result = new ArrayList<>();
        for (Claim claim : new ClaimReader(2023, kind).read(Sentences.of(text))) {
            String value =
                    claim.kind() == ClaimKind.ABSENCE ? "无" : claim.value().toPlainString();
            result.add(NAMES.get(claim.subject()) + value + (claim.exact() ? "" : "~") + "@" + claim.scope());
        }
        return result;
    }

    private static String scope(String claim) {
        int at = claim.indexOf('@');
        return at < 0 ? "" : claim.substring(at + 1);
    }
}
