package org.gouji.rules;

import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * A rule in force under a profile.
 *
 * @param meta its metadata with the profile's severity and action
 * @param readsText whether it concludes something from the lack of a text, which a file that breaks off cannot bear out
 * @param readsYear whether it needs to know the report's year
 * @param readsYearBefore whether it holds this report against that of the year before, without asking a claim first
 * @param readsRoster whether it needs the roster to list the office
 * @param readsControl whether it needs figures of other sources
 */
record CompiledRule(
        ParsedRule parsed,
        RuleMeta meta,
        boolean enabled,
        boolean readsText,
        boolean readsYear,
        boolean readsYearBefore,
        boolean readsRoster,
        boolean readsControl) {

    private static final Set<String> TELL_OF_LACK = Set.of("MissingSection", "Topic", "UnansweredProblem");

    static CompiledRule of(ParsedRule rule, Profile profile) {
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
            year |= type.equals("Report") && pattern.getDescrs().stream().anyMatch(CompiledRule::readsYear);
        }
        return new CompiledRule(
                rule,
                profile.apply(rule.meta()),
                profile.enabled(rule.meta()),
                text,
                year,
                before && !claim,
                roster,
                control);
    }

    /** The same rule in force, whatever the profile says. */
    CompiledRule on() {
        return new CompiledRule(parsed, meta, true, readsText, readsYear, readsYearBefore, readsRoster, readsControl);
    }

    RuleDescription.SubCheck described() {
        return new RuleDescription.SubCheck(
                meta.name(),
                meta.severity(),
                meta.action(),
                enabled,
                meta.forms(),
                meta.applies(),
                meta.since(),
                meta.basis(),
                meta.message(),
                meta.under(),
                !parsed.consequence().unchecked());
    }

    private static boolean readsYear(BaseDescr constraint) {
        Set<String> names = ConstraintGate.names(((ExprConstraintDescr) constraint).getExpression());
        return names.contains("year") || names.contains("previousYear");
    }

    private static boolean lastYear(PatternDescr similarity) {
        return similarity.getDescrs().stream()
                .anyMatch(c -> ((ExprConstraintDescr) c).getExpression().strip().equals("lastYear"));
    }
}
