package org.gouji.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.gouji.facts.Column;
import org.gouji.facts.Row;

/**
 * The one thing a rule's {@code then} can speak to. Public only because the engine's expression language reaches it by
 * name; which rule is speaking it learns from the engine.
 */
public final class Findings {

    /**
     * What one rule may say of one report: a finding, a fact that it rests on and fifty letters each count as one. No report has
     * so many faults of one kind, and a rule that joins everything with everything must not fill the memory with them.
     */
    private static final int MOST_SAID = 20_000;

    private static final int LETTERS = 50;

    private final List<Raise> raised = new ArrayList<>();
    private final Map<String, Integer> said = new HashMap<>();
    private String firing = "";
    private long[] matched = {};

    /** Reports a finding of a rule that has one part. */
    public Raise raise() {
        return raise("");
    }

    /** Reports a finding; {@code key} tells this instance of the rule from the others: a column, a row, a number, a word. */
    public Raise raise(Object key) {
        return add(key, Raise.Says.FINDING);
    }

    /** Says that this sub-check cannot be judged; the rule's message tells why. */
    public Raise unchecked() {
        return unchecked("");
    }

    /** Says that this sub-check cannot be judged for the instance {@code key}. */
    public Raise unchecked(Object key) {
        return add(key, Raise.Says.UNCHECKED);
    }

    /** Says that the rule does not apply to this report; the rule's message tells why. */
    public Raise notApplicable() {
        return add("", Raise.Says.NOT_APPLICABLE);
    }

    /** @param matched the facts by the order in which the report states them */
    void firing(String engineName, long[] matched) {
        firing = engineName;
        this.matched = matched;
    }

    /**
     * Puts what was raised in the order of the rules, and what one rule raised by the facts that it matched, the last stated
     * first: that is the engine's way, except that it depends on which rules were compiled together.
     */
    void order(ToIntFunction<String> position) {
        raised.sort(Comparator.comparingInt((Raise raise) -> position.applyAsInt(raise.rule()))
                .thenComparing(Raise::matched, (a, b) -> Arrays.compare(b, a)));
    }

    List<Raise> raised() {
        return raised;
    }

    private Raise add(Object key, Raise.Says says) {
        Raise raise = new Raise(firing, matched, key(key), says, this);
        says(firing, 1, raise.key());
        raised.add(raise);
        return raise;
    }

    /** Counts what a rule says, and stops one that never comes to an end of it. */
    void says(String rule, int facts, String text) {
        if (said.merge(rule, facts + text.length() / LETTERS, Integer::sum) > MOST_SAID) {
            throw new IllegalStateException(rule + " 对一份年报报的问题、列的依据太多，已停止使用：多半是几个事实之间没有写明怎样对应");
        }
    }

    static String key(Object key) {
        if (key instanceof Column column) {
            return column.getCode();
        }
        if (key instanceof Row row) {
            return row.getCode();
        }
        return String.valueOf(key);
    }
}
