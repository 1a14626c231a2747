package org.gouji.workbook;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** One sheet while it is written from top to bottom; rows and columns count from 0. */
final class Page {

    /** Rows of a sheet; the last one is kept for the remark that there were more. */
    private static final int ROWS = 1_048_576;

    private static final float LINE = 14.5f;
    private static final float HIGHEST = 409f;
    private static final double CENTIMETRE = 1 / 2.54;

    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private final Styles styles;
    private final int[] widths;
    private int next;
    private int last;

    /** @param widths widths of the columns in digits */
    Page(SXSSFWorkbook workbook, Styles styles, String name, int... widths) {
        this.workbook = workbook;
        this.styles = styles;
        this.widths = widths;
        this.sheet = workbook.createSheet(name);
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256 + 180);
        }
        printOnA4();
    }

    SXSSFSheet sheet() {
        return sheet;
    }

    /** The row that is written next. */
    int next() {
        return next;
    }

    /** Width of all columns together in digits. */
    int width() {
        return Arrays.stream(widths).sum();
    }

    void skip() {
        next++;
    }

    /** A line of text across the first columns. */
    void line(String text, Look look, int across) {
        int width = 0;
        for (int column = 0; column < across; column++) {
            width += widths[column];
        }
        int at = next;
        Row row = sheet.createRow(next++);
        float line = LINE * look.points() / 10f;
        row.setHeightInPoints(height(TextHeight.lines(text, width * 10 / look.points()), line));
        put(row.createCell(0), Entry.text(text).as(look));
        if (across > 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(at, at, 0, across - 1));
        }
    }

    void header(List<String> titles) {
        row(titles.stream().map(title -> Entry.text(title).as(Look.HEADER)).toList());
    }

    void header(String... titles) {
        header(List.of(titles));
    }

    void row(Entry... entries) {
        row(List.of(entries));
    }

    void row(List<Entry> entries) {
        if (next == ROWS - 1) {
            next++;
            put(
                    sheet.createRow(ROWS - 1).createCell(0),
                    Entry.text("已到工作表行数上限，其余内容见 JSON 结果").as(Look.ALARM));
        }
        if (next >= ROWS) {
            return;
        }
        Row row = sheet.createRow(next++);
        int lines = 1;
        for (int column = 0; column < entries.size(); column++) {
            Entry entry = entries.get(column);
            put(row.createCell(column), entry);
            lines = Math.max(lines, TextHeight.lines(entry.shown(), widths[column]));
        }
        row.setHeightInPoints(height(lines, LINE));
        last = next - 1;
    }

    /** Keeps the rows above {@code row} and the columns left of {@code column} in sight and on every printed page. */
    void freeze(int column, int row) {
        sheet.createFreezePane(column, row);
        sheet.setRepeatingRows(new CellRangeAddress(row - 1, row - 1, -1, -1));
    }

    /** Puts a filter on the header row and all rows written since. */
    void filter(int header, int columns) {
        sheet.setAutoFilter(new CellRangeAddress(header, Math.max(header, last), 0, columns - 1));
    }

    /** Prints only the first columns. */
    void printColumns(int columns) {
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, columns - 1, 0, Math.max(0, next - 1));
    }

    void pagesWide(int pages) {
        sheet.getPrintSetup().setFitWidth((short) pages);
    }

    /** Text that looks like a number is meant; no green corners. */
    void textIsMeant() {
        workbook.getXSSFWorkbook()
                .getSheet(sheet.getSheetName())
                .addIgnoredErrors(
                        new CellRangeAddress(0, Math.max(0, next - 1), 0, widths.length - 1),
                        IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    private static float height(int lines, float line) {
        return Math.min(HIGHEST, lines * line + 4);
    }

    private void put(Cell cell, Entry entry) {
        boolean quoted = false;
        if (entry.formula() != null) {
            cell.setCellFormula(entry.formula());
        }
        if (entry.text() != null) {
            String text = CellText.clean(entry.text());
            quoted = entry.formula() == null && CellText.needsQuote(text);
            cell.setCellValue(text);
        } else if (entry.number() != null) {
            cell.setCellValue(entry.number().doubleValue());
        }
        cell.setCellStyle(styles.of(entry.look(), quoted));
        if (entry.target() != null) {
            Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(entry.target());
            cell.setHyperlink(link);
        }
        if (entry.page() != null) {
            Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.FILE);
            link.setAddress(entry.page());
            cell.setHyperlink(link);
        }
    }

    private void printOnA4() {
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 1.0 * CENTIMETRE);
        sheet.setMargin(PageMargin.RIGHT, 1.0 * CENTIMETRE);
        sheet.setMargin(PageMargin.TOP, 1.8 * CENTIMETRE);
        sheet.setMargin(PageMargin.BOTTOM, 1.5 * CENTIMETRE);
        sheet.setMargin(PageMargin.HEADER, 0.8 * CENTIMETRE);
        sheet.setMargin(PageMargin.FOOTER, 0.7 * CENTIMETRE);
        sheet.getHeader().setCenter("&A");
        sheet.getFooter().setCenter("第 &P 页，共 &N 页");
        sheet.setHorizontallyCenter(true);
    }
}
