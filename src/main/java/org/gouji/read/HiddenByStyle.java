package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes out rows, cells and words of cells that the page's own stylesheet hides. Only inside tables: what a page hides as
 * a whole its script may show on a click, and then it can be the report itself, unless it is a copy of what is shown.
 */
final class HiddenByStyle {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|<!--|-->");
    /** One selector and what it says; of a block such as {@code @media print} nothing is taken. */
    private static final Pattern RULE = Pattern.compile("([^{}]{1,500})\\{([^{}]{0,2000})\\}");

    private static final Pattern HIDES =
            Pattern.compile("(?i)(?<![-\\w])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Pattern PLAIN = Pattern.compile("(?:[A-Za-z]+[0-9]?)?(?:[.#][A-Za-z_][\\w-]*)+");
    private static final int MOST_SELECTORS = 200;

    private HiddenByStyle() {}

    /** Before the page's styles are taken out of it; gives back the parts that are hidden as a whole. */
    static List<Element> remove(Document page) {
        List<String> selectors = new ArrayList<>();
        for (Element style : page.select("style:not([media=print])")) {
            selectors(COMMENT.matcher(style.data()).replaceAll(""), selectors);
        }
        if (selectors.isEmpty()) {
            return List.of();
        }
        List<Element> whole = new ArrayList<>();
        for (Element element : page.select(String.join(", ", selectors))) {
            boolean inTable = element.normalName().equals("tr") || element.closest("td, th") != null;
            if (inTable && element.selectFirst("table") == null) {
                element.remove();
            } else if (!inTable) {
                whole.add(element);
            }
        }
        return whole;
    }

    private static int count(String text, char c) {
        return (int) text.chars().filter(x -> x == c).count();
    }

    private static void selectors(String css, List<String> into) {
        Matcher rule = RULE.matcher(css);
        int depth = 0;
        int end = 0;
        while (rule.find()) {
            String between = css.substring(end, rule.start());
            depth = Math.max(0, depth + count(between, '{') - count(between, '}'));
            end = rule.end();
            if (depth > 0 || !HIDES.matcher(rule.group(2)).find()) {
                continue;
            }
            for (String selector : rule.group(1).split(",")) {
                if (PLAIN.matcher(selector.strip()).matches() && into.size() < MOST_SELECTORS) {
                    into.add(selector.strip());
                }
            }
        }
    }
}
