package org.gouji.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.Finding;
import org.junit.jupiter.api.Test;

class FindingsWorkbookTest {

    private static final List<String> SHEETS =
            List.of("审核结论", "问题清单", "公布情况", "数据汇总表", "逐年对比", "问题分布", "未能核对", "文件读取情况", "规则核对情况", "审核规则及依据");

    @Test
    void hasTheTenSheetsInOrder() throws Exception {
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.ordinary())) {
            assertThat(names(book)).isEqualTo(SHEETS);
            assertThat(book.getActiveSheetIndex()).isZero();
        }
    }

    @Test
    void freezesFiltersAndPrintsEverySheet() throws Exception {
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.ordinary())) {
            for (Sheet each : book) {
                XSSFSheet sheet = (XSSFSheet) each;
                // Without a roster 公布情况 has nothing to list; 数据汇总表 is tables as the form prints them.
                if (!List.of("公布情况", "数据汇总表").contains(sheet.getSheetName())) {
                    String filter = sheet.getCTWorksheet().getAutoFilter().getRef();
                    int header = Integer.parseInt(filter.replaceAll("^[A-Z]+(\\d+):.*", "$1"));
                    assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                            .as(sheet.getSheetName())
                            .isEqualTo((short) header);
                    assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(header - 1);
                }
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
                assertThat(sheet.getHeader().getCenter()).isEqualTo("&A");
                assertThat(sheet.getFooter().getCenter()).contains("&P", "&N");
            }
        }
    }

    @Test
    void everyFormulaHasTheValueThatItComputes() throws Exception {
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.ordinary())) {
            assertThat(checkFormulas(book)).isGreaterThan(80);
        }
    }

    @Test
    void outcomesAddUpToRulesTimesReports() throws Exception {
        AuditResult result = ResultFixture.ordinary();
        try (XSSFWorkbook book = ResultFixture.written(result)) {
            Row check = book.getSheet("规则核对情况").getRow(2);
            assertThat(check.getCell(4).getNumericCellValue()).isEqualTo(30);
            assertThat(check.getCell(6).getNumericCellValue()).isEqualTo(30);
            assertThat(check.getCell(7).getStringCellValue()).isEqualTo("相符");
        }
    }

    @Test
    void saysSoWhenOutcomesDoNotAddUp() throws Exception {
        AuditedReport lacking = ResultFixture.report("清河县", 2025, List.of(ResultFixture.BALANCE), List.of());
        AuditResult result = ResultFixture.result(
                List.of(ResultFixture.BALANCE, ResultFixture.OUTCOMES), List.of(lacking), List.of());
        try (XSSFWorkbook book = ResultFixture.written(result)) {
            assertThat(book.getSheet("规则核对情况").getRow(2).getCell(7).getStringCellValue())
                    .isEqualTo("不符");
            checkFormulas(book);
        }
    }

    @Test
    void isTheSameBytesForTheSameResult() throws Exception {
        byte[] first = ResultFixture.bytes(ResultFixture.ordinary());
        // Times in a zip file have steps of two seconds.
        Thread.sleep(2_100);
        assertThat(ResultFixture.bytes(ResultFixture.ordinary())).isEqualTo(first);
    }

    @Test
    void standsWithoutReports() throws Exception {
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.empty())) {
            assertThat(names(book)).isEqualTo(SHEETS);
            assertThat(column(book.getSheet("审核结论"), 0)).contains("没有报告");
            assertThat(book.getSheet("问题清单").getLastRowNum()).isEqualTo(1);
            assertThat(book.getSheet("问题清单").getDataValidations()).isEmpty();
            checkFormulas(book);
        }
    }

    @Test
    void standsWithoutReportsAndRules() throws Exception {
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.result(List.of(), List.of(), List.of()))) {
            checkFormulas(book);
        }
    }

    @Test
    void holdsFiveThousandFindings() throws Exception {
        List<Finding> findings = IntStream.range(0, 5_000)
                .mapToObj(i -> ResultFixture.finding(ResultFixture.BALANCE, "key" + i, "第 " + i + " 处"))
                .toList();
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.of(findings.toArray(Finding[]::new)))) {
            assertThat(column(book.getSheet("问题清单"), 22))
                    .filteredOn(key -> key.startsWith("key"))
                    .hasSize(5_000);
        }
    }

    static List<String> column(Sheet sheet, int column) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            Cell cell = row.getCell(column);
            boolean text = cell != null && cell.getCellType() == CellType.STRING;
            texts.add(text ? cell.getStringCellValue() : "");
        }
        return texts;
    }

    static List<String> texts(Sheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue)
                .toList();
    }

    private static List<String> names(XSSFWorkbook book) {
        return IntStream.range(0, book.getNumberOfSheets())
                .mapToObj(book::getSheetName)
                .toList();
    }

    /** Compares what each formula was written with to what it computes, and says how many there are. */
    static int checkFormulas(XSSFWorkbook book) {
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        int formulas = 0;
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        CellValue computed = evaluator.evaluate(cell);
                        String where = sheet.getSheetName() + " " + cell.getAddress() + " " + cell.getCellFormula();
                        if (cell.getCachedFormulaResultType() == CellType.STRING) {
                            assertThat(cell.getStringCellValue()).as(where).isEqualTo(computed.getStringValue());
                        } else {
                            assertThat(cell.getNumericCellValue()).as(where).isEqualTo(computed.getNumberValue());
                        }
                        formulas++;
                    }
                }
            }
        }
        return formulas;
    }
}
