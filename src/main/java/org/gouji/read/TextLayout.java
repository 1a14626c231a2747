package org.gouji.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.document.Block;
import org.gouji.document.Cell;
import org.gouji.document.Grid;
import org.gouji.document.Paragraph;
import org.gouji.document.Place;

/**
 * The cells and paragraphs that the pipes and tabs of a text show. A pipe ends a cell; a tab begins one. Whether a line
 * is a table row is told by how many lines near it hold more than one filled cell.
 */
final class TextLayout {

    private static final Pattern SECTION_HEADING =
            Pattern.compile("#*[一二三四五六]、(?!.*(新收|[结結][转轉]|申[请請][数數]量|[办辦]理[结結]果|[继繼][续續][办辦]理)).{2,40}");
    /** A run too short to show by itself whether its lines are rows follows the rest of the file. */
    private static final int TELLING_LINES = 6;
    /** More blank cells one after the other than any table has tell nothing. */
    private static final int MOST_BLANKS = 256;

    private List<Line> lines;
    private final List<Block> blocks = new ArrayList<>();
    private final List<CellLine> run = new ArrayList<>();
    private boolean rowsElsewhere;
    private boolean openEnds;

    /** Where the lines of the whole file are broken, 0 where these alone must tell. */
    private final int pageWidth;

    private TextLayout(List<Line> lines, int pageWidth) {
        this.lines = lines;
        this.pageWidth = pageWidth;
    }

    static List<Block> blocks(List<Line> lines) {
        return blocks(lines, 0);
    }

    /** As {@link #blocks(List)}, of a part of a file whose lines are broken at that width. */
    static List<Block> blocks(List<Line> lines, int pageWidth) {
        return new TextLayout(lines, pageWidth).read();
    }

    private List<Block> read() {
        List<CellLine> all = cells(lines);
        boolean few = all.stream().filter(Objects::nonNull).count() < TELLING_LINES;
        if (few) {
            List<Line> joined = WrappedLines.joined(lines, pageWidth);
            all = joined == lines ? all : cells(joined);
            lines = joined;
        }
        Set<Integer> blankCells = few ? SpacedCells.blanks(lines) : Set.of();
        Set<Integer> blankEnds = blankEnds(lines, all);
        List<CellLine> celled = all.stream().filter(Objects::nonNull).toList();
        rowsElsewhere = rows(celled);
        openEnds = openEnds(celled);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            CellLine cells = all.get(i);
            if (cells != null) {
                if (!run.isEmpty() && run.get(0).tabs() != cells.tabs()) {
                    flush();
                }
                run.add(cells);
            } else if (!line.blank()) {
                int next = next(i);
                if (next >= 0 && endedByPipeOf(line, lines.get(next))) {
                    run.add(CellLine.joined(line, lines.get(next)));
                    i = next;
                } else {
                    flush();
                    blocks.add(new Paragraph(Line.trim(line.text()), Place.line(line.number())));
                }
            } else if (blankEnds.contains(i)) {
                run.add(new CellLine(line.number(), List.of(""), false, false, true));
            } else if (blankCells.contains(line.number())) {
                flush();
                blocks.add(new Paragraph("", Place.line(line.number())));
            }
        }
        flush();
        return blocks;
    }

    /**
     * Where each cell has a line and a pipe but the last of its row, which has none, a blank one there is a blank line
     * between two others.
     */
    private static Set<Integer> blankEnds(List<Line> lines, List<CellLine> all) {
        Set<Integer> blanks = new HashSet<>();
        int filled = 0;
        for (int i = 1; i + 1 < lines.size(); i++) {
            CellLine before = all.get(i - 1);
            CellLine after = all.get(i + 1);
            boolean between = all.get(i) == null
                    && before != null
                    && !before.tabs()
                    && (after == null ? !lines.get(i + 1).blank() : after.filled() > 0);
            if (between && lines.get(i).blank()) {
                blanks.add(i);
            } else if (between && SpacedCells.number(lines.get(i).text())) {
                filled++;
            }
        }
        return filled >= TELLING_LINES && filled > blanks.size() / 2 ? blanks : Set.of();
    }

    /** The cells of each line, null where it has none. */
    private static List<CellLine> cells(List<Line> lines) {
        List<CellLine> cells = new ArrayList<>(lines.size());
        for (Line line : lines) {
            cells.add(CellLine.of(line).orElse(null));
        }
        return cells;
    }

    private int next(int i) {
        for (int next = i + 1; next < lines.size(); next++) {
            if (!lines.get(next).blank()) {
                return next;
            }
        }
        return -1;
    }

    /** One cell, then a line with its pipe; but a heading before a table whose rows begin with a pipe is no cell. */
    private static boolean endedByPipeOf(Line text, Line next) {
        return CellLine.pipesOnly(next.text())
                && !SECTION_HEADING.matcher(ReportWords.bare(text.text())).matches();
    }

    private void flush() {
        if (run.isEmpty()) {
            return;
        }
        boolean rows = run.size() < TELLING_LINES ? rowsElsewhere || rows(run) : rows(run);
        boolean framed = run.stream().allMatch(CellLine::framed);
        int indent = run.stream()
                .filter(line -> line.tabs() && line.filled() == 1)
                .mapToInt(CellLine::leading)
                .min()
                .orElse(1);
        boolean openEnd = rows && openEnds && !run.get(0).tabs();
        List<List<Cell>> cells = new ArrayList<>();
        int blanks = 0;
        for (CellLine line : run) {
            blanks = line.filled() > 0 ? 0 : blanks + line.parts().size();
            if (!line.rule() && blanks <= MOST_BLANKS) {
                List<Cell> row = line.cells(framed, rows, openEnd, indent);
                if (!row.isEmpty()) {
                    cells.add(row);
                }
            }
        }
        if (!cells.isEmpty()) {
            blocks.add(new Grid(cells, rows));
        }
        run.clear();
    }

    /** Whether the rows of a file end without a pipe. */
    private static boolean openEnds(List<CellLine> lines) {
        int rows = 0;
        int open = 0;
        for (CellLine line : lines) {
            if (line.filled() > 1 && !line.tabs() && number(line.parts())) {
                rows++;
                open += line.closed() ? 0 : 1;
            }
        }
        return open >= TELLING_LINES && open * 2 > rows;
    }

    private static boolean number(List<String> parts) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (SpacedCells.number(parts.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean rows(List<CellLine> lines) {
        int filled = 0;
        int several = 0;
        for (CellLine line : lines) {
            int cells = line.filled();
            filled += cells > 0 ? 1 : 0;
            several += cells > 1 ? 1 : 0;
        }
        return several * 2 > filled;
    }
}
