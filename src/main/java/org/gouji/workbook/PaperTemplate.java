package org.gouji.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.util.XMLHelper;
import org.gouji.settings.Nearest;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A Word file with placeholders, of which papers are made. An office may replace it; whatever is wrong with it is said at once. */
public final class PaperTemplate {

    /** Which paper it is a template of. */
    public enum Kind {
        NOTICE,
        FEEDBACK
    }

    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int SHOWN = 20;
    private static final String BODY =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final Pattern BESIDES = Pattern.compile(
            "application/vnd\\.openxmlformats-officedocument\\.wordprocessingml\\.(?:header|footer|footnotes|endnotes)\\+xml");

    private final byte[] file;
    private final Set<PaperField> used = EnumSet.noneOf(PaperField.class);

    private PaperTemplate(byte[] file) {
        this.file = file;
    }

    /**
     * The template in a file.
     *
     * @throws TemplateException where it cannot be used, with all that is wrong
     */
    public static PaperTemplate of(Path file, Kind kind) throws TemplateException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new TemplateException(List.of("模板 " + file + " 超过 " + MOST_BYTES / 1024 / 1024 + " MB"));
            }
            return of(Files.readAllBytes(file), kind, "模板 " + file);
        } catch (IOException e) {
            throw new TemplateException(List.of("模板 " + file + " 无法读取：" + e.getMessage()));
        }
    }

    static PaperTemplate of(byte[] bytes, Kind kind, String name) throws TemplateException {
        if (FileMagic.valueOf(bytes) != FileMagic.OOXML) {
            throw new TemplateException(List.of(name + " 不是 .docx 文件，请用 Word 或 WPS 另存为 .docx"));
        }
        PaperTemplate template = new PaperTemplate(bytes);
        List<String> faults = new ArrayList<>();
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            List<PackagePart> bodies = parts.getPartsByContentType(BODY);
            if (bodies.isEmpty()) {
                throw new TemplateException(List.of(name + " 不是普通的 Word 文档（可能带宏，或者是 .dotx），请另存为 .docx"));
            }
            for (PackagePart body : bodies) {
                template.check(read(body).paragraphs(), "", faults);
            }
            for (PackagePart part : besides(parts)) {
                template.check(read(part).paragraphs(), "页眉、页脚或脚注", faults);
            }
        } catch (OpenXML4JException | IOException | SAXException | RuntimeException e) {
            throw new TemplateException(
                    List.of(name + " 不是能读的 Word 文件（" + e.getClass().getSimpleName() + "）"));
        }
        template.complete(kind, faults);
        if (!faults.isEmpty()) {
            throw new TemplateException(
                    faults.stream().map(fault -> name + "：" + fault).toList());
        }
        return template;
    }

    /** The fields that it names. */
    public Set<PaperField> used() {
        return EnumSet.copyOf(used);
    }

    /**
     * Writes the paper with these values, which must have every field that is used, and leaves the stream open.
     *
     * @param findings the values of each finding
     */
    void write(Map<PaperField, String> paper, List<Map<PaperField, String>> findings, OutputStream out)
            throws IOException {
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file))) {
            List<PackagePart> texts = new ArrayList<>(parts.getPartsByContentType(BODY));
            texts.addAll(besides(parts));
            for (PackagePart part : texts) {
                Document xml = document(part);
                new TemplatePart(xml).fill(paper, findings);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                XMLHelper.newTransformer().transform(new DOMSource(xml), new StreamResult(bytes));
                part.clear();
                try (OutputStream content = part.getOutputStream()) {
                    bytes.writeTo(content);
                }
            }
            new StampedZip(out).save(parts::save);
        } catch (OpenXML4JException | SAXException | TransformerException e) {
            throw new IOException("模板不能写成文书", e);
        }
    }

    private void check(List<TemplateText> paragraphs, String besides, List<String> faults) {
        // Word keeps a text box twice, for itself and for older programs.
        Set<String> said = new LinkedHashSet<>();
        for (TemplateText paragraph : paragraphs) {
            String where = "“" + beginning(paragraph.whole()) + "”一段";
            for (TemplateText.Placeholder placeholder : paragraph.placeholders()) {
                Optional<PaperField> field = PaperField.of(placeholder.name());
                if (field.isEmpty()) {
                    said.add("不认识 {{" + placeholder.name() + "}}（" + where + "）"
                            + Nearest.hint(placeholder.name(), names()));
                } else if (!besides.isEmpty() && field.get().getOf() == PaperField.Of.FINDING) {
                    said.add(besides + "里不能用 " + field.get().placeholder() + "：它每个问题各不相同");
                } else {
                    used.add(field.get());
                }
            }
            if (paragraph.unfinished()) {
                said.add(where + "有没写完的占位符，应写成 {{主送}} 的样子，前后各两个花括号，在同一段里");
            }
        }
        faults.addAll(said);
    }

    private void complete(Kind kind, List<String> faults) {
        if (kind == Kind.NOTICE && !used.contains(PaperField.TITLE) && !used.contains(PaperField.MESSAGE)) {
            faults.add("没有 {{问题}}，也没有 {{说明}}，写出来的通知单里不会有任何问题");
        }
        if (kind == Kind.FEEDBACK && !used.contains(PaperField.KEY)) {
            faults.add("没有 " + PaperField.KEY.placeholder() + "，单位填好以后读不回来");
        }
    }

    private static List<String> names() {
        return Stream.of(PaperField.values()).map(PaperField::getLabel).toList();
    }

    private static String beginning(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static List<PackagePart> besides(OPCPackage parts) throws OpenXML4JException {
        return parts.getParts().stream()
                .filter(part -> BESIDES.matcher(part.getContentType()).matches())
                .toList();
    }

    private static TemplatePart read(PackagePart part) throws IOException, SAXException {
        return new TemplatePart(document(part));
    }

    private static Document document(PackagePart part) throws IOException, SAXException {
        try (InputStream in = part.getInputStream()) {
            return DocumentHelper.readDocument(in);
        }
    }
}
