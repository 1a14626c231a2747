package org.gouji.read;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the body of a Word file (.docx) as a stream of XML: text boxes, content controls and nested tables in reading
 * order; deleted and hidden text, fields' codes, headers and footers left out.
 */
final class WordReader {

    private static final XMLInputFactory XML = factory();
    /** English Metric Units of 2 cm; a table printed as a picture is larger. */
    private static final long PICTURE_EMU = 720_000;

    private static final class OpenParagraph {
        final StringBuilder text = new StringBuilder();
        String style = "";
        String list;
        Integer level;
        boolean picture;
    }

    private static final class OpenRow {
        final List<Flow> cells = new ArrayList<>();
    }

    private static final class OpenTable {
        final List<List<Flow>> rows = new ArrayList<>();
        OpenRow row = new OpenRow();
        boolean continued;
    }

    private final Deadline deadline;
    private final WordNumbering numbering;
    private final Deque<Flow> flows = new ArrayDeque<>();
    private final Deque<OpenTable> tables = new ArrayDeque<>();
    private final Deque<OpenParagraph> paragraphs = new ArrayDeque<>();
    private int runs;
    private boolean hidden;
    /** Whether the text of this run stands above or below its line. */
    private boolean raised;

    private boolean inText;
    private boolean smallPicture;

    private WordReader(WordNumbering numbering, Deadline deadline) {
        this.numbering = numbering;
        this.deadline = deadline;
        flows.push(new Flow());
    }

    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static Content read(ZipParts parts, String body, Deadline deadline) throws UnreadableException {
        byte[] xml = parts.part(body).orElseThrow(() -> new UnreadableException("Word 文件中没有正文，文件已损坏"));
        WordReader reader = new WordReader(WordNumbering.of(parts, body), deadline);
        try {
            reader.body(XML.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException e) {
            throw new UnreadableException("Word 文件的正文不是规范的 XML，文件已损坏，请用 Word 打开后另存", e);
        }
        String headers = PageHeaders.named(headers(parts, body, deadline));
        return new Content("Word", true, headers, List.of(), FlowBlocks.of(reader.flows.getLast()));
    }

    /** The lines of the page headers; an office may stand there and nowhere else. */
    private static List<String> headers(ZipParts parts, String body, Deadline deadline) throws UnreadableException {
        String folder = body.substring(0, body.lastIndexOf('/') + 1);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i <= PageHeaders.MOST; i++) {
            Optional<byte[]> xml = parts.part(folder + "header" + (i == 0 ? "" : i) + ".xml");
            if (xml.isEmpty()) {
                continue;
            }
            WordReader reader = new WordReader(WordNumbering.of(parts, body), deadline);
            try {
                reader.body(XML.createXMLStreamReader(new ByteArrayInputStream(xml.get())));
            } catch (XMLStreamException e) {
                // A header only helps where nothing else tells the office; a broken one tells nothing.
                continue;
            }
            lines.addAll(reader.flows.getLast().texts());
        }
        return lines;
    }

    private void body(XMLStreamReader xml) throws XMLStreamException {
        int events = 0;
        while (xml.hasNext()) {
            if ((++events & 0xFFF) == 0) {
                deadline.check();
            }
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inText && !hidden && !paragraphs.isEmpty()) {
                        // The number of a note is no digit of the number before it.
                        boolean note = raised && xml.getText().matches("\\d.*");
                        paragraphs.peek().text.append(note ? " " : "").append(xml.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            // The fallback repeats what the choice before it says; moved and deleted text is not in the report any
            // more.
            case "Fallback", "del", "moveFrom", "instrText", "delText", "sectPr" -> skip(xml);
            case "p" -> paragraphs.push(new OpenParagraph());
            case "r" -> {
                runs++;
                hidden = false;
                raised = false;
            }
            // What is struck through holds no more.
            case "vanish", "webHidden", "strike", "dstrike" -> hidden |= runs > 0 && on(xml);
            case "vertAlign" -> raised |= runs > 0 && !"baseline".equals(value(xml));
            case "t" -> inText = true;
            case "tab" -> {
                if (runs > 0) {
                    append(" ");
                }
            }
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "pStyle" -> paragraph().style = value(xml);
            case "numId" -> paragraph().list = value(xml);
            case "ilvl" -> paragraph().level = number(value(xml));
            case "tbl" -> tables.push(new OpenTable());
            case "tr" -> {
                if (!tables.isEmpty()) {
                    tables.peek().row = new OpenRow();
                }
            }
            case "tc" -> {
                if (!tables.isEmpty()) {
                    tables.peek().continued = false;
                }
                flows.push(new Flow());
            }
            case "vMerge", "hMerge" -> {
                if (!tables.isEmpty()) {
                    tables.peek().continued |= !"restart".equals(value(xml));
                }
            }
            case "extent" -> smallPicture = emu(xml, "cx") < PICTURE_EMU || emu(xml, "cy") < PICTURE_EMU;
            case "drawing", "pict", "object" -> smallPicture = false;
            case "blip", "imagedata", "OLEObject" -> paragraph().picture |= !smallPicture;
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "r" -> {
                runs = Math.max(0, runs - 1);
                hidden = false;
            }
            case "p" -> {
                if (!paragraphs.isEmpty()) {
                    close(paragraphs.pop());
                }
            }
            case "tc" -> {
                Flow cell = flows.pop();
                if (flows.isEmpty()) {
                    flows.push(cell);
                } else if (!tables.isEmpty() && !tables.peek().continued) {
                    tables.peek().row.cells.add(cell);
                }
            }
            case "tr" -> {
                if (!tables.isEmpty()) {
                    tables.peek().rows.add(tables.peek().row.cells);
                }
            }
            case "tbl" -> {
                if (!tables.isEmpty()) {
                    flows.peek().add(new Flow.Table(tables.pop().rows));
                }
            }
            default -> {}
        }
    }

    private void close(OpenParagraph paragraph) {
        String number = numbering.label(paragraph.style, paragraph.list, paragraph.level);
        String text = paragraph.text.toString();
        // The number of a list is no digit of the number behind it.
        String listed = number + (!number.isEmpty() && text.matches("\\d.*") ? " " : "");
        flows.peek().lines(List.of((Line.trim(text).isEmpty() ? "" : listed + text).split("\n")));
        if (paragraph.picture) {
            flows.peek().add(new Flow.Image());
        }
    }

    private OpenParagraph paragraph() {
        if (paragraphs.isEmpty()) {
            paragraphs.push(new OpenParagraph());
        }
        return paragraphs.peek();
    }

    private void append(String text) {
        if (!paragraphs.isEmpty()) {
            paragraphs.peek().text.append(text);
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static boolean on(XMLStreamReader xml) {
        String value = value(xml);
        return !"0".equals(value) && !"false".equals(value) && !"off".equals(value);
    }

    private static long emu(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value != null && value.matches("\\d{1,12}") ? Long.parseLong(value) : Long.MAX_VALUE;
    }

    /** The attribute {@code w:val}, whichever of the two namespaces of WordprocessingML it is in. */
    static String value(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static Integer number(String text) {
        return text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
    }
}
