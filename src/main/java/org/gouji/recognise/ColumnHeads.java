package org.gouji.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gouji.document.Place;

/**
 * A column header whose cells a page breaks over several lines, put together again. In every line the words must stand
 * in the order of the form's columns; else the order of the columns is not certain.
 */
final class ColumnHeads {

    /** One header cell of the form and the columns it covers. */
    private record Head(String word, int from, int to) {

        boolean single() {
            return from == to;
        }
    }

    /** A header cell as far as it was found; {@code place} is null where nothing of it was. */
    private static final class Cell {
        private final Head head;
        private final StringBuilder normal = new StringBuilder();
        private final StringBuilder printed = new StringBuilder();
        private Place place;

        Cell(Head head) {
            this.head = head;
        }

        boolean goesOnWith(String word) {
            return !normal.isEmpty()
                    && head.word.startsWith(normal.toString())
                    && head.word.startsWith(word, normal.length());
        }

        /** How well a word begins this cell: 0 it is the cell, 1 its beginning, 2 a part of it, 3 not at all. */
        int beginsWith(String word) {
            if (!normal.isEmpty() || !head.word.contains(word)) {
                return 3;
            }
            return head.word.equals(word) ? 0 : head.word.startsWith(word) ? 1 : 2;
        }

        void add(Word word, Place where) {
            normal.append(word.letters);
            printed.append(word.printed);
            place = place == null ? where : place;
        }
    }

    private static final List<Head> APPLICANTS = List.of(
            new Head("申请人情况", 0, 6),
            new Head("自然人", 0, 0),
            new Head("法人或其他组织", 1, 5),
            new Head("总计", 6, 6),
            new Head("商业企业", 1, 1),
            new Head("科研机构", 2, 2),
            new Head("社会公益组织", 3, 3),
            new Head("法律服务机构", 4, 4),
            new Head("其他", 5, 5));
    /** One word of a line as it is compared and as it is printed. */
    private record Word(String letters, String printed) {

        static Word of(Words words) {
            String letters = LabelKey.letters(words.normal());
            return new Word(letters.equals("合计") ? "总计" : letters, words.printed());
        }
    }

    /** A header cell that blanks break has no more parts than this. */
    private static final int MOST_PARTS = 4;

    /** The columns of table three between the first and the last, whose heads stand one level below theirs. */
    private static final int LOWER_FROM = 1;

    private static final int LOWER_TO = 5;

    private final List<Cell> cells = new ArrayList<>();
    private final boolean applicants;
    private final List<Piece> foreign = new ArrayList<>();
    private boolean orderly = true;
    private int alone = -1;

    private ColumnHeads(List<Head> heads) {
        applicants = heads == APPLICANTS;
        heads.forEach(head -> cells.add(new Cell(head)));
    }

    static ColumnHeads applicants() {
        return new ColumnHeads(APPLICANTS);
    }

    static ColumnHeads results() {
        List<Head> heads = new ArrayList<>();
        heads.add(new Head("行政复议", 0, 4));
        heads.add(new Head("行政诉讼", 5, 14));
        columns(0, heads);
        heads.add(new Head("未经复议直接起诉", 5, 9));
        heads.add(new Head("复议后起诉", 10, 14));
        columns(5, heads);
        columns(10, heads);
        return new ColumnHeads(heads);
    }

    private static void columns(int from, List<Head> heads) {
        List<String> words = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
        IntStream.range(0, words.size()).forEach(i -> heads.add(new Head(words.get(i), from + i, from + i)));
    }

    /** Whether all words of a line are parts of this header's cells. */
    boolean knows(LineText line) {
        return !line.words().isEmpty()
                && line.numbers().isEmpty()
                && line.words().stream()
                        .map(word -> Word.of(word).letters)
                        .allMatch(letters -> cells.stream().anyMatch(cell -> cell.head.word.contains(letters)));
    }

    /**
     * The words of a line; where blanks within the header cells are all that breaks them (结果 维持), each cell as one
     * word.
     */
    private List<Word> whole(List<Words> printed) {
        List<Word> words = printed.stream().map(Word::of).flatMap(this::parted).toList();
        List<Word> whole = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Word longest = null;
            int next = i;
            StringBuilder letters = new StringBuilder();
            StringBuilder text = new StringBuilder();
            for (int k = i; k < Math.min(words.size(), i + MOST_PARTS); k++) {
                letters.append(words.get(k).letters);
                text.append(words.get(k).printed);
                if (cells.stream().anyMatch(cell -> cell.head.word.contentEquals(letters))) {
                    longest = new Word(letters.toString(), text.toString());
                    next = k + 1;
                }
            }
            if (longest == null) {
                return words;
            }
            whole.add(longest);
            i = next;
        }
        return whole;
    }

    /** Two heads that stand so near that they look like one word. */
    private Stream<Word> parted(Word word) {
        for (Cell cell : cells) {
            String first = cell.head.word;
            boolean second = word.letters.length() > first.length()
                    && word.letters.startsWith(first)
                    && word.printed.length() == word.letters.length()
                    && cells.stream().anyMatch(other -> other.head.word.equals(word.letters.substring(first.length())));
            if (second) {
                int cut = first.length();
                return Stream.of(
                        new Word(first, word.printed.substring(0, cut)),
                        new Word(word.letters.substring(cut), word.printed.substring(cut)));
            }
        }
        return Stream.of(word);
    }

    /** Takes the words of one line, from left to right. */
    void line(LineText line, List<Words> printed, Script script) {
        Cell before = null;
        List<Word> words = whole(printed);
        for (Word word : words) {
            String letters = word.letters;
            if (letters.isEmpty()) {
                continue;
            }
            int after = before == null ? -1 : before.head.to;
            Cell cell = before != null && before.goesOnWith(letters) && !begins(letters, after)
                    ? before
                    : next(letters, after);
            if (cell == null) {
                boolean elsewhere = next(letters, -1) != null || cells.stream().anyMatch(c -> c.goesOnWith(letters));
                orderly &= !elsewhere;
                foreign.add(new Piece(Words.of(word.printed, script), line.place(), -1, true));
                continue;
            }
            boolean fresh = cell.normal.isEmpty();
            cell.add(word, line.place());
            if (fresh && words.size() == 1) {
                alone(cell.head);
            }
            before = cell;
        }
        if (words.size() > 1) {
            alone = -1;
        }
    }

    /** Where each word has a line of its own, the order of the lines is that of the columns. */
    private void alone(Head head) {
        boolean level = head.single() && (!applicants || head.from >= LOWER_FROM && head.to <= LOWER_TO);
        if (level) {
            orderly &= head.from > alone;
            alone = head.from;
        }
    }

    /** Whether a word is rather the beginning of a later cell than the rest of the one before it on the line. */
    private boolean begins(String letters, int after) {
        return cells.stream().anyMatch(cell -> cell.head.from > after && cell.beginsWith(letters) < 2);
    }

    private Cell next(String letters, int after) {
        Optional<Cell> goesOn = cells.stream()
                .filter(cell -> cell.head.from > after && cell.goesOnWith(letters))
                .min(Comparator.comparingInt(cell -> cell.head.from));
        return goesOn.orElseGet(() -> cells.stream()
                .filter(cell -> cell.head.from > after && cell.beginsWith(letters) < 3)
                .min(Comparator.<Cell>comparingInt(cell -> Math.max(cell.beginsWith(letters), 1))
                        .thenComparingInt(cell -> cell.beginsWith(letters) == 0 && cells.size() < 10 ? 0 : 1)
                        .thenComparingInt(cell -> cell.head.from))
                .orElse(null));
    }

    boolean orderly() {
        return orderly;
    }

    /** The cells in the form's order with the text that was found of each, then the words that the form does not have. */
    List<Piece> pieces(int row, Script script) {
        List<Piece> pieces = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell.place != null) {
                pieces.add(new Piece(Words.of(cell.printed.toString(), script), cell.place, row, true));
            }
        }
        pieces.addAll(foreign);
        return pieces;
    }
}
