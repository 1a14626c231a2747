package org.gouji.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.BlockTitle;
import org.gouji.facts.Form;
import org.gouji.facts.Row;
import org.gouji.facts.RowLabel;

/** Table two (主动公开政府信息情况): found by its block titles 第二十条第（X）项, its words tell the form. */
final class TableTwo {

    private static final Pattern BLOCK = Pattern.compile("^[(（]?第二十条第?[(（]?([一二三四五六七八九十])[)）]?项[)）]?$");
    private static final List<String> WORDS_2019 = List.of(
            "本年新制作数量",
            "新制作数量",
            "本年新公开数量",
            "新公开数量",
            "对外公开总数量",
            "上一年项目数量",
            "本年增减",
            "处理决定数量",
            "采购项目数量",
            "采购总金额",
            "其他对外管理服务事项",
            "政府集中采购");
    private static final List<String> WORDS_2021 =
            List.of("本年制发件数", "制发件数", "本年废止件数", "废止件数", "现行有效件数", "现行有效件", "本年处理决定数量", "本年收费金额单位万元", "本年收费金额");
    private static final Set<String> FRAGMENTS = Set.of(
            "信息内容",
            "本年新",
            "制作数量",
            "公开数量",
            "本年制发",
            "件数",
            "本年废止",
            "现行有效",
            "数量",
            "本年收费金额单位",
            "万元",
            "单位万元",
            "现行有效件数历史累计",
            "金额",
            "总数量",
            "对外公开",
            "上一年",
            "项目数量",
            "本年处理",
            "决定数量",
            "处理决定");

    private final List<Piece> pieces;
    private final Set<Integer> consumed = new HashSet<>();
    private final List<Object> statements = new ArrayList<>();
    private final List<FoundRow> rows = new ArrayList<>();
    private int start = -1;
    private int end = -1;
    private int votes2019;
    private int votes2021;

    private TableTwo(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Looks for the table before piece {@code to}. */
    static TableTwo find(List<Piece> pieces, int to) {
        TableTwo table = new TableTwo(pieces);
        table.read(to);
        return table;
    }

    boolean found() {
        return !rows.isEmpty();
    }

    int end() {
        return end;
    }

    Set<Integer> consumed() {
        return consumed;
    }

    List<Object> statements() {
        return statements;
    }

    /** The form that the words of this table show, or null where they show none. */
    Form form() {
        if (votes2019 == votes2021) {
            return null;
        }
        return votes2019 > votes2021 ? Form.FORM_2019 : Form.FORM_2021;
    }

    Row lastRow() {
        return rows.isEmpty() ? null : rows.get(rows.size() - 1).spec().row();
    }

    boolean has(Row wanted) {
        return rows.stream().anyMatch(row -> row.spec().row() == wanted);
    }

    void fill(Cells cells, Form form) {
        Map<Integer, List<FoundRow>> byWidth = new TreeMap<>();
        for (FoundRow row : rows) {
            int width = row.spec().row().columns(form).size();
            byWidth.computeIfAbsent(width, w -> new ArrayList<>()).add(row);
        }
        byWidth.forEach((width, same) -> cells.readRows(same, new RowPlacer(same, width)));
    }

    private void read(int to) {
        int first = -1;
        for (int i = 0; i < to && first < 0; i++) {
            String normal = pieces.get(i).normal();
            if (BLOCK.matcher(normal).matches() || Label.core(normal).equals("信息内容")) {
                first = i;
            }
        }
        if (first < 0) {
            return;
        }
        start = first;
        int position = -1;
        int blocks = 0;
        FoundRow current = null;
        int lastTable = first;
        for (int i = first; i < to; i++) {
            Piece piece = pieces.get(i);
            String normal = piece.normal();
            String core = Label.core(normal);
            Matcher block = BLOCK.matcher(normal);
            int label = rowAt(core, position);
            if (block.matches()) {
                statements.add(new BlockTitle(block.group(1), ++blocks, piece.printed(), piece.place()));
                vote(block.group(1).equals("九"), false);
                current = null;
            } else if (label >= 0 && !headerFollows(i)) {
                position = label;
                LabelSpec spec = LabelSpec.TABLE_TWO.get(label);
                vote(spec.row() == Row.OTHER_SERVICES || spec.row() == Row.PROCUREMENT, false);
                current = new FoundRow(spec, piece.printed(), core, piece.place(), piece.row(), 1);
                rows.add(current);
                statements.add(new RowLabel(spec.row(), spec.isExactly(core), piece.printed(), piece.place()));
            } else if (CellText.isValue(normal)) {
                if (current != null) {
                    current.values().add(piece);
                }
            } else if (WORDS_2019.contains(core) || WORDS_2021.contains(core) || FRAGMENTS.contains(core)) {
                vote(WORDS_2019.contains(core), WORDS_2021.contains(core));
                current = null;
            } else if (endsTable(normal)) {
                break;
            } else {
                continue;
            }
            consumed.add(i);
            lastTable = i;
        }
        end = lastTable + 1;
    }

    private void vote(boolean form2019, boolean form2021) {
        votes2019 += form2019 ? 1 : 0;
        votes2021 += form2021 ? 1 : 0;
    }

    private static int rowAt(String core, int position) {
        for (int k = position + 1; k < LabelSpec.TABLE_TWO.size(); k++) {
            if (LabelSpec.TABLE_TWO.get(k).isExactly(core)) {
                return k;
            }
        }
        return -1;
    }

    private boolean headerFollows(int i) {
        return i + 1 < pieces.size() && Label.core(pieces.get(i + 1).normal()).equals("信息内容");
    }

    private static boolean endsTable(String normal) {
        return normal.length() > 30 || normal.contains("收到和处理") || normal.matches("^[三四五六]、.*");
    }
}
