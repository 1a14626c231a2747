package org.gouji.findings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.facts.CellId;
import org.gouji.facts.CellNames;
import org.gouji.facts.Column;
import org.gouji.facts.FormLabels;
import org.gouji.facts.FormLayout;
import org.gouji.facts.Row;
import org.gouji.facts.Table;

/**
 * The name of a sub-check in the words of the form: rules make it of the code of a row, a column or a cell, behind the
 * name of the rule where a file has several.
 */
public final class SubCheckName {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9][A-Za-z0-9_.-]*");
    private static final Map<String, String> LABELS = labels();

    private SubCheckName() {}

    /**
     * What a sub-check is about: the cell, row or column, or the words that the rule names it by. The identifier of a rule
     * in its file says nothing to a reader, and its title stands beside; so it is left out.
     */
    public static String words(String subCheck) {
        String instance = subCheck.substring(subCheck.indexOf('/') + 1);
        return label(instance).orElse(IDENTIFIER.matcher(instance).matches() ? "" : instance);
    }

    /** Whether people may call the sub-check by this name: as it is, or by the label of its row, column or cell. */
    public static boolean isCalled(String subCheck, String name) {
        if (subCheck.equals(name)) {
            return true;
        }
        int slash = subCheck.indexOf('/');
        String rule = subCheck.substring(0, slash + 1);
        if (!name.startsWith(rule)) {
            return false;
        }
        String code = subCheck.substring(slash + 1);
        String label = name.substring(rule.length());
        return FormLayout.cell(code)
                        .filter(cell -> CellNames.cells(label).equals(List.of(cell)))
                        .isPresent()
                || Stream.of(Row.values())
                        .filter(row -> row.getCode().equals(code))
                        .anyMatch(row -> FormLabels.rows(label, row.getTable()).equals(List.of(row)))
                || Stream.of(Column.values())
                        .filter(column -> column.getCode().equals(code))
                        .anyMatch(column -> Stream.of(Table.values())
                                .anyMatch(table ->
                                        FormLabels.columns(label, table).equals(List.of(column))));
    }

    private static Optional<String> label(String code) {
        return FormLayout.cell(code).map(CellId::label).or(() -> Optional.ofNullable(LABELS.get(code)));
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        for (Row row : Row.values()) {
            labels.put(row.getCode(), row.getLabel());
        }
        for (Column column : Column.values()) {
            labels.put(column.getCode(), column.getLabel());
        }
        return labels;
    }
}
