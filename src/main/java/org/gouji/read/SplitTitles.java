package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Titles of the blocks of table two that a narrow column broke over two lines, 第二十条第（五 and ）项, on one line again. */
final class SplitTitles {

    private static final Pattern TITLE = Pattern.compile("第二十[条條]第[(（]?[一五六八九][)）]?[项項]");
    private static final int LONGEST = 24;
    private static final int SHORTEST_START = 3;

    private SplitTitles() {}

    /** The same lines, where no title is broken. */
    static List<Line> joined(List<Line> lines) {
        List<Line> joined = null;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String text = lines.get(i).text();
            if (text.length() > LONGEST || BracketedCells.first(text) != '第') {
                continue;
            }
            String upper = ReportWords.bare(text);
            String lower = ReportWords.bare(lines.get(i + 1).text());
            boolean broken = upper.length() >= SHORTEST_START
                    && !lower.isEmpty()
                    && TITLE.matcher(upper + lower).matches();
            if (broken) {
                joined = joined == null ? new ArrayList<>(lines) : joined;
                joined.set(i, new Line(lines.get(i).number(), upper + lower));
                joined.set(i + 1, new Line(lines.get(i + 1).number(), ""));
            }
        }
        return joined == null ? lines : joined;
    }
}
