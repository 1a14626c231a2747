package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.document.Cell;
import org.gouji.document.Place;

/**
 * A line that pipes or tabs divide into cells.
 *
 * @param number line in the original file
 * @param parts the texts between the delimiters; what stands after the last pipe is a part only where it is not blank
 * @param tabs whether tabs divide it
 * @param framed whether it begins and ends with a pipe
 */
record CellLine(int number, List<String> parts, boolean tabs, boolean framed) {

    /** More blank cells in a row than any table has tell nothing (pages with hundreds of stray pipes). */
    private static final int MOST_BLANKS = 64;

    private static final int LONGEST_LABEL = 40;
    private static final String PIPES = "|｜│";

    static Optional<CellLine> of(Line line) {
        String text = line.text();
        if (hasPipe(text)) {
            return Optional.of(piped(line.number(), text));
        }
        if (text.indexOf('\t') >= 0 && !text.isEmpty()) {
            return tabbed(line.number(), text);
        }
        return Optional.empty();
    }

    static CellLine joined(Line text, Line pipes) {
        CellLine cells = piped(text.number(), Line.trim(text.text()) + Line.trim(pipes.text()));
        return new CellLine(cells.number, cells.parts, false, false);
    }

    static boolean pipesOnly(String text) {
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (PIPES.indexOf(c) >= 0) {
                any = true;
            } else if (!Line.empty(c)) {
                return false;
            }
        }
        return any;
    }

    private static boolean hasPipe(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (PIPES.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static CellLine piped(int number, String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int blanks = 0;
        for (int i = 0; i < text.length(); i++) {
            if (PIPES.indexOf(text.charAt(i)) >= 0) {
                String part = Line.trim(text.substring(start, i));
                blanks = part.isEmpty() ? blanks + 1 : 0;
                if (blanks <= MOST_BLANKS) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        String rest = Line.trim(text.substring(start));
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        boolean framed = rest.isEmpty()
                && parts.size() > 1
                && PIPES.indexOf(Line.trim(text).charAt(0)) >= 0;
        return new CellLine(number, parts, false, framed);
    }

    private static Optional<CellLine> tabbed(int number, String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("\t", -1)) {
            parts.add(Line.trim(part));
        }
        boolean prose =
                parts.get(0).length() > LONGEST_LABEL && parts.stream().skip(1).allMatch(String::isEmpty);
        return prose ? Optional.empty() : Optional.of(new CellLine(number, parts, true, false));
    }

    int filled() {
        return (int) parts.stream().filter(part -> !part.isEmpty()).count();
    }

    /** A rule of dashes as markdown draws it below a header. */
    boolean rule() {
        return filled() > 1
                && parts.stream()
                        .filter(part -> !part.isEmpty())
                        .allMatch(part -> part.length() > 2
                                && part.chars().allMatch(c -> c == '-' || c == ':')
                                && part.indexOf('-') >= 0);
    }

    /** In a framed table the first pipe ends no cell; a tab before a single cell is its indent and not a cell. */
    List<Cell> cells(boolean inFrame, boolean inRows) {
        boolean first = inFrame && framed || tabs && !inRows && parts.get(0).isEmpty();
        return (first ? parts.subList(1, parts.size()) : parts)
                .stream().map(part -> new Cell(part, Place.line(number))).toList();
    }
}
