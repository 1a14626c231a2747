package org.gouji.workbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gouji.facts.ReadingProblem;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.RefusedRule;
import org.gouji.findings.RuleFailure;
import org.gouji.findings.RuleInfo;

/** Why a run did not judge all that it was given: files not read, rules refused, rules that failed. */
final class Incomplete {

    private static final int CODES_NAMED = 8;

    private Incomplete() {}

    /** One sentence that begins 本次审核不完整, or empty where all was read and every rule ran. */
    static Optional<String> words(AuditResult result) {
        List<String> parts = new ArrayList<>();
        if (!result.unreadable().isEmpty()) {
            parts.add(result.unreadable().size() + " 个文件未能读取");
        }
        long partly = result.reports().stream().filter(Incomplete::partlyRead).count();
        if (partly > 0) {
            parts.add(partly + " 份报告有内容未能读出");
        }
        Set<String> refused = refusedRules(result);
        if (!refused.isEmpty()) {
            parts.add(refused.size() + " 项规则未通过检查、没有执行（" + few(codes(result, refused)) + "）");
        }
        Set<String> failed = failedCodes(result);
        if (!failed.isEmpty()) {
            parts.add(failed.size() + " 项规则运行出错（" + few(failed) + "）");
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of("本次审核不完整：" + String.join("；", parts) + "。");
    }

    static boolean partlyRead(AuditedReport report) {
        return !report.facts().report().complete()
                || report.facts().problems().stream().anyMatch(ReadingProblem::grave);
    }

    static Set<String> refusedRules(AuditResult result) {
        return result.refused().stream().map(RefusedRule::rule).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> codes(AuditResult result, Set<String> paths) {
        Map<String, String> codes = result.rules().stream()
                .filter(rule -> !rule.code().isBlank())
                .collect(Collectors.toMap(RuleInfo::path, RuleInfo::code, (a, b) -> a));
        return paths.stream()
                .map(path -> codes.getOrDefault(path, path))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> failedCodes(AuditResult result) {
        Set<String> refused = refusedRules(result);
        return result.reports().stream()
                .flatMap(report -> report.judgement().failures().stream())
                .filter(failure -> !refused.contains(failure.rule()))
                .map(Incomplete::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(RuleFailure failure) {
        return failure.code().isBlank() ? failure.rule() : failure.code();
    }

    private static String few(Set<String> names) {
        String named = names.stream().limit(CODES_NAMED).collect(Collectors.joining("、"));
        return names.size() > CODES_NAMED ? named + " 等" : named;
    }
}
