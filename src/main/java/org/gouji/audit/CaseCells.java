package org.gouji.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gouji.facts.CellId;
import org.gouji.facts.CellNames;
import org.gouji.facts.Form;
import org.gouji.facts.FormLayout;
import org.gouji.facts.Row;
import org.gouji.facts.Table;
import org.gouji.settings.YamlFault;
import org.gouji.settings.YamlPart;

/** The cells and rows that a case names, by code or by the labels that the form prints. */
final class CaseCells {

    private CaseCells() {}

    /** What is written behind each cell. */
    static Map<CellId, YamlPart> cells(YamlPart part, Form form, boolean oneRow) throws YamlFault {
        List<CellId> known = FormLayout.cells(form, oneRow);
        List<String> codes = known.stream().map(CellId::code).toList();
        Map<CellId, YamlPart> cells = new LinkedHashMap<>();
        for (Map.Entry<YamlPart, YamlPart> entry : part.entries().entrySet()) {
            YamlPart key = entry.getKey();
            CellId cell = CellNames.isChinese(key.text())
                    ? one(
                            key,
                            CellNames.cells(key.text()).stream()
                                    .filter(known::contains)
                                    .toList())
                    : FormLayout.cell(key.oneOf(codes)).orElseThrow();
            if (cells.put(cell, entry.getValue()) != null) {
                throw key.fault("这一格写了两次：" + CellNames.chinese(cell));
            }
        }
        return cells;
    }

    static Row row(YamlPart part, Form form, boolean oneRow) throws YamlFault {
        List<Row> known = Arrays.stream(Table.values())
                .flatMap(table -> FormLayout.rows(table, form, oneRow).stream())
                .toList();
        List<String> codes = new ArrayList<>();
        known.forEach(row -> codes.add(row.getTable().getCode() + "." + row.getCode()));
        List<Row> meant =
                CellNames.rows(part.text()).stream().filter(known::contains).toList();
        if (codes.contains(part.text()) || meant.isEmpty()) {
            return known.get(codes.indexOf(part.oneOf(codes)));
        }
        if (meant.size() > 1) {
            throw part.fault("“" + part.text() + "”可以指"
                    + meant.stream()
                            .map(row -> row.getTable().getLabel() + "「" + row.getLabel() + "」")
                            .collect(Collectors.joining("、"))
                    + "，请写全一些");
        }
        return meant.get(0);
    }

    private static CellId one(YamlPart key, List<CellId> meant) throws YamlFault {
        if (meant.size() == 1) {
            return meant.get(0);
        }
        throw key.fault(
                meant.isEmpty()
                        ? "“" + key.text() + "”认不出是哪一格，应如 表三「本年新收」「自然人」；行名、列名见 rules/README.md"
                        : "“" + key.text() + "”可以指"
                                + meant.stream().map(CellNames::chinese).collect(Collectors.joining("、")) + "，请写全一些");
    }
}
