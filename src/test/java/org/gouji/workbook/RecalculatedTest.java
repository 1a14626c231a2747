package org.gouji.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.corpus.AuditedSamples;
import org.gouji.corpus.Recalculated;
import org.gouji.findings.AuditResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice reckons every formula as Gouji did; {@code src/bench/workbook-speed recalculate} asks 500 offices. */
class RecalculatedTest {

    private static final int OFFICES = 3;

    @TempDir
    private Path work;

    @BeforeEach
    void needsLibreOffice() {
        assumeTrue(
                Recalculated.soffice().isPresent(),
                "no soffice on the PATH: formulas are not held against LibreOffice");
    }

    @Test
    void reckonsEveryFormulaAlike() throws Exception {
        AuditResult result = AuditedSamples.of(OFFICES, work);
        List<Path> workbooks = new ArrayList<>();
        Path whole = work.resolve("审核结果.xlsx");
        try (OutputStream out = Files.newOutputStream(whole)) {
            FindingsWorkbook.write(result, out);
        }
        workbooks.add(whole);
        for (WorkingPapers paper : WorkingPapers.of(result)) {
            Path file = work.resolve(paper.fileName());
            try (OutputStream out = Files.newOutputStream(file)) {
                paper.write(out);
            }
            workbooks.add(file);
        }
        Recalculated.Outcome outcome = Recalculated.of(workbooks, Files.createDirectories(work.resolve("again")));

        assertThat(outcome.formulas()).isGreaterThan(1_000);
        assertThat(outcome.differences()).isEmpty();
    }

    @Test
    void findsAValueThatIsNotTheFormulas() throws Exception {
        Path file = work.resolve("wrong.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var cell = book.createSheet("表").createRow(0).createCell(0);
            cell.setCellFormula("1+1");
            cell.setCellValue(3);
            book.write(out);
        }

        assertThat(Recalculated.of(List.of(file), Files.createDirectories(work.resolve("again")))
                        .differences())
                .hasSize(1);
    }
}
