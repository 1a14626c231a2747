package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gouji.corpus.OwnJava;
import org.gouji.derive.Deriver;
import org.gouji.derive.Terms;
import org.gouji.facts.CellId;
import org.gouji.facts.Column;
import org.gouji.facts.PreviousFigure;
import org.gouji.facts.PreviousGap;
import org.gouji.facts.PreviousReport;
import org.gouji.facts.ReadingProblem;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.facts.Row;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Finding;
import org.gouji.rules.Rulebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which report is held to be that of the year before, when the folder holds it twice, three times, or another office's. */
class YearsTest {

    private static final CellId CARRIED_OUT = new CellId(Row.CARRIED_OUT, Column.TOTAL);

    private final List<ReportFacts> read = new ArrayList<>();
    private Rulebook rulebook;
    private Terms terms;

    @TempDir
    private Path folder;

    @BeforeEach
    void load() throws Exception {
        rulebook = Rulebook.load(Path.of("rules"), Rulebook.NATIONAL, OwnJava.ready());
        terms = Stages.terms(rulebook);
    }

    @Test
    void theSameFileTwiceIsOneReport() throws Exception {
        report("2022/a.txt", "年度: 2022", carriedOut("1"));
        report("2022/a的副本.txt", "年度: 2022", carriedOut("1"));
        ReportFacts now = report("2023/a.txt");

        assertThat(previous(now)).isEqualByComparingTo("1");
        assertThat(codes(now)).doesNotContain("Y01");
    }

    @Test
    void aCellInWhichReportsForOneYearDifferIsNotReliedOnButTheOthersAre() throws Exception {
        report("2022/a.txt", "年度: 2022", carriedOut("5"));
        report("2022/b.txt", "年度: 2022", carriedOut("6"));
        report("2022/c.txt", "年度: 2022", carriedOut("5"));
        ReportFacts now = added(report("2023/a.txt"));

        assertThat(now.all(PreviousGap.class))
                .filteredOn(gap -> gap.id().equals(CARRIED_OUT))
                .extracting(PreviousGap::reason)
                .containsExactly("该单位 2022 年的几份报告不一致");
        assertThat(now.all(PreviousFigure.class))
                .extracting(PreviousFigure::row)
                .contains(Row.RECEIVED);
        assertThat(now.problems())
                .extracting(ReadingProblem::message)
                .anySatisfy(text -> assertThat(text).contains("2022 年的报告有 3 份", "2022/a.txt", "2022/c.txt"));
        assertThat(rulebook.judge(now).findings()).extracting(Finding::code).doesNotContain("Y01");
    }

    @Test
    void theCorrectedEditionReplacesTheOneBeforeAndADraftDoesNot() throws Exception {
        report("2022/z送审稿.txt", "年度: 2022", carriedOut("9"));
        report("2022/a（更正）.txt", "年度: 2022", carriedOut("1"));
        report("2022/a.txt", "年度: 2022", carriedOut("6"));
        ReportFacts now = report("2023/a.txt");

        assertThat(previous(now)).isEqualByComparingTo("1");
    }

    @Test
    void offSpringOfAnotherCountyIsNotTheYearBefore() throws Exception {
        report("2022.txt", "单位: 清漪县城关镇人民政府", "年度: 2022", carriedOut("7"));
        ReportFacts now = report("2023.txt", "单位: 望川县城关镇人民政府");

        assertThat(added(now).all(PreviousReport.class)).isEmpty();
    }

    @Test
    void theFoldersTellOfficesOfOneNameApart() throws Exception {
        report("清漪县/2022/a.txt", "单位: 城关镇人民政府", "年度: 2022", carriedOut("7"));
        ReportFacts now = report("望川县/2023/a.txt", "单位: 城关镇人民政府");

        assertThat(added(now).all(PreviousReport.class)).isEmpty();
    }

    @Test
    void aSuperiorPlacePrintedInOneYearOnlyIsNoOtherOffice() throws Exception {
        report("2022.txt", "单位: 淮岸市望川县人民政府", "年度: 2022", carriedOut("1"));
        ReportFacts now = report("2023.txt", "单位: 望川县人民政府");

        assertThat(added(now).all(PreviousReport.class)).hasSize(1);
    }

    @Test
    void aGapOfAYearIsNotBridged() throws Exception {
        report("2021.txt", "年度: 2021", carriedOut("7"));

        assertThat(added(report("2023.txt")).all(PreviousReport.class)).isEmpty();
    }

    @Test
    void yearsOutOfOrderAreChainedByYear() throws Exception {
        ReportFacts now = report("a.txt");
        ReportFacts first = report("b.txt", "年度: 2021", carriedOut("8"));
        ReportFacts before = report("c.txt", "年度: 2022", carriedOut("1"));

        assertThat(previous(now)).isEqualByComparingTo("1");
        assertThat(previous(before)).isEqualByComparingTo("8");
        assertThat(added(first).all(PreviousReport.class)).isEmpty();
    }

    @Test
    void withOneYearAskedForTheEarlierIsReadButNotJudged() throws Exception {
        Path later = Files.writeString(folder.resolve("a.txt"), SoundReport.text());
        Path earlier = Files.writeString(folder.resolve("b.txt"), SoundReport.text("年度: 2022", carriedOut("4")));
        AuditResult result = new Auditor(rulebook, LocalDate.of(2024, 4, 1), Roster.NONE)
                .audit(
                        List.of(new ReportSource(later, "a.txt"), new ReportSource(earlier, "b.txt")),
                        OptionalInt.of(2023),
                        Progress.SILENT);

        assertThat(result.reports()).hasSize(1);
        assertThat(result.reports().get(0).judgement().findings())
                .extracting(Finding::code)
                .contains("Y01");
    }

    private static String carriedOut(String count) {
        return "单元格: {requests.carried_out.total: \"" + count + "\", requests.carried_out.natural_person: \"" + count
                + "\"}";
    }

    private ReportFacts report(String name, String... changes) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, SoundReport.text(changes));
        ReportFacts facts = new Stages<>(Roster.NONE, new Deriver(terms)::derive)
                .run(new ReportSource(file, name))
                .made()
                .get(0);
        read.add(facts);
        return facts;
    }

    private ReportFacts added(ReportFacts facts) {
        return Together.of(read, terms, Roster.NONE, ControlFigures.NONE).added(facts);
    }

    private BigDecimal previous(ReportFacts facts) {
        return added(facts).all(PreviousFigure.class).stream()
                .filter(figure -> figure.id().equals(CARRIED_OUT))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private List<String> codes(ReportFacts facts) {
        return rulebook.judge(added(facts)).findings().stream()
                .map(Finding::code)
                .toList();
    }
}
