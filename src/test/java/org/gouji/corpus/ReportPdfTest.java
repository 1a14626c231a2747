package org.gouji.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gouji.facts.Form;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That drawn and converted files hold the report's text. */
class ReportPdfTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(PdfLook.class)
    void holdsEveryWord(PdfLook look) throws Exception {
        Assumptions.assumeTrue(ReportPdf.available(), "no TrueType font with Chinese on this machine");
        PrintedReport report = PrintedReport.zeros(Form.FORM_2021, false).with("requests.received.total", "27");
        byte[] pdf = ReportPdf.of(report, look);
        Files.write(Path.of("target", "report-" + look + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text)
                    .contains("青石县2023年政府信息公开工作年度报告", "六、其他需要报告的事项", "1.属于国家秘密")
                    .contains("27");
        }
    }

    @Test
    void convertsPagesAndDocuments() throws Exception {
        Assumptions.assumeTrue(Office.available(), "LibreOffice is not installed");
        PrintedReport report = RandomReports.of(3, 0);
        Path html = Files.writeString(folder.resolve("page.html"), ReportHtml.of(report, HtmlLook.CLEAN));
        Path docx = Files.write(folder.resolve("text.docx"), ReportDocx.of(report, DocxLook.AUTO_NUMBERING));
        List<Path> made = new ArrayList<>();
        for (Office.Target target : Office.Target.values()) {
            made.addAll(Office.convert(List.of(html), target, folder));
        }
        made.addAll(Office.convert(List.of(docx), Office.Target.DOC, folder));
        made.addAll(Office.convert(List.of(docx), Office.Target.PDF, folder));
        assertThat(made).allSatisfy(file -> assertThat(Files.size(file)).isGreaterThan(4000));
        Files.copy(
                folder.resolve("text.pdf"),
                Path.of("target", "office-text.pdf"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                folder.resolve("page.pdf"),
                Path.of("target", "office-page.pdf"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
