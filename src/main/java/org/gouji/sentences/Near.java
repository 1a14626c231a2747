package org.gouji.sentences;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The known labels and sentences that have most in common with what was written. */
final class Near {

    private Near() {}

    static List<String> labels(String word, Collection<String> known, int most) {
        return known.stream()
                .sorted(Comparator.comparingDouble((String each) -> -likeness(word, each)))
                .limit(most)
                .toList();
    }

    /** From 0 to 1: how many of the characters and pairs of characters the two texts share. */
    static double likeness(String a, String b) {
        List<String> left = pieces(a);
        List<String> right = pieces(b);
        int all = left.size() + right.size();
        int shared = 0;
        for (String piece : left) {
            if (right.remove(piece)) {
                shared++;
            }
        }
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            pieces.add(text.substring(i, i + 1));
            if (i + 1 < text.length()) {
                pieces.add(text.substring(i, i + 2));
            }
        }
        return pieces;
    }
}
