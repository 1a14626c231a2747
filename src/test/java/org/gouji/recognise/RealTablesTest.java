package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.document.Document;
import org.gouji.facts.CellState;
import org.gouji.facts.Figure;
import org.gouji.facts.ForeignLabel;
import org.gouji.facts.FormCell;
import org.gouji.facts.FormLayout;
import org.gouji.facts.Receipt;
import org.gouji.facts.RowLabel;
import org.gouji.facts.Table;
import org.gouji.facts.TableNote;
import org.gouji.read.ReportReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Every cell of real reports against the hand-checked list beside them. */
class RealTablesTest {

    private static Path folder;
    private static JsonNode expected;

    @BeforeAll
    static void findsReports() {
        String setting = System.getenv("GOUJI_REAL_REPORTS");
        Assumptions.assumeTrue(setting != null, "GOUJI_REAL_REPORTS names no folder of real reports");
        folder = Path.of(setting);
        expected = new ObjectMapper()
                .readTree(folder.resolve("cells.json").toFile())
                .get("reports");
    }

    @Test
    void readsEveryCell() throws Exception {
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (JsonNode report : expected) {
            TableReading reading = read(report);
            assertThat(reading.form().getCode()).isEqualTo(report.get("form").asString());
            assertThat(reading.formCertain()).isTrue();
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.cells()).hasSize(report.get("cells").size());
            Map<String, FormCell> cells = new HashMap<>();
            reading.cells().forEach(cell -> cells.put(cell.id().code(), cell));
            for (JsonNode cell : report.get("cells")) {
                String code = cell.get("table").asString() + "."
                        + cell.get("row").asString() + "." + cell.get("column").asString();
                FormCell read = cells.get(code);
                checked++;
                if (read == null || !same(cell, read)) {
                    wrong.add(report.get("file").asString() + " " + code + ": " + cell + " but " + read);
                }
            }
        }
        System.out.println("real reports: " + (checked - wrong.size()) + " of " + checked + " cells right");
        assertThat(wrong).isEmpty();
        assertThat(checked).isPositive();
    }

    @Test
    void findsNoForeignLabelAndNoChangedOne() throws Exception {
        for (JsonNode report : expected) {
            TableReading reading = read(report);
            assertThat(reading.statements()).noneMatch(ForeignLabel.class::isInstance);
            assertThat(reading.statements())
                    .filteredOn(RowLabel.class::isInstance)
                    .hasSize(rows(reading))
                    .allMatch(label -> ((RowLabel) label).canonical());
            assertThat(reading.statements())
                    .filteredOn(TableNote.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void leavesHeadingsAndProseToTheNarrative() throws Exception {
        for (JsonNode report : expected) {
            Document document = document(report);
            List<Piece> pieces = Pieces.of(document);
            TableReading reading = TableReader.read(pieces);
            for (int k = 0; k < pieces.size(); k++) {
                boolean prose = pieces.get(k).normal().indexOf('。') >= 0
                        || pieces.get(k).normal().matches("[一二三四五六]、.*情况|六、其他需要.*");
                if (prose) {
                    assertThat(reading.consumed().stream())
                            .as(pieces.get(k).normal())
                            .doesNotContain(k);
                }
            }
            assertThat(Receipt.of(reading.cells()).count(CellState.NUMBER)).isGreaterThan(180);
        }
    }

    private static int rows(TableReading reading) {
        return FormLayout.rows(Table.PROACTIVE, reading.form(), reading.oneRowOther())
                        .size()
                + FormLayout.rows(Table.REQUESTS, reading.form(), reading.oneRowOther())
                        .size()
                + 3;
    }

    private static boolean same(JsonNode cell, FormCell read) {
        if (!cell.get("state").asString().equals(read.state().getCode())
                || !cell.get("raw").asString().equals(read.raw())) {
            return false;
        }
        return !(read instanceof Figure figure)
                || figure.value().compareTo(new BigDecimal(cell.get("value").asString())) == 0;
    }

    private static Document document(JsonNode report) throws Exception {
        Path file = folder.resolve(report.get("file").asString());
        assertThat(Files.exists(file)).isTrue();
        List<Document> documents = ReportReader.read(file, report.get("file").asString());
        assertThat(documents).hasSize(1);
        return documents.get(0);
    }

    private static TableReading read(JsonNode report) throws Exception {
        return TableReader.read(Pieces.of(document(report)));
    }
}
