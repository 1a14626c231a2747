package org.gouji.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * A page on which each piece of text has coordinates, as programs write it that turn a PDF into HTML or XML: the pieces become
 * lines that keep their columns by blanks, and are read as such a text.
 */
final class PositionedText {

    private static final Pattern BOX = Pattern.compile(
            "(?i)style=[\"'][^\"'<>]{0,120}(?<![-\\w])(?:top|left)\\s*:\\s*\\d[^\"'<>]{0,120}(?<![-\\w])(?:top|left)\\s*:");
    private static final Pattern FONT_SIZE = Pattern.compile("(?i)font-size\\s*:\\s*(\\d{1,3}(?:\\.\\d+)?)");
    private static final String PLACED = "[style~=(?i)(^|[^-\\w])left\\s*:][style~=(?i)(^|[^-\\w])top\\s*:]";
    private static final Pattern TOP = side("top");
    private static final Pattern LEFT = side("left");
    private static final Pattern SIZE = Pattern.compile("(?i)\\.(ft\\d+)\\s*\\{[^}]*?font-size\\s*:\\s*(\\d{1,3})");
    private static final Pattern LEADING =
            Pattern.compile("(?i)\\.(ft\\d+)\\s*\\{[^}]*?line-height\\s*:\\s*(\\d{1,3})");
    /** Pages have a box or two for themselves; a report's text has some hundred pieces. */
    private static final int TELLING = 60;

    private static final int USUAL_SIZE = 16;
    /** Of a letter's height: pieces whose tops differ by less are on one line. */
    private static final double ONE_LINE = 0.6;
    /** Of a letter's height: less room than that is between words of one text. */
    private static final double ONE_TEXT = 0.6;

    private static final double LATIN = 0.55;
    private static final int MOST_COLUMNS = 600;
    private static final int MOST_PIECES = 60_000;

    /** A piece of text on its page, in the page's units. */
    private record Spot(int page, double top, double left, double width, double size, String text) {}

    private PositionedText() {}

    private static Pattern side(String name) {
        return Pattern.compile("(?i)(?<![-\\w])" + name + "\\s*:\\s*(-?\\d{1,6}(?:\\.\\d+)?)");
    }

    /** The text in its columns, empty where the page is none of those. */
    static Optional<DecodedText> of(DecodedText source) throws UnreadableException {
        String text = source.text();
        boolean xml = text.contains("<pdf2xml");
        // Where a page has tables their cells tell more than coordinates.
        if (!xml && (!text.contains("absolute") || text.contains("</td>") || text.contains("</TD>"))) {
            return Optional.empty();
        }
        if (!xml && BOX.matcher(text).results().limit(TELLING).count() < TELLING) {
            return Optional.empty();
        }
        List<Spot> spots = xml ? pieces(text) : boxes(text);
        if (spots.size() < TELLING || spots.size() > MOST_PIECES) {
            return Optional.empty();
        }
        return Optional.of(new DecodedText(lines(spots), source.encoding()));
    }

    private static List<Spot> pieces(String text) {
        Document xml = Jsoup.parse(text, "", Parser.xmlParser());
        Map<String, Integer> sizes = new HashMap<>();
        List<Spot> spots = new ArrayList<>();
        int page = 0;
        for (Element element : xml.getAllElements()) {
            switch (element.normalName()) {
                case "page" -> page++;
                case "fontspec" -> sizes.put(element.attr("id"), (int) number(element.attr("size"), USUAL_SIZE));
                case "text" -> {
                    double size = sizes.getOrDefault(element.attr("font"), USUAL_SIZE);
                    add(
                            new Spot(
                                    page,
                                    number(element.attr("top"), 0),
                                    number(element.attr("left"), 0),
                                    number(element.attr("width"), 0),
                                    size,
                                    element.text()),
                            spots);
                }
                default -> {}
            }
        }
        return spots;
    }

    private static List<Spot> boxes(String text) {
        Map<String, Integer> sizes = values(SIZE, text);
        Map<String, Integer> leadings = values(LEADING, text);
        Document page = Jsoup.parse(text);
        page.select("script, style, [style~=(?i)display\\s*:\\s*none]").remove();
        List<Spot> spots = new ArrayList<>();
        Map<Element, Integer> pages = new HashMap<>();
        for (Element box : page.select(PLACED)) {
            String style = box.attr("style");
            Matcher top = TOP.matcher(style);
            Matcher left = LEFT.matcher(style);
            // A box with boxes in it is the page, not a text on it.
            if (!top.find() || !left.find() || box.select(PLACED).size() > 1) {
                continue;
            }
            int number = pages.computeIfAbsent(box.parent(), any -> pages.size() + 1);
            Matcher own = FONT_SIZE.matcher(style.contains("font-size") ? style : box.html());
            double size = sizes.containsKey(box.className())
                    ? sizes.get(box.className())
                    : own.find() ? Double.parseDouble(own.group(1)) : USUAL_SIZE;
            double leading = leadings.getOrDefault(box.className(), (int) Math.round(size * 1.3));
            double y = Double.parseDouble(top.group(1));
            List<String> parts = new ArrayList<>(List.of(""));
            parts(box, parts);
            for (String part : parts) {
                String printed = part.replace('\n', ' ');
                add(new Spot(number, y, Double.parseDouble(left.group(1)), width(printed, size), size, printed), spots);
                y += leading;
            }
        }
        return spots;
    }

    /** The lines of a box. */
    private static void parts(Element box, List<String> parts) {
        for (Node node : box.childNodes()) {
            if (node instanceof TextNode words) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + words.getWholeText());
            } else if (node instanceof Element child) {
                if (child.normalName().equals("br")) {
                    parts.add("");
                } else {
                    parts(child, parts);
                }
            }
        }
    }

    private static void add(Spot spot, List<Spot> spots) {
        if (!Line.blank(spot.text)) {
            spots.add(spot);
        }
    }

    private static Map<String, Integer> values(Pattern pattern, String text) {
        Map<String, Integer> values = new HashMap<>();
        pattern.matcher(text).results().forEach(found -> values.put(found.group(1), Integer.valueOf(found.group(2))));
        return values;
    }

    private static double number(String text, double otherwise) {
        return text.matches("-?\\d{1,6}(?:\\.\\d{1,6})?") ? Double.parseDouble(text) : otherwise;
    }

    private static double width(String text, double size) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += text.charAt(i) < 0x2000 ? size * LATIN : size;
        }
        return width;
    }

    private static String lines(List<Spot> spots) {
        // The smallest common letters give the columns, so that no text needs more of them than it has room.
        double unit = spots.stream()
                        .mapToDouble(Spot::size)
                        .sorted()
                        .skip(spots.size() / 10)
                        .findFirst()
                        .orElse(USUAL_SIZE)
                / 2;
        List<Spot> ordered = new ArrayList<>(spots);
        ordered.sort(Comparator.comparingInt(Spot::page).thenComparingDouble(Spot::top));
        StringBuilder text = new StringBuilder();
        List<Spot> line = new ArrayList<>();
        int page = ordered.get(0).page;
        for (Spot spot : ordered) {
            boolean same = !line.isEmpty()
                    && spot.page == page
                    && spot.top - line.get(0).top <= Math.min(spot.size, line.get(0).size) * ONE_LINE;
            if (!same && !line.isEmpty()) {
                write(line, unit, text);
                line.clear();
            }
            if (spot.page != page) {
                text.append('\f');
                page = spot.page;
            }
            line.add(spot);
        }
        write(line, unit, text);
        return text.toString();
    }

    private static void write(List<Spot> line, double unit, StringBuilder text) {
        line.sort(Comparator.comparingDouble(Spot::left));
        int start = text.length();
        double end = Double.NEGATIVE_INFINITY;
        int column = 0;
        for (Spot spot : line) {
            int at = Math.min(MOST_COLUMNS, (int) Math.round(spot.left / unit));
            boolean goesOn = spot.left - end < spot.size * ONE_TEXT;
            String printed = Line.trim(spot.text.replace('\u00A0', ' '));
            if (!goesOn) {
                int blanks = Math.max(text.length() > start ? 2 : 0, at - column);
                text.append(" ".repeat(blanks));
                column += blanks;
            }
            text.append(printed);
            for (int i = 0; i < printed.length(); i++) {
                column += printed.charAt(i) < 0x2000 ? 1 : 2;
            }
            end = spot.left + spot.width;
        }
        text.append('\n');
    }
}
