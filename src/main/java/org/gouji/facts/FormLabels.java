package org.gouji.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rows and columns by the labels that the form prints, as people write them: whole, without the number before it, or
 * any part of it that no other label has.
 */
public final class FormLabels {

    private static final Pattern ORDINAL =
            Pattern.compile("^(?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）|[0-9]{1,2}[.．])");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    private FormLabels() {}

    /** The rows that a label may mean, in the given table or, where it is null, in all; one where it is clear. */
    public static List<Row> rows(String label, Table table) {
        List<Row> rows = Arrays.stream(Row.values())
                .filter(row -> table == null || row.getTable() == table)
                .toList();
        return meant(rows, label, row -> Stream.of(row.getLabel(), row.labelOn(Form.FORM_2019)));
    }

    /** The columns that a label may mean among those that the row has on any form; one where it is clear. */
    public static List<Column> columns(String label, Row row) {
        return meant(columns(row), label, column -> Stream.of(column.labelIn(row.getTable())));
    }

    /** The columns that a label may mean among those of a table; one where it is clear. */
    public static List<Column> columns(String label, Table table) {
        List<Column> columns = Arrays.stream(Row.values())
                .filter(row -> row.getTable() == table)
                .flatMap(row -> columns(row).stream())
                .distinct()
                .toList();
        return meant(columns, label, column -> Stream.of(column.labelIn(table)));
    }

    /** The columns that the row has on any form. */
    public static List<Column> columns(Row row) {
        return Stream.of(Form.FORM_2021, Form.FORM_2019)
                .flatMap(form -> row.columns(form).stream())
                .distinct()
                .toList();
    }

    /** The column that is meant where only the row is named: 总计, or the only one that the row has on the 2021 form. */
    public static Optional<Column> usualColumn(Row row) {
        List<Column> columns = row.columns(Form.FORM_2021).isEmpty() ? columns(row) : row.columns(Form.FORM_2021);
        if (columns.contains(Column.TOTAL)) {
            return Optional.of(Column.TOTAL);
        }
        return columns.size() == 1 ? Optional.of(columns.get(0)) : Optional.empty();
    }

    /** The label without the number that the form prints before it. */
    public static String bare(String label) {
        return ORDINAL.matcher(label.strip()).replaceFirst("");
    }

    /** The letters and digits of a label alone, as a name can be made of. */
    public static String letters(String label) {
        return NO_LETTER.matcher(label).replaceAll("");
    }

    private static <T> List<T> meant(List<T> all, String label, java.util.function.Function<T, Stream<String>> labels) {
        String wanted = letters(label);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<T> exact = all.stream()
                .filter(one -> labels.apply(one)
                        .anyMatch(known -> letters(known).equals(wanted)
                                || letters(bare(known)).equals(wanted)))
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        return all.stream()
                .filter(one ->
                        labels.apply(one).anyMatch(known -> letters(known).contains(wanted)))
                .toList();
    }
}
