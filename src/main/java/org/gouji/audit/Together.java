package org.gouji.audit;

import java.util.List;
import org.gouji.derive.Likeness;
import org.gouji.derive.Terms;
import org.gouji.facts.ReportFacts;

/** What a report can only be told beside the others of its batch: the year before, and who wrote the same. */
final class Together {

    private final Years years;
    private final Likeness likeness;

    private Together(Years years, Likeness likeness) {
        this.years = years;
        this.likeness = likeness;
    }

    static Together of(List<ReportFacts> reports, Terms terms) {
        return new Together(Years.of(reports), Likeness.of(reports, terms));
    }

    ReportFacts added(ReportFacts facts) {
        return likeness.added(years.withYearBefore(facts), facts, years.before(facts));
    }
}
