package org.gouji.corpus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.gouji.facts.CellId;
import org.gouji.facts.Column;
import org.gouji.facts.Form;

/** Reports with random cells, some printed in the odd ways of real ones; the same seed gives the same report. */
public final class RandomReports {

    private RandomReports() {}

    /**
     * A random report.
     *
     * @param blanks how many of a hundred cells are blank
     */
    public static PrintedReport of(long seed, int blanks) {
        Random random = new Random(seed);
        Form form = random.nextInt(4) == 0 ? Form.FORM_2019 : Form.FORM_2021;
        boolean one = form == Form.FORM_2019 || random.nextInt(5) == 0;
        PrintedReport report = PrintedReport.zeros(form, one);
        Map<CellId, String> cells = new LinkedHashMap<>();
        boolean mostlyZero = random.nextBoolean();
        for (CellId cell : report.cells().keySet()) {
            cells.put(cell, random.nextInt(100) < blanks ? "" : number(cell.column(), mostlyZero, random));
        }
        return report.withCells(cells);
    }

    private static String number(Column column, boolean mostlyZero, Random random) {
        if (mostlyZero && random.nextInt(3) > 0) {
            return "0";
        }
        int value = random.nextInt(random.nextInt(10) == 0 ? 1_000_000 : 300);
        if (column == Column.AMOUNT) {
            String amount = value + "." + (10 + random.nextInt(90));
            return random.nextInt(4) == 0 ? amount + "万元" : amount;
        }
        return switch (random.nextInt(24)) {
            case 0 -> String.format("%,d", value);
            case 1 -> wide(Integer.toString(value));
            case 2 -> column == Column.CHANGE ? "+" + value : value + "件";
            case 3 -> "/";
            case 4 -> " " + value + "　";
            case 5 -> column == Column.CHANGE ? "-" + value : Integer.toString(value);
            default -> Integer.toString(value);
        };
    }

    private static String wide(String digits) {
        StringBuilder out = new StringBuilder();
        digits.chars().forEach(c -> out.append((char) (c - '0' + '０')));
        return out.toString();
    }
}
