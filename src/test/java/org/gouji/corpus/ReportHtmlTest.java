package org.gouji.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.gouji.facts.Form;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the pages look like that the readers are held against. */
class ReportHtmlTest {

    @Test
    void spansTheLabelsOfTableThree() {
        assertThat(rows(Form.FORM_2021)).isEqualTo("22");
        assertThat(rows(Form.FORM_2019)).isEqualTo("20");
    }

    @Test
    void fillsTheGridWithoutHoles() {
        for (Element table : Jsoup.parse(ReportHtml.of(PrintedReport.zeros(Form.FORM_2021, false), HtmlLook.CLEAN))
                .select("table")) {
            int area = 0;
            for (Element cell : table.select("td")) {
                area += span(cell, "colspan") * span(cell, "rowspan");
            }
            assertThat(area % table.select("tr").size()).isZero();
        }
    }

    @Test
    void keepsTheTextOfEveryLook() {
        PrintedReport report = RandomReports.of(7, 0);
        String clean = text(report, HtmlLook.CLEAN);
        for (HtmlLook look : HtmlLook.values()) {
            if (look != HtmlLook.HEADERS_LOST) {
                assertThat(text(report, look)).as(look.name()).contains(clean);
            }
        }
    }

    @Test
    void wrapsAPage() {
        String mht = new String(
                Mht.of("<p>一=二</p>", StandardCharsets.UTF_8, Mht.Transfer.QUOTED_PRINTABLE),
                StandardCharsets.ISO_8859_1);
        assertThat(mht).contains("<p>=E4=B8=80=3D=E4=BA=8C</p>");
    }

    private static String text(PrintedReport report, HtmlLook look) {
        return Jsoup.parse(ReportHtml.of(report, look)).body().text().replaceAll("[\\s\u00a0　]", "");
    }

    private static String rows(Form form) {
        return Jsoup.parse(ReportHtml.of(PrintedReport.zeros(form, false), HtmlLook.CLEAN))
                .select("td:contains(三、本年度办理结果)")
                .attr("rowspan");
    }

    private static int span(Element cell, String name) {
        return cell.hasAttr(name) ? Integer.parseInt(cell.attr(name)) : 1;
    }
}
