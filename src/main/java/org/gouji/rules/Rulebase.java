package org.gouji.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.gouji.facts.ReportFacts;

/**
 * Compiled rules that are fired together, in a session of their own.
 *
 * @param rules the rules
 * @param names engine names of the rules
 * @param wants for each rule the facts beside the report without which it matches nothing
 */
record Rulebase(Compiled rules, Set<String> names, Set<Set<String>> wants) {

    /**
     * Facts that come from elsewhere and of which most reports have none. Rules that want them look at whole tables, and to
     * feed the tables to rules that cannot match costs as much as all others together.
     */
    private static final List<Set<String>> ELSEWHERE = List.of(
            Set.of(
                    "Children",
                    "ChildSum",
                    "ChildGap",
                    "ChildDifferences",
                    "ChildrenCarriedOut",
                    "LargestChild",
                    "ControlFigure",
                    "PeerMedian"),
            Set.of("PreviousFigure", "PreviousGap", "PreviousTally", "PreviousReport", "SameTable"));

    /** The rules by where the facts come from that they want: those that want none first. */
    static Collection<List<ParsedRule>> apart(List<ParsedRule> rules) {
        Map<Integer, List<ParsedRule>> apart = new LinkedHashMap<>();
        apart.put(ELSEWHERE.size(), new ArrayList<>());
        for (ParsedRule rule : rules) {
            Set<String> wants = wants(rule);
            int from = 0;
            while (from < ELSEWHERE.size() && ELSEWHERE.get(from).stream().noneMatch(wants::contains)) {
                from++;
            }
            apart.computeIfAbsent(from, each -> new ArrayList<>()).add(rule);
        }
        return apart.values();
    }

    static Rulebase of(Compiled compiled, List<ParsedRule> rules) {
        Set<Set<String>> wants = new HashSet<>();
        Set<String> names = new HashSet<>();
        rules.forEach(rule -> {
            wants.add(wants(rule));
            names.add(rule.engineName());
        });
        return new Rulebase(compiled, names, wants);
    }

    /** Whether it holds any of these rules. */
    boolean has(Predicate<String> rules) {
        return names.stream().anyMatch(rules);
    }

    /** Whether any of the rules can match where a report has these kinds of facts. */
    boolean concerns(Set<String> kinds) {
        return wants.stream().anyMatch(kinds::containsAll);
    }

    /** The kinds of facts of a report, its cells aside. */
    static Set<String> kinds(ReportFacts facts) {
        Set<Class<?>> types = new HashSet<>();
        facts.statements().forEach(fact -> types.add(fact.getClass()));
        Set<String> kinds = new HashSet<>();
        types.forEach(type -> kinds.add(type.getSimpleName()));
        return kinds;
    }

    private static Set<String> wants(ParsedRule rule) {
        Set<String> wants = new TreeSet<>();
        for (BaseDescr condition : rule.descr().getLhs().getDescrs()) {
            boolean counted = condition instanceof PatternDescr pattern && pattern.getSource() != null;
            String type = Reads.pattern(condition).getObjectType();
            if (!counted
                    && !(condition instanceof NotDescr)
                    && ELSEWHERE.stream().anyMatch(one -> one.contains(type))) {
                wants.add(type);
            }
        }
        return wants;
    }
}
