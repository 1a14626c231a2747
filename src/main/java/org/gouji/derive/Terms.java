package org.gouji.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gouji.settings.CheapLook;
import org.gouji.settings.PatternText;
import org.gouji.settings.PhraseLists;
import org.gouji.settings.YamlFault;
import org.gouji.settings.YamlPart;

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
        CheapLook problemWords,
        CheapLook measureWords,
        Map<String, CheapLook> topics,
        Pattern standardPhrases,
        Phrases phrases) {

    /**
     * One subject of a list.
     *
     * @param headings words that make a heading one on this subject
     * @param sentences words that make a sentence speak of it
     */
    public record Subject(String name, CheapLook headings, CheapLook sentences) {}

    private static final String FILE = "terms.yaml";
    private static final Pattern NEVER = Pattern.compile("(?!)");

    /**
     * Reads the text of {@code terms.yaml}.
     *
     * @throws YamlFault with file and line where the text is not such a file
     */
    public static Terms parse(String yaml, PhraseLists phrases) throws YamlFault {
        if (yaml.isBlank()) {
            CheapLook nothing = CheapLook.of(NEVER);
            return new Terms(Map.of(), nothing, nothing, Map.of(), NEVER, Phrases.of(phrases));
        }
        Map<String, YamlPart> top = YamlPart.parse(FILE, yaml).entries(List.of("列表", "第五部分", "题目", "通用语句"));
        Map<String, List<Subject>> lists = new LinkedHashMap<>();
        for (Map.Entry<YamlPart, YamlPart> list : under(top, "列表").entrySet()) {
            List<Subject> subjects = new ArrayList<>();
            for (Map.Entry<YamlPart, YamlPart> one : list.getValue().entries().entrySet()) {
                Map<String, YamlPart> words = one.getValue().entries(List.of("标题", "正文"));
                subjects.add(new Subject(
                        one.getKey().text(),
                        CheapLook.of(pattern(words.get("标题"))),
                        CheapLook.of(pattern(words.get("正文")))));
            }
            lists.put(list.getKey().text(), subjects);
        }
        Map<String, YamlPart> fifth =
                top.containsKey("第五部分") ? top.get("第五部分").entries(List.of("问题用语", "措施用语")) : Map.of();
        Map<String, CheapLook> topics = new LinkedHashMap<>();
        for (Map.Entry<YamlPart, YamlPart> topic : under(top, "题目").entrySet()) {
            topics.put(topic.getKey().text(), CheapLook.of(pattern(topic.getValue())));
        }
        return new Terms(
                lists,
                CheapLook.of(pattern(fifth.get("问题用语"))),
                CheapLook.of(pattern(fifth.get("措施用语"))),
                topics,
                pattern(top.get("通用语句")),
                Phrases.of(phrases));
    }

    private static Map<YamlPart, YamlPart> under(Map<String, YamlPart> top, String name) throws YamlFault {
        return top.containsKey(name) ? top.get(name).entries() : Map.of();
    }

    private static Pattern pattern(YamlPart words) throws YamlFault {
        if (words == null || words.isNothing()) {
            return NEVER;
        }
        List<String> all = new ArrayList<>();
        for (YamlPart word : words.items()) {
            var complaint = PatternText.complaint(word.word());
            if (complaint.isPresent()) {
                throw word.fault("“" + word.text() + "”" + complaint.get());
            }
            all.add("(?:" + word.text() + ")");
        }
        return all.isEmpty() ? NEVER : Pattern.compile(String.join("|", all));
    }
}
