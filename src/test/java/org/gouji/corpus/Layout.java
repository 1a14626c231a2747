package org.gouji.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.gouji.corpus.PrintedTable.Line;
import org.gouji.corpus.PrintedTable.Span;

/** The ways in which converters print a table as text; what each loses differs. */
public enum Layout {
    /** {@code 行政许可 | 0 | ||}: one row a line, blank cells at the end for what spans covered. */
    INLINE,
    /** As {@link #INLINE}, nothing for spans. */
    INLINE_BARE,
    /** {@code | | 5.… | 0 |}: blank cells before the label for covered rows. */
    INLINE_FRONT,
    /** {@code 一、… | | | 27 |}: blank cells after a label for the columns it spans. */
    INLINE_LABEL,
    /** {@code | 行政许可 | 0 |}: a pipe at both ends. */
    FRAMED,
    /** One cell a line with its pipe, spans as a line of pipes at the end of the row. */
    ONE_CELL,
    /** A line with a lone pipe before each row, one cell a line. */
    PIPE_FIRST,
    /** A cell, then its pipe on the next line. */
    PIPE_BELOW,
    /** Every cell a paragraph between blank lines; blank cells are lost. */
    PARAGRAPHS,
    /** As {@link #PARAGRAPHS}, a blank cell being a blank paragraph with a blank line of its own. */
    PARAGRAPHS_KEPT,
    /** Two tabs before each cell, one cell a line, a lone tab between rows. */
    DOUBLE_TAB,
    /** A tab before each cell, one cell a line, blank lines between rows, lone tabs for covered rows. */
    TAB_INDENTED,
    /** One row a line, cells between tabs. */
    TAB_SEPARATED,
    /** One row a line, commas between the cells as a spreadsheet writes them, blank ones for spans. */
    COMMAS,
    /** Frames drawn with characters; a long text goes over several lines of its cell. */
    DRAWN,
    /** One row a line, cells between blanks, page numbers between lines; blank cells are lost. */
    PDF_LINES,
    /** As {@link #PDF_LINES}, with long labels and headers over several lines and radical signs for some characters. */
    PDF_WRAPPED;

    private static final int DRAWN_WIDTH = 12;

    /** Whether a blank cell leaves no trace, or none that is certain where many are blank, in this layout. */
    public boolean losesBlanks() {
        return this == PARAGRAPHS || this == PARAGRAPHS_KEPT || this == PDF_LINES || this == PDF_WRAPPED;
    }

    List<String> print(PrintedTable table) {
        if (this == PDF_LINES || this == PDF_WRAPPED) {
            return new PageLines(this == PDF_WRAPPED).print(table);
        }
        List<String> out = new ArrayList<>();
        for (int i = 0; i < table.lines().size(); i++) {
            print(table.lines().get(i), table.width(), i == table.lines().size() - 1, out);
        }
        return out;
    }

    private void print(Line line, int width, boolean last, List<String> out) {
        List<String> texts = line.cells().stream().map(Span::text).toList();
        int pads = last ? 0 : width - texts.size();
        switch (this) {
            case INLINE -> out.add(pipes(texts) + (pads > 0 ? " " + "|".repeat(pads) : ""));
            case INLINE_BARE -> out.add(pipes(texts));
            case INLINE_FRONT -> out.add("| ".repeat(line.front()) + pipes(texts));
            case INLINE_LABEL -> out.add(pipes(spread(line)));
            case FRAMED -> out.add("| " + pipes(texts) + " ");
            case ONE_CELL, PIPE_FIRST -> {
                if (this == PIPE_FIRST) {
                    out.add("|");
                }
                texts.forEach(text -> out.add(text.isEmpty() ? "|" : text + " |"));
                if (pads > 0) {
                    out.add("|".repeat(pads));
                }
            }
            case PIPE_BELOW ->
                texts.forEach(text -> {
                    if (!text.isEmpty()) {
                        out.add(text);
                    }
                    out.add("|");
                });
            case PARAGRAPHS ->
                texts.stream().filter(text -> !text.isEmpty()).forEach(text -> {
                    out.add(text);
                    out.add("");
                });
            case PARAGRAPHS_KEPT ->
                texts.forEach(text -> {
                    out.add(text);
                    out.add("");
                });
            case DOUBLE_TAB -> {
                texts.forEach(text -> out.add("\t\t" + text));
                out.add("\t");
            }
            case TAB_INDENTED -> {
                out.add("");
                for (int i = 0; i < line.front(); i++) {
                    out.add("\t");
                }
                texts.forEach(text -> out.add("\t" + text));
            }
            case COMMAS -> out.add(commas(line));
            case DRAWN -> drawn(line, last, out);
            default -> out.add(String.join("\t", texts));
        }
    }

    private static String pipes(List<String> texts) {
        StringBuilder line = new StringBuilder();
        texts.forEach(text -> line.append(text.isEmpty() ? "|" : text + " | "));
        return line.toString().stripTrailing();
    }

    private static String commas(Line line) {
        return ",".repeat(line.front())
                + spread(line).stream()
                        .map(text -> text.contains(",") || text.contains("\n") ? '"' + text + '"' : text)
                        .collect(Collectors.joining(","));
    }

    private static void drawn(Line line, boolean last, List<String> out) {
        List<String> cells = new ArrayList<>(Collections.nCopies(line.front(), ""));
        cells.addAll(spread(line));
        String rule = "├" + String.join("┼", Collections.nCopies(cells.size(), "────")) + "┤";
        out.add(rule);
        int height = cells.stream()
                .mapToInt(text -> (text.length() + DRAWN_WIDTH - 1) / DRAWN_WIDTH)
                .max()
                .orElse(1);
        for (int i = 0; i < Math.max(1, height); i++) {
            int from = i * DRAWN_WIDTH;
            out.add("│"
                    + cells.stream()
                            .map(text -> from < text.length()
                                    ? text.substring(from, Math.min(text.length(), from + DRAWN_WIDTH))
                                    : "")
                            .collect(Collectors.joining("│"))
                    + "│");
        }
        if (last) {
            out.add(rule);
        }
    }

    private static List<String> spread(Line line) {
        List<String> texts = new ArrayList<>();
        for (Span span : line.cells()) {
            texts.add(span.text());
            for (int i = 1; i < span.columns(); i++) {
                texts.add("");
            }
        }
        return texts;
    }
}
