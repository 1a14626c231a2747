package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gouji.document.Cell;

/**
 * Rows whose labels a page shows in one cell because it draws no line between them, while their numbers have rows of their own:
 * each label goes to its row where there are as many of them as rows.
 */
final class SharedLabels {

    private static final Pattern BETWEEN =
            Pattern.compile("(?<=[\\p{IsHan})）”\"])(?=[(（][一二六七][)）]|[二四]、|[1-8][.．、]\\s*\\p{IsHan})");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** A row of table three has seven. */
    private static final int FEWEST_NUMBERS = 7;

    private SharedLabels() {}

    static List<List<Cell>> parted(List<List<Cell>> rows) {
        List<List<Cell>> parted = new ArrayList<>(rows);
        for (int i = 0; i < parted.size(); i++) {
            int below = 0;
            while (i + below + 1 < parted.size() && numbersOnly(parted.get(i + below + 1))) {
                below++;
            }
            int at = label(parted.get(i));
            if (below == 0 || at < 0) {
                continue;
            }
            List<Cell> row = parted.get(i);
            String[] labels = BETWEEN.split(row.get(at).text());
            if (labels.length != below + 1 || numbers(row) < FEWEST_NUMBERS) {
                continue;
            }
            for (int k = 0; k <= below; k++) {
                List<Cell> own = new ArrayList<>(parted.get(i + k));
                Cell label = new Cell(labels[k], row.get(at).place());
                if (k == 0) {
                    own.set(at, label);
                } else {
                    own.add(0, label);
                }
                parted.set(i + k, List.copyOf(own));
            }
        }
        return parted;
    }

    /** Where a row's last cell with words is, -1 where it has none. */
    private static int label(List<Cell> row) {
        for (int i = row.size() - 1; i >= 0; i--) {
            if (HAN.matcher(row.get(i).text()).find()) {
                return i;
            }
        }
        return -1;
    }

    private static long numbers(List<Cell> row) {
        return row.stream().filter(cell -> SpacedCells.number(cell.text())).count();
    }

    private static boolean numbersOnly(List<Cell> row) {
        return row.size() == FEWEST_NUMBERS && numbers(row) == FEWEST_NUMBERS;
    }
}
