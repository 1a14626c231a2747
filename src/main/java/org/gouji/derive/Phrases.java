package org.gouji.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.gouji.facts.PhraseHit;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The lists of {@code rules/phrases.yaml}, which rule authors edit: words that should not stand in a report. */
public record Phrases(Map<String, List<Phrase>> lists) {

    /** No lists at all. */
    public static final Phrases NONE = new Phrases(Map.of());

    /**
     * One phrase.
     *
     * @param words what is looked for
     * @param literal the same as plain text, null where it is a pattern
     * @param except where this is found around the words, they are no hit; null where there is no exception
     * @param from first report year to which it applies
     * @param to last report year to which it applies
     */
    record Phrase(
            Pattern words,
            String literal,
            String better,
            String note,
            Pattern except,
            Set<Integer> parts,
            int from,
            int to) {}

    private static final List<String> KEYS = List.of("词", "改", "说明", "除外", "部分", "起年", "止年");
    private static final Pattern META = Pattern.compile("[\\\\\\[\\](){}.*+?|^$]");
    private static final int AROUND = 16;
    private static final int LONGEST = 200;

    /**
     * Reads the file's text.
     *
     * @throws IllegalArgumentException with a Chinese message where the text is not such a file
     */
    public static Phrases parse(String yaml) {
        Object loaded;
        try {
            loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (YAMLException e) {
            throw new IllegalArgumentException("phrases.yaml 写法有误：" + e.getMessage(), e);
        }
        Map<String, List<Phrase>> lists = new LinkedHashMap<>();
        if (loaded == null) {
            return NONE;
        }
        if (!(loaded instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("phrases.yaml：应为若干“词表名: [词…]”");
        }
        map.forEach((name, entries) -> lists.put(String.valueOf(name), list(String.valueOf(name), entries)));
        return new Phrases(lists);
    }

    private static List<Phrase> list(String name, Object entries) {
        if (!(entries instanceof List<?> list)) {
            throw new IllegalArgumentException("phrases.yaml：“" + name + "”之下应为一列 - {词: …, 改: …}");
        }
        List<Phrase> phrases = new ArrayList<>();
        for (Object entry : list) {
            phrases.add(entry instanceof Map<?, ?> map ? phrase(name, map) : phrase(name, Map.of("词", entry)));
        }
        return phrases;
    }

    private static Phrase phrase(String name, Map<?, ?> map) {
        for (Object key : map.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                throw new IllegalArgumentException(
                        "phrases.yaml：“" + name + "”中没有“" + key + "”这一项，可写 " + String.join("、", KEYS));
            }
        }
        Object words = map.get("词");
        if (words == null
                || String.valueOf(words).isBlank()
                || String.valueOf(words).length() > LONGEST) {
            throw new IllegalArgumentException("phrases.yaml：“" + name + "”中有一项没有写“词”，或超过 " + LONGEST + " 字");
        }
        String text = String.valueOf(words);
        return new Phrase(
                pattern(name, text),
                META.matcher(text).find() ? null : text,
                text(map, "改"),
                text(map, "说明"),
                map.get("除外") == null ? null : pattern(name, text(map, "除外")),
                parts(name, map.get("部分")),
                year(name, map.get("起年"), 0),
                year(name, map.get("止年"), Integer.MAX_VALUE));
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) == null ? "" : String.valueOf(map.get(key));
    }

    private static Set<Integer> parts(String name, Object value) {
        if (value == null) {
            return Set.of();
        }
        List<?> list = value instanceof List<?> several ? several : List.of(value);
        if (!list.stream().allMatch(one -> one instanceof Integer part && part >= 0 && part <= 6)) {
            throw new IllegalArgumentException("phrases.yaml：“" + name + "”中的“部分”应为 0 至 6 的数");
        }
        return Set.copyOf(list.stream().map(Integer.class::cast).toList());
    }

    private static int year(String name, Object value, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        if (!(value instanceof Integer year) || year < 2008 || year > 2100) {
            throw new IllegalArgumentException("phrases.yaml：“" + name + "”中的“起年”“止年”应为年度，不能是“" + value + "”");
        }
        return year;
    }

    private static Pattern pattern(String name, String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "phrases.yaml：“" + name + "”中的式样“" + regex + "”有误：" + e.getDescription(), e);
        }
    }

    /** What of the lists stands in the narrative. */
    List<PhraseHit> in(ReportFacts facts) {
        List<Sentence> sentences = facts.all(Sentence.class);
        StringBuilder all = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (Sentence sentence : sentences) {
            starts.add(all.length());
            all.append(sentence.text()).append('\n');
        }
        String text = all.toString();
        List<PhraseHit> hits = new ArrayList<>();
        lists.forEach((list, phrases) -> {
            for (Phrase phrase : phrases) {
                boolean known = facts.report().yearKnown() || phrase.from() == 0 && phrase.to() == Integer.MAX_VALUE;
                boolean year =
                        facts.report().year() >= phrase.from() && facts.report().year() <= phrase.to();
                if (known && year && (phrase.literal() == null || text.contains(phrase.literal()))) {
                    find(list, phrase, text, sentences, starts, hits);
                }
            }
        });
        return hits;
    }

    private static void find(
            String list,
            Phrase phrase,
            String text,
            List<Sentence> sentences,
            List<Integer> starts,
            List<PhraseHit> hits) {
        Matcher found = phrase.words().matcher(text);
        while (found.find()) {
            int at = index(starts, found.start());
            Sentence sentence = sentences.get(at);
            int from = found.start() - starts.get(at);
            int to = Math.min(found.end() - starts.get(at), sentence.text().length());
            String around = sentence.text()
                    .substring(
                            Math.max(0, from - AROUND), Math.min(sentence.text().length(), to + AROUND));
            boolean excepted =
                    phrase.except() != null && phrase.except().matcher(around).find();
            boolean elsewhere = !phrase.parts().isEmpty() && !phrase.parts().contains(sentence.section());
            if (from < to && !excepted && !elsewhere) {
                String words = sentence.text().substring(from, to);
                hits.add(new PhraseHit(
                        list,
                        sentence.section(),
                        words,
                        phrase.better(),
                        phrase.note(),
                        quote(sentence, words, around),
                        sentence.place()));
            }
        }
    }

    private static int index(List<Integer> starts, int at) {
        int low = 0;
        for (int i = 0; i < starts.size() && starts.get(i) <= at; i++) {
            low = i;
        }
        return low;
    }

    /** The sentence as printed where it is short, else what stands around the words. */
    private static String quote(Sentence sentence, String words, String around) {
        String printed = sentence.printed();
        if (printed.length() <= 3 * AROUND) {
            return printed;
        }
        int at = printed.indexOf(words);
        return at < 0
                ? around
                : printed.substring(Math.max(0, at - AROUND), Math.min(printed.length(), at + words.length() + AROUND))
                        .strip();
    }
}
