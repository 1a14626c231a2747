package org.gouji.recognise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gouji.document.Place;
import org.gouji.facts.Column;
import org.gouji.facts.Confidence;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.Row;
import org.gouji.facts.Table;
import org.gouji.recognise.Placing.Slots;

/** The cells of table two or three: the values of each printed row put into its columns, or the reason why not. */
final class RowReading {

    /** So many rows with more numbers than columns are no slips. */
    private static final int OVERFULL = 8;

    private static final String BROKEN_OFF = "文件在此中断";

    private final TableScan scan;
    private final Table table;
    private final Form form;
    private final boolean cut;
    private final int lastPiece;
    private final List<Piece> pieces;
    private final Cells cells;
    private final Map<Row, PrintedRow> printed = new EnumMap<>(Row.class);
    private final Map<Row, List<Integer>> values = new HashMap<>();
    private final Map<Row, Slots> slots = new HashMap<>();
    /** Rows whose values all stand in one printed row. */
    private final Set<Row> inOwnRow = EnumSet.noneOf(Row.class);

    private final Placing placing;
    private final LostRows lostRows;
    /** Whether the table's numbers are there without its labels; null until it is asked for. */
    private Optional<String> lost;
    /** The columns of table three, the same for all its rows; null until they are asked for. */
    private Optional<List<Column>> applicants;

    /**
     * @param cut whether the file ends inside this table
     * @param lastPiece index of the last piece of the file that is not blank
     */
    RowReading(List<Piece> pieces, TableScan scan, Table table, Form form, List<Row> rows, boolean cut, int lastPiece) {
        this.pieces = pieces;
        this.scan = scan;
        this.table = table;
        this.form = form;
        this.cut = cut;
        this.lastPiece = lastPiece;
        this.cells = new Cells(form, pieces);
        List<PrintedRow> found = scan.rows.stream()
                .filter(row -> !row.label().group() && rows.contains(row.label().row()))
                .toList();
        for (int i = 0; i < found.size(); i++) {
            PrintedRow next = i + 1 < found.size() ? found.get(i + 1) : null;
            slots(found.get(i), next);
        }
        placing = new Placing(List.copyOf(slots.values()));
        lostRows = new LostRows(pieces, scan, table, rows, printed, cut);
    }

    private void slots(PrintedRow row, PrintedRow next) {
        Row name = row.label().row();
        List<Integer> own = ownRow(row);
        boolean rowsKnown = own != null;
        List<Integer> taken = rowsKnown ? own : row.values();
        printed.put(name, row);
        if (rowsKnown && !taken.isEmpty()) {
            inOwnRow.add(name);
        }
        boolean delimited = false;
        boolean exact = rowsKnown;
        List<Integer> filled = new ArrayList<>(taken.size());
        for (Integer k : taken) {
            Piece piece = pieces.get(k);
            delimited |= piece.delimited();
            if (!piece.blank()) {
                filled.add(k);
            }
        }
        if (narrow(name) || !delimited) {
            if (filled.size() == name.columns(form).size()) {
                taken = filled;
            }
        }
        List<Boolean> blanks = new ArrayList<>(taken.size());
        for (int k : taken) {
            blanks.add(pieces.get(k).blank());
            exact &= pieces.get(k).exact();
        }
        values.put(name, taken);
        slots.put(
                name,
                new Slots(
                        blanks,
                        name.columns(form).size(),
                        row.label().depth(),
                        rowsKnown || next == null ? null : next.label().depth(),
                        exact,
                        next == null));
    }

    /** The cells of all rows, of which none is told missing beside one that could not be read. */
    List<FormCell> settled(List<FormCell> rows) {
        return lostRows.settled(rows);
    }

    /** Whether the row has two cells where others have three: one is wider, and its pad may stand between the two. */
    private boolean narrow(Row row) {
        return table == Table.PROACTIVE && row.columns(form).size() == 2;
    }

    /** The values that share one printed row, or null where the layout does not tell or they stand in several. */
    private List<Integer> ownRow(PrintedRow row) {
        if (inOneRow(row)) {
            return new ArrayList<>(row.values());
        }
        Map<Integer, List<Integer>> byRow = new TreeMap<>();
        for (int k : row.values()) {
            byRow.computeIfAbsent(pieces.get(k).row(), key -> new ArrayList<>()).add(k);
        }
        List<List<Integer>> filled = byRow.values().stream()
                .filter(line -> line.stream().anyMatch(k -> !pieces.get(k).blank()))
                .toList();
        if (byRow.containsKey(-1) || filled.size() > 1) {
            return null;
        }
        int labelRow = pieces.get(row.end()).row();
        return filled.isEmpty() ? byRow.getOrDefault(labelRow, labelRow < 0 ? null : List.of()) : filled.get(0);
    }

    /** Whether the layout tells the printed rows and the filled values stand in several of them. */
    private boolean inSeveralRows(PrintedRow row) {
        List<Integer> rows = row.values().stream()
                .filter(k -> !pieces.get(k).blank())
                .map(k -> pieces.get(k).row())
                .distinct()
                .toList();
        return rows.size() > 1 && !rows.contains(-1);
    }

    /** Whether all values stand in one printed row, and at least one of them is filled: nearly always. */
    private boolean inOneRow(PrintedRow row) {
        boolean filled = false;
        for (int k : row.values()) {
            Piece piece = pieces.get(k);
            if (piece.row() < 0
                    || piece.row() != pieces.get(row.values().get(0)).row()) {
                return false;
            }
            filled |= !piece.blank();
        }
        return filled;
    }

    List<FormCell> row(Row row) {
        PrintedRow found = printed.get(row);
        if (found == null) {
            return missing(row);
        }
        if (scan.repeated.contains(row)) {
            return unreadable(row, found, "“" + row.getLabel() + "”在表中出现不止一次，不能确定以哪一行为准");
        }
        Optional<String> doubt = doubt(found);
        if (doubt.isPresent()) {
            return unreadable(row, found, doubt.get());
        }
        Optional<List<Column>> columns = columns(row);
        if (columns.isEmpty()) {
            return unreadable(row, found, "表头各列的名称或顺序与格式不符，不能确定各数字属于哪一列");
        }
        if (row == Row.CHARGES && form == Form.FORM_2021 && otherUnit()) {
            return unreadable(row, found, "表头所列单位不是万元");
        }
        Slots slot = slots.get(row);
        int expected = slot.expected();
        if (overfull()) {
            return unreadable(row, found, "表中多行的数字多于应有的 " + expected + " 格，不能确定各数字属于哪一列");
        }
        boolean lastHere = cut && values.get(row).contains(lastPiece);
        // Where the format has rows of its own, what stands in another one than the row's other numbers is none of
        // them.
        boolean broken = (slot.filled() < expected || lostRows.exact()) && inSeveralRows(found);
        int first = slot.filled() > expected || broken ? -1 : placing.first(slot);
        if (first < 0 && slot.filled() > expected) {
            return unreadable(row, found, "该行有 " + slot.filled() + " 个值，多于应有的 " + expected + " 格，不能确定各属哪一列");
        }
        if (broken && slot.size() >= expected) {
            return unreadable(row, found, "该行的数字分在几行，可能有数字折行，不能确定各格是哪个数字");
        }
        if (first < 0) {
            return unreadable(
                    row,
                    found,
                    cut && lastHere || cut && slot.last()
                            ? BROKEN_OFF
                            : "该行只有 " + slot.filled() + " 个值，应有 " + expected + " 格，不能确定空缺的是哪一格");
        }
        Confidence confidence = !found.label().keys().contains(found.key())
                ? Confidence.REPAIRED
                : inOwnRow.contains(row) ? Confidence.POSITION : Confidence.ORDER;
        if (slot.filled() == 0 && besideForeign(row, found)) {
            return unreadable(row, found, "该行没有数字，而相邻一行有数字却没有相符的行名，不能确定是否属于该行");
        }
        if (slot.filled() < expected && found.holdsDigits()) {
            return unreadable(row, found, "行标题中夹有数字，可能是该行单元格里的，不能确定空缺的一格是否空白");
        }
        List<FormCell> result = new ArrayList<>();
        for (Column column : row.columns(form)) {
            int index = values.get(row).get(first + columns.get().indexOf(column));
            result.add(
                    lastHere && index == lastPiece
                            ? cells.unreadable(row, column, pieces.get(index).place(), BROKEN_OFF + "，末一个数字可能不全")
                            : cells.placed(row, column, index, confidence));
        }
        return result;
    }

    /** Whether rows have a number more than the form, as those that are counted: one with as many as the form lacks one. */
    private boolean overfull() {
        return table == Table.REQUESTS
                && slots.values().stream()
                                .filter(slot -> slot.filled() > slot.expected())
                                .count()
                        >= OVERFULL;
    }

    /** Whether numbers under no label of the form stand right before or after a row. */
    private boolean besideForeign(Row row, PrintedRow found) {
        return scan.foreign.stream()
                .anyMatch(foreign -> foreign.after() == row && foreign.at() > found.end()
                        || foreign.at() < found.start()
                                && scan.rows.stream()
                                        .noneMatch(other -> !other.label().group()
                                                && other.start() > foreign.at()
                                                && other.start() < found.start()));
    }

    private Optional<String> doubt(PrintedRow row) {
        String detached = scan.doubts.get(row.label().row());
        if (detached != null) {
            return Optional.of(detached);
        }
        if (goesOnOutside(row)) {
            return Optional.of(LineRows.BESIDE);
        }
        if (lostRows.beside(row.label().row())) {
            return Optional.of(LostRows.BESIDE);
        }
        return doubt(row.at()).or(() -> doubt(row.values()));
    }

    /** Whether a row that has numbers of its own is followed by others of no row: what order they are in nobody knows. */
    private boolean goesOnOutside(PrintedRow row) {
        int labelRow = pieces.get(row.end()).row();
        boolean inRow = false;
        boolean outside = false;
        for (int k : row.values()) {
            boolean filled = !pieces.get(k).blank();
            inRow |= filled && pieces.get(k).row() == labelRow;
            outside |= filled && pieces.get(k).row() < 0;
        }
        return labelRow >= 0 && inRow && outside;
    }

    private Optional<String> doubt(List<Integer> of) {
        for (int k : of) {
            String doubt = pieces.get(k).doubt();
            if (!doubt.isEmpty()) {
                return Optional.of(doubt);
            }
        }
        return Optional.empty();
    }

    private Optional<List<Column>> columns(Row row) {
        if (table == Table.REQUESTS) {
            if (applicants == null) {
                int end = scan.rows.get(0).start();
                List<Integer> header = scan.headers.stream()
                        .flatMap(List::stream)
                        .filter(k -> k < end)
                        .toList();
                applicants = ColumnOrder.applicants(text(header), row.columns(form), inRows(header), exact(header));
            }
            return applicants;
        }
        List<Integer> header = scan.headers.get(scan.headerOf.get(row));
        return ColumnOrder.proactive(text(header), row.columns(form), inRows(header));
    }

    private boolean inRows(List<Integer> header) {
        return header.stream().allMatch(k -> pieces.get(k).delimited());
    }

    /** Whether the format has the header's cells and 自然人 and 法人或其他组织 in one row of it, so that their order is its own. */
    private boolean exact(List<Integer> header) {
        return header.stream().allMatch(k -> pieces.get(k).exact())
                && header.stream()
                                .filter(k ->
                                        TableWords.kindOfApplicant(pieces.get(k).normal()))
                                .map(k -> pieces.get(k).row())
                                .distinct()
                                .count()
                        < 2;
    }

    private boolean otherUnit() {
        String header = text(scan.headers.get(scan.headerOf.get(Row.CHARGES)));
        return header.contains("单位") && !header.contains("万元");
    }

    private String text(List<Integer> header) {
        StringBuilder text = new StringBuilder();
        for (int k : header) {
            text.append(pieces.get(k).normal());
        }
        return text.toString();
    }

    private List<FormCell> missing(Row row) {
        if (!scan.found() && lost().isPresent()) {
            return row.columns(form).stream()
                    .map(column -> cells.unreadable(row, column, Place.UNKNOWN, lost().orElseThrow()))
                    .toList();
        }
        if (!scan.found()) {
            return absent(row, "未见" + table.getLabel());
        }
        if (scan.rows.isEmpty()) {
            return unreadable(row, null, table.getLabel() + "只有表头，没有一行读得出行名，可能在转换成文本时丢失");
        }
        PrintedRow before = before(row);
        if (cut && after(row) == null) {
            return unreadable(row, before, BROKEN_OFF);
        }
        Row beforeRow = before == null ? null : before.label().row();
        PrintedRow after = after(row);
        boolean damaged = scan.foreign.stream()
                .anyMatch(foreign -> foreign.after() == beforeRow || between(before, foreign, after));
        if (damaged) {
            return unreadable(row, before, "此处的行标题与格式不符，不能确定是否即“" + row.getLabel() + "”");
        }
        if (before != null
                && slots.get(beforeRow).filled() > slots.get(beforeRow).expected()) {
            return unreadable(row, before, "此处的行标题未能读出");
        }
        if (lostRows.lost(row)) {
            return unreadable(row, before, LostRows.REASON);
        }
        if (lostRows.runTogether(row, form)) {
            return unreadable(row, before, LostRows.TOGETHER);
        }
        return absent(row, table.getLabel() + "中未见“" + row.getLabel() + "”一行");
    }

    /** Whether a label that the form does not have stands between two rows, below the name of a group perhaps. */
    private static boolean between(PrintedRow before, TableScan.Foreign foreign, PrintedRow after) {
        return before != null && after != null && foreign.at() > before.end() && foreign.at() < after.start();
    }

    private Optional<String> lost() {
        if (lost == null) {
            lost = LostTable.reason(pieces, table);
        }
        return lost;
    }

    private PrintedRow before(Row row) {
        return printed.values().stream()
                .filter(other -> other.label().row().compareTo(row) < 0)
                .reduce((a, b) -> b)
                .orElse(null);
    }

    private PrintedRow after(Row row) {
        return printed.values().stream()
                .filter(other -> other.label().row().compareTo(row) > 0)
                .findFirst()
                .orElse(null);
    }

    private List<FormCell> unreadable(Row row, PrintedRow near, String reason) {
        var place = near == null
                ? pieces.get(scan.consumed.nextSetBit(0)).place()
                : pieces.get(near.start()).place();
        return row.columns(form).stream()
                .map(column -> cells.unreadable(row, column, place, reason))
                .toList();
    }

    private List<FormCell> absent(Row row, String reason) {
        return row.columns(form).stream()
                .map(column -> cells.absent(row, column, reason))
                .toList();
    }
}
