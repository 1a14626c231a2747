package org.gouji.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The body, a header or a footer of a template. What repeats for each finding is told by the placeholders alone: a table's
 * row with a placeholder of a finding, or a paragraph with one; such rows or paragraphs that follow each other repeat
 * together.
 */
final class TemplatePart {

    /** Ids that must be unique in a file, and that a copy does without. */
    private static final Set<String> UNIQUE = Set.of("paraId", "textId");

    private final Document xml;

    TemplatePart(Document xml) {
        this.xml = xml;
    }

    List<TemplateText> paragraphs() {
        return elements(xml.getDocumentElement(), "p").stream()
                .map(TemplateText::new)
                .toList();
    }

    /** Fills everything in; the part is used up. */
    void fill(Map<PaperField, String> paper, List<Map<PaperField, String>> findings) {
        List<List<Element>> blocks = blocks();
        Set<Element> repeated = new LinkedHashSet<>();
        blocks.forEach(block -> block.forEach(unit -> {
            repeated.add(unit);
            repeated.addAll(elements(unit, "p"));
        }));
        for (Element paragraph : elements(xml.getDocumentElement(), "p")) {
            if (!repeated.contains(paragraph)) {
                fill(paragraph, paper);
            }
        }
        blocks.forEach(block -> repeat(block, paper, findings));
    }

    private static void repeat(
            List<Element> block, Map<PaperField, String> paper, List<Map<PaperField, String>> findings) {
        Node parent = block.get(0).getParentNode();
        Node after = block.get(block.size() - 1).getNextSibling();
        for (Map<PaperField, String> finding : findings) {
            Map<PaperField, String> values = new EnumMap<>(paper);
            values.putAll(finding);
            for (Element unit : block) {
                Element copy = (Element) unit.cloneNode(true);
                unmark(copy);
                parent.insertBefore(copy, after);
                for (Element paragraph : paragraphsOf(copy)) {
                    fill(paragraph, values);
                }
            }
        }
        block.forEach(parent::removeChild);
    }

    private static List<Element> paragraphsOf(Element unit) {
        List<Element> paragraphs = elements(unit, "p");
        if (TemplateText.is(unit, "p")) {
            paragraphs.add(0, unit);
        }
        return paragraphs;
    }

    private static void fill(Element paragraph, Map<PaperField, String> values) {
        TemplateText text = new TemplateText(paragraph);
        List<TemplateText.Placeholder> placeholders = text.placeholders();
        if (placeholders.isEmpty()) {
            return;
        }
        boolean inTable = above(paragraph, "tc").isPresent();
        for (int i = placeholders.size() - 1; i >= 0; i--) {
            TemplateText.Placeholder placeholder = placeholders.get(i);
            String value = PaperField.of(placeholder.name()).map(values::get).orElseThrow();
            String clean = CellText.plain(value).replace('\t', ' ');
            text.replace(placeholder, inTable ? clean : clean.replace('\n', '；'));
        }
        if (text.whole().isEmpty()
                && paragraph.getNextSibling() != null
                && TemplateText.is(paragraph.getNextSibling(), "p")) {
            paragraph.getParentNode().removeChild(paragraph);
            return;
        }
        text.breakLines();
    }

    /** Rows or paragraphs that repeat together. */
    private List<List<Element>> blocks() {
        Set<Element> units = new LinkedHashSet<>();
        for (Element paragraph : elements(xml.getDocumentElement(), "p")) {
            boolean ofFinding = new TemplateText(paragraph)
                    .placeholders().stream()
                            .map(placeholder -> PaperField.of(placeholder.name()))
                            .flatMap(Optional::stream)
                            .anyMatch(field -> field.getOf() == PaperField.Of.FINDING);
            if (ofFinding) {
                units.add(above(paragraph, "tr").orElse(paragraph));
            }
        }
        List<List<Element>> blocks = new ArrayList<>();
        Element last = null;
        for (Element unit : units) {
            if (units.stream().anyMatch(other -> other != unit && inside(unit, other))) {
                continue;
            }
            if (last == null || nextElement(last) != unit) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(unit);
            last = unit;
        }
        return blocks;
    }

    private static Optional<Element> above(Element element, String name) {
        for (Node node = element.getParentNode(); node != null; node = node.getParentNode()) {
            if (TemplateText.is(node, name)) {
                return Optional.of((Element) node);
            }
        }
        return Optional.empty();
    }

    private static boolean inside(Node node, Node outer) {
        for (Node at = node.getParentNode(); at != null; at = at.getParentNode()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    private static Node nextElement(Node node) {
        Node next = node.getNextSibling();
        while (next != null && !(next instanceof Element)) {
            next = next.getNextSibling();
        }
        return next;
    }

    private static List<Element> elements(Element root, String name) {
        NodeList found = root.getElementsByTagNameNS(TemplateText.WORD, name);
        List<Element> elements = new ArrayList<>(found.getLength());
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static void unmark(Element copy) {
        for (String mark : List.of("bookmarkStart", "bookmarkEnd")) {
            elements(copy, mark).forEach(bookmark -> bookmark.getParentNode().removeChild(bookmark));
        }
        NodeList all = copy.getElementsByTagName("*");
        drop(copy);
        for (int i = 0; i < all.getLength(); i++) {
            drop((Element) all.item(i));
        }
    }

    private static void drop(Element element) {
        for (int i = element.getAttributes().getLength() - 1; i >= 0; i--) {
            Node attribute = element.getAttributes().item(i);
            if (UNIQUE.contains(attribute.getLocalName())) {
                element.getAttributes().removeNamedItemNS(attribute.getNamespaceURI(), attribute.getLocalName());
            }
        }
    }
}
