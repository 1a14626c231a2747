package org.gouji.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tables of which each filled cell is a paragraph with a blank line behind it and each blank cell a blank line alone. That they
 * are such is told by table three: there and so counted every row has seven cells.
 */
final class EmptyLines {

    private static final int CELLS_OF_A_ROW = 7;
    /** So many rows of seven cells, and no other row, show how blank cells are written. */
    private static final int TELLING_ROWS = 20;

    /** With fewer numbers all of them may be lost, and no cell blank. */
    private static final int FEWEST_NUMBERS = 2;

    /** An empty line or two may be what is left of a number that was lost; whoever leaves cells blank leaves many. */
    private static final int FEWEST_BLANKS = 20;

    static final Pattern FIRST_ROW = Pattern.compile("一、.{0,4}新收.*");
    static final Pattern LAST_ROW = Pattern.compile("四、.{0,2}[结結][转轉].*");

    private final List<Integer> blanks = new ArrayList<>();
    private final List<Integer> open = new ArrayList<>();
    private int cells;
    private int rows;
    private int numbers;

    private EmptyLines() {}

    /** The numbers of the blank lines in table three that stand for a blank cell; none where its rows do not come out even. */
    static Set<Integer> blanks(List<Line> lines) {
        int first = 0;
        while (first < lines.size() && !begins(lines.get(first), FIRST_ROW)) {
            first++;
        }
        return first == lines.size() ? Set.of() : new EmptyLines().read(lines.subList(first, lines.size()));
    }

    private Set<Integer> read(List<Line> lines) {
        boolean last = false;
        for (Line line : lines) {
            String text = Line.trim(line.text());
            if (text.isEmpty()) {
                open.add(line.number());
                continue;
            }
            boolean cell = SpacedCells.number(text) || text.length() == 1;
            if (last && !cell) {
                // Whatever stands above the next heading need not be cells.
                fill(Math.min(CELLS_OF_A_ROW - cells, open.size() - 1));
                boolean told = rowEnds()
                        && rows >= TELLING_ROWS
                        && numbers >= FEWEST_NUMBERS
                        && blanks.size() >= FEWEST_BLANKS;
                return told ? new HashSet<>(blanks) : Set.of();
            }
            fill(open.size() - 1);
            if (cell) {
                cells++;
                numbers++;
            } else if (rows + cells > 0 && !rowEnds()) {
                return Set.of();
            }
            last |= begins(line, LAST_ROW);
        }
        return Set.of();
    }

    /** Takes so many of the blank lines since the last text for cells; the first of them only ends that text. */
    private void fill(int many) {
        for (int i = 1; i <= many; i++) {
            blanks.add(open.get(i));
            cells++;
        }
        open.clear();
    }

    /** Whether what stands before a label is a whole row, or nothing, as between the labels of a group and its first row. */
    private boolean rowEnds() {
        boolean whole = cells == CELLS_OF_A_ROW;
        boolean none = cells == 0;
        rows += whole ? 1 : 0;
        cells = 0;
        return whole || none;
    }

    private static boolean begins(Line line, Pattern row) {
        return begins(line.text(), row);
    }

    static boolean begins(String line, Pattern row) {
        return line.length() < 40 && row.matcher(ReportWords.bare(line)).matches();
    }
}
