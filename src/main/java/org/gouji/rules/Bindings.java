package org.gouji.rules;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.gouji.settings.Nearest;

/** The names that a rule binds in its conditions, and the fact that each of them stands for where it is a whole fact. */
final class Bindings {

    private static final Pattern BOUND =
            Pattern.compile("(\\$[\\p{L}\\p{N}_]+)\\s*:(?:\\s*([a-zA-Z]+)\\b(?!\\s*[.(]))?");

    private final Set<String> names = new TreeSet<>();
    private final Map<String, String> facts = new TreeMap<>();
    /** The types of the names bound to a property; Object where two conditions bind one name to different types. */
    private final Map<String, Class<?>> types = new TreeMap<>();
    /** Bound under not or exists alone, with the word: nothing outside can see them. */
    private final Map<String, String> hidden = new TreeMap<>();

    private Set<String> own = Set.of();

    private Bindings() {}

    static Bindings of(RuleDescr rule) {
        Bindings bindings = new Bindings();
        for (BaseDescr condition : rule.getLhs().getDescrs()) {
            Set<String> before = Set.copyOf(bindings.names);
            if (condition instanceof PatternDescr pattern
                    && pattern.getIdentifier() != null
                    && before.contains(pattern.getIdentifier())) {
                throw new Refusal(
                        pattern.getLine(),
                        pattern.getIdentifier(),
                        "“" + pattern.getIdentifier() + "”前面已经用过，两个事实不能同名，请另取一个名称");
            }
            bindings.collect(condition);
            if (condition instanceof NotDescr || condition instanceof ExistsDescr) {
                String word = condition instanceof NotDescr ? "not" : "exists";
                bindings.names.stream()
                        .filter(name -> !before.contains(name))
                        .forEach(name -> bindings.hidden.put(name, word));
            } else {
                bound(condition).forEach(bindings.hidden::remove);
            }
        }
        return bindings;
    }

    /** Says which condition is looked at now; null for none. */
    void within(BaseDescr condition) {
        own = condition == null ? Set.of() : bound(condition);
    }

    private static Set<String> bound(BaseDescr condition) {
        Bindings alone = new Bindings();
        alone.collect(condition);
        return alone.names;
    }

    private void collect(BaseDescr condition) {
        if (condition instanceof ConditionalElementDescr several) {
            several.getDescrs().forEach(one -> collect((BaseDescr) one));
        }
        if (!(condition instanceof PatternDescr pattern)) {
            return;
        }
        if (pattern.getIdentifier() != null && !pattern.getIdentifier().isEmpty()) {
            names.add(pattern.getIdentifier());
            facts.put(pattern.getIdentifier(), pattern.getObjectType());
        }
        pattern.getDescrs().stream()
                .filter(ExprConstraintDescr.class::isInstance)
                .forEach(constraint ->
                        within(((ExprConstraintDescr) constraint).getExpression(), pattern.getObjectType()));
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            accumulate.getFunctions().stream()
                    .map(AccumulateDescr.AccumulateFunctionCallDescr::getBind)
                    .filter(Objects::nonNull)
                    .forEach(names::add);
            collect(Gate.input(accumulate));
        }
    }

    private void within(String expression, String fact) {
        Matcher bound = BOUND.matcher(DrlText.withoutStringsAndComments(expression));
        while (bound.find()) {
            names.add(bound.group(1));
            String property = bound.group(2);
            if (property != null && Vocabulary.isFact(fact) && Vocabulary.hasProperty(fact, property)) {
                types.merge(
                        bound.group(1),
                        Vocabulary.typeOf(fact, property),
                        (one, other) -> one == other ? one : Object.class);
            }
        }
    }

    /** Refuses a name that nothing binds, with the nearest one that is bound. */
    void demand(String name, int line) {
        if (hidden.containsKey(name) && !own.contains(name)) {
            String word = hidden.get(name);
            throw new Refusal(
                    line,
                    name,
                    "“" + name + "”写在 " + word + " 之后，只说有没有，外面不能用它的值"
                            + (word.equals("exists") ? "；要用它的值，请去掉 exists" : ""));
        }
        if (!names.contains(name)) {
            throw new Refusal(line, name, "没有绑定“" + name + "”：前面的条件里没有写“" + name + " : …”" + Nearest.hint(name, names));
        }
    }

    /** The properties of the fact that a name stands for; all known ones where it stands for something else. */
    Set<String> properties(String name) {
        String fact = facts.getOrDefault(name, "");
        return Vocabulary.isFact(fact) ? Vocabulary.propertiesOf(fact) : Vocabulary.properties();
    }

    /** The type of {@code $name} or {@code $fact.property}; Object where it is not known. */
    Class<?> typeOf(String expression) {
        int dot = expression.indexOf('.');
        if (dot < 0) {
            return types.getOrDefault(expression, Object.class);
        }
        String fact = facts.getOrDefault(expression.substring(0, dot), "");
        String property = expression.substring(dot + 1);
        return Vocabulary.isFact(fact) && Vocabulary.hasProperty(fact, property)
                ? Vocabulary.typeOf(fact, property)
                : Object.class;
    }

    /** What a complaint calls the fact that a name stands for. */
    String label(String name) {
        return facts.getOrDefault(name, name);
    }
}
