package org.gouji.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.gouji.facts.Column;
import org.gouji.facts.FormCell;
import org.gouji.facts.Gap;
import org.gouji.facts.PreviousCell;
import org.gouji.facts.PreviousGap;
import org.gouji.facts.Row;
import org.gouji.facts.TallyGap;

/**
 * Collects, for each sub-check, the cells that it needs and that gave no number. Filled by the companion rules that
 * {@link NeedsRule} writes; public for the engine's sake only.
 */
public final class Needs {

    /** One instance of a sub-check that lacks a cell. */
    record Lack(String rule, String key, Set<Object> gaps) {}

    private final List<Lack> lacks = new ArrayList<>();

    /** Says which cells one instance of a rule rests on. */
    public void seen(String rule, Object key, Collection<?> cells) {
        Set<Object> gaps = new LinkedHashSet<>();
        for (Object cell : cells) {
            collect(cell, gaps);
        }
        if (!gaps.isEmpty()) {
            lacks.add(new Lack(rule, Findings.key(key), gaps));
        }
    }

    void add(Lack lack) {
        lacks.add(lack);
    }

    /** Puts what was seen in the order of the rules and of the form: in which order an engine fires is chance. */
    void order(ToIntFunction<String> position) {
        lacks.sort(Comparator.comparingInt((Lack lack) -> position.applyAsInt(lack.rule()))
                .thenComparingInt(lack -> cell(lack.gaps().iterator().next()))
                .thenComparing(Lack::key)
                .thenComparing(lack -> lack.gaps().toString()));
    }

    List<Lack> lacks() {
        return lacks;
    }

    private static void collect(Object cell, Set<Object> gaps) {
        if (cell instanceof Gap gap) {
            gaps.add(gap);
        } else if (cell instanceof PreviousGap gap) {
            gaps.add(gap);
        } else if (cell instanceof TallyGap tally) {
            gaps.addAll(tally.gaps());
        } else if (cell instanceof Collection<?> cells) {
            cells.stream().sorted(Comparator.comparingInt(Needs::cell)).forEach(one -> collect(one, gaps));
        }
    }

    private static int cell(Object cell) {
        if (cell instanceof FormCell own) {
            return order(own.row(), own.column());
        }
        return cell instanceof PreviousCell before ? order(before.row(), before.column()) : 0;
    }

    private static int order(Row row, Column column) {
        return row.ordinal() * Column.values().length + column.ordinal();
    }
}
