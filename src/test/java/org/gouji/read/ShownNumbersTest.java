package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.document.Cell;
import org.gouji.document.Document;
import org.gouji.document.Grid;
import org.gouji.read.PdfPage.Glyph;
import org.junit.jupiter.api.Test;

/** Numbers whose display is not what was filled in, and marks across a page that are no part of it. */
class ShownNumbersTest {

    private static Document workbook() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("望川县财政局");
            sheet.createRow(0).createCell(0).setCellValue("2023年政府信息公开工作年度报告");
            sheet.createRow(1).createCell(0).setCellValue("二、主动公开政府信息情况");
            Row row = sheet.createRow(2);
            row.createCell(0).setCellValue("行政许可");
            double[] values = {0, 953.4205, 1234, 0.05, 0.1 + 0.2};
            String[] formats = {"_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ", "0", "#,##0", "0%", "0"};
            for (int i = 0; i < values.length; i++) {
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(formats[i]));
                row.createCell(i + 1).setCellValue(values[i]);
                row.getCell(i + 1).setCellStyle(style);
            }
            workbook.write(bytes);
        }
        return ReportReader.read(bytes.toByteArray(), "x.xlsx").get(0);
    }

    @Test
    void aCellHoldsWhatWasFilledIn() throws Exception {
        List<String> texts = workbook().blocks().stream()
                .filter(Grid.class::isInstance)
                .flatMap(block -> ((Grid) block).rows().get(0).stream())
                .map(Cell::text)
                .toList();
        assertThat(texts).containsExactly("行政许可", "0", "953.4205", "1,234", "5%", "0.3");
    }

    @Test
    void aRowPastedIntoOneCellIsARow() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("2023年政府信息公开工作年度报告");
            sheet.createRow(1).createCell(0).setCellValue("信息内容\t本年制发件数\t本年废止件数");
            sheet.createRow(2).createCell(0).setCellValue("\t规章\t\t7");
            workbook.write(bytes);
        }
        Document document = ReportReader.read(bytes.toByteArray(), "x.xlsx").get(0);
        Grid grid = (Grid) document.blocks().get(1);
        assertThat(grid.exact()).isFalse();
        assertThat(grid.rows().get(1)).extracting(Cell::text).containsExactly("", "规章", "", "7");
    }

    @Test
    void theNamesOfSheetsMayTellTheOffice() throws Exception {
        assertThat(workbook().named()).isEqualTo("望川县财政局");
    }

    @Test
    void aWatermarkAcrossThePageIsNoText() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                for (double angle : new double[] {0, -0.5, Math.PI / 2}) {
                    content.beginText();
                    content.setTextMatrix(Matrix.getRotateInstance(angle, 200, 300));
                    content.showText(angle == 0 ? "12" : angle < 0 ? "99" : "34");
                    content.endText();
                }
            }
            assertThat(PdfPageReader.read(page, 1, new Deadline()).glyphs().stream()
                            .map(Glyph::text))
                    .containsExactly("1", "2", "3", "4");
        }
    }
}
