package org.gouji.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.gouji.facts.Column;
import org.gouji.facts.FormCell;
import org.gouji.facts.Row;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * What {@link NeedsRule} writes for a rule.
 *
 * @param drl the rule for the engine; empty where the rule looks at no cell
 * @param formAlone whether it looks at nothing but where the cells of the form stand
 * @param facts names of the facts without which it matches nothing
 * @param gaps names of the facts that may stand in place of a number and belong to no cell of the form
 * @param looks at which cells of the form it may look
 * @param reads names of all facts that it looks at, cells of the form aside
 */
record Companion(
        String rule,
        String drl,
        boolean formAlone,
        Set<String> facts,
        Set<String> gaps,
        List<Look> looks,
        Set<String> reads) {

    Companion {
        facts = Set.copyOf(facts);
        gaps = Set.copyOf(gaps);
        looks = List.copyOf(looks);
        reads = Set.copyOf(reads);
    }

    /** The rule as the compiler takes it; one that it takes once only. */
    RuleDescr parsed() {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr file = parser.parse(false, drl);
            if (parser.hasErrors()) {
                throw new IllegalStateException(parser.getErrors() + "\n" + drl);
            }
            return file.getRules().get(0);
        } catch (DroolsParserException e) {
            throw new IllegalStateException(drl, e);
        }
    }

    /** Whether it may look at every cell of the form, so that all of them must be shown to it. */
    boolean wide() {
        return looks.stream()
                .anyMatch(look -> look.rows().isEmpty() && look.columns().isEmpty());
    }

    /**
     * The cells that one pattern admits by its own words; there may be fewer.
     *
     * @param rows none for any
     * @param columns none for any
     */
    record Look(Set<Row> rows, Set<Column> columns) {

        private static final Pattern ROWS = anyOf("row", "Row");
        private static final Pattern COLUMNS = anyOf("column", "Column");
        private static final Pattern NAME = Pattern.compile("\\.([A-Z0-9_]+)");

        private static Pattern anyOf(String property, String type) {
            String one = "\\s*" + property + "\\s*==\\s*" + type + "\\.[A-Z0-9_]+\\s*";
            return Pattern.compile(one + "(?:\\|\\|" + one + ")*");
        }

        static Look of(List<String> constraints) {
            Set<Row> rows = EnumSet.noneOf(Row.class);
            Set<Column> columns = EnumSet.noneOf(Column.class);
            for (String constraint : constraints) {
                if (rows.isEmpty() && ROWS.matcher(constraint).matches()) {
                    names(constraint).forEach(name -> rows.add(Row.valueOf(name)));
                } else if (columns.isEmpty() && COLUMNS.matcher(constraint).matches()) {
                    names(constraint).forEach(name -> columns.add(Column.valueOf(name)));
                }
            }
            return new Look(rows, columns);
        }

        private static Stream<String> names(String constraint) {
            return NAME.matcher(constraint).results().map(name -> name.group(1));
        }

        boolean admits(FormCell cell) {
            return (rows.isEmpty() || rows.contains(cell.row()))
                    && (columns.isEmpty() || columns.contains(cell.column()));
        }
    }
}
