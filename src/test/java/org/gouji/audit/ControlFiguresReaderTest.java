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
                new String[] {"甲县", "2023", "表二", "行政处罚", "本年处理决定数量", "31", "台账"},
                new String[] {"乙县", "2023", "表三", "结转下年度继续办理", "自然人", "1", "台账"});

        assertThat(ControlFiguresReader.read(file, Roster.NONE).of(report("甲县")))
                .extracting(one -> one.row() + "." + one.column() + "=" + one.value() + one.system())
                .containsExactly(
                        "RECEIVED.TOTAL=13true",
                        "REVIEW.OTHER=2false",
                        "PERMITS.DECISIONS=5210false",
                        "PENALTIES.DECISIONS=31false");
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
        "甲县,2023,表三,新收件,total,1,第 2 行：表三没有“新收件”这一行",
        "甲县,2023,表三,本年新受,total,1,您是否要写“一、本年新收政府信息公开申请数量”？",
        "甲县,2023,表三,本年新收,合计,1,第 2 行：表三“本年新收”行没有“合计”列，您是否要写“总计”？",
        "甲县,2023,表二,行政许可,现行有效件数,1,第 2 行：表二“行政许可”行没有“现行有效件数”列（有：",
        "甲县,2023,表三,received,total,十二,第 2 行：“数值”",
        "甲县,2023,表三,received,total,-3,第 2 行：“数值”不能小于 0",
        "甲县,2023,表三,received,total,1.5,第 2 行：这一格是件数",
        ",2023,表三,received,total,1,第 2 行：“单位”是空的"
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
    void tellsOfAllMistakesAtOnce() throws Exception {
        Path file = folder.resolve("control-figures.csv");
        Files.writeString(
                file, "单位,年度,表,行,列,数量,来源\n甲县,二三,表三,received,合计,x,\n甲县,2023,表三,本年新收,总计,3,台账\n甲县,2023,表三,本年新收,总计,4,台账\n");

        assertThatThrownBy(() -> ControlFiguresReader.read(file, Roster.NONE))
                .hasMessageContainingAll(
                        "有 6 处写错：",
                        "第 1 行：表头“数量”不认识，您是否要写“数值”？",
                        "第 2 行：“年度”应为四位数，不能是“二三”",
                        "第 2 行：“来源”是空的",
                        "第 2 行：表三“received”行没有“合计”列，您是否要写“总计”？",
                        "第 2 行：“数值”应为一个数，不能是“x”",
                        "第 4 行：同一单位、年度、来源的这一格，第 3 行已经写过");
    }

    @Test
    void tellsOfOfficesThatTheRosterDoesNotList() throws Exception {
        Roster roster = RosterReader.parse("单位,别名\n云岫市财政局,市财政局\n");
        ControlFigures figures = ControlFiguresReader.read(
                written(
                        new String[] {"市财政局", "2023", "表三", "本年新收", "总计", "13", "台账"},
                        new String[] {"云岫市财整局", "2023", "表三", "本年新收", "总计", "13", "台账"}),
                roster);

        assertThat(ControlFiguresReader.notices(figures, roster))
                .containsExactly("核对基数中的单位“云岫市财整局”不在名册里，您是否要写“云岫市财政局”？，名称与报告不一致的，它的数不会拿来核对");
        assertThat(ControlFiguresReader.notices(figures, Roster.NONE)).isEmpty();
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
