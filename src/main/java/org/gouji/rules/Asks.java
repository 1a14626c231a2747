package org.gouji.rules;

import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * What a rule must know before it can be asked at all.
 *
 * @param text whether it concludes something from the lack of a text, which a file that breaks off cannot bear out
 * @param year whether it needs to know the report's year
 * @param yearBefore whether it holds this report against that of the year before, without asking a claim first
 * @param roster whether it needs the roster to list the office
 * @param control whether it needs figures of other sources
 */
record Asks(boolean text, boolean year, boolean yearBefore, boolean roster, boolean control) {

    private static final Set<String> TELL_OF_LACK = Set.of("MissingSection", "Topic", "UnansweredProblem");

    static Asks of(ParsedRule rule) {
        boolean text = false;
        boolean year = false;
        boolean before = false;
        boolean claim = false;
        boolean roster = false;
        boolean control = false;
        for (BaseDescr condition : rule.descr().getLhs().getDescrs()) {
            PatternDescr pattern = Reads.pattern(condition);
            boolean counts = condition instanceof NotDescr
                    || condition instanceof PatternDescr p && p.getSource() instanceof AccumulateDescr;
            String type = pattern.getObjectType();
            text |= TELL_OF_LACK.contains(type) || counts && Vocabulary.TEXT_FACTS.contains(type);
            before |= Vocabulary.YEAR_BEFORE.contains(type) || type.equals("Similarity") && lastYear(pattern);
            roster |= Vocabulary.ROSTER.contains(type) && !(condition instanceof NotDescr);
            control |= type.equals("ControlFigure");
            claim |= type.equals("Claim");
            year |= type.equals("Report") && pattern.getDescrs().stream().anyMatch(Asks::year);
        }
        return new Asks(text, year, before && !claim, roster, control);
    }

    private static boolean year(BaseDescr constraint) {
        Set<String> names = ConstraintGate.names(((ExprConstraintDescr) constraint).getExpression());
        return names.contains("year") || names.contains("previousYear");
    }

    private static boolean lastYear(PatternDescr similarity) {
        return similarity.getDescrs().stream()
                .anyMatch(c -> ((ExprConstraintDescr) c).getExpression().strip().equals("lastYear"));
    }
}
