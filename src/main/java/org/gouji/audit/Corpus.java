package org.gouji.audit;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.facts.ReportFacts;

/** Reports that were read, and what each of them is beside the others. */
final class Corpus {

    private final ReadResult read;
    private final Together together;
    private final Map<ReportFacts, ReportFacts> kept;

    private Corpus(ReadResult read, Together together, Map<ReportFacts, ReportFacts> kept) {
        this.read = read;
        this.together = together;
        this.kept = kept;
    }

    /** A corpus that is judged once, so that nothing need be kept. */
    static Corpus once(ReadResult read, Together together) {
        return new Corpus(read, together, null);
    }

    /** A corpus that is judged more than once. */
    static Corpus kept(ReadResult read, Together together) {
        return new Corpus(read, together, Collections.synchronizedMap(new IdentityHashMap<>()));
    }

    /** The same corpus of which only some reports are judged. */
    Corpus only(Set<String> files) {
        List<ReportFacts> some = read.reports().stream()
                .filter(facts -> files.contains(facts.report().file()))
                .toList();
        return new Corpus(new ReadResult(some, List.of()), together, kept);
    }

    ReadResult read() {
        return read;
    }

    Together together() {
        return together;
    }

    /** A report of the corpus with what can only be told beside the others. */
    ReportFacts added(ReportFacts facts) {
        ReportFacts known = kept == null ? null : kept.get(facts);
        ReportFacts added = known == null ? together.added(facts) : known;
        if (kept != null) {
            kept.put(facts, added);
        }
        return added;
    }
}
