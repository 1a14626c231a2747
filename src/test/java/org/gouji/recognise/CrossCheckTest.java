package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gouji.corpus.Layout;
import org.gouji.corpus.PrintedReport;
import org.gouji.corpus.ReportText;
import org.gouji.facts.CellState;
import org.gouji.facts.Form;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.read.ReportReader;
import org.junit.jupiter.api.Test;

/** A text without delimiters whose numbers contradict each other everywhere is not trusted; a report with some faults is. */
class CrossCheckTest {

    private static final List<String> ROWS = List.of(
            "granted",
            "partly_granted",
            "refused.state_secret",
            "refused.internal_affairs",
            "unavailable.not_held",
            "not_processed.duplicate");

    private static final List<String> RIGHT = List.of("refused.third_party_rights", "not_processed.petition");

    private static ReportFacts read(PrintedReport report, Layout layout) throws Exception {
        byte[] text = ReportText.of(report, layout).getBytes(StandardCharsets.UTF_8);
        return Recogniser.recognise(ReportReader.read(text, "x.txt").get(0), Roster.NONE);
    }

    private static PrintedReport wrong(int rows) {
        PrintedReport report = PrintedReport.zeros(Form.FORM_2021, false);
        for (String row : RIGHT) {
            report = report.with("requests." + row + ".other", "7").with("requests." + row + ".total", "7");
        }
        for (int i = 0; i < rows; i++) {
            String column = List.of("natural_person", "business", "research").get(i % 3);
            report = report.with("requests." + ROWS.get(i) + "." + column, "605")
                    .with("requests." + ROWS.get(i) + ".total", "5");
        }
        return report;
    }

    @Test
    void numbersThatContradictEachOtherEverywhereAreTakenBack() throws Exception {
        ReportFacts facts = read(wrong(6), Layout.PDF_LINES);
        assertThat(facts.cells()).noneMatch(cell -> cell.state() == CellState.NUMBER);
        assertThat(facts.problems()).anyMatch(problem -> problem.message().contains("互相对不上"));
    }

    @Test
    void someFaultsAreTheOffices() throws Exception {
        assertThat(read(wrong(5), Layout.PDF_LINES).cells()).allMatch(cell -> cell.state() == CellState.NUMBER);
    }

    @Test
    void delimitedCellsAreWhatTheyAre() throws Exception {
        assertThat(read(wrong(6), Layout.INLINE).cells()).allMatch(cell -> cell.state() == CellState.NUMBER);
    }

    @Test
    void numbersOfWhichNoneAddUpAreWhatTheTextSays() throws Exception {
        PrintedReport report = wrong(6);
        for (String row : RIGHT) {
            report = report.with("requests." + row + ".total", "8");
        }
        assertThat(read(report, Layout.PDF_LINES).cells()).allMatch(cell -> cell.state() == CellState.NUMBER);
    }
}
