package org.gouji.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The notes of one sheet, written at once when all are known. POI builds the drawing of each note as a tree and prints it
 * twice to keep it whole, which took a fifth of the time of a working paper.
 */
final class Notes {

    /** Notes are as wide as four columns of eight digits. */
    private static final int COLUMNS = 4;

    private static final int WIDTH = 30;
    private static final int HIGHEST = 16;
    private static final int IDS_OF_A_DRAWING = 1024;
    private static final String AUTHOR = "Gouji";
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private record Note(CellReference cell, String text) {

        int lines() {
            return Math.min(HIGHEST, TextHeight.lines(text, WIDTH) + 1);
        }
    }

    private final List<Note> notes = new ArrayList<>();

    void add(String address, String text) {
        notes.add(new Note(new CellReference(address), CellText.clean(text)));
    }

    /** Adds them to a sheet that has none. */
    void addTo(XSSFSheet sheet) {
        if (notes.isEmpty()) {
            return;
        }
        int number = sheet.getWorkbook().getSheetIndex(sheet) + 1;
        try {
            part(sheet, XSSFRelation.SHEET_COMMENTS, number, this::writeTexts);
            String drawing = part(sheet, XSSFRelation.VML_DRAWINGS, number, out -> writeShapes(out, number));
            sheet.getCTWorksheet().addNewLegacyDrawing().setId(drawing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException | XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException, XMLStreamException;
    }

    private static String part(XSSFSheet sheet, XSSFRelation kind, int number, Writing writing)
            throws IOException, InvalidFormatException, XMLStreamException {
        PackagePartName name = PackagingURIHelper.createPartName(kind.getFileName(number));
        PackagePart part = sheet.getPackagePart().getPackage().createPart(name, kind.getContentType());
        try (OutputStream out = part.getOutputStream()) {
            writing.to(out);
        }
        return sheet.getPackagePart()
                .addRelationship(name, TargetMode.INTERNAL, kind.getRelation())
                .getId();
    }

    private void writeTexts(OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml = XML.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("comments");
        xml.writeDefaultNamespace("http://schemas.openxmlformats.org/spreadsheetml/2006/main");
        xml.writeStartElement("authors");
        xml.writeStartElement("author");
        xml.writeCharacters(AUTHOR);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("commentList");
        for (Note note : notes) {
            xml.writeStartElement("comment");
            xml.writeAttribute("ref", note.cell().formatAsString());
            xml.writeAttribute("authorId", "0");
            xml.writeStartElement("text");
            xml.writeStartElement("t");
            xml.writeAttribute("xml:space", "preserve");
            xml.writeCharacters(note.text());
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    /** The boxes in the old language for drawings that Excel keeps for notes; each sheet counts its boxes from another number. */
    private void writeShapes(OutputStream out, int number) throws IOException {
        Writer vml = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        vml.write("""
                <xml xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
                <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="%d"/></o:shapelayout>
                <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
                """.formatted(number));
        int id = IDS_OF_A_DRAWING * number;
        for (Note note : notes) {
            int row = note.cell().getRow();
            int column = note.cell().getCol();
            vml.write("""
                    <v:shape id="_x0000_s%d" type="#_x0000_t202" style="position:absolute; visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">\
                    <v:fill color="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>\
                    <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%d, 0, %d, 0, %d, 0, %d, 0</x:Anchor>\
                    <x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>
                    """.formatted(++id, column + 1, row, column + 1 + COLUMNS, row + note.lines(), row, column));
        }
        vml.write("</xml>");
        vml.flush();
    }
}
