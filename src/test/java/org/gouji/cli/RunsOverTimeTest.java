package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.gouji.audit.SoundReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Editions of one report, the phases of the year, rules over the batch, and what changed since an earlier run. */
class RunsOverTimeTest {

    private static final String WRONG = "单元格: {requests.carried_out.total: '1'}";
    private static final String OTHER_FAULT = "部分: {6: 无}";

    @TempDir
    Path folder;

    @TempDir
    Path output;

    @Test
    void judgesTheLatestEditionAndTellsWhatBecameOfTheOthers() throws Exception {
        write("送审稿/清河县.txt", SoundReport.text(WRONG));
        write("公布稿/清河县.txt", SoundReport.text(OTHER_FAULT));

        JsonNode run = audit();

        assertThat(run.at("/run/reports").asInt()).isEqualTo(1);
        assertThat(run.at("/reports/0/file").asString()).isEqualTo("公布稿/清河县.txt");
        assertThat(codes(run.at("/reports/0/findings"))).contains("C15").doesNotContain("A01");
        assertThat(run.at("/reports/0/editions/0/file").asString()).isEqualTo("送审稿/清河县.txt");
        assertThat(codes(run.at("/reports/0/editions/0/changes/cleared"))).containsExactly("A01");
        assertThat(codes(run.at("/reports/0/editions/0/changes/new"))).contains("C15");
        assertThat(sheet("变化情况")).anyMatch(row -> row.contains("已消除") && row.contains("A01"));
    }

    @Test
    void takesTheWordsOfTheReportWhereTheFileNamesAreSilent() throws Exception {
        write("a.txt", SoundReport.text(WRONG));
        write("b.txt", SoundReport.text("引言: 现将清河县人民政府2023年政府信息公开工作年度报告更正如下，所列数据的统计期限自2023年1月1日起至2023年12月31日止。"));

        JsonNode run = audit();

        assertThat(run.at("/run/reports").asInt()).isEqualTo(1);
        assertThat(run.at("/reports/0/edition").asString()).isEqualTo("corrected");
        assertThat(codes(run.at("/reports/0/editions/0/changes/cleared"))).contains("A01");
    }

    @Test
    void judgesBothWhereNothingTellsThemApart() throws Exception {
        write("a.txt", SoundReport.text(WRONG));
        write("b.txt", SoundReport.text());

        assertThat(audit().at("/run/reports").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-15, 预审",
        "2024-01-31, 预审",
        "2024-02-01, 公布核查",
        "2024-03-31, 公布核查",
        "2024-04-01, 日常抽查",
        "2026-12-15, 日常抽查"
    })
    void tellsThePhaseByTheDay(String today, String phase) throws Exception {
        write("a.txt", SoundReport.text());

        assertThat(audit("--today", today).at("/run/phase").asString()).isEqualTo(phase);
    }

    @Test
    void draftsAreNotHeldAgainstDeadlines() throws Exception {
        write("roster.csv", "单位,类别,应公布日期,首次公布日期\n清河县,政府,2024-01-10,2024-01-20\n望川县,政府,,\n");
        write("a.txt", SoundReport.text());

        JsonNode draft = audit("--today", "2024-01-25");
        JsonNode later = audit("--today", "2024-04-02");

        assertThat(draft.at("/batch/findings")).isEmpty();
        assertThat(codes(draft.at("/reports/0/findings"))).noneMatch(code -> code.startsWith("D"));
        assertThat(draft.at("/batch/outcomes/not_applicable").asInt()).isEqualTo(2);
        assertThat(codes(later.at("/reports/0/findings"))).contains("D04");
        assertThat(codes(later.at("/batch/findings"))).containsExactly("D08");
    }

    @Test
    void whoIsNotDueYetIsNotMissing() throws Exception {
        write("roster.csv", "单位,类别,应公布日期\n清河县,政府,\n望川县,政府,\n望川县民政局,部门,\n");
        write("a.txt", SoundReport.text());

        JsonNode before = audit("--today", "2024-03-31");
        JsonNode after = audit("--today", "2024-04-01");

        assertThat(before.at("/batch/findings").size()).isEqualTo(1);
        assertThat(before.at("/batch/findings/0/office").toString()).contains("民政局");
        assertThat(after.at("/batch/findings").size()).isEqualTo(2);
    }

    @Test
    void outcomesAddUpToRulesTimesReportsAndTheRulesOverTheBatch() throws Exception {
        write("roster.csv", "单位,类别,应公布日期,首次公布日期\n清河县,政府,,2024-03-20\n望川县,政府,,2024-04-02\n");
        write("a.txt", SoundReport.text());

        JsonNode run = audit("--today", "2024-05-01");

        assertThat(sum(run.at("/reports/0/outcomes")))
                .isEqualTo(run.at("/run/rules").asInt());
        assertThat(sum(run.at("/batch/outcomes")))
                .isEqualTo(run.at("/batch/rules").size());
        assertThat(codes(run.at("/batch/rules"))).containsExactlyInAnyOrder("D08", "D09");
        assertThat(run.at("/batch/on_time"))
                .hasToString("{\"year\":2023,\"expected\":2,\"on_time\":1,\"late\":[{\"office\":\"望川县\","
                        + "\"published\":\"2024-04-02\",\"due\":\"2024-03-31\"}],\"undated\":[],\"not_due\":[]}");
    }

    @Test
    void tellsWhatChangedSinceTheEarlierRun() throws Exception {
        write("a.txt", SoundReport.text(WRONG));
        audit();
        Path earlier = Files.move(output.resolve("run.json"), output.resolve("earlier.json"));

        Run same = run("--previous", earlier.toString());
        write("a.txt", SoundReport.text(OTHER_FAULT));
        JsonNode changed = audit("--previous", earlier.toString());

        assertThat(same.out()).contains("相比：没有变化");
        assertThat(codes(changed.at("/reports/0/since_previous/cleared"))).containsExactly("A01");
        assertThat(codes(changed.at("/reports/0/since_previous/new"))).contains("C15");
    }

    @Test
    void tellsWhatWasConfirmedTheYearBefore() throws Exception {
        write("a.txt", SoundReport.text("年度: 2022", WRONG));
        audit();
        Path earlier = Files.move(output.resolve("run.json"), output.resolve("earlier.json"));
        Path reviews = confirmed(output.resolve("out.xlsx"));
        write("a.txt", SoundReport.text(WRONG));

        JsonNode unreviewed = audit("--previous", earlier.toString());
        JsonNode reviewed = audit("--previous", earlier.toString(), "--reviews", reviews.toString());

        assertThat(codes(unreviewed.at("/reports/0/findings"))).doesNotContain("K03");
        assertThat(codes(unreviewed.at("/reports/0/unchecked"))).contains("K03");
        assertThat(codes(reviewed.at("/reports/0/findings"))).contains("K03");
    }

    /** The workbook as a reviewer would hand it back, with every finding confirmed and sent. */
    private Path confirmed(Path workbook) throws Exception {
        Path copy = output.resolve("reviewed.xlsx");
        try (Workbook opened = WorkbookFactory.create(workbook.toFile());
                var out = Files.newOutputStream(copy)) {
            for (Row row : opened.getSheet("问题清单")) {
                if (row.getCell(11) != null && "待核实".equals(row.getCell(11).toString())) {
                    // POI leaves the inline text of a cell that SXSSF wrote; a spreadsheet program writes the cell
                    // anew.
                    row.createCell(11).setCellValue("属实");
                    row.createCell(13).setCellValue("已通知");
                }
            }
            opened.write(out);
        }
        return copy;
    }

    private Stream<String> sheet(String name) throws Exception {
        try (Workbook opened = WorkbookFactory.create(output.resolve("out.xlsx").toFile())) {
            return StreamSupport.stream(opened.getSheet(name).spliterator(), false)
                    .map(row -> StreamSupport.stream(row.spliterator(), false)
                            .map(Object::toString)
                            .reduce("", (a, b) -> a + "|" + b))
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> codes(JsonNode findings) {
        return findings.valueStream().map(finding -> finding.at("/code").asString());
    }

    private static int sum(JsonNode outcomes) {
        return outcomes.valueStream().mapToInt(JsonNode::asInt).sum();
    }

    private void write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private JsonNode audit(String... options) throws Exception {
        Run run = run(options);
        assertThat(run.code()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(Files.readAllBytes(output.resolve("run.json")));
    }

    private Run run(String... options) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "audit",
                                folder.toString(),
                                "--out",
                                output.resolve("out.xlsx").toString(),
                                "--json",
                                output.resolve("run.json").toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }
}
