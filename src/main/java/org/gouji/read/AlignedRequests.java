package org.gouji.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.read.AlignedTable.AlignedRow;

/**
 * Table three where no lines are drawn: numbers stand below each other in seven columns, labels left of them over one or
 * more printed lines. A label has the numbers that stand beside it; what does not come out even stays apart, so that
 * the row is not read.
 */
final class AlignedRequests {

    private static final Pattern HEADER = Pattern.compile("申[请請]人情[况況]|.*本列[数數][据據]的勾稽.*|自然人");
    private static final Pattern FIRST = Pattern.compile("一(?:、.*)?");
    private static final Pattern LAST = Pattern.compile("四、(?:[结結].{0,2}|[结結][转轉]下.*)?");
    private static final Pattern STARTS = Pattern.compile("([一二三四]、|[(（][一二三四五六七][)）]|[1-8][.．、]).*|[(（][一二三四五六七]?");
    /** The number of a label that a blank or a line end parts from its words. */
    private static final Pattern NUMBER_ONLY = Pattern.compile("[一二三四]、?|[(（][一二三四五六七]?[)）]?|[1-8][.．、]");

    private static final Pattern NUMBER = Pattern.compile("[一二三四五六七1-8]");
    private static final Pattern LEAF = Pattern.compile("[1-8][.．、].*");
    private static final Pattern GROUP = Pattern.compile("三、.*|[(（][三四五][)）].*");
    private static final Pattern SIXTH = Pattern.compile("[(（]六[)）].*");
    private static final Pattern TWO_LABELS = Pattern.compile("(?:[(（][三四五六][)）])?[\\p{IsHan}]{1,4} ?(?=[1-8][.．、])");
    private static final Pattern PAGE_MARK = Pattern.compile("[-－—–]\\d{1,3}[-－—–]");
    private static final Pattern LABEL_AND_NUMBER =
            Pattern.compile(".*\\p{IsHan}[”\"）)]? ?([\\d０-９][\\d０-９,，.．]*[件宗]?)");
    private static final Pattern TWO_NUMBERS = Pattern.compile("([\\d,，.．]+[件宗])(?=\\d)");
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

    private static Map.Entry<Pattern, String> name(String begins, String number) {
        return Map.entry(Pattern.compile(begins + ".*"), number);
    }

    /** The numbers of all labels of table three in order: in the 2021 form, and with （六）其他处理 as one row. */
    private static final Set<String> WHOLE = Set.of("一二一二1234567812312345123七四", "一二一二1234567812312345六七四");

    private static final List<String> HEADS = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");
    private static final List<String> WIDE = List.of("申请人情况", "法人或其他组织");
    private static final String WIDE_HEADS = String.join("", WIDE);

    private static final int COLUMNS = 7;
    private static final double SAME_EDGE = 4;

    /** So many heights of a letter a label's middle and its numbers may be apart. */
    private static final double FAR = 4;

    /** A blank within a label takes no more of a letter's height. */
    private static final double NARROW = 0.6;

    /** In a text, more lines than stand between two lines of one label. */
    private static final double MOST_BETWEEN = 4;

    /** More lines than a label's rest takes below its row. */
    private static final int MOST_BELOW = 4;

    /** A label with the lines that it takes. */
    private static final class Label {
        final StringBuilder text = new StringBuilder();
        final List<Double> lines = new ArrayList<>();
        final double size;
        final int page;
        final int line;
        double x0;
        double x1;
        boolean reachesIn;
        List<Chunk> values;
        /** The values by column where they are certain. */
        List<String> joined;

        Label(Chunk chunk, int line) {
            size = chunk.size();
            page = chunk.page();
            this.line = line;
            x0 = chunk.x0();
            x1 = chunk.x1();
            add(chunk);
        }

        void add(Chunk chunk) {
            text.append(chunk.text());
            if (lines.isEmpty() || lines.get(lines.size() - 1) < chunk.down()) {
                lines.add(chunk.down());
            }
            x0 = Math.min(x0, chunk.x0());
            x1 = Math.max(x1, chunk.x1());
        }

        double top() {
            return lines.get(0);
        }

        double bottom() {
            return lines.get(lines.size() - 1);
        }

        String bare() {
            return ReportWords.bare(text.toString());
        }

        boolean near(double y) {
            return y > top() - 2 * size && y < bottom() + 2 * size;
        }

        boolean beside(double y) {
            return y > top() - 0.9 * size && y < bottom() + 0.9 * size;
        }

        /** Whether a text stands above or below so that more than half of the narrower one is over the other. */
        boolean over(Chunk chunk) {
            return Math.min(x1, chunk.x1()) - Math.max(x0, chunk.x0()) > Math.min(chunk.x1() - chunk.x0(), x1 - x0) / 2;
        }
    }

    private final List<List<Chunk>> lines;
    private final int first;
    private final int last;
    private final AlignedColumns columns;
    private final boolean sharp;
    private final List<AlignedRow> rows = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    /** Where the labels of the third level begin, by page where each page places its columns anew. */
    private final Map<Integer, Double> leafEdges = new HashMap<>();
    /** The label that took the text before. */
    private Label taken;

    private AlignedRequests(List<List<Chunk>> lines, int first, int last, AlignedColumns columns, boolean sharp) {
        this.lines = lines;
        this.first = first;
        this.last = last;
        this.columns = columns;
        this.sharp = sharp;
    }

    /**
     * Finds the table among a file's printed lines, in reading order; empty where its columns cannot be told.
     *
     * @param sharp whether places are in points and not in columns and lines of a text
     */
    static Optional<AlignedTable> find(List<List<Chunk>> lines, boolean sharp) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < lines.size() && last < 0; i++) {
            for (Chunk chunk : lines.get(i)) {
                String bare = chunk.bare();
                if (first < 0 && HEADER.matcher(bare).matches()) {
                    first = i;
                }
                if (first >= 0 && last < 0 && LAST.matcher(bare).matches()) {
                    last = i;
                }
            }
        }
        if (first < 0 || last < 0) {
            return Optional.empty();
        }
        int from = first(lines, first);
        int to = last(lines, last);
        List<List<Chunk>> parted =
                lines.subList(0, to + 1).stream().map(AlignedRequests::parted).toList();
        return AlignedColumns.of(parted.subList(first, to + 1), COLUMNS, sharp)
                .map(columns -> new AlignedRequests(parted, from, to, columns, sharp).table());
    }

    /** The header's first line: header words may be broken over lines, so that the first known one is not the first. */
    private static int first(List<List<Chunk>> lines, int known) {
        int first = known;
        while (first > 0
                && lines.get(first - 1).stream()
                        .allMatch(chunk -> chunk.bare().chars().allMatch(c -> WIDE_HEADS.indexOf(c) >= 0))) {
            first--;
        }
        return first;
    }

    /** The last line: the numbers of the last row and the rest of its label may stand below its first line. */
    private static int last(List<List<Chunk>> lines, int label) {
        String rest = "结轉转結下年度继繼续續办辦理";
        int last = label;
        for (int i = label + 1; i < Math.min(lines.size(), label + MOST_BELOW); i++) {
            List<Chunk> line = lines.get(i);
            boolean own = line.stream()
                    .allMatch(chunk ->
                            chunk.partOfNumber() || chunk.bare().chars().allMatch(c -> rest.indexOf(c) >= 0));
            boolean page = line.size() == 1
                    && line.get(0).number()
                    && line.get(0).page() == lines.get(label).get(0).page();
            if (!own || page) {
                break;
            }
            last = i;
        }
        return last;
    }

    private AlignedTable table() {
        int body = first;
        while (body < last
                && lines.get(body).stream()
                        .noneMatch(chunk -> FIRST.matcher(chunk.bare()).matches())) {
            body++;
        }
        // Numbers may be printed a little above the label's first line.
        while (body > first && lines.get(body - 1).stream().allMatch(Chunk::partOfNumber)) {
            body--;
        }
        boolean orderly = header(lines.subList(first, body));
        for (int page = lines.get(body).get(0).page();
                page <= lines.get(last).get(0).page();
                page++) {
            OptionalDouble edge = leafEdge(body, page);
            if (edge.isPresent()) {
                leafEdges.put(page, edge.getAsDouble());
            }
        }
        List<List<Chunk>> values = new ArrayList<>();
        for (int i = body; i <= last; i++) {
            List<Chunk> numbers = new ArrayList<>();
            Chunk before = null;
            List<Chunk> line = lines.get(i);
            if (line.size() == 1 && PAGE_MARK.matcher(line.get(0).bare()).matches()) {
                continue;
            }
            if (line.stream().noneMatch(Chunk::partOfNumber)
                    && line.stream().anyMatch(chunk -> !columns.beginsLeft(chunk))
                    && line.stream().allMatch(AlignedRequests::headWord)) {
                continue;
            }
            int words = 0;
            for (int k = 0; k < line.size(); k++) {
                words = word(line.get(k)) ? k : words;
            }
            for (int k = 0; k < line.size(); k++) {
                Chunk chunk = line.get(k);
                if (word(chunk) || k < words) {
                    label(chunk, before, i);
                    before = chunk;
                } else {
                    numbers.add(chunk);
                }
            }
            if (!numbers.isEmpty()) {
                values.add(sharp || inColumns(line, numbers) ? numbers : displaced(numbers));
            }
        }
        List<Label> leaves = labels.stream().filter(this::leaf).toList();
        boolean joined = joined(leaves, values);
        List<List<Chunk>> apart = joined ? List.of() : singly(leaves, values);
        labels.forEach(this::write);
        apart.forEach(line -> rows.add(new AlignedRow(
                line.get(0).page(), last, line.stream().map(Chunk::text).toList())));
        return new AlignedTable(first, last, List.copyOf(rows), joined && orderly);
    }

    /**
     * Whether all numbers of a text's line stand where their columns are: one that follows with a single blank may have been
     * moved right by what stands before it.
     */
    private static boolean inColumns(List<Chunk> line, List<Chunk> numbers) {
        boolean apart = numbers.size() == COLUMNS;
        for (int i = 1; !apart && i < line.size(); i++) {
            if (numbers.contains(line.get(i))
                    && line.get(i).x0() - line.get(i - 1).x1() < 2) {
                return false;
            }
        }
        return true;
    }

    private static List<Chunk> displaced(List<Chunk> numbers) {
        return numbers.stream().map(Chunk::displaced).toList();
    }

    /** Whether a text is part of a label. */
    private boolean word(Chunk chunk) {
        return (!chunk.number() || chunk.bare().equals("无") && columns.label(chunk)) && columns.beginsLeft(chunk);
    }

    /** Whether a text is nothing but letters of the header, as where a page repeats it. */
    private static boolean headWord(Chunk chunk) {
        String all = WIDE_HEADS + String.join("", HEADS);
        return chunk.bare().chars().allMatch(c -> all.indexOf(c) >= 0);
    }

    /** Where the labels of the third level begin, if most begin at one place. */
    private OptionalDouble leafEdge(int body, int page) {
        List<Double> edges = new ArrayList<>();
        for (List<Chunk> line : lines.subList(body, last + 1)) {
            line.stream()
                    .filter(chunk -> (sharp || chunk.page() == page)
                            && LEAF.matcher(chunk.bare()).matches()
                            && columns.beginsLeft(chunk))
                    .forEach(chunk -> edges.add(chunk.x0()));
        }
        edges.sort(null);
        double middle = edges.isEmpty() ? 0 : edges.get(edges.size() / 2);
        long there = edges.stream()
                .filter(x -> Math.abs(x - middle) <= (sharp ? 1 : 2))
                .count();
        return there > 1 && there * 3 > edges.size() * 2 ? OptionalDouble.of(middle) : OptionalDouble.empty();
    }

    private static String numbers(List<Label> leaves) {
        StringBuilder numbers = new StringBuilder();
        for (Label leaf : leaves) {
            Matcher number = NUMBER.matcher(leaf.bare());
            numbers.append(named(leaf.bare()).orElseGet(() -> number.find() ? number.group() : "?"));
        }
        return numbers.toString();
    }

    private static Optional<String> named(String bare) {
        return NAMES.entrySet().stream()
                .filter(name -> name.getKey().matcher(bare).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A line of which no chunk holds the end of a group's label together with the label of a row, or two numbers. */
    private static List<Chunk> parted(List<Chunk> line) {
        List<Chunk> parted = new ArrayList<>();
        for (Chunk chunk : line) {
            parted(chunk, parted);
        }
        return parted;
    }

    private static void parted(Chunk chunk, List<Chunk> parted) {
        Matcher labels = TWO_LABELS.matcher(chunk.text());
        Matcher numbers = TWO_NUMBERS.matcher(chunk.text());
        Matcher number = LABEL_AND_NUMBER.matcher(chunk.text());
        int cut = labels.lookingAt()
                ? labels.end()
                : numbers.lookingAt() ? numbers.end() : number.matches() ? number.start(1) : 0;
        if (cut == 0) {
            parted.add(chunk);
            return;
        }
        Chunk left = chunk.part(0, cut);
        parted.add(new Chunk(left.text(), left.page(), left.x0(), left.x1() - 1, left.down(), left.size()));
        parted(chunk.part(cut, chunk.text().length()), parted);
    }

    /** Whether the lines of numbers make up rows in one way only, numbers broken over lines put together. */
    private boolean joined(List<Label> leaves, List<List<Chunk>> values) {
        if (!WHOLE.contains(numbers(leaves))) {
            return false;
        }
        List<AlignedRows.Band> bands = leaves.stream()
                .map(leaf -> new AlignedRows.Band(leaf.lines, leaf.size))
                .toList();
        Optional<List<List<String>>> found = AlignedRows.rows(bands, values, columns, sharp);
        found.ifPresent(rowsFound -> {
            boolean[] own = AlignedLabels.own(leaves.stream().map(Label::bare).toList(), sharp);
            for (int i = 0; i < leaves.size(); i++) {
                boolean certain = rowsFound.get(i) != null && own[i];
                leaves.get(i).joined = certain ? rowsFound.get(i) : List.of(AlignedTable.UNCERTAIN);
            }
        });
        return found.isPresent();
    }

    /** Gives each label the one line of numbers beside it; says which lines are left. */
    private List<List<Chunk>> singly(List<Label> leaves, List<List<Chunk>> values) {
        boolean even = WHOLE.contains(numbers(leaves)) && values.size() == leaves.size();
        for (int i = 0; even && i < values.size(); i++) {
            even = distance(leaves.get(i), values.get(i).get(0).down()) < FAR * leaves.get(i).size;
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
            double y = line.get(0).down();
            List<Label> near = labels.stream()
                    .filter(label -> label.values != null && label.near(y))
                    .toList();
            near.forEach(label -> {
                apart.add(label.values);
                label.values = null;
                label.joined = List.of(AlignedTable.UNCERTAIN);
            });
        }
        return apart;
    }

    /** Writes the header; says whether every column's own letters are those that the form has there. */
    private boolean header(List<List<Chunk>> header) {
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
                } else if (column < 0 && chunk.bare().chars().allMatch(c -> WIDE_HEADS.indexOf(c) >= 0)) {
                    wide.add(chunk.text());
                } else if (column < 0) {
                    for (int i = 0; i < chunk.text().length(); i++) {
                        Chunk letter = chunk.part(i, i + 1);
                        own.get(columns.nearest(letter)).append(letter.text());
                    }
                } else {
                    own.get(column).append(chunk.text());
                }
            }
        }
        boolean orderly = new AlignedHeads(HEADS, WIDE).inOrder(header, columns);
        if (!orderly) {
            orderly = true;
            for (int i = 0; i < own.size(); i++) {
                orderly &= fits(own.get(i).toString(), HEADS.get(i));
            }
        }
        List<String> texts = new ArrayList<>();
        texts.add(note.toString());
        if (orderly) {
            texts.addAll(List.of("申请人情况", "自然人", "法人或其他组织", "总计"));
            texts.addAll(HEADS.subList(1, HEADS.size() - 1));
        } else {
            wide.stream().filter(text -> text.contains("情")).forEach(texts::add);
            texts.add(own.get(0).toString());
            wide.stream().filter(text -> !text.contains("情")).forEach(texts::add);
            own.subList(1, own.size()).forEach(text -> texts.add(text.toString()));
        }
        texts.removeIf(String::isEmpty);
        Chunk start = header.isEmpty() ? lines.get(first).get(0) : header.get(0).get(0);
        rows.add(new AlignedRow(start.page(), first, texts));
        return orderly;
    }

    /** Whether a column's letters are those of its head, besides letters of heads that stand over several columns. */
    private static boolean fits(String printed, String head) {
        String letters = ReportWords.bare(printed).replace("合计", "总计");
        for (char c : head.toCharArray()) {
            int at = letters.indexOf(c);
            if (at < 0) {
                return false;
            }
            letters = letters.substring(0, at) + letters.substring(at + 1);
        }
        return letters.chars().allMatch(c -> WIDE_HEADS.indexOf(c) >= 0);
    }

    private void label(Chunk chunk, Chunk beside, int line) {
        Label latest = labels.isEmpty() ? null : labels.get(labels.size() - 1);
        boolean starts = STARTS.matcher(chunk.bare()).matches()
                || named(chunk.bare()).filter(number -> !awaited(number)).isPresent();
        if (starts) {
            taken = new Label(chunk, line);
            taken.reachesIn = columns.reachesIn(chunk);
            labels.add(taken);
            return;
        }
        Double edge = leafEdges.get(chunk.page());
        boolean atLeafEdge = edge != null && Math.abs(chunk.x0() - edge) <= (sharp ? SAME_EDGE : 2);
        boolean ofRowBelow = atLeafEdge && labels.stream().anyMatch(other -> other != taken && other.over(chunk));
        boolean next = taken != null
                && beside != null
                && taken.bottom() == beside.down()
                && !ofRowBelow
                && chunk.x0() - beside.x1() <= (sharp ? NARROW * chunk.size() : 1);
        boolean behindNumber =
                next && (!sharp || NUMBER_ONLY.matcher(taken.bare()).matches());
        if (behindNumber) {
            take(taken, chunk);
            return;
        }
        if (latest != null && edge != null && straddles(chunk, latest, edge)) {
            int cut = (int) Math.round((edge - chunk.x0())
                    / (chunk.x1() - chunk.x0())
                    * chunk.text().length());
            if (cut > 0 && cut < chunk.text().length()) {
                Chunk left = chunk.part(0, cut);
                label(left, beside, line);
                label(chunk.part(cut, chunk.text().length()), left, line);
                return;
            }
        }
        Optional<Label> row = atLeafEdge ? leafAbove(chunk, edge) : Optional.empty();
        if (row.isPresent()) {
            take(row.get(), chunk);
            return;
        }
        for (int i = labels.size() - 1; i >= 0; i--) {
            Label before = labels.get(i);
            if (!sharp && chunk.down() - before.bottom() > MOST_BETWEEN) {
                continue;
            }
            if (before.over(chunk) || Math.abs(before.x0 - chunk.x0()) < (sharp ? SAME_EDGE : 1)) {
                take(before, chunk);
                return;
            }
        }
        boolean goesOn =
                beside != null && latest != null && latest.text.toString().endsWith(beside.text());
        if (goesOn) {
            take(latest, chunk);
        }
    }

    /** Whether the number of a label stands alone so far, so that its words are still to come. */
    private boolean awaited(String number) {
        return labels.subList(Math.max(0, labels.size() - 3), labels.size()).stream()
                .anyMatch(label -> NUMBER_ONLY.matcher(label.bare()).matches()
                        && label.bare().contains(number));
    }

    /** The label of the third level that a text in its column goes on with. */
    private Optional<Label> leafAbove(Chunk chunk, double edge) {
        double most = sharp ? 2 * chunk.size() : MOST_BETWEEN;
        for (int i = labels.size() - 1; i >= 0; i--) {
            Label before = labels.get(i);
            if (LEAF.matcher(before.bare()).matches() && Math.abs(before.x0 - edge) <= (sharp ? SAME_EDGE : 2)) {
                return chunk.down() - before.bottom() <= most ? Optional.of(before) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void take(Label label, Chunk chunk) {
        label.add(chunk);
        label.reachesIn |= columns.reachesIn(chunk);
        taken = label;
    }

    /** Whether a text goes on with a group's label and with the label of a row right of it. */
    private boolean straddles(Chunk chunk, Label latest, double edge) {
        return Math.abs(latest.x0 - edge) < (sharp ? SAME_EDGE : 1)
                && LEAF.matcher(latest.bare()).matches()
                && chunk.x0() < edge - chunk.size()
                && chunk.x1() > edge + chunk.size();
    }

    /** Gives a row of numbers to the one label that it stands beside. */
    private boolean given(List<Chunk> line) {
        double y = line.get(0).down();
        List<Label> beside = labels.stream()
                .filter(label -> leaf(label) && label.beside(y))
                .sorted(Comparator.comparingDouble(label -> distance(label, y)))
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
        return Math.abs((label.top() + label.bottom()) / 2 - y);
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
        rows.add(new AlignedRow(label.page, label.line, texts));
    }
}
