package org.gouji.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole report that a conversion ran together into one line, as far as blanks still part its cells. Within a table each
 * word becomes a line, outside of it lines end where sentences and headings do. A table in Markdown tells by its rule how
 * many cells a row has.
 */
final class OneLine {

    /** A text with more lines has not lost them. */
    private static final int MOST_LINES = 30;

    private static final int SHORTEST = 800;
    private static final int PARTS_TO_TELL = 3;
    /** So many strokes stand for blank cells and not around page numbers. */
    private static final int SIGNS = 40;

    private static final Pattern PART = Pattern.compile("[二三四五六]、.{0,12}?(?:主[动動]公[开開]|收到和|行政[复復][议議]|主要[问問]|需要[报報]告)");
    private static final Pattern NEXT_PART =
            Pattern.compile("#{0,3}[三四五六]、(?!.*(?:新收|[结結][转轉]|[办辦]理[结結]果))(?:收到|政府信息|因政府|存在|其他|主要).*");
    private static final Pattern TABLE =
            Pattern.compile("第二十[条條]第.*|信息[内內]容|[(（]?本列[数數][据據].*|申[请請]人情[况況]|一、本年新收.*|行政[复復][议議]");
    private static final Pattern TITLE_END = Pattern.compile(".*政府信息公[开開].{0,8}[报報]告");
    private static final Pattern NUMBERED =
            Pattern.compile("(?:#{1,3}|[一二三四五六七八九十]{1,2}、|[(（][一二三四五六七八九十]{1,2}[)）]).*");
    private static final Pattern HEADING = Pattern.compile("#{0,3}[一二三四五六]、[^。；，]{2,40}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00A0]+");
    private static final Pattern UNIT = Pattern.compile("[件条份宗]|万元");
    /** The title of a block of table two without its end. */
    private static final Pattern BLOCK_BEGINS = Pattern.compile("第二十[条條]第[^项項]{0,3}");

    private static final Pattern SENTENCE = Pattern.compile("[。：:][\\s\\u3000]+");
    private static final Pattern STROKE = Pattern.compile("[-－—–]{1,2}");
    private static final String SENTENCE_ENDS = "。！？；：!?;";

    private static final Pattern RULE = Pattern.compile("\\|(?:\\s*:?-{3,}:?\\s*\\|){2,32}");

    private OneLine() {}

    static List<Line> divided(List<Line> lines) {
        if (lines.size() > MOST_LINES || lines.stream().noneMatch(OneLine::whole)) {
            return lines;
        }
        List<Line> divided = new ArrayList<>();
        for (Line line : lines) {
            if (!whole(line)) {
                divided.add(line);
            } else if (RULE.matcher(line.text()).find()) {
                ruled(line, divided);
            } else if (line.text().indexOf('|') < 0 || cells(BLANKS.split(Line.trim(line.text())))) {
                words(line, divided);
            } else {
                parts(line, divided);
            }
        }
        return divided;
    }

    /** A line whose tables have pipes, divided at the titles of its parts and before each part's first cell. */
    private static void parts(Line line, List<Line> into) {
        String text = line.text();
        Matcher title = SplitTitles.PART.matcher(text);
        int from = 0;
        while (title.find()) {
            part(line, text.substring(from, title.start()), into);
            into.add(new Line(line.number(), title.group()));
            from = title.end();
        }
        part(line, text.substring(from), into);
    }

    private static void part(Line line, String text, List<Line> into) {
        int pipe = text.indexOf('|');
        Matcher sentence = SENTENCE.matcher(pipe < 0 ? text : text.substring(0, pipe));
        int cells = pipe < 0 ? text.length() : 0;
        while (pipe >= 0 && sentence.find()) {
            cells = sentence.end();
        }
        prose(line, text.substring(0, cells), into);
        if (!Line.blank(text.substring(cells))) {
            into.add(new Line(line.number(), text.substring(cells)));
        }
    }

    private static boolean whole(Line line) {
        return line.text().length() > SHORTEST
                && PART.matcher(ReportWords.bare(line.text()))
                                .results()
                                .limit(PARTS_TO_TELL)
                                .count()
                        == PARTS_TO_TELL;
    }

    /**
     * Whether the words are cells: a letter or a page number among them shows that a page was printed before, whose lines broke
     * the cells.
     */
    private static boolean cells(String[] words) {
        boolean table = false;
        boolean signs = Arrays.stream(words)
                        .filter(word -> STROKE.matcher(word).matches())
                        .limit(SIGNS)
                        .count()
                == SIGNS;
        for (int i = 0; i < words.length; i++) {
            table = !NEXT_PART.matcher(words[i]).matches()
                    && (table || TABLE.matcher(words[i]).matches());
            boolean letter = words[i].length() == 1
                    && Character.isLetter(words[i].charAt(0))
                    && !words[i].equals("无")
                    && !UNIT.matcher(words[i]).matches();
            boolean page = !signs
                    && i > 1
                    && STROKE.matcher(words[i]).matches()
                    && STROKE.matcher(words[i - 2]).matches()
                    && SpacedCells.number(words[i - 1])
                    && !words[i - 1].equals("0");
            if (table && (letter || page)) {
                return false;
            }
        }
        return true;
    }

    private static void words(Line line, List<Line> into) {
        String[] words = BLANKS.split(Line.trim(line.text()));
        if (!cells(words)) {
            into.add(line);
            return;
        }
        StringBuilder open = new StringBuilder();
        boolean table = false;
        boolean titled = false;
        for (String word : words) {
            if (table && goesOn(word, into)) {
                continue;
            }
            boolean heading = NEXT_PART.matcher(word).matches();
            table = !heading && (table || TABLE.matcher(word).matches());
            boolean begins = table || NUMBERED.matcher(word).matches();
            if (begins) {
                end(line, open, into);
            }
            open.append(word);
            boolean title = !titled && TITLE_END.matcher(open).matches();
            titled |= title;
            boolean ends = table
                    || title
                    || SENTENCE_ENDS.indexOf(word.charAt(word.length() - 1)) >= 0
                    || HEADING.matcher(open).matches();
            if (ends) {
                end(line, open, into);
            }
        }
        end(line, open, into);
    }

    /** Adds a unit to its number and the rest of a block's title to its beginning. */
    private static boolean goesOn(String word, List<Line> into) {
        Line last = into.get(into.size() - 1);
        boolean unit = UNIT.matcher(word).matches()
                && Character.isDigit(last.text().charAt(last.text().length() - 1));
        if (unit || BLOCK_BEGINS.matcher(last.text()).matches()) {
            into.set(into.size() - 1, new Line(last.number(), last.text() + word));
            return true;
        }
        return false;
    }

    private static void end(Line line, StringBuilder open, List<Line> into) {
        if (open.length() > 0) {
            into.add(new Line(line.number(), open.toString()));
            open.setLength(0);
        }
    }

    /** Tables whose rules tell how many cells a row has, each row with its pipes at both ends; the line as it is where it has none. */
    private static void ruled(Line line, List<Line> into) {
        String text = line.text();
        Matcher rule = RULE.matcher(text);
        int from = 0;
        while (rule.find(from)) {
            int columns = (int) rule.group().chars().filter(c -> c == '|').count() - 1;
            int head = before(text, rule.start(), columns);
            if (head < from) {
                break;
            }
            prose(line, text.substring(from, head), into);
            into.add(new Line(line.number(), Line.trim(text.substring(head, rule.start()))));
            into.add(new Line(line.number(), rule.group()));
            from = rows(line, rule.end(), columns, into);
        }
        prose(line, text.substring(from), into);
    }

    /** Where the row with so many cells begins that ends before the rule; -1 where there is none. */
    private static int before(String text, int rule, int columns) {
        int at = rule;
        for (int pipes = 0; pipes <= columns; pipes++) {
            at = text.lastIndexOf('|', at - 1);
            if (at < 0) {
                return -1;
            }
        }
        return at;
    }

    /** Adds the rows that follow, each begun and ended by a pipe; says where they end. */
    private static int rows(Line line, int from, int columns, List<Line> into) {
        String text = line.text();
        int at = from;
        while (true) {
            int start = at;
            while (start < text.length() && Line.empty(text.charAt(start))) {
                start++;
            }
            if (start == text.length() || text.charAt(start) != '|') {
                return at;
            }
            int end = start;
            for (int i = 0; i < columns && end >= 0; i++) {
                end = text.indexOf('|', end + 1);
            }
            if (end < 0) {
                return at;
            }
            into.add(new Line(line.number(), text.substring(start, end + 1)));
            at = end + 1;
        }
    }

    private static void prose(Line line, String text, List<Line> into) {
        if (!Line.blank(text)) {
            words(new Line(line.number(), text), into);
        }
    }
}
