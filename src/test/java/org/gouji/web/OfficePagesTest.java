package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gouji.store.Role;
import org.gouji.store.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The roster as a tree, taken in and handed out. */
class OfficePagesTest {

    @TempDir
    static Path folder;

    private static Served served;
    private static String auditor;

    @BeforeAll
    static void start() throws Exception {
        served = Served.in(folder);
        auditor = served.token(Role.AUDITOR);
        served.samples("2023");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void showsEachOfficeBelowItsSuperiorAndTakesAnotherRosterIn() throws Exception {
        Run run = served.over(
                served.json("POST", "/api/v1/runs", auditor, null).path("id").asLong());
        JsonNode offices = served.json("GET", "/api/v1/offices", auditor, null);
        assertThat(offices.size()).isEqualTo(10);
        assertThat(line(offices, "望川县水利局").path("years").isEmpty()).isTrue();
        assertThat(run.count("missing")).isEqualTo(1);
        assertThat(line(offices, "云岫市财政局").path("level").asInt()).isEqualTo(1);
        assertThat(line(offices, "云岫市财政局").path("years").toString()).isEqualTo("[2023]");

        Browser lin = served.browser("lin", Role.AUDITOR, "");
        assertThat(lin.get("/offices").body()).contains("望川县水利局", "未收到，待核实", "roster.csv", "导入名册");
        byte[] own = Files.readAllBytes(served.reports().resolve("roster.csv"));
        assertThat(lin.get("/offices/roster").body().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(own);

        String two = "单位,上级单位,类别\n云岫市,,政府\n云岫市财政局,云岫市,部门\n";
        assertThat(take(two).statusCode()).isEqualTo(200);
        assertThat(served.json("GET", "/api/v1/offices", auditor, null).size()).isEqualTo(2);
        assertThat(lin.get("/offices").body()).contains("接口：系统 于");
        HttpResponse<String> circle = take("单位,上级单位,类别\n甲局,乙局,部门\n乙局,甲局,部门\n");
        assertThat(circle.statusCode()).isEqualTo(400);
        assertThat(circle.body()).contains("成环", "名册.csv").doesNotContain("/tmp/");
        assertThat(served.json("GET", "/api/v1/offices", auditor, null).size()).isEqualTo(2);

        Run again = served.over(
                served.json("POST", "/api/v1/runs", auditor, null).path("id").asLong());
        assertThat(again.count("expected")).isEqualTo(2);
        assertThat(served.call("DELETE", "/api/v1/offices/roster", auditor, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(served.json("GET", "/api/v1/offices", auditor, null).size()).isEqualTo(10);
    }

    private static HttpResponse<String> take(String roster) throws Exception {
        return served.upload(
                "/api/v1/offices/roster", auditor, "file", Map.of("名册.csv", roster.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode line(JsonNode offices, String name) {
        return offices.valueStream()
                .filter(line -> line.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(List.of(name, offices)));
    }
}
