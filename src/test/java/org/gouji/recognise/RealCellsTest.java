package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.facts.CellState;
import org.gouji.facts.Figure;
import org.gouji.facts.FormCell;
import org.gouji.read.ReportReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Every cell of the real reports in the folder {@code GOUJI_REAL_REPORTS}, against its {@code cells.json}. */
class RealCellsTest {

    @Test
    void everyCellOfTheRealReportsIsRight() throws Exception {
        String folder = System.getenv("GOUJI_REAL_REPORTS");
        assumeTrue(folder != null, "GOUJI_REAL_REPORTS is not set: real reports are not checked");
        JsonNode reports = new ObjectMapper()
                .readTree(Path.of(folder, "cells.json").toFile())
                .get("reports");
        int right = 0;
        List<String> wrong = new ArrayList<>();
        for (JsonNode report : reports) {
            Path file = Path.of(folder, report.get("file").asString());
            TableReading reading = TableReader.read(Pieces.of(
                    ReportReader.read(file, file.getFileName().toString()).get(0)));
            assertThat(reading.form().getCode()).isEqualTo(report.get("form").asString());
            Map<String, FormCell> cells = new HashMap<>();
            reading.cells().forEach(cell -> cells.put(cell.id().code(), cell));
            assertThat(cells).hasSize(report.get("cells").size());
            for (JsonNode expected : report.get("cells")) {
                String code = expected.get("table").asString() + "."
                        + expected.get("row").asString() + "."
                        + expected.get("column").asString();
                String problem = compare(expected, cells.get(code));
                if (problem.isEmpty()) {
                    right++;
                } else {
                    wrong.add(file.getFileName() + " " + code + ": " + problem);
                }
            }
        }
        System.out.println("real reports: " + right + " of " + (right + wrong.size()) + " cells right");
        assertThat(wrong).isEmpty();
    }

    private static String compare(JsonNode expected, FormCell cell) {
        if (cell == null) {
            return "not read";
        }
        String state = expected.get("state").asString();
        if (!cell.state().getCode().equals(state)) {
            return state + " read as " + cell.state();
        }
        if (!cell.raw().equals(expected.get("raw").asString())) {
            return "raw “" + expected.get("raw").asString() + "” read as “" + cell.raw() + "”";
        }
        if (cell.state() == CellState.NUMBER) {
            BigDecimal value = new BigDecimal(expected.get("value").asString());
            BigDecimal read = ((Figure) cell).value();
            return value.compareTo(read) == 0 ? "" : value + " read as " + read;
        }
        return "";
    }
}
