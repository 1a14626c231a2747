package org.gouji.audit;

import java.time.LocalDate;
import java.util.Optional;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Ground;
import org.gouji.findings.Rectification;
import org.gouji.findings.Review;

/**
 * One row of a workbook in which somebody may have decided.
 *
 * @param source the file, by its absolute path
 * @param place file, sheet and row in words
 * @param mark what the columns held when they were written; empty where the column is gone
 * @param words what the columns hold now
 */
record ReviewRow(String source, String place, String key, String values, String mark, Words words) {

    /**
     * What a row says. Each is empty where the row says nothing on it: the column is gone, or, for the two words that
     * must be chosen from a list, the cell is blank.
     */
    record Words(
            Optional<Conclusion> conclusion,
            Optional<Optional<Ground>> ground,
            Optional<Rectification> state,
            Optional<String> opinion,
            Optional<String> reviewer,
            Optional<Optional<LocalDate>> until) {

        /** The review that these words make of an earlier one. */
        Review over(Review before) {
            return new Review(
                    conclusion.orElse(before.conclusion()),
                    ground.orElse(before.ground()),
                    state.orElse(before.state()),
                    opinion.orElse(before.opinion()),
                    reviewer.orElse(before.reviewer()),
                    until.orElse(before.until()));
        }
    }

    /** What the row makes of nothing. */
    Review review() {
        return words.over(Review.NONE);
    }
}
