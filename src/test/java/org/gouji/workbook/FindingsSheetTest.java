package org.gouji.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.findings.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsSheetTest {

    @Test
    void namesItsColumns() throws Exception {
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.ordinary())) {
            List<String> titles = new ArrayList<>();
            book.getSheet("问题清单").getRow(1).forEach(cell -> titles.add(cell.getStringCellValue()));
            assertThat(titles)
                    .startsWith(
                            "序号", "单位", "年度", "严重度", "问题", "所在位置", "原文", "实为", "应为／建议", "依据", "处置方式", "核实结论", "原因",
                            "整改状态", "意见", "核实人", "有效期", "代码", "主题", "变化")
                    .endsWith("核实记录", "单位反馈", "标识", "文件", "数值标识", "核实基准");
        }
    }

    @Test
    void hasOneRowAFindingByOfficeThenGravity() throws Exception {
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.ordinary())) {
            List<String> rows = new ArrayList<>();
            for (Row row : book.getSheet("问题清单")) {
                if (row.getRowNum() > 1) {
                    rows.add(new DataFormatter().formatCellValue(row.getCell(0)) + " "
                            + row.getCell(1).getStringCellValue() + " "
                            + row.getCell(17).getStringCellValue());
                }
            }
            assertThat(rows)
                    .containsExactly(
                            "1 安宁市教育局 F03",
                            "2 白沙镇人民政府 C10",
                            "3 清河县 A01",
                            "3.1 清河县 A02",
                            "4 清河县 A02",
                            "5 清河县 C01",
                            "6 清河县 C10",
                            "7 清河县 F03");
        }
    }

    @Test
    void groupsWhatHasTheSameCauseBelowItsFindingInSight() throws Exception {
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.ordinary())) {
            XSSFSheet sheet = book.getSheet("问题清单");
            Row folded = sheet.getRow(5);
            assertThat(text(folded, 0)).isEqualTo("3.1");
            assertThat(text(folded, 4)).startsWith("同因：办理结果各项之和");
            assertThat(text(folded, 10)).isEqualTo("随上一条");
            assertThat(folded.getOutlineLevel()).isEqualTo(1);
            assertThat(folded.getZeroHeight()).isFalse();
            // It is decided with the finding above it and has no key of its own.
            assertThat(text(folded, 22)).isEmpty();
            assertThat(sheet.getRowSumsBelow()).isFalse();
        }
    }

    @Test
    void showsAllThatDefendsAFinding() throws Exception {
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.ordinary())) {
            Row row = book.getSheet("问题清单").getRow(4);
            assertThat(text(row, 4))
                    .isEqualTo(
                            "申请数量与办理去向不相等\n总计：本年新收与上年结转共 42 件，办理结果总计与结转下年度共 41 件，两者应相等\n同因：A02 总计：各项办理结果合计 42 件，（七）总计填 41 件");
            assertThat(text(row, 5)).contains("表三“总计”列", "“（七）总计”（第 57 行）");
            assertThat(text(row, 6)).contains("（七）总计：41");
            assertThat(row.getCell(7).getNumericCellValue()).isEqualTo(41);
            assertThat(text(row, 8)).isEqualTo("42\n可改：表三“（七）总计”行“总计”列改为 42");
            assertThat(text(row, 9)).contains("年度报告格式表三");
            assertThat(text(row, 10)).isEqualTo("应更正");
            assertThat(text(row, 18)).isEqualTo("勾稽");
            assertThat(text(row, 3)).isEqualTo("错误");
            assertThat(text(row, 22)).isEqualTo("0a1b2c3d4e5f6071");
            assertThat(text(row, 23)).isEqualTo("2025/清河县政府信息公开工作年度报告.txt");
        }
    }

    @Test
    void offersConclusionsAndLeavesRemarksFree() throws Exception {
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.ordinary())) {
            List<XSSFDataValidation> lists = book.getSheet("问题清单").getDataValidations();
            assertThat(lists)
                    .extracting(list -> list.getRegions().getCellRangeAddress(0).formatAsString())
                    .containsExactly("L3:L10", "M3:M10", "N3:N10", "O3:O10");
            assertThat(words(lists.get(0))).containsExactly("待核实", "属实", "不属实", "口径不同");
            assertThat(words(lists.get(1))).containsExactly("识别有误", "单位有依据", "规则不适用");
            assertThat(words(lists.get(2))).containsExactly("未通知", "已通知", "已反馈", "已整改", "逾期未改");
            assertThat(lists.subList(0, 3)).allMatch(XSSFDataValidation::getShowErrorBox);
            assertThat(lists).allMatch(XSSFDataValidation::getSuppressDropDownArrow);
            assertThat(lists.get(3).getShowErrorBox()).isFalse();
        }
    }

    @Test
    void showsWhatMustNotLeaveTheOfficeInGreyItalics() throws Exception {
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.ordinary())) {
            XSSFSheet sheet = book.getSheet("问题清单");
            XSSFFont internal = sheet.getRow(2).getCell(4).getCellStyle().getFont();
            assertThat(internal.getItalic()).isTrue();
            assertThat(internal.getXSSFColor().getARGBHex()).endsWith("7F7F7F");
            assertThat(sheet.getRow(3).getCell(4).getCellStyle().getFont().getItalic())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    void keepsTextThatLooksLikeAFormulaAsText(String hostile) throws Exception {
        Finding finding = ResultFixture.finding(
                ResultFixture.BALANCE,
                hostile,
                hostile,
                hostile,
                hostile,
                List.of(ResultFixture.passage(1, 3, hostile)));
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.of(finding))) {
            Row row = book.getSheet("问题清单").getRow(2);
            for (int column : new int[] {6, 8, 22}) {
                Cell cell = row.getCell(column);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(hostile.replace('\r', '\n'));
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }

    @Test
    void makesNumbersOnlyOfWhatANumberShowsAlike() throws Exception {
        assertThat(stated("41").getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(stated("-3").getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(stated("12.5").getCellType()).isEqualTo(CellType.NUMERIC);
        for (String text :
                List.of("007", "12.50", "1,312", "38.5%", "59237.244911", "12345678901234567890", "+3", "-0")) {
            assertThat(stated(text).getCellType()).as(text).isEqualTo(CellType.STRING);
            assertThat(stated(text).getStringCellValue()).isEqualTo(text);
        }
    }

    @Test
    void cutsWhatIsTooLongForACellAndSaysSo() throws Exception {
        Finding finding = ResultFixture.finding(
                ResultFixture.BALANCE, "k", "长", "", "", List.of(ResultFixture.passage(1, 3, "政府信息".repeat(20_000))));
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.of(finding))) {
            Row row = book.getSheet("问题清单").getRow(2);
            assertThat(text(row, 6)).hasSize(32_767).endsWith("……（截断，全文见报告）");
            assertThat(row.getHeightInPoints()).isEqualTo(409f);
        }
    }

    @Test
    void makesRowsHighEnoughForTheirText() throws Exception {
        Finding wordy = ResultFixture.finding(ResultFixture.BALANCE, "k", "本年新收与上年结转".repeat(20));
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.of(wordy))) {
            // 180 characters in a column of 34 digits: at most 17 to a line, under a title line.
            assertThat(book.getSheet("问题清单").getRow(2).getHeightInPoints()).isGreaterThanOrEqualTo(12 * 14.5f);
        }
    }

    private static Cell stated(String stated) throws Exception {
        Finding finding = ResultFixture.finding(ResultFixture.BALANCE, "k", "", stated, "", List.of());
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.of(finding))) {
            return book.getSheet("问题清单").getRow(2).getCell(7);
        }
    }

    private static String[] words(XSSFDataValidation list) {
        return list.getValidationConstraint().getExplicitListValues();
    }

    private static String text(Row row, int column) {
        return row.getCell(column).getStringCellValue();
    }
}
