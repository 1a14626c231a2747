package org.gouji.findings;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The outcome of each rule on one report, of which very many are held at the same time: the names of the rules are common
 * to all, each report has a byte for a rule.
 */
public final class RuleOutcomes {

    private static final Outcome[] OUTCOMES = Outcome.values();

    private final Map<Set<String>, Rules> known = new ConcurrentHashMap<>();

    private record Rules(List<String> paths, Map<String, Integer> index) {

        static Rules of(Set<String> paths) {
            List<String> sorted = paths.stream().sorted().toList();
            Map<String, Integer> index = new HashMap<>();
            sorted.forEach(path -> index.put(path, index.size()));
            return new Rules(sorted, index);
        }
    }

    /** The same outcomes by path in less memory; unmodifiable. */
    public Map<String, Outcome> compact(Map<String, Outcome> outcomes) {
        Rules rules = known.get(outcomes.keySet());
        if (rules == null) {
            Set<String> paths = Set.copyOf(outcomes.keySet());
            rules = known.computeIfAbsent(paths, Rules::of);
        }
        byte[] each = new byte[outcomes.size()];
        for (int i = 0; i < each.length; i++) {
            each[i] = (byte) outcomes.get(rules.paths().get(i)).ordinal();
        }
        return new Compact(rules, each);
    }

    /** Whether it holds as little as it can. */
    static boolean isCompact(Map<String, Outcome> outcomes) {
        return outcomes instanceof Compact;
    }

    private static final class Compact extends AbstractMap<String, Outcome> {

        private final Rules rules;
        private final byte[] outcomes;

        Compact(Rules rules, byte[] outcomes) {
            this.rules = rules;
            this.outcomes = outcomes;
        }

        @Override
        public Outcome get(Object path) {
            Integer index = rules.index().get(path);
            return index == null ? null : OUTCOMES[outcomes[index]];
        }

        @Override
        public boolean containsKey(Object path) {
            return rules.index().containsKey(path);
        }

        @Override
        public Set<Entry<String, Outcome>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<String, Outcome>> iterator() {
                    return IntStream.range(0, outcomes.length)
                            .mapToObj(i -> Map.entry(rules.paths().get(i), OUTCOMES[outcomes[i]]))
                            .iterator();
                }

                @Override
                public int size() {
                    return outcomes.length;
                }
            };
        }
    }
}
