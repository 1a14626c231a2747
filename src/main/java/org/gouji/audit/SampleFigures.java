package org.gouji.audit;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.facts.CellId;
import org.gouji.facts.Column;
import org.gouji.facts.Form;
import org.gouji.facts.FormLayout;
import org.gouji.facts.Row;

/** The figures of the faultless report: every sum holds, and they are small enough to be added up in one's head. */
final class SampleFigures {

    /** Row → 自然人, 商业企业; every other applicant is 0 and 总计 is their sum. */
    private static final Map<String, int[]> REQUESTS = Map.of(
            "received", new int[] {10, 2},
            "carried_in", new int[] {1, 0},
            "granted", new int[] {6, 1},
            "partly_granted", new int[] {1, 0},
            "unavailable.not_held", new int[] {2, 0},
            "not_processed.duplicate", new int[] {0, 1},
            "resolved", new int[] {9, 2},
            "carried_out", new int[] {2, 0});

    private static final Map<String, String> BOTH = Map.ofEntries(
            entry("permits.decisions", "5210"),
            entry("penalties.decisions", "86"),
            entry("coercive_measures.decisions", "4"));

    private static final Map<String, String> ON_2021 = Map.of(
            "normative_documents.issued", "3",
            "normative_documents.repealed", "1",
            "normative_documents.in_force", "20",
            "charges.amount", "128.5");

    private static final Map<String, String> ON_2019 = Map.ofEntries(
            entry("normative_documents.made", "3"),
            entry("normative_documents.published", "3"),
            entry("normative_documents.public_total", "20"),
            entry("permits.prior_items", "120"),
            entry("permits.change", "2"),
            entry("other_services.prior_items", "10"),
            entry("other_services.decisions", "30"),
            entry("penalties.prior_items", "80"),
            entry("coercive_measures.prior_items", "5"),
            entry("charges.prior_items", "6"),
            entry("procurement.items", "25"),
            entry("procurement.amount", "320.5"));

    private static final Map<String, String> DISPUTES = Map.of("review.upheld", "1", "review.total", "1");

    private SampleFigures() {}

    /** What the faultless report of the year before has instead, so that both years tie to one another. */
    static Map<CellId, String> yearBefore() {
        Map<CellId, String> cells = new LinkedHashMap<>();
        for (Column column : List.of(Column.NATURAL_PERSON, Column.TOTAL)) {
            boolean total = column == Column.TOTAL;
            cells.put(new CellId(Row.CARRIED_OUT, column), "1");
            cells.put(new CellId(Row.RESOLVED, column), total ? "12" : "10");
            cells.put(new CellId(Row.GRANTED, column), total ? "8" : "7");
        }
        cells.put(new CellId(Row.NORMATIVE_DOCUMENTS, Column.IN_FORCE), "18");
        cells.put(new CellId(Row.PERMITS, Column.DECISIONS), "4890");
        return cells;
    }

    static Map<CellId, String> of(Form form, boolean oneRowOther) {
        Map<String, String> values = new HashMap<>(BOTH);
        values.putAll(form == Form.FORM_2019 ? ON_2019 : ON_2021);
        values.putAll(DISPUTES);
        REQUESTS.forEach((row, counts) -> {
            values.put(row + ".natural_person", String.valueOf(counts[0]));
            values.put(row + ".business", String.valueOf(counts[1]));
            values.put(row + ".total", String.valueOf(counts[0] + counts[1]));
        });
        Map<CellId, String> cells = new LinkedHashMap<>();
        for (CellId cell : FormLayout.cells(form, oneRowOther)) {
            String code = cell.row().getCode() + "." + cell.column().getCode();
            cells.put(cell, Optional.ofNullable(values.get(code)).orElse("0"));
        }
        return cells;
    }
}
