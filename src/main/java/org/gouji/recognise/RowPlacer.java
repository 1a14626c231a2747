package org.gouji.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which piece is which column of a row. A row with as many values as columns is read by order; where a cell is
 * blank, the pads of the complete rows of the same table must show where it stands, or the row is not read at all.
 */
final class RowPlacer {

    private final List<FoundRow> rows;
    private final int width;
    private final Set<Integer> leads = new HashSet<>();
    private final Map<String, Set<Integer>> tails = new HashMap<>();
    private final Map<String, Set<Integer>> tailsByNext = new HashMap<>();
    private final Set<Integer> strides = new HashSet<>();

    /** Learns from the rows of a table that have {@code width} columns. */
    RowPlacer(List<FoundRow> rows, int width) {
        this.rows = rows;
        this.width = width;
        for (int i = 0; i < rows.size(); i++) {
            FoundRow row = rows.get(i);
            if (row.filled() == width) {
                int lead = row.firstFilled();
                leads.add(lead);
                tails.computeIfAbsent(tailKey(i), key -> new HashSet<>())
                        .add(row.own().size() - lead - width);
                tailsByNext
                        .computeIfAbsent(nextKey(i), key -> new HashSet<>())
                        .add(row.own().size() - lead - width);
                strides.add(row.labels() + row.own().size());
            }
        }
    }

    /** The pieces of row {@code i}, one a column in order; empty where their places are not certain. */
    Optional<List<Piece>> place(int i) {
        FoundRow row = rows.get(i);
        List<Piece> own = row.own();
        if (row.filled() == width) {
            return Optional.of(own.stream().filter(piece -> !piece.blank()).toList());
        }
        if (row.filled() > width || own.size() < width) {
            return Optional.empty();
        }
        int lead = leads.size() == 1 ? leads.iterator().next() : leads.isEmpty() ? 0 : -1;
        if (lead < 0 || own.size() < lead + width || row.firstFilled() < lead) {
            return Optional.empty();
        }
        List<Piece> columns = new ArrayList<>(own.subList(lead, lead + width));
        List<Piece> tail = own.subList(lead + width, own.size());
        boolean tailBlank = tail.stream().allMatch(Piece::blank);
        return tailBlank && tailCertain(i, tail.size(), row.filled() == 0) ? Optional.of(columns) : Optional.empty();
    }

    private boolean tailCertain(int i, int tail, boolean allBlank) {
        Set<Integer> known = tails.get(tailKey(i));
        if (known != null) {
            return known.equals(Set.of(tail));
        }
        FoundRow row = rows.get(i);
        if (strides.size() == 1) {
            return strides.contains(row.labels() + row.own().size());
        }
        boolean byNext = tailsByNext.values().stream().allMatch(seen -> seen.size() == 1);
        Set<Integer> next = tailsByNext.get(nextKey(i));
        return byNext && next != null ? next.contains(tail) : tail == 0 || allBlank;
    }

    /**
     * Pads behind a row depend on how many label cells it has itself and, where rows are not told apart, on how the next
     * row begins.
     */
    private String tailKey(int i) {
        FoundRow row = rows.get(i);
        if (row.printedRow() >= 0) {
            return row.labels() + "@" + depth(row);
        }
        return row.labels() + nextKey(i);
    }

    private String nextKey(int i) {
        if (i + 1 == rows.size()) {
            return ">end";
        }
        FoundRow next = rows.get(i + 1);
        return ">" + next.labels() + "@" + depth(next);
    }

    private static int depth(FoundRow row) {
        return row.spec() == null ? -1 : row.spec().depth();
    }
}
