package org.gouji.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.ColorScaleFormatting;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One sheet while it is written from top to bottom; rows and columns count from 0. */
final class Page {

    /** Rows of a sheet; the last one is kept for the remark that there were more. */
    private static final int ROWS = 1_048_576;

    private static final float LINE = 14.5f;
    private static final float HIGHEST = 409f;
    private static final double CENTIMETRE = 1 / 2.54;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final SheetText rows;
    private final Styles styles;
    private final int[] widths;
    private final CellWords.Repeats repeats = new CellWords.Repeats();
    private int next;
    private int last;
    private boolean grouped;

    /** @param widths widths of the columns in digits */
    Page(Streamed workbook, Styles styles, String name, int... widths) {
        this.workbook = workbook.book();
        this.styles = styles;
        this.widths = widths;
        this.sheet = workbook.book().createSheet(name);
        this.rows = workbook.rowsOf(sheet);
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256 + 180);
        }
        printOnA4();
    }

    /** Writes what this sheet repeats once for the whole workbook, as no other sheet may. */
    Page sharing() {
        rows.share(new SharedTexts(workbook.getSharedStringSource()));
        return this;
    }

    XSSFSheet sheet() {
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
        line(Entry.text(text).as(look), across);
    }

    /** The same of an entry, such as a formula; the line is as high as its text needs. */
    void line(Entry entry, int across) {
        int width = 0;
        for (int column = 0; column < across; column++) {
            width += widths[column];
        }
        int at = next++;
        int points = entry.look().points();
        float line = LINE * points / 10f;
        rows.begin(at, height(TextHeight.lines(entry.shown(), width * 10 / points), line), 0);
        put(at, 0, entry);
        rows.end();
        if (across > 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(at, at, 0, across - 1));
        }
    }

    /**
     * A row that is grouped under the one above it. It stays open: where somebody sorts the list, a closed row would hide
     * whatever comes to stand there.
     */
    void under(List<Entry> entries) {
        if (!grouped) {
            grouped = true;
            sheet.setRowSumsBelow(false);
            sheet.getCTWorksheet().getSheetFormatPr().setOutlineLevelRow((short) 1);
        }
        row(entries, 1);
    }

    /** Gives a cell of this sheet a name that formulas and people can use. */
    void name(String name, String cell) {
        Name named = workbook.createName();
        named.setNameName(name);
        named.setRefersToFormula("'" + sheet.getSheetName() + "'!" + WorkingPaperSheet.absolute(cell));
    }

    void name(String name, int fromRow, int fromColumn, int toRow, int toColumn) {
        String to = Formula.column(toColumn) + (toRow + 1);
        Name named = workbook.createName();
        named.setNameName(name);
        named.setRefersToFormula("'" + sheet.getSheetName() + "'!"
                + WorkingPaperSheet.absolute(Formula.column(fromColumn) + (fromRow + 1)) + ":"
                + WorkingPaperSheet.absolute(to));
    }

    /** Offers a list of values in a column and takes no other. */
    void choices(List<String> values, String title, int firstRow, int lastRow, int column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation choice = helper.createValidation(
                helper.createExplicitListConstraint(values.toArray(String[]::new)),
                new CellRangeAddressList(firstRow, lastRow, column, column));
        choice.setErrorStyle(DataValidation.ErrorStyle.STOP);
        choice.createErrorBox(title, "请从下拉列表中选择：" + String.join("、", values));
        choice.setShowErrorBox(true);
        choice.setEmptyCellAllowed(true);
        sheet.addValidationData(choice);
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
        row(entries, 0);
    }

    private void row(List<Entry> entries, int level) {
        if (next == ROWS - 1) {
            rows.begin(next, height(1, LINE), 0);
            put(next++, 0, Entry.text("已到工作表行数上限，其余内容见 JSON 结果").as(Look.ALARM));
            rows.end();
        }
        if (next >= ROWS) {
            return;
        }
        CellWords[] words = new CellWords[entries.size()];
        int lines = 1;
        for (int column = 0; column < words.length; column++) {
            words[column] = words(entries.get(column));
            if (words[column] != null) {
                lines = Math.max(lines, words[column].lines(widths[column]));
            }
        }
        last = next++;
        rows.begin(last, height(lines, LINE), level);
        for (int column = 0; column < words.length; column++) {
            put(last, column, entries.get(column), words[column]);
        }
        rows.end();
    }

    /**
     * A cell that reaches over several columns.
     *
     * @param joined false where the columns are joined later, with rows below; then its text does not make the row high
     */
    record Spread(Entry entry, int across, boolean joined) {

        static Spread of(Entry entry, int across) {
            return new Spread(entry, across, true);
        }

        static Spread apart(Entry entry, int across) {
            return new Spread(entry, across, false);
        }
    }

    /** A row of cells of which some reach over several columns. */
    void spread(List<Spread> cells) {
        last = next++;
        rows.begin(last, height(lines(cells), LINE), 0);
        int column = 0;
        for (Spread cell : cells) {
            for (int i = 0; i < cell.across(); i++) {
                put(
                        last,
                        column + i,
                        i == 0 ? cell.entry() : Entry.blank(cell.entry().look()));
            }
            if (cell.joined() && cell.across() > 1) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(last, last, column, column + cell.across() - 1));
            }
            column += cell.across();
        }
        rows.end();
    }

    private int lines(List<Spread> cells) {
        int column = 0;
        int lines = 1;
        for (Spread cell : cells) {
            int width = 0;
            for (int i = 0; i < cell.across(); i++) {
                width += widths[column + i] + (i % 2);
            }
            if (cell.joined()) {
                lines = Math.max(lines, TextHeight.lines(cell.entry().shown(), width));
            }
            column += cell.across();
        }
        return lines;
    }

    /** Makes one cell of several; only the first of them may have content. */
    void join(int fromRow, int fromColumn, int toRow, int toColumn) {
        if (fromRow != toRow || fromColumn != toColumn) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(fromRow, toRow, fromColumn, toColumn));
        }
    }

    /** Puts the notes of this sheet to their cells, once. */
    void notes(Notes notes) {
        notes.addTo(sheet);
    }

    /** Green where a number is 0 and red where it is another one; text is left as it is. */
    void colourDifferences(List<String> ranges) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        CellRangeAddress[] cells =
                ranges.stream().map(CellRangeAddress::valueOf).toArray(CellRangeAddress[]::new);
        if (cells.length == 0) {
            return;
        }
        // Text is larger than any number to a spreadsheet, so "not 0" has bounds.
        formatting.addConditionalFormatting(cells, new ConditionalFormattingRule[] {
            coloured(formatting.createConditionalFormattingRule(ComparisonOperator.EQUAL, "0"), Look.GOOD),
            coloured(
                    formatting.createConditionalFormattingRule(ComparisonOperator.BETWEEN, "1E-9", "1E15"), Look.ERROR),
            coloured(
                    formatting.createConditionalFormattingRule(ComparisonOperator.BETWEEN, "-1E15", "-1E-9"),
                    Look.ERROR)
        });
    }

    /** Shades numbers from white for 0 to dark for the largest, so that grey tells them apart as well. */
    void heat(String cells) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formatting.createConditionalFormattingColorScaleRule();
        ColorScaleFormatting scale = rule.getColorScaleFormatting();
        scale.setNumControlPoints(2);
        scale.getThresholds()[0].setRangeType(ConditionalFormattingThreshold.RangeType.NUMBER);
        scale.getThresholds()[0].setValue(0d);
        scale.getThresholds()[1].setRangeType(ConditionalFormattingThreshold.RangeType.MAX);
        scale.setColors(new Color[] {Styles.colour("FFFFFF"), Styles.colour("E8853D")});
        formatting.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf(cells)}, rule);
    }

    /** Draws a chart of a table of themes that begins at {@code firstRow}. */
    void chart(int firstRow, int fromColumn, int toColumn, int height, Map<String, int[]> counts) {
        if (!counts.isEmpty()) {
            XSSFClientAnchor anchor =
                    new XSSFClientAnchor(0, 0, 0, 0, fromColumn, firstRow - 1, toColumn, firstRow - 1 + height);
            ThemeChart.draw(sheet, anchor, counts, firstRow);
        }
    }

    /** Colours cells as long as a formula holds; the formula is written for the first of the cells. */
    void colourWhile(String formula, List<String> cells, Look look) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = coloured(formatting.createConditionalFormattingRule(formula), look);
        formatting.addConditionalFormatting(
                cells.stream().map(CellRangeAddress::valueOf).toArray(CellRangeAddress[]::new), rule);
    }

    private static ConditionalFormattingRule coloured(ConditionalFormattingRule rule, Look look) {
        PatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(Styles.colour(look.fill()));
        pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        // No colour of letters: POI writes it in three bytes where Excel's schema wants four.
        return rule;
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

    /** Prints at a fixed size, as page breaks set by hand ask for: a spreadsheet that fits pages passes over them. */
    void printAt(int percent, int... firstRows) {
        sheet.setFitToPage(false);
        sheet.setAutobreaks(false);
        sheet.getPrintSetup().setScale((short) percent);
        for (int row : firstRows) {
            sheet.setRowBreak(row - 1);
        }
    }

    void pagesWide(int pages) {
        sheet.getPrintSetup().setFitWidth((short) pages);
    }

    /** Text that looks like a number is meant; no green corners. */
    void textIsMeant() {
        sheet.addIgnoredErrors(
                new CellRangeAddress(0, Math.max(0, next - 1), 0, widths.length - 1),
                IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    private static float height(int lines, float line) {
        return Math.min(HIGHEST, lines * line + 4);
    }

    /** Null for a number. */
    private CellWords words(Entry entry) {
        return entry.text() == null ? null : repeats.of(entry.text());
    }

    private void put(int row, int column, Entry entry) {
        put(row, column, entry, words(entry));
    }

    private void put(int row, int column, Entry entry, CellWords words) {
        boolean quoted = words != null && entry.formula() == null && words.quoted();
        int style = styles.of(entry.look(), quoted).getIndex();
        if (entry.formula() != null) {
            rows.formula(column, style, entry.formula(), words == null ? null : words.text(), entry.number());
        } else if (words != null && !words.text().isEmpty()) {
            rows.text(column, style, words);
        } else if (words == null && entry.number() != null) {
            rows.number(column, style, entry.number().doubleValue());
        } else {
            rows.blank(column, style);
        }
        if (entry.target() != null) {
            link(row, column, HyperlinkType.DOCUMENT, entry.target());
        }
        if (entry.page() != null) {
            link(row, column, HyperlinkType.FILE, entry.page());
        }
    }

    private void link(int row, int column, HyperlinkType type, String address) {
        XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(type);
        link.setAddress(address);
        link.setCellReference(new CellReference(row, column).formatAsString());
        sheet.addHyperlink(link);
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
