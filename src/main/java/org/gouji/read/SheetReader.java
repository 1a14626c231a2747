package org.gouji.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.gouji.document.Block;
import org.gouji.document.Grid;
import org.gouji.document.Paragraph;
import org.gouji.document.Picture;
import org.gouji.document.Place;

/** Reads the visible sheets of a workbook (.xlsx, .xls) as they are displayed: rows of cells, and text between them. */
final class SheetReader {

    private static final Pattern HEADING = Pattern.compile("[#\\s]*[一二三四五六][、.．].{0,30}(情[况況]|事[项項]|措施|[总總]体).{0,20}");
    private static final Pattern PAGE_MARK = Pattern.compile("[-－—–]\\s?\\d{1,3}\\s?[-－—–]|第\\s?\\d{1,3}\\s?页.*");
    /** A number as a format without letters shows it, or a dash in its place. */
    private static final Pattern SHOWN = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?|-{1,2}|—");

    /** Behind more decimals stands what reckoning with binary fractions left. */
    private static final int DECIMALS = 8;

    private static final int LONGEST_CELL = 60;
    private static final int MOST_CELLS = 200_000;
    private static final int WIDEST = 200;

    /** A sheet's row: the texts of its filled cells by column and the columns that other cells cover. */
    private record SheetRow(int index, TreeMap<Integer, String> filled, Set<Integer> covered) {}

    private final DataFormatter formatter = new DataFormatter();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Deadline deadline;
    private final FormulaResults formulas;
    private int order;
    /** Whether some cell held a whole row of texts, so that the file's own cells tell nothing. */
    private boolean pasted;

    private int cells;

    private SheetReader(FormulaResults formulas, Deadline deadline) {
        this.formulas = formulas;
        this.deadline = deadline;
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    static Content read(Workbook workbook, Deadline deadline) throws UnreadableException {
        SheetReader reader = new SheetReader(new FormulaResults(workbook), deadline);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            Sheet sheet = workbook.getSheetAt(i);
            if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                reader.sheet(sheet);
                names.add(sheet.getSheetName());
            } else if (sheet.getPhysicalNumberOfRows() > 0) {
                reader.remarks.add("隐藏的工作表“" + sheet.getSheetName() + "”没有读取");
            }
        }
        if (reader.formulas.unsure() > 0) {
            reader.remarks.add(
                    "有 " + reader.formulas.unsure() + " 个单元格是公式，没有保存计算结果，或保存的与公式算出的不同，不作数字读取；请用 Excel 打开重新计算、保存后再提供");
        }
        return new Content("Excel", true, String.join("|", names), reader.remarks, reader.blocks);
    }

    private void sheet(Sheet sheet) throws UnreadableException {
        TreeMap<Integer, Set<Integer>> covered = covered(sheet);
        List<SheetRow> run = new ArrayList<>();
        int last = -2;
        for (Row row : sheet) {
            deadline.check();
            TreeMap<Integer, String> filled = row.getZeroHeight() ? new TreeMap<>() : filled(row);
            if (filled.isEmpty()) {
                continue;
            }
            boolean heading = filled.size() == 1
                    && HEADING.matcher(filled.firstEntry().getValue()).matches();
            if (row.getRowNum() > last + 1 || heading) {
                write(sheet, run);
            }
            last = row.getRowNum();
            run.add(new SheetRow(last, filled, covered.getOrDefault(last, Set.of())));
            if (heading) {
                write(sheet, run);
            }
        }
        write(sheet, run);
        if (sheet.getDrawingPatriarch() != null) {
            sheet.getDrawingPatriarch().forEach(shape -> {
                if (shape instanceof org.apache.poi.ss.usermodel.Picture) {
                    blocks.add(new Picture(Place.sheet(sheet.getSheetName(), null, ++order)));
                }
            });
        }
    }

    private TreeMap<Integer, String> filled(Row row) throws UnreadableException {
        TreeMap<Integer, String> filled = new TreeMap<>();
        for (Cell cell : row) {
            if (++cells > MOST_CELLS) {
                throw new UnreadableException("工作簿中的单元格超过 " + MOST_CELLS + " 个，不是正常的报告，未予读取");
            }
            String text =
                    formulas.instead(cell).orElseGet(() -> number(cell, Line.trim(formatter.formatCellValue(cell))));
            if (!text.isEmpty()) {
                filled.put(cell.getColumnIndex(), text);
            }
        }
        return filled.size() == 1 ? divided(row.getCell(filled.firstKey()), filled) : filled;
    }

    /** A row that was pasted as text stands in one cell, with tabs between what should be its cells. */
    private TreeMap<Integer, String> divided(Cell cell, TreeMap<Integer, String> whole) {
        if (whole.firstEntry().getValue().indexOf('\t') < 0) {
            return whole;
        }
        TreeMap<Integer, String> parts = new TreeMap<>();
        String[] texts = formatter.formatCellValue(cell).split("\t", WIDEST);
        for (int i = 0; i < texts.length; i++) {
            String text = Line.trim(texts[i]);
            if (!text.isEmpty()) {
                parts.put(whole.firstKey() + i, text);
            }
        }
        pasted |= parts.size() > 1;
        return parts;
    }

    /**
     * The number itself where its format shows a dash for 0, as accountants' formats do, or fewer decimals than were filled in; a
     * date, a percentage and what is shown with letters stay as they are shown.
     */
    private static String number(Cell cell, String shown) {
        boolean numeric = cell.getCellType() == CellType.NUMERIC
                || cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.NUMERIC;
        if (!numeric || !SHOWN.matcher(shown).matches() || DateUtil.isCellDateFormatted(cell)) {
            return shown;
        }
        BigDecimal value = exact(cell.getNumericCellValue());
        boolean dash = shown.chars().noneMatch(Character::isDigit);
        if (dash) {
            return value.signum() == 0 ? "0" : shown;
        }
        boolean rounded = value.compareTo(new BigDecimal(shown.replace(",", ""))) != 0;
        return rounded ? value.stripTrailingZeros().toPlainString() : shown;
    }

    /** A number without what reckoning with binary fractions left behind it. */
    static String plain(double value) {
        return exact(value).stripTrailingZeros().toPlainString();
    }

    private static BigDecimal exact(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** Cells that lie under a merged region without being its first one. */
    private static TreeMap<Integer, Set<Integer>> covered(Sheet sheet) {
        TreeMap<Integer, Set<Integer>> covered = new TreeMap<>();
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            int lastRow = Math.min(region.getLastRow(), region.getFirstRow() + MOST_CELLS / WIDEST);
            int lastColumn = Math.min(region.getLastColumn(), WIDEST);
            for (int r = region.getFirstRow(); r <= lastRow; r++) {
                for (int c = region.getFirstColumn(); c <= lastColumn; c++) {
                    if (r != region.getFirstRow() || c != region.getFirstColumn()) {
                        covered.computeIfAbsent(r, any -> new HashSet<>()).add(c);
                    }
                }
            }
        }
        return covered;
    }

    /** Rows with several filled cells and what stands between them are a table; single cells around it are text. */
    private void write(Sheet sheet, List<SheetRow> run) {
        List<SheetRow> several =
                run.stream().filter(row -> row.filled.size() > 1).toList();
        int from = several.stream().mapToInt(row -> row.filled.firstKey()).min().orElse(0);
        int to = Math.min(
                WIDEST,
                several.stream().mapToInt(row -> row.filled.lastKey()).max().orElse(0));
        int first = several.isEmpty() ? Integer.MAX_VALUE : several.get(0).index;
        int last = several.isEmpty() ? -1 : several.get(several.size() - 1).index;
        List<List<org.gouji.document.Cell>> grid = new ArrayList<>();
        for (SheetRow row : run) {
            boolean mark = row.filled.size() == 1
                    && PAGE_MARK.matcher(row.filled.firstEntry().getValue()).matches();
            if (mark) {
                continue;
            }
            boolean text = row.index < first
                    || row.index > last
                    || row.filled.size() == 1
                            && row.filled.firstEntry().getValue().length() > LONGEST_CELL;
            if (text) {
                grid(grid);
                row.filled.forEach((column, value) -> paragraphs(sheet, row.index, column, value));
                continue;
            }
            List<org.gouji.document.Cell> line = new ArrayList<>();
            for (int c = from; c <= to; c++) {
                if (!row.covered.contains(c)) {
                    line.add(new org.gouji.document.Cell(row.filled.getOrDefault(c, ""), place(sheet, row.index, c)));
                }
            }
            grid.add(line);
        }
        grid(grid);
        run.clear();
    }

    private void paragraphs(Sheet sheet, int row, int column, String value) {
        for (String part : value.split("\\R")) {
            String text = Line.trim(part);
            if (!text.isEmpty()) {
                blocks.add(new Paragraph(text, place(sheet, row, column)));
            }
        }
    }

    private void grid(List<List<org.gouji.document.Cell>> rows) {
        if (!rows.isEmpty()) {
            blocks.add(new Grid(rows, true, !pasted));
            rows.clear();
        }
    }

    private Place place(Sheet sheet, int row, int column) {
        return Place.sheet(sheet.getSheetName(), CellReference.convertNumToColString(column) + (row + 1), ++order);
    }
}
