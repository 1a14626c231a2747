package org.gouji.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gouji.facts.ForeignLabel;
import org.gouji.facts.Row;
import org.gouji.facts.RowLabel;
import org.gouji.facts.Table;
import org.gouji.facts.TableNote;

/** Table three (收到和处理政府信息公开申请情况): found by its first row's label, read row by row. */
final class TableThree {

    private static final int WIDTH = 7;
    private static final int HEADER_REACH = 40;
    private static final Set<String> HEADER =
            Set.of("申请人情况", "自然人", "法人或其他组织", "总计", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他");
    private static final List<String> COLUMNS = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他");
    private static final String NOTE = "本列数据的勾稽关系";
    private static final Map<String, Row> FIRST = Map.of("本年新收政府信息公开申请数量", Row.RECEIVED);

    private final List<Piece> pieces;
    private final List<Object> statements = new ArrayList<>();
    private final Set<Integer> consumed = new HashSet<>();
    private List<FoundRow> rows = List.of();
    private int start = -1;
    private int end = -1;
    private boolean columnsInOrder = true;

    private TableThree(List<Piece> pieces) {
        this.pieces = pieces;
    }

    static TableThree find(List<Piece> pieces) {
        TableThree table = new TableThree(pieces);
        int first = firstRow(pieces);
        if (first >= 0) {
            table.read(first);
        }
        return table;
    }

    boolean found() {
        return start >= 0;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    List<FoundRow> rows() {
        return rows;
    }

    boolean oneRowOther() {
        return rows.stream().anyMatch(row -> row.spec() != null && row.spec().row() == Row.OTHER);
    }

    boolean has(Row wanted) {
        return rows.stream().anyMatch(row -> row.spec() != null && row.spec().row() == wanted);
    }

    Set<Integer> consumed() {
        return consumed;
    }

    List<Object> statements() {
        return statements;
    }

    void fill(Cells cells) {
        if (columnsInOrder) {
            cells.readRows(rows, new RowPlacer(rows, WIDTH));
            return;
        }
        rows.stream()
                .filter(row -> row.spec() != null)
                .forEach(row -> cells.unreadable(row.spec().row(), row.place(), "表三列名的次序与格式不同，分不清各数属于哪一列"));
    }

    private void read(int first) {
        int header = header(first);
        start = header;
        IntStream.range(header, first).forEach(consumed::add);
        RowScan scan = RowScan.of(pieces, first, pieces.size(), LabelSpec.TABLE_THREE, Row.CARRIED_OUT, WIDTH);
        rows = named(scan.rows());
        consumed.addAll(scan.consumed());
        end = scan.end();
        for (FoundRow row : rows) {
            statements.add(
                    row.spec() == null
                            ? new ForeignLabel(Table.REQUESTS, false, row.printed(), row.place())
                            : new RowLabel(
                                    row.spec().row(), row.spec().isExactly(row.core()), row.printed(), row.place()));
        }
        columns(header, first);
    }

    /**
     * A row whose label the form does not have, standing where exactly one row of the form is missing and numbered as that
     * one, is that row under an altered label.
     */
    private static List<FoundRow> named(List<FoundRow> found) {
        List<FoundRow> rows = new ArrayList<>(found);
        for (int i = 1; i + 1 < rows.size(); i++) {
            FoundRow row = rows.get(i);
            LabelSpec before = rows.get(i - 1).spec();
            LabelSpec after = rows.get(i + 1).spec();
            if (row.spec() != null || before == null || after == null) {
                continue;
            }
            List<LabelSpec> missing =
                    LabelSpec.TABLE_THREE
                            .subList(LabelSpec.indexOf(before.row()) + 1, LabelSpec.indexOf(after.row()))
                            .stream()
                            .filter(spec -> spec.row() != null && spec.row() != Row.OTHER)
                            .toList();
            if (missing.size() == 1 && sameNumber(row.printed(), missing.get(0))) {
                rows.set(i, row.named(missing.get(0)));
            }
        }
        return rows;
    }

    private static boolean sameNumber(String printed, LabelSpec spec) {
        String own = spec.row().getLabel().replaceAll("^[（(]?([一二三四五六七\\d]).*$", "$1");
        String other = printed.strip().replaceAll("^[（(]?([一二三四五六七\\d]).*$", "$1");
        return own.equals(other);
    }

    /** The first row is a label of its own, not the same words in a sentence, and table labels or values follow. */
    private static int firstRow(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            String core = Label.core(pieces.get(i).normal());
            boolean label = FIRST.containsKey(core)
                    || core.length() <= 20 && Label.near("本年新收政府信息公开申请数量", core)
                    || joined(pieces, i);
            if (label && valueSoon(pieces, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean joined(List<Piece> pieces, int i) {
        String core = Label.core(pieces.get(i).normal());
        if (!core.startsWith("本年新收") || i + 1 >= pieces.size()) {
            return false;
        }
        return FIRST.containsKey(core + Label.core(pieces.get(i + 1).normal()));
    }

    private static boolean valueSoon(List<Piece> pieces, int i) {
        for (int k = i + 1; k < pieces.size() && k < i + 6; k++) {
            String normal = pieces.get(k).normal();
            if (!normal.isEmpty() && CellText.isValue(normal)) {
                return true;
            }
        }
        return false;
    }

    private int header(int first) {
        int from = first;
        int blanks = first;
        int seen = 0;
        for (int i = first - 1; i >= 0 && seen <= HEADER_REACH; i--) {
            Piece piece = pieces.get(i);
            seen += piece.blank() ? 0 : 1;
            if (piece.normal().contains(NOTE)) {
                statements.add(new TableNote(piece.printed(), piece.place()));
                return i;
            }
            if (piece.blank()) {
                continue;
            }
            String core = Label.core(piece.normal());
            boolean word = HEADER.contains(core) || HEADER.stream().anyMatch(h -> h.contains(core));
            boolean foreign = piece.delimited() && core.length() >= 2 && core.length() <= 12 && from != first;
            if (!word && !foreign) {
                break;
            }
            from = i;
            blanks = i;
        }
        return Math.min(from, blanks);
    }

    private void columns(int header, int first) {
        List<String> seen = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (int i = header; i < first; i++) {
            Piece piece = pieces.get(i);
            String core = Label.core(piece.normal());
            if (core.isEmpty()
                    || piece.normal().contains(NOTE)
                    || piece.normal().contains("第一项加第二项")) {
                continue;
            }
            open.append(core);
            if (COLUMNS.contains(open.toString())) {
                seen.add(open.toString());
                open.setLength(0);
            } else if (HEADER.contains(open.toString())) {
                open.setLength(0);
            } else if (HEADER.stream().noneMatch(h -> h.contains(open.toString()))) {
                if (HEADER.stream().noneMatch(h -> h.contains(core)) && !scattered(core)) {
                    statements.add(new ForeignLabel(Table.REQUESTS, true, piece.printed(), piece.place()));
                }
                open.setLength(0);
            }
        }
        List<String> order = seen.stream().distinct().toList();
        columnsInOrder = order.equals(COLUMNS.stream().filter(order::contains).toList());
    }

    /** Header words printed in two rows, such as 商业科研 over 企业机构: all of their characters are the form's. */
    private static boolean scattered(String core) {
        String all = String.join("", HEADER);
        return core.chars().allMatch(c -> all.indexOf(c) >= 0);
    }
}
