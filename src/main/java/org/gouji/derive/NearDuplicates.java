package org.gouji.derive;

import info.debatty.java.lsh.LSHMinHash;
import info.debatty.java.lsh.MinHash;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the texts that may be near duplicates without comparing each with each: MinHash signatures cut into bands, and
 * texts that share a band are candidates. Texts that a whole region copies share their bands with very many others; of
 * these only some are looked at, since one match is enough.
 */
final class NearDuplicates {

    private static final int HASHES = 120;
    private static final int BANDS = 30;
    private static final int SHINGLES = 1 << 24;
    private static final int MOST_IN_BAND = 40;
    private static final int MOST_CANDIDATES = 20;
    private static final long SEED = 20210926;

    /** Beyond these bits of a text's number nothing is told apart: more than sixty million texts. */
    private static final int NUMBER_BITS = 26;

    private static final MinHash MIN_HASH = new MinHash(HASHES, SHINGLES, SEED);
    private static final LSHMinHash LSH = new LSHMinHash(BANDS, 1 << 26, HASHES, SEED);

    private final Map<Integer, int[]> hashes = new HashMap<>();
    /** Band, hash in the band and number of each text, in this order; sorted when first asked. */
    private long[] entries = new long[BANDS];

    private int size;
    private boolean sorted;

    /** What a text is found by, one number for each band. */
    static int[] bands(String text) {
        Set<Integer> shingles = new HashSet<>();
        for (int i = 0; i + Overlap.RUN <= text.length(); i++) {
            shingles.add(spread(text, i));
        }
        return LSH.hashSignature(MIN_HASH.signature(shingles));
    }

    /**
     * Adds a text under a number of its own, higher than those before.
     *
     * @param inBands as {@link #bands} tells them
     */
    void add(int id, int[] inBands) {
        hashes.put(id, inBands);
        if (size + BANDS > entries.length) {
            entries = Arrays.copyOf(entries, 2 * entries.length);
        }
        for (int band = 0; band < inBands.length; band++) {
            entries[size++] = key(band, inBands[band]) | id;
        }
        sorted = false;
    }

    /** The texts that share most bands with this one, best first. */
    List<Integer> candidates(int id) {
        sort();
        int[] own = hashes.get(id);
        Map<Integer, Integer> shared = new HashMap<>();
        for (int band = 0; band < own.length; band++) {
            long key = key(band, own[band]);
            int from = Arrays.binarySearch(entries, 0, size, key);
            from = from < 0 ? -from - 1 : from;
            for (int i = from; i < Math.min(size, from + MOST_IN_BAND) && sameBand(entries[i], key); i++) {
                int other = (int) (entries[i] & (1L << NUMBER_BITS) - 1);
                if (other != id) {
                    shared.merge(other, 1, Integer::sum);
                }
            }
        }
        return shared.entrySet().stream()
                .sorted((a, b) ->
                        a.getValue().equals(b.getValue()) ? a.getKey() - b.getKey() : b.getValue() - a.getValue())
                .limit(MOST_CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private synchronized void sort() {
        if (!sorted) {
            Arrays.sort(entries, 0, size);
            sorted = true;
        }
    }

    private static boolean sameBand(long entry, long key) {
        return entry >>> NUMBER_BITS == key >>> NUMBER_BITS;
    }

    private static long key(int band, int hash) {
        return ((long) band << 32 | hash & 0xFFFFFFFFL) << NUMBER_BITS;
    }

    private static int spread(String text, int from) {
        int hash = 17;
        for (int i = from; i < from + Overlap.RUN; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >>> 12;
        return (hash & 0x7FFFFFFF) % SHINGLES;
    }
}
