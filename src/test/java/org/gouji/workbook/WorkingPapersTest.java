package org.gouji.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.apache.poi.ss.formula.ConditionalFormattingEvaluator;
import org.apache.poi.ss.formula.EvaluationConditionalFormatRule;
import org.apache.poi.ss.formula.WorkbookEvaluatorProvider;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.audit.Auditor;
import org.gouji.audit.Progress;
import org.gouji.audit.ReportFolder;
import org.gouji.audit.SoundReport;
import org.gouji.corpus.OwnJava;
import org.gouji.facts.Column;
import org.gouji.facts.Form;
import org.gouji.facts.Roster;
import org.gouji.findings.Action;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Finding;
import org.gouji.rules.Rulebook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingPapersTest {

    private static AuditResult wrong;
    private static AuditResult blank;

    @BeforeAll
    static void audit(@TempDir Path folder) throws Exception {
        Rulebook rulebook = Rulebook.load(Path.of("rules"), Rulebook.NATIONAL, OwnJava.ready());
        wrong = audited(rulebook, folder.resolve("a"), "单元格: {requests.resolved.total: '12'}");
        blank = audited(
                rulebook,
                folder.resolve("b"),
                "单元格: {requests.resolved.total: '12', requests.granted.natural_person: ''}");
    }

    private static AuditResult audited(Rulebook rulebook, Path folder, String change) throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("年报.txt"), SoundReport.text(change));
        return new Auditor(rulebook, LocalDate.of(2024, 4, 20), Roster.NONE)
                .audit(ReportFolder.list(List.of(folder)), OptionalInt.empty(), new Progress() {});
    }

    @Test
    void isOneFileOfTheOfficeWithItsFindingsAndItsTables() throws Exception {
        WorkingPapers paper = WorkingPapers.of(wrong).get(0);
        assertThat(WorkingPapers.of(wrong)).hasSize(1);
        assertThat(paper.fileName()).endsWith("-审核底稿.xlsx");
        try (XSSFWorkbook book = written(wrong)) {
            assertThat(book.getSheetName(0)).isEqualTo("问题");
            assertThat(book.getSheetName(1)).matches("20\\d\\d年底稿");
        }
    }

    @Test
    void marksTheWrongCellAndSaysWhy() throws Exception {
        try (XSSFWorkbook book = written(wrong)) {
            XSSFCell cell = resolvedTotal(book);
            assertThat(cell.getNumericCellValue()).isEqualTo(12);
            assertThat(cell.getCellStyle().getFillForegroundXSSFColor().getARGBHex())
                    .endsWith(Look.ERROR.fill());
            assertThat(cell.getCellComment().getString().getString()).contains("A01", "可改：", "改为 11");
            assertThat(cell.getRow().getCell(FormTables.FIGURES).getStringCellValue())
                    .contains("改为 11");
        }
    }

    @Test
    void everyFormulaHasTheValueThatItComputes() throws Exception {
        for (AuditResult result : List.of(wrong, blank)) {
            try (XSSFWorkbook book = written(result)) {
                assertThat(FindingsWorkbookTest.checkFormulas(book)).isGreaterThan(80);
            }
        }
    }

    @Test
    void turnsGreenWhenTheCellIsMended() throws Exception {
        try (XSSFWorkbook book = written(wrong)) {
            XSSFCell cell = resolvedTotal(book);
            assertThat(green(book, cell)).isFalse();
            assertThat(broken(book)).isNotEmpty();

            cell.setCellValue(rightTotal());

            assertThat(broken(book)).isEmpty();
            assertThat(green(book, cell)).isTrue();
        }
    }

    @Test
    void staysMarkedWhereAMendingBreaksAnotherSum(@TempDir Path folder) throws Exception {
        AuditResult slip = audited(
                Rulebook.load(Path.of("rules"), Rulebook.NATIONAL, OwnJava.ready()),
                folder,
                "单元格: {requests.granted.natural_person: '99'}");
        try (XSSFWorkbook book = written(slip)) {
            XSSFCell wrong = (XSSFCell) row(book.getSheetAt(1), "（一）予以公开").getCell(6);
            XSSFCell innocent = (XSSFCell) row(book.getSheetAt(1), "2.重复申请").getCell(6);
            double tooMuch = 99 - right(slip, "requests.granted.natural_person");
            // The total of the row is right: that it differs comes right with the one cell that is wrong.
            assertThat(wrong.getRow().getCell(12).getCellComment().getString().getString())
                    .contains("与 A02 同因，随它一并改正")
                    .doesNotContain("应为：");

            innocent.setCellValue(innocent.getNumericCellValue() - tooMuch);
            assertThat(green(book, innocent)).isFalse();
            assertThat(green(book, wrong)).isFalse();

            innocent.setCellValue(innocent.getNumericCellValue() + tooMuch);
            wrong.setCellValue(99 - tooMuch);
            assertThat(green(book, innocent)).isTrue();
            assertThat(green(book, wrong)).isTrue();
        }
    }

    @Test
    void doesNotCheckWhatRestsOnABlank() throws Exception {
        try (XSSFWorkbook book = written(blank)) {
            XSSFSheet sheet = book.getSheetAt(1);
            Row granted = row(sheet, "（一）予以公开");
            assertThat(granted.getCell(6).getCellType()).isIn(CellType.STRING, CellType.BLANK);
            assertThat(granted.getCell(13).getStringCellValue()).isEqualTo("未核");
            assertThat(granted.getCell(14).getStringCellValue()).isEqualTo("未核");

            granted.getCell(6).setCellValue(1);
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            assertThat(evaluator.evaluate(granted.getCell(13)).getCellType()).isEqualTo(CellType.NUMERIC);
        }
    }

    @Test
    void notesCellsBesideEachOther() throws Exception {
        List<Finding> findings = new ArrayList<>();
        List<Column> columns = new ArrayList<>(org.gouji.facts.Row.RECEIVED.columns(Form.FORM_2021));
        Collections.reverse(columns);
        for (Column column : columns) {
            findings.add(ResultFixture.finding(
                    ResultFixture.BALANCE,
                    "k" + column,
                    "两者应相等",
                    "1",
                    "2",
                    List.of(ResultFixture.cell(org.gouji.facts.Row.RECEIVED, column, 34, "1"))));
        }
        try (XSSFWorkbook book = written(ResultFixture.of(findings.toArray(Finding[]::new)))) {
            assertThat(book.getSheetAt(1).getCellComments()).hasSize(columns.size());
        }
    }

    @Test
    void holdsSentencesAgainstTheCells() throws Exception {
        try (XSSFWorkbook book = written(wrong)) {
            List<String> results = new ArrayList<>();
            int header = row(book.getSheetAt(1), "语句（原文）").getRowNum();
            for (Row row : book.getSheetAt(1)) {
                if (row.getRowNum() > header) {
                    results.add(row.getCell(0).getStringCellValue() + "："
                            + row.getCell(14).getStringCellValue());
                }
            }
            assertThat(results).isNotEmpty().anyMatch(line -> line.endsWith("：相符"));
        }
    }

    @Test
    void holdsNothingThatStaysInside() throws Exception {
        List<String> internal = wrong.reports().stream()
                .flatMap(report -> report.judgement().findings().stream())
                .filter(finding -> finding.action() == Action.INTERNAL)
                .map(finding -> finding.title())
                .toList();
        try (XSSFWorkbook book = written(wrong)) {
            for (Sheet sheet : book) {
                assertThat(FindingsWorkbookTest.texts(sheet)).noneMatch(text -> text.contains("内部掌握"));
                internal.forEach(
                        title -> assertThat(FindingsWorkbookTest.texts(sheet)).noneMatch(text -> text.contains(title)));
            }
        }
    }

    @Test
    void isTheSameBytesForTheSameResult() throws Exception {
        byte[] first = bytes(wrong);
        // Times in a zip file have steps of two seconds.
        Thread.sleep(2_100);
        assertThat(bytes(wrong)).isEqualTo(first);
    }

    private static double rightTotal() {
        return right(wrong, "requests.resolved.total");
    }

    private static double right(AuditResult result, String cell) {
        return result.reports().get(0).judgement().findings().stream()
                .filter(finding ->
                        finding.code().equals("A01") || finding.code().equals("A02"))
                .flatMap(finding -> finding.repair().stream())
                .filter(repair -> repair.cell().code().equals(cell))
                .findFirst()
                .orElseThrow()
                .value()
                .doubleValue();
    }

    private static XSSFCell resolvedTotal(XSSFWorkbook book) {
        return (XSSFCell) row(book.getSheetAt(1), "（七）总计").getCell(12);
    }

    private static Row row(Sheet sheet, String label) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(label)) {
                    return row;
                }
            }
        }
        throw new AssertionError("no row " + label);
    }

    /** The differences that are not 0 and the sentences that differ. */
    private static List<String> broken(XSSFWorkbook book) {
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        List<String> broken = new ArrayList<>();
        for (Row row : book.getSheetAt(1)) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    var value = evaluator.evaluate(cell);
                    boolean difference = "+0.######;-0.######;\"✓\""
                            .equals(cell.getCellStyle().getDataFormatString());
                    if (difference && value.getCellType() == CellType.NUMERIC && value.getNumberValue() != 0
                            || value.getCellType() == CellType.STRING
                                    && value.getStringValue().equals("不符")) {
                        broken.add(cell.getAddress().formatAsString());
                    }
                }
            }
        }
        return broken;
    }

    private static boolean green(XSSFWorkbook book, XSSFCell cell) {
        ConditionalFormattingEvaluator evaluator = new ConditionalFormattingEvaluator(
                book, (WorkbookEvaluatorProvider) book.getCreationHelper().createFormulaEvaluator());
        List<EvaluationConditionalFormatRule> rules = evaluator.getConditionalFormattingForCell(new CellReference(
                cell.getSheet().getSheetName(), cell.getRowIndex(), cell.getColumnIndex(), false, false));
        return rules != null && !rules.isEmpty();
    }

    private static XSSFWorkbook written(AuditResult result) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(result)));
    }

    private static byte[] bytes(AuditResult result) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkingPapers.of(result).get(0).write(out);
        return out.toByteArray();
    }
}
