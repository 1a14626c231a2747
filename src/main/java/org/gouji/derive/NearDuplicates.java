package org.gouji.derive;

import info.debatty.java.lsh.LSHMinHash;
import info.debatty.java.lsh.MinHash;
import java.util.ArrayList;
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

    private final MinHash minHash = new MinHash(HASHES, SHINGLES, SEED);
    private final LSHMinHash bands = new LSHMinHash(BANDS, 1 << 26, HASHES, SEED);
    private final Map<Long, List<Integer>> buckets = new HashMap<>();
    private final Map<Integer, int[]> hashes = new HashMap<>();

    /** Adds a text under a number of its own. */
    void add(int id, String text) {
        Set<Integer> shingles = new HashSet<>();
        for (int i = 0; i + Overlap.RUN <= text.length(); i++) {
            shingles.add(spread(text, i));
        }
        int[] inBands = bands.hashSignature(minHash.signature(shingles));
        hashes.put(id, inBands);
        for (int band = 0; band < inBands.length; band++) {
            List<Integer> bucket = buckets.computeIfAbsent(key(band, inBands[band]), any -> new ArrayList<>());
            if (bucket.size() < MOST_IN_BAND) {
                bucket.add(id);
            }
        }
    }

    /** The texts that share most bands with this one, best first. */
    List<Integer> candidates(int id) {
        int[] own = hashes.get(id);
        Map<Integer, Integer> shared = new HashMap<>();
        for (int band = 0; band < own.length; band++) {
            for (int other : buckets.getOrDefault(key(band, own[band]), List.of())) {
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

    private static long key(int band, int hash) {
        return (long) band << 32 | hash & 0xFFFFFFFFL;
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
