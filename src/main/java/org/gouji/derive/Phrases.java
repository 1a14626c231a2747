package org.gouji.derive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.PhraseHit;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;
import org.gouji.settings.CheapLook;
import org.gouji.settings.PhraseLists;

/** Looks for the words of {@code rules/phrases.yaml}, which rule authors edit: words that should not stand in a report. */
public record Phrases(Map<String, List<Phrase>> lists) {

    /** No lists at all. */
    public static final Phrases NONE = new Phrases(Map.of());

    /**
     * One phrase.
     *
     * @param words what is looked for
     * @param except where this is found around the words, they are no hit; null where there is no exception
     * @param from first report year to which it applies
     * @param to last report year to which it applies
     */
    record Phrase(CheapLook words, String better, String note, Pattern except, Set<Integer> parts, int from, int to) {}

    /** Where a quotation may begin and end. */
    private static final String MARKS = ",，、。;；:：\n";

    private static final int AROUND = 16;

    /** A hit with its letters in the text: what stands inside a longer hit of the same list says nothing more. */
    private record Found(PhraseHit hit, int from, int to) {

        boolean holds(Found other) {
            return from <= other.from && other.to <= to && to - from > other.to - other.from;
        }
    }

    /** The lists, ready to be looked for. */
    public static Phrases of(PhraseLists written) {
        Map<String, List<Phrase>> lists = new LinkedHashMap<>();
        written.lists()
                .forEach((name, phrases) ->
                        lists.put(name, phrases.stream().map(Phrases::phrase).toList()));
        return new Phrases(lists);
    }

    private static Phrase phrase(PhraseLists.Phrase written) {
        return new Phrase(
                CheapLook.of(Pattern.compile(written.words())),
                written.better(),
                written.note(),
                written.except().isEmpty() ? null : Pattern.compile(written.except()),
                written.parts(),
                written.from(),
                written.to() == 0 ? Integer.MAX_VALUE : written.to());
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
        List<PhraseHit> kept = new ArrayList<>();
        lists.forEach((list, phrases) -> {
            List<Found> hits = new ArrayList<>();
            for (Phrase phrase : phrases) {
                boolean known = facts.report().yearKnown() || phrase.from() == 0 && phrase.to() == Integer.MAX_VALUE;
                boolean year =
                        facts.report().year() >= phrase.from() && facts.report().year() <= phrase.to();
                if (known && year && phrase.words().mayMatch(text)) {
                    find(list, phrase, text, sentences, starts, hits);
                }
            }
            hits.stream()
                    .filter(hit -> hits.stream().noneMatch(other -> other.holds(hit)))
                    .forEach(hit -> kept.add(hit.hit()));
        });
        return kept;
    }

    private static void find(
            String list, Phrase phrase, String text, List<Sentence> sentences, List<Integer> starts, List<Found> hits) {
        Matcher found = phrase.words().matcher(text);
        int next = 0;
        while (next <= text.length() && phrase.words().next(found, text, next)) {
            next = Math.max(found.end(), found.start() + (found.end() == found.start() ? 1 : 0));
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
                String words = asPrinted(sentence, from, to);
                PhraseHit hit = new PhraseHit(
                        list,
                        sentence.section(),
                        words,
                        phrase.better(),
                        phrase.note(),
                        quote(sentence, sentence.text().substring(from, to), around),
                        sentence.place());
                hits.add(new Found(hit, found.start(), found.end()));
            }
        }
    }

    /** The words with the marks that the report prints, where nothing was taken out of the sentence before they were looked for. */
    private static String asPrinted(Sentence sentence, int from, int to) {
        String source = sentence.printed().length() == sentence.text().length() ? sentence.printed() : sentence.text();
        return source.substring(from, to);
    }

    private static int index(List<Integer> starts, int at) {
        int found = Collections.binarySearch(starts, at);
        return found >= 0 ? found : -found - 2;
    }

    /** The sentence as printed where it is short, else the clauses around the words. */
    private static String quote(Sentence sentence, String words, String around) {
        String printed = sentence.printed();
        if (printed.length() <= 3 * AROUND) {
            return printed;
        }
        int at = printed.indexOf(words);
        if (at < 0) {
            return around;
        }
        int from = Math.max(0, at - AROUND);
        while (from > 0 && at - from < 3 * AROUND && MARKS.indexOf(printed.charAt(from - 1)) < 0) {
            from--;
        }
        int end = at + words.length();
        int to = Math.min(printed.length(), end + AROUND);
        while (to < printed.length() && to - end < 3 * AROUND && MARKS.indexOf(printed.charAt(to - 1)) < 0) {
            to++;
        }
        return printed.substring(from, to).strip();
    }
}
