package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.facts.ControlFigure;
import org.gouji.facts.Form;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.Report;
import org.gouji.facts.Roster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlFiguresReaderTest {

    private static final String[] HEADERS = {"单位", "年度", "表", "行", "列", "数值", "来源"};

    @TempDir
    private Path folder;

    @Test
    void readsRowsByTheWordsOfTheFormOrByCodes() throws Exception {
        Path file = written(
                new String[] {"甲县", "2023", "表三", "一、本年新收政府信息公开申请数量", "总计", "13", "系统填报"},
                new String[] {"甲县", "2023年", "表四", "行政复议", "其他结果", "2", "司法局案件表"},
                new String[] {"甲县", "2023", "proactive", "permits", "decisions", "5,210", "台账"},
                new String[] {"乙县", "2023", "表三", "结转下年度继续办理", "自然人", "1", "台账"});

        assertThat(ControlFiguresReader.read(file, Roster.NONE).of(report("甲县")))
                .extracting(one -> one.row() + "." + one.column() + "=" + one.value() + one.system())
                .containsExactly("RECEIVED.TOTAL=13true", "REVIEW.OTHER=2false", "PERMITS.DECISIONS=5210false");
        assertThat(ControlFiguresReader.read(file, Roster.NONE).of(report("乙县")))
                .extracting(ControlFigure::source)
                .containsExactly("台账");
    }

    @Test
    void readsCsvAsWellAndFindsItBesideTheReports() throws Exception {
        Files.writeString(
                folder.resolve("control-figures.csv"),
                "\uFEFF单位,年度,表,行,列,数值,来源\n甲县,2023,表四,行政复议,其他结果,2,\"司法局,案件表\"\n,,,,,,\n");

        Path found = ReportFolder.controlFigures(List.of(folder)).orElseThrow();

        assertThat(ControlFiguresReader.read(found, Roster.NONE).of(report("甲县")))
                .extracting(one -> one.row() + "." + one.column() + "=" + one.value() + one.source())
                .containsExactly("REVIEW.OTHER=2司法局,案件表");
    }

    @ParameterizedTest
    @CsvSource({
        "甲县,二三,表三,received,total,1,第 2 行：“年度”",
        "甲县,2023,表五,received,total,1,第 2 行：“表”应为",
        "甲县,2023,表三,新收件,total,1,第 2 行：没有这样一格",
        "甲县,2023,表三,received,total,十二,第 2 行：“数值”"
    })
    void saysInWhichRowWhatIsWrong(
            String office, String year, String table, String row, String column, String value, String message)
            throws Exception {
        Path file = written(new String[] {office, year, table, row, column, value, "台账"});

        assertThatThrownBy(() -> ControlFiguresReader.read(file, Roster.NONE))
                .isInstanceOf(RosterException.class)
                .hasMessageContaining("control-figures.xlsx")
                .hasMessageContaining(message);
    }

    @Test
    void saysThatAFileIsNoWorkbook() throws Exception {
        Path file = folder.resolve("control-figures.xlsx");
        Files.writeString(file, "不是 Excel");

        assertThatThrownBy(() -> ControlFiguresReader.read(file, Roster.NONE)).hasMessageContaining("不是能读的 Excel 文件");
    }

    private Path written(String[]... rows) throws Exception {
        Path file = folder.resolve("control-figures.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet();
            fill(sheet.createRow(0), HEADERS);
            for (int i = 0; i < rows.length; i++) {
                fill(sheet.createRow(i + 1), rows[i]);
            }
            workbook.write(out);
        }
        return file;
    }

    private static void fill(Row row, String[] values) {
        for (int i = 0; i < values.length; i++) {
            row.createCell(i).setCellValue(values[i]);
        }
    }

    private static Report report(String office) {
        return new Report("x.txt", office, office, OfficeKind.GOVERNMENT, false, 2023, Form.FORM_2021, true);
    }
}
