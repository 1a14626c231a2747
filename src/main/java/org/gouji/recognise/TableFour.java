package org.gouji.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gouji.document.Place;
import org.gouji.facts.Row;
import org.gouji.facts.RowLabel;

/** Table four (行政复议、行政诉讼情况): one row of fifteen values below a header in two or three levels. */
final class TableFour {

    private static final int WIDTH = 15;
    private static final List<Row> ROWS = List.of(Row.REVIEW, Row.LITIGATION_DIRECT, Row.LITIGATION_AFTER_REVIEW);
    private static final Set<String> HEADER = Set.of(
            "行政复议",
            "行政诉讼",
            "未经复议直接起诉",
            "复议后起诉",
            "结果维持",
            "结果纠正",
            "其他结果",
            "尚未审结",
            "总计",
            "结果",
            "其他",
            "尚未",
            "维持",
            "纠正",
            "审结",
            "未经复议",
            "直接起诉",
            "复议后");
    private static final int ENOUGH_HEADER = 6;
    private static final int HEADER_REACH = 80;

    private final List<Piece> pieces;
    private final Set<Integer> consumed = new HashSet<>();
    private final List<Object> statements = new ArrayList<>();
    private final List<Piece> run = new ArrayList<>();
    private Place place = Place.UNKNOWN;
    private int headerEnd = -1;
    private int end = -1;

    private TableFour(List<Piece> pieces) {
        this.pieces = pieces;
    }

    static TableFour find(List<Piece> pieces, int from) {
        TableFour table = new TableFour(pieces);
        for (int i = Math.max(0, from); i < pieces.size(); i++) {
            if (HEADER.contains(Label.core(pieces.get(i).normal())) && table.read(i)) {
                break;
            }
        }
        return table;
    }

    boolean found() {
        return headerEnd >= 0;
    }

    int end() {
        return end;
    }

    int filled() {
        return (int) run.stream().filter(piece -> !piece.blank()).count();
    }

    Set<Integer> consumed() {
        return consumed;
    }

    List<Object> statements() {
        return statements;
    }

    void fill(Cells cells) {
        if (!found()) {
            return;
        }
        List<Piece> placed = place();
        for (int group = 0; group < ROWS.size(); group++) {
            if (placed.isEmpty()) {
                cells.unreadable(ROWS.get(group), place, reason());
            } else {
                cells.read(ROWS.get(group), placed.subList(group * 5, group * 5 + 5));
            }
        }
    }

    private String reason() {
        return filled() > WIDTH
                ? "表四有 " + filled() + " 个数，格式只有 15 格，分不清各数属于哪一格"
                : "表四应有 15 格，只读到 " + filled() + " 个数，空格的位置不能确定";
    }

    private boolean read(int from) {
        int words = 0;
        int i = from;
        int lastWord = from;
        boolean dispute = false;
        while (i < pieces.size() && i - from < HEADER_REACH) {
            String core = Label.core(pieces.get(i).normal());
            if (!core.isEmpty() && HEADER.contains(core)) {
                words++;
                lastWord = i;
                dispute |= core.startsWith("尚未") || core.startsWith("结果") || core.contains("起诉");
            } else if (!pieces.get(i).blank()) {
                break;
            }
            i++;
        }
        if (words < ENOUGH_HEADER || !dispute) {
            return false;
        }
        headerEnd = lastWord;
        place = pieces.get(lastWord).place();
        int k = lastWord + 1;
        while (k < pieces.size() && CellText.isValue(pieces.get(k).normal()) && filled() <= WIDTH) {
            boolean full = filled() == WIDTH;
            if (full && !pieces.get(k).blank()) {
                break;
            }
            run.add(pieces.get(k));
            k++;
        }
        end = k;
        IntStream.range(from, k).forEach(consumed::add);
        if (!run.isEmpty()) {
            place = run.get(0).place();
        }
        for (Row row : ROWS) {
            statements.add(
                    new RowLabel(row, true, row.getLabel(), pieces.get(from).place()));
        }
        return true;
    }

    private List<Piece> place() {
        List<Piece> filled = run.stream().filter(piece -> !piece.blank()).toList();
        if (filled.size() == WIDTH) {
            return filled;
        }
        if (filled.isEmpty() || filled.size() > WIDTH) {
            return List.of();
        }
        int printedRow = filled.get(0).row();
        List<Piece> own = printedRow < 0
                ? run
                : pieces.stream().filter(piece -> piece.row() == printedRow).toList();
        if (printedRow >= 0 && own.size() == WIDTH) {
            return own;
        }
        int first = run.indexOf(filled.get(0));
        int last = run.lastIndexOf(filled.get(filled.size() - 1));
        return last - first + 1 == WIDTH ? run.subList(first, last + 1) : List.of();
    }
}
