package org.gouji.read;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The numbers that Word prints before paragraphs of a list. They stand in no text of the file, but a reader sees 一、
 * before the heading of part one, and so must we.
 */
final class WordNumbering {

    /**
     * One level of a list.
     *
     * @param format Word's name of the kind of numbers
     * @param text the number's surroundings, with {@code %1} for the number of the first level
     */
    record Level(String format, String text, int start) {}

    private record Use(String list, Integer level) {}

    private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
    private final Map<String, Use> styles = new HashMap<>();
    private final Map<String, TreeMap<Integer, Integer>> counters = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();

    private WordNumbering() {}

    static WordNumbering of(ZipParts parts, String body) throws UnreadableException {
        WordNumbering numbering = new WordNumbering();
        String folder = body.substring(0, body.lastIndexOf('/') + 1);
        try {
            var definitions = parts.part(folder + "numbering.xml");
            if (definitions.isPresent()) {
                numbering.definitions(definitions.get());
                var sheet = parts.part(folder + "styles.xml");
                if (sheet.isPresent()) {
                    numbering.styles(sheet.get());
                }
            }
        } catch (XMLStreamException e) {
            throw new UnreadableException("Word 文件的编号或样式部分不是规范的 XML，文件已损坏，请用 Word 打开后另存", e);
        }
        return numbering;
    }

    private void definitions(byte[] bytes) throws XMLStreamException {
        XMLStreamReader xml = WordReader.factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
        Map<String, Map<Integer, Level>> kindsOfList = new HashMap<>();
        String kind = null;
        String list = null;
        Integer level = null;
        String format = "decimal";
        String text = "";
        int start = 1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "abstractNum" -> kind = attribute(xml, "abstractNumId");
                    case "num" -> list = attribute(xml, "numId");
                    case "abstractNumId" -> {
                        if (list != null) {
                            lists.put(list, kindsOfList.getOrDefault(WordReader.value(xml), Map.of()));
                            kinds.put(list, WordReader.value(xml));
                        }
                    }
                    case "lvl" -> {
                        level = WordReader.number(attribute(xml, "ilvl"));
                        format = "decimal";
                        text = "";
                        start = 1;
                    }
                    case "start" -> {
                        Integer value = WordReader.number(WordReader.value(xml));
                        start = value == null ? 1 : value;
                    }
                    case "numFmt" -> format = WordReader.value(xml);
                    case "lvlText" -> text = WordReader.value(xml);
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("lvl") && kind != null && level != null && list == null) {
                    kindsOfList
                            .computeIfAbsent(kind, any -> new HashMap<>())
                            .put(level, new Level(format, text, start));
                } else if (xml.getLocalName().equals("num")) {
                    list = null;
                }
            }
        }
    }

    private void styles(byte[] bytes) throws XMLStreamException {
        XMLStreamReader xml = WordReader.factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
        String style = null;
        Integer level = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "style" -> {
                        style = attribute(xml, "styleId");
                        level = null;
                    }
                    case "ilvl" -> level = WordReader.number(WordReader.value(xml));
                    case "numId" -> {
                        if (style != null) {
                            styles.put(style, new Use(WordReader.value(xml), level));
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The printed number of the next paragraph of this list and level; empty where it is in no numbered list. */
    String label(String style, String ownList, Integer ownLevel) {
        Use use = ownList != null ? new Use(ownList, ownLevel) : styles.get(style);
        if (use == null || use.list.equals("0")) {
            return "";
        }
        int depth = use.level == null ? 0 : use.level;
        Map<Integer, Level> levels = lists.getOrDefault(use.list, Map.of());
        Level level = levels.get(depth);
        if (level == null || level.format.equals("bullet") || level.format.equals("none")) {
            return "";
        }
        TreeMap<Integer, Integer> counter =
                counters.computeIfAbsent(kinds.getOrDefault(use.list, use.list), any -> new TreeMap<>());
        counter.merge(depth, level.start, (old, start) -> old + 1);
        counter.tailMap(depth, false).clear();
        String label = level.text;
        for (int i = 0; i <= depth && i < 9; i++) {
            Level other = levels.getOrDefault(i, level);
            int value = counter.getOrDefault(i, other.start);
            label = label.replace("%" + (i + 1), printed(value, other.format));
        }
        return label;
    }

    static String printed(int value, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "chineseLegalSimplified",
                    "ideographDigital",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographTraditional" -> chinese(value);
            case "lowerLetter" -> Character.toString('a' + (value - 1) % 26);
            case "upperLetter" -> Character.toString('A' + (value - 1) % 26);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                value > 0 && value <= 20 ? Character.toString(0x2460 + value - 1) : Integer.toString(value);
            default -> Integer.toString(value);
        };
    }

    private static String chinese(int value) {
        return new RuleBasedNumberFormat(ULocale.SIMPLIFIED_CHINESE, RuleBasedNumberFormat.SPELLOUT).format(value);
    }
}
