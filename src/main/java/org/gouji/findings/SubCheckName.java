package org.gouji.findings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gouji.facts.CellId;
import org.gouji.facts.Column;
import org.gouji.facts.FormLayout;
import org.gouji.facts.Row;

/**
 * The name of a sub-check in the words of the form: rules make it of the code of a row, a column or a cell, behind the
 * name of the rule where a file has several.
 */
public final class SubCheckName {

    private static final Map<String, String> LABELS = labels();

    private SubCheckName() {}

    /** What is no code of the form is left as it is. */
    public static String words(String subCheck) {
        int slash = subCheck.indexOf('/');
        Optional<String> instance = label(subCheck.substring(slash + 1));
        if (slash < 0 || instance.isEmpty()) {
            return instance.orElse(subCheck);
        }
        return instance.get() + "〔" + subCheck.substring(0, slash) + "〕";
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
