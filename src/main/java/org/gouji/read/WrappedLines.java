package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts the lines of a text together that a program broke at the page's width, so that a sentence is one sentence. Only a
 * text in which many lines have nearly the same length is taken for broken.
 */
final class WrappedLines {

    private static final Pattern BEGINS = Pattern.compile(
            "\\s*(#|[一二三四五六七八九十]{1,3}\\s?[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]|\\d{1,2}[、.．]\\D|第[二三四五六]?十条).*");
    private static final Pattern PAGE_MARK = Pattern.compile("[-—–－]\\s?\\d{1,3}\\s?[-—–－]");
    private static final Pattern TABLE = Pattern.compile(
            "^(第二十[条條]第.{1,3}[项項]$|信息[内內]容|申[请請]人情[况況]|[(（]?本列[数數][据據]|自然人|行政[复復][议議]行政[诉訴][讼訟]|一、本年新收)");
    private static final Pattern PART =
            Pattern.compile("^[一二三四五六]、.{0,12}([总總][体體]|主[动動]公[开開]|收到和[处處]理|行政[复復][议議]、|[问問][题題]|需要[报報]告)");
    /** A title that fills its line. */
    private static final Pattern TITLE =
            Pattern.compile("[^，,。；;：:、]{4,40}[公開开].{0,12}(?:[报報]告|年[报報])(?:[(（]20\\d{2}年?度?[)）])?");

    private static final Pattern COLUMNS = Pattern.compile("\\s{2}|[|\\t]");

    private static final int FEWEST = 8;
    /** In a printed page so many lines that go on tell where lines end. */
    private static final int FEWEST_OF_PAGES = 2;

    private static final int SHORTEST = 24;
    private static final int LONGEST = 80;
    /** Letters that may be missing at the end of a full line: a number or a mark that could not be broken. */
    private static final int RAGGED = 3;

    /** A paragraph's first line is shorter by its indent. */
    private static final int INDENT = 2;

    private WrappedLines() {}

    /**
     * The same lines, where the text is not broken; else lines with their rests, each under its first line's number. Lines of
     * tables stay as they are.
     */
    static List<Line> joined(List<Line> lines) {
        return joined(lines, 0);
    }

    /** As {@link #joined(List)}, of a text of which {@link #pageWidth} told where its lines are broken; 0 where it did not. */
    static List<Line> joined(List<Line> lines, int pageWidth) {
        int width = pageWidth == 0 ? width(lines) : pageWidth;
        if (width == 0) {
            return lines;
        }
        List<Line> joined = new ArrayList<>();
        Line open = null;
        boolean full = false;
        boolean inTable = false;
        for (Line line : lines) {
            String text = Line.trim(line.text());
            String bare = text.length() < LONGEST ? ReportWords.bare(text) : text;
            inTable =
                    TABLE.matcher(bare).find() || inTable && !PART.matcher(bare).find();
            if (inTable) {
                joined.add(line);
                open = null;
                continue;
            }
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
                full = missing <= (goesOn ? RAGGED : RAGGED + INDENT)
                        && (!ended || missing <= 1)
                        && !TITLE.matcher(bare).matches();
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

    /**
     * The length at which the lines of a whole file are broken, where page breaks show that it was printed: so few of its lines may
     * be sentences that the rest of the page has to tell. 0 where it was not, or where hardly a line goes on.
     */
    static int pageWidth(List<Line> lines) {
        int width = 0;
        boolean pages = false;
        for (Line line : lines) {
            pages |= line.text().indexOf('\f') >= 0;
            width = Math.max(width, prose(line.text()));
        }
        int goOn = 0;
        for (int i = 0; pages && width > 0 && i + 1 < lines.size(); i++) {
            String text = Line.trim(lines.get(i).text());
            boolean full = prose(text) >= width - RAGGED && !lines.get(i + 1).blank();
            goOn += full && "。；：:;！？".indexOf(text.charAt(text.length() - 1)) < 0 ? 1 : 0;
        }
        return goOn < FEWEST_OF_PAGES ? 0 : width;
    }

    /** The length of a line of running text; 0 of one that has columns, or is too long or short to tell anything. */
    private static int prose(String line) {
        String text = Line.trim(line);
        int length = COLUMNS.matcher(text).find() ? 0 : length(text);
        return length < SHORTEST || length > LONGEST ? 0 : length;
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
