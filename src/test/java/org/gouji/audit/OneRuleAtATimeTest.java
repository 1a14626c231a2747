package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.derive.Deriver;
import org.gouji.derive.Terms;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.findings.Judgement;
import org.gouji.rules.Rulebook;
import org.gouji.settings.PhraseLists;
import org.junit.jupiter.api.Test;

/** A rule that is asked alone must say what it says among all others, and what rests on word lists must be known. */
class OneRuleAtATimeTest {

    private static final Path RULES = Path.of("rules");
    /** What the smallest correction, left out where a rule is asked alone, makes of a count that would become negative. */
    private static final String NO_NEGATIVE = "先把负数更正为 0 或正整数，再重新合计";

    private static final String CORRECTION = "。(只改|最少改|改下列任一|改一两格|疑似两格).*";

    @Test
    void saysWhatItSaysInTheWholeBook() throws Exception {
        Rulebook book = Rulebook.load(RULES, Rulebook.NATIONAL);
        CaseReports reports = new CaseReports(book, new CaseReadings());
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (RuleCase each : everyNth(53)) {
            if (each.batch() || each.absent()) {
                continue;
            }
            ReportFacts facts = reports.of(each);
            Judgement whole = book.judge(facts);
            for (var rule : book.rules()) {
                compared++;
                if (!said(rule.path(), whole)
                        .equals(said(rule.path(), book.asking(rule.path()).judge(facts)))) {
                    different.add(rule.path() + " “" + each.name() + "”");
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(compared).isGreaterThan(3_000);
    }

    @Test
    void onlyFactsThatRestOnWordListsDifferWithoutThem() throws Exception {
        Rulebook book = Rulebook.load(RULES, Rulebook.NATIONAL);
        Terms terms = Stages.terms(book);
        Terms none = Terms.parse("", PhraseLists.NONE);
        Set<String> different = new LinkedHashSet<>();
        for (RuleCase each : everyNth(5)) {
            if (!each.batch() && !each.absent() && each.changes().wholeText().isEmpty()) {
                ReportFacts read = recognised(each);
                different.addAll(kinds(new Deriver(terms).derive(read), new Deriver(none).derive(read)));
            }
        }
        assertThat(different).isNotEmpty().isSubsetOf(Deriver.BY_LISTS);
    }

    private static ReportFacts recognised(RuleCase each) {
        ReportSource source = ReportSource.of(
                SampleReport.text(each.changes()).getBytes(java.nio.charset.StandardCharsets.UTF_8), "甲.txt");
        return new Stages<ReportFacts>(Roster.NONE, facts -> facts)
                .run(source)
                .made()
                .get(0);
    }

    private static Set<String> kinds(ReportFacts one, ReportFacts other) {
        List<Object> both = new ArrayList<>(one.statements());
        both.retainAll(Set.copyOf(other.statements()));
        return Stream.concat(one.statements().stream(), other.statements().stream())
                .filter(fact -> !both.contains(fact))
                .map(fact -> fact.getClass().getSimpleName())
                .collect(Collectors.toSet());
    }

    private static List<Object> said(String rule, Judgement judgement) {
        return List.of(
                judgement.outcomes().get(rule),
                judgement.reasons().getOrDefault(rule, ""),
                CaseComparison.raised(rule, judgement).stream()
                        .map(finding -> List.of(
                                finding.subCheck(),
                                finding.severity(),
                                finding.stated(),
                                finding.expected().matches("-\\d+") ? NO_NEGATIVE : finding.expected(),
                                finding.message().replaceFirst(CORRECTION, ""),
                                finding.where()))
                        .collect(Collectors.toSet()),
                judgement.unchecked().stream()
                        .filter(item -> item.rule().equals(rule))
                        .toList());
    }

    private static List<RuleCase> everyNth(int nth) throws Exception {
        List<RuleCase> all = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(RULES)) {
            for (Path file : walk.filter(path -> path.toString().endsWith(RuleCases.ENDING))
                    .sorted()
                    .toList()) {
                all.addAll(CaseFile.parse(file.toString(), Files.readString(file)));
            }
        }
        List<RuleCase> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += nth) {
            some.add(all.get(i));
        }
        return some;
    }
}
