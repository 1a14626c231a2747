package org.gouji.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.facts.ReportFacts;
import org.gouji.findings.Judgement;
import org.gouji.rules.Rulebook;

/** The cases beside one rule with the reports that they make, read once and then judged by as many rulebooks as wanted. */
public final class CasesOfOneRule {

    private record Made(RuleCase each, ReportFacts facts) {}

    private final List<Made> cases;

    private CasesOfOneRule(List<Made> cases) {
        this.cases = cases;
    }

    /**
     * Reads the cases of a rule.
     *
     * @param rule its path, such as {@code arithmetic/requests-balance}
     * @param book a rulebook with the word lists that reports are read with
     */
    public static CasesOfOneRule read(Path rules, String rule, Rulebook book) throws Exception {
        CaseReports reports = new CaseReports(book, new CaseReadings());
        List<Made> made = new ArrayList<>();
        String name = rule + ".cases.yaml";
        for (RuleCase each : CaseFile.parse(name, Files.readString(rules.resolve(name)))) {
            made.add(new Made(each, each.batch() ? null : reports.of(each)));
        }
        return new CasesOfOneRule(made);
    }

    /**
     * What fails first under each of several versions of the rule that stand in one rulebook; a version under which all
     * cases pass has no entry.
     *
     * @param versions code of each version by its path
     * @param code the rule's own code, in place of which a version folds under its own
     */
    public Map<String, String> troubles(Rulebook book, Map<String, String> versions, String code) {
        Rulebook allOn = book.allOn();
        Map<String, String> troubles = new LinkedHashMap<>();
        for (Made one : cases) {
            Judgement judgement = RuleCases.judge(one.each(), one.facts(), book, allOn);
            versions.forEach((path, own) -> {
                String trouble = CaseComparison.trouble(path, renamed(one.each(), code, own), judgement);
                if (!trouble.isEmpty()) {
                    troubles.putIfAbsent(path, "用例“" + one.each().name() + "”：" + trouble);
                }
            });
        }
        return troubles;
    }

    /** Cases of which two books that both hold the rule do not say the same, and those that the second one fails. */
    public List<String> differences(Rulebook one, Rulebook other, String rule) {
        Rulebook oneOn = one.allOn();
        Rulebook otherOn = other.allOn();
        List<String> differences = new ArrayList<>();
        for (Made made : cases) {
            Judgement expected = RuleCases.judge(made.each(), made.facts(), one, oneOn);
            Judgement got = RuleCases.judge(made.each(), made.facts(), other, otherOn);
            String trouble = CaseComparison.trouble(rule, made.each(), got);
            if (!trouble.isEmpty() || !said(rule, expected).equals(said(rule, got))) {
                differences.add("\n" + rule + " “" + made.each().name() + "” " + trouble + "\n  " + said(rule, expected)
                        + "\n  " + said(rule, got));
            }
        }
        return differences;
    }

    public int size() {
        return cases.size();
    }

    private static List<Object> said(String rule, Judgement judgement) {
        return List.of(
                judgement.outcomes().get(rule),
                CaseComparison.raised(rule, judgement),
                judgement.unchecked().stream()
                        .filter(one -> one.rule().equals(rule))
                        .toList(),
                judgement.reasons().getOrDefault(rule, ""));
    }

    private static RuleCase renamed(RuleCase each, String code, String own) {
        List<Map<String, String>> expected = each.expected().stream()
                .map(one -> {
                    Map<String, String> keys = new LinkedHashMap<>(one);
                    keys.replace("并入", code, own);
                    return keys;
                })
                .toList();
        return new RuleCase(
                each.name(),
                each.line(),
                each.changes(),
                each.yearBefore(),
                each.otherOffice(),
                each.peers(),
                each.registered(),
                each.below(),
                each.control(),
                each.absent(),
                each.switchedOn(),
                each.numbers(),
                each.batch(),
                each.auditedBefore(),
                expected,
                each.unchecked(),
                each.notApplicable());
    }
}
