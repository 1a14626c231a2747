package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gouji.document.Cell;

/** A column in front of the labels that numbers the rows (序号, 行次): its numbers are no cells of the row before. */
final class RowNumbers {

    /** So many rows that count up by one are numbered. */
    private static final int FEWEST = 8;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern HEAD = Pattern.compile("序\\s?号|行\\s?次|编\\s?号");

    private RowNumbers() {}

    /** The rows without such a column, where they have one. */
    static List<List<Cell>> removed(List<List<Cell>> rows) {
        int numbered = 0;
        int before = -1;
        for (List<Cell> row : rows) {
            if (!numbered(row)) {
                continue;
            }
            int number = Integer.parseInt(row.get(0).text().strip());
            if (before >= 0 && number != before + 1) {
                return rows;
            }
            before = number;
            numbered++;
        }
        if (numbered < FEWEST) {
            return rows;
        }
        List<List<Cell>> left = new ArrayList<>(rows.size());
        for (List<Cell> row : rows) {
            boolean head =
                    !row.isEmpty() && HEAD.matcher(row.get(0).text().strip()).matches();
            left.add(head || numbered(row) ? row.subList(1, row.size()) : row);
        }
        return left;
    }

    /** Whether a row begins with a number and goes on with a label. */
    private static boolean numbered(List<Cell> row) {
        return row.size() > 2
                && NUMBER.matcher(row.get(0).text().strip()).matches()
                && row.get(1).text().chars().filter(RowNumbers::han).limit(2).count() == 2;
    }

    private static boolean han(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
