package org.gouji.audit;

import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.settings.YamlFault;

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
    private final Map<CasesText, SoftReference<List<RuleCase>>> cases = kept();

    private record CasesText(String name, String yaml) {}

    /** @param lists the word lists; null where the rule looks at nothing that rests on them */
    private record Whole(RuleCase each, Object lists) {}

    /** What a cases file says; what cannot be used is not kept. */
    List<RuleCase> cases(String name, String yaml) throws YamlFault {
        CasesText text = new CasesText(name, yaml);
        SoftReference<List<RuleCase>> last = cases.get(text);
        List<RuleCase> known = last == null ? null : last.get();
        if (known == null) {
            known = CaseFile.parse(name, yaml);
            cases.put(text, new SoftReference<>(known));
        }
        return known;
    }

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

    private static <K, V> Map<K, SoftReference<V>> kept() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, SoftReference<V>> eldest) {
                return size() > MOST;
            }
        });
    }
}
