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

    private void group(List<ReportFacts> same) {
        for (ReportFacts facts : same) {
            same.stream()
                    .filter(other -> other != facts && SameOffice.maybe(facts.report(), other.report()))
                    .filter(other -> replaces(other, facts))
                    .max(Comparator.comparing(Edition::of)
                            .thenComparing(Editions::signed)
                            .thenComparing(other -> other.report().file()))
                    .ifPresent(latest -> inForce.put(facts, latest));
        }
    }

    private static boolean replaces(ReportFacts other, ReportFacts facts) {
        int order = Edition.of(other).compareTo(Edition.of(facts));
        boolean newer = order == 0
                && Edition.of(facts) != Edition.UNSAID
                && signed(facts).isAfter(LocalDate.MIN)
                && signed(other).isAfter(signed(facts));
        return order > 0 || newer;
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
