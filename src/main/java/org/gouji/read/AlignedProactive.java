package org.gouji.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gouji.read.AlignedTable.AlignedRow;

/**
 * Table two where no lines are drawn: blocks with a title, heads and one or two rows. Every word must be the form's; where one
 * is not, the table is left to those who read it by its lines.
 */
final class AlignedProactive {

    private static final Pattern BEGINS = Pattern.compile("第二十?[条條]?第?[(（]?[一五六八九]?[)）]?项?");
    private static final Pattern TITLE = Pattern.compile("第二十条第[(（]([一五六八九])[)）]项");
    private static final Pattern HEADING = Pattern.compile("[三四五六]、.*");
    private static final String CONTENT = "信息内容";
    /** The rows of each block in the words in which they are printed. */
    private static final Map<String, List<List<String>>> ROWS = Map.of(
            "一", List.of(List.of("规章"), List.of("行政规范性文件", "规范性文件")),
            "五", List.of(List.of("行政许可"), List.of("其他对外管理服务事项")),
            "六", List.of(List.of("行政处罚"), List.of("行政强制")),
            "八", List.of(List.of("行政事业性收费")),
            "九", List.of(List.of("政府集中采购")));
    /** What the heads of a block say, in either form. */
    private static final List<List<String>> HEADS = List.of(
            List.of("制发", "废止", "有效"),
            List.of("制作", "新公开", "总数"),
            List.of("处理决定"),
            List.of("上一年", "本年增", "决定数"),
            List.of("上一年", "本年增"),
            List.of("收费金额"),
            List.of("采购项目", "总金额"));

    private static final int FEWEST_BLOCKS = 3;
    private static final int COLUMNS = 3;

    /** A row's label as far as it is read. */
    private static final class Row {
        final List<Chunk> pieces = new ArrayList<>();
        final int line;
        final int columns;

        Row(int line, int columns) {
            this.line = line;
            this.columns = columns;
        }

        String text() {
            return String.join("", pieces.stream().map(Chunk::bare).toList());
        }

        AlignedCells.Band band() {
            return new AlignedCells.Band(
                    pieces.stream().map(Chunk::down).distinct().toList(),
                    pieces.get(0).size());
        }
    }

    private final List<List<Chunk>> lines;
    private final List<Row> rows = new ArrayList<>();
    private final List<List<Chunk>> values = new ArrayList<>();
    /** What is written, with the number of rows before it. */
    private final List<List<Object>> written = new ArrayList<>();

    private AlignedProactive(List<List<Chunk>> lines) {
        this.lines = lines;
        for (int i = 0; i < COLUMNS; i++) {
            values.add(new ArrayList<>());
        }
    }

    /** Finds the table in the lines before one; empty where anything in it is not the form's. */
    static Optional<AlignedTable> find(List<List<Chunk>> lines, int end) {
        int first = 0;
        while (first < end && !begins(lines.get(first))) {
            first++;
        }
        int last = first;
        while (last < end && !HEADING.matcher(lines.get(last).get(0).bare()).matches()) {
            last++;
        }
        List<Integer> blocks = new ArrayList<>();
        for (int i = first; i < last; i++) {
            if (begins(lines.get(i))) {
                blocks.add(i);
            }
        }
        if (blocks.size() < FEWEST_BLOCKS) {
            return Optional.empty();
        }
        blocks.add(last);
        AlignedProactive table = new AlignedProactive(lines);
        for (int i = 0; i + 1 < blocks.size(); i++) {
            if (!table.block(blocks.get(i), blocks.get(i + 1))) {
                return Optional.empty();
            }
        }
        return Optional.of(new AlignedTable(first, last - 1, table.read(), true));
    }

    private static boolean begins(List<Chunk> line) {
        return BEGINS.matcher(line.get(0).bare()).matches();
    }

    private boolean block(int from, int to) {
        StringBuilder title = new StringBuilder();
        int i = from;
        while (i < to && !TITLE.matcher(title).matches()) {
            lines.get(i++).forEach(chunk -> title.append(chunk.bare()));
        }
        var named = TITLE.matcher(title);
        if (!named.matches()) {
            return false;
        }
        String block = named.group(1);
        List<Chunk> pieces = new ArrayList<>();
        List<Integer> lineOf = new ArrayList<>();
        for (; i < to; i++) {
            for (Chunk chunk : lines.get(i)) {
                pieces.add(chunk);
                lineOf.add(i);
            }
        }
        int start = 0;
        while (start < pieces.size() && !startsRow(pieces.get(start).bare(), block)) {
            start++;
        }
        List<Chunk> heads = new ArrayList<>();
        List<Chunk> early = new ArrayList<>();
        StringBuilder content = new StringBuilder();
        for (Chunk piece : pieces.subList(0, start)) {
            if (CONTENT.startsWith(content + piece.bare())) {
                content.append(piece.bare());
            } else {
                (piece.partOfNumber() ? early : heads).add(piece);
            }
        }
        List<Chunk> columns = columns(heads);
        if (!content.toString().equals(CONTENT) || columns.isEmpty()) {
            return false;
        }
        List<String> header = new ArrayList<>(List.of(CONTENT));
        columns.forEach(head -> header.add(head.text()));
        written.add(
                List.of(rows.size(), new AlignedRow(lines.get(from).get(0).page(), from, List.of(title.toString()))));
        written.add(List.of(rows.size(), new AlignedRow(lines.get(from).get(0).page(), from, header)));
        int before = rows.size();
        for (Chunk number : early) {
            if (!value(number, columns)) {
                return false;
            }
        }
        for (int k = start; k < pieces.size(); k++) {
            Chunk piece = pieces.get(k);
            boolean ok = piece.partOfNumber() && piece.x1() > columns.get(0).x0()
                    ? value(piece, columns)
                    : label(piece, lineOf.get(k), before, ROWS.get(block), columns.size());
            if (!ok) {
                return false;
            }
        }
        int known = ROWS.get(block).size();
        boolean optional = block.equals("五");
        int found = rows.size() - before;
        return (found == known || optional && found == 1) && complete(rows.size() - 1, before, ROWS.get(block));
    }

    private static boolean startsRow(String bare, String block) {
        return bare.length() > 1
                && ROWS.get(block).get(0).stream().anyMatch(label -> label.startsWith(bare) || bare.equals(label));
    }

    /** The heads from left to right with their words and their room; none where they are not the form's. */
    private static List<Chunk> columns(List<Chunk> pieces) {
        List<Chunk> columns = new ArrayList<>();
        List<Chunk> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(Chunk::x0));
        List<List<Chunk>> parts = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (Chunk piece : sorted) {
            if (piece.x0() >= end) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(piece);
            end = Math.max(end, piece.x1());
        }
        for (List<Chunk> part : parts) {
            part.sort(Comparator.comparingDouble(Chunk::down));
            Chunk first = part.get(0);
            String text = String.join("", part.stream().map(Chunk::bare).toList());
            double from = part.stream().mapToDouble(Chunk::x0).min().orElseThrow();
            double to = part.stream().mapToDouble(Chunk::x1).max().orElseThrow();
            columns.add(new Chunk(text, first.page(), from, to, first.down(), first.size()));
        }
        boolean known = HEADS.stream().anyMatch(heads -> {
            boolean same = heads.size() == columns.size();
            for (int i = 0; same && i < heads.size(); i++) {
                same = columns.get(i).text().contains(heads.get(i));
            }
            return same;
        });
        return known ? columns : List.of();
    }

    /** Gives a number to the one head below which it stands. */
    private boolean value(Chunk number, List<Chunk> heads) {
        int column = -1;
        for (int i = 0; i < heads.size(); i++) {
            boolean here = (i == 0 || number.x0() > heads.get(i - 1).x1())
                    && (i + 1 == heads.size() || number.x1() < heads.get(i + 1).x0());
            if (here && column >= 0) {
                return false;
            }
            column = here ? i : column;
        }
        if (column >= 0) {
            values.get(column).add(number);
        }
        return column >= 0;
    }

    /** Goes on with the label of a row; says whether it is still the form's. */
    private boolean label(Chunk piece, int line, int before, List<List<String>> known, int columns) {
        if (rows.size() == before || complete(rows.size() - 1, before, known)) {
            rows.add(new Row(line, columns));
        }
        int index = rows.size() - 1;
        rows.get(index).pieces.add(piece);
        String text = rows.get(index).text();
        return index - before < known.size()
                && known.get(index - before).stream().anyMatch(label -> label.startsWith(text));
    }

    private boolean complete(int index, int before, List<List<String>> known) {
        return known.get(index - before).contains(rows.get(index).text());
    }

    private List<AlignedRow> read() {
        List<List<String>> cells =
                AlignedCells.rows(rows.stream().map(Row::band).toList(), values, true);
        List<AlignedRow> all = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < rows.size(); i++) {
            while (next < written.size() && (int) written.get(next).get(0) <= i) {
                all.add((AlignedRow) written.get(next++).get(1));
            }
            Row row = rows.get(i);
            List<String> texts = new ArrayList<>(List.of(row.text()));
            texts.addAll(cells.get(i).subList(0, row.columns));
            all.add(new AlignedRow(row.pieces.get(0).page(), row.line, texts));
        }
        return all;
    }
}
