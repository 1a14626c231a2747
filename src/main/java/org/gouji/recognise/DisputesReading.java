package org.gouji.recognise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.document.Place;
import org.gouji.facts.Column;
import org.gouji.facts.Confidence;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.Row;
import org.gouji.facts.RowLabel;
import org.gouji.facts.Table;

/** Table four: its three header rows and the one row of fifteen values below them. */
final class DisputesReading {

    private static final int EXPECTED = 15;
    /** The columns of a group; the last is the total. */
    private static final int RESULTS = 5;

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
    /** The cells of the second header row that reach down into the third. */
    private static final int ROW_SPANS = 5;

    private static final List<Row> GROUPS = List.of(Row.REVIEW, Row.LITIGATION_DIRECT, Row.LITIGATION_AFTER_REVIEW);

    private final List<Piece> pieces;
    private final List<Integer> header = new ArrayList<>();
    private final List<Integer> below = new ArrayList<>();
    /** How many of the pieces below the header are not blank. */
    private int filled;

    private final Set<Integer> consumed = new LinkedHashSet<>();

    DisputesReading(List<Piece> pieces, int from) {
        this.pieces = pieces;
        int start = start(from);
        if (start < pieces.size()) {
            read(start);
        }
    }

    private int start(int from) {
        for (int i = from; i < pieces.size(); i++) {
            if (!pieces.get(i).blank() && begins(i) && headerFollows(i)) {
                return i;
            }
        }
        return pieces.size();
    }

    /** Whether the first header cell stands here, whole or its first half before the other on the next line. */
    private boolean begins(int i) {
        Piece piece = pieces.get(i);
        return TableWords.disputes(piece.words())
                || piece.normal().length() < 4
                        && i + 1 < pieces.size()
                        && TableWords.reviews(piece.normal() + pieces.get(i + 1).normal());
    }

    private boolean headerFollows(int start) {
        int seen = 0;
        for (int i = start + 1; i < pieces.size() && seen < 8; i++) {
            String normal = pieces.get(i).normal();
            if (!normal.isEmpty() && !invented(pieces.get(i))) {
                seen++;
                if (!TableWords.disputeHeader(pieces.get(i).words())) {
                    return false;
                }
                if (seen > 2) {
                    return true;
                }
            }
        }
        return seen > 1;
    }

    private void read(int start) {
        List<Integer> blanks = new ArrayList<>();
        for (int i = start; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            String normal = piece.normal();
            boolean value = piece.likelyNumber();
            boolean words = !value
                    && TableWords.disputeHeader(piece.words())
                    && filled() == 0
                    && !TableWords.heading(piece.words());
            if (piece.blank()) {
                blanks.add(i);
                below.add(i);
                continue;
            }
            if (!value && !words && filled() == 0 && (namesRow(i) || !header.isEmpty() && invented(piece))) {
                consumed.add(i);
                continue;
            }
            boolean text = piece.delimited() && normal.length() < 9 && filled() > 0 && filled() < EXPECTED;
            if (!value && !words && !text) {
                break;
            }
            if (words) {
                header.add(i);
                below.clear();
                filled = 0;
            } else {
                below.add(i);
                filled++;
            }
            consumed.addAll(blanks);
            blanks.clear();
            consumed.add(i);
        }
        // A row of blank cells belongs to the table even where no number follows it.
        if (filled() == 0) {
            consumed.addAll(blanks);
        }
    }

    /** Whether a conversion made a name up for a column, as it does where it begins a table anew below the header. */
    private static boolean invented(Piece piece) {
        return piece.delimited() && TableWords.inventedName(piece.normal());
    }

    /** Whether a short text stands before the numbers of its printed row, as 件数 does. */
    private boolean namesRow(int i) {
        Piece piece = pieces.get(i);
        boolean next = i + 1 < pieces.size()
                && pieces.get(i + 1).row() == piece.row()
                && pieces.get(i + 1).likelyNumber();
        return !header.isEmpty()
                && piece.delimited()
                && piece.row() >= 0
                && piece.normal().length() < 9
                && next;
    }

    boolean found() {
        return !header.isEmpty();
    }

    Set<Integer> consumed() {
        return consumed;
    }

    int filled() {
        return filled;
    }

    int last() {
        return consumed.stream().mapToInt(Integer::intValue).max().orElse(-1);
    }

    List<Integer> header() {
        return header;
    }

    List<RowLabel> labels() {
        List<RowLabel> labels = new ArrayList<>();
        for (Row row : GROUPS) {
            for (int k : header) {
                if (LabelKey.letters(pieces.get(k).normal()).equals(row.getLabel())) {
                    labels.add(new RowLabel(
                            row,
                            true,
                            Pieces.trimmed(pieces.get(k)),
                            pieces.get(k).place()));
                    break;
                }
            }
        }
        return labels;
    }

    List<FormCell> cells(Form form, boolean cut) {
        List<FormCell> cells = new ArrayList<>();
        Cells maker = new Cells(form, pieces);
        List<Column> columns = Row.REVIEW.columns(form);
        String problem = null;
        Optional<List<List<Column>>> order = Optional.empty();
        List<Integer> values = List.of();
        int first = -1;
        if (found()) {
            StringBuilder text = new StringBuilder();
            header.forEach(k -> text.append(pieces.get(k).normal()));
            order = ColumnOrder.results(text.toString(), columns);
            values = values();
            first = first(values);
            List<Integer> solid =
                    values.stream().filter(k -> !pieces.get(k).blank()).toList();
            if (first < 0 && solid.size() == EXPECTED && addUp(solid)) {
                // There is no room for a blank cell; a number of another table among them would not add up.
                values = solid;
                first = 0;
            }
            Optional<String> doubt = values.stream()
                    .map(k -> pieces.get(k).doubt())
                    .filter(reason -> !reason.isEmpty())
                    .findFirst();
            if (doubt.isPresent()) {
                problem = doubt.get();
            } else if (order.isEmpty()) {
                problem = "表四表头各列的名称或顺序与格式不符，不能确定各数字属于哪一列";
            } else if (first < 0) {
                problem = cut
                        ? "文件在此中断"
                        : filled() > EXPECTED
                                ? "表四有 " + filled() + " 个值，多于应有的 15 格，不能确定各属哪一列"
                                : filled() == EXPECTED
                                        ? "表四的 15 个值之间另有空格，不能确定各属哪一格"
                                        : "表四只有 " + filled() + " 个值，应有 15 格，不能确定空缺的是哪一格";
            }
        }
        Optional<String> lost = found() ? Optional.empty() : LostTable.reason(pieces, Table.DISPUTES);
        for (int group = 0; group < GROUPS.size(); group++) {
            for (Column column : columns) {
                Row row = GROUPS.get(group);
                if (lost.isPresent()) {
                    cells.add(maker.unreadable(row, column, Place.UNKNOWN, lost.get()));
                } else if (!found()) {
                    cells.add(maker.absent(row, column, "未见表四"));
                } else if (problem != null) {
                    cells.add(maker.unreadable(row, column, place(), problem));
                } else {
                    int at = first
                            + group * RESULTS
                            + order.orElseThrow().get(group).indexOf(column);
                    boolean known = pieces.get(values.get(at)).row() >= 0;
                    cells.add(
                            maker.placed(row, column, values.get(at), known ? Confidence.POSITION : Confidence.ORDER));
                }
            }
        }
        return cells;
    }

    /** Whether in each group the last number is the sum of those before it, and not all are 0. */
    private boolean addUp(List<Integer> values) {
        long all = 0;
        for (int group = 0; group < GROUPS.size(); group++) {
            long sum = 0;
            for (int i = 0; i < RESULTS; i++) {
                String normal = pieces.get(values.get(group * RESULTS + i)).normal();
                if (!DIGITS.matcher(normal).matches()) {
                    return false;
                }
                sum += i < RESULTS - 1 ? Long.parseLong(normal) : -Long.parseLong(normal);
                all += Long.parseLong(normal);
            }
            if (sum != 0) {
                return false;
            }
        }
        return all > 0;
    }

    private Place place() {
        return pieces.get(header.get(0)).place();
    }

    /** The pieces of the printed row that holds the values, where rows are known; else all pieces below the header. */
    private List<Integer> values() {
        int headerRow = pieces.get(header.get(header.size() - 1)).row();
        Set<Integer> rows = new LinkedHashSet<>();
        for (int k : below) {
            if (!pieces.get(k).blank()) {
                rows.add(pieces.get(k).row());
            }
        }
        if (headerRow < 0 || rows.contains(-1) || rows.size() > 1) {
            return below;
        }
        if (rows.isEmpty()) {
            below.stream()
                    .map(k -> pieces.get(k).row())
                    .filter(row -> row != headerRow)
                    .findFirst()
                    .ifPresent(rows::add);
        }
        return below.stream().filter(k -> rows.contains(pieces.get(k).row())).toList();
    }

    private int first(List<Integer> values) {
        boolean ownRow = !values.isEmpty()
                && pieces.get(values.get(0)).row() >= 0
                && values.size() == EXPECTED
                && values.stream().map(k -> pieces.get(k).row()).distinct().count() == 1;
        int filled = filled();
        if (filled > EXPECTED || values.size() < EXPECTED) {
            return -1;
        }
        if (ownRow) {
            return 0;
        }
        int lead = 0;
        while (lead < values.size() && pieces.get(values.get(lead)).blank()) {
            lead++;
        }
        int framed = framed(values);
        if (framed >= 0) {
            return framed;
        }
        Set<Integer> pads = pads();
        int row = pieces.get(values.get(0)).row();
        // No rows are told apart, or all of the table is in one line.
        boolean apart = row < 0 || row == pieces.get(header.get(0)).row();
        boolean together = filled == EXPECTED
                && values.subList(lead, lead + EXPECTED).stream()
                        .noneMatch(k -> pieces.get(k).blank());
        if (together) {
            // Fifteen values leave no cell blank; what is lost before them can only be pads, or the end of the header's
            // row on the line of its last cell.
            boolean rowEnd = lead == 1 && sameLine(values.get(0), header.get(header.size() - 1));
            return rowEnd ? lead : !pads.isEmpty() && !pads.contains(lead) && lead > 0 && apart ? -1 : lead;
        }
        List<Integer> fitting = new ArrayList<>();
        for (int pad : pads) {
            boolean behind = values.size() == pad + EXPECTED;
            if (lead >= pad && behind) {
                fitting.add(pad);
            }
        }
        return apart && fitting.size() == 1 ? fitting.get(0) : -1;
    }

    private boolean sameLine(int one, int other) {
        Integer line = pieces.get(one).place().line();
        return line != null && line.equals(pieces.get(other).place().line());
    }

    /** Index of the first value in a row whose header has blank cells at the left edge, and one at most at the right; or -1. */
    private int framed(List<Integer> values) {
        int row = pieces.get(header.get(0)).row();
        int edge = 0;
        while (header.get(0) - edge - 1 >= 0
                && pieces.get(header.get(0) - edge - 1).row() == row
                && pieces.get(header.get(0) - edge - 1).blank()) {
            edge++;
        }
        boolean known = row >= 0 && pieces.get(values.get(0)).row() > row;
        boolean sized = values.size() == edge + EXPECTED || values.size() == edge + EXPECTED + 1;
        boolean blank = sized
                && values.subList(0, edge).stream().allMatch(k -> pieces.get(k).blank())
                && values.subList(edge + EXPECTED, values.size()).stream()
                        .allMatch(k -> pieces.get(k).blank());
        return known && edge > 0 && blank ? edge : -1;
    }

    /**
     * The numbers of blank cells that may stand between the last header cell and the first value where each cell has a
     * line of its own. What the spans of the three header rows left behind each of their cells tells how spans are shown:
     * those over columns behind the cell, at the row's end or not at all, those over rows at the beginning of the row
     * below, at its end or not at all, and besides as many blank cells between any two rows.
     */
    private Set<Integer> pads() {
        int review = behind("行政复议");
        int litigation = behind("行政诉讼");
        int direct = behind("未经复议直接起诉");
        int after = behind("复议后起诉");
        Set<Integer> pads = new LinkedHashSet<>();
        if (review < 0 || litigation < 0 || direct < 0 || after < 0) {
            return pads;
        }
        int[][] columnSpans = {{0, 0, 0, 0}, {4, 9, 4, 4}, {0, 13, 0, 8}};
        for (int[] spans : columnSpans) {
            int between = litigation - spans[1];
            int front = after - spans[3] - between;
            if (review != spans[0] || direct != spans[2] || between < 0) {
                continue;
            }
            if (front == ROW_SPANS) {
                pads.add(between);
            } else if (front == 0) {
                pads.add(between);
                pads.add(between + ROW_SPANS);
            }
        }
        return pads;
    }

    /** Number of blank cells behind a header cell, -1 where there is none of that name. */
    private int behind(String name) {
        for (int i = 0; i + 1 < header.size(); i++) {
            if (LabelKey.lettersAre(pieces.get(header.get(i)).normal(), name)) {
                return header.get(i + 1) - header.get(i) - 1;
            }
        }
        return -1;
    }
}
