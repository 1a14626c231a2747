package org.gouji.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.core.common.InternalFactHandle;
import org.gouji.facts.Gap;
import org.gouji.facts.PreviousGap;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.TallyGap;
import org.gouji.facts.Threshold;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.rule.Match;

/**
 * Fires rules on one report in a session of its own. A rule that throws is taken out and all others are fired again, so
 * that one broken rule never costs another's findings.
 */
final class Firing {

    private static final Pattern RULE = Pattern.compile("([\\p{L}\\p{N}_-]+/[\\p{L}\\p{N}_-]+#[\\p{L}\\p{N}_-]+)");

    private final List<ParsedRule> rules;
    private final Rulebases bases;
    private volatile boolean whole;
    private final Map<String, Integer> positions;
    private final Map<Set<String>, Rulebases> without;
    private final Predicate<String> asked;

    Firing(List<ParsedRule> rules, Rulebases bases) {
        this.rules = List.copyOf(rules);
        this.bases = bases;
        this.positions = new HashMap<>();
        this.without = new ConcurrentHashMap<>();
        this.asked = name -> true;
        for (ParsedRule rule : rules) {
            positions.put(rule.engineName(), positions.size());
        }
    }

    private Firing(Firing all, Predicate<String> asked) {
        this.rules = all.rules;
        this.bases = all.bases;
        this.whole = all.whole;
        this.positions = all.positions;
        this.without = all.without;
        this.asked = asked;
    }

    /** The same rules, of which only some are asked: what they are not compiled together with is passed over. */
    Firing asking(Predicate<String> some) {
        return new Firing(this, some);
    }

    Rulebases bases() {
        return bases;
    }

    /** What the rules said, and by engine name the rules that threw with the reason. */
    record Result(Findings findings, Needs needs, Map<String, String> thrown) {}

    Result fire(ReportFacts facts, List<Threshold> thresholds) {
        return fire(facts, thresholds, Map.of());
    }

    /** @param out engine names of rules that are left out from the start, with the reason */
    Result fire(ReportFacts facts, List<Threshold> thresholds, Map<String, String> out) {
        Map<String, String> thrown = new TreeMap<>(out);
        boolean again = false;
        while (true) {
            Findings findings = new Findings();
            Needs needs = new Needs();
            Rulebases used = basesWithout(thrown.keySet());
            try {
                once(used, facts, thresholds, findings, needs);
                return new Result(findings, needs, thrown);
            } catch (RuntimeException | StackOverflowError e) {
                if (used.patched()) {
                    // The version of a rule that is no longer in force may have thrown; the one in force must not be
                    // blamed.
                    whole = true;
                    continue;
                }
                if (!again) {
                    // MVEL prepares an expression when it is first used, and two threads that do so at once can disturb
                    // each
                    // other. A rule that is at fault throws again.
                    again = true;
                    continue;
                }
                again = false;
                Set<String> culprits = culprits(e, findings, facts, thresholds, thrown.keySet());
                culprits.forEach(name -> thrown.put(name, rootMessage(e)));
            }
        }
    }

    private void once(Rulebases bases, ReportFacts facts, List<Threshold> thresholds, Findings findings, Needs needs) {
        boolean gaps = gaps(facts);
        Set<String> kinds = Rulebase.kinds(facts);
        List<Object> shown = Compiled.facts(facts, thresholds);
        for (Rulebases.Part part : bases.parts()) {
            Predicate<String> inForce = part.inForce().and(asked);
            for (Rulebase rulebase : part.bases().rules()) {
                if (rulebase.has(asked) && rulebase.concerns(kinds)) {
                    fire(rulebase.rules(), inForce, shown, findings);
                }
            }
            if (gaps) {
                part.bases().companions().ask(facts, thresholds, inForce, needs);
            }
        }
        // Which part a rule is in depends on what was edited before, and must not show in what is said.
        findings.order(this::position);
        needs.order(this::position);
    }

    private static void fire(Compiled rules, Predicate<String> inForce, List<Object> facts, Findings findings) {
        rules.fire(facts, inForce, -1, session -> {
            session.setGlobal("findings", findings);
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    findings.firing(event.getMatch().getRule().getName(), matched(event.getMatch()));
                }
            });
        });
    }

    private static long[] matched(Match match) {
        return match.getFactHandles().stream()
                .mapToLong(handle -> ((InternalFactHandle) handle).getId())
                .toArray();
    }

    private int position(String engineName) {
        return positions.getOrDefault(engineName, positions.size());
    }

    /** Whether anything is missing at all; where nothing is, no rule can lack what it needs. */
    private static boolean gaps(ReportFacts facts) {
        return Stream.concat(facts.cells().stream(), facts.statements().stream())
                .anyMatch(fact -> fact instanceof Gap || fact instanceof PreviousGap || fact instanceof TallyGap);
    }

    private Rulebases basesWithout(Set<String> names) {
        if (names.isEmpty() && !whole) {
            return bases;
        }
        return without.computeIfAbsent(new HashSet<>(names), gone -> new Rulebases(compile(left(gone))));
    }

    private List<ParsedRule> left(Set<String> gone) {
        return rules.stream().filter(rule -> !gone.contains(rule.engineName())).toList();
    }

    /** The engine names the rule in most of its exceptions; where it does not, each rule is tried by itself. */
    private Set<String> culprits(
            Throwable e, Findings findings, ReportFacts facts, List<Threshold> thresholds, Set<String> known) {
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
                once(new Rulebases(compile(List.of(rule))), facts, thresholds, new Findings(), new Needs());
            } catch (RuntimeException | StackOverflowError own) {
                culprits.add(rule.engineName());
            }
        }
        if (culprits.isEmpty()) {
            throw new IllegalStateException("no rule throws by itself", e);
        }
        return culprits;
    }

    private static Compiler.Bases compile(List<ParsedRule> rules) {
        return Compiler.compile(fresh(rules)).bases();
    }

    /** Compiling uses up the syntax trees, so that rules that were compiled before are parsed anew. */
    static List<ParsedRule> fresh(List<ParsedRule> rules) {
        Map<RuleSource, Set<String>> names = new LinkedHashMap<>();
        rules.forEach(rule ->
                names.computeIfAbsent(rule.source(), source -> new HashSet<>()).add(rule.engineName()));
        List<ParsedRule> fresh = new ArrayList<>();
        names.forEach((source, wanted) -> Gate.check(source).stream()
                .filter(rule -> wanted.contains(rule.engineName()))
                .forEach(fresh::add));
        return fresh;
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
