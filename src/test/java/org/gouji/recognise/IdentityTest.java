package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gouji.document.Block;
import org.gouji.document.Document;
import org.gouji.document.Paragraph;
import org.gouji.document.Place;
import org.gouji.facts.Report;
import org.gouji.facts.Roster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs {@code identities.txt}: how reports begin, and which office and year that tells. */
class IdentityTest {

    private static final String NAMED = "〔网页标题〕";

    static Stream<String> beginnings() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/identities.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void tellsOfficeAndYear(String line) {
        String[] sides = line.split(" => ");
        List<Block> blocks = new ArrayList<>();
        String named = "";
        for (String text : sides[0].split(" / ")) {
            if (text.startsWith(NAMED)) {
                named = text.substring(NAMED.length());
                continue;
            }
            blocks.add(new Paragraph(text, Place.line(blocks.size() + 1)));
        }
        Report report = Recogniser.recognise(
                        new Document("x.txt", "UTF-8", false, named, List.of(), blocks), Roster.NONE)
                .report();
        String told = String.join(
                " | ",
                report.office().isEmpty() ? "?" : report.office(),
                report.officeId().isEmpty() ? "?" : report.officeId(),
                String.valueOf(report.year()),
                report.kind().getLabel());
        assertThat(told).isEqualTo(sides[1]);
    }
}
