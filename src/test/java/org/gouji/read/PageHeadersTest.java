package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What the page headers of a Word file say, without the year that they keep from the file they were copied from. */
class PageHeadersTest {

    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @Test
    void headersNameTheOffice() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(
                    zip,
                    "word/document.xml",
                    "<w:document " + WORD + "><w:body>" + paragraph("2023年政府信息公开工作年度报告") + paragraph("一、总体情况")
                            + "</w:body></w:document>");
            part(zip, "word/header1.xml", "<w:hdr " + WORD + ">" + paragraph("望川县财政局2019年") + "</w:hdr>");
            part(zip, "word/header2.xml", "<w:hdr " + WORD + "><w:p>");
        }
        assertThat(ReportReader.read(bytes.toByteArray(), "x.docx").get(0).named())
                .isEqualTo("望川县财政局");
    }

    @Test
    void linesAreSaidOnceAndLongOnesAreNone() {
        assertThat(PageHeaders.named(List.of("望川县财政局", "", "望川县财政局", "公".repeat(50))))
                .isEqualTo("望川县财政局");
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }
}
