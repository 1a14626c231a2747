package org.gouji.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * Writes the companion of a rule: the same patterns over every cell of the form, whether it holds a number or not, with
 * all conditions on values left out. What it matches are the instances of the rule, and the gaps among their cells are
 * what an instance lacks. So a rule's needs are read off its patterns, and no author has to state them.
 */
final class NeedsRule {

    /** What the name of a companion begins with; the name of its rule follows. */
    static final String PREFIX = "needs ";

    private static final Pattern BINDING = Pattern.compile("^\\s*(\\$[\\p{L}\\p{N}_]+)\\s*:\\s*([^:]+)$");
    private static final Set<String> VALUES = Set.of(
            "value", "raw", "decimals", "negative", "state", "reason", "place", "fits", "figures", "first", "label");

    private final ParsedRule rule;
    private final StringBuilder when = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private final Set<String> cellBindings = new HashSet<>();
    private final Set<String> tainted = new HashSet<>();
    private final Set<String> kept = new HashSet<>();

    private NeedsRule(ParsedRule rule) {
        this.rule = rule;
    }

    /** The companion as DRL, or empty text where the rule looks at no cell. */
    static String of(ParsedRule rule) {
        return new NeedsRule(rule).write();
    }

    private String write() {
        rule.descr().getLhs().getDescrs().forEach(this::condition);
        if (cells.isEmpty()) {
            return "";
        }
        Consequence then = rule.consequence();
        boolean keyKept = kept.containsAll(then.names());
        String key = then.key().isEmpty() || !keyKept ? "\"\"" : then.key();
        return "rule \"" + PREFIX + rule.engineName() + "\"\nwhen\n" + when + "then\n    needs.seen(\""
                + rule.engineName() + "\", " + key + ", java.util.Arrays.asList(" + String.join(", ", cells)
                + "));\nend\n";
    }

    private void condition(BaseDescr condition) {
        if (condition instanceof PatternDescr pattern && pattern.getSource() instanceof AccumulateDescr accumulate) {
            PatternDescr input = (PatternDescr) Gate.input(accumulate);
            if (isCell(input)) {
                all(input);
            }
            accumulate.getFunctions().forEach(function -> tainted.add(function.getBind()));
        } else if (condition instanceof PatternDescr pattern) {
            if (isCell(pattern)) {
                cell(pattern);
            } else {
                other(pattern, "");
            }
        } else {
            PatternDescr pattern = (PatternDescr) ((org.drools.drl.ast.descr.ConditionalElementDescr) condition)
                    .getDescrs()
                    .get(0);
            if (isCell(pattern)) {
                all(pattern);
                if (condition instanceof NotDescr) {
                    ruledOut(pattern);
                }
            } else {
                other(pattern, condition instanceof NotDescr ? "not " : "exists ");
            }
        }
    }

    private void cell(PatternDescr pattern) {
        String name = pattern.getIdentifier() == null ? "$needed" + cells.size() : pattern.getIdentifier();
        cellBindings.add(name);
        kept.add(name);
        when.append("    ")
                .append(name)
                .append(" : ")
                .append(Vocabulary.CELLS.get(pattern.getObjectType()))
                .append("( ")
                .append(constraints(pattern, true))
                .append(" )\n");
        cells.add(name);
    }

    private void all(PatternDescr pattern) {
        String one = "$one" + cells.size();
        String list = "$all" + cells.size();
        String inside = constraints(pattern, true);
        when.append("    accumulate( ")
                .append(one)
                .append(" : ")
                .append(Vocabulary.CELLS.get(pattern.getObjectType()))
                .append("( ")
                .append(inside)
                .append(" ); ")
                .append(list)
                .append(" : collectList(")
                .append(one)
                .append(") )\n");
        cells.add(list);
    }

    /** A number that was read and that a {@code not} speaks of keeps the rule quiet, whatever the gaps beside it hold. */
    private void ruledOut(PatternDescr pattern) {
        List<String> constraints =
                pattern.getDescrs().stream().map(NeedsRule::expression).toList();
        if (constraints.stream().allMatch(constraint -> keeps(constraint, false))) {
            when.append("    not ")
                    .append(pattern.getObjectType())
                    .append("( ")
                    .append(String.join(", ", constraints))
                    .append(" )\n");
        }
    }

    private void other(PatternDescr pattern, String prefix) {
        if (Vocabulary.RECKONED.contains(pattern.getObjectType())) {
            tainted.add(String.valueOf(pattern.getIdentifier()));
            return;
        }
        boolean whole = pattern.getDescrs().stream().allMatch(c -> keeps(expression(c), false));
        if (!prefix.isEmpty() && !whole) {
            return;
        }
        when.append("    ").append(prefix);
        if (pattern.getIdentifier() != null && prefix.isEmpty()) {
            kept.add(pattern.getIdentifier());
            when.append(pattern.getIdentifier()).append(" : ");
        }
        when.append(pattern.getObjectType())
                .append("( ")
                .append(constraints(pattern, false))
                .append(" )\n");
    }

    private String constraints(PatternDescr pattern, boolean cell) {
        List<String> lines = new ArrayList<>();
        for (BaseDescr constraint : pattern.getDescrs()) {
            String expression = expression(constraint);
            Matcher binding = BINDING.matcher(expression);
            boolean keeps = keeps(expression, cell);
            if (binding.matches()) {
                (keeps ? kept : tainted).add(binding.group(1));
            }
            if (keeps) {
                lines.add(expression);
            }
        }
        return String.join(", ", lines);
    }

    /** Whether a constraint can be judged where a cell gave no number: it looks at no value of a cell. */
    private boolean keeps(String expression, boolean cell) {
        Set<String> names = ConstraintGate.names(expression);
        boolean ownValue = cell && names.stream().anyMatch(VALUES::contains);
        boolean otherValue = cellBindings.stream().anyMatch(name -> usesValueOf(expression, name));
        boolean fromValue = names.stream().anyMatch(tainted::contains);
        return !ownValue && !otherValue && !fromValue;
    }

    /** The conditions of a figure pattern that say which cells are meant, without those on values and the bindings. */
    static List<String> constraintsOnPosition(PatternDescr figures) {
        return figures.getDescrs().stream()
                .map(NeedsRule::expression)
                .filter(expression -> !BINDING.matcher(expression).matches())
                .filter(expression -> ConstraintGate.names(expression).stream().noneMatch(VALUES::contains))
                .toList();
    }

    private static boolean usesValueOf(String expression, String binding) {
        return VALUES.stream().anyMatch(value -> expression.contains(binding + "." + value));
    }

    private static boolean isCell(PatternDescr pattern) {
        return Vocabulary.CELLS.containsKey(pattern.getObjectType());
    }

    private static String expression(BaseDescr constraint) {
        return ((ExprConstraintDescr) constraint).getExpression();
    }
}
