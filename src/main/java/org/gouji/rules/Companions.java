package org.gouji.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.gouji.document.Place;
import org.gouji.facts.CellId;
import org.gouji.facts.CellState;
import org.gouji.facts.FormCell;
import org.gouji.facts.Gap;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Threshold;

/**
 * The companions of rules, asked for what a report lacks. Those that look at the form alone say the same of every report
 * with the same cells, so the engine is asked once for each such form; the others are asked only where a gap can matter.
 */
final class Companions {

    /** Forms differ in a few rows; more kinds than this come only from rules on trial. */
    private static final int MOST_FORMS = 16;

    private final Compiled onForm;
    private final List<Asked> others;
    private final Map<List<CellId>, OnForm> forms = new ConcurrentHashMap<>();

    /**
     * @param onForm the companions that look at the form alone
     * @param others all others; those that look at every cell are best by themselves
     */
    Companions(Compiled onForm, List<Asked> others) {
        this.onForm = onForm;
        this.others = List.copyOf(others);
    }

    Compiled onForm() {
        return onForm;
    }

    List<Asked> others() {
        return others;
    }

    /** Companions and the rulebase that they are in. */
    record Asked(List<Companion> companions, Compiled rules) {}

    /** Tells {@code needs} what the rules in force lack in a report. */
    void ask(ReportFacts facts, List<Threshold> thresholds, Predicate<String> inForce, Needs needs) {
        Map<CellId, Gap> gaps = new HashMap<>();
        facts.cells().forEach(cell -> {
            if (cell instanceof Gap gap) {
                gaps.put(gap.id(), gap);
            }
        });
        if (!gaps.isEmpty()) {
            onForm(facts).lacks(gaps).forEach(lack -> {
                if (inForce.test(lack.rule())) {
                    needs.add(lack);
                }
            });
        }
        Set<String> kinds = kinds(facts);
        for (Asked asked : others) {
            List<Companion> concerned = concerned(asked.companions(), inForce, kinds, gaps);
            if (!concerned.isEmpty()) {
                boolean numbers =
                        concerned.stream().anyMatch(each -> each.reads().contains("Threshold"));
                asked.rules()
                        .fire(
                                Compiled.facts(asked(concerned, facts), numbers ? thresholds : List.of()),
                                name -> inForce.test(name.substring(NeedsRule.PREFIX.length())),
                                -1,
                                session -> session.setGlobal("needs", needs));
            }
        }
    }

    private static Set<String> kinds(ReportFacts facts) {
        Set<String> kinds = Rulebase.kinds(facts);
        Vocabulary.GAPS.forEach((number, gap) -> {
            if (kinds.contains(number) || kinds.contains(gap)) {
                kinds.add(Vocabulary.CELLS.get(number));
            }
        });
        kinds.add("Report");
        kinds.add("Threshold");
        return kinds;
    }

    private static List<Companion> concerned(
            List<Companion> companions, Predicate<String> inForce, Set<String> kinds, Map<CellId, Gap> gaps) {
        return companions.stream()
                .filter(companion -> inForce.test(companion.rule()))
                .filter(companion -> kinds.containsAll(companion.facts()))
                .filter(companion -> companion.gaps().stream().anyMatch(kinds::contains)
                        || companion.looks().stream()
                                .anyMatch(look -> gaps.values().stream().anyMatch(look::admits)))
                .toList();
    }

    /** Of what a report states, that which these companions look at. */
    private static ReportFacts asked(List<Companion> concerned, ReportFacts facts) {
        Set<Companion.Look> looks = new LinkedHashSet<>();
        Set<String> reads = new HashSet<>();
        concerned.forEach(companion -> {
            looks.addAll(companion.looks());
            reads.addAll(companion.reads());
        });
        return facts.withCells(facts.cells().stream()
                        .filter(cell -> looks.stream().anyMatch(look -> look.admits(cell)))
                        .toList())
                .with(facts.statements().stream()
                        .filter(fact -> reads.contains(fact.getClass().getSimpleName()))
                        .toList());
    }

    private OnForm onForm(ReportFacts facts) {
        List<CellId> cells = facts.cells().stream().map(FormCell::id).toList();
        OnForm known = forms.get(cells);
        if (known == null) {
            if (forms.size() >= MOST_FORMS) {
                forms.clear();
            }
            known = new OnForm(blank(cells, facts));
            forms.put(cells, known);
        }
        return known;
    }

    /** What the companions say of a form in which no cell holds a number. */
    private List<Needs.Lack> blank(List<CellId> cells, ReportFacts facts) {
        Needs every = new Needs();
        List<FormCell> blanks = new ArrayList<>();
        cells.forEach(cell -> blanks.add(new Gap(cell.row(), cell.column(), CellState.BLANK, "", Place.UNKNOWN, "")));
        onForm.fire(
                Compiled.facts(facts.with(List.of()).withCells(blanks), List.of()),
                name -> true,
                -1,
                session -> session.setGlobal("needs", every));
        return every.lacks();
    }

    /** All that can be lacking on a form, to be found by the cells that are gaps. */
    private static final class OnForm {

        private final List<Needs.Lack> blank;
        private final Map<CellId, BitSet> with = new HashMap<>();

        OnForm(List<Needs.Lack> blank) {
            this.blank = blank;
            for (int i = 0; i < blank.size(); i++) {
                for (Object cell : blank.get(i).gaps()) {
                    with.computeIfAbsent(((Gap) cell).id(), id -> new BitSet()).set(i);
                }
            }
        }

        List<Needs.Lack> lacks(Map<CellId, Gap> gaps) {
            BitSet lacking = new BitSet();
            gaps.keySet().forEach(gap -> {
                if (with.containsKey(gap)) {
                    lacking.or(with.get(gap));
                }
            });
            return lacking.stream().mapToObj(i -> lack(blank.get(i), gaps)).toList();
        }

        private static Needs.Lack lack(Needs.Lack every, Map<CellId, Gap> gaps) {
            Set<Object> own = new LinkedHashSet<>();
            for (Object cell : every.gaps()) {
                Gap gap = gaps.get(((Gap) cell).id());
                if (gap != null) {
                    own.add(gap);
                }
            }
            return new Needs.Lack(every.rule(), every.key(), own);
        }
    }
}
