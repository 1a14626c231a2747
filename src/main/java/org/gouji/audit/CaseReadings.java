package org.gouji.audit;

import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;

/**
 * What the reports of cases were read as. Reading depends on no rule, and what is told of a report besides depends on the
 * word lists alone; so whoever runs the cases again and again keeps this and need not read their reports again. Memory that
 * is needed elsewhere is given back.
 */
public final class CaseReadings {

    /** Some times what the cases of the national rulebook need; what was not asked for longest makes room. */
    private static final int MOST = 8_000;

    private record Text(String text, String name, Roster roster) {}

    private final Map<Text, SoftReference<ReportFacts>> read = kept();
    private final Map<Whole, SoftReference<ReportFacts>> whole = kept();

    /** @param lists the word lists; null where the rule looks at nothing that rests on them */
    private record Whole(RuleCase each, Object lists) {}

    ReportFacts read(String text, String name, Roster roster, Supplier<ReportFacts> reading) {
        return known(read, new Text(text, name, roster), reading);
    }

    ReportFacts whole(RuleCase each, Object lists, Supplier<ReportFacts> making) {
        return known(whole, new Whole(each, lists), making);
    }

    private static <K> ReportFacts known(
            Map<K, SoftReference<ReportFacts>> kept, K key, Supplier<ReportFacts> supplier) {
        SoftReference<ReportFacts> last = kept.get(key);
        ReportFacts known = last == null ? null : last.get();
        if (known == null) {
            known = supplier.get();
            kept.put(key, new SoftReference<>(known));
        }
        return known;
    }

    private static <K> Map<K, SoftReference<ReportFacts>> kept() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, SoftReference<ReportFacts>> eldest) {
                return size() > MOST;
            }
        });
    }
}
