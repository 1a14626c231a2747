package org.gouji.corpus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gouji.facts.CellId;
import org.gouji.facts.CellState;
import org.gouji.facts.Figure;
import org.gouji.facts.FormCell;

/**
 * What came back of the cells that were printed.
 *
 * @param right how many came back as printed
 * @param lost cells that were given up: unreadable or absent, and said so
 * @param wrong cells that came back as something that was not printed there
 */
public record CellCheck(int right, List<String> lost, List<String> wrong) {

    /** How much of a number's printed text must come back beside its value. */
    public enum Print {
        /** All of it. */
        KEPT,
        /** All but for blanks where a narrow cell broke the line. */
        WRAPPED,
        /** Nothing: a spreadsheet has parsed the number and prints it its own way. */
        PARSED
    }

    public static CellCheck of(PrintedReport report, List<FormCell> read, Print print) {
        Map<CellId, FormCell> cells =
                read.stream().collect(Collectors.toMap(FormCell::id, cell -> cell, (one, other) -> one));
        int right = 0;
        List<String> lost = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<CellId, String> printed : report.cells().entrySet()) {
            FormCell cell = cells.remove(printed.getKey());
            String text = printed.getValue().strip();
            if (cell == null || cell.state() == CellState.UNREADABLE || cell.state() == CellState.ABSENT) {
                lost.add(printed.getKey() + " “" + text + "” " + cell);
            } else if (same(text, cell, print)) {
                right++;
            } else {
                wrong.add(printed.getKey() + " “" + text + "” " + cell);
            }
        }
        cells.values().stream()
                .filter(cell -> !givenUp(cell))
                .forEach(cell -> wrong.add(cell.id() + " was not printed: " + cell));
        return new CellCheck(right, lost, wrong);
    }

    private static boolean givenUp(FormCell cell) {
        return cell.state() == CellState.UNREADABLE || cell.state() == CellState.ABSENT;
    }

    private static boolean same(String printed, FormCell cell, Print print) {
        if (printed.isEmpty()) {
            return cell.state() == CellState.BLANK;
        }
        if (printed.equals("/")) {
            return cell.state() == CellState.PLACEHOLDER;
        }
        StringBuilder digits = new StringBuilder();
        for (char c : printed.toCharArray()) {
            if (c == '-' || c == '.') {
                digits.append(c);
            } else if (Character.isDigit(c)) {
                digits.append(Character.digit(c, 10));
            }
        }
        return cell instanceof Figure figure
                && sameText(printed, figure.raw(), print)
                && figure.value().compareTo(new BigDecimal(digits.toString())) == 0;
    }

    private static boolean sameText(String printed, String raw, Print print) {
        return switch (print) {
            case KEPT -> raw.equals(printed);
            case WRAPPED -> raw.replaceAll("\\s", "").equals(printed.replaceAll("\\s", ""));
            case PARSED -> true;
        };
    }
}
