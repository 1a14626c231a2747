package org.gouji.settings;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A piece of a YAML file that knows its line, so that whatever is wrong with it can be pointed at. Nothing is constructed
 * from a file: there are only texts, lists and maps, of bounded size, and no tags, anchors or aliases.
 */
public final class YamlPart {

    private static final int MOST_CHARACTERS = 512 * 1024;
    private static final int DEEPEST = 12;
    private static final int MOST_NAMED = 40;

    private final String file;
    private final Node node;

    private YamlPart(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /**
     * Reads a file's text.
     *
     * @param file how the file is called in messages
     * @throws YamlFault where it is no such file, with file, line and what to write instead in Chinese
     */
    public static YamlPart parse(String file, String text) throws YamlFault {
        if (text.length() > MOST_CHARACTERS) {
            throw new YamlFault(file + "：文件超过 " + MOST_CHARACTERS / 1024 + " K 字，请拆开或删减");
        }
        LoaderOptions bounds = new LoaderOptions();
        bounds.setCodePointLimit(2 * MOST_CHARACTERS);
        bounds.setNestingDepthLimit(DEEPEST);
        Yaml yaml = new Yaml(new SafeConstructor(bounds));
        try {
            for (Event event : yaml.parse(new StringReader(text))) {
                plain(file, event);
            }
            Node root = yaml.compose(new StringReader(text));
            if (root == null) {
                throw new YamlFault(file + "：文件是空的");
            }
            return new YamlPart(file, root);
        } catch (MarkedYAMLException e) {
            throw new YamlFault(YamlAdvice.of(file, text, e));
        } catch (YAMLException e) {
            throw new YamlFault(file + "：YAML 写法有误，嵌套太深或有不能用的字符（" + e.getMessage() + "）");
        }
    }

    private static void plain(String file, Event event) throws YamlFault {
        boolean tagged = event instanceof ScalarEvent scalar && scalar.getTag() != null
                || event instanceof CollectionStartEvent collection && collection.getTag() != null;
        boolean shared = event instanceof AliasEvent || event instanceof NodeEvent named && named.getAnchor() != null;
        if (tagged || shared) {
            throw new YamlFault(file + " 第 " + (event.getStartMark().getLine() + 1) + " 行："
                    + (tagged ? "不得使用“!”标记" : "不得使用“&”和“*”引用") + "；文字里要写这些字，请用单引号括起");
        }
    }

    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** What is wrong with this piece, with its file and line before it. */
    public YamlFault fault(String what) {
        return new YamlFault(file + " 第 " + line() + " 行：" + what);
    }

    public List<YamlPart> items() throws YamlFault {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault("这里应是列表，每项以“- ”开头");
        }
        return sequence.getValue().stream()
                .map(item -> new YamlPart(file, item))
                .toList();
    }

    /** As {@link #text()}, of words that are looked for in reports: there every comma is a half-width one. */
    public String word() throws YamlFault {
        if (text().contains("，")) {
            throw fault("“" + text() + "”中的" + YamlAdvice.FULL_WIDTH_COMMA + "（报告文字里的逗号也一律作半角）");
        }
        return text();
    }

    /** The texts of a list, or the one text where a single one is written. */
    public List<YamlPart> itemsOrOne() throws YamlFault {
        return node instanceof SequenceNode ? items() : List.of(this);
    }

    /** The entries in the order of the file. */
    public Map<YamlPart, YamlPart> entries() throws YamlFault {
        List<YamlFault> faults = new ArrayList<>();
        Map<YamlPart, YamlPart> entries = entries(faults);
        YamlFault.throwAll(faults);
        return entries;
    }

    /** The entries in the order of the file; what is wrong with a name is added to the faults, and the others are still read. */
    public Map<YamlPart, YamlPart> entries(List<YamlFault> faults) throws YamlFault {
        if (!(node instanceof MappingNode mapping)) {
            boolean fullWidth =
                    node instanceof ScalarNode scalar && scalar.getValue().contains("：");
            throw fault(fullWidth ? YamlAdvice.FULL_WIDTH_COLON : "这里应是“名称: 内容”的形式");
        }
        Map<YamlPart, YamlPart> entries = new LinkedHashMap<>();
        List<String> seen = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlPart key = new YamlPart(file, tuple.getKeyNode());
            YamlPart value = new YamlPart(file, tuple.getValueNode());
            try {
                String name = key.text();
                if (value.isNothing() && name.contains("：")) {
                    throw key.fault("“" + name + "”中的冒号是全角的，请改为半角冒号“:”，后面空一格");
                }
                if (seen.contains(name)) {
                    throw key.fault("“" + name + "”写了两次");
                }
                seen.add(name);
                entries.put(key, value);
            } catch (YamlFault fault) {
                faults.add(fault);
            }
        }
        return entries;
    }

    /** The entries by name, only known names allowed. */
    public Map<String, YamlPart> entries(Collection<String> known) throws YamlFault {
        List<YamlFault> faults = new ArrayList<>();
        Map<String, YamlPart> entries = entries(known, faults);
        YamlFault.throwAll(faults);
        return entries;
    }

    /** The entries by name, only known names allowed; what is wrong with a name is added to the faults. */
    public Map<String, YamlPart> entries(Collection<String> known, List<YamlFault> faults) throws YamlFault {
        Map<String, YamlPart> entries = new LinkedHashMap<>();
        for (Map.Entry<YamlPart, YamlPart> entry : entries(faults).entrySet()) {
            try {
                entries.put(entry.getKey().oneOf(known), entry.getValue());
            } catch (YamlFault fault) {
                faults.add(fault);
            }
        }
        return entries;
    }

    public String oneOf(Collection<String> known) throws YamlFault {
        String word = text();
        if (!known.contains(word)) {
            if (word.contains("，")) {
                throw fault("“" + word + "”中的" + YamlAdvice.FULL_WIDTH_COMMA);
            }
            throw fault("“" + word + "”不认识" + Nearest.hint(word, known) + "（可写："
                    + known.stream().limit(MOST_NAMED).collect(Collectors.joining("、")) + "）");
        }
        return word;
    }

    /** The text as written; {@code 0} and {@code true} are texts too. */
    public String text() throws YamlFault {
        if (!(node instanceof ScalarNode scalar)) {
            throw fault("这里应是一段文字");
        }
        return scalar.getValue();
    }

    public int number(int from, int to) throws YamlFault {
        String text = text();
        int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
        if (number < from || number > to) {
            throw fault("“" + text + "”应是 " + from + " 到 " + to + " 的整数");
        }
        return number;
    }

    public boolean isTrue() throws YamlFault {
        if (node instanceof SequenceNode) {
            return false;
        }
        String text = text();
        if (!text.equals("true") && !text.equals("是")) {
            throw fault("这里只能写 true");
        }
        return true;
    }

    /** Whether 是 or 否 is written; {@code true} and {@code false} are understood too. */
    public boolean yes() throws YamlFault {
        return switch (text().strip()) {
            case "是", "true", "yes" -> true;
            case "否", "false", "no" -> false;
            default -> throw fault("这里只能写 是 或 否，不能是“" + text() + "”");
        };
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether nothing is written behind the name. */
    public boolean isNothing() {
        return node instanceof ScalarNode scalar && Tag.NULL.equals(scalar.getTag());
    }
}
