package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Tells a page's report from the navigation, print buttons and link lists around it. */
final class PageChrome {

    private static final Pattern NAME = Pattern.compile("(政府|部门)?信息公[开開].{0,12}年度?[报報]告|年度?[报報]告.{0,8}信息公[开開]");
    private static final Pattern LANDMARK = Pattern.compile(
            "^[#一二三四五六、\\s]*([总總][体體]情[况況]|主[动動]公[开開]政府信息|收到和[处處]理政府信息公[开開]|.{0,12}行政[复復][议議]、?.{0,2}行政[诉訴][讼訟]情[况況]|.{0,6}存在的?主要[问問][题題]|其他需要[报報]告)|第二十条第.{1,3}[项項]|本年新收政府信息|[结結][转轉]下年度");
    private static final Pattern BUTTON = Pattern.compile(
            "(【?(打印|关闭|返回|分享|收藏|纠错|字号|字体|繁体|简体|无障碍|上一[篇条]|下一[篇条]|责任编辑|浏览次数|点击数|阅读次数|访问量|当前位置|您(现在)?的位置|所在位置|首页|扫一扫|扫描二维码|用手机|相关(链接|信息|文章|新闻|稿件)|网站地图|版权所有|主办单位?|承办单位?|网站标识码|公安备案|.{0,4}ICP备)[】\\]]?).{0,60}|[大中小\\s\\[\\]【】|]{3,12}");
    private static final Pattern WORDS = Pattern.compile("收到和[处處]理政府信息公[开開]申[请請]|存在的?主要[问問][题題]及改[进進]");
    private static final int LONGEST_LANDMARK = 200;
    /** So many headings and table labels make a report; a list of links has fewer. */
    private static final int FEWEST = 4;

    private static final Pattern INDEX = Pattern.compile(
            "^(信息)?(索引号?|主题分类|主题词|体裁分类|组配分类|发布机构|公开机构|发文机关|发文字号|文号|成文日期|发文日期|发布日期|生成日期|公开日期|有效性|公开方式|公开范围|公开时限)\\s*[:：]?");
    private static final int LONGEST_TITLE = 80;
    /** What stands in a sentence and in no title. */
    private static final String SENTENCE = "，,。；《》";

    /** A parent with little more text than the report itself holds its title or signature and no link lists. */
    private static final double LITTLE_MORE = 1.15;

    private PageChrome() {}

    /** Of the line with account, time and place above an article (微信公众号) only the time tells something of the report. */
    static void datedArticle(Document page) {
        Element line = page.getElementById("meta_content");
        Element time = page.getElementById("publish_time");
        if (line != null && time != null && time.parents().contains(line)) {
            line.text(time.text().isBlank() ? "" : "发布时间：" + time.text());
        }
    }

    /** The elements that hold the report, in order: a title and a lead that stand outside, then the main content. */
    static List<Element> main(Element body) {
        Element common = null;
        int seen = 0;
        for (Element leaf : leaves(body)) {
            String text = Line.trim(leaf.text()).replace(" ", "");
            boolean all =
                    text.length() > LONGEST_LANDMARK && WORDS.matcher(text).find();
            if (all
                    || text.length() <= LONGEST_LANDMARK
                            && !linked(leaf)
                            && LANDMARK.matcher(text).find()) {
                seen += all ? FEWEST : 1;
                common = common == null ? leaf : common(common, leaf);
            }
        }
        if (common == null || seen < FEWEST) {
            return List.of(body);
        }
        while (inTable(common)) {
            common = common.parent();
        }
        while (common != body
                && common.parent() != null
                && common.parent().text().length() < common.text().length() * LITTLE_MORE) {
            common = common.parent();
        }
        if (common == body) {
            return List.of(body);
        }
        List<Element> parts = new ArrayList<>();
        if (!titled(start(common))) {
            Element main = common;
            parts.addAll(outside(body, main));
        }
        parts.add(common);
        return parts;
    }

    /** The elements that hold text and no further block: paragraphs, cells, headings. */
    private static List<Element> leaves(Element body) {
        List<Element> leaves = new ArrayList<>();
        for (Element element : body.getAllElements()) {
            if (element.isBlock() && !holdsBlock(element)) {
                leaves.add(element);
            }
        }
        return leaves;
    }

    private static boolean holdsBlock(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof Element inner && inner.isBlock()) {
                return true;
            }
        }
        return false;
    }

    private static boolean linked(Element element) {
        for (Element up = element; up != null; up = up.parent()) {
            if (up.normalName().equals("a") || up.normalName().equals("li")) {
                return true;
            }
        }
        return false;
    }

    private static boolean inTable(Element element) {
        return switch (element.normalName()) {
            case "tr", "tbody", "thead", "tfoot", "table" -> true;
            default -> false;
        };
    }

    /** A title has no comma and no quotation before its end; the lead sentence, which names the report too, has. */
    private static boolean titled(String start) {
        Matcher name = NAME.matcher(start);
        return name.find() && start.substring(0, name.end()).chars().noneMatch(c -> SENTENCE.indexOf(c) >= 0);
    }

    private static String start(Element element) {
        String text = element.text();
        return text.substring(0, Math.min(200, text.length()));
    }

    /** Title lines and lead sentences that stand before the main content but outside of it. */
    private static List<Element> outside(Element body, Element main) {
        List<Element> found = new ArrayList<>();
        for (Element element : body.getAllElements()) {
            if (element == main) {
                break;
            }
            String text = element.text();
            boolean title = text.length() < LONGEST_TITLE
                    && NAME.matcher(text.replace(" ", "")).find()
                    && text.indexOf('>') < 0
                    && text.indexOf('»') < 0
                    && !linked(element)
                    && !BUTTON.matcher(text).matches();
            boolean lead = text.length() > 30 && text.length() < 400 && text.indexOf('。') > 0 && text.contains("信息公");
            boolean within = main.parents().contains(element)
                    || found.stream().anyMatch(outer -> element.parents().contains(outer));
            if ((title || lead) && !within) {
                found.add(element);
            }
        }
        List<Element> titles =
                found.stream().filter(e -> e.text().length() < LONGEST_TITLE).toList();
        // Of several title lines (window bar, breadcrumb, heading) the last one heads the report.
        titles.stream().limit(Math.max(0, titles.size() - 1L)).forEach(found::remove);
        return found;
    }

    private static Element common(Element a, Element b) {
        Element up = a;
        while (up != b && !b.parents().contains(up)) {
            up = up.parent();
        }
        return up;
    }

    /** Whether a table is the page's index card (索引号, 发布机构, 有效性 …) and no part of the report. */
    private static boolean indexCard(Flow.Table table) {
        return table.rows().stream()
                        .flatMap(List::stream)
                        .filter(cell -> INDEX.matcher(cell.joined()).find())
                        .limit(2)
                        .count()
                > 1;
    }

    /** What the card says, a line for each name with what stands beside it: a table of it would be taken for one of the report. */
    private static void cardLines(Flow.Table card, Flow kept) {
        for (List<Flow> row : card.rows()) {
            for (int c = 0; c + 1 < row.size(); c += 2) {
                String name = row.get(c).joined().replaceFirst("[:：]\\s*$", "");
                kept.text(name + "：" + row.get(c + 1).joined());
            }
        }
    }

    /** The flow without the lines that are buttons and link lists, and with the page's index card as lines. */
    static Flow setAside(Flow flow) {
        Flow kept = new Flow();
        flow.items().forEach(item -> {
            boolean button = item instanceof Flow.Text text
                    && text.text().indexOf('。') < 0
                    && BUTTON.matcher(text.text()).matches();
            boolean card = item instanceof Flow.Table table && indexCard(table);
            if (card) {
                cardLines((Flow.Table) item, kept);
            } else if (!button) {
                kept.add(item);
            }
        });
        return kept;
    }
}
