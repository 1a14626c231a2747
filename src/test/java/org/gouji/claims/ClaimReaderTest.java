package org.gouji.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.document.Place;
import org.gouji.facts.Breakdown;
import org.gouji.facts.CellId;
import org.gouji.facts.Claim;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.Direction;
import org.gouji.facts.OfficeKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs {@code claims.txt}: sentences and what must be read from them, also where that is nothing. */
class ClaimReaderTest {

    private static final Pattern CONTEXT = Pattern.compile(" \\[(\\d)\\|(\\S+?)]$");
    private static final Map<ClaimKind, String> MARKS = Map.of(
            ClaimKind.COUNT, "",
            ClaimKind.CHANGE, "增减",
            ClaimKind.SHARE, "占",
            ClaimKind.BREAKDOWN, "分列",
            ClaimKind.EQUALITY, "同",
            ClaimKind.ABSENCE, "无",
            ClaimKind.RESULT, "无");

    static Stream<String> sentences() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/claims.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsWhatTheSentenceStatesAndNoMore(String line) {
        String[] sides = line.split(" => ");
        assertThat(String.join(" ", read(sides[0]))).as(sides[0]).isEqualTo(sides[1].equals("-") ? "" : sides[1]);
    }

    /** A government of the level that the sentence speaks of: 全市 is its own area to a city only. */
    private static String office(String sentence) {
        return sentence.contains("全省")
                ? "江原省人民政府"
                : sentence.contains("全市") || sentence.contains("我市")
                        ? "云岫市人民政府"
                        : sentence.contains("全区") ? "洪浦区人民政府" : "望川县人民政府";
    }

    /** What is read from a sentence, in the notation of {@code claims.txt}. */
    static List<String> read(String given) {
        Matcher context = CONTEXT.matcher(given);
        boolean found = context.find();
        String sentence = found ? given.substring(0, context.start()) : given;
        int section = found ? Integer.parseInt(context.group(1)) : 1;
        OfficeKind kind = Stream.of(OfficeKind.values())
                .filter(one -> one.getLabel().equals(found ? context.group(2) : "政府"))
                .findFirst()
                .orElseThrow();
        String normal = Normalizer.normalize(sentence, Normalizer.Form.NFKC).replace(" ", "");
        String way = sentence.length() == normal.length() ? sentence : normal;
        Passage passage = new Passage(section, "", normal, way::substring, Place.line(1));
        List<String> read = new ArrayList<>();
        for (Object fact : ClaimReader.read(List.of(passage), 2023, kind, office(normal), List.of())) {
            if (fact instanceof Claim claim) {
                read.add(note(claim));
            } else if (fact instanceof Breakdown parts && parts.closed()) {
                read.add("全列" + parts.total().toPlainString() + "="
                        + parts.parts().stream().map(Object::toString).collect(Collectors.joining("+")));
            }
        }
        return read;
    }

    private static String note(Claim claim) {
        String direction = claim.direction() == Direction.UP ? "+" : claim.direction() == Direction.DOWN ? "-" : "";
        boolean bare = claim.kind() == ClaimKind.ABSENCE
                || claim.kind() == ClaimKind.RESULT
                || claim.kind() == ClaimKind.EQUALITY;
        String cells = claim.subject().getLabel().matches("办理结果|申请人|行政复议结果|行政诉讼结果")
                        && !claim.metrics().isEmpty()
                ? "("
                        + claim.metrics().get(0).stream()
                                .map(id -> id.code().replaceAll("^\\w+\\.|\\.total$", ""))
                                .collect(Collectors.joining("+"))
                        + ")"
                : "";
        return claim.subject().getLabel()
                + cells
                + MARKS.getOrDefault(claim.kind(), "")
                + (bare ? "" : direction + claim.value().toPlainString())
                + (claim.unit().matches("%|倍|万元|元|部分") ? claim.unit() : "")
                + (claim.exact() ? "" : "~")
                + (claim.thisYear() ? "" : "^" + claim.year())
                + (claim.newOnly() ? "新" : "")
                + (claim.ownScope() ? "" : "@" + claim.scope());
    }

    private static String cells(List<CellId> ids) {
        String first = ids.stream()
                .limit(3)
                .map(id -> id.code().replaceAll("^\\w+\\.|\\.total$", ""))
                .collect(Collectors.joining("+"));
        return ids.size() > 3 ? first + "…" + ids.size() + "格" : first;
    }

    /** Prints the file anew from what is read now, for reading the difference with git. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of("src/test/resources/claims.txt");
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String sentence = line.split(" => ")[0];
            String read = line.isBlank() || line.startsWith("#") ? "" : String.join(" ", read(sentence));
            lines.add(
                    line.isBlank() || line.startsWith("#") ? line : sentence + " => " + (read.isEmpty() ? "-" : read));
        }
        Files.write(file, lines);
    }
}
