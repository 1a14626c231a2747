package org.gouji.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a report as a word processor's file, part by part, so that the markup is exactly what the look says. */
public final class ReportDocx {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private ReportDocx() {}

    public static byte[] of(PrintedReport report, DocxLook look) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            part(zip, "[Content_Types].xml", contentTypes());
            part(zip, "_rels/.rels", relation("officeDocument", "word/document.xml"));
            part(zip, "word/_rels/document.xml.rels", relation("numbering", "numbering.xml"));
            part(zip, "word/numbering.xml", numbering());
            part(
                    zip,
                    "word/document.xml",
                    "<w:document " + W + "><w:body>" + body(report, look) + "</w:body></w:document>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String body(PrintedReport report, DocxLook look) {
        StringBuilder out = new StringBuilder();
        Flow.of(report).forEach(item -> out.append(item(item, look)));
        String body = out.toString();
        if (look == DocxLook.NESTED) {
            body = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9400\"/></w:tblGrid><w:tr><w:tc><w:tcPr/>" + body
                    + "<w:p/></w:tc></w:tr></w:tbl><w:p/>";
        }
        return body + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1200\""
                + " w:bottom=\"1440\" w:left=\"1200\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr>";
    }

    private static String item(Flow.Item item, DocxLook look) {
        if (item instanceof Flow.Title title) {
            return look.paragraph("<w:jc w:val=\"center\"/>", title.text(), false);
        }
        if (item instanceof Flow.Heading heading) {
            return look == DocxLook.AUTO_NUMBERING
                    ? look.paragraph(
                            "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", heading.bare(), false)
                    : look.paragraph("<w:outlineLvl w:val=\"0\"/>", heading.text(), false);
        }
        if (item instanceof Flow.Text text) {
            return look.paragraph("<w:ind w:firstLine=\"640\"/>", text.text(), false);
        }
        return new DocxTable(((Flow.Grid) item).table(), look).markup();
    }

    private static String contentTypes() {
        return "<Types xmlns=\"" + PACKAGE + "/content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"" + KIND + "document.main+xml\"/>"
                + "<Override PartName=\"/word/numbering.xml\" ContentType=\"" + KIND + "numbering+xml\"/></Types>";
    }

    private static String relation(String kind, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "/relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE + "/"
                + kind + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String numbering() {
        return "<w:numbering " + W + "><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/>"
                + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/>"
                + "<w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        String declared = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml;
        zip.write(declared.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
