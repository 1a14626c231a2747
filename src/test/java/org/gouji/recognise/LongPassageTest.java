package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gouji.document.Block;
import org.gouji.document.Document;
import org.gouji.document.Paragraph;
import org.gouji.document.Place;
import org.gouji.facts.Claim;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sentence without end is not read for numbers, and that is said. */
class LongPassageTest {

    private static ReportFacts facts(int times) {
        List<Block> blocks = List.of(
                new Paragraph("清河县2023年政府信息公开工作年度报告", Place.line(1)),
                new Paragraph("一、总体情况", Place.line(2)),
                new Paragraph("全年收到政府信息公开申请12件，".repeat(times), Place.line(3)));
        return Recogniser.recognise(new Document("x.txt", "UTF-8", false, "", List.of(), blocks), Roster.NONE);
    }

    /** Too many letters, too many claims. */
    @ParameterizedTest
    @ValueSource(ints = {8_000, 2_500})
    void isSaidAndNotRead(int times) {
        ReportFacts facts = facts(times);
        assertThat(facts.all(Claim.class)).isEmpty();
        assertThat(facts.problems()).anyMatch(problem -> problem.message().contains("过长"));
    }

    @Test
    void aUsualOneIsRead() {
        ReportFacts facts = facts(3);
        assertThat(facts.all(Claim.class)).isNotEmpty();
        assertThat(facts.problems()).noneMatch(problem -> problem.message().contains("过长"));
    }
}
