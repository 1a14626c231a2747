package org.gouji.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    /** The end of a group's label and the beginning of a row's that stand so near that they look like one text. */
    private static final Pattern TWO_LABELS = Pattern.compile(
            "(?:[(（][三四五六][)）] ?)?[\\p{IsHan}]{0,4} ?(?=[1-8][.．、])|[三、本年度办辦理结結果]{1,9} ?(?=[(（][一二三四五六七][)）])");

    private static final Pattern PAGE_MARK = Pattern.compile("[-－—–]\\d{1,3}[-－—–]");
    private static final Pattern LABEL_AND_NUMBER =
            Pattern.compile(".*[\\p{IsHan}、；：”\"）)] ?([\\d０-９][\\d０-９,，.．]*[件宗]?)");
    private static final Pattern TWO_NUMBERS = Pattern.compile("([\\d,，.．]+[件宗])(?=\\d)");
    private static final List<String> HEADS = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");
    private static final List<String> WIDE = List.of("申请人情况", "法人或其他组织");
    private static final String WIDE_HEADS = String.join("", WIDE);

    private static final String NOTE = "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和";
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{IsHan}]");
    private static final int SHORT_PIECE = 3;

    private static final int COLUMNS = 7;
    /** Of so many cells of a text one must be certain. */
    private static final int LEAST_CERTAIN = 3;

    /** More lines than a label's rest takes below its row. */
    private static final int MOST_BELOW = 4;

    private final List<List<Chunk>> lines;
    private final int first;
    private final int last;
    private final AlignedColumns columns;
    private final boolean sharp;
    private final List<AlignedRow> rows = new ArrayList<>();
    /** The heads of the columns with the room that they take, if all are known. */
    private Optional<List<Chunk>> heads = Optional.empty();

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
        return AlignedColumns.of(
                        parted.subList(first, to + 1),
                        COLUMNS,
                        sharp,
                        sharp ? AlignedHeads.named(header(parted, from, last), HEADS) : List.of())
                .map(columns -> new AlignedRequests(parted, from, to, columns, sharp).table());
    }

    /** The lines above the first row. */
    private static List<List<Chunk>> header(List<List<Chunk>> lines, int from, int last) {
        int body = from;
        while (body < last
                && lines.get(body).stream()
                        .noneMatch(chunk -> FIRST.matcher(chunk.bare()).matches())) {
            body++;
        }
        return lines.subList(from, body);
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
        int body = first + header(lines, first, last).size();
        // Numbers may be printed a little above the label's first line.
        while (body > first && lines.get(body - 1).stream().allMatch(Chunk::partOfNumber)) {
            body--;
        }
        boolean orderly = header(lines.subList(first, body));
        List<List<Chunk>> labelLines = new ArrayList<>();
        List<List<Chunk>> values = new ArrayList<>();
        boolean again = false;
        for (int i = body; i <= last; i++) {
            List<Chunk> numbers = new ArrayList<>();
            List<Chunk> line = lines.get(i);
            List<Chunk> labelLine = new ArrayList<>();
            labelLines.add(labelLine);
            if (PAGE_MARK
                    .matcher(String.join("", line.stream().map(Chunk::bare).toList()))
                    .matches()) {
                continue;
            }
            again = headAgain(line) || again && restOfNote(line);
            if (again) {
                continue;
            }
            int words = 0;
            for (int k = 0; k < line.size(); k++) {
                words = word(line.get(k)) ? k : words;
            }
            for (int k = 0; k < line.size(); k++) {
                Chunk chunk = line.get(k);
                if (word(chunk) || k < words) {
                    labelLine.add(chunk);
                } else {
                    numbers.add(chunk);
                }
            }
            if (!numbers.isEmpty()) {
                values.add(sharp || inColumns(line, numbers) ? numbers : displaced(numbers));
            }
        }
        RequestLabels labels = RequestLabels.of(labelLines, body);
        boolean whole = labels.whole();
        if (whole && lineForLine(labels.rows(), values)) {
            writeLines(labels.rows(), values);
        } else if (whole) {
            write(labels.rows(), values);
        } else {
            unread(labels.rows(), values);
        }
        return new AlignedTable(first, last, List.copyOf(rows), whole && orderly && mostlyCertain());
    }

    /**
     * Whether there are as many lines with a number for each column as labels, each no further from its own than the labels
     * beside: then they go together in order, wherever a page or a tall label parts them.
     */
    private static boolean lineForLine(List<RequestLabels.Label> labels, List<List<Chunk>> values) {
        boolean even = values.size() == labels.size()
                && values.stream()
                        .allMatch(
                                line -> line.size() == COLUMNS && line.stream().allMatch(Chunk::number));
        for (int i = 0; even && i < values.size(); i++) {
            double down = values.get(i).get(0).down();
            even = (i == 0 || down > labels.get(i - 1).band().top())
                    && (i + 1 == labels.size()
                            || down < labels.get(i + 1).band().bottom());
        }
        return even;
    }

    private void writeLines(List<RequestLabels.Label> labels, List<List<Chunk>> values) {
        for (int i = 0; i < labels.size(); i++) {
            List<String> texts = new ArrayList<>(List.of(labels.get(i).text()));
            values.get(i).stream()
                    .sorted(Comparator.comparingDouble(Chunk::x0))
                    .map(Chunk::text)
                    .forEach(texts::add);
            rows.add(new AlignedRow(labels.get(i).page(), labels.get(i).line(), texts));
        }
    }

    /** A text of which much remains uncertain is better read line by line. */
    private boolean mostlyCertain() {
        List<String> cells = rows.stream()
                .skip(1)
                .flatMap(row -> row.texts().size() < COLUMNS
                        ? Collections.nCopies(COLUMNS, AlignedTable.UNCERTAIN).stream()
                        : row.texts().stream().skip(1))
                .toList();
        long certain = cells.stream()
                .filter(text -> !text.equals(AlignedTable.UNCERTAIN))
                .count();
        return sharp || certain * LEAST_CERTAIN >= cells.size();
    }

    /** Each row with its numbers. */
    private void write(List<RequestLabels.Label> labels, List<List<Chunk>> values) {
        List<List<Chunk>> byColumn = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            byColumn.add(new ArrayList<>());
        }
        List<Doubt> doubts = new ArrayList<>();
        for (List<Chunk> line : values) {
            int[] at = columns.at(line, heads);
            for (int i = 0; i < at.length; i++) {
                if (at[i] >= 0) {
                    byColumn.get(at[i]).add(line.get(i));
                } else {
                    doubts.add(doubt(line, at, i));
                }
            }
        }
        List<AlignedCells.Band> bands =
                labels.stream().map(RequestLabels.Label::band).toList();
        List<List<String>> cells = AlignedCells.rows(bands, byColumn, sharp);
        boolean[] own = AlignedLabels.own(labels.stream()
                .map(label -> label.pieces().stream().map(Chunk::bare).toList())
                .toList());
        for (int i = 0; i < labels.size(); i++) {
            int row = i;
            List<String> texts = new ArrayList<>(List.of(labels.get(i).text()));
            for (int column = 0; column < COLUMNS; column++) {
                int c = column;
                boolean doubtful = doubts.stream()
                        .anyMatch(doubt -> doubt.of(c) && AlignedCells.mayTake(bands, row, doubt.chunk.down()));
                texts.add(
                        doubtful || !own[i]
                                ? AlignedTable.UNCERTAIN
                                : cells.get(i).get(c));
            }
            if (texts.stream().skip(1).allMatch(AlignedTable.UNCERTAIN::equals)) {
                texts.subList(2, texts.size()).clear();
            }
            rows.add(new AlignedRow(labels.get(i).page(), labels.get(i).line(), texts));
        }
    }

    /** A text of which it is not known in which of some columns it stands. */
    private record Doubt(Chunk chunk, int from, int to) {

        boolean of(int column) {
            return from <= column && column <= to;
        }
    }

    private static Doubt doubt(List<Chunk> line, int[] at, int index) {
        int from = 0;
        int to = COLUMNS - 1;
        for (int i = 0; i < at.length; i++) {
            if (at[i] >= 0 && i < index) {
                from = Math.min(COLUMNS - 1, at[i] + 1);
            } else if (at[i] >= 0 && i > index) {
                to = Math.max(from, Math.min(to, at[i] - 1));
            }
        }
        return new Doubt(line.get(index), from, to);
    }

    /** Labels and numbers apart, so that no number is read as a row's. */
    private void unread(List<RequestLabels.Label> labels, List<List<Chunk>> values) {
        labels.forEach(label -> rows.add(new AlignedRow(label.page(), label.line(), List.of(label.text()))));
        values.forEach(line -> rows.add(new AlignedRow(
                line.get(0).page(), last, line.stream().map(Chunk::text).toList())));
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
        boolean number = chunk.number() || chunk.cutAmidThousands() || unmapped(chunk);
        return (!number || chunk.bare().equals("无") && columns.label(chunk)) && columns.beginsLeft(chunk);
    }

    /** Whether a line belongs to the header that a page repeats. */
    private boolean headAgain(List<Chunk> line) {
        boolean note = line.stream().anyMatch(AlignedRequests::ofNote);
        return line.stream().noneMatch(AlignedRequests::numeral)
                && (note || line.stream().anyMatch(chunk -> WIDE.contains(chunk.bare()) || !columns.beginsLeft(chunk)))
                && ofHeader(line);
    }

    /** Whether a line holds nothing but words of the header, the note's perhaps in pieces. */
    static boolean ofHeader(List<Chunk> line) {
        return line.stream().allMatch(chunk -> headWord(chunk) || ofNote(chunk))
                || line.stream().anyMatch(chunk -> headWord(chunk) || ofNote(chunk)) && restOfNote(line);
    }

    /** Whether what is no head on a line goes on with the note. */
    private static boolean restOfNote(List<Chunk> line) {
        String letters = NO_LETTERS
                .matcher(String.join(
                        "",
                        line.stream()
                                .filter(chunk -> !headWord(chunk))
                                .map(Chunk::bare)
                                .toList()))
                .replaceAll("");
        return !letters.isEmpty() && NOTE.contains(letters) && line.stream().noneMatch(AlignedRequests::numeral);
    }

    /** 项 alone may be the unit below a number or a letter of the note. */
    private static boolean numeral(Chunk chunk) {
        return chunk.partOfNumber() && !NOTE.contains(chunk.bare());
    }

    /** Whether a text is a piece of what stands left of the header, too long to be one of a label. */
    private static boolean ofNote(Chunk chunk) {
        String letters = NO_LETTERS.matcher(chunk.bare()).replaceAll("");
        return letters.length() > SHORT_PIECE && NOTE.contains(letters);
    }

    /** Whether a number has a letter beside it of which the font does not tell what it is. */
    private static boolean unmapped(Chunk chunk) {
        String text = chunk.text();
        return text.indexOf(Garbling.REPLACEMENT) >= 0
                && text.chars().anyMatch(Character::isDigit)
                && text.chars().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** Whether a text is nothing but letters of the header, as where a page repeats it. */
    private static boolean headWord(Chunk chunk) {
        String all = WIDE_HEADS + String.join("", HEADS);
        return chunk.bare().chars().allMatch(c -> all.indexOf(c) >= 0);
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
        int cut = labels.lookingAt() && labels.end() > 0
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
        AlignedHeads known = new AlignedHeads(HEADS, WIDE);
        boolean orderly = known.inOrder(header, columns);
        heads = orderly ? Optional.of(known.places()) : Optional.empty();
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
}
