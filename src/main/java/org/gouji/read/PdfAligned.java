package org.gouji.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.read.PdfColumns.Chunk;

/**
 * Table three of a PDF file that draws no lines: numbers stand below each other in seven columns, labels left of them
 * over one or more printed lines. A label has the numbers that stand beside it; what does not come out even stays apart,
 * so that the row is not read.
 */
final class PdfAligned {

    /**
     * A row of the table: its texts, label first, and where it stands.
     *
     * @param y of its first line on the page
     */
    record AlignedRow(int page, double y, List<String> texts) {}

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
    private static final Pattern NUMBER = Pattern.compile("[一二三四五六七1-8]");
    private static final Pattern GROUP = Pattern.compile("三、.*|[(（][三四五][)）].*");
    private static final Pattern SIXTH = Pattern.compile("[(（]六[)）].*");
    private static final Pattern TWO_LABELS = Pattern.compile("(?:[(（][三四五六][)）])?[\\p{IsHan}]{1,4} ?(?=[1-8][.．、])");
    /** The numbers of all labels of table three in order: in the 2021 form, and with （六）其他处理 as one row. */
    private static final Set<String> WHOLE = Set.of("一二一二1234567812312345123七四", "一二一二1234567812312345六七四");

    private static final int COLUMNS = 7;
    private static final double SAME_EDGE = 4;
    /** Stands in a row whose numbers are not certain to be its: no cell of the form can be read from it. */
    private static final String UNCERTAIN = "?";

    /** So many heights of a letter a label's middle and its numbers may be apart. */
    private static final double FAR = 4;

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
        /** The values by column where numbers are broken over lines and put together again. */
        List<String> joined;

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

        boolean near(double y) {
            return y > top - 2 * size && y < bottom + 2 * size;
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
            for (Chunk chunk : parted(lines.get(i))) {
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
        List<List<Chunk>> apart = joined(leaves, values) ? List.of() : singly(leaves, values);
        labels.forEach(this::write);
        apart.forEach(line -> rows.add(new AlignedRow(
                line.get(0).page(),
                line.get(0).y(),
                line.stream().map(Chunk::text).toList())));
        return new AlignedTable(first, last, List.copyOf(rows));
    }

    private static String numbers(List<Label> leaves) {
        StringBuilder numbers = new StringBuilder();
        for (Label leaf : leaves) {
            Matcher number = NUMBER.matcher(leaf.bare());
            numbers.append(number.find() ? number.group() : "?");
        }
        return numbers.toString();
    }

    /** A line of which no chunk holds the end of a group's label together with the label of a row. */
    private static List<Chunk> parted(List<Chunk> line) {
        List<Chunk> parted = new ArrayList<>();
        for (Chunk chunk : line) {
            Matcher two = TWO_LABELS.matcher(chunk.text());
            if (two.lookingAt()) {
                int cut = two.end();
                double x = chunk.x0()
                        + (chunk.x1() - chunk.x0()) * cut / chunk.text().length();
                parted.add(new Chunk(
                        chunk.text().substring(0, cut).strip(),
                        chunk.page(),
                        chunk.x0(),
                        x - 1,
                        chunk.y(),
                        chunk.size()));
                parted.add(
                        new Chunk(chunk.text().substring(cut), chunk.page(), x, chunk.x1(), chunk.y(), chunk.size()));
            } else {
                parted.add(chunk);
            }
        }
        return parted;
    }

    /** Whether the lines of numbers make up rows in one way only, numbers broken over lines put together. */
    private boolean joined(List<Label> leaves, List<List<Chunk>> values) {
        if (!WHOLE.contains(numbers(leaves))) {
            return false;
        }
        List<PdfBrokenNumbers.Band> bands = leaves.stream()
                .map(leaf -> new PdfBrokenNumbers.Band(leaf.top, leaf.bottom, leaf.size))
                .toList();
        Optional<List<List<String>>> found = PdfBrokenNumbers.rows(bands, values, columns, PdfAligned::y);
        found.ifPresent(rowsFound -> {
            for (int i = 0; i < leaves.size(); i++) {
                leaves.get(i).joined = rowsFound.get(i) == null ? List.of(UNCERTAIN) : rowsFound.get(i);
            }
        });
        return found.isPresent();
    }

    /** Gives each label the one line of numbers beside it; says which lines are left. */
    private List<List<Chunk>> singly(List<Label> leaves, List<List<Chunk>> values) {
        boolean even = WHOLE.contains(numbers(leaves)) && values.size() == leaves.size();
        for (int i = 0; even && i < values.size(); i++) {
            even = distance(leaves.get(i), y(values.get(i).get(0))) < FAR * leaves.get(i).size;
        }
        List<List<Chunk>> apart = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (even) {
                leaves.get(i).values = values.get(i);
            } else if (!given(values.get(i))) {
                apart.add(values.get(i));
            }
        }
        // A number that is broken over lines leaves a line beside its row; then no number of the row is sure.
        for (List<Chunk> line : List.copyOf(apart)) {
            double y = y(line.get(0));
            List<Label> near = labels.stream()
                    .filter(label -> label.values != null && label.near(y))
                    .toList();
            near.forEach(label -> {
                apart.add(label.values);
                label.values = null;
                label.joined = List.of(UNCERTAIN);
            });
        }
        return apart;
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
        Chunk start = header.isEmpty() ? lines.get(first).get(0) : header.get(0).get(0);
        rows.add(new AlignedRow(start.page(), start.y(), texts));
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
        boolean parts = labels.stream().anyMatch(other -> other.bare().contains("逾期"));
        return !SIXTH.matcher(label.bare()).matches() || !parts;
    }

    private void write(Label label) {
        List<String> texts = new ArrayList<>();
        texts.add(label.text.toString());
        if (label.joined != null) {
            texts.addAll(label.joined);
        } else if (label.values != null) {
            Optional<List<String>> values =
                    columns.row(label.values).filter(row -> !row.get(0).isEmpty() || !label.reachesIn);
            values.ifPresentOrElse(texts::addAll, () -> label.values.forEach(chunk -> texts.add(chunk.text())));
        }
        rows.add(new AlignedRow(label.page, label.top - label.page * PAGE_HEIGHT, texts));
    }
}
