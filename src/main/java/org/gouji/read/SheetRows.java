package org.gouji.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The first sheet of a workbook as rows of displayed texts, for tables that are no reports. */
public final class SheetRows {

    private static final int MOST_ROWS = 200_000;
    private static final int WIDEST = 50;

    /**
     * One row.
     *
     * @param number as Excel counts it, from 1
     */
    public record Line(int number, List<String> values) {}

    private SheetRows() {}

    /**
     * Reads the first sheet; rows without any text are left out.
     *
     * @throws UnreadableException where the file is no workbook that can be read, with a message in Chinese
     */
    public static List<Line> read(Path file) throws IOException, UnreadableException {
        return read(file, null);
    }

    /**
     * Reads the sheet of that name.
     *
     * @throws UnreadableException where the file cannot be read or has no such sheet, with a message in Chinese
     */
    public static List<Line> read(Path file, String sheet) throws IOException, UnreadableException {
        if (Files.size(file) == 0) {
            throw new UnreadableException("是空的");
        }
        DataFormatter formatter = new DataFormatter();
        formatter.setUseCachedValuesForFormulaCells(true);
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            Sheet rows = sheet == null ? workbook.getSheetAt(0) : workbook.getSheet(sheet);
            if (rows == null) {
                throw new UnreadableException("没有工作表“" + sheet + "”");
            }
            List<Line> lines = new ArrayList<>();
            for (Row row : rows) {
                List<String> values = new ArrayList<>();
                for (int column = 0; column < Math.min(WIDEST, row.getLastCellNum()); column++) {
                    values.add(text(row.getCell(column), formatter));
                }
                if (values.stream().anyMatch(value -> !value.isEmpty())) {
                    lines.add(new Line(row.getRowNum() + 1, values));
                }
                if (lines.size() > MOST_ROWS) {
                    throw new UnreadableException("超过 " + MOST_ROWS + " 行");
                }
            }
            return lines;
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException("加了密码，打不开");
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException("不是能读的 Excel 文件（" + e.getClass().getSimpleName() + "）");
        }
    }

    /** A day as 2024-01-31 whatever its format shows: that of Excel's plain date depends on the machine that shows it. */
    private static String text(Cell cell, DataFormatter formatter) {
        if (cell != null && isNumber(cell) && DateUtil.isCellDateFormatted(cell) && cell.getNumericCellValue() >= 1) {
            return cell.getLocalDateTimeCellValue().toLocalDate().toString();
        }
        return formatter.formatCellValue(cell).strip();
    }

    private static boolean isNumber(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                || cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.NUMERIC;
    }
}
