package org.gouji.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/**
 * How much of two texts is the same: the share of characters that lie in runs of eight or more which the other text has
 * too, and the longest such run.
 *
 * @param percent 0 to 100
 * @param from where the longest common run begins in the first text
 * @param otherFrom where it begins in the second
 * @param length its length
 */
record Overlap(BigDecimal percent, int from, int otherFrom, int length) {

    static final int RUN = 8;

    static Overlap of(String one, String other) {
        Runs runs = new Runs(other);
        boolean[] mine = new boolean[one.length()];
        boolean[] theirs = new boolean[other.length()];
        int best = 0;
        int from = 0;
        int otherFrom = 0;
        for (int i = 0; i + RUN <= one.length(); i++) {
            int at = runs.first(one, i);
            if (at < 0 || mine[i] && mine[i + RUN - 1] && theirs[at] && i > from && i < from + best) {
                continue;
            }
            int length = RUN;
            while (i + length < one.length()
                    && at + length < other.length()
                    && one.charAt(i + length) == other.charAt(at + length)) {
                length++;
            }
            java.util.Arrays.fill(mine, i, i + length, true);
            java.util.Arrays.fill(theirs, at, at + length, true);
            if (length > best) {
                best = length;
                from = i;
                otherFrom = at;
            }
            i += length - RUN;
        }
        int total = one.length() + other.length();
        int same = count(mine) + count(theirs);
        BigDecimal percent = total == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(same * 100L).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
        return new Overlap(percent, from, otherFrom, best);
    }

    /** For short texts: twice the pairs of neighbouring characters that both have, of all pairs (Dice), 0 to 100. */
    static BigDecimal ofShort(String one, String other) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 2 <= one.length(); i++) {
            pairs.merge(one.substring(i, i + 2), 1, Integer::sum);
        }
        int same = 0;
        for (int i = 0; i + 2 <= other.length(); i++) {
            String pair = other.substring(i, i + 2);
            if (pairs.getOrDefault(pair, 0) > 0) {
                pairs.merge(pair, -1, Integer::sum);
                same++;
            }
        }
        int total = Math.max(0, one.length() - 1) + Math.max(0, other.length() - 1);
        return total == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(same * 200L).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
    }

    /** Where each run of a text stands in it first: a table without chains and without a text for each run. */
    private static final class Runs {

        private final String text;
        private final int[] places;
        private final int mask;

        Runs(String text) {
            this.text = text;
            this.places = new int[Math.max(16, Integer.highestOneBit(text.length()) * 4)];
            this.mask = places.length - 1;
            for (int i = 0; i + RUN <= text.length(); i++) {
                int slot = slot(text, i);
                if (places[slot] == 0) {
                    places[slot] = i + 1;
                }
            }
        }

        /** Where the run that begins there in another text stands here; -1 where it does not. */
        int first(String other, int from) {
            return places[slot(other, from)] - 1;
        }

        /** The place of this run, or the free one where it would be. */
        private int slot(String other, int from) {
            int hash = 0;
            for (int i = from; i < from + RUN; i++) {
                hash = hash * 31 + other.charAt(i);
            }
            int slot = (hash ^ hash >>> 15) & mask;
            while (places[slot] != 0 && !text.regionMatches(places[slot] - 1, other, from, RUN)) {
                slot = slot + 1 & mask;
            }
            return slot;
        }
    }

    private static int count(boolean[] marked) {
        int count = 0;
        for (boolean mark : marked) {
            count += mark ? 1 : 0;
        }
        return count;
    }
}
