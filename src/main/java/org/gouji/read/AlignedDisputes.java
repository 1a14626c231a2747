package org.gouji.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gouji.read.AlignedTable.AlignedRow;

/**
 * Table four where no lines are drawn: fifteen heads, broken over lines, with one row of numbers below. Each head must be the
 * form's, letter by letter. Where a number is missing, the others belong to the head they stand under.
 */
final class AlignedDisputes {

    private static final List<String> HEADS = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
    private static final int COLUMNS = 15;
    private static final String HEAD_LETTERS = "结果维持纠正其他尚未审总计結維糾審總計合";
    private static final String WIDE_LETTERS = "行政复议诉讼未经直接起后復議訴訟經後";
    /** One head, or its half where all heads are broken over lines. */
    private static final Pattern HEAD_WORD = Pattern.compile(
            "[结結]果(?:[维維]持?|[纠糾]正?)|其他(?:[结結]果?)?|尚未(?:[审審][结結]?)?|[总總合][计計]|[结結]果|[维維]持|[纠糾]正|[审審][结結]|[^ ]+");

    private static final int MOST_HEADER_LINES = 16;
    private static final Pattern DIGITS = Pattern.compile("[\\d０-９][\\d０-９,，.．]*");
    private static final Pattern UNIT = Pattern.compile("[件宗起]");
    /** So many heights of a letter the lines of one row reach at most from first to last. */
    private static final double MOST_HEIGHTS = 3.2;

    /** Of a letter's height: less room than that is between the words of one text. */
    private static final double TOUCHING = 0.5;

    /** More lines of numbers than a row of broken numbers has. */
    private static final int MOST_LINES = 5;

    /** A column by its head. */
    private static final class Head {
        final List<Chunk> parts = new ArrayList<>();
        double x0;
        double x1;

        String text() {
            parts.sort(Comparator.comparingDouble(Chunk::down));
            return String.join("", parts.stream().map(Chunk::bare).toList());
        }
    }

    private AlignedDisputes() {}

    /** Finds the table in the lines from one on; empty where its heads or its row cannot be told. */
    static Optional<AlignedTable> find(List<List<Chunk>> lines, int from, boolean sharp) {
        for (int first = from; first < lines.size(); first++) {
            boolean begins = header(lines.get(first)) && (first == from || !header(lines.get(first - 1)));
            Optional<AlignedTable> table = begins ? at(lines, first, sharp) : Optional.empty();
            if (table.isPresent()) {
                return table;
            }
        }
        return Optional.empty();
    }

    private static Optional<AlignedTable> at(List<List<Chunk>> lines, int first, boolean sharp) {
        List<Chunk> heads = new ArrayList<>();
        List<List<Chunk>> headLines = new ArrayList<>();
        int row = first;
        while (row < lines.size() && row - first < MOST_HEADER_LINES && header(lines.get(row))) {
            int before = heads.size();
            touching(lines.get(row)).stream()
                    .filter(chunk -> chunk.bare().chars().allMatch(c -> HEAD_LETTERS.indexOf(c) >= 0))
                    .forEach(chunk -> parted(chunk, heads));
            headLines.add(List.copyOf(heads.subList(before, heads.size())));
            row++;
        }
        int end = row;
        while (end < lines.size() && lines.get(end).stream().allMatch(Chunk::partOfNumber)) {
            end++;
        }
        if (heads.isEmpty() || end == row) {
            return Optional.empty();
        }
        List<Head> columns = columns(heads);
        int last = end - 1;
        boolean oneLine = end == row + 1 && lines.get(row).size() == COLUMNS;
        if (oneLine && lines.get(row).stream().allMatch(Chunk::number) && inOrder(headLines)) {
            List<String> values = lines.get(row).stream().map(Chunk::text).toList();
            return Optional.of(table(lines, first, last, lines.get(last).get(0).page(), values));
        }
        if (end - row > MOST_LINES || columns.size() != COLUMNS || !ofTheForm(columns)) {
            return Optional.empty();
        }
        return values(lines.subList(row, end), columns, sharp)
                .map(values -> table(lines, first, last, lines.get(last).get(0).page(), values));
    }

    /** The texts of a line, those put together that stand as near each other as the words of one text do. */
    private static List<Chunk> touching(List<Chunk> line) {
        List<Chunk> together = new ArrayList<>();
        for (Chunk spaced : line) {
            Chunk chunk = new Chunk(
                    spaced.text().replace(" ", ""),
                    spaced.page(),
                    spaced.x0(),
                    spaced.x1(),
                    spaced.down(),
                    spaced.size());
            Chunk last = together.isEmpty() ? null : together.get(together.size() - 1);
            if (last != null && chunk.x0() - last.x1() < TOUCHING * chunk.size()) {
                together.set(
                        together.size() - 1,
                        new Chunk(
                                last.text() + chunk.text(),
                                last.page(),
                                last.x0(),
                                chunk.x1(),
                                last.down(),
                                last.size()));
            } else {
                together.add(chunk);
            }
        }
        return together;
    }

    /**
     * Whether the heads come out whole and in the form's order where each piece goes on with the head of the piece before it, or
     * with the next one to the right that it fits: no other order of columns prints the same lines.
     */
    private static boolean inOrder(List<List<Chunk>> lines) {
        String[] found = new String[COLUMNS];
        Arrays.fill(found, "");
        for (List<Chunk> line : lines) {
            int column = 0;
            for (Chunk piece : line) {
                String text = plain(piece.bare());
                while (column < COLUMNS && !HEADS.get(column % HEADS.size()).startsWith(found[column] + text)) {
                    column++;
                }
                if (column == COLUMNS) {
                    return false;
                }
                found[column] += text;
            }
        }
        return IntStream.range(0, COLUMNS).allMatch(i -> found[i].equals(HEADS.get(i % HEADS.size())));
    }

    private static boolean header(List<Chunk> line) {
        return line.stream()
                .allMatch(chunk -> chunk.bare()
                        .chars()
                        .allMatch(c -> HEAD_LETTERS.indexOf(c) >= 0 || WIDE_LETTERS.indexOf(c) >= 0));
    }

    /** Heads that stand so near each other that they look like one text. */
    private static void parted(Chunk chunk, List<Chunk> into) {
        var word = HEAD_WORD.matcher(chunk.text());
        if (word.lookingAt() && word.end() < chunk.text().length()) {
            Chunk left = chunk.part(0, word.end());
            into.add(new Chunk(left.text(), left.page(), left.x0(), left.x1() - 0.1, left.down(), left.size()));
            int next = word.end();
            while (chunk.text().charAt(next) == ' ') {
                next++;
            }
            parted(chunk.part(next, chunk.text().length()), into);
        } else {
            into.add(chunk);
        }
    }

    private static List<Head> columns(List<Chunk> parts) {
        List<Head> heads = new ArrayList<>();
        parts.stream().sorted(Comparator.comparingDouble(Chunk::x0)).forEach(part -> {
            Head last = heads.isEmpty() ? null : heads.get(heads.size() - 1);
            if (last == null || part.x0() >= last.x1) {
                last = new Head();
                last.x0 = part.x0();
                last.x1 = part.x1();
                heads.add(last);
            }
            last.parts.add(part);
            last.x1 = Math.max(last.x1, part.x1());
        });
        return heads;
    }

    private static String plain(String text) {
        return text.replace('結', '结')
                .replace('維', '维')
                .replace('糾', '纠')
                .replace('審', '审')
                .replace('總', '总')
                .replace('計', '计')
                .replace("合计", "总计");
    }

    private static boolean ofTheForm(List<Head> heads) {
        for (int i = 0; i < heads.size(); i++) {
            if (!plain(heads.get(i).text()).equals(HEADS.get(i % HEADS.size()))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<List<String>> values(List<List<Chunk>> lines, List<Head> heads, boolean sharp) {
        if (lines.size() == 1 && lines.get(0).size() == COLUMNS) {
            return Optional.of(lines.get(0).stream().map(Chunk::text).toList());
        }
        double height =
                lines.get(lines.size() - 1).get(0).down() - lines.get(0).get(0).down();
        if (!sharp || height > MOST_HEIGHTS * lines.get(0).get(0).size()) {
            return Optional.empty();
        }
        List<List<Chunk>> columns = new ArrayList<>();
        heads.forEach(head -> columns.add(new ArrayList<>()));
        for (Chunk chunk : lines.stream().flatMap(List::stream).toList()) {
            List<Integer> over = IntStream.range(0, COLUMNS)
                    .filter(i -> chunk.x0() < heads.get(i).x1 && chunk.x1() > heads.get(i).x0)
                    .boxed()
                    .toList();
            if (over.size() != 1) {
                return Optional.empty();
            }
            columns.get(over.get(0)).add(chunk);
        }
        return columns.stream().allMatch(AlignedDisputes::oneNumber)
                ? Optional.of(columns.stream()
                        .map(parts ->
                                String.join("", parts.stream().map(Chunk::text).toList()))
                        .toList())
                : Optional.empty();
    }

    /** Whether what stands under one head is one number: the table has one row, so digits below digits go on with it. */
    private static boolean oneNumber(List<Chunk> parts) {
        for (int i = 1; i < parts.size(); i++) {
            boolean below =
                    parts.get(i).down() > parts.get(i - 1).down() + parts.get(i).size() / 2;
            if (!below || !DIGITS.matcher(parts.get(i - 1).bare()).matches()) {
                return false;
            }
        }
        return parts.size() < 2
                || DIGITS.matcher(parts.get(parts.size() - 1).bare()).matches()
                || UNIT.matcher(parts.get(parts.size() - 1).bare()).matches();
    }

    private static AlignedTable table(List<List<Chunk>> lines, int first, int last, int page, List<String> values) {
        int headPage = lines.get(first).get(0).page();
        List<String> upper = new ArrayList<>(HEADS);
        upper.addAll(List.of("未经复议直接起诉", "复议后起诉"));
        List<String> lower = new ArrayList<>(HEADS);
        lower.addAll(HEADS);
        return new AlignedTable(
                first,
                last,
                List.of(
                        new AlignedRow(headPage, first, List.of("行政复议", "行政诉讼")),
                        new AlignedRow(headPage, first, upper),
                        new AlignedRow(headPage, first, lower),
                        new AlignedRow(page, last, values)),
                true);
    }
}
