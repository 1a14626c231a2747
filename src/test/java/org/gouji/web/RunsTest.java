package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.gouji.audit.SoundReport;
import org.gouji.store.Role;
import org.gouji.store.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs as people and programs start them. */
class RunsTest {

    @TempDir
    static Path folder;

    private static Served served;
    private static String auditor;

    @BeforeAll
    static void start() throws Exception {
        served = Served.in(folder);
        auditor = served.token(Role.AUDITOR);
        served.samples("2022", "2023");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void auditsTheFolderAndUploadsAndSaysWhatChanged() throws Exception {
        JsonNode started = served.json("POST", "/api/v1/runs", auditor, null);
        Run first = served.over(started.path("id").asLong());
        assertThat(first.state()).as(first.message()).isEqualTo(Run.State.FINISHED);
        assertThat(first.message()).startsWith("首次审核：共 18 份年报");
        assertThat(first.count("missing")).isEqualTo(1);
        assertThat(served.call("GET", "/api/v1/runs/" + first.id() + "/workbook", auditor, null)
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .startsWith("attachment");
        assertThat(served.json("GET", "/api/v1/runs/" + first.id() + "/batch", auditor, null)
                        .path("run")
                        .path("rulebook")
                        .asString())
                .isEqualTo(first.rulebook());

        Run second = served.over(served.json("POST", "/api/v1/runs?phase=整改复核", auditor, null)
                .path("id")
                .asLong());
        assertThat(second.phase()).isEqualTo("整改复核");

        Map<String, byte[]> upload = Map.of(
                "清河县.txt",
                SoundReport.text("单元格: {requests.resolved.total: '12'}").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> taken = served.upload("/api/v1/reports", auditor, upload);
        assertThat(taken.statusCode()).isEqualTo(201);
        JsonNode answer = JsonMapper.shared().readTree(taken.body());
        Run third = served.over(answer.path("run").asLong());
        assertThat(third.count("reports")).isEqualTo(19);
        assertThat(third.count("fresh")).isPositive();
        assertThat(third.message()).contains("相比新出现");

        JsonNode again = JsonMapper.shared()
                .readTree(served.upload("/api/v1/reports", auditor, upload).body());
        assertThat(again.path("run").isNull()).isTrue();
        assertThat(again.path("files")).isEqualTo(answer.path("files"));

        String path =
                "/api/v1/reports/" + answer.path("files").path(0).path("id").asLong();
        assertThat(served.call("DELETE", path, auditor, null).statusCode()).isEqualTo(204);
        assertThat(served.call("DELETE", path, auditor, null).statusCode()).isEqualTo(404);
        Files.delete(folder.resolve("reports/2023/白苇乡2023年年报.txt"));
        Run fourth = served.over(
                served.json("POST", "/api/v1/runs", auditor, null).path("id").asLong());
        assertThat(fourth.count("reports")).isEqualTo(17);
        assertThat(served.json("GET", "/api/v1/runs?size=2", auditor, null)
                        .path("total")
                        .asInt())
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void howManyRunsAreKeptCanBeSet() throws Exception {
        assertThat(served.json("GET", "/api/v1/retention", auditor, null)
                        .path("runs")
                        .asInt())
                .isEqualTo(60);
        assertThat(served.call("PUT", "/api/v1/retention", auditor, "{\"runs\":1}")
                        .body())
                .contains("2 与 1000 之间");
        served.json("PUT", "/api/v1/retention", auditor, "{\"runs\":70}");
        assertThat(served.json("GET", "/api/v1/retention", auditor, null)
                        .path("runs")
                        .asInt())
                .isEqualTo(70);
    }

    @Test
    void theMonthlyRunIsDueOnTheDayThatIsSet() throws Exception {
        MonthlySchedule.Due due = new MonthlySchedule.Due(true, 5, LocalTime.of(6, 0), ZoneId.of("Asia/Shanghai"));
        assertThat(due.after(Instant.parse("2026-11-04T21:59:59Z"))).isEqualTo("2026-11-04T22:00:00Z");
        assertThat(due.after(Instant.parse("2026-11-04T22:00:00Z"))).isEqualTo("2026-12-04T22:00:00Z");

        JsonNode set = served.json(
                "PUT",
                "/api/v1/schedule",
                auditor,
                "{\"on\":true,\"day\":28,\"time\":\"23:30\",\"zone\":\"Asia/Urumqi\"}");
        assertThat(set.path("next").asString()).endsWith("T17:30:00Z");
        JsonNode off = served.json(
                "PUT",
                "/api/v1/schedule",
                auditor,
                "{\"on\":false,\"day\":28,\"time\":\"23:30\",\"zone\":\"Asia/Urumqi\"}");
        assertThat(off.path("next").isNull()).isTrue();
        assertThat(served.call("PUT", "/api/v1/schedule", auditor, "{\"on\":true,\"day\":31}")
                        .body())
                .contains("1 与 28 之间");
    }
}
