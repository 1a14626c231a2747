package org.gouji.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.facts.ReportFacts;

/** Adds to a report's facts what rules cannot search for themselves: subjects, problems and measures, slips. */
public final class Deriver {

    /** Names of the facts that rest on the word lists; all others are the same whatever the lists say. */
    public static final Set<String> BY_LISTS = Stream.concat(
                    Likeness.FACTS.stream(), Stream.of("Topic", "Problem", "Measure", "UnansweredProblem", "PhraseHit"))
            .collect(Collectors.toUnmodifiableSet());

    private final Terms terms;

    public Deriver(Terms terms) {
        this.terms = terms;
    }

    public ReportFacts derive(ReportFacts facts) {
        List<Object> statements = new ArrayList<>(facts.statements());
        statements.addAll(Topics.of(facts, terms));
        statements.addAll(PartFive.of(facts, terms));
        statements.addAll(Slips.of(facts));
        List<Object> reckoned = ClaimFigures.of(facts);
        statements.addAll(reckoned);
        statements.addAll(Movements.of(facts, reckoned));
        statements.addAll(Disagreements.of(facts, reckoned));
        statements.addAll(terms.phrases().in(facts));
        statements.addAll(OtherYears.of(facts));
        statements.addAll(ListedItems.breaks(facts));
        statements.addAll(DisclosedTotals.of(facts));
        statements.addAll(PartsInWords.of(facts));
        statements.addAll(YearCounts.of(facts));
        statements.addAll(Persons.of(facts));
        statements.addAll(StatisticsScopes.of(facts));
        return new ReportFacts(
                facts.report(), facts.receipt(), facts.cells(), statements, facts.found(), facts.problems());
    }
}
