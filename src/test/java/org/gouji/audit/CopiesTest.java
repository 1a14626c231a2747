package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gouji.corpus.OwnJava;
import org.gouji.facts.Office;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.ReadingProblem;
import org.gouji.facts.Roster;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.Finding;
import org.gouji.rules.Rulebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report handed in twice counts once; two reports that differ are two. */
class CopiesTest {

    private static final String COUNTY = "清河县";
    private static final String OFFICE = "清河县人民政府办公室";
    private static final String BUREAU = "清河县财政局";
    private static final String OF_BUREAU = "单位: 清河县财政局";
    private static final Roster ROSTER = new Roster(List.of(
            office(COUNTY, "", OfficeKind.GOVERNMENT),
            office(OFFICE, COUNTY, OfficeKind.GOVERNMENT_OFFICE),
            office(BUREAU, COUNTY, OfficeKind.DEPARTMENT)));

    private final List<ReportSource> sources = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void reportsOfTheYear() throws Exception {
        report("县.txt", "单位: 清河县人民政府", received("8"));
        report("办.txt", "单位: 清河县人民政府办公室", received("5"));
        report("财.txt", OF_BUREAU, received("3"));
    }

    @Test
    void theSameFileInAnotherFolderIsNeitherSummedNorJudgedAgain() throws Exception {
        List<String> once = findings(audit());
        report("财/已报送.txt", OF_BUREAU, received("3"));
        report("财（1）.txt", OF_BUREAU, received("3"));
        AuditResult result = audit();

        assertThat(files(result)).containsExactlyInAnyOrder("县.txt", "办.txt", "财.txt");
        assertThat(findings(result)).isEqualTo(once).noneMatch(text -> text.matches("R0[1-8].*"));
        assertThat(told(result, "财.txt"))
                .anySatisfy(text -> assertThat(text).contains("财/已报送.txt", "副本"))
                .anySatisfy(text -> assertThat(text).contains("财（1）.txt", "副本"));
        assertThat(result.offices().missing()).isEmpty();
    }

    @Test
    void theCopyFromLastYearIsNoSecondReport() throws Exception {
        report("2022/财.txt", OF_BUREAU, "年度: 2022", received("3"));
        report("2022/报送/财.txt", OF_BUREAU, "年度: 2022", received("3"));

        assertThat(told(audit(), "财.txt")).noneMatch(text -> text.contains("2022 年的报告有"));
    }

    @Test
    void filesThatDifferInOneNumberAreTwoReports() throws Exception {
        report("已报送/财.txt", OF_BUREAU, received("4"));
        AuditResult result = audit();

        assertThat(files(result)).contains("财.txt", "已报送/财.txt");
        assertThat(told(result, "财.txt")).noneMatch(text -> text.contains("副本"));
    }

    @Test
    void theSameTextAsAnEditionReplacesAsEditionsDo() throws Exception {
        report("公布稿/财.txt", OF_BUREAU, received("3"));
        AuditResult result = audit();

        assertThat(files(result)).containsExactlyInAnyOrder("县.txt", "办.txt", "公布稿/财.txt");
        assertThat(result.reports())
                .extracting(report -> report.editions().size())
                .containsExactlyInAnyOrder(0, 0, 1);
    }

    private static Office office(String name, String superior, OfficeKind kind) {
        return new Office(name, List.of(), superior, kind, "", null, null, null, "", "");
    }

    private static String received(String count) {
        return "单元格: {requests.received.total: \"" + count + "\", requests.received.natural_person: \"" + count + "\"}";
    }

    private void report(String name, String... changes) throws Exception {
        List<String> all = new ArrayList<>(List.of(changes));
        all.add(1, "全部单元格: \"0\"");
        write(name, SoundReport.text(all.toArray(String[]::new)));
    }

    private void write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        sources.add(new ReportSource(file, name));
    }

    private AuditResult audit() throws Exception {
        return new Auditor(
                        Rulebook.load(Path.of("rules"), Rulebook.NATIONAL, OwnJava.ready()),
                        LocalDate.of(2024, 4, 1),
                        ROSTER)
                .audit(sources, OptionalInt.empty(), Progress.SILENT);
    }

    private static List<String> files(AuditResult result) {
        return result.reports().stream()
                .map(report -> report.facts().report().file())
                .toList();
    }

    private static List<String> told(AuditResult result, String file) {
        return result.reports().stream()
                .map(AuditedReport::facts)
                .filter(facts -> facts.report().file().equals(file))
                .flatMap(facts -> facts.problems().stream())
                .map(ReadingProblem::message)
                .toList();
    }

    private static List<String> findings(AuditResult result) {
        return result.reports().stream()
                .flatMap(report -> report.judgement().findings().stream())
                .map(CopiesTest::told)
                .toList();
    }

    private static String told(Finding finding) {
        return finding.code() + " " + finding.message();
    }
}
