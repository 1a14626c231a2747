package org.gouji.recognise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gouji.document.Place;
import org.gouji.facts.CellState;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.Gap;
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

    static final String TOGETHER = "该行的行名在表中与其他文字连在一起，不能确定其数字，请提供 Word 文件";
    static final String NEAR = "相邻的行未能读准，不能确定本行是缺失还是未能读出，请提供 Word 文件";

    /** An office may leave out a row or two; a conversion seldom drops so few. */
    private static final int FEWEST = 3;

    private static final int SHORTEST_LABEL = 4;
    private static final int LONGEST_LINE = 80;
    private static final Pattern LINE_NUMBERS = Pattern.compile("(?<=\\s|\\D)[-+]?\\d[\\d.,]*(?=\\s|$)");

    static final Map<Row, String> BLOCKS = new EnumMap<>(Map.of(
            Row.REGULATIONS, "一",
            Row.NORMATIVE_DOCUMENTS, "一",
            Row.PERMITS, "五",
            Row.OTHER_SERVICES, "五",
            Row.PENALTIES, "六",
            Row.COERCIVE_MEASURES, "六",
            Row.CHARGES, "八",
            Row.PROCUREMENT, "九"));

    private final List<Piece> pieces;
    private final TableScan scan;
    /** The pieces of the labels that were found. */
    private final BitSet labels = new BitSet();

    private final boolean exact;
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
        this.pieces = pieces;
        this.scan = scan;
        printed.values().forEach(row -> row.at().forEach(labels::set));
        exact = printed.values().stream()
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
            boolean headless = from == 0 && to > 0 && table == Table.REQUESTS && headless(scan);
            if (!end && (to - from >= FEWEST || untitled || headless)) {
                lost.addAll(rows.subList(from, to));
                beside.addAll(rows.subList(Math.max(from - 1, 0), Math.min(to + 1, rows.size())));
            }
            from = to + 1;
        }
        beside.removeAll(lost);
    }

    private static boolean headless(TableScan scan) {
        return scan.notes.isEmpty() && scan.headers.stream().allMatch(List::isEmpty);
    }

    /**
     * The cells, of which none is missing beside a row that could not be read: what made that one unreadable may have taken the
     * next one's label. Where the format has cells of its own, only a row of which no cell could be read does so.
     *
     * @param cells all cells of the rows, in the form's order
     */
    List<FormCell> settled(List<FormCell> cells) {
        List<FormCell> settled = new ArrayList<>(cells);
        Set<Row> readInPart = EnumSet.noneOf(Row.class);
        if (exact) {
            cells.stream()
                    .filter(cell -> cell.state() != CellState.UNREADABLE)
                    .forEach(cell -> readInPart.add(cell.row()));
        }
        boolean doubt = false;
        for (int i = 0; i < settled.size(); i++) {
            doubt = doubt(settled, i, doubt, readInPart);
        }
        doubt = false;
        for (int i = settled.size() - 1; i >= 0; i--) {
            doubt = doubt(settled, i, doubt, readInPart);
        }
        return settled;
    }

    /** Looks at one cell after another row's; says whether the next row's would be in doubt. */
    private static boolean doubt(List<FormCell> cells, int i, boolean before, Set<Row> readInPart) {
        FormCell cell = cells.get(i);
        if (cell.state() != CellState.ABSENT) {
            return cell.state() == CellState.UNREADABLE && !readInPart.contains(cell.row());
        }
        if (before) {
            cells.set(i, new Gap(cell.row(), cell.column(), CellState.UNREADABLE, "", Place.UNKNOWN, NEAR));
        }
        return before;
    }

    private static Set<String> titles(List<Piece> pieces, TableScan scan) {
        return scan.blocks.stream()
                .map(k -> TableWords.block(pieces.get(k).normal()))
                .collect(Collectors.toSet());
    }

    /** Whether the label of a row that was not found stands inside another text of the table, or with numbers elsewhere. */
    boolean runTogether(Row row, Form form) {
        String label = LabelKey.of(
                Words.of(row.labelOn(form), new Script(false, false)).normal());
        return label.length() >= SHORTEST_LABEL
                        && scan.consumed.stream().anyMatch(k -> {
                            String letters = LabelKey.letters(pieces.get(k).normal());
                            return letters.length() > label.length() && letters.contains(label) && !labels.get(k);
                        })
                || standsElsewhere(label)
                || broken(label);
    }

    /** Whether one text ends and the next one goes on within this label, as where a page break cuts a row without numbers. */
    private boolean broken(String label) {
        String before = "";
        for (Piece piece : pieces) {
            if (!piece.blank()) {
                String here = LabelKey.of(piece.normal());
                if (!before.isEmpty() && !here.isEmpty() && label.equals(before + here)) {
                    return true;
                }
                before = here;
            }
        }
        return false;
    }

    /** Whether a text that is no label of a found row consists of this one and numbers. */
    private boolean standsElsewhere(String label) {
        for (int k = 0; k < pieces.size(); k++) {
            String normal = pieces.get(k).normal();
            boolean begins = normal.length() >= label.length() && normal.length() < LONGEST_LINE && !labels.get(k);
            // 其他 and 总计 are columns as well.
            if (begins
                    && normal.contains(label)
                    && !pieces.get(k).words().headerCell()
                    && LabelKey.of(LINE_NUMBERS.matcher(normal).replaceAll("")).equals(label)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the file's format itself has the rows' cells. */
    boolean exact() {
        return exact;
    }

    boolean lost(Row row) {
        return lost.contains(row);
    }

    boolean beside(Row row) {
        return beside.contains(row);
    }
}
