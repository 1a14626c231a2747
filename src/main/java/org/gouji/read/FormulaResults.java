package org.gouji.read;

import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * The numbers that formulas come to. A workbook keeps the last result beside each formula, but programs that write formulas without
 * reckoning keep none, or a 0, and POI tells both as 0. A result is taken as it is kept only where reckoning does not contradict it.
 */
final class FormulaResults {

    private static final double SAME = 1e-6;

    private final FormulaEvaluator evaluator;
    /** Whether whoever opens the workbook sees what is reckoned then. */
    private final boolean reckonedOnOpening;

    private int unsure;

    FormulaResults(Workbook workbook) {
        this.evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        this.reckonedOnOpening = workbook.getForceFormulaRecalculation();
    }

    /** How many cells show a formula in the place of a number that nobody can tell. */
    int unsure() {
        return unsure;
    }

    /** What the cell shows instead of its kept result; empty where that may be taken. */
    Optional<String> instead(Cell cell) {
        boolean number =
                cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.NUMERIC;
        if (!number || DateUtil.isCellDateFormatted(cell)) {
            return Optional.empty();
        }
        boolean kept = !(cell instanceof XSSFCell xml)
                || xml.getRawValue() != null && !xml.getRawValue().isEmpty();
        Optional<Double> reckoned = reckoned(cell);
        if (kept && reckoned.isEmpty()) {
            return Optional.empty();
        }
        if (kept && Math.abs(reckoned.get() - cell.getNumericCellValue()) < SAME) {
            return Optional.empty();
        }
        if (reckoned.isPresent() && (!kept || reckonedOnOpening)) {
            return Optional.of(SheetReader.plain(reckoned.get()));
        }
        unsure++;
        return Optional.of("=" + cell.getCellFormula());
    }

    /** Empty where the formula needs what is not in the file, or a function that is not known here. */
    private Optional<Double> reckoned(Cell cell) {
        try {
            CellValue value = evaluator.evaluate(cell);
            return value != null && value.getCellType() == CellType.NUMERIC
                    ? Optional.of(value.getNumberValue())
                    : Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            // Whatever keeps a formula from being reckoned, only what is kept beside it is left.
            return Optional.empty();
        }
    }
}
