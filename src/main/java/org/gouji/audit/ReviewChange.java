package org.gouji.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.findings.Response;
import org.gouji.findings.Review;
import org.gouji.findings.Reviewed;

/**
 * What a person changed in a row, merged with what was decided meanwhile: of the three parts (the conclusion with all that
 * belongs to it, the state, the opinion) each is the person's where the person changed it.
 *
 * @param shown what the row held before the person changed it
 * @param base the decision that stood when the row was written, null where there was none
 * @param last the last decision, null where there is none
 * @param wanted what the row holds now
 */
record ReviewChange(ReviewRow row, Review shown, Reviewed base, Reviewed last, Review wanted) {

    /** What the rows of one finding must have in common. */
    record Said(Review review, String values) {}

    private static final Reviewed NOTHING = new Reviewed(0, Instant.EPOCH, "", "", "", "", Review.NONE, Response.NONE);

    static ReviewChange of(ReviewRow row, List<Reviewed> history) {
        Reviewed last = history.isEmpty() ? NOTHING : history.get(history.size() - 1);
        Reviewed written = written(row, history);
        // A row that was taken in already is compared with what it said then.
        Optional<Reviewed> taken = history.stream()
                .filter(entry -> entry.source().equals(row.source()) && entry.number() > written.number())
                .reduce((first, second) -> second);
        Reviewed base = taken.orElse(written);
        Review shown = taken.isPresent() ? base.review() : shown(row, base.review());
        return new ReviewChange(row, shown, base, last, row.words().over(shown));
    }

    private static Reviewed written(ReviewRow row, List<Reviewed> history) {
        return history.stream()
                .filter(entry -> row.mark().startsWith(entry.number() + "-"))
                .filter(entry ->
                        shows(row, entry.review()) || shows(row, entry.review().reopened()))
                .findFirst()
                .orElse(NOTHING);
    }

    private static Review shown(ReviewRow row, Review review) {
        return shows(row, review.reopened()) && !shows(row, review) ? review.reopened() : review;
    }

    private static boolean shows(ReviewRow row, Review review) {
        return row.mark().endsWith("-" + review.fingerprint());
    }

    boolean any() {
        return !wanted.equals(shown);
    }

    Said said() {
        return new Said(wanted, row.values());
    }

    /** The parts that somebody else changed too, in words. */
    List<String> conflicts() {
        List<String> conflicts = new ArrayList<>();
        Review theirs = last.review();
        boolean samePerson = !wanted.reviewer().isEmpty() && wanted.reviewer().equals(theirs.reviewer());
        if (last.number() == base.number() || samePerson) {
            return conflicts;
        }
        Review before = base.review();
        if (concluded()
                && !agreed()
                && !conclusion(wanted).equals(conclusion(theirs))
                && !conclusion(before).equals(conclusion(theirs))) {
            conflicts.add("核实结论");
        }
        if (wanted.state() != shown.state() && wanted.state() != theirs.state() && before.state() != theirs.state()) {
            conflicts.add("整改状态");
        }
        if (!wanted.opinion().equals(shown.opinion())
                && !wanted.opinion().equals(theirs.opinion())
                && !before.opinion().equals(theirs.opinion())) {
            conflicts.add("意见");
        }
        return conflicts;
    }

    /** The decision as it stands with this change. */
    Reviewed merged() {
        Review theirs = last.review();
        Review decided = concluded() && !agreed() ? wanted : theirs;
        Review review = new Review(
                decided.conclusion(),
                decided.ground(),
                wanted.state() == shown.state() ? theirs.state() : wanted.state(),
                wanted.opinion().equals(shown.opinion()) && !concludedAnew() ? theirs.opinion() : wanted.opinion(),
                decided.reviewer(),
                decided.until());
        String values = concluded() || last.number() == 0 ? row.values() : last.values();
        return new Reviewed(0, Instant.EPOCH, "", row.source(), row.key(), values, review, last.response());
    }

    boolean nothingNew(Reviewed merged) {
        return last.number() != 0
                && merged.review().equals(last.review())
                && merged.values().equals(last.values());
    }

    /** A conclusion on moved figures leaves behind what was said of the old ones. */
    private boolean concludedAnew() {
        return concluded() && !shown.equals(base.review());
    }

    /** Whether somebody else came to the same meanwhile; who was first stays named. */
    private boolean agreed() {
        Review theirs = last.review();
        return last.number() != base.number()
                && !theirs.reviewer().isEmpty()
                && last.values().equals(row.values())
                && wanted.conclusion() == theirs.conclusion()
                && wanted.ground().equals(theirs.ground())
                && wanted.until().equals(theirs.until());
    }

    private boolean concluded() {
        return !conclusion(wanted).equals(conclusion(shown));
    }

    private static List<Object> conclusion(Review review) {
        return List.of(review.conclusion(), review.ground(), review.reviewer(), review.until());
    }
}
