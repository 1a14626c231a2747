package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.facts.Office;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.Roster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReaderTest {

    private static final String ROSTER = """
            单位,别名,类别,免报原因
            清河县财政局,"县财政局、财政局;清河财政",部门,
            "枫林乡人民政府",,乡镇,已撤销
            """;

    @TempDir
    Path folder;

    @Test
    void readsOfficesWithAliasesAndKind() throws Exception {
        Roster roster = RosterReader.parse(ROSTER);

        assertThat(roster.offices()).extracting(Office::name).containsExactly("清河县财政局", "枫林乡人民政府");
        assertThat(roster.offices().get(0).aliases()).containsExactly("县财政局", "财政局", "清河财政");
        assertThat(roster.offices().get(0).kind()).isEqualTo(OfficeKind.DEPARTMENT);
        assertThat(roster.offices().get(1).excused()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsWhatExcelAndWpsWrite(String charset) throws Exception {
        Path file = Files.write(folder.resolve("roster.csv"), ROSTER.getBytes(Charset.forName(charset)));

        assertThat(RosterReader.read(file).offices()).hasSize(2);
    }

    @Test
    void readsAByteOrderMark() throws Exception {
        Path file = Files.write(folder.resolve("roster.csv"), ("\uFEFF" + ROSTER).getBytes(StandardCharsets.UTF_8));

        assertThat(RosterReader.read(file).offices()).hasSize(2);
    }

    @Test
    void readsAWorkbookAndNamesItsRow() throws Exception {
        Path file = folder.resolve("roster.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet();
            String[][] rows = {{"单位", "上级单位", "首次公布日期"}, {"清河县", "云岫市", "2024-03-20"}, {}, {"枫林镇", "清河县", "三月"}};
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].length; c++) {
                    Row row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
                    row.createCell(c).setCellValue(rows[r][c]);
                }
            }
            workbook.write(out);
        }

        assertThatThrownBy(() -> RosterReader.read(file))
                .hasMessageContaining("roster.xlsx 第 4 行：“首次公布日期”应写成 2024-01-31 这样的日期，不能是“三月”");
    }

    @Test
    void anOfficeAboveNeedNotBeInTheRoster() throws Exception {
        assertThat(RosterReader.parse("单位,上级单位\n清河县,云岫市\n枫林镇,清河县").offices()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    单位,类型\\n甲,部门 | 第 1 行：表头“类型”不认识，您是否要写“类别”？
                    类别\\n部门 | 第 1 行：没有“单位”这一列
                    单位,类别\\n甲,部门\\n乙,局 | 第 3 行：类别“局”不认识
                    单位,类别\\n\\n,部门 | 第 3 行：“单位”是空的
                    单位\\n甲\\n乙\\n甲 | 第 4 行：“甲”在第 2 行已经出现过
                    单位\\n"甲 | 第 2 行：引号没有配对
                    单位,上级单位\\n甲,乙\\n乙,丙\\n丙,甲 | 第 2 行：上级单位成环：甲 → 乙 → 丙 → 甲
                    单位,上级单位\\n甲,甲 | 第 2 行：上级单位成环：甲 → 甲
                    单位,别名\\n甲,子\\n乙,子 | 第 3 行：“子”在第 2 行已经出现过
                    单位,应公布日期\\n甲,2024-02-30 | 第 2 行：“应公布日期”写的“2024-02-30”没有这一天
                    单位,类别\\n甲,政府办 | 第 2 行：类别“政府办”不认识，您是否要写“政府办公室”？
                    单位,类别\\n甲,镇 | 第 2 行：类别“镇”不认识，您是否要写“乡镇”？
                    单位,应公布时间\\n甲,2024-02-30 | 第 1 行：表头“应公布时间”不认识，您是否要写“应公布日期”？
                    单位\\n甲,乙 | 第 2 行：比表头多出一列“乙”
                    """)
    void namesTheLineOfWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> RosterReader.parse(text.replace("\\n", "\n")))
                .isInstanceOf(RosterException.class)
                .hasMessageContaining(message);
    }

    @Test
    void tellsOfAllMistakesAtOnce() {
        assertThatThrownBy(() -> RosterReader.parse(
                        "单位,类别,首次公布日期\n清河县财政局,部们,\n清河县水利局,部门,三月\n清河县财政局,部门,\n清河县水利局,部门,\n清河县水利局,部门,"))
                .hasMessageContainingAll(
                        "有 5 处写错：",
                        "第 2 行：类别“部们”不认识",
                        "第 3 行：“首次公布日期”应写成",
                        "第 4 行：“清河县财政局”在第 2 行已经出现过",
                        "第 5 行：“清河县水利局”在第 3 行已经出现过",
                        "第 6 行：“清河县水利局”在第 3 行已经出现过");
    }

    @Test
    void looksAtTheLinesBelowAWrongHeaderAndAtAllCellsOfALine() {
        assertThatThrownBy(() -> RosterReader.parse("单位,类型,规章制定权,首次公布\n清河县财政局,部们,没有,三月\n清河县,政俯,无,2024-02-30"))
                .hasMessageContainingAll(
                        "有 7 处写错：",
                        "第 1 行：表头“类型”不认识，您是否要写“类别”？",
                        "第 1 行：表头“首次公布”不认识，您是否要写“首次公布日期”？",
                        "第 2 行：类别“部们”不认识，您是否要写“部门”？",
                        "第 2 行：“规章制定权”应写 有 或 无，不能是“没有”",
                        "第 2 行：“首次公布日期”应写成",
                        "第 3 行：类别“政俯”不认识，您是否要写“政府”？",
                        "第 3 行：“首次公布日期”写的“2024-02-30”没有这一天");
    }

    @Test
    void readsTheDaysOfAWorkbookHoweverTheyAreShown() throws Exception {
        Path file = folder.resolve("roster.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet();
            Row headers = sheet.createRow(0);
            headers.createCell(0).setCellValue("单位");
            headers.createCell(1).setCellValue("应公布日期");
            short[] formats = {14, workbook.createDataFormat().getFormat("m\"月\"d\"日\""), 22};
            for (int i = 0; i < formats.length; i++) {
                Row row = sheet.createRow(i + 1);
                row.createCell(0).setCellValue("甲" + i);
                row.createCell(1).setCellValue(LocalDate.of(2024, 1, 20));
                row.getCell(1).setCellStyle(workbook.createCellStyle());
                row.getCell(1).getCellStyle().setDataFormat(formats[i]);
            }
            workbook.write(out);
        }

        assertThat(RosterReader.read(file).offices()).extracting(Office::due).containsOnly(LocalDate.of(2024, 1, 20));
    }

    @Test
    void tellsOfSuperiorsThatAreNotListed() throws Exception {
        Roster roster = RosterReader.parse("单位,上级单位\n清河县人民政府,云岫市人民政府\n清河县财政局,清河县人民政府\n清河县水利局,清何县人民政府\n清河县民政局,清何县人民政府");

        assertThat(RosterReader.notices(roster))
                .containsExactly(
                        "单位名册中的上级单位“云岫市人民政府”不在名册里，清河县人民政府不与它汇总核对；名册里本来没有它的，不必理会",
                        "单位名册中的上级单位“清何县人民政府”不在名册里，您是否要写“清河县人民政府”？，清河县水利局等 2 个单位不与它汇总核对；名册里本来没有它的，不必理会");
    }
}
