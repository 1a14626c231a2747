package org.gouji.evaluator;

import java.util.List;
import java.util.Set;
import org.gouji.facts.ReportFacts;

/** The checks of tables, stated counts and stated changes in plain Java, as one call. */
public final class ByHand {

    private ByHand() {}

    /**
     * What a reader without a rule engine says of a report, one line each.
     *
     * @param before the reports of the year before: the one in force, then others of the same rank; empty where there is none
     */
    public static Set<String> lines(ReportFacts now, List<ReportFacts> before) {
        return opinions(now, before).lines();
    }

    static Opinions opinions(ReportFacts now, List<ReportFacts> before) {
        Sheet sheet = new Sheet(now, before);
        Opinions opinions = new Opinions();
        TableSums.check(sheet, opinions);
        TableTwo.check(sheet, opinions);
        BetweenYears.check(sheet, opinions);
        StatedCounts.check(sheet, opinions);
        StatedChanges.check(sheet, opinions);
        opinions.askForCounts(sheet.noCounts());
        return opinions;
    }
}
