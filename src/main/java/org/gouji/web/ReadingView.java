package org.gouji.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gouji.facts.CellId;
import org.gouji.facts.CellState;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.Confidence;
import org.gouji.facts.FormLayout;
import org.gouji.facts.Section;
import tools.jackson.databind.JsonNode;

/**
 * How one file was read, as a page shows it.
 *
 * @param title the office and the year, as far as they could be told
 * @param read whether a report was read in the file at all
 * @param number of the cells expected that gave a number
 * @param receipt counts, and how office, year and form were told, by label
 * @param gaps cells that gave no number
 * @param unsure cells whose number was not told by row and column alone
 * @param loose numbers of the narrative that are held against nothing
 * @param problems what was not read, or should be known of the reading
 */
record ReadingView(
        String file,
        String title,
        boolean read,
        int expected,
        int number,
        Map<String, String> receipt,
        List<Cell> gaps,
        List<Cell> unsure,
        List<Heading> sections,
        List<Said> claims,
        List<Said> loose,
        List<String> problems) {

    private static final Map<String, String> OF_NO_CELL = Map.of(
            ClaimKind.PERIOD.getCode(), "统计期限", ClaimKind.FEE.getCode(), "信息处理费", ClaimKind.DATE.getCode(), "日期");

    /** @param how the state of a gap, or how surely a number was read */
    record Cell(String label, String how, String printed, String place, String reason) {}

    record Heading(String part, String printed, int characters, String place) {}

    /** @param meaning which cells a claim is held against, or why a number is held against nothing */
    record Said(String part, String text, String value, String meaning, String place) {}

    static ReadingView of(JsonNode report) {
        JsonNode reading = report.path("reading");
        String office = report.path("office").asString("");
        List<JsonNode> cells = list(report, "cells");
        Map<String, String> receipt = ReportPages.receipt(report);
        for (Confidence confidence : Confidence.values()) {
            int count = report.path("confidence").path(confidence.getCode()).asInt(0);
            if (count > 0) {
                receipt.put(confidence.getLabel() + "读出", count + " 格");
            }
        }
        return new ReadingView(
                report.path("file").asString(""),
                (office.isEmpty() ? "单位不明" : office)
                        + (report.path("year").isNumber()
                                ? " " + report.path("year").asInt() + " 年"
                                : "，年度不明"),
                !cells.isEmpty(),
                reading.path("expected").asInt(0),
                reading.path(CellState.NUMBER.getCode()).asInt(0),
                receipt,
                cells.stream()
                        .filter(cell -> !state(cell).equals(CellState.NUMBER.getCode()))
                        .map(cell -> cell(cell, stateLabel(cell)))
                        .toList(),
                cells.stream()
                        .filter(cell -> state(cell).equals(CellState.NUMBER.getCode()))
                        .filter(cell -> !cell.path("confidence").asString("").equals(Confidence.POSITION.getCode()))
                        .map(cell -> cell(cell, confidenceLabel(cell)))
                        .toList(),
                list(report, "sections").stream()
                        .map(one -> new Heading(
                                Section.words(one.path("number").asInt()),
                                one.path("heading").asString(""),
                                one.path("characters").asInt(),
                                FindingView.place(one)))
                        .toList(),
                list(report, "claims").stream()
                        .map(one -> said(one, number(one), meaning(one)))
                        .toList(),
                list(report, "unchecked_numbers").stream()
                        .map(one -> said(one, "", one.path("reason").asString("")))
                        .toList(),
                ReportPages.problems(report));
    }

    private static Cell cell(JsonNode cell, String how) {
        String code = Stream.of("table", "row", "column")
                .map(part -> cell.path(part).asString(""))
                .collect(Collectors.joining("."));
        return new Cell(name(code), how, cell.path("raw").asString(""), FindingView.place(cell), reason(cell));
    }

    /** A cell that was left empty is read well enough: there is no reason but what it means for the audit. */
    private static String reason(JsonNode cell) {
        String reason = cell.path("reason").asString("");
        boolean empty = Stream.of(CellState.BLANK, CellState.PLACEHOLDER)
                .anyMatch(state -> state.getCode().equals(state(cell)));
        return reason.isEmpty() && empty ? "格内没有数字，不当作 0" : reason;
    }

    private static Said said(JsonNode one, String value, String meaning) {
        return new Said(
                Section.words(one.path("section").asInt()),
                one.path("text").asString(""),
                value,
                meaning,
                FindingView.place(one));
    }

    private static String number(JsonNode claim) {
        return claim.path("value").isNull()
                ? ""
                : claim.path("value").asString("") + claim.path("unit").asString("");
    }

    /** Alternatives, each a sum of cells; of what is no count, what it is. */
    private static String meaning(JsonNode claim) {
        String other = OF_NO_CELL.get(claim.path("kind").asString(""));
        if (other != null && claim.path("metrics").isEmpty()) {
            return other;
        }
        List<String> readings = new ArrayList<>();
        for (JsonNode sum : claim.path("metrics")) {
            readings.add(StreamSupport.stream(sum.spliterator(), false)
                    .map(cell -> name(cell.asString()))
                    .collect(Collectors.joining(" ＋ ")));
        }
        return String.join("，或 ", readings);
    }

    private static String name(String code) {
        return FormLayout.cell(code).map(CellId::label).orElse(code);
    }

    private static String state(JsonNode cell) {
        return cell.path("state").asString("");
    }

    private static String stateLabel(JsonNode cell) {
        return Arrays.stream(CellState.values())
                .filter(state -> state.getCode().equals(state(cell)))
                .findFirst()
                .orElseThrow()
                .getLabel();
    }

    private static String confidenceLabel(JsonNode cell) {
        return Arrays.stream(Confidence.values())
                .filter(one -> one.getCode().equals(cell.path("confidence").asString("")))
                .findFirst()
                .orElseThrow()
                .getLabel();
    }

    private static List<JsonNode> list(JsonNode report, String name) {
        return StreamSupport.stream(report.path(name).spliterator(), false).toList();
    }
}
