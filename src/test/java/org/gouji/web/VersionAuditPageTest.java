package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.audit.LiveRulebook;
import org.gouji.audit.SoundReport;
import org.gouji.store.FindingFilter;
import org.gouji.store.FindingRow;
import org.gouji.store.FindingTable;
import org.gouji.store.Role;
import org.gouji.store.Run;
import org.gouji.store.RunTable;
import org.gouji.store.Sight;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The reports of the last run audited again by an earlier version of the rules, in the page and by a program. */
class VersionAuditPageTest {

    private static final String RULE = "arithmetic/requests-balance";

    @TempDir
    static Path folder;

    private static Served served;
    private static String auditor;
    private static Run run;

    /** The first version has the rule that finds the fault of one office; the second, by which the run is made, has it not. */
    @BeforeAll
    static void start() throws Exception {
        served = Served.in(folder, RULE, "arithmetic/carried-out-within-total");
        auditor = served.token(Role.AUDITOR);
        served.json("PUT", "/api/v1/watch", auditor, "{\"on\":false}");
        Files.writeString(
                served.reports().resolve("清河县2023年年报.txt"), SoundReport.text("单元格: {requests.resolved.total: '12'}"));
        Files.writeString(
                served.reports().resolve("望川县2023年年报.txt"), SoundReport.text().replace("清河县", "望川县"));
        String before = inForce();
        for (String ending : List.of(".drl", ".cases.yaml")) {
            Files.delete(folder.resolve("rules").resolve(RULE + ending));
        }
        for (int i = 0; i < 600 && inForce().equals(before); i++) {
            Thread.sleep(50);
        }
        assertThat(inForce()).isNotEqualTo(before);
        run = served.over(
                served.json("POST", "/api/v1/runs", auditor, null).path("id").asLong());
        assertThat(run.count("error")).as(run.message()).isZero();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void tellsWhatAnEarlierVersionWouldHaveFoundAndLeavesTheRunAsItIs() throws Exception {
        List<FindingRow> before = rows();
        assertThat(told(1).path("state").asString()).isEqualTo("未审核");
        HttpResponse<String> begun = served.call("POST", address(1), auditor, null);
        assertThat(begun.statusCode()).isEqualTo(202);
        JsonNode over = over(1);
        assertThat(over.path("state").asString()).as(over.toString()).isEqualTo("已完成");
        assertThat(over.path("run").asLong()).isEqualTo(run.id());
        assertThat(over.path("reports").asInt()).isEqualTo(2);
        assertThat(over.path("differing").asInt()).isEqualTo(1);
        assertThat(over.path("counts").toString()).isEqualTo("{\"added\":1,\"removed\":0,\"changed\":0}");
        JsonNode line = over.path("findings").path("items").get(0);
        assertThat(line.path("office").asString()).isEqualTo("清河县人民政府");
        assertThat(line.path("kind").asString()).isEqualTo("新增");
        assertThat(line.path("severity").asString()).isEqualTo("error");
        assertThat(over.path("byRule").toString()).contains("A01", "申请数量与办理去向不相等");

        assertThat(served.bean(RunTable.class).lastFinished().map(Run::id)).contains(run.id());
        assertThat(served.bean(RunTable.class).count()).isEqualTo(1);
        assertThat(rows()).isEqualTo(before);
        assertThat(served.json("GET", "/api/v1/log", served.token(Role.ADMIN), null)
                        .toString())
                .contains("用旧规则版本重新审核");

        Browser reader = served.browser("kan", Role.READER, "");
        assertThat(reader.get("/rules/versions").body()).contains("/rules/versions/1/audit");
        assertThat(reader.get("/rules/versions/1/audit").body())
                .contains("<strong>1</strong> 份结果不同", "申请数量与办理去向不相等", "清河县")
                .doesNotContain("望川县", "再审核一遍</button>");
        assertThat(reader.get("/rules/versions/1/audit?kind=" + Browser.encoded("不再报"))
                        .body())
                .contains("共 <strong>0</strong> 条");
        Browser writer = served.browser("xie", Role.RULE_AUTHOR, "");
        writer.get("/rules/versions/2/audit");
        assertThat(writer.post("/rules/versions/2/audit").body()).contains("已开始用第 2 个版本重新审核");
        assertThat(over(2).path("differing").asInt()).isZero();
        assertThat(writer.get("/rules/versions/2/audit").body()).contains("没有差别");
    }

    @Test
    void refusesAVersionThatThereIsNot() throws Exception {
        for (String method : List.of("GET", "POST")) {
            HttpResponse<String> answer = served.call(method, address(99), auditor, null);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("没有第 99 个版本");
        }
    }

    private static JsonNode over(int version) throws Exception {
        JsonNode told = told(version);
        for (int i = 0; i < 1_200 && told.path("state").asString().equals("进行中"); i++) {
            Thread.sleep(50);
            told = told(version);
        }
        return told;
    }

    private static JsonNode told(int version) throws Exception {
        return served.json("GET", address(version), auditor, null);
    }

    private static String address(int version) {
        return "/api/v1/rules/versions/" + version + "/audit";
    }

    private static String inForce() {
        return served.bean(LiveRulebook.class).current().rulebook().hash();
    }

    private static List<FindingRow> rows() {
        return served.bean(FindingTable.class).find(run.id(), FindingFilter.NONE, Sight.ALL, 0, 100);
    }
}
