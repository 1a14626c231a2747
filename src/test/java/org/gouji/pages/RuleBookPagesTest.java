package org.gouji.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gouji.corpus.OwnJava;
import org.gouji.corpus.SentenceRules;
import org.gouji.corpus.SmallRulebook;
import org.gouji.findings.RuleInfo;
import org.gouji.rules.RuleDescription;
import org.gouji.rules.Rulebook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookPagesTest {

    private static final List<String> SECTIONS = List.of(
            "what",
            "why",
            "basis",
            "raises",
            "quiet",
            "needs",
            "unchecked",
            "scope",
            "severity",
            "checks",
            "limits",
            "cases",
            "drl");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("(?<!\\\\)\\]\\(([^)]+)\\)");

    private static Rulebook book;
    private static Map<String, String> html;

    @BeforeAll
    static void renderTheWholeBook() throws Exception {
        book = Rulebook.load(Path.of("rules"), Rulebook.NATIONAL, OwnJava.ready());
        html = RuleBookPages.of(book, RuleBookPages.Format.HTML);
    }

    @Test
    void everyRuleHasAPageWithEverySection() {
        Map<String, String> names = RuleBookPages.names(book.describe());
        for (RuleDescription rule : book.describe()) {
            Document page = Jsoup.parse(html.get(names.get(rule.info().path()) + ".html"));
            assertThat(page.select("h2").eachAttr("id")).as(rule.info().path()).containsExactlyElementsOf(SECTIONS);
            for (Element heading : page.select("h2")) {
                Element next = heading.nextElementSibling();
                assertThat(next).as(rule.info().path() + " " + heading.text()).isNotNull();
                assertThat(next.text())
                        .as(rule.info().path() + " " + heading.text())
                        .isNotBlank();
            }
            assertThat(page.title())
                    .isEqualTo(rule.info().code() + " " + rule.info().title());
            assertThat(page.select("#drl ~ pre").text())
                    .contains("@code(\"" + rule.info().code() + "\")");
        }
    }

    @Test
    void everyLinkResolves() {
        List<String> dead = new ArrayList<>();
        html.forEach((name, text) -> Jsoup.parse(text)
                .select("a[href], link[href]")
                .forEach(link -> {
                    String target = link.attr("href");
                    boolean within =
                            target.startsWith("#") && Jsoup.parse(text).getElementById(target.substring(1)) != null;
                    if (!within && !html.containsKey(target)) {
                        dead.add(name + " → " + link.attr("href"));
                    }
                }));
        assertThat(dead).isEmpty();
        assertThat(Jsoup.parse(html.get("index.html")).select("table a")).hasSameSizeAs(book.rules());
    }

    @Test
    void theIndexTellsCodeTitleAndSeverity() {
        Document index = Jsoup.parse(html.get("index.html"));
        for (RuleInfo rule : book.rules()) {
            assertThat(index.select("tr").eachText().stream()
                            .filter(row -> row.startsWith(rule.code() + " " + rule.title()))
                            .toList())
                    .as(rule.path())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains(rule.severity().getLabel());
        }
    }

    @Test
    void theExampleShowsTheChangedCellAndTheRealMessage() {
        String page = Jsoup.parse(html.get("A01.html")).text();
        assertThat(page).contains("结转下年度", "总计", "两者应相等", "错误·应更正", "未能核对，缺少");
    }

    @Test
    void aRuleInSentencesStandsBesideItsDrl(@TempDir Path folder) throws Exception {
        SmallRulebook.write(folder);
        Files.createDirectories(folder.resolve("arithmetic"));
        Files.writeString(
                folder.resolve("arithmetic/requests-balance.dslr"), SentenceRules.text("arithmetic/requests-balance"));
        Map<String, String> pages =
                RuleBookPages.of(Rulebook.load(folder, Rulebook.NATIONAL), RuleBookPages.Format.HTML);

        Document page = Jsoup.parse(pages.get("A01.html"));
        assertThat(page.text()).contains("rules/arithmetic/requests-balance.dslr");
        assertThat(page.select("#drl ~ * tr").eachText())
                .anySatisfy(row -> assertThat(row)
                        .startsWith("表三每列「本年新收」+「上年结转」不等于「（七）总计」+「结转下年度」")
                        .contains("Figure( row == Row.CARRIED_OUT, column == $列"));
        assertThat(page.select("pre").eachText())
                .anySatisfy(text -> assertThat(text).contains("逐列报告问题"))
                .anySatisfy(text -> assertThat(text).contains("findings.raise( $列 )"));
        assertThat(Jsoup.parse(pages.get("names.html")).text())
                .contains("第六部分没有提到“信息处理费”", "Row.RECEIVED", "requests.received", "Column.NATURAL_PERSON");
    }

    @Test
    void markdownHasTheSameSections(@TempDir Path folder) throws Exception {
        SmallRulebook.writeWithCases(folder, "arithmetic/requests-balance");
        Files.createDirectories(folder.resolve("profiles"));
        Files.writeString(folder.resolve("profiles/清河.yaml"), "名称: 清河\n规则:\n  A01: { 严重度: 提示 }\n");
        Rulebook small = Rulebook.load(folder, Rulebook.NATIONAL);
        Map<String, String> pages = RuleBookPages.of(small, RuleBookPages.Format.MD);

        assertThat(pages)
                .containsOnlyKeys("index.md", "names.md", "A01.md")
                .isEqualTo(RuleBookPages.of(small, RuleBookPages.Format.MD));
        SECTIONS.forEach(anchor -> assertThat(pages.get("A01.md")).contains("<a id=\"" + anchor + "\"></a>"));
        assertThat(pages.get("A01.md")).contains("| 全国（national） | 错误 | 应更正 |", "| 清河 | 提示 | 建议完善 |");
        pages.values()
                .forEach(text -> assertThat(
                                MARKDOWN_LINK.matcher(text).results().map((MatchResult m) -> m.group(1)))
                        .allSatisfy(target -> assertThat(
                                        target.startsWith("#")
                                                ? text.contains("<a id=\"" + target.substring(1) + "\">")
                                                : pages.containsKey(target))
                                .as(target)
                                .isTrue()));
        assertThat(Html.escaped("<b title='x'>&\"")).isEqualTo("&lt;b title=&#39;x&#39;&gt;&amp;&quot;");
        assertThat(Markdown.escaped("a*b|c")).isEqualTo("a\\*b\\|c");
    }
}
