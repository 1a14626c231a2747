package org.gouji.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One way to write a report as a file. */
public record Rendering(String name, String extension, Function<PrintedReport, byte[]> writer) {

    /** Every format and look that needs no other program. */
    public static List<Rendering> all() {
        List<Rendering> all = new ArrayList<>();
        all.add(new Rendering("txt", "txt", report -> Look.PLAIN.bytes(ReportText.of(report, Layout.INLINE))));
        for (HtmlLook look : HtmlLook.values()) {
            all.add(html(look));
        }
        for (HtmlBytes bytes : HtmlBytes.values()) {
            all.add(new Rendering(
                    "html bytes " + bytes, "html", report -> ReportHtml.bytes(report, HtmlLook.CHROME, bytes)));
        }
        for (Mht.Transfer transfer : Mht.Transfer.values()) {
            all.add(mht(HtmlLook.WORD, StandardCharsets.UTF_8, transfer));
            all.add(mht(HtmlLook.CHROME, Charset.forName("GB18030"), transfer));
        }
        for (DocxLook look : DocxLook.values()) {
            all.add(docx(look));
        }
        for (SheetLook look : SheetLook.values()) {
            all.add(new Rendering("xlsx " + look, "xlsx", report -> ReportSheets.xlsx(report, look)));
            all.add(new Rendering("xls " + look, "xls", report -> ReportSheets.xls(report, look)));
        }
        if (ReportPdf.available()) {
            for (PdfLook look : PdfLook.values()) {
                all.add(new Rendering("pdf " + look, "pdf", report -> ReportPdf.of(report, look)));
            }
        }
        return all;
    }

    public static Rendering html(HtmlLook look) {
        return new Rendering("html " + look, "html", report -> ReportHtml.bytes(report, look, HtmlBytes.UTF_8));
    }

    public static Rendering docx(DocxLook look) {
        return new Rendering("docx " + look, "docx", report -> ReportDocx.of(report, look));
    }

    private static Rendering mht(HtmlLook look, Charset charset, Mht.Transfer transfer) {
        return new Rendering(
                "mht " + transfer + " " + charset,
                "mht",
                report -> Mht.of(ReportHtml.of(report, look), charset, transfer));
    }

    @Override
    public String toString() {
        return name;
    }
}
