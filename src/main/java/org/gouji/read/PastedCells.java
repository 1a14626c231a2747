package org.gouji.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.gouji.document.Block;
import org.gouji.document.Cell;
import org.gouji.document.Grid;
import org.gouji.document.Paragraph;
import org.gouji.document.Place;

/**
 * Tables that were copied out of a browser whose cells hold paragraphs: a line with nothing but a tab stands between two cells, one
 * blank line around each paragraph, and several blank lines stand between two rows.
 */
final class PastedCells {

    /** So many lines with nothing but a tab show such a table. */
    private static final int TELLING = 20;
    /** So many blank lines end a row, unless what passed the text on left no more than one anywhere. */
    private static final int ROW_END = 2;

    /** More breaks than a row has cells are none. */
    private static final int BROKEN_PER_ROW = 7;

    /** More lines than a row of blank cells takes, each with paragraphs in it. */
    private static final int LONGEST_ROW = 200;

    private static final String TAB = "\t";
    private static final Pattern HEADING = Pattern.compile("#*[一二三四五六]、.*(情[况況]|事[项項])");

    /** A text with the number of blank lines above it. */
    private record Written(Line line, int blanks) {

        boolean heading() {
            return PastedCells.heading(line.text());
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Cell> row = new ArrayList<>();
    /** What was read since the last tab or row's end. */
    private final List<Written> texts = new ArrayList<>();

    private final int rowEnd;
    private int blanks;

    private PastedCells(int rowEnd) {
        this.rowEnd = rowEnd;
    }

    static boolean heading(String text) {
        return HEADING.matcher(text).matches();
    }

    static boolean in(List<Line> lines) {
        int alone = 0;
        int others = 0;
        for (Line line : lines) {
            if (line.text().equals(TAB)) {
                alone++;
            } else if (line.text().startsWith(TAB)) {
                others++;
            }
        }
        return alone >= TELLING && others * 5 < alone;
    }

    static List<Block> blocks(List<Line> lines) {
        return new PastedCells(gap(lines) ? ROW_END : 1).read(lines);
    }

    /**
     * Whether between two texts below the first tab so many blank lines stand as else end a row, or blank lines around most
     * texts show that none were lost.
     */
    private static boolean gap(List<Line> lines) {
        boolean inTable = false;
        boolean afterText = false;
        int blanks = 0;
        int close = 0;
        for (Line line : lines) {
            boolean tab = line.text().startsWith(TAB);
            if (line.text().isEmpty()) {
                blanks++;
                continue;
            }
            if (inTable && !tab && afterText && blanks >= ROW_END) {
                return true;
            }
            close += !inTable || tab || afterText ? 0 : blanks == 0 ? 1 : -1;
            inTable |= tab;
            afterText = !line.text().equals(TAB);
            blanks = 0;
        }
        return close <= 0;
    }

    /**
     * The rows of a table whose cells are divided by tabs, each in one line: a cell that holds nothing but blank paragraphs
     * had broken its row, so that a line ends with a tab and the next filled one begins with a tab.
     */
    static List<Line> rowsWhole(List<Line> lines) {
        long rows = lines.stream().filter(PastedCells::row).count();
        long cells = lines.stream().filter(line -> line.text().startsWith(TAB)).count();
        if (rows < TELLING || cells > rows * BROKEN_PER_ROW) {
            return lines;
        }
        List<Line> whole = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int first = i;
            while (i - first < LONGEST_ROW
                    && line.text().indexOf('\t') > 0
                    && line.text().endsWith(TAB)) {
                int next = i + 1;
                while (next < lines.size()
                        && Line.blank(lines.get(next).text())
                        && lines.get(next).text().indexOf('\t') < 0) {
                    next++;
                }
                if (next == lines.size() || !restOfRow(lines.get(next).text())) {
                    break;
                }
                line = new Line(line.number(), line.text() + lines.get(next).text());
                i = next;
            }
            whole.add(line);
        }
        return whole;
    }

    /** Whether a line goes on with a row: it begins with a tab and holds no label, as the next row would. */
    private static boolean restOfRow(String text) {
        return text.startsWith(TAB)
                && Arrays.stream(text.split(TAB))
                        .map(Line::trim)
                        .allMatch(part -> part.length() < 2 || SpacedCells.number(part));
    }

    private static boolean row(Line line) {
        return line.text().indexOf('\t') > 0;
    }

    private List<Block> read(List<Line> lines) {
        for (Line line : lines) {
            if (line.text().isEmpty()) {
                blanks++;
                continue;
            }
            String[] parts = line.text().split(TAB, -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    tab(line.number());
                }
                if (!parts[i].isEmpty()) {
                    text(new Line(line.number(), Line.trim(parts[i])));
                }
            }
        }
        endRow();
        paragraphs(texts);
        endTable();
        return blocks;
    }

    private void text(Line line) {
        boolean afterNumber =
                !texts.isEmpty() && SpacedCells.number(texts.get(0).line.text());
        Written written = new Written(line, blanks);
        if (blanks >= rowEnd || blanks > 0 && (afterNumber || written.heading())) {
            endRow();
        }
        texts.add(written);
        blanks = 0;
    }

    private void tab(int number) {
        if (!row.isEmpty() && blanks >= ROW_END && !texts.isEmpty()) {
            endRow();
        }
        int from = row.isEmpty() ? firstCell() : 0;
        paragraphs(texts.subList(0, from));
        row.add(cell(number));
        texts.clear();
        blanks = 0;
    }

    /** Where among the texts a row's first cell begins. */
    private int firstCell() {
        int from = Math.max(0, texts.size() - 1);
        while (from > 0 && texts.get(from).blanks == 0 && !texts.get(from - 1).heading()) {
            from--;
        }
        int paragraph = from;
        while (paragraph > 0
                && texts.get(paragraph).blanks < rowEnd
                && !texts.get(paragraph).heading()) {
            paragraph--;
        }
        boolean belowRow = !texts.isEmpty()
                && texts.get(paragraph).blanks >= rowEnd
                && !texts.get(paragraph).heading();
        return belowRow ? paragraph : from;
    }

    private Cell cell(int number) {
        StringBuilder cell = new StringBuilder();
        String above = "";
        for (Written text : texts) {
            cell.append(CellJoin.between(above, text.line.text(), false)).append(text.line.text());
            above = text.line.text();
        }
        return new Cell(
                cell.toString(),
                Place.line(texts.isEmpty() ? number : texts.get(0).line.number()));
    }

    /** The last cell of a row is one paragraph; what stands below it is no part of the table. */
    private void endRow() {
        if (row.isEmpty()) {
            return;
        }
        int end = texts.isEmpty() ? 0 : 1;
        while (end < texts.size() && texts.get(end).blanks == 0) {
            end++;
        }
        List<Written> rest = new ArrayList<>(texts.subList(end, texts.size()));
        texts.subList(end, texts.size()).clear();
        row.add(cell(texts.isEmpty() ? row.get(row.size() - 1).place().line() : 0));
        rows.add(List.copyOf(row));
        row.clear();
        texts.clear();
        paragraphs(rest);
    }

    private void paragraphs(List<Written> some) {
        if (!some.isEmpty()) {
            endTable();
            some.forEach(text -> blocks.add(new Paragraph(text.line.text(), Place.line(text.line.number()))));
            some.clear();
        }
    }

    private void endTable() {
        if (!rows.isEmpty()) {
            blocks.add(new Grid(rows, true));
            rows.clear();
        }
    }
}
