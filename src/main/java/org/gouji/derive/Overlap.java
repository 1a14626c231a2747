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
        Map<String, Integer> runs = new HashMap<>();
        for (int i = 0; i + RUN <= other.length(); i++) {
            runs.putIfAbsent(other.substring(i, i + RUN), i);
        }
        boolean[] mine = new boolean[one.length()];
        boolean[] theirs = new boolean[other.length()];
        int best = 0;
        int from = 0;
        int otherFrom = 0;
        for (int i = 0; i + RUN <= one.length(); i++) {
            Integer at = runs.get(one.substring(i, i + RUN));
            if (at == null || mine[i] && mine[i + RUN - 1] && theirs[at] && i > from && i < from + best) {
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

    private static int count(boolean[] marked) {
        int count = 0;
        for (boolean mark : marked) {
            count += mark ? 1 : 0;
        }
        return count;
    }
}
