package org.gouji.rules;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Row;

/**
 * One rule file and the kinds of facts that its rules look at. Fired on those alone, they say what they say on the whole
 * report, and the other rules find next to nothing to join.
 */
final class OneRule {

    private static final Pattern ROW = Pattern.compile("\\s*row\\s*==\\s*Row\\.([A-Z_]+)\\s*");

    private final String path;
    private final List<CompiledRule> rules;
    private final Set<String> looksAt = new HashSet<>();
    private final Set<Row> rows = EnumSet.noneOf(Row.class);
    private final Map<Class<?>, Boolean> seen = new ConcurrentHashMap<>();

    private OneRule(String path, List<CompiledRule> rules) {
        this.path = path;
        this.rules = rules;
        for (CompiledRule rule : rules) {
            for (BaseDescr condition : rule.parsed().descr().getLhs().getDescrs()) {
                PatternDescr pattern = Reads.pattern(condition);
                String fact = pattern.getObjectType();
                rows.addAll(rows(pattern));
                looksAt.add(fact);
                looksAt.add(Vocabulary.CELLS.getOrDefault(fact, fact));
                looksAt.add(Vocabulary.GAPS.getOrDefault(fact, fact));
            }
        }
    }

    /** @param all of which those of the file are taken; there are none where the file was refused */
    static OneRule of(String path, List<CompiledRule> all) {
        return new OneRule(
                path,
                all.stream().filter(rule -> rule.meta().path().equals(path)).toList());
    }

    String path() {
        return path;
    }

    List<CompiledRule> rules() {
        return rules;
    }

    /** What the engine compiles of the file; empty where it was refused. */
    String code() {
        return rules.isEmpty() ? "" : rules.get(0).parsed().code();
    }

    /** What the profile made of them. */
    List<Object> settings() {
        return rules.stream()
                .<Object>map(rule -> List.of(rule.meta(), rule.enabled()))
                .toList();
    }

    boolean asksForNumbers() {
        return looksAt.contains("Threshold");
    }

    /** What the rules can see of a report. */
    ReportFacts seen(ReportFacts facts) {
        Predicate<Object> isSeen = fact -> seen.computeIfAbsent(fact.getClass(), this::looksAt);
        return new ReportFacts(
                facts.report(),
                facts.receipt(),
                facts.cells().stream()
                        .filter(cell -> rows.contains(cell.row()))
                        .filter(isSeen)
                        .toList(),
                facts.statements().stream().filter(isSeen).toList(),
                facts.found(),
                facts.problems());
    }

    /** The rows that a pattern may match: the one that it names, or all. */
    private static Collection<Row> rows(PatternDescr pattern) {
        for (BaseDescr constraint : pattern.getDescrs()) {
            Matcher named = ROW.matcher(((ExprConstraintDescr) constraint).getExpression());
            if (named.matches()) {
                return Set.of(Row.valueOf(named.group(1)));
            }
        }
        return Set.of("Figure", "Gap", "FormCell").contains(pattern.getObjectType())
                ? EnumSet.allOf(Row.class)
                : Set.of();
    }

    private boolean looksAt(Class<?> kind) {
        return looksAt.contains(kind.getSimpleName())
                || Stream.of(kind.getInterfaces()).anyMatch(this::looksAt)
                || kind.getSuperclass() != null && looksAt(kind.getSuperclass());
    }
}
