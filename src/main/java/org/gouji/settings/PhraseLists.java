package org.gouji.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lists of {@code rules/phrases.yaml}: words that should not stand in a report, by the name of the list. */
public record PhraseLists(Map<String, List<Phrase>> lists) {

    /** No lists at all. */
    public static final PhraseLists NONE = new PhraseLists(Map.of());

    private static final List<String> KEYS = List.of("词", "改", "说明", "除外", "部分", "起年", "止年");
    private static final int LONGEST = 200;
    private static final int FIRST_YEAR = 2008;
    private static final int LAST_YEAR = 2100;

    /**
     * One phrase.
     *
     * @param words what is looked for, a pattern
     * @param better what should be written instead, empty where nothing is proposed
     * @param except a pattern around the words that makes them no hit, empty where there is none
     * @param parts the parts of the report in which it counts, empty for all; 0 is the text before part one
     * @param from first report year to which it applies, 0 for any
     * @param to last report year to which it applies, 0 for any
     */
    public record Phrase(
            String words, String better, String note, String except, Set<Integer> parts, int from, int to) {

        public Phrase {
            parts = Set.copyOf(parts);
        }
    }

    /**
     * What a place changes in a list.
     *
     * @param added phrases that it adds
     * @param dropped words of the phrases that it leaves out
     */
    public record Change(List<Phrase> added, List<String> dropped) {}

    /**
     * Reads the file's text; an empty one has no lists.
     *
     * @throws YamlFault with file and line where the text is not such a file
     */
    public static PhraseLists parse(String file, String text) throws YamlFault {
        if (text.isBlank()) {
            return NONE;
        }
        List<YamlFault> faults = new ArrayList<>();
        Map<String, List<Phrase>> lists = new LinkedHashMap<>();
        for (Map.Entry<YamlPart, YamlPart> entry :
                YamlPart.parse(file, text).entries().entrySet()) {
            lists.put(
                    entry.getKey().text(),
                    entry.getValue().isNothing() ? List.of() : phrases(entry.getValue(), faults));
        }
        YamlFault.throwAll(faults);
        return new PhraseLists(lists);
    }

    /** The changes of a place, written under 词表 of its profile; what is wrong with one of them is added to the faults. */
    public static Map<String, Change> changes(YamlPart part, PhraseLists lists, List<YamlFault> faults)
            throws YamlFault {
        Map<String, Change> changes = new LinkedHashMap<>();
        for (Map.Entry<String, YamlPart> entry :
                part.entries(lists.lists().keySet(), faults).entrySet()) {
            List<String> known = lists.lists().get(entry.getKey()).stream()
                    .map(Phrase::words)
                    .toList();
            try {
                changes.put(entry.getKey(), change(entry.getKey(), entry.getValue(), known, faults));
            } catch (YamlFault fault) {
                faults.add(fault);
            }
        }
        return changes;
    }

    private static Change change(String list, YamlPart written, List<String> known, List<YamlFault> faults)
            throws YamlFault {
        Map<String, YamlPart> change = written.entries(List.of("增", "删"), faults);
        List<Phrase> added = change.containsKey("增") ? phrases(change.get("增"), faults) : List.of();
        List<String> dropped = new ArrayList<>();
        if (change.containsKey("删")) {
            for (YamlPart word : change.get("删").itemsOrOne()) {
                if (known.contains(word.text())) {
                    dropped.add(word.text());
                } else {
                    faults.add(word.fault("词表“" + list + "”中没有“" + word.text() + "”" + Nearest.hint(word.text(), known)
                            + "（要与 phrases.yaml 中写的一字不差）"));
                }
            }
        }
        return new Change(added, dropped);
    }

    /** These lists with the changes of a place. */
    public PhraseLists with(Map<String, Change> changes) {
        Map<String, List<Phrase>> changed = new LinkedHashMap<>();
        lists.forEach((name, phrases) -> {
            Change change = changes.getOrDefault(name, new Change(List.of(), List.of()));
            List<Phrase> left = new ArrayList<>(phrases);
            left.removeIf(phrase -> change.dropped().contains(phrase.words()));
            left.addAll(change.added());
            changed.put(name, List.copyOf(left));
        });
        return new PhraseLists(changed);
    }

    private static List<Phrase> phrases(YamlPart list, List<YamlFault> faults) throws YamlFault {
        List<Phrase> phrases = new ArrayList<>();
        for (YamlPart item : list.items()) {
            try {
                phrases.add(phrase(item));
            } catch (YamlFault fault) {
                faults.add(fault);
            }
        }
        return List.copyOf(phrases);
    }

    /** What is wrong with words to be looked for, in Chinese; empty where they can be used. */
    public static Optional<String> complaint(String words) {
        if (words.isBlank() || words.length() > LONGEST) {
            return Optional.of("词不能是空的（不要这个词，请清空整行），也不能超过 " + LONGEST + " 字");
        }
        return PatternText.complaint(words).map(why -> "“" + words + "”" + why);
    }

    private static Phrase phrase(YamlPart item) throws YamlFault {
        if (!item.isMap()) {
            return new Phrase(words(item), "", "", "", Set.of(), 0, 0);
        }
        Map<String, YamlPart> written = item.entries(KEYS);
        if (!written.containsKey("词")) {
            throw item.fault("这一项没有写“词”");
        }
        return new Phrase(
                words(written.get("词")),
                text(written.get("改")),
                text(written.get("说明")),
                written.containsKey("除外") ? words(written.get("除外")) : "",
                parts(written.get("部分")),
                written.containsKey("起年") ? written.get("起年").number(FIRST_YEAR, LAST_YEAR) : 0,
                written.containsKey("止年") ? written.get("止年").number(FIRST_YEAR, LAST_YEAR) : 0);
    }

    private static String words(YamlPart part) throws YamlFault {
        String words = part.word();
        Optional<String> complaint = complaint(words);
        if (complaint.isPresent()) {
            throw part.fault(complaint.get());
        }
        return words;
    }

    private static String text(YamlPart part) throws YamlFault {
        return part == null || part.isNothing() ? "" : part.text();
    }

    private static Set<Integer> parts(YamlPart part) throws YamlFault {
        if (part == null) {
            return Set.of();
        }
        List<Integer> parts = new ArrayList<>();
        for (YamlPart one : part.itemsOrOne()) {
            parts.add(one.number(0, 6));
        }
        return Set.copyOf(parts);
    }
}
