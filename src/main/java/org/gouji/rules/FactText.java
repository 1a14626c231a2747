package org.gouji.rules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gouji.document.Masking;
import org.gouji.document.Place;
import org.gouji.facts.FormCell;
import org.gouji.facts.PreviousFigure;
import org.gouji.facts.Quotable;

/** Facts and their properties with their real values, in words short enough for one line. */
final class FactText {

    private static final int LONGEST = 60;
    private static final int LISTED = 3;
    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}_.$])(\\$?[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[a-z]\\w*)*)");
    private static final Set<String> NO_VALUES =
            Set.of("not", "matches", "contains", "memberOf", "in", "true", "false", "this");

    private FactText() {}

    /** A value as text: a cell with what it says, a sentence as printed, a number, a label. */
    static String of(Object value) {
        if (value == null) {
            return "（空）";
        }
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        if (value instanceof FormCell cell) {
            String said = cell.raw().isEmpty() ? cell.state().getLabel() : "“" + cell.raw() + "”";
            return cell.id().label() + said + place(cell.place());
        }
        if (value instanceof PreviousFigure cell) {
            return "上年" + cell.id().label() + "“" + cell.raw() + "”" + place(cell.place());
        }
        if (value instanceof Quotable quotable) {
            return "“" + cut(Masking.of(quotable.printed())) + "”" + place(quotable.place());
        }
        if (value instanceof Collection<?> values) {
            return values.stream().limit(LISTED).map(FactText::of).collect(Collectors.joining("、"))
                    + (values.size() > LISTED ? "等 " + values.size() + " 项" : "");
        }
        if (value instanceof String text) {
            return "“" + cut(Masking.of(text)) + "”";
        }
        if (Vocabulary.isFact(value.getClass().getSimpleName())) {
            return FactWords.of(value.getClass().getSimpleName()) + properties(value);
        }
        return cut(Masking.of(Wording.of(value)));
    }

    /**
     * The names that an expression looks at with what they stand for, such as {@code value = 41，$总计.value = 40}.
     *
     * @param own the fact whose properties may stand without a name before them; null where there is none
     */
    static String valuesIn(String expression, Map<String, Object> bound, Object own) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher names = NAME.matcher(DrlText.withoutStringsAndComments(expression));
        while (names.find()) {
            String name = names.group(1);
            String[] path = name.split("\\.");
            boolean binding = path[0].startsWith("$");
            if (NO_VALUES.contains(name) || binding && !bound.containsKey(path[0]) || Vocabulary.isList(path[0])) {
                continue;
            }
            Object value = binding ? bound.get(path[0]) : own;
            for (int i = binding ? 1 : 0; i < path.length && value != null; i++) {
                value = read(value, path[i]);
            }
            if (binding || own != null) {
                values.put(name, value instanceof Enum<?> one ? constant(one) : of(value));
            }
        }
        return values.entrySet().stream()
                .map(e -> e.getKey() + " = " + e.getValue())
                .collect(Collectors.joining("，"));
    }

    /** A value of a closed list as a rule writes it, with the words of the form where it has any. */
    private static String constant(Enum<?> value) {
        String written = value.getDeclaringClass().getSimpleName() + "." + value.name();
        String label = Wording.of(value);
        return label.equals(value.name()) ? written : written + "（" + label + "）";
    }

    private static String properties(Object fact) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : Vocabulary.propertiesOf(fact.getClass().getSimpleName())) {
            if (name.matches("(get|is)[A-Z].*")) {
                continue;
            }
            Object value = read(fact, name);
            boolean simple = value instanceof String || value instanceof Number || value instanceof Enum<?>;
            if (simple && !String.valueOf(value).isEmpty()) {
                values.put(name, value instanceof String text ? cut(Masking.of(text)) : Wording.of(value));
            }
        }
        return values.isEmpty()
                ? ""
                : values.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .collect(Collectors.joining("，", "（", "）"));
    }

    private static Object read(Object fact, String property) {
        if (fact instanceof Collection<?> values && property.equals("size")) {
            return values.size();
        }
        if (fact instanceof Collection<?> values && Set.of("empty", "isEmpty").contains(property)) {
            return values.isEmpty();
        }
        String suffix = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        Set<String> names = Set.of(property, "get" + suffix, "is" + suffix);
        Method getter = Arrays.stream(fact.getClass().getMethods())
                .filter(method -> method.getParameterCount() == 0 && names.contains(method.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(fact.getClass() + "." + property));
        try {
            return getter.invoke(fact);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(fact.getClass() + "." + property, e);
        }
    }

    private static String place(Place place) {
        return place.words().isEmpty() ? "" : "（" + place.words() + "）";
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "……";
    }
}
