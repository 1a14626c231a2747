package org.gouji.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.settings.Nearest;

/**
 * The columns of a list by the words of its first line. A misspelt word is told and taken for the nearest right one, so that
 * the lines below are looked at in the same go.
 */
final class ListColumns {

    private final Map<String, Integer> places = new HashMap<>();
    private final int width;

    private ListColumns(int width) {
        this.width = width;
    }

    /**
     * Reads the first line.
     *
     * @param known every header that there is
     * @param needed those without which the list cannot be read
     * @param others whether further columns are no fault
     * @param faults to which whatever is wrong is added
     */
    static ListColumns of(
            Csv.Line line, List<String> known, List<String> needed, boolean others, List<RosterException> faults) {
        ListColumns columns = new ListColumns(line.values().size());
        List<String> left = new ArrayList<>(known);
        left.removeAll(line.values());
        for (int i = 0; i < line.values().size(); i++) {
            String header = line.values().get(i).strip();
            String meant =
                    known.contains(header) ? header : Nearest.to(header, left).orElse("");
            if (!known.contains(header) && !header.isEmpty() && (!others || !meant.isEmpty())) {
                faults.add(line.fault("表头“" + header + "”不认识" + Nearest.hint(header, left)
                        + (others ? "" : "（可用：" + String.join("、", known) + "）")));
            }
            if (!meant.isEmpty() && columns.places.putIfAbsent(meant, i) != null) {
                faults.add(line.fault("表头“" + meant + "”出现了两次"));
            }
        }
        needed.stream()
                .filter(header -> !columns.places.containsKey(header))
                .forEach(header -> faults.add(line.fault("没有“" + header + "”这一列")));
        return columns;
    }

    boolean has(String header) {
        return places.containsKey(header);
    }

    /** What stands in that column, empty where there is none. */
    String value(Csv.Line line, String header) {
        int at = places.getOrDefault(header, Integer.MAX_VALUE);
        return at < line.values().size() ? line.values().get(at).strip() : "";
    }

    /** What stands behind the last column. */
    List<String> surplus(Csv.Line line) {
        return line.values().stream()
                .skip(width)
                .filter(value -> !value.isBlank())
                .toList();
    }
}
