package org.gouji.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gouji.document.Place;
import org.gouji.facts.ControlFigure;
import org.gouji.facts.Gap;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.Phase;
import org.gouji.facts.PreviousGap;
import org.gouji.facts.PreviousReport;
import org.gouji.facts.Punctuality;
import org.gouji.facts.Registered;
import org.gouji.facts.ReportFacts;
import org.gouji.findings.Evidence;
import org.gouji.findings.Finding;
import org.gouji.findings.Judgement;
import org.gouji.findings.Outcome;
import org.gouji.findings.RuleFailure;
import org.gouji.findings.RuleInfo;
import org.gouji.findings.Unchecked;

/** Brings what the rules raised and what they lacked together into one judgement of one report. */
final class Judge {

    private static final int GAPS_NAMED = 3;

    /** What is said of the same places under the same sub-check is said once. */
    private record Once(String rule, String subCheck, List<Evidence> where) {}

    private final ReportFacts facts;
    private final Map<String, CompiledRule> rules;
    private final Set<Class<?>> kinds = new HashSet<>();
    private final boolean preliminary;
    private final Map<String, EnumMap<Outcome, String>> outcomes = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<String>> under = new HashMap<>();
    private final Set<Unchecked> unchecked = new LinkedHashSet<>();
    private final List<RuleFailure> failures = new ArrayList<>();

    /** @param rules those that are judged by, by engine name in the order of the book; what others said is passed over */
    Judge(ReportFacts facts, Map<String, CompiledRule> rules) {
        this.facts = facts;
        this.rules = rules;
        facts.statements().forEach(statement -> kinds.add(statement.getClass()));
        preliminary = facts.statements().contains(Phase.PRELIMINARY);
    }

    static Map<String, CompiledRule> byName(List<CompiledRule> rules) {
        Map<String, CompiledRule> named = new LinkedHashMap<>();
        rules.forEach(rule -> named.put(rule.parsed().engineName(), rule));
        return Collections.unmodifiableMap(named);
    }

    Judgement judge(Firing.Result result, List<RuleFailure> refused) {
        return judge(result, refused, found -> OneFault.told(found, facts));
    }

    /** The same without the smallest correction, which takes what all rules found. */
    Judgement judgeAlone(Firing.Result result, List<RuleFailure> refused) {
        return judge(result, refused, found -> found);
    }

    private Judgement judge(Firing.Result result, List<RuleFailure> refused, UnaryOperator<List<Finding>> corrections) {
        refused.forEach(this::failed);
        Map<String, Outcome> fixed = new HashMap<>();
        rules.forEach((name, rule) -> fixed.put(name, before(rule)));
        result.thrown().forEach((name, why) -> {
            if (!rules.containsKey(name)) {
                return;
            }
            RuleMeta meta = rules.get(name).meta();
            failed(new RuleFailure(meta.path(), meta.code(), "规则“" + meta.name() + "”运行出错：" + why));
        });
        for (Needs.Lack lack : result.needs().lacks()) {
            CompiledRule rule = rules.get(lack.rule());
            if (rule != null && fixed.get(lack.rule()) == null) {
                unchecked(rule.meta(), lack.key(), "缺少" + gaps(lack.gaps()));
            }
        }
        FindingWriter writer = new FindingWriter(facts.report());
        Set<Once> said = new HashSet<>();
        for (Raise raise : result.findings().raised()) {
            if (rules.containsKey(raise.rule()) && fixed.get(raise.rule()) == null) {
                take(rules.get(raise.rule()).meta(), raise, writer, said);
            }
        }
        findings.sort(FindingWriter.order());
        return new Judgement(
                corrections.apply(Folding.fold(findings, under)),
                List.copyOf(unchecked),
                failures,
                outcomes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> worst(e.getValue()))),
                reasons());
    }

    /** What the rules on absent offices, or on the whole batch, say; all other rules are left out. */
    Judgement judgeOnly(RuleInfo.Subject subject, Firing.Result result) {
        FindingWriter writer = new FindingWriter(facts.report());
        Map<String, Outcome> fixed = new HashMap<>();
        rules.values().stream()
                .filter(rule -> rule.meta().subject() == subject)
                .forEach(rule -> fixed.put(rule.parsed().engineName(), beforeAll(rule)));
        Set<Once> said = new HashSet<>();
        for (Raise raise : result.findings().raised()) {
            if (fixed.containsKey(raise.rule()) && fixed.get(raise.rule()) == null) {
                take(rules.get(raise.rule()).meta(), raise, writer, said);
            }
        }
        findings.sort(FindingWriter.order());
        return new Judgement(
                Folding.fold(findings, under),
                List.copyOf(unchecked),
                failures,
                outcomes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> worst(e.getValue()))),
                reasons());
    }

    private Outcome beforeAll(CompiledRule rule) {
        Outcome general = forAnything(rule);
        if (general != null) {
            return general;
        }
        if (rule.meta().ofBatch() && rule.asks().roster() && !kinds.contains(Punctuality.class)) {
            return settle(rule.meta(), Outcome.NOT_APPLICABLE, "没有单位名册");
        }
        settle(rule.meta(), Outcome.CLEAN, "");
        return null;
    }

    /** What settles a rule whatever it is asked about, or null. */
    private Outcome forAnything(CompiledRule rule) {
        RuleMeta meta = rule.meta();
        if (!rule.enabled()) {
            return settle(meta, Outcome.NOT_APPLICABLE, "参数方案中已停用");
        }
        if (!meta.web().isEmpty()) {
            return settle(meta, Outcome.NOT_APPLICABLE, "需要网页：" + meta.web());
        }
        if (preliminary && meta.theme().equals(Theme.TIMELINESS.folder())) {
            return settle(meta, Outcome.NOT_APPLICABLE, "预审阶段不核对时限");
        }
        return null;
    }

    /** The outcome of a rule that is settled before it is asked, or null. */
    private Outcome before(CompiledRule rule) {
        RuleMeta meta = rule.meta();
        OfficeKind kind = facts.report().kind();
        Outcome general = forAnything(rule);
        if (general != null) {
            return general;
        }
        if (meta.ofBatch()) {
            return settle(meta, Outcome.NOT_APPLICABLE, "按整批核对，不逐份核对");
        }
        if (meta.absentOffice()) {
            return settle(meta, Outcome.NOT_APPLICABLE, "只核对没有收到报告的单位");
        }
        if (rule.asks().control() && !kinds.contains(ControlFigure.class)) {
            return settle(meta, Outcome.NOT_APPLICABLE, "核对基数中没有该单位本年度的数");
        }
        if (rule.asks().roster() && !kinds.contains(Registered.class)) {
            return settle(meta, Outcome.NOT_APPLICABLE, "没有单位名册，或名册中没有该单位");
        }
        if (!meta.forms().contains(facts.report().form())) {
            return settle(
                    meta, Outcome.NOT_APPLICABLE, "不适用于" + facts.report().form().getLabel());
        }
        if (!meta.applies().isEmpty() && kind == OfficeKind.UNKNOWN) {
            unchecked(meta, "", "单位类别未能确定");
            return Outcome.NOT_CHECKED;
        }
        if (!meta.applies().isEmpty() && !meta.applies().contains(kind)) {
            return settle(meta, Outcome.NOT_APPLICABLE, "不适用于" + kind.getLabel());
        }
        if (facts.report().yearKnown() && facts.report().year() < meta.since()) {
            return settle(meta, Outcome.NOT_APPLICABLE, meta.since() + " 年度起适用");
        }
        if ((rule.asks().year() || meta.since() > 0) && !facts.report().yearKnown()) {
            unchecked(meta, "", "报告年度未能确定");
            return Outcome.NOT_CHECKED;
        }
        if (rule.asks().text() && !facts.report().complete()) {
            unchecked(meta, "", "文件在中途断开，后文有无相关内容无从得知");
            return Outcome.NOT_CHECKED;
        }
        if (rule.asks().yearBefore() && !kinds.contains(PreviousReport.class)) {
            unchecked(meta, "", noYearBefore());
            return Outcome.NOT_CHECKED;
        }
        settle(meta, Outcome.CLEAN, "");
        return null;
    }

    /** Why the conditions of a sub-check are not asked at all; empty where they are. */
    String settled(CompiledRule rule) {
        return before(rule) == null ? "" : reasons().get(rule.meta().path());
    }

    private String noYearBefore() {
        if (!facts.report().yearKnown() || facts.report().officeId().isEmpty()) {
            return "单位或报告年度未能确定，无从找上年的报告";
        }
        return "没有该单位 " + (facts.report().year() - 1) + " 年的报告";
    }

    private void take(RuleMeta meta, Raise raise, FindingWriter writer, Set<Once> said) {
        try {
            if (raise.says() == Raise.Says.UNCHECKED) {
                unchecked(meta, raise.key(), writer.message(meta, raise, EvidenceOf.facts(raise.evidence())));
                return;
            }
            if (raise.says() == Raise.Says.NOT_APPLICABLE) {
                outcomes.get(meta.path()).remove(Outcome.CLEAN);
                settle(meta, Outcome.NOT_APPLICABLE, writer.message(meta, raise, EvidenceOf.facts(raise.evidence())));
                return;
            }
            List<Evidence> where = EvidenceOf.facts(raise.evidence());
            if (said.add(new Once(meta.path(), meta.subCheck(raise.key()), where)) && !repeats(meta, raise)) {
                Finding finding = writer.write(meta, raise, where);
                findings.add(finding);
                under.put(finding.key(), meta.under());
            }
            settle(meta, Outcome.FINDING, "");
        } catch (IllegalStateException e) {
            failed(new RuleFailure(meta.path(), meta.code(), "规则“" + meta.name() + "”：" + e.getMessage()));
        }
    }

    /** The same wrong number said twice is one fault: the second place joins the evidence of the first. */
    private boolean repeats(RuleMeta meta, Raise raise) {
        if (raise.stated().isEmpty()) {
            return false;
        }
        String subCheck = meta.subCheck(raise.key());
        for (int i = 0; i < findings.size(); i++) {
            Finding first = findings.get(i);
            if (first.rule().equals(meta.path())
                    && first.subCheck().equals(subCheck)
                    && first.stated().equals(raise.stated())
                    && first.expected().equals(raise.expected())) {
                findings.set(i, first.withMoreEvidence(EvidenceOf.facts(raise.evidence())));
                return true;
            }
        }
        return false;
    }

    private void unchecked(RuleMeta meta, String key, String why) {
        unchecked.add(new Unchecked(meta.path(), meta.code(), meta.title(), meta.subCheck(key), why));
        settle(meta, Outcome.NOT_CHECKED, why);
    }

    private void failed(RuleFailure failure) {
        failures.add(failure);
        outcomes.computeIfAbsent(failure.rule(), rule -> new EnumMap<>(Outcome.class))
                .putIfAbsent(Outcome.FAILED, failure.why());
    }

    private Outcome settle(RuleMeta meta, Outcome outcome, String why) {
        outcomes.computeIfAbsent(meta.path(), rule -> new EnumMap<>(Outcome.class))
                .putIfAbsent(outcome, why);
        return outcome;
    }

    private Map<String, String> reasons() {
        Map<String, String> reasons = new HashMap<>();
        outcomes.forEach((rule, found) -> {
            String why = found.get(worst(found));
            if (!why.isEmpty()) {
                reasons.put(rule, why);
            }
        });
        return reasons;
    }

    private static Outcome worst(EnumMap<Outcome, String> found) {
        Outcome worst = null;
        for (Outcome outcome : found.keySet()) {
            worst = worst == null || outcome.compareTo(worst) > 0 ? outcome : worst;
        }
        return Objects.requireNonNull(worst);
    }

    private static String gaps(Set<Object> gaps) {
        String named = gaps.stream().limit(GAPS_NAMED).map(Judge::gap).collect(Collectors.joining("、"));
        return gaps.size() > GAPS_NAMED ? named + "等 " + gaps.size() + " 格" : named;
    }

    private static String gap(Object gap) {
        if (gap instanceof PreviousGap before) {
            return before.id().label() + "（" + before.reason() + place(before.place()) + "）";
        }
        Gap own = (Gap) gap;
        return own.id().label() + "（" + own.state().getLabel() + place(own.place()) + "）";
    }

    private static String place(Place place) {
        return place.words().isEmpty() ? "" : "，" + place.words();
    }
}
