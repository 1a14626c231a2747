package org.gouji.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.recognise.TableLabel.Depth;

/**
 * Where in a table's rows the values stand among blank cells. Converters turn colspans and rowspans into blank cells in
 * a handful of ways; which ways explain this table is told from all its rows together. A row with a blank among its
 * values is placed only where all ways that explain the table agree.
 */
final class Placing {

    /**
     * One row to be placed.
     *
     * @param blanks for each piece after the label whether it is blank
     * @param expected number of values that the form has in the row
     * @param next depth of the row after it, null where the table ends or where printed rows are known
     * @param exact whether the format itself has these cells and they are all of one printed row
     * @param last whether the table ends with it, where converters often drop the blank cells at the end
     */
    record Slots(List<Boolean> blanks, int expected, Depth depth, Depth next, boolean exact, boolean last) {

        int size() {
            return blanks.size();
        }

        int filled() {
            int filled = 0;
            for (int i = 0; i < size(); i++) {
                filled += blanks.get(i) ? 0 : 1;
            }
            return filled;
        }

        boolean blankUpTo(int end) {
            return blank(0, end);
        }

        boolean blankFrom(int start) {
            return blank(start, size());
        }

        private boolean blank(int from, int to) {
            for (int i = from; i < to; i++) {
                if (!blanks.get(i)) {
                    return false;
                }
            }
            return true;
        }

        int lead() {
            int lead = 0;
            while (lead < size() && blanks.get(lead)) {
                lead++;
            }
            return lead;
        }

        boolean contiguous() {
            int lead = lead();
            int end = lead + filled();
            return end <= size() && !blanks.subList(lead, end).contains(true);
        }
    }

    /** Ways in which the spans of label cells become blank cells: before the label, after it, or at the row's end. */
    private enum Way {
        NONE,
        FILL_END,
        FILL_MIDDLE,
        FRONT,
        FRONT_MIDDLE,
        FRONT_END,
        SPAN_END,
        SPAN_MIDDLE;

        int front(Depth depth) {
            boolean front = this == FRONT || this == FRONT_MIDDLE || this == FRONT_END;
            return front && depth != null ? depth.front : 0;
        }

        int middle(Depth depth, int short_) {
            return switch (this) {
                case FILL_MIDDLE -> depth.front + depth.span + short_;
                case FRONT_MIDDLE, SPAN_MIDDLE -> depth.span + short_;
                default -> 0;
            };
        }

        int end(Depth depth, int short_) {
            return switch (this) {
                case FILL_END -> depth.front + depth.span + short_;
                case FRONT_END, SPAN_END -> depth.span + short_;
                default -> 0;
            };
        }
    }

    /**
     * One way with the number of blank cells that every row has besides.
     *
     * @param explained number of rows that agree with it
     */
    private record Model(Way way, int extra, int explained) {}

    private static final Way[] WAYS = Way.values();

    /** By how many rows another way must explain more, so that a way is given up. */
    private static final int MARGIN = 2;

    private final int widest;
    /** Whether nearly all rows have just as many cells as values, in a format that keeps its cells. */
    private final boolean bare;

    private final List<Model> models = new ArrayList<>();

    Placing(List<Slots> rows) {
        long exact = rows.stream().filter(Slots::exact).count();
        long whole = rows.stream()
                .filter(row -> row.exact() && row.size() == row.expected())
                .count();
        bare = exact > 0 && whole * 5 >= exact * 4;
        widest = rows.stream().mapToInt(Slots::expected).max().orElse(0);
        List<Slots> telling = rows.stream()
                .filter(row -> !row.last() && row.size() >= row.expected())
                .toList();
        for (Way way : WAYS) {
            Map<Integer, Integer> fitting = new HashMap<>();
            int before = -1;
            int same = 0;
            for (Slots row : telling) {
                int middle = middle(way, row);
                int extra = row.size() - row.expected() - middle - after(way, row);
                if (extra >= 0 && fits(row, middle)) {
                    if (extra != before && same > 0) {
                        fitting.merge(before, same, Integer::sum);
                        same = 0;
                    }
                    before = extra;
                    same++;
                }
            }
            if (same > 0) {
                fitting.merge(before, same, Integer::sum);
            }
            fitting.forEach((extra, count) -> {
                if (count * 4 >= telling.size() * 3) {
                    models.add(new Model(way, extra, count));
                }
            });
        }
        int most = models.stream().mapToInt(Model::explained).max().orElse(0);
        models.removeIf(model -> model.explained + MARGIN <= most);
    }

    /** Index of the row's first value, or -1 where it is not certain. */
    int first(Slots row) {
        if (row.exact() && row.size() == row.expected() && bare) {
            return 0;
        }
        Set<Integer> possible = new LinkedHashSet<>();
        for (Model model : models) {
            int middle = middle(model.way, row);
            int rest = row.size() - middle - row.expected();
            boolean sized = rest == after(model.way, row) + model.extra || row.last() && rest == 0;
            if (sized && fits(row, middle)) {
                possible.add(middle);
            }
        }
        if (row.filled() == row.expected() && row.contiguous()) {
            if (row.exact() && row.lead() + row.expected() == row.size()) {
                return row.lead();
            }
            boolean elsewhere =
                    !models.isEmpty() && models.stream().noneMatch(model -> middle(model.way, row) == row.lead());
            return elsewhere ? -1 : row.lead();
        }
        // In a row that is blank throughout it does not matter which of the blanks are cells.
        boolean certain = possible.size() == 1 || row.filled() == 0 && !possible.isEmpty();
        return certain ? possible.iterator().next() : -1;
    }

    private static boolean fits(Slots row, int first) {
        return first + row.expected() <= row.size() && row.blankUpTo(first) && row.blankFrom(first + row.expected());
    }

    private int middle(Way way, Slots row) {
        return way.middle(row.depth(), widest - row.expected());
    }

    private int after(Way way, Slots row) {
        return way.end(row.depth(), widest - row.expected()) + way.front(row.next());
    }
}
