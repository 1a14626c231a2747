package org.gouji.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.facts.Row;

/**
 * Rows of table three whose label is altered or lost: they are the form's where they stand between two sure rows between
 * which the form has exactly one more.
 */
final class RowsByPlace {

    private static final int COLUMNS = 7;
    /** What is left of a label tells it with so many of its letters. */
    private static final int TELLING = 3;

    private final List<Piece> pieces;
    private final List<PrintedRow> rows;
    private final List<TableScan.Foreign> foreign;
    private final Set<Row> doubtful;
    private final List<Row> named = new ArrayList<>();

    RowsByPlace(List<Piece> pieces, List<PrintedRow> rows, List<TableScan.Foreign> foreign, Set<Row> doubtful) {
        this.pieces = pieces;
        this.rows = rows;
        this.foreign = foreign;
        this.doubtful = doubtful;
    }

    /** Puts such rows among the others and says which they are. */
    List<Row> named() {
        List.copyOf(foreign).forEach(this::altered);
        for (int i = 0; i + 1 < rows.size(); i++) {
            lost(i);
        }
        return named;
    }

    private void altered(TableScan.Foreign one) {
        int next = 0;
        while (next < rows.size() && rows.get(next).start() < one.at()) {
            next++;
        }
        if (next == rows.size() || !one.row()) {
            return;
        }
        List<TableLabel> missing = missing(next == 0 ? null : rows.get(next - 1), rows.get(next));
        PrintedRow row = one.printed();
        if (missing.size() == 1 && sameLabel(row, missing.get(0))) {
            add(
                    next,
                    new PrintedRow(missing.get(0), row.printed(), row.key(), row.numbering(), row.at(), row.values()));
            foreign.remove(one);
        }
    }

    private static boolean sameLabel(PrintedRow row, TableLabel label) {
        return label.numbering().equals(row.numbering())
                || row.numbering().isEmpty()
                        && row.key().length() >= TELLING
                        && label.keys().get(0).contains(row.key());
    }

    /** A row of numbers without any label, under a row that is whole or beside the label of its group. */
    private void lost(int i) {
        PrintedRow row = rows.get(i);
        if (filled(row) != COLUMNS * (row.label().group() ? 1 : 2)) {
            return;
        }
        Map<Integer, List<Integer>> byRow = new LinkedHashMap<>();
        for (int k : row.values()) {
            if (pieces.get(k).row() < 0) {
                return;
            }
            if (!pieces.get(k).blank()) {
                byRow.computeIfAbsent(pieces.get(k).row(), any -> new ArrayList<>())
                        .add(k);
            }
        }
        boolean whole = byRow.values().stream().allMatch(values -> values.size() == COLUMNS);
        boolean own = byRow.containsKey(pieces.get(row.end()).row());
        boolean group = row.label().group();
        if (!whole
                || !own
                || byRow.size() != (group ? 1 : 2)
                || doubtful.contains(row.label().row())) {
            return;
        }
        PrintedRow before = row;
        for (int k = i - 1; k >= 0 && before.label().group(); k--) {
            before = rows.get(k);
        }
        List<TableLabel> missing = before.label().group() ? List.of() : missing(before, next(i));
        if (missing.size() != 1) {
            return;
        }
        List<Integer> values = List.copyOf(byRow.values()).get(group ? 0 : 1);
        row.values().removeAll(values);
        add(i + 1, new PrintedRow(missing.get(0), "", "", "", List.of(values.get(0)), new ArrayList<>(values)));
    }

    private int filled(PrintedRow row) {
        int filled = 0;
        for (int k : row.values()) {
            filled += pieces.get(k).blank() ? 0 : 1;
        }
        return filled;
    }

    private PrintedRow next(int i) {
        int next = i + 1;
        while (next + 1 < rows.size() && rows.get(next).label().group()) {
            next++;
        }
        return rows.get(next);
    }

    /** The form's rows between two others; before the first of them where that is null. */
    private static List<TableLabel> missing(PrintedRow before, PrintedRow after) {
        List<TableLabel> labels = TableLabel.REQUESTS;
        int from = before == null ? 0 : labels.indexOf(before.label()) + 1;
        int to = labels.indexOf(after.label());
        return labels.subList(Math.min(from, to), to).stream()
                .filter(label -> !label.group() && label.row() != Row.OTHER)
                .toList();
    }

    private void add(int at, PrintedRow row) {
        rows.add(at, row);
        named.add(row.label().row());
    }
}
