package org.gouji.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What stands on the first and last line of the pages of a printed text and is none of the report's: the time and the address that
 * a browser prints, the header that each page repeats, a page number with a stroke before it alone.
 */
final class PageEdges {

    private static final char NEXT_PAGE = '\f';
    private static final int REPEATED = 3;
    private static final int LONGEST_HEADER = 40;
    private static final Pattern NO_HEADER =
            Pattern.compile("\\d|\\s{2}|[|。，；：]|[（(]|第二十条|信息内容|申请人|自然人|法人|总计|本列数据|行政复议|行政诉讼|结果|审结|起诉|[一二三四五六]、");
    private static final Pattern OPEN_MARK = Pattern.compile("[-－—–]\\s?(\\d{1,3})");

    private final List<Line> lines;
    /** Indices of the first and the last filled line of each page. */
    private final List<int[]> pages = new ArrayList<>();

    private PageEdges(List<Line> lines) {
        this.lines = lines;
        int first = -1;
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (text.indexOf(NEXT_PAGE) >= 0) {
                pages.add(new int[] {first, last});
                first = -1;
            }
            if (!text(i).isEmpty()) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        pages.add(new int[] {first, last});
    }

    /** The same lines, blank where such a mark stands; a text without page breaks as it is. */
    static List<Line> cleared(List<Line> lines) {
        return lines.stream().noneMatch(line -> line.text().indexOf(NEXT_PAGE) >= 0)
                ? lines
                : new PageEdges(lines).cleared();
    }

    private List<Line> cleared() {
        Map<String, Integer> often = new HashMap<>();
        pages.stream().filter(page -> page[0] >= 0).forEach(page -> often.merge(text(page[0]), 1, Integer::sum));
        boolean numbered = IntStream.range(0, pages.size())
                        .filter(this::endsWithItsNumber)
                        .limit(2)
                        .count()
                == 2;
        List<Line> left = new ArrayList<>(lines);
        for (int p = 0; p < pages.size(); p++) {
            int first = pages.get(p)[0];
            int last = pages.get(p)[1];
            if (first < 0) {
                continue;
            }
            // The first page's may name the office that no title names.
            boolean header = p > 0 && often.get(text(first)) >= REPEATED && header(text(first));
            if (header || PdfLayout.ofBrowser(text(first))) {
                clear(first, left);
            }
            if (numbered && endsWithItsNumber(p) || PdfLayout.ofBrowser(text(last))) {
                clear(last, left);
            }
        }
        return left;
    }

    private void clear(int i, List<Line> left) {
        boolean begins = lines.get(i).text().indexOf(NEXT_PAGE) >= 0;
        left.set(i, new Line(lines.get(i).number(), begins ? String.valueOf(NEXT_PAGE) : ""));
    }

    private static boolean header(String text) {
        return text.length() <= LONGEST_HEADER && !NO_HEADER.matcher(text).find();
    }

    /** One such line alone may be a negative number. */
    private boolean endsWithItsNumber(int page) {
        int last = pages.get(page)[1];
        Matcher mark = OPEN_MARK.matcher(last < 0 ? "" : text(last));
        return mark.matches() && Integer.parseInt(mark.group(1)) == page + 1;
    }

    private String text(int i) {
        return Line.trim(lines.get(i).text().replace(NEXT_PAGE, ' '));
    }
}
