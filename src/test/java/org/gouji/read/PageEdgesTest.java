package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.gouji.document.Paragraph;
import org.junit.jupiter.api.Test;

/** The first and last lines of printed pages that were turned into text. */
class PageEdgesTest {

    private static String cleared(String text) {
        return PageEdges.cleared(Line.split(text)).stream()
                .map(line -> line.text().replace("\f", ""))
                .collect(Collectors.joining("/"));
    }

    @Test
    void theHeaderOfEachPageIsNoPartOfItsTable() {
        String pages = "望川县民政局\n规章\n3\n\f望川县民政局\n行政许可\n4\n\f望川县民政局\n行政处罚\n5\n";
        assertThat(cleared(pages)).isEqualTo("望川县民政局/规章/3//行政许可/4//行政处罚/5");
        String heads = pages.replace("望川县民政局", "申请人情况");
        assertThat(cleared(heads)).isEqualTo(heads.strip().replace("\f", "").replace("\n", "/"));
    }

    @Test
    void aPageNumberMayHaveOneStroke() {
        assertThat(cleared("规章\n3\n—1\n\f行政许可\n4\n—2\n")).isEqualTo("规章/3//行政许可/4/");
        assertThat(cleared("本年增/减\n-1\n\f行政许可\n4\n-7\n")).isEqualTo("本年增/减/-1/行政许可/4/-7");
    }

    @Test
    void aTextWithoutPagesStaysAsItIs() {
        String text = "望川县民政局\n—1\nhttps://www.example.gov.cn/x.html 1/3\n";
        assertThat(cleared(text)).isEqualTo(text.strip().replace("\n", "/"));
    }

    /** Two lines that go on are enough where page breaks show that the text was printed. */
    @Test
    void aSentenceGoesOnBelowItsLine() throws Exception {
        String text = "望川县民政局2023年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》规定，现公布报告，数据的统计期限自2023年1月1日起至2023\n"
                + "年12月31日止。\n一、总体情况\n（一）监督保障。明确专人负责，将政务公开纳入年度工作考核，开展社会评议，全年未发生一起责任追\n究情形。\n%s二、主动公开政府信息情况\n";
        assertThat(paragraphs(text.formatted("\f"))).anyMatch(line -> line.contains("责任追究情形"));
        assertThat(paragraphs(text.formatted(""))).noneMatch(line -> line.contains("责任追究情形"));
    }

    private static List<String> paragraphs(String text) throws Exception {
        return ReportReader.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), "x").get(0).blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .toList();
    }
}
