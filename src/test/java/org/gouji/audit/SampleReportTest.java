package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.gouji.corpus.OwnJava;
import org.gouji.facts.CellState;
import org.gouji.facts.Roster;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;
import org.gouji.rules.Rulebook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report that every case starts from must be beyond reproach, or cases would show other faults than their own. */
class SampleReportTest {

    private static Rulebook rulebook;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() throws Exception {
        rulebook = Rulebook.load(Path.of("rules"), Rulebook.NATIONAL, OwnJava.ready());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "版式: 2021 | 200",
                "版式: 2019 | 198",
                "单位: 清河县财政局 | 200",
                "单位: 枫林乡人民政府 | 200",
                "单位: 清河县人民政府办公室 | 200",
                "年度: 2021 | 200"
            })
    void raisesNothingByAnyRule(String change, int cells) throws Exception {
        AuditedReport report = audit(change);

        assertThat(report.facts().problems()).isEmpty();
        assertThat(report.facts().receipt().count(CellState.NUMBER)).isEqualTo(cells);
        assertThat(report.judgement().findings()).isEmpty();
    }

    @Test
    void leavesABlankCellBlankAndNothingElse() throws Exception {
        AuditedReport report = audit("单元格: {requests.carried_out.total: '', disputes.review.upheld: ''}");

        assertThat(report.facts().receipt().count(CellState.BLANK)).isEqualTo(2);
        assertThat(report.facts().receipt().count(CellState.NUMBER)).isEqualTo(198);
    }

    @Test
    void printsOtherTreatmentInOneRowWhereAsked() throws Exception {
        assertThat(audit("其他处理: 一行").facts().receipt().count(CellState.NUMBER)).isEqualTo(186);
    }

    private AuditedReport audit(String change) throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), SoundReport.text(change));
        AuditResult result = new Auditor(rulebook, LocalDate.of(2026, 11, 22), Roster.NONE)
                .audit(List.of(new ReportSource(file, "a.txt")), OptionalInt.empty(), Progress.SILENT);
        assertThat(result.unreadable()).isEmpty();
        return result.reports().get(0);
    }
}
