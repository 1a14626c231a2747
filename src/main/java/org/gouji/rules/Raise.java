package org.gouji.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One call of {@code findings.raise(…)}, filled by the calls chained to it. Public for the engine's sake only. */
public final class Raise {

    /** What a {@code then} says. */
    enum Says {
        FINDING,
        UNCHECKED,
        NOT_APPLICABLE
    }

    private final String rule;
    private final long[] matched;
    private final String key;
    private final Says says;
    private final Findings findings;
    private final List<Object> evidence = new ArrayList<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private String stated = "";
    private String expected = "";

    /** @param findings which counts what the rule says */
    Raise(String rule, long[] matched, String key, Says says, Findings findings) {
        this.findings = findings;
        this.rule = rule;
        this.matched = matched;
        this.key = key;
        this.says = says;
    }

    /** What the report says (实为). */
    public Raise stated(Object value) {
        stated = counted(value);
        return this;
    }

    /** What it should be, or what to do (应为／建议). */
    public Raise expected(Object value) {
        expected = counted(value);
        return this;
    }

    /** Fills {@code {name}} of the message. */
    public Raise with(String name, Object value) {
        words.put(name, counted(value));
        return this;
    }

    /** The facts that the finding rests on; a collection counts as its members. */
    public Raise on(Object fact) {
        if (fact instanceof Collection<?> facts) {
            facts.forEach(this::on);
        } else {
            findings.says(rule, 1, "");
            evidence.add(fact);
        }
        return this;
    }

    public Raise on(Object a, Object b) {
        return on(a).on(b);
    }

    public Raise on(Object a, Object b, Object c) {
        return on(a, b).on(c);
    }

    public Raise on(Object a, Object b, Object c, Object d) {
        return on(a, b).on(c, d);
    }

    public Raise on(Object a, Object b, Object c, Object d, Object e) {
        return on(a, b).on(c, d, e);
    }

    private String counted(Object value) {
        String text = Wording.of(value);
        findings.says(rule, 0, text);
        return text;
    }

    String rule() {
        return rule;
    }

    /** The facts that the rule matched, each by its place in the order in which the report states them. */
    long[] matched() {
        return matched;
    }

    String key() {
        return key;
    }

    Says says() {
        return says;
    }

    List<Object> evidence() {
        return evidence;
    }

    Map<String, String> words() {
        return words;
    }

    String stated() {
        return stated;
    }

    String expected() {
        return expected;
    }
}
