package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.document.Document;
import org.gouji.document.Grid;
import org.junit.jupiter.api.Test;

/** What a program wrote as a formula without reckoning it is never read as 0. */
class FormulaResultsTest {

    private static final String SUM = "SUM(B3:C3)";

    /** @param kept the result beside the formula, null for none */
    private static Document read(String formula, String kept, boolean reckonedOnOpening) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("望川县财政局2023年政府信息公开工作年度报告");
            sheet.createRow(1).createCell(0).setCellValue("三、收到和处理政府信息公开申请情况");
            Row row = sheet.createRow(2);
            row.createCell(0).setCellValue("一、本年新收政府信息公开申请数量");
            row.createCell(1).setCellValue(5);
            row.createCell(2).setCellValue(7);
            XSSFCell cell = (XSSFCell) row.createCell(3);
            cell.setCellFormula(formula);
            if (kept != null) {
                cell.getCTCell().setV(kept);
            }
            workbook.setForceFormulaRecalculation(reckonedOnOpening);
            workbook.write(bytes);
        }
        return ReportReader.read(bytes.toByteArray(), "x.xlsx").get(0);
    }

    private static String shown(Document document) {
        return document.blocks().stream()
                .filter(Grid.class::isInstance)
                .map(block -> ((Grid) block).rows().get(0).get(3).text())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFormulaWithoutAResultIsReckoned() throws Exception {
        assertThat(shown(read(SUM, null, false))).isEqualTo("12");
        assertThat(shown(read(SUM, "", false))).isEqualTo("12");
    }

    @Test
    void whatCannotBeReckonedIsShownAsAFormula() throws Exception {
        Document document = read("PHONETIC(B3)", null, false);
        assertThat(shown(document)).isEqualTo("=PHONETIC(B3)");
        assertThat(document.remarks()).singleElement().asString().contains("1 个单元格是公式");
    }

    @Test
    void aResultThatReckoningContradictsIsNoNumber() throws Exception {
        assertThat(shown(read(SUM, "0", false))).isEqualTo("=" + SUM);
        assertThat(shown(read(SUM, "0", true))).isEqualTo("12");
    }

    @Test
    void aResultIsTakenWhereNothingSpeaksAgainstIt() throws Exception {
        for (String formula : new String[] {SUM, "PHONETIC(B3)"}) {
            Document document = read(formula, "12", false);
            assertThat(shown(document)).isEqualTo("12");
            assertThat(document.remarks()).isEmpty();
        }
    }
}
