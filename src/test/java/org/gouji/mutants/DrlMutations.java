package org.gouji.mutants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.CellState;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Column;
import org.gouji.facts.Direction;
import org.gouji.facts.Form;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.Row;
import org.gouji.facts.Table;
import org.gouji.mutants.DrlLayout.Span;
import org.gouji.mutants.Mutant.Operator;

/** Makes all mutants of one rule file. */
public final class DrlMutations {

    private static final Map<String, List<String>> COMPARISONS = Map.of(
            "==", List.of("!="),
            "!=", List.of("==", ">", "<"),
            "<", List.of("<=", ">="),
            "<=", List.of("<", ">"),
            ">", List.of(">=", "<="),
            ">=", List.of(">", "<"));
    private static final Map<String, String> MILDER = Map.of("error", "warning", "warning", "note", "note", "warning");
    private static final Set<String> DROPPED = Set.of("applies", "forms", "since", "under", "action");
    private static final Set<String> CELLS = Set.of("Figure", "Gap", "PreviousFigure", "PreviousGap");
    private static final Map<String, Enum<?>[]> LISTS = Map.of(
            "Row", Row.values(),
            "Column", Column.values(),
            "Table", Table.values(),
            "Form", Form.values(),
            "CellState", CellState.values(),
            "ClaimKind", ClaimKind.values(),
            "ClaimSubject", ClaimSubject.values(),
            "Direction", Direction.values(),
            "OfficeKind", OfficeKind.values());

    private static final Pattern NOTE = Pattern.compile("@(\\w+)\\( *\" *\" *\\)");
    private static final Pattern FACT = Pattern.compile("(?<![\\w.$\\p{L}])([A-Z]\\w*)\\s*\\(");
    private static final Pattern BINDING = Pattern.compile("\\$[\\p{L}\\p{N}_]+\\s*:\\s*[\\p{L}\\p{N}_.$]+");
    private static final Pattern COMPARISON = Pattern.compile("==|!=|<=|>=|<|>");
    private static final Pattern BOOLEAN = Pattern.compile("!?[$\\p{L}][$.\\p{L}\\p{N}_]*");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}.$_])\\d+(\\.\\d+B)?(?![\\p{L}\\p{N}_])");
    private static final Pattern STRING = Pattern.compile("\" *\"");
    private static final Pattern LIST_WORD = Pattern.compile("\\b([A-Z]\\w*)\\.([A-Z][A-Z_0-9]*)\\b");
    private static final Pattern SIGN = Pattern.compile("(?<!\") ([-+*]) (?!\")");
    private static final Pattern MATCHES = Pattern.compile("\\b(not )?(matches|contains)\\b");

    private final String file;
    private final String drl;
    private final DrlLayout layout;
    private final List<Mutant> mutants = new ArrayList<>();
    private final Map<String, Integer> named = new HashMap<>();
    private String rule = "";
    private Set<Form> forms = Set.of();

    private DrlMutations(String file, String drl) {
        this.file = file;
        this.drl = drl;
        this.layout = new DrlLayout(drl);
    }

    /** The mutants of a file, in the order of its text. */
    public static List<Mutant> of(String file, String drl) {
        DrlMutations mutations = new DrlMutations(file, drl);
        for (DrlLayout.Part part : mutations.layout.parts()) {
            mutations.rule = part.name();
            mutations.forms = OnlyCell.forms(mutations.layout.text(part.head()));
            mutations.head(part.head(), mutations.layout.text(part.then()).contains(".raise("));
            mutations.layout.conditions(part.when()).forEach(mutations::condition);
            mutations.then(part.then());
        }
        return List.copyOf(mutations.mutants);
    }

    /** A sub-check that only says what could not be checked has a severity and an action for the sake of form alone. */
    private void head(Span head, boolean raises) {
        for (MatchResult note : found(NOTE, head)) {
            Span whole = new Span(note.start(), note.end());
            String name = note.group(1);
            String value = layout.text(whole).replaceAll("^[^\"]*\"|\"[^\"]*$", "");
            if (name.equals("severity") && raises) {
                edit(Operator.SEVERITY, whole, whole, "@severity(\"" + MILDER.get(value) + "\")");
            } else if (DROPPED.contains(name) && (raises || !name.equals("action"))) {
                edit(Operator.DROPPED_NOTE, whole, whole, "");
            }
        }
    }

    private void condition(Span condition) {
        edit(Operator.DROPPED_PATTERN, condition, condition, "");
        for (String[] word : new String[][] {{"not", "exists"}, {"exists", "not"}}) {
            if (layout.bare(condition).matches("(?s)" + word[0] + "\\b.*")) {
                Span first = new Span(condition.from(), condition.from() + word[0].length());
                edit(Operator.NEGATED, condition, first, word[1]);
            }
        }
        for (MatchResult fact : found(FACT, condition)) {
            int open = fact.end() - 1;
            constraints(new Span(open + 1, layout.closing(open)), CELLS.contains(fact.group(1)));
        }
        if (layout.bare(condition).startsWith("accumulate")) {
            int open = drl.indexOf('(', condition.from());
            List<Span> thirds = layout.split(new Span(open + 1, condition.to() - 1), ";");
            if (thirds.size() == 3) {
                constraints(thirds.get(2), false);
            }
        }
    }

    private void constraints(Span list, boolean cells) {
        List<Span> constraints = layout.split(list, ",");
        List<String> texts = constraints.stream().map(layout::text).toList();
        for (int i = 0; i < constraints.size(); i++) {
            Span constraint = constraints.get(i);
            if (!BINDING.matcher(layout.bare(constraint)).matches()) {
                int from = i > 0 ? constraints.get(i - 1).to() : constraint.from();
                int to = i > 0 || constraints.size() == 1
                        ? constraint.to()
                        : constraints.get(1).from();
                if (!cells || !OnlyCell.named(texts, i, forms)) {
                    add(Operator.DROPPED_CONSTRAINT, layout.text(constraint), "", new Span(from, to), "");
                }
                inside(constraint);
            }
        }
    }

    private void inside(Span constraint) {
        for (String[] word : new String[][] {{"||", "&&"}, {"&&", "||"}}) {
            List<Span> sides = layout.split(constraint, word[0]);
            for (int i = 0; i < sides.size() && sides.size() > 1; i++) {
                int from = i > 0 ? sides.get(i - 1).to() : sides.get(i).from();
                int to = i > 0 ? sides.get(i).to() : sides.get(1).from();
                edit(Operator.DROPPED_CONSTRAINT, constraint, new Span(from, to), "");
                if (i > 0) {
                    Span between = new Span(sides.get(i - 1).to(), sides.get(i).from());
                    edit(Operator.AND_OR, constraint, between, " " + word[1] + " ");
                }
            }
        }
        for (MatchResult sign : found(COMPARISON, constraint)) {
            for (String other : COMPARISONS.get(sign.group())) {
                if (other.length() > 1 || ordered(constraint, sign)) {
                    edit(Operator.COMPARISON, constraint, new Span(sign.start(), sign.end()), other);
                }
            }
        }
        for (MatchResult word : found(MATCHES, constraint)) {
            boolean negated = word.group(1) != null;
            Span span = new Span(word.start(), word.end());
            edit(Operator.NEGATED, constraint, span, negated ? word.group(2) : "not " + word.group(2));
        }
        for (Span side : layout.split(constraint, "||")) {
            if (BOOLEAN.matcher(layout.bare(side)).matches()) {
                String word = layout.text(side);
                edit(Operator.NEGATED, constraint, side, word.startsWith("!") ? word.substring(1) : "!" + word);
            }
        }
        words(constraint);
        signs(constraint, constraint);
    }

    /** Whether a {@code !=} compares numbers, which can also be greater or smaller. */
    private boolean ordered(Span constraint, MatchResult sign) {
        return !sign.group().equals("!=")
                || layout.bare(constraint).contains("value")
                || layout.bare(constraint).matches(".*\\$(合计|数)\\b.*");
    }

    private void words(Span constraint) {
        for (MatchResult word : found(LIST_WORD, constraint)) {
            Enum<?>[] list = LISTS.get(word.group(1));
            if (list != null) {
                String next = word.group(1) + "." + next(list, word.group(2)).name();
                edit(Operator.LIST_WORD, constraint, new Span(word.start(), word.end()), next);
            }
        }
        for (MatchResult number : found(NUMBER, constraint)) {
            String text = number.group();
            String next = text.endsWith("B")
                    ? new java.math.BigDecimal(text.substring(0, text.length() - 1)).add(java.math.BigDecimal.ONE) + "B"
                    : String.valueOf(Long.parseLong(text) + 1);
            edit(Operator.CONSTANT, constraint, new Span(number.start(), number.end()), next);
        }
        for (MatchResult string : found(STRING, constraint)) {
            Span span = new Span(string.start(), string.end());
            String before = layout.bare().substring(constraint.from(), span.from());
            if (before.equals("name == ")
                    && layout.bare().substring(0, constraint.from()).endsWith("Threshold( ")) {
                continue; // the profile lacks a parameter of another name: the whole book would be refused
            }
            if (before.endsWith("matches ")) {
                edit(Operator.WORD, constraint, span, "\"(?s).*\"");
                edit(Operator.WORD, constraint, span, "\"另\"");
            } else {
                edit(Operator.WORD, constraint, span, "\"另\"");
            }
        }
    }

    /** The neighbour of a word in its list; a row's neighbour is of the same table. */
    private static Enum<?> next(Enum<?>[] list, String name) {
        int at = 0;
        while (!list[at].name().equals(name)) {
            at++;
        }
        for (int step = 1; ; step++) {
            Enum<?> other = list[(at + step) % list.length];
            if (!(other instanceof Row row) || row.getTable() == ((Row) list[at]).getTable()) {
                return other;
            }
        }
    }

    private void signs(Span context, Span span) {
        for (MatchResult sign : found(SIGN, span)) {
            String other = sign.group(1).equals("+") ? "-" : "+";
            edit(Operator.ARITHMETIC, context, new Span(sign.start(1), sign.end(1)), other);
        }
    }

    private void then(Span then) {
        for (MatchResult raise : found(Pattern.compile("\\.raise\\("), then)) {
            Span call = new Span(raise.start() + 1, layout.closing(raise.end() - 1) + 1);
            if (!layout.text(call).matches("raise\\(\\s*\\)")) {
                edit(Operator.KEY, call, call, "raise()");
            }
        }
        List<MatchResult> sides = found(Pattern.compile("\\.(stated|expected)\\("), then);
        if (sides.size() == 2) {
            String swapped = drl.substring(0, sides.get(0).start(1))
                    + sides.get(1).group(1)
                    + drl.substring(sides.get(0).end(1), sides.get(1).start(1))
                    + sides.get(0).group(1)
                    + drl.substring(sides.get(1).end(1));
            put(Operator.STATED, "stated ↔ expected", swapped);
        } else if (sides.size() == 1) {
            MatchResult only = sides.get(0);
            Span word = new Span(only.start(1), only.end(1));
            edit(Operator.STATED, word, word, only.group(1).equals("stated") ? "expected" : "stated");
        }
        for (MatchResult side : sides) {
            Span call = new Span(side.start(1), layout.closing(side.end() - 1) + 1);
            signs(call, call);
        }
    }

    private List<MatchResult> found(Pattern pattern, Span span) {
        Matcher matcher = pattern.matcher(layout.bare());
        matcher.region(span.from(), span.to()).useTransparentBounds(true).useAnchoringBounds(false);
        return matcher.results().toList();
    }

    private void edit(Operator operator, Span context, Span span, String other) {
        String before = layout.text(context);
        String after = before.substring(0, span.from() - context.from())
                + other
                + before.substring(span.to() - context.from());
        add(operator, before, after, span, other);
    }

    private void add(Operator operator, String before, String after, Span span, String other) {
        String shown = after.isBlank() ? "（删去）" : flat(after);
        put(operator, flat(before) + " → " + shown, drl.substring(0, span.from()) + other + drl.substring(span.to()));
    }

    private void put(Operator operator, String change, String text) {
        int nth = named.merge(rule + operator + change, 1, Integer::sum);
        mutants.add(new Mutant(file, rule, operator, nth == 1 ? change : change + "（第 " + nth + " 处）", text));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
