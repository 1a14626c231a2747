package org.gouji.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.document.Place;
import org.gouji.facts.CellId;
import org.gouji.facts.CellState;
import org.gouji.facts.Figure;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.FormLayout;
import org.gouji.facts.Gap;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.Receipt;
import org.gouji.facts.Report;
import org.gouji.facts.ReportFacts;

/** A report whose tables are all 0, with the cells and statements that a test changes. */
final class FactsFixture {

    private final Form form;
    private final Map<CellId, FormCell> cells = new LinkedHashMap<>();
    private final List<Object> statements = new ArrayList<>();
    private boolean complete = true;
    private int year;

    FactsFixture(Form form) {
        this.form = form;
        this.year = form == Form.FORM_2021 ? 2023 : 2020;
        int line = 10;
        for (CellId id : FormLayout.cells(form, false)) {
            cells.put(id, new Figure(id.row(), id.column(), BigDecimal.ZERO, "0", Place.line(line++)));
        }
    }

    FactsFixture cell(String code, String value) {
        CellId id = FormLayout.cell(code).orElseThrow();
        Place place = cells.get(id).place();
        cells.put(
                id,
                value.isEmpty()
                        ? new Gap(id.row(), id.column(), CellState.BLANK, "", place, "空白")
                        : new Figure(id.row(), id.column(), new BigDecimal(value), value, place));
        return this;
    }

    FactsFixture statement(Object statement) {
        statements.add(statement);
        return this;
    }

    FactsFixture incomplete() {
        complete = false;
        return this;
    }

    FactsFixture year(int newYear) {
        year = newYear;
        return this;
    }

    ReportFacts facts() {
        Report report = new Report("a.txt", "清河县", "清河县", OfficeKind.GOVERNMENT, false, year, form, complete);
        List<FormCell> list = List.copyOf(cells.values());
        return new ReportFacts(report, Receipt.of(list), list, statements, Map.of(), List.of());
    }
}
