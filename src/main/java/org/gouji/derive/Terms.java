package org.gouji.derive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The word lists of {@code rules/terms.yaml}, which rule authors edit: what counts as speaking of a subject.
 *
 * @param lists subjects to be found in a part, by list name
 * @param problemWords marks of a sentence that names a problem
 * @param measureWords marks of a sentence that names a measure
 * @param topics subjects of problems and measures, by name
 * @param standardPhrases phrases that stand in every report and are taken out before two texts are compared
 * @param phrases the lists of {@code rules/phrases.yaml}
 */
public record Terms(
        Map<String, List<Subject>> lists,
        Pattern problemWords,
        Pattern measureWords,
        Map<String, Pattern> topics,
        Pattern standardPhrases,
        Phrases phrases) {

    /**
     * One subject of a list.
     *
     * @param headings words that make a heading one on this subject
     * @param sentences words that make a sentence speak of it
     */
    public record Subject(String name, Pattern headings, Pattern sentences) {}

    private static final Pattern NEVER = Pattern.compile("(?!)");

    /**
     * Reads the texts of {@code terms.yaml} and {@code phrases.yaml}.
     *
     * @throws IllegalArgumentException with a Chinese message where a text is not such a file
     */
    public static Terms parse(String yaml, String phrases) {
        Object loaded;
        try {
            loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (YAMLException e) {
            throw new IllegalArgumentException("terms.yaml 写法有误：" + e.getMessage(), e);
        }
        Map<String, Object> top = map(loaded, "文件");
        Map<String, List<Subject>> lists = new LinkedHashMap<>();
        map(top.get("列表"), "列表")
                .forEach((name, subjects) -> lists.put(
                        name,
                        map(subjects, name).entrySet().stream()
                                .map(entry -> subject(entry.getKey(), entry.getValue()))
                                .toList()));
        Map<String, Object> fifth = map(top.get("第五部分"), "第五部分");
        Map<String, Pattern> topics = new LinkedHashMap<>();
        map(top.get("题目"), "题目").forEach((name, words) -> topics.put(name, pattern(words, name)));
        return new Terms(
                lists,
                pattern(fifth.get("问题用语"), "问题用语"),
                pattern(fifth.get("措施用语"), "措施用语"),
                topics,
                pattern(top.get("通用语句"), "通用语句"),
                Phrases.parse(phrases));
    }

    private static Subject subject(String name, Object value) {
        Map<String, Object> words = map(value, name);
        return new Subject(name, pattern(words.get("标题"), name), pattern(words.get("正文"), name));
    }

    private static Pattern pattern(Object words, String where) {
        if (words == null) {
            return NEVER;
        }
        if (!(words instanceof List<?> list) || list.isEmpty()) {
            throw new IllegalArgumentException("terms.yaml：“" + where + "”应为一列词，如 [考核, 考评]");
        }
        String regex =
                String.join("|", list.stream().map(word -> "(?:" + word + ")").toList());
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("terms.yaml：“" + where + "”中的式样有误：" + e.getDescription(), e);
        }
    }

    private static Map<String, Object> map(Object value, String where) {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("terms.yaml：“" + where + "”之下应为若干“名称: 内容”");
        }
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, one) -> result.put(String.valueOf(key), one));
        return result;
    }
}
