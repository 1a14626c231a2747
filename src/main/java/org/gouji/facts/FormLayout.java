package org.gouji.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which cells a form has and in which order it prints them: 200, 198 (2019) or 186 (2021 with one row 其他处理). */
public final class FormLayout {

    private static final List<Column> APPLICANTS = List.of(
            Column.NATURAL_PERSON,
            Column.BUSINESS,
            Column.RESEARCH,
            Column.PUBLIC_INTEREST,
            Column.LEGAL_SERVICE,
            Column.OTHER,
            Column.TOTAL);
    private static final List<Column> RESULTS =
            List.of(Column.UPHELD, Column.CORRECTED, Column.OTHER, Column.PENDING, Column.TOTAL);

    private static final Map<Table, List<List<Row>>> ROWS = new EnumMap<>(Table.class);

    static {
        for (Table table : Table.values()) {
            ROWS.put(table, rows(table));
        }
    }

    private FormLayout() {}

    /** All cells of the form in printed order. {@code oneRowOther} says that （六）其他处理 is printed as one row. */
    public static List<CellId> cells(Form form, boolean oneRowOther) {
        List<CellId> cells = new ArrayList<>();
        for (Table table : Table.values()) {
            for (Row row : rows(table, form, oneRowOther)) {
                row.columns(form).forEach(column -> cells.add(new CellId(row, column)));
            }
        }
        return cells;
    }

    /** The value rows of a table in printed order. */
    public static List<Row> rows(Table table, Form form, boolean oneRowOther) {
        boolean single = form == Form.FORM_2019 || oneRowOther;
        return ROWS.get(table).get((single ? Form.values().length : 0) + form.ordinal());
    }

    /** The rows of a table on each form, first with three rows 其他处理, then with one. */
    private static List<List<Row>> rows(Table table) {
        return Stream.of(false, true)
                .flatMap(single -> Arrays.stream(Form.values())
                        .map(form -> Arrays.stream(Row.values())
                                .filter(row -> row.getTable() == table)
                                .filter(row -> !row.columns(form).isEmpty())
                                .filter(row -> single ? !row.getCode().startsWith("other.") : row != Row.OTHER)
                                .toList()))
                .toList();
    }

    /** The cell of a code such as {@code requests.received.total}, or empty where no form has it. */
    public static Optional<CellId> cell(String code) {
        return Optional.ofNullable(Cells.BY_CODE.get(code));
    }

    /** Filled when it is first asked for, for the rows are not all known while this class is loaded. */
    private static final class Cells {

        static final Map<String, CellId> BY_CODE = Stream.of(Form.values())
                .flatMap(form -> Stream.of(Row.values())
                        .flatMap(row -> row.columns(form).stream().map(column -> new CellId(row, column))))
                .distinct()
                .collect(Collectors.toUnmodifiableMap(CellId::code, Function.identity()));
    }

    static List<Column> columns(Row row, Form form) {
        if (row.getTable() == Table.REQUESTS) {
            return APPLICANTS;
        }
        if (row.getTable() == Table.DISPUTES) {
            return RESULTS;
        }
        return form == Form.FORM_2021 ? proactive2021(row) : proactive2019(row);
    }

    private static List<Column> proactive2021(Row row) {
        return switch (row) {
            case REGULATIONS, NORMATIVE_DOCUMENTS -> List.of(Column.ISSUED, Column.REPEALED, Column.IN_FORCE);
            case PERMITS, PENALTIES, COERCIVE_MEASURES -> List.of(Column.DECISIONS);
            case CHARGES -> List.of(Column.AMOUNT);
            default -> List.of();
        };
    }

    private static List<Column> proactive2019(Row row) {
        return switch (row) {
            case REGULATIONS, NORMATIVE_DOCUMENTS -> List.of(Column.MADE, Column.PUBLISHED, Column.PUBLIC_TOTAL);
            case PERMITS, OTHER_SERVICES, PENALTIES, COERCIVE_MEASURES ->
                List.of(Column.PRIOR_ITEMS, Column.CHANGE, Column.DECISIONS);
            case CHARGES -> List.of(Column.PRIOR_ITEMS, Column.CHANGE);
            case PROCUREMENT -> List.of(Column.ITEMS, Column.AMOUNT);
            default -> List.of();
        };
    }
}
