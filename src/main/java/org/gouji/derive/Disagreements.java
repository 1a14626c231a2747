package org.gouji.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.facts.Claim;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.Disagreement;
import org.gouji.facts.Implied;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;

/** Holds 增加4件，增长30% against itself: where both are of one number, one of last year must do for both. */
final class Disagreements {

    /** What may stand between two ways of telling one change. */
    private static final Pattern BETWEEN = Pattern.compile("[,，、;；(（]?(?:即|同比|比例为|幅度为|增幅为?|降幅为?|约)?");

    private Disagreements() {}

    /** @param reckoned what the tables say of the claims */
    static List<Disagreement> of(ReportFacts facts, List<Object> reckoned) {
        List<Claim> changes = facts.all(Claim.class).stream()
                .filter(claim ->
                        claim.kind() == ClaimKind.CHANGE && claim.exact() && claim.thisYear() && claim.ownScope())
                .toList();
        List<Disagreement> found = new ArrayList<>();
        for (Claim percentage : changes) {
            if (!percentage.percent()) {
                continue;
            }
            changes.stream()
                    .filter(other -> other.unit().equals("件") && ofOne(percentage, other))
                    .filter(other -> sideBySide(facts, percentage, other))
                    .findFirst()
                    .ifPresent(other -> add(percentage, other, reckoned, found));
        }
        return found;
    }

    private static boolean ofOne(Claim one, Claim other) {
        return one.section() == other.section()
                && one.place().equals(other.place())
                && one.subject() == other.subject()
                && one.metrics().equals(other.metrics());
    }

    private static boolean sideBySide(ReportFacts facts, Claim one, Claim other) {
        return facts.all(Sentence.class).stream()
                .map(Sentence::printed)
                .anyMatch(text ->
                        follows(text, one.printed(), other.printed()) || follows(text, other.printed(), one.printed()));
    }

    private static boolean follows(String text, String first, String second) {
        int from = text.indexOf(first);
        int to = from < 0 ? -1 : text.indexOf(second, from + first.length());
        return to >= 0
                && BETWEEN.matcher(text.substring(from + first.length(), to)).matches();
    }

    private static void add(Claim percentage, Claim cases, List<Object> reckoned, List<Disagreement> found) {
        List<Implied> byPercentage =
                implied(percentage, reckoned).filter(Implied::whole).toList();
        List<Implied> byCases = implied(cases, reckoned).toList();
        // Where a number of the tables is unread, a reading that is not looked at might bear both out.
        boolean allRead = byPercentage.size() == percentage.metrics().size()
                && byCases.size() == cases.metrics().size();
        // What the sentence itself counts may be right by its own two changes; that the table differs is told
        // elsewhere.
        boolean ofTheTable = percentage.counted() == null
                || byPercentage.stream().anyMatch(one -> one.current().compareTo(percentage.counted()) == 0);
        boolean together = byPercentage.stream()
                .anyMatch(one -> byCases.stream()
                        .anyMatch(other -> other.cells().equals(one.cells())
                                && other.low().compareTo(one.high()) <= 0
                                && one.low().compareTo(other.high()) <= 0));
        if (!byPercentage.isEmpty() && allRead && ofTheTable && !together) {
            Implied first = byPercentage.get(0);
            found.add(new Disagreement(
                    percentage,
                    cases,
                    first.current(),
                    first.label(),
                    byCases.get(0).label()));
        }
    }

    private static Stream<Implied> implied(Claim claim, List<Object> reckoned) {
        return reckoned.stream()
                .filter(Implied.class::isInstance)
                .map(Implied.class::cast)
                .filter(implied -> implied.claim() == claim);
    }
}
