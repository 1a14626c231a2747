package org.gouji.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.findings.Evidence;
import org.gouji.findings.Finding;
import org.gouji.findings.Judgement;
import org.gouji.findings.Outcome;
import org.gouji.findings.SubCheckName;
import org.gouji.findings.Unchecked;

/** What a case expects held against what the rule said. */
final class CaseComparison {

    /** What stands in the trouble of a case that expects findings of a rule that raised none. */
    static final String NOTHING_FOUND = "实得 0 条";

    private CaseComparison() {}

    /** A finding of the rule with the code of the one that it is folded under, 无 where it stands by itself. */
    private record Raised(Finding finding, String under) {}

    /** What is not as expected, in Chinese; empty where all is. Findings folded under another one count as raised. */
    static String trouble(String rule, RuleCase each, Judgement judgement) {
        List<Raised> raised = judgement.findings().stream()
                .flatMap(head -> Stream.concat(
                        Stream.of(new Raised(head, "无")),
                        head.folded().stream().map(folded -> new Raised(folded, head.code()))))
                .filter(one -> one.finding().rule().equals(rule))
                .toList();
        Outcome outcome = judgement.outcomes().get(rule);
        String reason = judgement.reasons().getOrDefault(rule, "");
        if (outcome == Outcome.FAILED) {
            return "规则没有运行成功：" + reason;
        }
        if (!match(each.expected(), new ArrayList<>(raised))) {
            return "应发现 " + (each.expected().isEmpty() ? "0 条" : each.expected().size() + " 条：" + each.expected()) + "；"
                    + (raised.isEmpty() ? NOTHING_FOUND + "（" + outcome.getLabel() + "）" : "实得 " + described(raised));
        }
        if (each.notApplicable() != (outcome == Outcome.NOT_APPLICABLE)
                && (each.notApplicable() || !reason.isEmpty())) {
            return each.notApplicable()
                    ? "应为不适用；实为“" + outcome.getLabel() + "”"
                    : "规则对这份年报不适用：" + reason + "（若本意如此，请写“不适用: true”）";
        }
        return unchecked(rule, each, judgement, outcome);
    }

    /** The findings of one rule, those folded under another one included. */
    static List<Finding> raised(String rule, Judgement judgement) {
        return judgement.findings().stream()
                .flatMap(finding -> Stream.concat(Stream.of(finding), finding.folded().stream()))
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static String unchecked(String rule, RuleCase each, Judgement judgement, Outcome outcome) {
        List<Unchecked> left = judgement.unchecked().stream()
                .filter(item -> item.rule().equals(rule))
                .toList();
        Set<String> got = left.stream().map(Unchecked::subCheck).collect(Collectors.toCollection(TreeSet::new));
        String why = left.stream()
                .map(item -> (item.subCheck().isEmpty() ? "" : item.subCheck() + "：") + item.why())
                .distinct()
                .collect(Collectors.joining("；"));
        if (each.unchecked() == null) {
            return outcome == Outcome.NOT_CHECKED ? "规则未能核对：" + why + "（若本意如此，请写“未核对”）" : "";
        }
        if (each.unchecked().isEmpty()) {
            return left.isEmpty() ? "应有未能核对的子项；实得一项也没有" : "";
        }
        boolean same = got.size() == each.unchecked().size()
                && got.stream()
                        .allMatch(one -> each.unchecked().stream().anyMatch(name -> SubCheckName.isCalled(one, name)))
                && each.unchecked().stream()
                        .allMatch(name -> got.stream().anyMatch(one -> SubCheckName.isCalled(one, name)));
        return same
                ? ""
                : "应未核对 " + new TreeSet<>(each.unchecked()) + "；实得 " + got + (why.isEmpty() ? "" : "（" + why + "）");
    }

    /** Whether each expected finding can be given a raised one of its own and none is left over. */
    private static boolean match(List<Map<String, String>> expected, List<Raised> raised) {
        if (expected.isEmpty() || raised.isEmpty()) {
            return expected.isEmpty() && raised.isEmpty();
        }
        for (int i = 0; i < raised.size(); i++) {
            if (fits(expected.get(0), raised.get(i))) {
                List<Raised> others = new ArrayList<>(raised);
                others.remove(i);
                if (match(expected.subList(1, expected.size()), others)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean fits(Map<String, String> expected, Raised raised) {
        return expected.entrySet().stream().allMatch(entry -> fits(entry.getKey(), entry.getValue(), raised));
    }

    private static boolean fits(String key, String value, Raised raised) {
        Finding finding = raised.finding();
        return switch (key) {
            case "子项" -> SubCheckName.isCalled(finding.subCheck(), value);
            case "严重度" -> finding.severity().getLabel().equals(value);
            case "处置方式" -> finding.action().getLabel().equals(value);
            case "实为" -> finding.stated().equals(value);
            case "应为" -> finding.expected().equals(value);
            case "原文" -> finding.where().stream().map(Evidence::text).anyMatch(value::equals);
            case "行" ->
                finding.where().stream()
                        .anyMatch(evidence -> evidence.place() != null
                                && evidence.place().line() != null
                                && evidence.place().line() == Integer.parseInt(value));
            case "并入" -> raised.under().equals(value);
            case "说明含" -> finding.message().contains(value);
            default -> throw new IllegalStateException(key);
        };
    }

    private static String described(List<Raised> raised) {
        return raised.size() + " 条："
                + raised.stream()
                        .map(Raised::finding)
                        .map(finding -> "{子项: " + finding.subCheck() + ", 严重度: "
                                + finding.severity().getLabel() + ", 实为: " + finding.stated() + ", 应为: "
                                + finding.expected()
                                + ", 原文: "
                                + finding.where().stream()
                                        .map(Evidence::text)
                                        .distinct()
                                        .toList() + ", 说明: " + finding.message()
                                + "}")
                        .collect(Collectors.joining("，"));
    }
}
