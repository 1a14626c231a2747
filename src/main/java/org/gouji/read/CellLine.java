package org.gouji.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gouji.document.Cell;
import org.gouji.document.Place;

/**
 * A line that pipes or tabs divide into cells.
 *
 * @param number line in the original file
 * @param parts the texts between the delimiters; what stands after the last pipe is a part only where it is not blank
 * @param tabs whether tabs divide it
 * @param framed whether it begins and ends with a pipe
 * @param closed whether it ends with a pipe
 */
record CellLine(int number, List<String> parts, boolean tabs, boolean framed, boolean closed) {

    /** More blank cells in a row than any table has tell nothing (pages with hundreds of stray pipes). */
    private static final int MOST_BLANKS = 64;

    private static final int LONGEST_LABEL = 40;
    private static final Pattern BLANKS = Pattern.compile("[ \\u3000\\u00A0]+");
    private static final Pattern STROKE = Pattern.compile("[-/—]{1,2}");
    private static final String BOLD = "**";
    private static final int SHORTEST_NUMBERS = 5;
    private static final int FEWEST_NUMBERS = 3;
    private static final int THOUSAND = 3;
    private static final Pattern LINE_END = Pattern.compile("(?i)\\s*<br\\s*/?>\\s*");

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
        return new CellLine(cells.number, cells.parts, false, false, true);
    }

    static boolean pipesOnly(String text) {
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (pipe(c)) {
                any = true;
            } else if (!Line.empty(c)) {
                return false;
            }
        }
        return any;
    }

    private static boolean hasPipe(String text) {
        return text.indexOf('|') >= 0 || text.indexOf('｜') >= 0 || text.indexOf('│') >= 0;
    }

    private static boolean pipe(char c) {
        return c == '|' || c == '｜' || c == '│';
    }

    private static CellLine piped(int number, String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int blanks = 0;
        for (int i = 0; i < text.length(); i++) {
            if (pipe(text.charAt(i))) {
                String part = Line.trim(text, start, i);
                blanks = part.isEmpty() ? blanks + 1 : 0;
                if (blanks <= MOST_BLANKS) {
                    add(oneLine(part), parts);
                }
                start = i + 1;
            }
        }
        String rest = Line.trim(text, start, text.length());
        if (!rest.isEmpty()) {
            add(rest, parts);
        }
        boolean framed = rest.isEmpty() && parts.size() > 1 && pipe(first(text));
        return new CellLine(number, parts, false, framed, rest.isEmpty());
    }

    /**
     * Adds a part; numbers of several cells that only blanks divide are a part each. Behind a cell with one number they are one
     * cell's, of which nobody knows which is meant.
     */
    private static void add(String part, List<String> parts) {
        boolean cells = parts.isEmpty() || !SpacedCells.number(parts.get(parts.size() - 1));
        if (part.length() < SHORTEST_NUMBERS || !numberFirst(part) || !cells) {
            parts.add(part);
            return;
        }
        String[] words = BLANKS.split(part);
        int numbers = 0;
        boolean others = false;
        boolean groups = true;
        for (int i = 0; i < words.length; i++) {
            boolean number = SpacedCells.number(words[i]);
            numbers += number ? 1 : 0;
            others |= !number && !STROKE.matcher(words[i]).matches();
            groups &= i == 0 || words[i].length() == THOUSAND;
        }
        // 1 234 567 may be one number.
        if (others || numbers < FEWEST_NUMBERS || groups) {
            parts.add(part);
        } else {
            parts.addAll(List.of(words));
        }
    }

    /** A cell that a spreadsheet's export put in quotation marks. */
    private static String unquoted(String part) {
        boolean quoted = part.length() > 1 && part.indexOf('"') == 0 && part.indexOf('"', 1) == part.length() - 1;
        return quoted ? Line.trim(part, 1, part.length() - 1) : part;
    }

    private static boolean numberFirst(String part) {
        char first = part.charAt(0);
        return Character.isDigit(first) || first == '/' || first == '-' || first == '—' || first == '+';
    }

    /** A cell whose lines a conversion to Markdown left marked. */
    private static String oneLine(String cell) {
        String part = plain(cell);
        if (part.indexOf('<') < 0) {
            return part;
        }
        StringBuilder joined = new StringBuilder();
        String above = "";
        for (String line : LINE_END.split(part)) {
            joined.append(CellJoin.between(above, line, false)).append(line);
            above = line;
        }
        return joined.toString();
    }

    /** A cell without the asterisks by which Markdown prints it bold. */
    private static String plain(String cell) {
        boolean bold = cell.length() > BOLD.length() * 2
                && cell.startsWith(BOLD)
                && cell.indexOf(BOLD, BOLD.length()) == cell.length() - BOLD.length();
        return bold ? Line.trim(cell, BOLD.length(), cell.length() - BOLD.length()) : cell;
    }

    /** The first character that is no blank; the text has one. */
    private static char first(String text) {
        int at = 0;
        while (Line.empty(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }

    private static Optional<CellLine> tabbed(int number, String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("\t", -1)) {
            add(unquoted(Line.trim(part)), parts);
        }
        boolean prose =
                parts.get(0).length() > LONGEST_LABEL && parts.stream().skip(1).allMatch(String::isEmpty);
        return prose ? Optional.empty() : Optional.of(new CellLine(number, parts, true, false, false));
    }

    int filled() {
        int filled = 0;
        for (String part : parts) {
            filled += part.isEmpty() ? 0 : 1;
        }
        return filled;
    }

    /** A rule of dashes as markdown draws it below a header. */
    boolean rule() {
        for (String part : parts) {
            if (!part.isEmpty() && !dashes(part)) {
                return false;
            }
        }
        return filled() > 1;
    }

    private static boolean dashes(String part) {
        return part.length() > 2 && part.indexOf('-') >= 0 && part.chars().allMatch(c -> c == '-' || c == ':');
    }

    /** Number of tabs before the first text, all of them where there is none. */
    int leading() {
        int leading = 0;
        while (leading + 1 < parts.size() && parts.get(leading).isEmpty()) {
            leading++;
        }
        return leading;
    }

    /**
     * In a framed table the first pipe ends no cell; the tabs before a single cell are its indent and no cells. Where rows
     * end without a pipe, a pipe at the end has a blank cell behind it.
     *
     * @param indent number of tabs before each cell that has a line of its own
     */
    List<Cell> cells(boolean inFrame, boolean inRows, boolean openEnd, int indent) {
        // A line with fewer tabs than the cells have only parts the rows.
        if (tabs && !inRows && filled() == 0 && parts.size() <= indent) {
            return List.of();
        }
        int first = inFrame && framed ? 1 : tabs && !inRows ? Math.min(leading(), indent) : 0;
        Place place = Place.line(number);
        List<Cell> cells = new ArrayList<>(parts.size());
        for (String part : parts.subList(first, parts.size())) {
            cells.add(new Cell(part, place));
        }
        if (openEnd && closed) {
            cells.add(new Cell("", place));
        }
        return Collections.unmodifiableList(cells);
    }
}
