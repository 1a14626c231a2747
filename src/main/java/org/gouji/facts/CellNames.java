package org.gouji.facts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cells and rows by what people call them: a code, or Chinese such as {@code 表三「本年新收」「总计」}. */
public final class CellNames {

    private static final Pattern CELL = Pattern.compile("(表[一-龥])?「([^」]+)」行?(?:的?「([^」]+)」列?)?");

    private CellNames() {}

    /** Whether a name is written in Chinese labels and not as a code. */
    public static boolean isChinese(String name) {
        return CELL.matcher(name.replaceAll("\\s", "")).matches();
    }

    /** The cells that a name may mean, by code or by Chinese labels; one where it is clear. */
    public static List<CellId> cells(String name) {
        Optional<CellId> coded = FormLayout.cell(name);
        if (coded.isPresent()) {
            return List.of(coded.get());
        }
        Matcher labels = CELL.matcher(name.replaceAll("\\s", ""));
        if (!labels.matches()) {
            return List.of();
        }
        return rows(labels).stream()
                .flatMap(row -> (labels.group(3) == null
                                ? FormLabels.usualColumn(row).stream()
                                : FormLabels.columns(labels.group(3), row).stream())
                        .map(column -> new CellId(row, column)))
                .toList();
    }

    /** The rows that a name in Chinese labels may mean. */
    public static List<Row> rows(String name) {
        String label = isChinese(name) ? name : "「" + name + "」";
        Matcher labels = CELL.matcher(label.replaceAll("\\s", ""));
        return labels.matches() ? rows(labels) : List.of();
    }

    /** A cell in the labels that name it and no other: 表三「（七）总计」「自然人」. */
    public static String chinese(CellId cell) {
        return cell.table().getLabel() + "「" + cell.row().getLabel() + "」「"
                + cell.column().labelIn(cell.table()) + "」";
    }

    private static List<Row> rows(Matcher labels) {
        Table table = Stream.of(Table.values())
                .filter(each -> each.getLabel().equals(labels.group(1)))
                .findFirst()
                .orElse(null);
        return labels.group(1) != null && table == null ? List.of() : FormLabels.rows(labels.group(2), table);
    }
}
