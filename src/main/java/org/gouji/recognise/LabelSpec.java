package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import org.gouji.facts.Row;
import org.gouji.facts.Table;

/**
 * A label that may stand in a table, in the order of the form.
 *
 * @param row the row it names; null for a group label, which has no values of its own
 * @param depth 0 for 一、 1 for （一） 2 for 1.
 * @param core its core, see {@link Label#core}
 * @param variants other cores that say the same and are no misprint
 */
record LabelSpec(Row row, int depth, String core, List<String> variants) {

    static final List<LabelSpec> TABLE_THREE = tableThree();
    static final List<LabelSpec> TABLE_TWO = List.of(
            of(Row.REGULATIONS, 0),
            of(Row.NORMATIVE_DOCUMENTS, 0, "规范性文件"),
            of(Row.PERMITS, 0),
            of(Row.OTHER_SERVICES, 0),
            of(Row.PENALTIES, 0),
            of(Row.COERCIVE_MEASURES, 0),
            of(Row.CHARGES, 0),
            of(Row.PROCUREMENT, 0));

    /** Where a row of table three stands among the labels. */
    static int indexOf(Row row) {
        for (int i = 0; i < TABLE_THREE.size(); i++) {
            if (TABLE_THREE.get(i).row() == row) {
                return i;
            }
        }
        throw new IllegalArgumentException(row + " is no row of table three");
    }

    boolean isExactly(String text) {
        return core.equals(text) || variants.contains(text);
    }

    private static List<LabelSpec> tableThree() {
        List<LabelSpec> specs = new ArrayList<>();
        for (Row row : Row.values()) {
            if (row.getTable() != Table.REQUESTS) {
                continue;
            }
            group(row, specs);
            if (row == Row.PARTLY_GRANTED) {
                specs.add(of(row, 1, "部分公开"));
            } else if (row == Row.OTHER) {
                // stands before its three parts, and is a row only where it has values
                specs.add(specs.size() - 3, of(row, 1));
            } else {
                specs.add(of(
                        row,
                        row.getLabel().matches("\\d.*") ? 2 : row.getLabel().startsWith("（") ? 1 : 0));
            }
        }
        return List.copyOf(specs);
    }

    private static void group(Row first, List<LabelSpec> specs) {
        switch (first) {
            case GRANTED -> specs.add(new LabelSpec(null, 0, "本年度办理结果", List.of("办理结果")));
            case REFUSED_STATE_SECRET -> specs.add(new LabelSpec(null, 1, "不予公开", List.of()));
            case UNAVAILABLE_NOT_HELD -> specs.add(new LabelSpec(null, 1, "无法提供", List.of()));
            case NOT_PROCESSED_PETITION -> specs.add(new LabelSpec(null, 1, "不予处理", List.of()));
            default -> {
                // no group begins with this row
            }
        }
    }

    private static LabelSpec of(Row row, int depth, String... variants) {
        return new LabelSpec(row, depth, Label.core(normal(row.getLabel())), List.of(variants));
    }

    private static String normal(String label) {
        return Words.of(label, new Script(false, false)).normal();
    }
}
