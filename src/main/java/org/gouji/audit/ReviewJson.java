package org.gouji.audit;

import java.time.LocalDate;
import org.gouji.findings.Ground;
import org.gouji.findings.Response;
import org.gouji.findings.Review;
import org.gouji.findings.Standing;
import tools.jackson.databind.node.ObjectNode;

/** What people decided on a finding, as JSON; left out where nobody did. */
final class ReviewJson {

    private ReviewJson() {}

    static void put(ObjectNode finding, Standing standing) {
        standing.kept().ifPresent(kept -> {
            Review review = standing.review();
            ObjectNode node = finding.putObject("review")
                    .put("conclusion", review.conclusion().getLabel())
                    .put("reason", review.ground().map(Ground::getLabel).orElse(""))
                    .put("state", review.state().getLabel())
                    .put("opinion", review.opinion())
                    .put("reviewer", review.reviewer())
                    .put("until", review.until().map(LocalDate::toString).orElse(null))
                    .put("at", kept.at().toString())
                    .put("by", kept.by());
            if (standing.isReopened()) {
                node.put("reopened", standing.reopened());
            }
            if (!standing.response().blank()) {
                response(node.putObject("response"), standing.response());
            }
        });
    }

    private static void response(ObjectNode node, Response response) {
        node.put("opinion", response.opinion())
                .put("measures", response.measures())
                .put("corrected", response.corrected())
                .put("done", response.done())
                .put("person", response.person());
    }
}
