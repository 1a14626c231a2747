package org.gouji.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.gouji.facts.Column;
import org.gouji.facts.FormCell;
import org.gouji.facts.Quotable;
import org.gouji.facts.Row;

/**
 * The one thing a rule's {@code then} can speak to. Public only because the engine's expression language reaches it by
 * name; which rule is speaking it learns from the engine.
 */
public final class Findings {

    private final List<Raise> raised = new ArrayList<>();
    private String firing = "";

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

    void firing(String engineName) {
        firing = engineName;
    }

    /** Puts what was raised in the order of the rules and of the report: in which order an engine fires is chance. */
    void order(ToIntFunction<String> position) {
        raised.sort(Comparator.comparingInt((Raise raise) -> position.applyAsInt(raise.rule()))
                .thenComparingInt(Findings::place)
                .thenComparing(raise -> raise.key())
                .thenComparing(raise -> raise.stated())
                .thenComparing(raise -> raise.expected())
                .thenComparing(raise -> raise.evidence().toString()));
    }

    private static int place(Raise raise) {
        Object first = raise.evidence().isEmpty() ? null : raise.evidence().get(0);
        return first instanceof FormCell cell
                ? cell.place().order()
                : first instanceof Quotable quotable ? quotable.place().order() : 0;
    }

    List<Raise> raised() {
        return raised;
    }

    private Raise add(Object key, Raise.Says says) {
        Raise raise = new Raise(firing, key(key), says);
        raised.add(raise);
        return raise;
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
