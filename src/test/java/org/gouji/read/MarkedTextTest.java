package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gouji.document.Cell;
import org.gouji.document.Grid;
import org.gouji.document.Paragraph;
import org.gouji.read.PdfPage.Glyph;
import org.gouji.read.PdfPage.Ruling;
import org.junit.jupiter.api.Test;

/** What is struck through, raised or a list's number beside a cell's digits never makes another number of them. */
class MarkedTextTest {

    private static final String TITLE = "清河县2023年政府信息公开工作年度报告";

    private static List<String> html(String... cells) throws Exception {
        StringBuilder page = new StringBuilder("<html><body><h1>" + TITLE + "</h1><p>一、总体情况</p><p>二、主动公开政府信息情况</p>")
                .append("<table><tr><td>行政许可</td>");
        for (String cell : cells) {
            page.append("<td>").append(cell).append("</td>");
        }
        return row(page.append("</tr><tr><td>行政处罚</td><td>1</td></tr></table></body></html>")
                .toString()
                .getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> row(byte[] file) throws Exception {
        return ReportReader.read(file, "x").get(0).blocks().stream()
                .filter(Grid.class::isInstance)
                .map(block -> ((Grid) block)
                        .rows().get(0).stream().skip(1).map(Cell::text).toList())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> docx(String... runs) throws Exception {
        StringBuilder body = new StringBuilder(
                        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>")
                .append(paragraph("<w:r><w:t>" + TITLE + "</w:t></w:r>"))
                .append(paragraph("<w:r><w:t>一、总体情况</w:t></w:r>"))
                .append(paragraph("<w:r><w:t>二、主动公开政府信息情况</w:t></w:r>"))
                .append("<w:tbl><w:tr><w:tc>" + paragraph("<w:r><w:t>行政许可</w:t></w:r>") + "</w:tc>");
        for (String run : runs) {
            body.append("<w:tc>").append(paragraph(run)).append("</w:tc>");
        }
        body.append("</w:tr></w:tbl></w:body></w:document>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(body.toString().getBytes(StandardCharsets.UTF_8));
        }
        return row(bytes.toByteArray());
    }

    private static String paragraph(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    private static String run(String property, String text) {
        return "<w:r><w:rPr>" + property + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    @Test
    void whatAPageStrikesThroughHoldsNoMore() throws Exception {
        assertThat(html("<s>5</s>6", "<del>12</del>", "<span style='text-decoration: line-through'>7</span>8"))
                .containsExactly("6", "", "8");
    }

    @Test
    void theNumberOfANoteIsNoDigit() throws Exception {
        assertThat(html("12<sup>1</sup>", "12<sup>①</sup>", "3<sub>件</sub>")).containsExactly("12 1", "12①", "3件");
    }

    @Test
    void whatIsPrintedAboveLettersIsNotRead() throws Exception {
        assertThat(html("<ruby>无<rp>(</rp><rt>wú</rt><rp>)</rp></ruby>")).containsExactly("无");
    }

    @Test
    void boxesLaidOutAsATableAreOne() throws Exception {
        String page = "<html><body><h1>" + TITLE + "</h1><p>一、总体情况</p><div style='display:table'>"
                + "<div style='display:table-row'><div style='display:table-cell'>规章</div><div style='display:table-cell'></div>"
                + "<div style='display: table-cell;'>3</div></div></div></body></html>";
        assertThat(row(page.getBytes(StandardCharsets.UTF_8))).containsExactly("", "3");
        String named = page.replaceAll("style='display: ?table-(row|cell);?'", "role='$1'")
                .replace("style='display:table'", "role='table'");
        assertThat(row(named.getBytes(StandardCharsets.UTF_8))).containsExactly("", "3");
    }

    @Test
    void theSameInAWordFile() throws Exception {
        assertThat(docx(
                        run("<w:strike/>", "5") + run("", "6"),
                        run("", "12") + run("<w:vertAlign w:val=\"superscript\"/>", "1"),
                        run("<w:strike w:val=\"0\"/>", "7") + run("<w:vertAlign w:val=\"baseline\"/>", "8")))
                .containsExactly("6", "12 1", "78");
    }

    @Test
    void aSmallDigitBehindANumberInAPdfIsANote() {
        List<Glyph> glyphs = List.of(
                new Glyph("1", 100, 105, 200, 10), new Glyph("2", 105, 110, 200, 10), new Glyph("1", 110, 113, 196, 6));
        assertThat(PdfLines.text(glyphs, 60)).isEqualTo("12 1");
    }

    private static PdfPage printed(Ruling... rulings) {
        List<Glyph> glyphs = List.of(
                new Glyph("1", 100, 105, 200, 10),
                new Glyph("9", 105, 110, 200, 10),
                new Glyph("7", 110, 115, 200, 10),
                new Glyph("8", 115, 120, 200, 10));
        PdfPage page = new PdfPage(1, 595, 842, Double.MAX_VALUE, glyphs, List.of(rulings), List.of(), 0, 0);
        return StruckText.removed(page, new Deadline());
    }

    private static String letters(PdfPage page) {
        return page.glyphs().stream().map(Glyph::text).collect(Collectors.joining());
    }

    @Test
    void aNumberThatAPrintedPageStrikesThroughIsNotReadWithTheNewOne() {
        PdfPage page = printed(new Ruling(true, 196.5, 99.8, 110.2));
        assertThat(letters(page)).isEqualTo("78");
        assertThat(page.rulings()).isEmpty();
    }

    @Test
    void anUnderlineAndATablesOwnLineStrikeNothing() {
        assertThat(letters(printed(new Ruling(true, 201.5, 99.8, 110.2)))).isEqualTo("1978");
        assertThat(letters(printed(new Ruling(true, 196.5, 60, 300)))).isEqualTo("1978");
        assertThat(letters(printed(new Ruling(true, 196.5, 98, 122), new Ruling(false, 98, 180, 220))))
                .isEqualTo("1978");
    }

    @Test
    void whatAStylesheetHidesInARowIsNotRead() throws Exception {
        String style = "<style>/* .seen{display:none} */ @media print { .seen {display:none} } td.old, .gone "
                + "{ color:red; display : none }</style>";
        assertThat(html(style + "8", "<span class=gone>9</span>7", "<b class=seen>6</b>"))
                .containsExactly("8", "7", "6");
        assertThat(html(style + "1</td><td class=old>5", "<span class=old>2</span>"))
                .containsExactly("1", "2");
    }

    @Test
    void whatWasTypedIntoAFormIsItsCell() throws Exception {
        assertThat(html("<input type=text value=12>", "<input type=hidden value=3>4", "<input type=checkbox value=5>"))
                .containsExactly("12", "4", "");
    }

    @Test
    void aTitleThatGoesOverLinesOfItsParagraphIsOne() throws Exception {
        String page = "<html><body><p>公安局交通<br>警察大队2023年政府信息<br/>公开工作年度报告</p><p>一、总体情况<br>本局认真公开。</p></body></html>";
        assertThat(ReportReader.read(page.getBytes(StandardCharsets.UTF_8), "x")
                        .get(0)
                        .blocks())
                .extracting(block -> ((Paragraph) block).text())
                .containsExactly("公安局交通警察大队2023年政府信息公开工作年度报告", "一、总体情况", "本局认真公开。");
    }
}
