package org.gouji.rules;

import java.util.ArrayList;
import java.util.List;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Threshold;
import org.gouji.findings.Finding;
import org.gouji.findings.Judgement;
import org.gouji.findings.RuleInfo;
import org.gouji.findings.Unchecked;

/** What a rule said of a report, and for each of its sub-checks why. */
final class Explained {

    private Explained() {}

    /** @param rules the sub-checks of the rule */
    static RuleTrace of(
            RuleInfo info,
            List<CompiledRule> rules,
            Judgement judgement,
            ReportFacts facts,
            List<Threshold> thresholds) {
        String path = info.path();
        List<RuleTrace.Check> checks = rules.stream()
                .map(rule -> {
                    String settled = new Judge(facts, Judge.byName(List.of(rule))).settled(rule);
                    List<RuleTrace.Step> steps =
                            settled.isEmpty() ? Why.of(rule.parsed(), facts, thresholds) : List.of();
                    return new RuleTrace.Check(rule.meta().name(), settled, steps);
                })
                .toList();
        return new RuleTrace(
                path,
                info.code(),
                info.title(),
                judgement.outcomes().get(path),
                judgement.reasons().getOrDefault(path, ""),
                said(path, judgement.findings()),
                judgement.unchecked().stream()
                        .filter(item -> item.rule().equals(path))
                        .map(Unchecked::why)
                        .toList(),
                checks);
    }

    private static List<String> said(String path, List<Finding> findings) {
        List<String> said = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.rule().equals(path)) {
                said.add(finding.message());
            }
            finding.folded().stream()
                    .filter(folded -> folded.rule().equals(path))
                    .map(folded -> folded.message() + "（并入 " + finding.code() + "“" + finding.title() + "”之下）")
                    .forEach(said::add);
        }
        return said;
    }
}
