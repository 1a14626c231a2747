package org.gouji.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tables of which each cell is one line, a blank cell an empty one, as office programs save a document as text. Cells that a
 * merged one covers are empty lines too, or none. That a text is such is told by table three: so counted, each of its rows has
 * seven cells, and before each label stand as many covered ones as the form has there.
 */
final class LineForLine {

    private static final int CELLS_OF_A_ROW = 7;
    private static final int CELLS_OF_TABLE_FOUR = 15;
    /** All rows of table three must come out even, and so many there must be. */
    private static final int TELLING_ROWS = 20;

    /** With fewer numbers all of them may be lost, and no cell blank. */
    private static final int FEWEST_NUMBERS = 7;
    /** Empty paragraphs between a table and the next heading. */
    private static final int MOST_BEHIND = 3;

    private static final Pattern MARKED = Pattern.compile("^(?:[一二三四]、|[(（][一二三四五六七][)）]|\\d[.．、]).*");
    private static final Pattern TABLE_TWO = Pattern.compile("规章|(行政)?规范性文件|行政(许可|处罚|强制|事业性收费)|其他对外管理服务事项|政府集中采购");

    /** A text that is no cell's, with the lines of cells behind it. */
    private record Label(String text, List<Line> behind) {

        boolean begins(Pattern row) {
            return EmptyLines.begins(text, row);
        }

        /** How deep it stands in table three, which is how many merged cells cover the columns before it. */
        int depth() {
            char first = text.isEmpty() ? ' ' : text.charAt(0);
            return Character.isDigit(first) ? 2 : first == '(' || first == '（' ? 1 : 0;
        }
    }

    private final List<Label> labels = new ArrayList<>();

    private LineForLine(List<Line> lines) {
        List<Line> behind = new ArrayList<>();
        for (Line line : lines) {
            String text = Line.trim(line.text());
            if (cell(text)) {
                behind.add(line);
            } else {
                behind = new ArrayList<>();
                labels.add(new Label(text, behind));
            }
        }
    }

    /** The numbers of the empty lines that are blank cells; none where the rows of table three do not come out even. */
    static Set<Integer> blanks(List<Line> lines) {
        return new LineForLine(lines).blanks();
    }

    private Set<Integer> blanks() {
        int first = 0;
        while (first < labels.size() && !labels.get(first).begins(EmptyLines.FIRST_ROW)) {
            first++;
        }
        int last = first;
        while (last < labels.size() && !labels.get(last).begins(EmptyLines.LAST_ROW)) {
            last++;
        }
        if (last == labels.size() || !even(first, last, true) && !even(first, last, false)) {
            return Set.of();
        }
        Set<Integer> blanks = new HashSet<>();
        for (int i = first; i <= last; i++) {
            add(labels.get(i), CELLS_OF_A_ROW, blanks);
        }
        for (int i = 0; i < first; i++) {
            if (TABLE_TWO.matcher(labels.get(i).text).matches()) {
                boolean charges =
                        i + 1 == first || MARKED.matcher(labels.get(i + 1).text).matches();
                add(labels.get(i), charges ? narrow(labels.get(i)) : Integer.MAX_VALUE, blanks);
            }
        }
        tableFour(last + 1, blanks);
        return blanks;
    }

    /** Behind the last row of table two stand empty paragraphs as well as its cells. */
    private static int narrow(Label label) {
        return label.text.startsWith("政府") ? 2 : 1;
    }

    private void tableFour(int from, Set<Integer> blanks) {
        for (int i = from; i < labels.size(); i++) {
            int behind = labels.get(i).behind.size();
            boolean row = behind >= CELLS_OF_TABLE_FOUR && behind <= CELLS_OF_TABLE_FOUR + MOST_BEHIND;
            if (row && labels.get(i).text.startsWith("总")) {
                add(labels.get(i), CELLS_OF_TABLE_FOUR, blanks);
                return;
            }
        }
    }

    /** Whether each row of table three has its seven cells and, where they have lines, the covered ones of the next row. */
    private boolean even(int first, int last, boolean covered) {
        int rows = 0;
        int numbers = 0;
        for (int i = first; i <= last; i++) {
            Label label = labels.get(i);
            numbers += (int) label.behind.stream().filter(line -> !line.blank()).count();
            if (!MARKED.matcher(label.text).matches()) {
                return false;
            }
            if (i == last) {
                int behind = label.behind.size() - CELLS_OF_A_ROW;
                return behind >= 0 && behind <= MOST_BEHIND && rows + 1 >= TELLING_ROWS && numbers >= FEWEST_NUMBERS;
            }
            Label next = labels.get(i + 1);
            boolean group = label.behind.isEmpty() && next.depth() > label.depth();
            int expected = CELLS_OF_A_ROW + (covered ? next.depth() : 0);
            if (!group && label.behind.size() != expected) {
                return false;
            }
            rows += group ? 0 : 1;
        }
        return false;
    }

    private static void add(Label label, int most, Set<Integer> blanks) {
        label.behind.stream().limit(most).filter(Line::blank).forEach(line -> blanks.add(line.number()));
    }

    private static boolean cell(String text) {
        return text.length() < 2 || SpacedCells.number(text);
    }
}
