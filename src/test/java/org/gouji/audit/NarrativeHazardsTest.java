package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gouji.facts.CellId;
import org.gouji.facts.Column;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Row;
import org.gouji.findings.Finding;
import org.gouji.findings.Judgement;
import org.gouji.findings.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sentences that no office writes, judged to the end: bounded time, no rule fails, and what is wrong is said in clear words. */
@Timeout(60)
class NarrativeHazardsTest {

    private static final Map<CellId, String> RECEIVED = Map.of(new CellId(Row.RECEIVED, Column.TOTAL), "12");

    private static SentenceReports reports;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() throws Exception {
        reports = SentenceReports.of("narrative.txt");
    }

    @Test
    void aNumberBeyondSixtyFourBitsIsFoundAndPrintedWhole() throws Exception {
        assertThat(judged("新收政府信息公开申请9223372036854775808123件。"))
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message).contains("9223372036854775808123件", "表三本年新收总计为 12 件"));
    }

    @Test
    void aNegativeCountIsFound() throws Exception {
        assertThat(judged("新收政府信息公开申请-3件。"))
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message).contains("-3件"));
    }

    @Test
    void aPercentageAboveAThousandThatNoWholeNumberGivesIsFound() throws Exception {
        assertThat(judged("新收政府信息公开申请12件，同比增长1437%。")).extracting(Finding::code).contains("Y06");
        assertThat(judged("新收政府信息公开申请12件，同比增长1100%。")).extracting(Finding::code).doesNotContain("Y06");
    }

    @Test
    void aSentenceOfAHundredThousandCharactersIsJudged() throws Exception {
        String text = "新收政府信息公开申请13件，" + "并持续完善各项工作机制，".repeat(8_400) + "工作有序。";
        assertThat(judged(text)).extracting(Finding::code).contains("N01");
    }

    @Test
    void tenThousandNumbersInOneParagraphAreJudged() throws Exception {
        String text = IntStream.range(1, 10_000).mapToObj(i -> "发布信息" + i + "条").collect(Collectors.joining("，"));
        assertThat(judged(text + "。新收政府信息公开申请13件。")).extracting(Finding::code).contains("N01");
    }

    private List<Finding> judged(String text) throws Exception {
        ReportFacts report = reports.read(folder.resolve("a.txt"), "清河县人民政府", 2023, null, RECEIVED, Map.of(1, text));
        Judgement judgement = reports.judged(report, List.of(report));
        assertThat(judgement.counts().getOrDefault(Outcome.FAILED, 0)).isZero();
        return judgement.findings();
    }
}
