package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gouji.audit.SoundReport;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Rectification;
import org.gouji.store.AuditedReportTable;
import org.gouji.store.FindingFilter;
import org.gouji.store.FindingRow;
import org.gouji.store.FindingTable;
import org.gouji.store.ReportTable;
import org.gouji.store.Role;
import org.gouji.store.RunTable;
import org.gouji.store.Sight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes out to the offices and what comes back from them. */
class PapersTest {

    private static final String OWN = "清河县";
    private static final String OTHER = "望川县";

    @TempDir
    Path folder;

    private Served served;
    private String auditor;
    private String reviewer;

    @BeforeEach
    void start() throws Exception {
        served = Served.in(folder, "arithmetic/requests-balance");
        Files.writeString(served.reports().resolve("roster.csv"), "单位,上级单位,类别\n" + OWN + ",,政府\n" + OTHER + ",,政府\n");
        for (String office : List.of(OWN, OTHER)) {
            Files.writeString(served.reports().resolve(office + "2023年年报.txt"), report(office, "12"));
        }
        auditor = served.token(Role.AUDITOR);
        reviewer = served.token(Role.REVIEWER);
        served.over(
                served.json("POST", "/api/v1/runs", auditor, null).path("id").asLong());
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void aReviewerReleasesPapersOfWhatWasFoundTrue() throws Exception {
        assertThat(refused(Map.of())).contains("没有核实为“属实”");
        decide("属实");

        assertThat(refused(Map.of("number", "清政公开办〔2026〕3号"))).contains("文号里却没有 #");
        assertThat(refused(Map.of("deadline", "2020-01-01"))).contains("早于成文日期");
        Map<String, byte[]> written = unzipped(
                papers(Map.of("number", "清政公开办〔2026〕#号", "first", "7", "issuer", "清河县政务公开办公室", "told", "true")));
        assertThat(written.keySet())
                .containsExactly(
                        "整改情况反馈表-" + OTHER + "人民政府.docx",
                        "整改情况反馈表-" + OWN + "人民政府.docx",
                        "整改通知单-" + OTHER + "人民政府.docx",
                        "整改通知单-" + OWN + "人民政府.docx");
        assertThat(text(written.get("整改通知单-" + OWN + "人民政府.docx")))
                .contains("清河县政务公开办公室", "〔2026〕")
                .doesNotContain(OTHER);
        assertThat(rows()).allMatch(row -> row.state() == Rectification.TOLD);

        // What was told stays in the papers until it is answered, and the forms come back.
        Map<String, byte[]> again = unzipped(papers(Map.of("letter", "true")));
        assertThat(again).containsKey("整改通知书-" + OWN + "人民政府.docx");
        String taken = served.upload(
                        "/api/v1/findings/import",
                        auditor,
                        Map.of("反馈表.docx", again.get("整改情况反馈表-" + OWN + "人民政府.docx")))
                .body();
        assertThat(taken).contains("反馈表.docx", "单位没有填写").doesNotContain(folder.toString());
    }

    @Test
    void decisionsComeBackInACopyOfTheFindings() throws Exception {
        for (PaperDesk.Kind kind : PaperDesk.Kind.values()) {
            var answer = served.bytes("/api/v1/exports/" + kind.getCode(), auditor);
            assertThat(answer.statusCode()).as(kind.getCode()).isEqualTo(200);
            assertThat(answer.body()).as(kind.getCode()).hasSizeGreaterThan(500);
        }
        String csv = new String(served.bytes("/api/v1/exports/csv", auditor).body(), StandardCharsets.UTF_8);
        byte[] filled = csv.replaceFirst("待核实", "属实").getBytes(StandardCharsets.UTF_8);

        assertThat(served.upload("/api/v1/findings/import", auditor, Map.of("清单.csv", filled))
                        .body())
                .contains("\"added\":1", "\"refused\":[]");
        assertThat(rows()).extracting(FindingRow::conclusion).containsOnlyOnce(Conclusion.CONFIRMED);
        assertThat(served.upload("/api/v1/findings/import", auditor, Map.of("清单.csv", filled))
                        .body())
                .contains("\"added\":0", "\"same\":1");

        // Somebody decided otherwise meanwhile: nothing is overwritten unless that is said.
        decide("口径不同");
        assertThat(served.upload("/api/v1/findings/import", auditor, Map.of("清单.csv", filled))
                        .body())
                .contains("\"added\":0", "以文件为准");
        assertThat(served.upload("/api/v1/findings/import?overwrite=true", auditor, Map.of("清单.csv", filled))
                        .body())
                .contains("\"added\":1");
        assertThat(served.upload("/api/v1/findings/import", auditor, Map.of("x.xlsx", "x".getBytes()))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anOfficeHandsInItsOwnReportsOnly() throws Exception {
        Browser office = served.browser("own", Role.OFFICE, OWN);
        office.get("/self-check");
        byte[] draft = report(OWN, "12").getBytes(StandardCharsets.UTF_8);
        int before = served.bean(ReportTable.class).present().size();

        assertThat(office.upload("/self-check", "files", Map.of("稿.txt", draft)).body())
                .contains("办理结果总计与结转下年度", "报送审核机关");
        assertThat(served.bean(ReportTable.class).present()).hasSize(before);

        assertThat(office.upload(
                                "/self-check/submit",
                                "files",
                                Map.of("x.txt", report(OTHER, "12").getBytes(StandardCharsets.UTF_8)))
                        .body())
                .contains("没有报送", "不是本单位或下级单位");
        assertThat(office.upload("/self-check/submit", "files", Map.of("x.pdf", new byte[] {1, 2, 3}))
                        .body())
                .contains("没有报送");
        assertThat(served.bean(ReportTable.class).present()).hasSize(before);

        // Another one than that in the folder: of two that are the same to the letter only the first is judged.
        byte[] corrected = report(OWN, "13").getBytes(StandardCharsets.UTF_8);
        assertThat(office.upload("/self-check/submit", "files", Map.of(OTHER + "2023年年报.txt", corrected))
                        .body())
                .contains("已报送 1 个文件");
        served.over(served.bean(RunTable.class).all(0, 1).get(0).id());
        assertThat(served.bean(ReportTable.class).present())
                .extracting(ReportTable.KeptFile::name)
                .hasSize(before + 1)
                .contains(OTHER + "2023年年报.txt", "自查报送/" + OWN + "/" + OTHER + "2023年年报.txt");
        int number = served.bean(AuditedReportTable.class)
                .find(served.bean(RunTable.class).lastFinished().orElseThrow().id(), "自查报送", "", 0, Sight.ALL, 0, 1)
                .get(0)
                .position();

        // What was handed in by mistake is taken out again; what lies in the folder is not.
        Browser inside = served.browser("shen", Role.AUDITOR, "");
        assertThat(inside.get("/reports/" + number).body()).contains("移出");
        assertThat(inside.post("/reports/" + number + "/leave-out").body()).contains("已移出 自查报送/");
        assertThat(served.bean(ReportTable.class).present()).hasSize(before);
        int kept = number == 0 ? 1 : 0;
        assertThat(inside.get("/reports/" + kept).body()).doesNotContain("leave-out");
        assertThat(inside.post("/reports/" + kept + "/leave-out").body()).contains("请从文件夹中移走");
    }

    private static String report(String office, String resolved) throws Exception {
        return SoundReport.text("单元格: {requests.resolved.total: '" + resolved + "'}")
                .replace(OWN, office);
    }

    private void decide(String conclusion) throws Exception {
        List<String> keys = rows().stream().map(row -> '"' + row.key() + '"').toList();
        served.json(
                "POST",
                "/api/v1/findings/reviews",
                auditor,
                "{\"keys\":" + keys + ",\"conclusion\":\"" + conclusion + "\"}");
    }

    private HttpResponse<byte[]> papers(Map<String, String> fields) throws Exception {
        return served.form("/api/v1/papers", reviewer, fields);
    }

    private String refused(Map<String, String> fields) throws Exception {
        HttpResponse<byte[]> answer = papers(fields);
        assertThat(answer.statusCode()).isBetween(400, 409);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private Map<String, byte[]> unzipped(HttpResponse<byte[]> answer) throws Exception {
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return unzipped(answer.body());
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws Exception {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static String text(byte[] docx) throws Exception {
        return new String(unzipped(docx).get("word/document.xml"), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
    }

    private List<FindingRow> rows() {
        return served.bean(FindingTable.class)
                .find(
                        served.bean(RunTable.class).lastFinished().orElseThrow().id(),
                        FindingFilter.NONE,
                        Sight.ALL,
                        0,
                        500);
    }
}
