package org.gouji.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Threshold;

/**
 * Explains one sub-check on one report by firing its beginnings: a rule with the first condition, one with the first two
 * and so on, each telling in how many ways it holds. The first that holds in none is taken apart condition by condition.
 */
final class Why {

    private static final Pattern BINDING = Pattern.compile("^\\s*(\\$[\\p{L}\\p{N}_]+)\\s*:");
    private static final String OWN = "$这";
    private static final int MOST = 200_000;

    private final ParsedRule rule;
    private final ReportFacts facts;
    private final List<Threshold> thresholds;

    private Why(ParsedRule rule, ReportFacts facts, List<Threshold> thresholds) {
        this.rule = rule;
        this.facts = facts;
        this.thresholds = thresholds;
    }

    /** The conditions of a sub-check, up to the first that nothing in the report meets. */
    static List<RuleTrace.Step> of(ParsedRule rule, ReportFacts facts, List<Threshold> thresholds) {
        return new Why(rule, facts, thresholds).steps();
    }

    private List<RuleTrace.Step> steps() {
        List<BaseDescr> all = conditions();
        int written = rule.descr().getLhs().getDescrs().size();
        Map<String, Beginning> beginnings = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            beginnings.put(String.valueOf(i), beginning(conditions().subList(0, i + 1)));
        }
        Ways ways = fire(beginnings);
        List<RuleTrace.Step> steps = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            BaseDescr condition = all.get(i);
            int count = ways.count(String.valueOf(i));
            List<String> values = ways.of(String.valueOf(i)).stream()
                    .map(way -> told(way, names(condition)))
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .toList();
            RuleTrace.Obstacle obstacle = count > 0 ? null : obstacle(i);
            String words = Reads.need(Reads.pattern(condition)).label();
            steps.add(new RuleTrace.Step(
                    rule.source().lineInFile(line(condition)),
                    text(condition),
                    words,
                    i >= written,
                    count,
                    values,
                    obstacle));
            if (count == 0) {
                break;
            }
        }
        return steps;
    }

    /** The conditions as compiled, from a syntax tree of their own: the engine changes the trees it is given. */
    private List<BaseDescr> conditions() {
        ParsedRule again = Gate.check(rule.source()).stream()
                .filter(one -> one.engineName().equals(rule.engineName()))
                .findFirst()
                .orElseThrow();
        return Compiler.guarded(again.descr().getLhs()).getDescrs();
    }

    private record Beginning(AndDescr conditions, Set<String> names) {}

    private static Beginning beginning(List<BaseDescr> conditions) {
        AndDescr and = new AndDescr();
        conditions.forEach(and::addDescr);
        return new Beginning(
                and,
                conditions.stream()
                        .flatMap(c -> names(c).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private Ways fire(Map<String, Beginning> beginnings) {
        Compiler.Written book = new Compiler.Written("ways", Ways.class);
        beginnings.forEach((part, beginning) -> {
            StringBuilder then = new StringBuilder("ways.one(\"" + part + "\")");
            beginning.names().forEach(name -> then.append(".with(\"" + name + "\", " + name + ")"));
            book.add("why " + part, beginning.conditions(), then.append(";").toString());
        });
        Ways ways = new Ways();
        book.build()
                .fire(
                        Compiled.facts(facts, thresholds),
                        name -> true,
                        MOST,
                        session -> session.setGlobal("ways", ways));
        return ways;
    }

    /** What is in the way of condition number {@code at}, whose predecessors hold. */
    private RuleTrace.Obstacle obstacle(int at) {
        List<BaseDescr> before = conditions().subList(0, at);
        BaseDescr condition = conditions().get(at);
        boolean ruledOut = condition instanceof NotDescr;
        int parts = constraints(condition).size();
        Map<String, Beginning> beginnings = new LinkedHashMap<>();
        for (int kept = 0; kept <= parts; kept++) {
            List<BaseDescr> conditions = new ArrayList<>(conditions().subList(0, at));
            conditions.add(positive(conditions().get(at), kept));
            beginnings.put(String.valueOf(kept), beginning(conditions));
        }
        Ways ways = fire(beginnings);
        if (ruledOut) {
            String all = String.valueOf(parts);
            return new RuleTrace.Obstacle(text(condition), ways.count(all), told(ways.of(all), Set.of(OWN)));
        }
        for (int kept = 1; kept <= parts; kept++) {
            String without = String.valueOf(kept - 1);
            if (ways.count(String.valueOf(kept)) == 0 && ways.count(without) > 0) {
                String part = constraints(condition).get(kept - 1);
                List<String> values = ways.of(without).stream()
                        .map(way ->
                                about(way.get(own(condition))) + FactText.valuesIn(part, way, way.get(own(condition))))
                        .distinct()
                        .toList();
                return new RuleTrace.Obstacle(part, ways.count(without), values);
            }
        }
        return new RuleTrace.Obstacle("", before.isEmpty() ? 0 : ways.count("0"), List.of());
    }

    private static String about(Object fact) {
        return fact == null ? "" : FactText.of(fact) + "：";
    }

    /** The pattern of a condition with its first {@code kept} constraints, and without any {@code not} or {@code exists}. */
    private static BaseDescr positive(BaseDescr condition, int kept) {
        PatternDescr pattern = condition instanceof PatternDescr own
                ? own
                : (PatternDescr)
                        ((ConditionalElementDescr) condition).getDescrs().get(0);
        if (pattern.getIdentifier() == null && !(pattern.getSource() instanceof AccumulateDescr)) {
            pattern.setIdentifier(OWN);
        }
        List<BaseDescr> all = List.copyOf(pattern.getDescrs());
        all.subList(kept, all.size()).forEach(pattern::removeConstraint);
        return pattern;
    }

    private static String own(BaseDescr condition) {
        PatternDescr pattern = Reads.pattern(condition);
        return pattern.getIdentifier() == null ? OWN : pattern.getIdentifier();
    }

    private static List<String> constraints(BaseDescr condition) {
        PatternDescr pattern = condition instanceof PatternDescr own
                ? own
                : (PatternDescr)
                        ((ConditionalElementDescr) condition).getDescrs().get(0);
        return pattern.getDescrs().stream().map(Why::expression).toList();
    }

    /** What a condition binds, in the order of its text. */
    private static Set<String> names(BaseDescr condition) {
        Set<String> names = new LinkedHashSet<>();
        if (condition instanceof PatternDescr pattern) {
            if (pattern.getIdentifier() != null) {
                names.add(pattern.getIdentifier());
            }
            pattern.getDescrs().stream()
                    .map(Why::expression)
                    .map(BINDING::matcher)
                    .filter(Matcher::find)
                    .forEach(binding -> names.add(binding.group(1)));
            if (pattern.getSource() instanceof AccumulateDescr accumulate) {
                accumulate.getFunctions().forEach(function -> names.add(function.getBind()));
            }
        }
        return names;
    }

    private static List<String> told(List<Map<String, Object>> ways, Set<String> names) {
        return ways.stream()
                .map(way -> told(way, names))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static String told(Map<String, Object> way, Set<String> names) {
        return names.stream()
                .filter(way::containsKey)
                .map(name -> (name.equals(OWN) ? "" : name + " = ") + FactText.of(way.get(name)))
                .collect(Collectors.joining("，"));
    }

    private static int line(BaseDescr condition) {
        return condition.getLine() > 0
                ? condition.getLine()
                : Reads.pattern(condition).getLine();
    }

    /** A condition as one line of DRL. */
    static String text(BaseDescr condition) {
        if (condition instanceof PatternDescr pattern && pattern.getSource() instanceof AccumulateDescr accumulate) {
            String functions = accumulate.getFunctions().stream()
                    .map(function -> function.getBind() + " : " + function.getFunction() + "( "
                            + String.join(", ", function.getParams()) + " )")
                    .collect(Collectors.joining(", "));
            return "accumulate( " + text(Gate.input(accumulate)) + "; " + functions
                    + (pattern.getDescrs().isEmpty() ? "" : "; " + inside(pattern)) + " )";
        }
        if (condition instanceof PatternDescr pattern) {
            String name = pattern.getIdentifier() == null ? "" : pattern.getIdentifier() + " : ";
            String inside = inside(pattern);
            return name + pattern.getObjectType() + (inside.isEmpty() ? "()" : "( " + inside + " )");
        }
        String word = condition instanceof NotDescr ? "not " : "exists ";
        return word + text(Reads.pattern(condition));
    }

    private static String inside(PatternDescr pattern) {
        return pattern.getDescrs().stream().map(Why::expression).collect(Collectors.joining(", "));
    }

    private static String expression(BaseDescr constraint) {
        return ((ExprConstraintDescr) constraint).getExpression().replaceAll("\\s*\\R\\s*", " ");
    }
}
