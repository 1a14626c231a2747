package org.gouji.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * One paragraph of a template as the texts that it is made of. Word splits what was typed in one go over several runs
 * wherever it likes, so a placeholder is looked for in all of them together.
 */
final class TemplateText {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** Full-width braces too: an input method makes them of what is typed. */
    private static final Pattern PLACEHOLDER = Pattern.compile("[{｛]{2}([^{}｛｝]{0,40})[}｝]{2}");

    private static final Pattern LEFT_OVER = Pattern.compile("[{｛]{2}|[}｝]{2}");

    /** Where a placeholder stands in the paragraph's text. */
    record Placeholder(String name, int from, int to) {}

    private final List<Element> texts = new ArrayList<>();

    TemplateText(Element paragraph) {
        collect(paragraph);
    }

    /** The texts of this paragraph alone; a text box in it has paragraphs of its own. */
    private void collect(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (is(child, "t")) {
                texts.add((Element) child);
            } else if (!is(child, "p") && !is(child, "del")) {
                collect(child);
            }
        }
    }

    static boolean is(Node node, String name) {
        return node instanceof Element element
                && WORD.equals(element.getNamespaceURI())
                && name.equals(element.getLocalName());
    }

    String whole() {
        StringBuilder whole = new StringBuilder();
        texts.forEach(text -> whole.append(text.getTextContent()));
        return whole.toString();
    }

    List<Placeholder> placeholders() {
        return PLACEHOLDER
                .matcher(whole())
                .results()
                .map(found -> new Placeholder(name(found), found.start(), found.end()))
                .toList();
    }

    /** Whether there are braces that belong to no placeholder. */
    boolean unfinished() {
        return LEFT_OVER.matcher(PLACEHOLDER.matcher(whole()).replaceAll("")).find();
    }

    private static String name(MatchResult found) {
        return found.group(1).replaceAll("[\\s\\u3000]", "");
    }

    /** Puts a text in the place of a placeholder, in the look of its first letter; later placeholders must be done first. */
    void replace(Placeholder placeholder, String by) {
        int start = 0;
        boolean put = false;
        for (Element text : texts) {
            String own = text.getTextContent();
            int end = start + own.length();
            int from = Math.max(placeholder.from(), start) - start;
            int to = Math.min(placeholder.to(), end) - start;
            if (from < to) {
                text.setTextContent(own.substring(0, from) + (put ? "" : by) + own.substring(to));
                text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
                put = true;
            }
            start = end;
        }
    }

    /** Makes line breaks of the line ends in its texts. */
    void breakLines() {
        for (Element text : texts) {
            String[] lines = text.getTextContent().split("\n", -1);
            if (lines.length > 1) {
                text.setTextContent(lines[0]);
                Node before = text.getNextSibling();
                for (int i = 1; i < lines.length; i++) {
                    Element line = (Element) text.cloneNode(false);
                    line.setTextContent(lines[i]);
                    text.getParentNode().insertBefore(text.getOwnerDocument().createElementNS(WORD, "w:br"), before);
                    text.getParentNode().insertBefore(line, before);
                }
            }
        }
    }
}
