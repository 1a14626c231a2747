package org.gouji.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.facts.Row;

/**
 * Labels and numbers of one row that a conversion put into different rows or tables. Such numbers may belong to the label
 * above or to the one below: they are given out in their order where between two whole rows there are as many rows of
 * numbers as labels without any, else all of these labels stay without.
 */
final class DetachedRows {

    private static final String UNCERTAIN = "行标题与数字不在同一行，不能确定数字属于上一行还是下一行";

    private final List<Piece> pieces;
    private final List<PrintedRow> rows;
    private final Map<Row, String> doubts = new HashMap<>();

    private DetachedRows(List<Piece> pieces, List<PrintedRow> rows) {
        this.pieces = pieces;
        this.rows = rows;
    }

    /**
     * Moves the numbers to their rows.
     *
     * @param loose numbers before the first label
     * @return the rows that stay uncertain, with the reason
     */
    static Map<Row, String> pair(List<Piece> pieces, List<PrintedRow> scanned, List<Integer> loose) {
        boolean parted = scanned.stream().anyMatch(row -> row.label().row() == Row.OTHER_FEE_UNPAID);
        List<PrintedRow> rows = scanned.stream()
                .filter(row -> !(row.label().group() || parted && row.label().row() == Row.OTHER)
                        || row.values().stream().anyMatch(k -> !pieces.get(k).blank()))
                .toList();
        boolean known = rows.stream()
                .allMatch(
                        row -> row.values().stream().allMatch(k -> pieces.get(k).row() >= 0));
        if (!known || loose.stream().anyMatch(k -> pieces.get(k).row() < 0)) {
            return Map.of();
        }
        if (loose.isEmpty() && rows.stream().allMatch(row -> inOwnRow(pieces, row))) {
            return Map.of();
        }
        DetachedRows detached = new DetachedRows(pieces, rows);
        detached.pair(loose);
        return detached.doubts;
    }

    /** Whether no number of a row stands beside another printed row than its label, so that there is nothing to give out. */
    private static boolean inOwnRow(List<Piece> pieces, PrintedRow row) {
        int own = pieces.get(row.end()).row();
        for (int k : row.values()) {
            Piece piece = pieces.get(k);
            if (piece.row() != own && !piece.blank()) {
                return false;
            }
        }
        return true;
    }

    private void pair(List<Integer> loose) {
        List<PrintedRow> waiting = new ArrayList<>();
        List<List<Integer>> numbers = new ArrayList<>(byRow(loose).values());
        PrintedRow whole = null;
        for (PrintedRow row : rows) {
            Map<Integer, List<Integer>> byRow = byRow(row.values());
            List<Integer> own = byRow.remove(pieces.get(row.end()).row());
            if (own != null && filled(own)) {
                settle(whole, waiting, numbers);
                whole = row;
            } else {
                waiting.add(row);
            }
            byRow.values().stream().filter(this::filled).forEach(numbers::add);
        }
        settle(whole, waiting, numbers);
    }

    /** @param whole the row before the others; where their number is not right it may be its label that is lost */
    private void settle(PrintedRow whole, List<PrintedRow> waiting, List<List<Integer>> numbers) {
        boolean plain = numbers.size() == waiting.size()
                && waiting.stream().noneMatch(row -> row.label().group());
        if (!numbers.isEmpty() && !waiting.isEmpty()) {
            for (int i = 0; i < waiting.size(); i++) {
                PrintedRow row = waiting.get(i);
                row.values().clear();
                if (plain) {
                    row.values().addAll(numbers.get(i));
                } else if (!row.label().group()) {
                    doubts.put(row.label().row(), UNCERTAIN);
                }
            }
            if (plain && whole != null) {
                int printed = pieces.get(whole.end()).row();
                whole.values().removeIf(k -> pieces.get(k).row() != printed);
            }
        }
        waiting.clear();
        numbers.clear();
    }

    private boolean filled(List<Integer> values) {
        return values.stream().anyMatch(k -> !pieces.get(k).blank());
    }

    private Map<Integer, List<Integer>> byRow(List<Integer> values) {
        Map<Integer, List<Integer>> byRow = new LinkedHashMap<>();
        values.forEach(k -> byRow.computeIfAbsent(pieces.get(k).row(), row -> new ArrayList<>())
                .add(k));
        return byRow;
    }
}
