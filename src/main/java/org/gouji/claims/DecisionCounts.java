package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.util.regex.Pattern;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Column;
import org.gouji.facts.Quantity;
import org.gouji.facts.Row;

/** What the form of the year, the decisions counted before and the word 撤销 say of a count. */
final class DecisionCounts {

    /** Where decisions are counted as well, items are those of the form. */
    private static final Pattern DECISIONS_TOO = Pattern.compile("处理决定|(?:许可|处罚|强制)决定(?:数量|数)?为?\\d");
    /** Who sets a decision aside, or another word for taking back. */
    private static final Pattern REVOKED_BY = Pattern.compile("法院|判决|复议机关|复议决定|被撤销|予以撤销|撤诉|撤回");
    /** 撤销3件、责令履行2件: other ways to correct, which the table counts together with it. */
    private static final Pattern CORRECTED_OTHERWISE = Pattern.compile("责令|变更|确认|纠");

    private final SentenceState state;

    DecisionCounts(SentenceState state) {
        this.state = state;
    }

    /** Whether 撤销 says what was done, and neither that a court corrected nor that the request was taken back. */
    boolean revokedByEither(Window window) {
        return revoked(window)
                && (!REVOKED_BY.matcher(state.text).find()
                        || CORRECTED_OTHERWISE.matcher(state.text).find());
    }

    /** 行政许可事项292项，…作出处理决定5021件: as the form of 2019 counts them, and no list that was made public. */
    boolean items(Window window, Quantity quantity, Term about) {
        return quantity.unit().equals("项")
                && !window.has(DECIDED)
                && (window.has(SHEETS) || about == SERVICE)
                && !window.has(PUBLISH)
                && onForm(Row.PERMITS, Column.PRIOR_ITEMS)
                && DECISIONS_TOO.matcher(state.text).find();
    }

    boolean onForm(Row row, Column column) {
        return state.readings.have(Metrics.cell(row, column));
    }

    /** 作出行政许可决定12件，行政处罚3件: the verb of the first is that of the second. */
    boolean afterDecision() {
        for (int k = state.open.size() - 1; k >= 0; k--) {
            Said one = state.open.get(k);
            if (one.count()) {
                ClaimSubject subject = one.meaning().subject();
                return one.meaning().held()
                        && (subject == ClaimSubject.PERMITS
                                || subject == ClaimSubject.PENALTIES
                                || subject == ClaimSubject.COERCIVE_MEASURES);
            }
        }
        return false;
    }

    /** 维持2件、撤销1件: the decision was set aside, or else the request taken back. */
    private boolean revoked(Window window) {
        return window.left().stream().anyMatch(this::revokes)
                || window.right().stream().anyMatch(this::revokes);
    }

    private boolean revokes(Token word) {
        return word.is(CORRECTED) && word.to() - word.from() == 2 && state.text.startsWith("撤销", word.from());
    }
}
