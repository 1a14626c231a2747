package org.gouji.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects in how many ways each part of a rule holds, with the first few of them. Filled by the rules that {@link Why}
 * writes; public for the engine's sake only.
 */
public final class Ways {

    private static final int KEPT = 8;

    private final Map<String, List<Way>> kept = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** One way: what each name stands for. */
    public static final class Way {

        private final Map<String, Object> values = new LinkedHashMap<>();

        /** Says what a name stands for. */
        public Way with(String name, Object value) {
            values.put(name, value);
            return this;
        }

        Map<String, Object> values() {
            return values;
        }
    }

    /** Says that a part of the rule holds in one more way. */
    public Way one(String part) {
        counts.merge(part, 1, Integer::sum);
        Way way = new Way();
        List<Way> ways = kept.computeIfAbsent(part, none -> new ArrayList<>());
        if (ways.size() < KEPT) {
            ways.add(way);
        }
        return way;
    }

    int count(String part) {
        return counts.getOrDefault(part, 0);
    }

    List<Map<String, Object>> of(String part) {
        return kept.getOrDefault(part, List.of()).stream().map(Way::values).toList();
    }
}
