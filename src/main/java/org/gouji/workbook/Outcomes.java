package org.gouji.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Outcome;
import org.gouji.findings.RuleInfo;

/**
 * What became of each rule on each report.
 *
 * @param paths ids of the rules, one column each: those of the book, then any that a judgement names besides
 * @param codes what heads each column
 * @param counts by the rules' ids
 * @param ruleCount number of rules that the run says its book has
 */
record Outcomes(
        List<AuditedOffice> offices,
        List<String> paths,
        Map<String, String> codes,
        Map<String, Map<Outcome, Integer>> counts,
        int ruleCount) {

    /** In the order in which the sheet counts them. */
    static final List<Outcome> SHOWN =
            List.of(Outcome.FINDING, Outcome.CLEAN, Outcome.NOT_CHECKED, Outcome.NOT_APPLICABLE, Outcome.FAILED);

    static Outcomes of(AuditResult result, List<AuditedOffice> offices) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (RuleInfo rule : result.rules()) {
            codes.put(rule.path(), rule.code().isBlank() ? rule.path() : rule.code());
        }
        Set<String> further = new LinkedHashSet<>();
        result.refused().forEach(refused -> further.add(refused.rule()));
        Map<String, Map<Outcome, Integer>> counts = new HashMap<>();
        for (AuditedOffice office : offices) {
            office.audited()
                    .judgement()
                    .outcomes()
                    .forEach((path, outcome) ->
                            counts.computeIfAbsent(path, each -> none()).merge(outcome, 1, Integer::sum));
        }
        counts.keySet().stream()
                .filter(path -> !codes.containsKey(path))
                .sorted()
                .forEach(further::add);
        further.forEach(path -> codes.putIfAbsent(path, path));
        return new Outcomes(
                offices,
                new ArrayList<>(codes.keySet()),
                codes,
                counts,
                result.run().rules());
    }

    /** Short enough for a narrow column; 有 and 无 stand for whether a problem was found. */
    static String mark(Outcome outcome) {
        return switch (outcome) {
            case FINDING -> "有";
            case CLEAN -> "无";
            case NOT_CHECKED -> "未核";
            case NOT_APPLICABLE -> "—";
            case FAILED -> "故障";
        };
    }

    /** Null where the judgement does not say. */
    Outcome outcome(AuditedOffice office, String path) {
        return office.audited().judgement().outcomes().get(path);
    }

    Map<Outcome, Integer> ofRule(String path) {
        return counts.getOrDefault(path, none());
    }

    Map<Outcome, Integer> all() {
        Map<Outcome, Integer> all = none();
        counts.values().forEach(each -> each.forEach((outcome, n) -> all.merge(outcome, n, Integer::sum)));
        return all;
    }

    static int sum(Map<Outcome, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<Outcome, Integer> none() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        SHOWN.forEach(outcome -> counts.put(outcome, 0));
        return counts;
    }
}
