package org.gouji.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Threshold;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/**
 * Fires rules on one report in a session of its own. A rule that throws is taken out and all others are fired again, so
 * that one broken rule never costs another's findings.
 */
final class Firing {

    private static final Pattern RULE = Pattern.compile("([\\p{L}\\p{N}_-]+/[\\p{L}\\p{N}_-]+#[\\p{L}\\p{N}_-]+)");

    private final List<ParsedRule> rules;
    private final KieBase base;
    private final Map<Set<String>, KieBase> without = new ConcurrentHashMap<>();

    Firing(List<ParsedRule> rules, KieBase base) {
        this.rules = List.copyOf(rules);
        this.base = base;
    }

    /** What the rules said, and by engine name the rules that threw with the reason. */
    record Result(Findings findings, Needs needs, Map<String, String> thrown) {}

    Result fire(ReportFacts facts, List<Threshold> thresholds) {
        Map<String, String> thrown = new TreeMap<>();
        while (true) {
            Findings findings = new Findings();
            Needs needs = new Needs();
            try {
                once(baseWithout(thrown.keySet()), facts, thresholds, findings, needs);
                return new Result(findings, needs, thrown);
            } catch (RuntimeException e) {
                Set<String> culprits = culprits(e, findings, facts, thresholds, thrown.keySet());
                culprits.forEach(name -> thrown.put(name, rootMessage(e)));
            }
        }
    }

    private void once(KieBase rulebase, ReportFacts facts, List<Threshold> thresholds, Findings findings, Needs needs) {
        KieSession session = rulebase.newKieSession();
        try {
            session.setGlobal("findings", findings);
            session.setGlobal("needs", needs);
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    findings.firing(event.getMatch().getRule().getName());
                }
            });
            session.insert(facts.report());
            thresholds.forEach(session::insert);
            facts.cells().forEach(session::insert);
            facts.statements().forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    private KieBase baseWithout(Set<String> names) {
        if (names.isEmpty()) {
            return base;
        }
        return without.computeIfAbsent(new HashSet<>(names), gone -> compile(left(gone)));
    }

    private List<ParsedRule> left(Set<String> gone) {
        return rules.stream().filter(rule -> !gone.contains(rule.engineName())).toList();
    }

    /** The engine names the rule in most of its exceptions; where it does not, each rule is tried by itself. */
    private Set<String> culprits(
            RuntimeException e, Findings findings, ReportFacts facts, List<Threshold> thresholds, Set<String> known) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            Matcher name = RULE.matcher(String.valueOf(cause.getMessage()));
            while (name.find()) {
                String found = name.group(1);
                if (!known.contains(found)
                        && rules.stream().anyMatch(rule -> rule.engineName().equals(found))) {
                    return Set.of(found);
                }
            }
        }
        Set<String> culprits = new HashSet<>();
        for (ParsedRule rule : left(known)) {
            try {
                once(compile(List.of(rule)), facts, thresholds, new Findings(), new Needs());
            } catch (RuntimeException own) {
                culprits.add(rule.engineName());
            }
        }
        if (culprits.isEmpty()) {
            throw e;
        }
        return culprits;
    }

    private static KieBase compile(List<ParsedRule> rules) {
        List<ParsedRule> fresh = new ArrayList<>();
        for (ParsedRule rule : rules) {
            Gate.check(rule.source()).stream()
                    .filter(again -> again.engineName().equals(rule.engineName()))
                    .forEach(fresh::add);
        }
        return Compiler.compile(fresh).base();
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String text = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return text.lines().findFirst().orElse("").strip();
    }
}
