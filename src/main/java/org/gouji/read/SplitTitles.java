package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Titles of the blocks of table two that a narrow column broke over two lines, 第二十条第（五 and ）项, and of parts that a
 * program broke at its line's end, on one line again.
 */
final class SplitTitles {

    private static final Pattern TITLE = Pattern.compile("第二十[条條]第[(（]?[一五六八九][)）]?[项項]");
    static final Pattern PART = Pattern.compile(
            "[一二三四五六]、(?:行政[机機][关關])?(?:主[动動]公[开開]政府信息情[况況]|收到和[处處]理政府信息公[开開]申[请請]情[况況]|(?:因政府信息公[开開]工作被申[请請]|政府信息公[开開])行政[复復][议議]、(?:提起)?行政[诉訴][讼訟]情[况況]|(?:政府信息公[开開]工作)?存在的主要[问問][题題]及改[进進]情[况況]|其他需要[报報]告的事[项項])");
    private static final String NUMBERS = "一二三四五六";
    private static final int LONGEST = 40;
    private static final int SHORTEST_START = 3;

    private SplitTitles() {}

    /** Whether a text is the whole title of a part, so that nothing goes on with it. */
    static boolean part(CharSequence text) {
        return text.length() <= LONGEST
                && PART.matcher(ReportWords.bare(text.toString())).matches();
    }

    /** The same lines, where no title is broken. */
    static List<Line> joined(List<Line> lines) {
        List<Line> joined = null;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String text = lines.get(i).text();
            char first = text.length() > LONGEST ? ' ' : BracketedCells.first(text);
            if (first != '第' && NUMBERS.indexOf(first) < 0) {
                continue;
            }
            String upper = ReportWords.bare(text);
            String lower = ReportWords.bare(lines.get(i + 1).text());
            boolean broken = upper.length() >= SHORTEST_START
                    && !lower.isEmpty()
                    && (first == '第' ? TITLE : PART).matcher(upper + lower).matches();
            if (broken) {
                joined = joined == null ? new ArrayList<>(lines) : joined;
                joined.set(i, new Line(lines.get(i).number(), upper + lower));
                joined.set(i + 1, new Line(lines.get(i + 1).number(), ""));
            }
        }
        return joined == null ? lines : joined;
    }
}
