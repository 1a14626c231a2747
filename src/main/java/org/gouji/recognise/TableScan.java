package org.gouji.recognise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.facts.Row;
import org.gouji.facts.Table;

/** Table two or three cut into its rows: each label with the pieces that follow it up to the next one. */
final class TableScan {

    /**
     * A label that the form does not have, before numbers.
     *
     * @param row whether there are enough numbers for a row of the table
     */
    record Foreign(PrintedRow printed, Row after, boolean row) {

        int at() {
            return printed.start();
        }
    }

    /** So many labels without numbers are a table whose cells were lost. */
    private static final int LABELS_OF_A_TABLE = 10;
    /** A page number or a number of the text may be left among such labels. */
    private static final int STRAY_NUMBERS = 2;

    /** So many rows whose first values count up are numbered. */
    private static final int FEWEST_NUMBERED = 8;

    /** So many letters show a part of a label or of a header. */
    private static final int PART = 3;

    private static final Pattern TWO_NUMBERS = Pattern.compile("\\d+(?:,\\d{3})*[件条项]? \\d+(?:,\\d{3})*[件条项]?(?: .*)?");

    private final List<Piece> pieces;
    private final Table table;
    private final LabelMatcher matcher;
    private final int expected;

    final List<PrintedRow> rows = new ArrayList<>();
    final List<Foreign> foreign = new ArrayList<>();
    final List<Integer> blocks = new ArrayList<>();
    final List<Integer> notes = new ArrayList<>();
    final Set<Row> repeated = new LinkedHashSet<>();
    /** Header pieces of each header in the table, in order. */
    final List<List<Integer>> headers = new ArrayList<>();
    /** For each row the number of headers before it. */
    final Map<Row, Integer> headerOf = new HashMap<>();

    final BitSet consumed = new BitSet();
    /** Rows whose numbers are not certain to be theirs, with the reason. */
    final Map<Row, String> doubts = new HashMap<>();

    private final List<Integer> blanks = new ArrayList<>();
    /** Numbers before the first label. */
    private final List<Integer> loose = new ArrayList<>();

    private PrintedRow current;
    private Row lastRow;
    private boolean inHeader = true;
    private boolean scattered;
    private int end;

    private TableScan(List<Piece> pieces, Table table, int start) {
        this.pieces = pieces;
        this.table = table;
        this.matcher = new LabelMatcher(pieces, table == Table.PROACTIVE ? TableLabel.PROACTIVE : TableLabel.REQUESTS);
        this.expected = table == Table.PROACTIVE ? 3 : 7;
        headers.add(new ArrayList<>());
        scan(start);
    }

    /** The table's rows; none where the table is not there. */
    static TableScan of(List<Piece> pieces, Table table) {
        return new TableScan(pieces, table, start(pieces, table));
    }

    private static int start(List<Piece> pieces, Table table) {
        int byTitle = byTitle(pieces, table);
        return byTitle < pieces.size() ? byTitle : byRow(pieces, table);
    }

    /** Where title and header are lost, the first row label with a number after it. */
    private static int byRow(List<Piece> pieces, Table table) {
        List<TableLabel> labels = table == Table.PROACTIVE ? TableLabel.PROACTIVE : TableLabel.REQUESTS;
        int first = pieces.size();
        int seen = 0;
        for (int i = 0; i < pieces.size(); i++) {
            String key = pieces.get(i).key();
            boolean label = (key.length() > 3 || key.equals("规章"))
                    && TableLabel.known(labels).contains(key)
                    && labels.stream()
                            .anyMatch(one -> !one.group() && one.keys().get(0).equals(key));
            if (label) {
                int next = i + 1;
                while (next < pieces.size() && pieces.get(next).blank()) {
                    next++;
                }
                if (next < pieces.size() && pieces.get(next).likelyNumber()) {
                    return i;
                }
                first = Math.min(first, i);
                seen++;
            }
        }
        return seen >= LABELS_OF_A_TABLE ? first : pieces.size();
    }

    private static int byTitle(List<Piece> pieces, Table table) {
        for (int i = 0; i < pieces.size(); i++) {
            Words words = pieces.get(i).words();
            if (words.isEmpty() || words.normal().length() > 80) {
                continue;
            }
            boolean here = table == Table.PROACTIVE
                    ? TableWords.block(words) || TableWords.informationContent(words)
                    : TableWords.note(words) || TableWords.applicants(words) || firstRow(pieces, i);
            if (here) {
                return i;
            }
        }
        return pieces.size();
    }

    /** Whether the first label of table three stands here, whole or altered with a number after it. */
    private static boolean firstRow(List<Piece> pieces, int i) {
        String key = pieces.get(i).key();
        if (key.equals("本年新收政府信息公开申请数量")) {
            return true;
        }
        int next = i + 1;
        while (next < pieces.size() && pieces.get(next).blank()) {
            next++;
        }
        return key.startsWith("本年新收")
                && LabelMatcher.numbering(pieces.get(i).normal()).equals("一")
                && pieces.get(i).normal().chars().noneMatch(Character::isDigit)
                && next < pieces.size()
                && CellNumber.likely(pieces.get(next).normal());
    }

    /** Index after the last piece that belongs to the table. */
    int end() {
        return end;
    }

    boolean found() {
        return !rows.isEmpty() || !consumed.isEmpty();
    }

    /**
     * Whether a conversion printed the cells in another order than they stand in: the rest of a label or of a header comes
     * after numbers, a row has more numbers than cells, or two numbers share a line where each cell has its own. Nothing
     * then tells whose a number is. Only plain lines are in question; a layout with delimiters keeps its cells in order.
     */
    boolean scattered() {
        return scattered || rows.stream().anyMatch(row -> plain(row) && (filled(row) > expected || twoInOne(row)));
    }

    private boolean plain(PrintedRow row) {
        return row.values().stream()
                .noneMatch(k -> pieces.get(k).delimited() || pieces.get(k).row() >= 0);
    }

    private boolean twoInOne(PrintedRow row) {
        return row.values().stream()
                .anyMatch(k -> TWO_NUMBERS.matcher(pieces.get(k).normal()).matches());
    }

    private boolean partOfTable(Piece piece) {
        String letters = LabelKey.letters(piece.normal());
        return !piece.delimited()
                && letters.length() >= PART
                && (matcher.partOfLabel(letters) || TableWords.headerWord(letters));
    }

    boolean labelsOnly() {
        return rows.size() >= LABELS_OF_A_TABLE
                && rows.stream().mapToInt(this::filled).sum() <= STRAY_NUMBERS;
    }

    private void scan(int start) {
        int i = start;
        while (i < pieces.size()) {
            Piece piece = pieces.get(i);
            if (piece.blank()) {
                blank(i++);
                continue;
            }
            if (piece.normal().length() < 4 && piece.likelyNumber()) {
                value(i++);
                continue;
            }
            if (!rows.isEmpty() && TableWords.tableCaption(piece.normal())) {
                consume(i++);
                continue;
            }
            var match = headerTotal(i) || TableWords.prose(piece) && !matcher.labelWithNote(piece)
                    ? Optional.<LabelMatcher.Match>empty()
                    : matcher.at(i, pieces.size());
            if (match.isPresent()) {
                i = label(match.get());
            } else if (piece.likelyNumber()) {
                value(i++);
            } else if (stops(piece.words()) || complete()) {
                break;
            } else if (headerStart(i, piece.words())) {
                i++;
            } else if (TableWords.prose(piece)) {
                current = null;
                i++;
            } else {
                i = text(i);
            }
        }
        withoutRowNumbers();
        doubts.putAll(DetachedRows.pair(pieces, rows, loose));
        if (table == Table.REQUESTS) {
            new RowsByPlace(pieces, rows, foreign, doubts.keySet())
                    .named()
                    .forEach(row -> headerOf.put(row, headers.size() - 1));
        }
        end = consumed.isEmpty() ? start : consumed.length();
    }

    /** Takes away the column that numbers the rows (行次), where each row has one value more and the first of them count up. */
    private void withoutRowNumbers() {
        List<PrintedRow> named = rows.stream()
                .filter(row -> !row.label().group() && !row.values().isEmpty())
                .toList();
        if (named.size() < FEWEST_NUMBERED) {
            return;
        }
        List<Integer> numbers = new ArrayList<>();
        int before = -1;
        for (PrintedRow row : named) {
            int first = firstFilled(row);
            String text = first < 0 ? "" : pieces.get(first).normal();
            boolean counts = CellNumber.whole(text)
                    && text.length() < 3
                    && (before < 0 || Integer.parseInt(text) == before + 1)
                    && row.values().size() == expected + 1;
            if (!counts) {
                return;
            }
            before = Integer.parseInt(text);
            numbers.add(first);
        }
        named.forEach(row -> row.values().removeAll(numbers));
    }

    private int firstFilled(PrintedRow row) {
        for (int k : row.values()) {
            if (!pieces.get(k).blank()) {
                return k;
            }
        }
        return -1;
    }

    private boolean stops(Words words) {
        if (table == Table.PROACTIVE && (TableWords.note(words) || TableWords.applicants(words))) {
            return true;
        }
        return TableWords.disputes(words) || TableWords.heading(words);
    }

    /** Whether the table's last row is there in full, so that any text ends it. */
    private boolean complete() {
        return table == Table.REQUESTS
                && current != null
                && current.label() != null
                && current.label().row() == Row.CARRIED_OUT
                && filled(current) >= expected;
    }

    private int filled(PrintedRow row) {
        int filled = 0;
        for (int k : row.values()) {
            filled += pieces.get(k).blank() ? 0 : 1;
        }
        return filled;
    }

    private void blank(int i) {
        if (current != null) {
            current.values().add(i);
        }
        blanks.add(i);
    }

    private void consume(int i) {
        for (int blank : blanks) {
            consumed.set(blank);
        }
        blanks.clear();
        consumed.set(i);
    }

    private int label(LabelMatcher.Match match) {
        TableLabel label = match.label();
        StringBuilder printed = new StringBuilder();
        for (int at : match.at()) {
            printed.append(Pieces.trimmed(pieces.get(at)));
            consume(at);
        }
        current = new PrintedRow(
                label, printed.toString(), match.key(), match.numbering(), match.at(), new ArrayList<>());
        inHeader = false;
        if (!label.group()) {
            lastRow = label.row();
            if (match.repeated()) {
                repeated.add(label.row());
            } else {
                rows.add(current);
                headerOf.put(label.row(), headers.size() - 1);
            }
        } else {
            rows.add(current);
        }
        return match.at().get(match.at().size() - 1) + 1;
    }

    private boolean headerStart(int i, Words words) {
        boolean block = TableWords.block(words);
        boolean note = TableWords.note(words);
        if (!block && !note && !TableWords.informationContent(words) && !TableWords.applicants(words)) {
            return false;
        }
        consume(i);
        current = null;
        if (block) {
            blocks.add(i);
            headers.add(new ArrayList<>());
        } else if (note) {
            notes.add(i);
        } else {
            if (!inHeader || TableWords.informationContent(words)) {
                headers.add(new ArrayList<>());
            }
            headers.get(headers.size() - 1).add(i);
        }
        inHeader = true;
        return true;
    }

    private void value(int i) {
        consume(i);
        if (current != null) {
            current.values().add(i);
        } else if (rows.isEmpty()) {
            loose.add(i);
        }
    }

    /** Whether 总计 or 其他 stands in a header that is printed again: beside another header cell and before no number. */
    private boolean headerTotal(int i) {
        if (!inHeader || rows.isEmpty() || !TableWords.headerWord(pieces.get(i).normal())) {
            return false;
        }
        int next = filled(i, 1);
        return next < pieces.size()
                && !pieces.get(next).likelyNumber()
                && (headerWord(next) || headerWord(filled(i, -1)));
    }

    private boolean headerWord(int i) {
        return i >= 0 && TableWords.headerWord(LabelKey.letters(pieces.get(i).normal()));
    }

    /** Index of the nearest piece before or after one that is not blank. */
    private int filled(int i, int step) {
        int at = i + step;
        while (at >= 0 && at < pieces.size() && pieces.get(at).blank()) {
            at += step;
        }
        return at;
    }

    private int text(int i) {
        Piece piece = pieces.get(i);
        if (inHeader && firstRow(i)) {
            inHeader = false;
            return foreign(i);
        }
        if (inHeader) {
            consume(i);
            headers.get(headers.size() - 1).add(i);
            return i + 1;
        }
        int filled = current == null ? 0 : filled(current);
        // Behind the name of a group stands the name of its first row, whatever it is.
        boolean group =
                current != null && current.label() != null && current.label().group();
        boolean cell = piece.delimited() && piece.normal().length() < 9 && filled < expected && !group;
        if (cell && (filled > 0 && inRow(piece) || current != null && sameRow(current, piece))) {
            value(i);
            return i + 1;
        }
        return foreign(i);
    }

    /** Whether it is numbered as the first row of table three, and a number follows, so that it is no header. */
    private boolean firstRow(int i) {
        return table == Table.REQUESTS
                && rows.isEmpty()
                && LabelMatcher.numbering(pieces.get(i).normal()).equals("一")
                && next(i + 1);
    }

    /** Whether a text stands among the values before it; in another printed row it is a header or a label. */
    private boolean inRow(Piece piece) {
        int last = current.values().get(current.values().size() - 1);
        return piece.row() < 0 || pieces.get(last).row() == piece.row();
    }

    private boolean sameRow(PrintedRow row, Piece piece) {
        return piece.row() >= 0 && pieces.get(row.end()).row() == piece.row();
    }

    private int foreign(int start) {
        scattered |= current != null && filled(current) > 0 && plain(current) && partOfTable(pieces.get(start));
        int i = start;
        StringBuilder printed = new StringBuilder();
        while (i < pieces.size() && !pieces.get(i).blank() && !pieces.get(i).likelyNumber() && i < start + 3) {
            boolean other = pieces.get(i).row() != pieces.get(start).row() || matcher.startsOther(pieces.get(i));
            if (i > start && (other || stops(pieces.get(i).words()) || TableWords.prose(pieces.get(i)))) {
                break;
            }
            printed.append(Pieces.trimmed(pieces.get(i)));
            i++;
            if (next(i)) {
                break;
            }
        }
        int numbers = 0;
        int last = i;
        for (int k = i; k < pieces.size(); k++) {
            Piece piece = pieces.get(k);
            if (!piece.blank() && !piece.likelyNumber()) {
                break;
            }
            if (!piece.blank()) {
                numbers++;
                last = k + 1;
            }
        }
        current = null;
        if (numbers == 0) {
            return start + 1;
        }
        List<Integer> at = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        for (int k = start; k < last; k++) {
            if (pieces.get(k).blank()) {
                blanks.add(k);
            } else {
                consume(k);
            }
            (k < i ? at : values).add(k);
        }
        current = new PrintedRow(
                null,
                printed.toString(),
                LabelKey.of(printed.toString()),
                LabelMatcher.numbering(normal(at)),
                at,
                values);
        foreign.add(new Foreign(current, lastRow, numbers > (table == Table.REQUESTS ? 4 : 0)));
        return last;
    }

    private String normal(List<Integer> at) {
        StringBuilder normal = new StringBuilder();
        at.forEach(k -> normal.append(pieces.get(k).normal()));
        return normal.toString();
    }

    /** Whether a number comes next, so that the label before it is at its end. */
    private boolean next(int i) {
        return i < pieces.size() && pieces.get(i).likelyNumber();
    }
}
