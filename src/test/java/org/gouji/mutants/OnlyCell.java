package org.gouji.mutants;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.Column;
import org.gouji.facts.Form;
import org.gouji.facts.Row;

/**
 * Tells which half of a cell's name says nothing new: where the forms that a rule is for have a column in one row only, or
 * a row with one column only, the other half names that cell already, and to drop the half changes nothing whatever.
 */
final class OnlyCell {

    private static final Pattern ROW = Pattern.compile("row == Row\\.(\\w+)");
    private static final Pattern COLUMN = Pattern.compile("column == Column\\.(\\w+)");
    private static final Pattern FORMS = Pattern.compile("@forms\\(\"([^\"]*)\"\\)");

    private OnlyCell() {}

    /** The forms that a sub-check is for, as the notes in its head say. */
    static Set<Form> forms(String head) {
        Matcher named = FORMS.matcher(head);
        EnumSet<Form> forms = EnumSet.allOf(Form.class);
        if (named.find()) {
            forms.removeIf(form -> !named.group(1).contains(form.getCode()));
        }
        return forms;
    }

    /** Whether the cells that the constraints of a pattern name are the same without the one at {@code index}. */
    static boolean named(List<String> constraints, int index, Set<Form> forms) {
        Matcher row = ROW.matcher(constraints.get(index));
        if (row.matches()) {
            return constraints.stream()
                    .map(COLUMN::matcher)
                    .filter(Matcher::matches)
                    .anyMatch(column -> onlyRow(Row.valueOf(row.group(1)), Column.valueOf(column.group(1)), forms));
        }
        Matcher column = COLUMN.matcher(constraints.get(index));
        return column.matches()
                && constraints.stream()
                        .map(ROW::matcher)
                        .filter(Matcher::matches)
                        .anyMatch(other ->
                                onlyColumn(Row.valueOf(other.group(1)), Column.valueOf(column.group(1)), forms));
    }

    private static boolean onlyRow(Row row, Column column, Set<Form> forms) {
        return forms.stream()
                .allMatch(form -> Arrays.stream(Row.values())
                        .filter(other -> other.columns(form).contains(column))
                        .allMatch(other -> other == row));
    }

    private static boolean onlyColumn(Row row, Column column, Set<Form> forms) {
        return forms.stream().allMatch(form -> row.columns(form).stream().allMatch(other -> other == column));
    }
}
