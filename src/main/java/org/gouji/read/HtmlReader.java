package org.gouji.read;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.document.Block;
import org.gouji.document.Cell;
import org.gouji.document.Grid;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Reads a web page: its main content as a flow, without the navigation around it. */
final class HtmlReader {

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_-]+)");
    private static final Pattern ICON = Pattern.compile(
            "(?i)icon|logo|qr|ewm|erwei|share|weixin|wechat|weibo|arrow|banner|blank|spacer|print|loading|dot|line|bg[_.-]");
    private static final Pattern PIXELS = Pattern.compile("(\\d{1,5})");
    /** A table printed as a picture is larger than this in both directions; marks and stamps are smaller. */
    private static final int PICTURE_PIXELS = 160;

    /** Every element and text costs memory; a report has some thousands. */
    private static final int MOST_TAGS = 100_000;

    private static final int MOST_TABLES = 1_000;
    private static final Pattern TABLE_TAG = Pattern.compile("<(?i:table)");
    private static final Set<String> TYPED = Set.of("", "text", "number");
    /** A table with fewer rows may be there twice. */
    private static final int FEWEST_ROWS = 4;

    private static final Pattern PAGE_TAG = Pattern.compile("(?i)<(?:html|body|div|p|br)[\\s/>]");
    private static final Pattern PAGE_START = Pattern.compile("(?i)\\s*<(?:!doctype|html|head|body|\\?xml)");
    private static final Pattern TABLE_EDGE = Pattern.compile("(?i)</?table[\\s>]?");
    private static final Pattern FLEX = Pattern.compile("[dD](?i:isplay\\s*:\\s*(?:inline-)?flex)");
    private static final Pattern ROW_CLASS = Pattern.compile("(?i)(?:^|[-_ ])(?:tr|row|line)(?:$|[-_ \\d])");
    private static final Pattern CELL_CLASS = Pattern.compile("(?i)(?:^|[-_ ])(?:td|th|cell|col|column)(?:$|[-_ \\d])");
    private static final Pattern NAMED_ROWS =
            Pattern.compile("[cC](?i:lass=[\"'](?:[^\"'<>]{0,60}[-_ ])?(?:tr|row|line)[-_ \\d\"'])");

    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n\\t]+");
    private static final Pattern PREFORMATTED = Pattern.compile("<(?i:pre)[\\s>]");
    private static final Pattern TABLE_WORDS = Pattern.compile("第二十[条條]第.{1,3}[项項]|本年新收|[结結]果\\s*[维維]持");

    /** How publishing systems call the article's title. */
    private static final Pattern ARTICLE = Pattern.compile("(?i)(?:article|og:|dc\\.|content)?title");

    private static final int DEEPEST = 200;
    private static final int HEAD = 8192;

    private static final Evaluator CELLS =
            elements(displayed("table-cell") + ", [role=cell], [role=gridcell], [role=columnheader]");
    private static final Evaluator ROWS = elements("tr, " + displayed("table-row") + ", [role=row]");
    private static final Evaluator GROUPS = elements("tbody, " + displayed("table-row-group") + ", [role=rowgroup]");
    private static final Evaluator TABLES = elements("table, div" + displayed("table") + ", [role=table], [role=grid]");

    private HtmlReader() {}

    private static Evaluator elements(String query) {
        return QueryParser.parse(query);
    }

    private static String displayed(String as) {
        return "[style~=(?i)display\\s*:\\s*" + as + "\\s*(;|$)]";
    }

    static Content read(DecodedText source) throws UnreadableException {
        String html = source.text();
        refuseFlood(html);
        List<String> remarks = new ArrayList<>();
        declared(html, source.encoding(), remarks);
        Document page = parsed(withLines(html));
        String named = title(page);
        List<Element> hidden = html.contains("{") ? HiddenByStyle.remove(page) : List.of();
        // What is struck through holds no more; above letters stands how they are read.
        page.select("script, style, noscript, template, head, nav, select, button, iframe, svg, del, s, strike, rt, rp")
                .remove();
        page.select("textarea").forEach(area -> {
            if (area.closest("td, th") == null) {
                area.remove();
            }
        });
        if (HiddenParts.remove(page, hidden)) {
            remarks.add("网页把正文设为隐藏，待网页载入后才显示，已按正文读取");
        }
        PageChrome.datedArticle(page);
        if (html.contains("table-cell") || html.contains("role=")) {
            asTables(page);
        }
        if (NAMED_ROWS.matcher(html).find() || FLEX.matcher(html).find()) {
            namedAsTables(page);
        }
        Flow flow = new Flow();
        PageChrome.main(page.body()).forEach(part -> {
            HtmlReader reader = new HtmlReader();
            reader.children(part, flow);
            reader.flush(flow);
        });
        return new Content(source.encoding(), true, named, remarks, once(FlowBlocks.of(PageChrome.setAside(flow))));
    }

    private static void refuseFlood(String html) throws UnreadableException {
        if (html.chars().filter(c -> c == '<').limit(MOST_TAGS + 1L).count() > MOST_TAGS) {
            throw new UnreadableException("网页中的标记超过 " + MOST_TAGS + " 个，不是正常的报告，未予读取");
        }
        if (TABLE_TAG.matcher(html).results().limit(MOST_TABLES + 1L).count() > MOST_TABLES) {
            throw new UnreadableException("网页中的表格超过 " + MOST_TABLES + " 个，不是正常的报告，未予读取");
        }
    }

    /** The blocks without the second copy of a table, which pages keep for narrow screens. */
    private static List<Block> once(List<Block> blocks) {
        Set<List<List<String>>> seen = new HashSet<>();
        return blocks.stream()
                .filter(block ->
                        !(block instanceof Grid grid) || grid.rows().size() < FEWEST_ROWS || seen.add(texts(grid)))
                .toList();
    }

    private static List<List<String>> texts(Grid grid) {
        return grid.rows().stream()
                .map(row -> row.stream().map(Cell::text).toList())
                .toList();
    }

    /** The text of a page that prints the form's tables as lines of plain text. */
    static Optional<DecodedText> preformatted(DecodedText source) throws UnreadableException {
        if (!PREFORMATTED.matcher(source.text()).find()) {
            return Optional.empty();
        }
        refuseFlood(source.text());
        Document page = parsed(source.text());
        boolean tables = page.select("pre").stream()
                .anyMatch(pre -> TABLE_WORDS.matcher(pre.wholeText()).find());
        if (!tables) {
            return Optional.empty();
        }
        page.select("script, style, noscript, template, head, nav, select, button, iframe, svg, [hidden]")
                .remove();
        StringBuilder text = new StringBuilder();
        PageChrome.main(page.body()).forEach(part -> printed(part, text));
        return Optional.of(new DecodedText(text.toString(), source.encoding()));
    }

    /** The text of a page with a line for each block and line break, and preformatted text as it is. */
    private static void printed(Element element, StringBuilder text) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(inOneLine(words));
            } else if (node instanceof Element child) {
                boolean block = child.isBlock() || child.normalName().equals("br");
                text.append(block ? "\n" : "");
                if (child.normalName().equals("pre")) {
                    text.append(child.wholeText());
                } else {
                    printed(child, text);
                }
                text.append(block ? "\n" : "");
            }
        }
    }

    /** A text in Markdown whose tables are written in HTML, with a line end where the text has one. */
    private static String withLines(String text) {
        if (PAGE_START.matcher(text).lookingAt()) {
            return text;
        }
        StringBuilder whole = new StringBuilder();
        StringBuilder outside = new StringBuilder();
        Matcher tag = TABLE_EDGE.matcher(text);
        int depth = 0;
        int from = 0;
        while (tag.find()) {
            boolean closes = text.charAt(tag.start() + 1) == '/';
            if (depth == 0 && !closes) {
                String before = text.substring(from, tag.start());
                outside.append(before);
                whole.append(before.replace("\n", "<p>"));
                from = tag.start();
            }
            depth = Math.max(0, depth + (closes ? -1 : 1));
            if (depth == 0 && closes) {
                whole.append(text, from, tag.end());
                from = tag.end();
            }
        }
        String rest = text.substring(from);
        boolean page = PAGE_TAG.matcher(outside.append(rest)).find();
        return page ? text : whole.append(rest.replace("\n", "<p>")).toString();
    }

    private static Document parsed(String html) {
        return Jsoup.parse(html, "", org.jsoup.parser.Parser.htmlParser().setMaxDepth(DEEPEST));
    }

    /** What a page calls itself. */
    static String title(DecodedText source) {
        return title(parsed(source.text()));
    }

    /** What the page calls itself: what a publishing system says of the article goes before the window's title. */
    private static String title(Document page) {
        for (Element meta : page.select("meta[content]")) {
            String name = meta.attr("name").isEmpty() ? meta.attr("property") : meta.attr("name");
            if (ARTICLE.matcher(name).matches() && meta.attr("content").contains("公开")) {
                return meta.attr("content");
            }
        }
        return page.title();
    }

    /** Boxes that a page lays out as the cells of a table, or calls so for those who cannot see it, are cells. */
    private static void asTables(Document page) {
        for (Element cell : page.select(CELLS)) {
            Element row = cell.parent();
            if (!cell.normalName().equals("div") || row == null || !row.is(ROWS)) {
                continue;
            }
            cell.tagName("td");
            row.tagName("tr");
            Element table = row.parent();
            if (table != null && table.is(GROUPS)) {
                table.tagName("tbody");
                table = table.parent();
            }
            if (table != null && table.is(TABLES)) {
                table.tagName("table");
            }
        }
    }

    private static boolean namedRow(Element row) {
        boolean named = ROW_CLASS.matcher(row.className()).find()
                && row.children().stream()
                        .allMatch(cell -> CELL_CLASS.matcher(cell.className()).find());
        boolean flex = FLEX.matcher(row.attr("style")).find() && row.ownText().isBlank();
        return row.isBlock()
                && (named || flex)
                && !row.children().isEmpty()
                && row.children().stream().allMatch(Element::isBlock);
    }

    /** Boxes that only a class name (tr, row, td, cell, col) tells to be rows and cells of one of the form's tables. */
    private static void namedAsTables(Document page) {
        for (Element table : page.select("div, section, ul")) {
            List<Element> rows = table.children();
            boolean named = rows.size() > 1 && rows.stream().allMatch(HtmlReader::namedRow);
            if (named && TABLE_WORDS.matcher(table.text()).find()) {
                rows.forEach(row -> {
                    row.children().forEach(cell -> cell.tagName("td"));
                    row.tagName("tr");
                });
                table.tagName("table");
            }
        }
    }

    /** A page that declares another character set than its bytes are in is read by its bytes, and that is said. */
    private static void declared(String html, String used, List<String> remarks) {
        Matcher matcher = CHARSET.matcher(html.substring(0, Math.min(HEAD, html.length())));
        if (matcher.find()) {
            String name = matcher.group(1);
            if (!plain(name).equals(plain(used))) {
                remarks.add("网页声明的文字编码是 " + name + "，实际是 " + used + "，按实际编码读取");
            }
        }
    }

    private static String plain(String charset) {
        String lower = charset.toLowerCase(Locale.ROOT);
        if (lower.startsWith("gb")) {
            return "gb18030";
        }
        try {
            return Charset.forName(charset).name();
        } catch (IllegalArgumentException e) {
            return lower;
        }
    }

    private final StringBuilder line = new StringBuilder();
    /** The lines above it in the same paragraph. */
    private final List<String> lines = new ArrayList<>();

    private static String inOneLine(TextNode text) {
        return LINE_ENDS.matcher(text.getWholeText()).replaceAll(" ");
    }

    private void children(Element parent, Flow flow) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                line.append(inOneLine(text));
            } else if (node instanceof Element element) {
                element(element, flow);
            }
        }
    }

    private void element(Element element, Flow flow) {
        switch (element.normalName()) {
            case "br" -> {
                lines.add(line.toString());
                line.setLength(0);
            }
            case "hr" -> flush(flow);
            case "sup", "sub" -> {
                // The number of a note is no digit of the number before it.
                line.append(element.text().matches("\\d.*") ? " " : "");
                children(element, flow);
            }
            case "input" -> {
                // A form that was saved with what had been typed into it.
                if (TYPED.contains(element.attr("type").toLowerCase(Locale.ROOT))
                        && element.closest("td, th") != null) {
                    line.append(element.attr("value"));
                }
            }
            case "img" -> {
                if (picture(element)) {
                    flush(flow);
                    flow.add(new Flow.Image());
                }
            }
            case "table" -> {
                flush(flow);
                table(element, flow);
            }
            default -> {
                if (element.isBlock()) {
                    flush(flow);
                    children(element, flow);
                    flush(flow);
                } else {
                    children(element, flow);
                }
            }
        }
    }

    private void flush(Flow flow) {
        lines.add(line.toString());
        line.setLength(0);
        lines.removeIf(Line::blank);
        flow.lines(lines);
        lines.clear();
    }

    private static void table(Element table, Flow flow) {
        List<List<Flow>> rows = new ArrayList<>();
        for (Element child : table.children()) {
            switch (child.normalName()) {
                case "tr" -> rows.add(row(child));
                case "caption" -> flow.text(child.text());
                default -> {
                    for (Element row : child.children()) {
                        if (row.normalName().equals("tr")) {
                            rows.add(row(row));
                        }
                    }
                }
            }
        }
        flow.add(new Flow.Table(rows));
    }

    private static List<Flow> row(Element row) {
        List<Flow> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                Flow content = new Flow();
                HtmlReader reader = new HtmlReader();
                reader.children(cell, content);
                reader.flush(content);
                cells.add(content);
            }
        }
        return cells;
    }

    private static boolean picture(Element image) {
        String source = image.attr("src");
        if (ICON.matcher(source).find()) {
            return false;
        }
        return size(image, "width") >= PICTURE_PIXELS && size(image, "height") >= PICTURE_PIXELS / 2;
    }

    /** Pixels as declared; a picture of undeclared size is taken for a large one. */
    private static int size(Element image, String side) {
        Matcher style = Pattern.compile("(?i)(?<![-\\w])" + side + "\\s*:\\s*(\\d{1,5})")
                .matcher(image.attr("style"));
        if (style.find()) {
            return Integer.parseInt(style.group(1));
        }
        Matcher attribute = PIXELS.matcher(image.attr(side));
        boolean percent = image.attr(side).endsWith("%");
        return attribute.find() && !percent ? Integer.parseInt(attribute.group(1)) : PICTURE_PIXELS;
    }
}
