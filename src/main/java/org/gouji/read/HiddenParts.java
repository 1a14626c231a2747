package org.gouji.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes out what a page's own elements hide, but for the report itself: an article whose script shows it once it has loaded
 * (微信公众号) and the parts of a page in tabs are hidden in the file and seen by everybody.
 */
final class HiddenParts {

    private static final Pattern HIDDEN = Pattern.compile("(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Pattern STRUCK = Pattern.compile("(?i)text-decoration[-a-z]*\\s*:[^;]*line-through");
    /** Titles of blocks, rows and columns of the form, none of which stands twice in a report. */
    private static final Pattern TABLE_WORDS = Pattern.compile("第二十[条條]第.{1,3}[项項]|本年新收|[结結]果\\s*[维維]持");

    private HiddenParts() {}

    /**
     * Whether a hidden part was left in the page, because the form's tables stand in it and nowhere else.
     *
     * @param byStyle what the page's stylesheet hides as a whole; it goes only where it is a copy, as for narrow screens
     */
    static boolean remove(Document page, List<Element> byStyle) {
        List<Element> holding = new ArrayList<>();
        for (Element element : page.select("[style], [hidden]")) {
            String style = element.attr("style");
            if (STRUCK.matcher(style).find()) {
                element.remove();
            } else if (element.hasAttr("hidden") || HIDDEN.matcher(style).find()) {
                if (words(element).isEmpty() || element.closest("td, th") != null) {
                    element.remove();
                } else {
                    addOutermost(element, holding);
                }
            }
        }
        int ownStyle = holding.size();
        byStyle.stream()
                .filter(element -> element.root() == page && !words(element).isEmpty())
                .forEach(element -> addOutermost(element, holding));
        return !holding.isEmpty() && putBack(page, holding, ownStyle);
    }

    private static void addOutermost(Element element, List<Element> holding) {
        if (!holding.contains(element) && holding.stream().noneMatch(element.parents()::contains)) {
            holding.add(element);
        }
    }

    /**
     * Leaves each part in its place whose words stand neither in what is shown nor in a part before it.
     *
     * @param ownStyle so many of the parts say themselves that they are hidden
     */
    private static boolean putBack(Document page, List<Element> holding, int ownStyle) {
        List<Element> marks = new ArrayList<>();
        for (Element part : holding) {
            Element mark = new Element("span");
            part.replaceWith(mark);
            marks.add(mark);
        }
        Set<String> shown = words(page.body());
        Set<String> tables = tables(page.body());
        boolean any = false;
        for (int i = 0; i < marks.size(); i++) {
            Element part = holding.get(i);
            Set<String> own = words(part);
            boolean again = i < ownStyle
                    ? own.stream().anyMatch(shown::contains)
                    : !tables(part).isEmpty() && tables.containsAll(tables(part));
            if (again) {
                marks.get(i).remove();
            } else {
                marks.get(i).replaceWith(part);
                shown.addAll(own);
                tables.addAll(tables(part));
                any |= i < ownStyle;
            }
        }
        return any;
    }

    private static Set<String> tables(Element element) {
        Set<String> tables = new HashSet<>();
        element.select("table").forEach(table -> tables.add(ReportWords.bare(table.text())));
        return tables;
    }

    private static Set<String> words(Element element) {
        Set<String> words = new HashSet<>();
        Matcher matcher = TABLE_WORDS.matcher(element.text());
        while (matcher.find()) {
            words.add(ReportWords.bare(matcher.group()));
        }
        return words;
    }
}
