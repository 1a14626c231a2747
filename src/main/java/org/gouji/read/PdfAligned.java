package org.gouji.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.read.PdfColumns.Chunk;

/**
 * Table three of a PDF file that draws no lines: numbers stand below each other in seven columns, labels left of them
 * over one or more printed lines. A label has the numbers that stand beside it; what does not come out even stays apart,
 * so that the row is not read.
 */
final class PdfAligned {

    /** A row of the table: its texts, label first, and its page. */
    record AlignedRow(int page, List<String> texts) {}

    /**
     * The table and the lines that it takes.
     *
     * @param first index of its first line
     * @param last index of its last line
     */
    record AlignedTable(int first, int last, List<AlignedRow> rows) {}

    private static final Pattern HEADER = Pattern.compile("申[请請]人情[况況]|.*本列[数數][据據]的勾稽.*|自然人");
    private static final Pattern LAST = Pattern.compile("四、[结結][转轉]下年度.*");
    private static final Pattern STARTS = Pattern.compile("([一二三四]、|[(（][一二三四五六七][)）]|[1-8][.．、]).*");
    private static final Pattern GROUP = Pattern.compile("三、.*|[(（][三四五][)）].*");
    private static final Pattern SIXTH = Pattern.compile("[(（]六[)）].*");
    /** How many labels with numbers table three has: in the 2021 form, and with （六）其他处理 as one row. */
    private static final Set<Integer> WHOLE = Set.of(25, 23);

    private static final int COLUMNS = 7;
    private static final double SAME_EDGE = 4;
    private static final double PAGE_HEIGHT = 100_000;

    /** A label with the lines that it takes. */
    private static final class Label {
        final StringBuilder text = new StringBuilder();
        final double x0;
        final double top;
        final double size;
        final int page;
        double bottom;
        boolean reachesIn;
        List<Chunk> values;

        Label(Chunk chunk, double y) {
            text.append(chunk.text());
            x0 = chunk.x0();
            top = y;
            bottom = y;
            size = chunk.size();
            page = chunk.page();
        }

        String bare() {
            return ReportWords.bare(text.toString());
        }

        boolean beside(double y) {
            return y > top - 0.9 * size && y < bottom + 0.9 * size;
        }
    }

    private final List<List<Chunk>> lines;
    private final int first;
    private final int last;
    private final PdfColumns columns;
    private final List<AlignedRow> rows = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    private PdfAligned(List<List<Chunk>> lines, int first, int last, PdfColumns columns) {
        this.lines = lines;
        this.first = first;
        this.last = last;
        this.columns = columns;
    }

    /** Finds the table among a file's printed lines, in reading order; empty where its columns cannot be told. */
    static Optional<AlignedTable> find(List<List<Chunk>> lines) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            for (Chunk chunk : lines.get(i)) {
                if (first < 0 && HEADER.matcher(chunk.bare()).matches()) {
                    first = i;
                }
                if (first >= 0 && LAST.matcher(chunk.bare()).matches()) {
                    last = i;
                }
            }
        }
        if (first < 0 || last < 0) {
            return Optional.empty();
        }
        int end = last;
        return PdfColumns.of(lines.subList(first, end + 1), COLUMNS)
                .map(columns -> new PdfAligned(lines, first(lines, columns, end), end, columns).table());
    }

    /** The header's first line: going up from the first row of numbers as long as lines are no running text. */
    private static int first(List<List<Chunk>> lines, PdfColumns columns, int last) {
        for (int i = 0; i <= last; i++) {
            if (lines.get(i).stream()
                    .anyMatch(chunk -> HEADER.matcher(chunk.bare()).matches())) {
                return i;
            }
        }
        return last;
    }

    private AlignedTable table() {
        int body = first;
        while (body < last
                && lines.get(body).stream().noneMatch(chunk -> chunk.bare().startsWith("一、"))) {
            body++;
        }
        // Numbers may be printed a little above the label's first line.
        while (body > first && lines.get(body - 1).stream().allMatch(PdfColumns::number)) {
            body--;
        }
        header(lines.subList(first, body));
        List<List<Chunk>> values = new ArrayList<>();
        for (int i = body; i <= last; i++) {
            List<Chunk> numbers = new ArrayList<>();
            Chunk before = null;
            for (Chunk chunk : lines.get(i)) {
                if (columns.label(chunk) && !PdfColumns.number(chunk)) {
                    label(chunk, before);
                    before = chunk;
                } else {
                    numbers.add(chunk);
                }
            }
            if (!numbers.isEmpty()) {
                values.add(numbers);
            }
        }
        List<Label> leaves = labels.stream().filter(this::leaf).toList();
        boolean even = WHOLE.contains(leaves.size()) && values.size() == leaves.size();
        List<List<Chunk>> apart = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (even) {
                leaves.get(i).values = values.get(i);
            } else if (!given(values.get(i))) {
                apart.add(values.get(i));
            }
        }
        labels.forEach(this::write);
        apart.forEach(line -> rows.add(new AlignedRow(
                line.get(0).page(), line.stream().map(Chunk::text).toList())));
        return new AlignedTable(first, last, List.copyOf(rows));
    }

    private void header(List<List<Chunk>> header) {
        List<String> wide = new ArrayList<>();
        List<StringBuilder> own = new ArrayList<>();
        for (int i = 0; i < columns.count(); i++) {
            own.add(new StringBuilder());
        }
        StringBuilder note = new StringBuilder();
        for (List<Chunk> line : header) {
            for (Chunk chunk : line) {
                int column = columns.below(chunk);
                if (columns.label(chunk)) {
                    note.append(chunk.text());
                } else if (column < 0) {
                    wide.add(chunk.text());
                } else {
                    own.get(column).append(chunk.text());
                }
            }
        }
        List<String> texts = new ArrayList<>();
        texts.add(note.toString());
        wide.stream().filter(text -> text.contains("情")).forEach(texts::add);
        texts.add(own.get(0).toString());
        wide.stream().filter(text -> !text.contains("情")).forEach(texts::add);
        own.subList(1, own.size()).forEach(text -> texts.add(text.toString()));
        texts.removeIf(String::isEmpty);
        rows.add(new AlignedRow(header.isEmpty() ? 1 : header.get(0).get(0).page(), texts));
    }

    private void label(Chunk chunk, Chunk beside) {
        double y = y(chunk);
        if (STARTS.matcher(chunk.bare()).matches()) {
            labels.add(new Label(chunk, y));
            labels.get(labels.size() - 1).reachesIn = columns.reachesIn(chunk);
            return;
        }
        for (int i = labels.size() - 1; i >= 0; i--) {
            Label before = labels.get(i);
            if (Math.abs(before.x0 - chunk.x0()) < SAME_EDGE) {
                before.text.append(chunk.text());
                before.bottom = y;
                before.reachesIn |= columns.reachesIn(chunk);
                return;
            }
        }
        boolean goesOn = beside != null
                && !labels.isEmpty()
                && labels.get(labels.size() - 1).text.toString().endsWith(beside.text());
        if (goesOn) {
            labels.get(labels.size() - 1).text.append(chunk.text());
        }
    }

    private static double y(Chunk chunk) {
        return chunk.page() * PAGE_HEIGHT + chunk.y();
    }

    /** Gives a row of numbers to the one label that it stands beside. */
    private boolean given(List<Chunk> line) {
        double y = y(line.get(0));
        List<Label> beside = labels.stream()
                .filter(label -> leaf(label) && label.beside(y))
                .sorted(Comparator.comparingDouble(label -> Math.abs((label.top + label.bottom) / 2 - y)))
                .toList();
        boolean clear = beside.size() == 1
                || beside.size() > 1
                        && distance(beside.get(1), y) > distance(beside.get(0), y) + 0.5 * beside.get(0).size;
        if (!clear || beside.get(0).values != null) {
            return false;
        }
        beside.get(0).values = line;
        return true;
    }

    private static double distance(Label label, double y) {
        return Math.abs((label.top + label.bottom) / 2 - y);
    }

    private boolean leaf(Label label) {
        if (GROUP.matcher(label.bare()).matches()) {
            return false;
        }
        int next = labels.indexOf(label) + 1;
        boolean parts = next < labels.size() && labels.get(next).bare().startsWith("1");
        return !SIXTH.matcher(label.bare()).matches() || !parts;
    }

    private void write(Label label) {
        List<String> texts = new ArrayList<>();
        texts.add(label.text.toString());
        if (label.values != null) {
            Optional<List<String>> values =
                    columns.row(label.values).filter(row -> !row.get(0).isEmpty() || !label.reachesIn);
            values.ifPresentOrElse(texts::addAll, () -> label.values.forEach(chunk -> texts.add(chunk.text())));
        }
        rows.add(new AlignedRow(label.page, texts));
    }
}
