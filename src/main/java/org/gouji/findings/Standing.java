package org.gouji.findings;

import java.util.Optional;

/**
 * How a finding of this run stands with the people who look into it.
 *
 * @param kept the last decision, empty where there is none
 * @param reopened why it must be looked at again (重新核实); empty where the decision holds
 */
public record Standing(Optional<Reviewed> kept, String reopened) {

    static final Standing NEW = new Standing(Optional.empty(), "");

    /** The decision that holds now. */
    public Review review() {
        Review last = kept.map(Reviewed::review).orElse(Review.NONE);
        return isReopened() ? last.reopened() : last;
    }

    public Response response() {
        return kept.map(Reviewed::response).orElse(Response.NONE);
    }

    public boolean isReopened() {
        return !reopened.isEmpty();
    }

    /** Whether a person found it true, of the figures as they are now. */
    public boolean confirmed() {
        return review().conclusion() == Conclusion.CONFIRMED;
    }
}
