package org.gouji.recognise;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.facts.Row;
import org.gouji.facts.Table;

/**
 * Rows that a conversion into text dropped ({@code catdoc} leaves out whole passages without a sign): several one after the
 * other, or one together with the title of its block. They are unreadable and not missing, and so is what stands beside
 * them, for a passage may begin and end in the middle of a number. A format that has cells of its own loses none.
 */
final class LostRows {

    static final String REASON = "表中接连几行或其标题在文本中没有，可能在转换成文本时丢失，请提供 Word 文件";
    static final String BESIDE = "相邻几行可能在转换成文本时丢失，不能确定本行数字是否完整，请提供 Word 文件";

    /** An office may leave out a row or two; a conversion seldom drops so few. */
    private static final int FEWEST = 3;

    private static final Map<Row, String> BLOCKS = new EnumMap<>(Map.of(
            Row.REGULATIONS, "一",
            Row.NORMATIVE_DOCUMENTS, "一",
            Row.PERMITS, "五",
            Row.OTHER_SERVICES, "五",
            Row.PENALTIES, "六",
            Row.COERCIVE_MEASURES, "六",
            Row.CHARGES, "八",
            Row.PROCUREMENT, "九"));

    private final Set<Row> lost = EnumSet.noneOf(Row.class);
    private final Set<Row> beside = EnumSet.noneOf(Row.class);

    /**
     * @param rows the table's rows in the form's order
     * @param printed those of them that were found
     * @param cut whether the file ends inside the table, so that nothing behind its last row is lost
     */
    LostRows(
            List<Piece> pieces,
            TableScan scan,
            Table table,
            List<Row> rows,
            Map<Row, PrintedRow> printed,
            boolean cut) {
        boolean exact = printed.values().stream()
                .anyMatch(row -> row.at().stream().anyMatch(k -> pieces.get(k).exact()));
        if (printed.isEmpty() || exact) {
            return;
        }
        Set<String> titles = table == Table.PROACTIVE ? titles(pieces, scan) : Set.of();
        int from = 0;
        while (from < rows.size()) {
            int to = from;
            boolean untitled = false;
            while (to < rows.size() && !printed.containsKey(rows.get(to))) {
                untitled |= !titles.isEmpty() && !titles.contains(BLOCKS.get(rows.get(to)));
                to++;
            }
            boolean end = cut && to == rows.size();
            if (!end && (to - from >= FEWEST || untitled)) {
                lost.addAll(rows.subList(from, to));
                beside.addAll(rows.subList(Math.max(from - 1, 0), Math.min(to + 1, rows.size())));
            }
            from = to + 1;
        }
        beside.removeAll(lost);
    }

    private static Set<String> titles(List<Piece> pieces, TableScan scan) {
        return scan.blocks.stream()
                .map(k -> TableWords.block(pieces.get(k).normal()))
                .collect(Collectors.toSet());
    }

    boolean lost(Row row) {
        return lost.contains(row);
    }

    boolean beside(Row row) {
        return beside.contains(row);
    }
}
