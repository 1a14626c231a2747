package org.gouji.workbook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gouji.facts.Column;
import org.gouji.facts.Row;

/** The name of a sub-check, which rules make of row and column codes, in the words of the form. */
final class SubCheck {

    private static final Map<String, String> LABELS = labels();

    private SubCheck() {}

    /** Parts that are no code of the form are left as they are. */
    static String words(String subCheck) {
        return Arrays.stream(subCheck.split("/"))
                .map(part -> LABELS.getOrDefault(part, part))
                .collect(Collectors.joining("·"));
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
