package org.gouji.corpus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.facts.CellId;
import org.gouji.facts.Form;
import org.gouji.facts.FormLayout;

/**
 * A report to be printed: the text of every cell and the running text of its parts.
 *
 * @param cells printed text of each cell of the form; empty for a blank cell
 * @param parts the paragraphs of part 0 (before part one) to part 6
 */
public record PrintedReport(
        String title, Form form, boolean oneRowOther, Map<CellId, String> cells, List<List<String>> parts) {

    private static final List<List<String>> PARTS = List.of(
            List.of("根据《中华人民共和国政府信息公开条例》规定，编制本年度报告。本报告所列数据的统计期限自2023年1月1日起至12月31日止。"),
            List.of("2023年，我局认真贯彻条例，主动公开政府信息120条，收到依申请公开5件。", "（一）主动公开。规章和规范性文件均已公开。"),
            List.of("2023年共印发规范性文件7个，行政许可决定数50535个，行政处罚决定数641个。"),
            List.of("2023年累计收到和处理依申请公开件27件，具体情况见下表。"),
            List.of("2023年办理行政复议2件，复议后起诉的1件。"),
            List.of("（一）存在的主要问题。解读形式还不够丰富。", "（二）改进情况。将加强培训。"),
            List.of("2023年未收取政府信息公开信息处理费。"));

    public PrintedReport {
        cells = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        parts = List.copyOf(parts);
    }

    /** A report of the given form with 0 in every cell. */
    public static PrintedReport zeros(Form form, boolean oneRowOther) {
        Map<CellId, String> cells = new LinkedHashMap<>();
        FormLayout.cells(form, oneRowOther).forEach(cell -> cells.put(cell, "0"));
        return new PrintedReport("青石县2023年政府信息公开工作年度报告", form, oneRowOther, cells, PARTS);
    }

    /** The same report with another text in one cell, named by its code. */
    public PrintedReport with(String code, String text) {
        CellId cell = FormLayout.cell(code).orElseThrow();
        if (!cells.containsKey(cell)) {
            throw new IllegalArgumentException("the form has no cell " + code);
        }
        Map<CellId, String> changed = new LinkedHashMap<>(cells);
        changed.put(cell, text);
        return withCells(changed);
    }

    public PrintedReport withCells(Map<CellId, String> changed) {
        return new PrintedReport(title, form, oneRowOther, changed, parts);
    }
}
