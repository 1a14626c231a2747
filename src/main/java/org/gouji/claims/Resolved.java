package org.gouji.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gouji.facts.ClaimSubject;

/** 其中办结 N 件 counts a part of the total, unless what was carried over is the only other part. */
final class Resolved {

    private Resolved() {}

    static List<Said> inLists(List<Said> said, List<Breakdowns.Group> groups) {
        List<Said> told = new ArrayList<>(said);
        for (Breakdowns.Group group : groups) {
            boolean carried =
                    group.parts().stream().anyMatch(part -> part.meaning().subject() == ClaimSubject.CARRIED_OUT);
            BigDecimal total = group.total().quantity().value();
            boolean requests = group.total().meaning().subject().isAboutRequests();
            if (!requests
                    || !carried
                    || group.parts().size() != 2
                    || group.sum().compareTo(total) != 0) {
                continue;
            }
            for (Said part : group.parts()) {
                if (!part.meaning().held() && part.meaning().key() == Meaning.Kind.VERB) {
                    told.set(
                            told.indexOf(part),
                            part.with(Meaning.of(
                                    ClaimSubject.RESOLVED,
                                    Metrics.requests(ClaimSubject.RESOLVED),
                                    Meaning.Kind.VERB)));
                }
            }
        }
        return told;
    }
}
