package org.gouji.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.settings.Parameters;
import org.gouji.settings.PhraseLists;

/**
 * 规则参数: a profile as a workbook that an official edits: one sheet for the rules, one for the numbers, one for each list
 * of phrases. Pale yellow cells are meant to be changed; what is read back goes by the names in the first columns.
 */
public final class ParametersWorkbook {

    public static final String ABOUT = "说明";
    public static final String PROFILE = "参数方案";
    public static final String RULES = "规则";
    public static final String NUMBERS = "数值";
    public static final List<String> RULE_HEADERS =
            List.of("代码", "名称", "启用", "严重度", "处置方式", "全国：启用", "全国：严重度", "全国：处置方式");
    public static final List<String> NUMBER_HEADERS = List.of("名称", "含义", "单位", "数值", "可填", "全国");
    public static final List<String> PHRASE_HEADERS = List.of("词", "改", "说明", "除外", "部分", "起年", "止年");

    /** Rows below the last one that are ready to be written into. */
    private static final int SPARE_ROWS = 20;

    private static final int TO_THE_WIDTH = 256;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Styles styles = new Styles(workbook);

    private ParametersWorkbook() {}

    /** Writes the parameters with the national ones beside them, and leaves the stream open. */
    public static void write(Parameters parameters, Parameters national, OutputStream out) throws IOException {
        ParametersWorkbook made = new ParametersWorkbook();
        try (XSSFWorkbook workbook = made.workbook) {
            made.about(parameters.profile());
            made.rules(parameters, national);
            made.numbers(parameters, national);
            parameters.phrases().lists().forEach(made::phrases);
            workbook.write(out);
        }
    }

    /** From which profile the sheets were made: what was exported from one must not wipe out another. */
    private void about(String profile) {
        XSSFSheet sheet = workbook.createSheet(ABOUT);
        sheet.setColumnWidth(0, 14 * TO_THE_WIDTH);
        sheet.setColumnWidth(1, 80 * TO_THE_WIDTH);
        List<List<String>> lines = List.of(
                List.of(PROFILE, profile),
                List.of("怎么改", "只改浅黄色的格：“规则”表的启用、严重度、处置方式，“数值”表的数值；各张词表可以增行、删行、改字。"),
                List.of("怎么用", "改好存盘，用 rules params --import 本文件 --to 方案名称 导入；有一处不对就一项也不采用，并说出是哪一格。"));
        for (int i = 0; i < lines.size(); i++) {
            Row row = sheet.createRow(i);
            text(row, 0, lines.get(i).get(0), Look.HEADER);
            text(row, 1, lines.get(i).get(1), Look.TEXT);
        }
    }

    private void rules(Parameters parameters, Parameters national) {
        XSSFSheet sheet = sheet(RULES, RULE_HEADERS, 30, 44, 8, 10, 12, 13, 14, 16);
        int next = 1;
        for (Map.Entry<String, Parameters.RuleChoice> rule : parameters.rules().entrySet()) {
            Parameters.RuleChoice is = rule.getValue();
            Parameters.RuleChoice was = national.rules().get(rule.getKey());
            if (!is.raises() && is.equals(was)) {
                continue;
            }
            Row row = sheet.createRow(next++);
            text(row, 0, rule.getKey(), Look.TEXT);
            text(row, 1, is.title(), Look.TEXT);
            text(row, 2, is.enabled() ? "是" : "否", Look.ENTRY);
            text(row, 3, is.severity(), Look.ENTRY);
            text(row, 4, is.action(), Look.ENTRY);
            text(row, 5, was.enabled() ? "是" : "否", Look.QUIET);
            text(row, 6, was.severity(), Look.QUIET);
            text(row, 7, was.action(), Look.QUIET);
        }
        choices(sheet, 2, next, Parameters.YES_OR_NO);
        choices(sheet, 3, next, Parameters.SEVERITIES);
        choices(sheet, 4, next, Parameters.ACTIONS);
        finish(sheet, next, RULE_HEADERS.size());
    }

    private void numbers(Parameters parameters, Parameters national) {
        XSSFSheet sheet = sheet(NUMBERS, NUMBER_HEADERS, 24, 60, 8, 12, 32, 12);
        int next = 1;
        for (Map.Entry<String, Parameters.NumberChoice> number :
                parameters.numbers().entrySet()) {
            Parameters.NumberChoice is = number.getValue();
            Row row = sheet.createRow(next++);
            text(row, 0, number.getKey(), Look.TEXT);
            text(row, 1, is.bound().meaning(), Look.TEXT);
            text(row, 2, is.bound().unit(), Look.CENTRE);
            text(row, 3, is.bound().shown(is.value()), Look.ENTRY);
            text(row, 4, is.bound().range(), Look.TEXT);
            text(
                    row,
                    5,
                    is.bound().shown(national.numbers().get(number.getKey()).value()),
                    Look.QUIET);
        }
        finish(sheet, next, NUMBER_HEADERS.size());
    }

    private void phrases(String name, List<PhraseLists.Phrase> phrases) {
        XSSFSheet sheet = sheet(name, PHRASE_HEADERS, 44, 24, 30, 24, 10, 8, 8);
        int next = 1;
        for (PhraseLists.Phrase phrase : phrases) {
            Row row = sheet.createRow(next++);
            List<String> values = List.of(
                    phrase.words(),
                    phrase.better(),
                    phrase.note(),
                    phrase.except(),
                    phrase.parts().stream().sorted().map(String::valueOf).collect(Collectors.joining("、")),
                    phrase.from() == 0 ? "" : String.valueOf(phrase.from()),
                    phrase.to() == 0 ? "" : String.valueOf(phrase.to()));
            for (int column = 0; column < values.size(); column++) {
                text(row, column, values.get(column), Look.ENTRY_TEXT);
            }
        }
        for (int spare = 0; spare < SPARE_ROWS; spare++) {
            Row row = sheet.createRow(next + spare);
            for (int column = 0; column < PHRASE_HEADERS.size(); column++) {
                text(row, column, "", Look.ENTRY_TEXT);
            }
        }
        finish(sheet, next, PHRASE_HEADERS.size());
    }

    private XSSFSheet sheet(String name, List<String> headers, int... widths) {
        XSSFSheet sheet = workbook.createSheet(name);
        Row row = sheet.createRow(0);
        for (int column = 0; column < headers.size(); column++) {
            text(row, column, headers.get(column), Look.HEADER);
            sheet.setColumnWidth(column, widths[column] * TO_THE_WIDTH);
        }
        sheet.createFreezePane(1, 1);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        return sheet;
    }

    private void text(Row row, int column, String value, Look look) {
        Cell cell = row.createCell(column);
        // Every cell is a text, so that a day or a pattern is not made into something else when it is typed over.
        CellStyle style = styles.of(look, false);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    private static void choices(XSSFSheet sheet, int column, int next, List<String> allowed) {
        DataValidation choice = sheet.getDataValidationHelper()
                .createValidation(
                        sheet.getDataValidationHelper().createExplicitListConstraint(allowed.toArray(new String[0])),
                        new CellRangeAddressList(1, Math.max(1, next - 1), column, column));
        choice.setErrorStyle(DataValidation.ErrorStyle.STOP);
        choice.createErrorBox("请从列表中选择", String.join("、", allowed));
        choice.setShowErrorBox(true);
        choice.setSuppressDropDownArrow(true);
        sheet.addValidationData(choice);
    }

    private static void finish(XSSFSheet sheet, int next, int columns) {
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, next - 1), 0, columns - 1));
    }
}
