package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import org.gouji.document.Cell;

/** Table three printed with its rows as columns: turned upright. */
final class TurnedTable {

    private static final List<String> APPLICANTS = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");
    /** So many labels side by side are the rows of the form. */
    private static final int TELLING = 15;

    private static final Script PLAIN = new Script(false, false);

    private TurnedTable() {}

    /** The rows as the form has them; the same where the table is not turned. */
    static List<List<Cell>> upright(List<List<Cell>> rows) {
        for (int head = 0; head + APPLICANTS.size() < rows.size(); head++) {
            if (rows.get(head).size() > TELLING && turned(rows, head)) {
                List<List<Cell>> upright = new ArrayList<>(rows.subList(0, head));
                for (int c = 0; c < rows.get(head).size(); c++) {
                    List<Cell> row = new ArrayList<>();
                    for (int r = head; r <= head + APPLICANTS.size(); r++) {
                        row.add(rows.get(r).get(c));
                    }
                    upright.add(row);
                }
                upright.addAll(rows.subList(head + APPLICANTS.size() + 1, rows.size()));
                return upright;
            }
        }
        return rows;
    }

    private static boolean turned(List<List<Cell>> rows, int head) {
        int width = rows.get(head).size();
        for (int k = 0; k < APPLICANTS.size(); k++) {
            List<Cell> row = rows.get(head + 1 + k);
            if (row.size() != width || !letters(row.get(0)).equals(APPLICANTS.get(k))) {
                return false;
            }
        }
        return rows.get(head).stream()
                        .filter(cell -> TableLabel.known(TableLabel.REQUESTS).contains(LabelKey.of(normal(cell))))
                        .count()
                >= TELLING;
    }

    private static String normal(Cell cell) {
        return Words.of(cell.text(), PLAIN).normal();
    }

    private static String letters(Cell cell) {
        return LabelKey.letters(normal(cell));
    }
}
