package org.gouji.audit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Signature;

/**
 * Which reports of a batch are editions that a later one replaces. Only what the files say of themselves counts: two
 * files of one office and year of which neither names its edition are both judged.
 */
final class Editions {

    private record Key(String office, int year) {}

    private final Map<ReportFacts, ReportFacts> inForce = new IdentityHashMap<>();

    static Editions of(List<ReportFacts> reports) {
        Editions editions = new Editions();
        reports.stream()
                .filter(facts ->
                        facts.report().yearKnown() && !facts.report().officeId().isEmpty())
                .collect(Collectors.groupingBy(facts ->
                        new Key(facts.report().officeId(), facts.report().year())))
                .values()
                .forEach(editions::group);
        return editions;
    }

    /** A report with what ranks it among the files of its office and year; to ask the report each time would be square. */
    private record Ranked(ReportFacts facts, Edition edition, LocalDate signed) {

        static final Comparator<Ranked> LATEST_FIRST = Comparator.comparing(Ranked::edition)
                .thenComparing(Ranked::signed)
                .thenComparing(ranked -> ranked.facts().report().file())
                .reversed();

        boolean replaces(Ranked other) {
            int order = edition.compareTo(other.edition);
            boolean newer = order == 0
                    && other.edition != Edition.UNSAID
                    && other.signed.isAfter(LocalDate.MIN)
                    && signed.isAfter(other.signed);
            return order > 0 || newer;
        }
    }

    private void group(List<ReportFacts> same) {
        List<Ranked> ranked = same.stream()
                .map(facts -> new Ranked(facts, Edition.of(facts), signed(facts)))
                .sorted(Ranked.LATEST_FIRST)
                .toList();
        for (Ranked one : ranked) {
            // Those that replace it stand before all others.
            ranked.stream()
                    .takeWhile(other -> other.replaces(one))
                    .filter(other ->
                            SameOffice.maybe(one.facts().report(), other.facts().report()))
                    .findFirst()
                    .ifPresent(latest -> inForce.put(one.facts(), latest.facts()));
        }
    }

    private static LocalDate signed(ReportFacts facts) {
        return facts.all(Signature.class).stream()
                .map(Signature::date)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /** The edition that replaces this one; empty where it is in force. */
    Optional<ReportFacts> replacing(ReportFacts facts) {
        return Optional.ofNullable(inForce.get(facts));
    }

    boolean isInForce(ReportFacts facts) {
        return !inForce.containsKey(facts);
    }
}
