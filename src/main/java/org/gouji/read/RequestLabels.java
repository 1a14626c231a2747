package org.gouji.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labels of table three, put together from the lines that a page prints of them. Labels of groups stand left of those of
 * rows and run beside several of them; without them, what stands below the beginning of a row's label and above the next
 * one's is its own.
 */
final class RequestLabels {

    private static final Pattern STARTS = Pattern.compile("([一二三四]、|[(（][一二三四五六七][)）]|[1-8][.．、]).*");
    /** The number of a label that a blank or a line end parts from its words. */
    private static final Pattern NUMBER_ONLY = Pattern.compile("[一二三四]、?|[(（][一二三四五六七]?|[(（][一二六七][)）]|[1-8][.．、]?");

    private static final Pattern NUMBER = Pattern.compile("[一二三四五六七1-8]");
    private static final Pattern LEAF = Pattern.compile("[1-8][.．、].*");
    private static final Pattern GROUP = Pattern.compile("三、.*|[(（][三四五][)）].*");
    private static final Pattern SIXTH = Pattern.compile("[(（]六[)）].*");
    /** How the labels of rows begin whose number may be lost, by that number. */
    private static final Map<Pattern, String> NAMES = Map.ofEntries(
            name("予以公[开開]", "一"),
            name("部分公[开開]", "二"),
            name("[属屬]于[国國]家秘密", "1"),
            name("其他法律", "2"),
            name("危及", "3"),
            name("保[护護]第三方", "4"),
            name("[属屬]于三[类類]", "5"),
            name("[属屬]于四[类類]", "6"),
            name("[属屬]于行政[执執]法", "7"),
            name("[属屬]于行政查", "8"),
            name("本机[关關]不掌握", "1"),
            name("[没沒]有[现現]成", "2"),
            name("[补補]正后申[请請]", "3"),
            name("信[访訪][举舉][报報]", "1"),
            name("重[复復]申[请請]", "2"),
            name("要求提供公[开開]出版", "3"),
            name("[无無]正[当當]理由大量", "4"),
            name("要求行政机[关關][确確][认認]", "5"),
            name("申[请請]人[无無]正[当當]理由逾", "1"),
            name("申[请請]人逾期未", "2"));

    /** The numbers of all labels of rows in order: in the 2021 form, and with （六）其他处理 as one row. */
    private static final Set<String> WHOLE = Set.of("一二一二1234567812312345123七四", "一二一二1234567812312345六七四");

    /** A label of a row with the lines that it takes. */
    static final class Label {
        private final List<Chunk> pieces = new ArrayList<>();
        private final List<Double> lines = new ArrayList<>();
        private final int line;

        private Label(Chunk piece, int line) {
            this.line = line;
            add(piece);
        }

        private void add(Chunk piece) {
            pieces.add(piece);
            if (lines.isEmpty() || lines.get(lines.size() - 1) < piece.down()) {
                lines.add(piece.down());
            }
        }

        String text() {
            return String.join("", pieces.stream().map(Chunk::text).toList());
        }

        String bare() {
            return ReportWords.bare(text());
        }

        List<Chunk> pieces() {
            return pieces;
        }

        int page() {
            return pieces.get(0).page();
        }

        /** The index of the printed line in which it begins. */
        int line() {
            return line;
        }

        AlignedCells.Band band() {
            return new AlignedCells.Band(lines, pieces.get(0).size());
        }
    }

    private record Piece(Chunk chunk, int line) {}

    private final List<Piece> pieces;
    private final boolean parts;
    private final List<Chunk> leaves;
    private final List<Label> rows = new ArrayList<>();
    private final List<Chunk> groups = new ArrayList<>();

    private RequestLabels(List<Piece> pieces) {
        this.pieces = pieces;
        parts = pieces.stream().anyMatch(piece -> piece.chunk.bare().contains("逾"));
        leaves = pieces.stream()
                .map(Piece::chunk)
                .filter(chunk -> LEAF.matcher(chunk.bare()).matches())
                .toList();
    }

    /**
     * The labels of rows from above to below.
     *
     * @param lines for each printed line of the table the texts of its labels
     */
    static RequestLabels of(List<List<Chunk>> lines, int first) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (Chunk chunk : numbersJoined(lines.get(i))) {
                pieces.add(new Piece(chunk, first + i));
            }
        }
        RequestLabels labels = new RequestLabels(pieces);
        labels.read();
        return labels;
    }

    List<Label> rows() {
        return rows;
    }

    /** Whether they are those of the whole form in its order. */
    boolean whole() {
        StringBuilder numbers = new StringBuilder();
        for (Label row : rows) {
            Matcher number = NUMBER.matcher(row.bare());
            numbers.append(named(row.bare()).orElseGet(() -> number.find() ? number.group() : "?"));
        }
        return WHOLE.contains(numbers.toString());
    }

    private static Map.Entry<Pattern, String> name(String begins, String number) {
        return Map.entry(Pattern.compile(begins + ".*"), number);
    }

    private static Optional<String> named(String bare) {
        return NAMES.entrySet().stream()
                .filter(name -> name.getKey().matcher(bare).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean group(String bare) {
        return GROUP.matcher(bare).matches() || SIXTH.matcher(bare).matches();
    }

    /** Words go to the number of their label that stands before them on the line. */
    private static List<Chunk> numbersJoined(List<Chunk> line) {
        List<Chunk> joined = new ArrayList<>();
        for (Chunk chunk : line) {
            Chunk before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean goesOn = before != null
                    && NUMBER_ONLY.matcher(before.bare()).matches()
                    && !STARTS.matcher(chunk.bare()).matches()
                    && !(group(before.bare()) && !AlignedLabels.ofGroup(before.bare() + chunk.bare()));
            if (goesOn) {
                joined.set(
                        joined.size() - 1,
                        new Chunk(
                                before.text() + chunk.text(),
                                before.page(),
                                before.x0(),
                                chunk.x1(),
                                before.down(),
                                before.size()));
            } else {
                joined.add(chunk);
            }
        }
        return joined;
    }

    private void read() {
        for (Piece piece : pieces) {
            read(piece);
        }
    }

    private void read(Piece piece) {
        Chunk chunk = piece.chunk;
        String bare = chunk.bare();
        Label latest = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        boolean number = latest != null && NUMBER_ONLY.matcher(latest.bare()).matches();
        if (GROUP.matcher(bare).matches() || parts && SIXTH.matcher(bare).matches()) {
            groups.add(chunk);
        } else if (STARTS.matcher(bare).matches() || !number && named(bare).isPresent()) {
            rows.add(new Label(chunk, piece.line));
        } else if (left(chunk) && AlignedLabels.ofGroup(bare) && !(latest != null && awaits(latest, bare))) {
            groups.add(chunk);
        } else if (NUMBER_ONLY.matcher(bare).matches()) {
            rows.add(new Label(chunk, piece.line));
        } else if (latest != null) {
            int cut = awaits(latest, bare) ? 0 : cut(chunk);
            if (cut > 0) {
                groups.add(chunk.part(0, cut));
                read(new Piece(chunk.part(cut, chunk.text().length()), piece.line));
            } else {
                latest.add(chunk);
            }
        }
    }

    /** Where the nearest label of the third level begins: a table put together of two has its columns in two places. */
    private double edge(Chunk chunk) {
        return leaves.stream()
                .min(Comparator.comparingDouble(leaf -> Math.abs(leaf.down() - chunk.down())))
                .map(Chunk::x0)
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** Whether a text stands left of where the labels of the third level begin. */
    private boolean left(Chunk chunk) {
        return chunk.middle() < edge(chunk);
    }

    /** Whether a text is what comes next of a label that stands over the place of groups. */
    private static boolean awaits(Label label, String bare) {
        return !LEAF.matcher(label.bare()).matches() && AlignedLabels.begins(label.bare() + bare);
    }

    /** Where the end of a group's line is in a text that holds also a line of a row's label; 0 if it is not so. */
    private int cut(Chunk chunk) {
        double edge = edge(chunk);
        if (!(chunk.x0() < edge - chunk.size() / 2 && chunk.x1() > edge + chunk.size() / 2)) {
            return 0;
        }
        int length = chunk.text().length();
        int middle = (int) Math.round((edge - chunk.x0()) / (chunk.x1() - chunk.x0()) * length);
        for (int off : new int[] {0, -1, 1}) {
            int cut = middle + off;
            if (cut > 0
                    && cut < length
                    && AlignedLabels.ofGroup(ReportWords.bare(chunk.text().substring(0, cut)))) {
                return cut;
            }
        }
        return 0;
    }
}
