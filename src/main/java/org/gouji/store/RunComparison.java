package org.gouji.store;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gouji.findings.Severity;

/**
 * What became of the findings of one finished run in a later one.
 *
 * @param lines what changed first
 */
public record RunComparison(long from, long to, List<Line> lines) {

    /** What became of a finding. */
    public enum Kind {
        FRESH("新出现"),
        AGAIN("再次出现"),
        CLEARED("已消除"),
        /** The later run had no readable report of that office and year, so nobody can tell. */
        NOT_AUDITED("未再审核"),
        REMAINING("仍存在");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String getLabel() {
            return label;
        }
    }

    /**
     * A finding as the later run has it; where it has it no more, as the earlier one had.
     *
     * @param file empty where it is about an office without a report
     * @param year 0 where it could not be told
     */
    public record Line(
            Kind kind,
            String key,
            String file,
            String office,
            String officeId,
            int year,
            Severity severity,
            String code,
            String title,
            String message) {}

    public RunComparison {
        lines = List.copyOf(lines);
    }

    /** How many there are of each kind. */
    public Map<Kind, Integer> counts() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0);
        }
        lines.forEach(line -> counts.merge(line.kind(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }
}
