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
    private final List<Companion.Look> looks = new ArrayList<>();
    private final Set<String> facts = new HashSet<>();
    private final Set<String> gaps = new HashSet<>();
    private final Set<String> reads = new HashSet<>();
    private boolean formAlone = true;

    private NeedsRule(ParsedRule rule) {
        this.rule = rule;
    }

    static Companion of(ParsedRule rule) {
        NeedsRule needs = new NeedsRule(rule);
        String drl = needs.write();
        return new Companion(
                rule.engineName(), drl, needs.formAlone, needs.facts, needs.gaps, needs.looks, needs.reads);
    }

    private String write() {
        rule.descr().getLhs().getDescrs().forEach(this::condition);
        if (cells.isEmpty()) {
            return "";
        }
        Consequence then = rule.consequence();
        boolean keyKept = kept.containsAll(then.names());
        String key = then.key().isEmpty() || !keyKept ? "\"\"" : then.key();
        formAlone &= ConstraintGate.names(key).stream().noneMatch(VALUES::contains);
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
        List<String> constraints = constraints(pattern, true);
        when.append("    ")
                .append(name)
                .append(" : ")
                .append(Vocabulary.CELLS.get(pattern.getObjectType()))
                .append("( ")
                .append(String.join(", ", constraints))
                .append(" )\n");
        look(pattern, constraints);
        if (!ofForm(pattern)) {
            facts.add(Vocabulary.CELLS.get(pattern.getObjectType()));
        }
        cells.add(name);
    }

    private void all(PatternDescr pattern) {
        String one = "$one" + cells.size();
        String list = "$all" + cells.size();
        List<String> constraints = constraints(pattern, true);
        look(pattern, constraints);
        when.append("    accumulate( ")
                .append(one)
                .append(" : ")
                .append(Vocabulary.CELLS.get(pattern.getObjectType()))
                .append("( ")
                .append(String.join(", ", constraints))
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
            formAlone = false;
            look(pattern, constraints);
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
        formAlone = false;
        if (pattern.getObjectType().equals("Gap")) {
            looks.add(Companion.Look.of(
                    pattern.getDescrs().stream().map(NeedsRule::expression).toList()));
        } else {
            reads.add(pattern.getObjectType());
        }
        if (!prefix.equals("not ")) {
            facts.add(pattern.getObjectType());
        }
        when.append("    ").append(prefix);
        if (pattern.getIdentifier() != null && prefix.isEmpty()) {
            kept.add(pattern.getIdentifier());
            when.append(pattern.getIdentifier()).append(" : ");
        }
        when.append(pattern.getObjectType())
                .append("( ")
                .append(String.join(", ", constraints(pattern, false)))
                .append(" )\n");
    }

    private void look(PatternDescr pattern, List<String> constraints) {
        if (ofForm(pattern)) {
            looks.add(Companion.Look.of(constraints));
        } else {
            formAlone = false;
            gaps.add(Vocabulary.GAPS.get(pattern.getObjectType()));
            reads.add(pattern.getObjectType());
            reads.add(Vocabulary.GAPS.get(pattern.getObjectType()));
        }
    }

    private static boolean ofForm(PatternDescr pattern) {
        return pattern.getObjectType().equals("Figure");
    }

    private List<String> constraints(PatternDescr pattern, boolean cell) {
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
        return lines;
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
