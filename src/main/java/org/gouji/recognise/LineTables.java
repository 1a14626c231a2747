package org.gouji.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gouji.document.Place;
import org.gouji.facts.Row;

/**
 * Tables that a text prints as lines with blanks between the cells, as texts made from PDF files have them, turned into
 * cells in printed rows. All other text stays as it is, but for page numbers, which go.
 */
final class LineTables {

    private static final int ROWS_OF_A_TABLE = 3;
    private static final int NUMBERS_OF_A_ROW = 5;
    private static final int COLUMNS = 7;
    private static final int PROACTIVE_COLUMNS = 4;
    private static final int DISPUTE_COLUMNS = 15;
    private static final int LONGEST_HEADER = 40;
    /** Table four has seventy letters in its heads, in narrow columns one a line. */
    private static final int MOST_LINES_OF_HEADS = 90;

    private static final String DISORDER = "表头各列的次序不能确定，不能确定各数字属于哪一列";

    private final List<Piece> pieces;
    private final Script script;
    private final PageMarks marks;
    private final Map<Integer, LineText> texts = new HashMap<>();
    private final List<Piece> out = new ArrayList<>();
    private int row;

    private LineTables(List<Piece> pieces, Script script) {
        this.pieces = pieces;
        this.script = script;
        marks = PageMarks.in(pieces);
        row = pieces.isEmpty() ? 0 : -1;
        for (Piece piece : pieces) {
            row = Math.max(row, piece.row());
        }
    }

    static List<Piece> rebuilt(List<Piece> pieces, Script script) {
        LineTables tables = new LineTables(pieces, script);
        if (!tables.inLines()) {
            return tables.withoutMarks();
        }
        tables.rebuild();
        return tables.out;
    }

    private boolean inLines() {
        RowStarts labels = new RowStarts(TableLabel.ROWS, true, false);
        long rows = 0;
        for (int i = 0; i < pieces.size() && rows < ROWS_OF_A_TABLE; i++) {
            if (pieces.get(i).delimited() || LineText.single(pieces.get(i).printed())) {
                continue;
            }
            LineText line = text(i);
            int numbers = line.numbers().size();
            if (numbers > COLUMNS && line.numbersOnly()) {
                return true;
            }
            List<Words> words = line.words().size() < 2
                    ? line.words()
                    : SpanLabels.requests(true, script).strip(line.words());
            boolean several = numbers > 0 || words.size() < line.words().size();
            if (headerLine(line)) {
                return true;
            }
            boolean label = several && !labels.startedBy(LineText.joined(words)).isEmpty();
            rows += numbers >= NUMBERS_OF_A_ROW || label ? 1 : 0;
        }
        return rows == ROWS_OF_A_TABLE;
    }

    /** Whether a line holds the header cells of table two: so it may, where the rest of the table is in cells. */
    private static boolean headerLine(LineText line) {
        return line.numbers().isEmpty()
                && line.words().size() == PROACTIVE_COLUMNS
                && TableWords.informationContent(line.words().get(0).normal());
    }

    private List<Piece> withoutMarks() {
        if (marks.at().isEmpty()) {
            return pieces;
        }
        for (int i = 0; i < pieces.size(); i++) {
            keep(i);
        }
        return out;
    }

    /** The line taken apart; empty for a cell and a page number. */
    private LineText text(int i) {
        return texts.computeIfAbsent(i, k -> {
            Piece piece = pieces.get(k);
            return piece.delimited() || marks.at().contains(k)
                    ? new LineText(piece.place(), List.of(), List.of())
                    : LineText.of(piece, script);
        });
    }

    private void rebuild() {
        boolean proactive = false;
        boolean requests = false;
        boolean disputes = false;
        int i = 0;
        while (i < pieces.size()) {
            int next = i;
            if (!pieces.get(i).delimited() && !marks.at().contains(i)) {
                if (!proactive && !requests && proactiveHeader(i)) {
                    next = proactive(i);
                    proactive = next > i;
                } else if (!requests && requestsBegin(i)) {
                    next = requests(i);
                    requests = next > i;
                } else if (!disputes && TableWords.disputes(firstWord(i))) {
                    next = disputes(i);
                    disputes = next > i;
                }
            }
            if (next == i) {
                if (!marks.at().contains(i)) {
                    out.add(pieces.get(i));
                }
                next++;
            }
            i = next;
        }
    }

    private String firstWord(int i) {
        List<Words> words = text(i).words();
        return words.isEmpty() ? "" : words.get(0).normal();
    }

    private boolean stops(int i) {
        Piece piece = pieces.get(i);
        return piece.delimited()
                || TableWords.heading(text(i).text())
                || text(i).numbers().isEmpty() && TableWords.prose(piece)
                || TableWords.disputes(firstWord(i));
    }

    private int end(int from, Predicate<Integer> stop) {
        int end = from;
        while (end < pieces.size() && !stops(end) && !stop.test(end)) {
            end++;
        }
        return end;
    }

    private List<LineText> lines(int from, int to) {
        List<LineText> lines = new ArrayList<>();
        for (int i = from; i < to; i++) {
            lines.add(text(i));
        }
        return lines;
    }

    private boolean proactiveHeader(int i) {
        LineText line = text(i);
        return line.numbers().isEmpty()
                && (TableWords.block(line.text()) != null
                        || line.words().stream().anyMatch(word -> TableWords.informationContent(word.normal())));
    }

    /** Table two, block by block: title, header, rows. */
    private int proactive(int start) {
        RowStarts labels = new RowStarts(TableLabel.PROACTIVE, false, false);
        int i = start;
        while (true) {
            int rows = i;
            List<Piece> title = new ArrayList<>();
            List<List<Piece>> columns = new ArrayList<>();
            while (rows < pieces.size() && headerOfBlock(rows, labels)) {
                boolean block = TableWords.block(text(rows).text()) != null;
                List<Piece> line = new ArrayList<>();
                // Blanks within a title part no cells of it.
                List<Words> words = block
                        ? List.of(Words.of(pieces.get(rows).printed(), script))
                        : text(rows).words();
                for (Words word : words) {
                    boolean front = block || TableWords.informationContent(word.normal());
                    (front ? title : line).add(new Piece(word, text(rows).place(), row + 1, true));
                }
                columns.add(line);
                rows++;
            }
            int to = end(rows, k -> proactiveHeader(k) || requestsBegin(k));
            LineRows read = new LineRows(lines(rows, to), labels, SpanLabels.none(), 0, marks.marked());
            out.addAll(title);
            Optional<List<Piece>> header = ColumnOrder.brokenOverLines(columns);
            header.ifPresent(out::addAll);
            row++;
            int end = add(read, rows, header.isPresent() ? "" : DISORDER);
            // A header that is none of a block, and where none of its rows follows, is left to whoever reads on.
            if (to == pieces.size() || to == i || !proactiveHeader(to)) {
                return end;
            }
            for (int k = end; k < to; k++) {
                keep(k);
            }
            i = to;
        }
    }

    private boolean headerOfBlock(int i, RowStarts labels) {
        String text = text(i).text();
        return !stops(i)
                && text(i).numbers().isEmpty()
                && labels.startedBy(text).isEmpty()
                && text.length() < LONGEST_HEADER
                && !requestsBegin(i);
    }

    /** Adds the rows and behind them the lines among them that are none; says where they end. */
    private int add(LineRows rows, int from, String doubt) {
        List<Piece> made = rows.pieces(row, doubt, script);
        row += made.size();
        out.addAll(made);
        rows.strays().forEach(stray -> keep(from + stray));
        return from + rows.used();
    }

    private void keep(int i) {
        if (!marks.at().contains(i)) {
            out.add(pieces.get(i));
        }
    }

    private boolean requestsBegin(int i) {
        LineText line = text(i);
        String text = line.text();
        return text.length() < LONGEST_HEADER + LONGEST_HEADER
                && text.indexOf('。') < 0
                && (text.contains("勾稽关系")
                        || line.words().stream().anyMatch(word -> TableWords.applicants(word.normal()))
                        || received(text));
    }

    private static boolean received(String text) {
        return LabelKey.of(text).startsWith("本年新收");
    }

    private int requests(int start) {
        RequestsHeader header = new RequestsHeader(script);
        int rows = start;
        while (rows < pieces.size()
                && !stops(rows)
                && text(rows).numbers().size() < NUMBERS_OF_A_ROW
                && !received(text(rows).text())) {
            if (!marks.at().contains(rows)) {
                header.line(text(rows));
            }
            rows++;
        }
        int to = end(rows, k -> false);
        List<LineText> lines = new ArrayList<>();
        ColumnHeads again = ColumnHeads.applicants();
        boolean others = false;
        for (int i = rows; i < to; i++) {
            LineText line = text(i);
            boolean repeated = line.words().size() > 2 && again.knows(line);
            if (repeated) {
                again.line(line, line.words(), script);
            }
            lines.add(repeated ? new LineText(line.place(), List.of(), List.of()) : line);
            others |= line.text().contains("逾期");
        }
        boolean three = others;
        List<TableLabel> labels = TableLabel.REQUESTS.stream()
                .filter(label -> !label.group())
                .filter(label -> three
                        ? label.row() != Row.OTHER
                        : !label.row().getCode().startsWith("other."))
                .toList();
        String doubt = header.orderly() && again.orderly() ? "" : DISORDER;
        row++;
        out.addAll(header.pieces(row));
        LineRows read = new LineRows(
                lines, new RowStarts(labels, true, true), SpanLabels.requests(three, script), COLUMNS, marks.marked());
        Optional<NumberLines> copied = read.certain() == labels.size()
                ? Optional.empty()
                : NumberLines.of(lines, labels).filter(other -> other.certain(COLUMNS) > read.certain());
        if (copied.isPresent()) {
            out.addAll(copied.get().pieces(row, doubt, script));
            row += labels.size();
            return rows + copied.get().used();
        }
        return add(read, rows, doubt);
    }

    private int disputes(int start) {
        ColumnHeads heads = ColumnHeads.results();
        int i = start;
        while (i < pieces.size()
                && i - start < MOST_LINES_OF_HEADS
                && (heads.knows(text(i)) || text(i).text().isEmpty() && !text(i).numbersOnly())
                && !pieces.get(i).delimited()) {
            heads.line(text(i), text(i).words(), script);
            i++;
        }
        if (i - start < 2) {
            return start;
        }
        int end = i;
        List<Words> numbers = new ArrayList<>();
        int lines = 0;
        while (end < pieces.size() && (text(end).numbersOnly() || marks.at().contains(end))) {
            numbers.addAll(text(end).numbers());
            lines += text(end).numbers().isEmpty() ? 0 : 1;
            end++;
        }
        String doubt = !heads.orderly() ? DISORDER : lines > 1 ? "表四的数字分在几行，不能确定各属哪一列" : "";
        row++;
        out.addAll(heads.pieces(row, script));
        row++;
        Place values = pieces.get(Math.min(i, pieces.size() - 1)).place();
        for (Words number : numbers.subList(0, Math.min(numbers.size(), DISPUTE_COLUMNS + 1))) {
            out.add(new Piece(number, values, row, true, doubt));
        }
        return end;
    }
}
