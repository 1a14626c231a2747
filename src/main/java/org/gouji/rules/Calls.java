package org.gouji.rules;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mvel2.MVEL;
import org.mvel2.ParserContext;

/**
 * Follows the properties and calls of a compiled expression, such as {@code findings.raise($列).stated($总计.value)}, from
 * type to type. Every method on the way must belong to a fact, to a list of the form or to what rules speak to.
 */
final class Calls {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
    private static final Set<String> OF_COLLECTIONS = Set.of("size", "isEmpty", "empty");

    /** The one call that our own companions make beside. */
    private static final String LIST_OF_OURS = "java.util.Arrays.asList";

    private final Map<String, Class<?>> names = new LinkedHashMap<>();
    private final Class<?> spokenTo;
    private String text = "";
    private int at;

    /**
     * @param names what the expression may use, with the names of their types
     * @param spokenTo the type that consequences speak to
     */
    Calls(Map<String, String> names, Class<?> spokenTo) {
        names.forEach((name, type) -> this.names.put(name, type(type)));
        this.spokenTo = spokenTo;
    }

    private Calls(Calls other) {
        names.putAll(other.names);
        spokenTo = other.spokenTo;
    }

    /** @throws CompiledNet.Caught where it leads to anything that is not known */
    void check(String chain) {
        Calls calls = new Calls(this);
        calls.text = chain.strip();
        calls.chain();
    }

    private void chain() {
        Class<?> type;
        if (spokenTo == Needs.class && text.startsWith(LIST_OF_OURS + "(")) {
            at = LIST_OF_OURS.length();
            arguments();
            type = List.class;
        } else {
            type = head(name());
        }
        while (at < text.length()) {
            demand(text.charAt(at) == '.');
            at++;
            type = step(type, name());
        }
    }

    private Class<?> head(String name) {
        if (names.containsKey(name)) {
            return names.get(name);
        }
        if (Vocabulary.isList(name)) {
            demand(at < text.length() && text.charAt(at) == '.');
            at++;
            demand(Vocabulary.isConstant(name, name()));
            return Vocabulary.type(name);
        }
        return property(names.get("this"), name);
    }

    private Class<?> step(Class<?> type, String name) {
        boolean call = at < text.length() && text.charAt(at) == '(';
        List<String> given = call ? arguments() : List.of();
        if (type == spokenTo || type == Raise.class) {
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .filter(method -> method.getName().equals(name) && method.getParameterCount() == given.size())
                    .findFirst()
                    .orElseThrow(this::caught)
                    .getReturnType();
        }
        demand(given.isEmpty());
        return property(type, name);
    }

    private Class<?> property(Class<?> type, String name) {
        demand(type != null);
        if (Collection.class.isAssignableFrom(type)) {
            demand(OF_COLLECTIONS.contains(name));
            return boolean.class;
        }
        demand(Vocabulary.isKnown(type));
        return Vocabulary.reader(type, name).map(Method::getReturnType).orElseThrow(this::caught);
    }

    private String name() {
        Matcher name = NAME.matcher(text).region(at, text.length());
        demand(name.lookingAt());
        at = name.end();
        return name.group();
    }

    /** Reads arguments in brackets; each is an expression of its own. */
    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int from = at + 1;
        boolean quoted = false;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && (c == ')' || c == ',' && depth == 1)) {
                depth -= c == ')' ? 1 : 0;
                if (depth <= 1 && (c == ',' || depth == 0)) {
                    arguments.add(text.substring(from, i).strip());
                    from = i + 1;
                }
                if (depth == 0) {
                    at = i + 1;
                    arguments.removeIf(String::isEmpty);
                    arguments.forEach(this::argument);
                    return arguments;
                }
            }
        }
        throw caught();
    }

    private void argument(String argument) {
        CompiledNet.walk(MVEL.compileExpression(argument, new ParserContext()), this);
    }

    private static Class<?> type(String name) {
        return switch (name) {
            case "int" -> int.class;
            case "long" -> long.class;
            case "double" -> double.class;
            case "boolean" -> boolean.class;
            default -> load(name);
        };
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Calls.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new CompiledNet.Caught("类型 " + name);
        }
    }

    private void demand(boolean known) {
        if (!known) {
            throw caught();
        }
    }

    private CompiledNet.Caught caught() {
        return new CompiledNet.Caught("“" + text + "”");
    }
}
