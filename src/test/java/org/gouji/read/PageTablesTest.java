package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gouji.document.Block;
import org.gouji.document.Cell;
import org.gouji.document.Grid;
import org.gouji.document.Paragraph;
import org.junit.jupiter.api.Test;

/** Tables that web pages make without table tags, or keep twice, or that a text in Markdown writes in HTML. */
class PageTablesTest {

    private static final String LEAD = "清河县2023年政府信息公开工作年度报告";

    private static List<List<String>> rows(String page) throws Exception {
        return ReportReader.read(page.getBytes(StandardCharsets.UTF_8), "x").get(0).blocks().stream()
                .filter(Grid.class::isInstance)
                .flatMap(block -> ((Grid) block).rows().stream())
                .map(row -> row.stream().map(Cell::text).toList())
                .toList();
    }

    private static String page(String table) {
        return "<html><body><h1>" + LEAD + "</h1><p>一、总体情况</p><p>二、主动公开政府信息情况</p>" + table + "</body></html>";
    }

    @Test
    void classNamesOrFlexBoxesMakeRows() throws Exception {
        String row = "<div class=\"%s\" %s><div class=\"%s\">%s</div><div class=\"%s\">%s</div></div>";
        String named = row.formatted("tr", "", "td", "第二十条第（五）项", "td", "")
                + row.formatted("tr odd", "", "td w2", "行政许可", "td", "");
        assertThat(rows(page("<div class=\"t\">" + named + "</div>")))
                .containsExactly(List.of("第二十条第（五）项", ""), List.of("行政许可", ""));
        String flex = row.formatted("", "style=\"display:flex\"", "", "第二十条第（五）项", "", "")
                + row.formatted("", "style=\"display: flex;\"", "", "行政许可", "", "7");
        assertThat(rows(page("<div>" + flex + "</div>"))).contains(List.of("行政许可", "7"));
    }

    /** The lead names the report as well; only a title stands in for one above the article. */
    @Test
    void aTitleAboveTheArticleHeadsIt() throws Exception {
        String article = "<p>根据《中华人民共和国政府信息公开条例》规定，现公布" + LEAD + "。</p><p>一、总体情况</p><p>二、主动公开政府信息情况</p>"
                + "<p>三、收到和处理政府信息公开申请情况</p><p>五、存在的主要问题及改进情况</p>";
        String page = "<html><body><div><a href=\"/\">首页</a> &gt; <a>年报</a></div><h1>%s</h1><p>发布时间：2024-01-10</p>"
                + "<div id=\"zoom\">%s" + article + "</div><div>分享到：" + "微信 微博 ".repeat(30) + "</div></body></html>";
        for (String text : List.of(page.formatted(LEAD, ""), page.formatted("", "<h1>" + LEAD + "</h1>"))) {
            assertThat(ReportReader.read(text.getBytes(StandardCharsets.UTF_8), "x")
                            .get(0)
                            .blocks())
                    .filteredOn(block ->
                            block instanceof Paragraph one && one.text().equals(LEAD))
                    .hasSize(1);
        }
    }

    @Test
    void boxesOfThePageAreNoTable() throws Exception {
        String boxes =
                "<div><div class=\"row\"><div class=\"col-md-6\">首页</div><div class=\"col-md-6\">政务公开</div></div>"
                        + "<div class=\"row\"><div class=\"col-md-6\">互动</div><div class=\"col-md-6\">服务</div></div></div>";
        assertThat(rows(page(boxes))).isEmpty();
    }

    private static final String HIDDEN_TABLE =
            "<table><tr><td>第二十条第（六）项</td></tr><tr><td>行政处罚</td><td>%s</td></tr></table>";

    @Test
    void anArticleThatAScriptShowsIsRead() throws Exception {
        String hidden = "<div style=\"visibility: hidden; opacity: 0\">" + HIDDEN_TABLE.formatted("7") + "</div>";
        assertThat(rows(page(hidden))).contains(List.of("行政处罚", "7"));
        assertThat(rows(page(HIDDEN_TABLE.formatted("7") + hidden.replace("7<", "8<"))))
                .hasSize(2);
    }

    @Test
    void ofTheLineAboveAnArticleOnlyTheTimeIsKept() throws Exception {
        String meta = "<div id=meta_content><span>原创</span><a>永安发布</a><em id=publish_time>2024年1月16日 17:36</em></div>";
        List<Block> blocks = ReportReader.read(
                        page(meta + HIDDEN_TABLE.formatted("7")).getBytes(StandardCharsets.UTF_8), "x")
                .get(0)
                .blocks();
        assertThat(blocks)
                .filteredOn(Paragraph.class::isInstance)
                .extracting(block -> ((Paragraph) block).text())
                .contains("发布时间：2024年1月16日 17:36")
                .noneMatch(text -> text.contains("原创"));
    }

    @Test
    void onlyACopyGoesOfWhatTheStylesheetHides() throws Exception {
        String page = "<style>.wap{display:none}</style>" + HIDDEN_TABLE.formatted("7");
        String wap = "<div class=wap><p>另见</p>" + HIDDEN_TABLE + "</div>";
        assertThat(rows(page(page + wap.formatted("7")))).hasSize(2);
        assertThat(rows(page(page + wap.formatted("8")))).hasSize(4);
    }

    @Test
    void theSecondCopyOfATableIsLeftOut() throws Exception {
        String table = "<table><tr><td>第二十条第（六）项</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr>"
                + "<tr><td>行政处罚</td><td>%s</td></tr><tr><td>行政强制</td><td>2</td></tr></table>";
        assertThat(rows(page(table.formatted("1") + "<div class=m>" + table.formatted("1") + "</div>")))
                .hasSize(4);
        assertThat(rows(page(table.formatted("1") + "<div class=m>" + table.formatted("3") + "</div>")))
                .hasSize(8);
    }

    @Test
    void textAroundTablesInHtmlKeepsItsLines() throws Exception {
        String text = "# " + LEAD
                + "\n\n一、总体情况\n\n二、主动公开政府信息情况\n<table>\n<tr><td>行政许可<br>\n</td><td>1</td></tr>\n<tr><td>行政处罚</td><td>2</td></tr></table>\n三、其他\n";
        List<Block> blocks = ReportReader.read(text.getBytes(StandardCharsets.UTF_8), "x")
                .get(0)
                .blocks();
        assertThat(blocks.stream().filter(Paragraph.class::isInstance).map(block -> ((Paragraph) block).text()))
                .containsExactly("# " + LEAD, "一、总体情况", "二、主动公开政府信息情况", "三、其他");
    }

    @Test
    void preformattedTablesAreReadByTheirLines() throws Exception {
        String pre = "<pre>第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t&nbsp;12\n行政处罚\t3\n</pre>";
        assertThat(rows(page(pre))).contains(List.of("行政许可", "12"), List.of("行政处罚", "3"));
    }

    @Test
    void aTablePastedAsTextIsReadByItsPipes() throws Exception {
        String rows = "<li>规章 | 1 | 2 | 3 |</li><li>行政规范性文件 | 4 |  | 6 |</li>" + "<li>行政许可 | 7 |</li>".repeat(6);
        assertThat(rows(page("<ul>" + rows + "</ul>")))
                .contains(List.of("规章", "1", "2", "3"), List.of("行政规范性文件", "4", "", "6"));
        assertThat(rows(page("<p>" + rows.replace("</li><li>", "<br/>").replaceAll("</?li>", "") + "</p>")))
                .contains(List.of("规章", "1", "2", "3"), List.of("行政许可", "7"));
    }
}
