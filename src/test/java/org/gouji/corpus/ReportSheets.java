package org.gouji.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.corpus.SpannedTable.Box;

/** Writes a report as a spreadsheet, its tables with merged cells. */
public final class ReportSheets {

    private final Workbook book;
    private final SheetLook look;
    private Sheet sheet;
    private int next;

    private ReportSheets(Workbook book, SheetLook look) {
        this.book = book;
        this.look = look;
    }

    /** The new format, .xlsx. */
    public static byte[] xlsx(PrintedReport report, SheetLook look) {
        return write(report, look, new XSSFWorkbook());
    }

    /** The old format, .xls. */
    public static byte[] xls(PrintedReport report, SheetLook look) {
        return write(report, look, new HSSFWorkbook());
    }

    private static byte[] write(PrintedReport report, SheetLook look, Workbook book) {
        try (book) {
            new ReportSheets(book, look).fill(report);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(PrintedReport report) {
        Sheet text = book.createSheet(look.perTable() ? "正文" : "Sheet1");
        int textRows = 0;
        for (Flow.Item item : Flow.of(report)) {
            sheet = text;
            next = textRows;
            if (item instanceof Flow.Grid grid && look.perTable()) {
                sheet = book.createSheet(grid.table().table().getLabel());
                next = 0;
            }
            write(item);
            if (sheet == text) {
                textRows = next;
            }
        }
    }

    private void write(Flow.Item item) {
        if (item instanceof Flow.Grid grid) {
            write(grid.table());
        } else if (item instanceof Flow.Title title) {
            line(title.text());
        } else if (item instanceof Flow.Heading heading) {
            line(heading.text());
        } else if (item instanceof Flow.Text text) {
            line(text.text());
        }
    }

    private void line(String text) {
        sheet.createRow(next).createCell(0).setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(next, next, 0, 9));
        next++;
    }

    private void write(SpannedTable table) {
        for (int row = 0; row < table.rows().size(); row++) {
            Row line = sheet.createRow(next + row);
            for (int column = 0; column < table.width(); column++) {
                line.createCell(column);
            }
            for (Box box : table.rows().get(row)) {
                write(line.getCell(box.column()), box);
                if (look == SheetLook.ONE_SHEET_FORMULAS && box.column() == table.width() - 1) {
                    sum(line.getCell(box.column()));
                }
                if (box.rows() * box.columns() > 1) {
                    sheet.addMergedRegion(new CellRangeAddress(
                            next + row, next + row + box.rows() - 1, box.column(), box.column() + box.columns() - 1));
                }
            }
        }
        next += table.rows().size();
    }

    private void sum(Cell cell) {
        if (cell.getCellType() == CellType.NUMERIC) {
            cell.setCellFormula("SUM(" + (long) cell.getNumericCellValue() + ",0)");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        }
    }

    private void write(Cell cell, Box box) {
        String text = box.text();
        if (text.isEmpty()) {
            return;
        }
        if (!look.numeric() || !text.matches("[0-9]{1,9}(\\.[0-9]{1,4})?")) {
            cell.setCellValue(text);
            return;
        }
        cell.setCellValue(Double.parseDouble(text));
        int point = text.indexOf('.');
        if (point >= 0) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("0." + "0".repeat(text.length() - point - 1)));
            cell.setCellStyle(style);
        }
    }
}
