package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import org.gouji.document.Block;
import org.gouji.document.Cell;
import org.gouji.document.Grid;
import org.gouji.document.Paragraph;
import org.gouji.document.Place;

/**
 * Lines to blocks. A pipe ends a cell, whether cells stand on one line, one a line, or the pipe on a line of its own; a
 * tab begins one. Every other line is a paragraph: whether that is running text or a table cell, only the words can tell.
 */
final class TextBlocks {

    /** One line of the file, without its line end; {@code number} counts from 1. */
    record Line(int number, String text) {}

    private final List<Block> blocks = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private boolean pipeOwed;

    private TextBlocks() {}

    static List<Block> of(List<Line> lines) {
        TextBlocks text = new TextBlocks();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String next = i + 1 < lines.size() ? lines.get(i + 1).text().strip() : "";
            text.line(line, isPipes(next));
        }
        text.flush();
        return text.blocks;
    }

    private void line(Line line, boolean pipeFollows) {
        String text = line.text().replace('｜', '|').replace('│', '|').replace('┃', '|');
        if (text.indexOf('|') >= 0) {
            pipes(line.number(), text);
        } else if (text.indexOf('\t') >= 0) {
            pipeOwed = false;
            tabs(line.number(), text);
        } else if (!blank(text)) {
            if (pipeFollows) {
                // the pipe that ends this cell stands on the next line
                rows.add(List.of(cell(text, line.number())));
                pipeOwed = true;
            } else {
                flush();
                pipeOwed = false;
                blocks.add(new Paragraph(strip(text), Place.line(line.number())));
            }
        }
    }

    private void pipes(int number, String text) {
        String[] parts = text.split("\\|", -1);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            if (i == 0 && pipeOwed && blank(parts[0])) {
                continue;
            }
            if (!last || !blank(parts[i])) {
                cells.add(cell(parts[i], number));
            }
        }
        pipeOwed = false;
        rows.add(cells);
    }

    private void tabs(int number, String text) {
        String body = text.startsWith("\t") ? text.substring(1) : text;
        List<Cell> cells = new ArrayList<>();
        for (String part : body.split("\t", -1)) {
            cells.add(cell(part, number));
        }
        rows.add(cells);
    }

    private void flush() {
        if (!rows.isEmpty()) {
            blocks.add(new Grid(new ArrayList<>(rows), rowsKnown()));
            rows.clear();
        }
    }

    /** Printed lines are table rows where some line holds several filled cells; else each line is one cell. */
    private boolean rowsKnown() {
        return rows.stream()
                .anyMatch(row -> row.stream().filter(cell -> !cell.blank()).count() >= 4);
    }

    private static Cell cell(String text, int line) {
        return new Cell(strip(text), Place.line(line));
    }

    static boolean isPipes(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> c == '|' || c == '｜' || c == '│' || Character.isWhitespace(c));
    }

    static boolean blank(String text) {
        return text.chars().allMatch(TextBlocks::isBlank);
    }

    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B;
    }
}
