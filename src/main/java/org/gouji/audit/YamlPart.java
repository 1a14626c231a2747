package org.gouji.audit;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gouji.rules.Nearest;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A piece of a YAML file that knows its line, so that whatever is wrong with it can be pointed at. */
final class YamlPart {

    private final String file;
    private final Node node;

    private YamlPart(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    static YamlPart parse(String file, String text) throws CaseFileException {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (root == null) {
                throw new CaseFileException(file + "：文件是空的，至少要有一个用例");
            }
            return new YamlPart(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new CaseFileException(file + " 第 " + line + " 行：YAML 写法有误（多半是缩进、冒号后缺空格或引号不配对）");
        } catch (YAMLException e) {
            throw new CaseFileException(file + "：YAML 写法有误，" + e.getMessage());
        }
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    CaseFileException fault(String what) {
        return new CaseFileException(file + " 第 " + line() + " 行：" + what);
    }

    List<YamlPart> items() throws CaseFileException {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault("这里应是列表，每项以“- ”开头");
        }
        return sequence.getValue().stream()
                .map(item -> new YamlPart(file, item))
                .toList();
    }

    /** The texts of a list, or the one text where a single one is written. */
    List<YamlPart> itemsOrOne() throws CaseFileException {
        return node instanceof SequenceNode ? items() : List.of(this);
    }

    /** The entries in the order of the file. */
    Map<YamlPart, YamlPart> entries() throws CaseFileException {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("这里应是“名称: 内容”的形式");
        }
        Map<YamlPart, YamlPart> entries = new LinkedHashMap<>();
        List<String> seen = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlPart key = new YamlPart(file, tuple.getKeyNode());
            if (seen.contains(key.text())) {
                throw key.fault("“" + key.text() + "”写了两次");
            }
            seen.add(key.text());
            entries.put(key, new YamlPart(file, tuple.getValueNode()));
        }
        return entries;
    }

    /** The entries by name, only known names allowed. */
    Map<String, YamlPart> entries(Collection<String> known) throws CaseFileException {
        Map<String, YamlPart> entries = new LinkedHashMap<>();
        for (Map.Entry<YamlPart, YamlPart> entry : entries().entrySet()) {
            entries.put(entry.getKey().oneOf(known), entry.getValue());
        }
        return entries;
    }

    String oneOf(Collection<String> known) throws CaseFileException {
        String word = text();
        if (!known.contains(word)) {
            throw fault("“" + word + "”不认识" + Nearest.hint(word, known) + "（可写："
                    + known.stream().limit(40).collect(Collectors.joining("、")) + "）");
        }
        return word;
    }

    /** The text as written; {@code 0} and {@code true} are texts too. */
    String text() throws CaseFileException {
        if (!(node instanceof ScalarNode scalar)) {
            throw fault("这里应是一段文字");
        }
        return scalar.getValue();
    }

    int number(int from, int to) throws CaseFileException {
        String text = text();
        int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
        if (number < from || number > to) {
            throw fault("“" + text + "”应是 " + from + " 到 " + to + " 的整数");
        }
        return number;
    }

    boolean isTrue() throws CaseFileException {
        if (node instanceof SequenceNode) {
            return false;
        }
        String text = text();
        if (!text.equals("true") && !text.equals("是")) {
            throw fault("这里只能写 true");
        }
        return true;
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }
}
