package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Puts the lines of a text together that a program broke at the page's width, so that a sentence is one sentence. Only a
 * text in which many lines have nearly the same length is taken for broken.
 */
final class WrappedLines {

    private static final Pattern BEGINS = Pattern.compile(
            "\\s*(#|[一二三四五六七八九十]{1,3}\\s?[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]|\\d{1,2}[、.．]\\D|第[二三四五六]?十条).*");
    private static final Pattern PAGE_MARK = Pattern.compile("[-—–－]\\s?\\d{1,3}\\s?[-—–－]");
    private static final int FEWEST = 8;
    private static final int SHORTEST = 24;
    private static final int LONGEST = 80;
    /** Letters that may be missing at the end of a full line: a number or a mark that could not be broken. */
    private static final int RAGGED = 3;

    /** A paragraph's first line is shorter by its indent. */
    private static final int INDENT = 2;

    private WrappedLines() {}

    /**
     * The same lines, where the text is not broken; else lines with their rests, each under its first line's number.
     *
     * @param cells tells the lines of tables, which stay as they are
     */
    static List<Line> joined(List<Line> lines, Predicate<Line> cells) {
        int width = width(lines.stream().filter(cells.negate()).toList());
        if (width == 0) {
            return lines;
        }
        List<Line> joined = new ArrayList<>();
        Line open = null;
        boolean full = false;
        for (Line line : lines) {
            if (cells.test(line)) {
                joined.add(line);
                open = null;
                continue;
            }
            String text = Line.trim(line.text());
            if (PAGE_MARK.matcher(text).matches()) {
                continue;
            }
            boolean goesOn = open != null
                    && full
                    && !text.isEmpty()
                    && text.indexOf('|') < 0
                    && !BEGINS.matcher(text).matches()
                    && !text.matches("[\\d\\s.,/-]+");
            if (goesOn) {
                open = new Line(open.number(), open.text() + text);
                joined.set(joined.size() - 1, open);
            } else if (!(text.isEmpty() && full)) {
                open = line;
                joined.add(line);
            }
            if (!text.isEmpty()) {
                int missing = width - length(text);
                boolean ended = "。；：:;！？".indexOf(text.charAt(text.length() - 1)) >= 0;
                full = missing <= (goesOn ? RAGGED : RAGGED + INDENT) && (!ended || missing <= 1);
            }
        }
        return joined;
    }

    /** The length at which lines are broken, or 0 where they are not. */
    private static int width(List<Line> lines) {
        int[] often = new int[LONGEST + 2];
        int longer = 0;
        int all = 0;
        for (Line line : lines) {
            int length = length(Line.trim(line.text()));
            if (length > LONGEST) {
                longer++;
            } else if (length >= SHORTEST) {
                often[length]++;
                all++;
            }
        }
        for (int width = LONGEST; width >= SHORTEST; width--) {
            int near = often[width];
            for (int less = 1; less <= RAGGED && width - less >= 0; less++) {
                near += often[width - less];
            }
            if (near >= FEWEST && near * 2 > all && longer * 8 < near) {
                return width;
            }
        }
        return 0;
    }

    /** Length in full-width letters. */
    private static int length(String text) {
        int halves = 0;
        for (int i = 0; i < text.length(); i++) {
            halves += text.charAt(i) < 0x80 ? 1 : 2;
        }
        return halves / 2;
    }
}
