package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import org.gouji.facts.Sentence;

/** Running text to sentences: split at 。！？； outside of book-title marks. */
final class Sentences {

    /** A sentence with the heading it stands under and where it begins in its words. */
    record Placed(Sentence sentence, String heading, Words words, int from) {}

    private Sentences() {}

    static List<Placed> of(Text text) {
        List<Placed> sentences = new ArrayList<>();
        String normal = text.words().normal();
        int start = text.from();
        int depth = 0;
        for (int i = text.from(); i <= normal.length(); i++) {
            boolean end = i == normal.length();
            char c = end ? '。' : normal.charAt(i);
            if (c == '《') {
                depth++;
            } else if (c == '》') {
                depth = Math.max(0, depth - 1);
            }
            boolean stop = end || depth == 0 && (c == '。' || c == ';' || c == '!' || c == '?' && i > start);
            if (stop) {
                int to = end ? i : i + 1;
                if (to > start) {
                    Sentence sentence = new Sentence(
                            text.section(),
                            normal.substring(start, to),
                            text.words().printed(start, to),
                            text.place(),
                            false);
                    sentences.add(new Placed(sentence, text.heading(), text.words(), start));
                }
                start = to;
            }
        }
        return sentences;
    }
}
