package org.gouji.web;

import java.util.ArrayList;
import java.util.List;
import org.gouji.facts.CellId;
import org.gouji.facts.FormLayout;
import org.gouji.facts.Listed;
import org.gouji.facts.Section;
import org.gouji.findings.Action;
import org.gouji.store.FindingRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A finding as a page shows it, with what only its JSON tells. */
record FindingView(
        FindingRow row, String stated, String expected, String basis, List<Where> where, List<String> folded) {

    /**
     * A place that a finding rests on.
     *
     * @param words the place in an auditor's words
     * @param text as printed; empty for what is absent
     * @param other in which other report it stands; empty for this one
     * @param cell code of the form's cell, such as {@code requests.received.total}; empty for a sentence
     * @param part the cell or part of the report in an auditor's words; empty where the place says it
     */
    record Where(String words, String text, boolean absent, String other, String cell, String part) {

        /** Report, part and place, as the workbook names them. */
        public String full() {
            String here = part.isEmpty() ? words : part + (words.isEmpty() ? "" : "（" + words + "）");
            return (other + " " + here).strip();
        }
    }

    static FindingView of(FindingRow row) {
        JsonNode json = JsonMapper.shared().readTree(row.json());
        List<Where> where = new ArrayList<>();
        json.path("where").forEach(one -> where.add(where(one)));
        List<String> folded = new ArrayList<>();
        json.path("folded").forEach(one -> folded.add(one.path("code").asString("")));
        return new FindingView(
                row,
                json.path("stated").asString(""),
                json.path("expected").asString(""),
                json.path("basis").asString(""),
                where,
                folded.stream().distinct().toList());
    }

    public boolean internal() {
        return row.action().equals(Action.INTERNAL.getLabel());
    }

    public String severity() {
        return row.severity().getCode();
    }

    private static Where where(JsonNode one) {
        boolean absent = one.path("absent").asBoolean(false);
        String words = place(one);
        String other = one.path("report").isString()
                ? one.path("report").asString() + " " + one.path("file").asString("")
                : "";
        String cell = one.path("column").isString()
                ? String.join(
                        ".",
                        one.path("table").asString(""),
                        one.path("row").asString(""),
                        one.path("column").asString(""))
                : "";
        String part = FormLayout.cell(cell).map(CellId::label).orElse("");
        if (part.isEmpty() && one.path("section").isNumber() && !words.equals(Listed.NAME)) {
            part = Section.words(one.path("section").asInt());
        }
        return new Where(words, one.path("text").asString(""), absent, other, cell, part);
    }

    /** A place in an auditor's words; empty where JSON names none. */
    static String place(JsonNode one) {
        if (one.path("line").isNumber()) {
            return "第 " + one.path("line").asInt() + " 行";
        }
        if (one.path("page").isNumber()) {
            return "第 " + one.path("page").asInt() + " 页";
        }
        if (one.path("sheet").isString()) {
            return "工作表“" + one.path("sheet").asString() + "”"
                    + (one.path("path").isString() ? " " + one.path("path").asString() : "");
        }
        return one.path("path").asString("");
    }
}
