package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.audit.SoundReport;
import org.gouji.store.Role;
import org.gouji.store.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Any two runs beside each other, in the page and by a program. */
class RunComparisonPageTest {

    private static final String FAULT = "单元格: {requests.resolved.total: '12'}";

    @TempDir
    static Path folder;

    private static Served served;
    private static String auditor;
    private static long first;
    private static long second;
    private static long third;

    @BeforeAll
    static void start() throws Exception {
        served = Served.in(folder, "arithmetic/requests-balance", "arithmetic/carried-out-within-total");
        auditor = served.token(Role.AUDITOR);
        served.json("PUT", "/api/v1/watch", auditor, "{\"on\":false}");
        assertThat(served.call("GET", "/api/v1/runs/compare", auditor, null).statusCode())
                .isEqualTo(409);
        put("清河县", FAULT);
        put("望川县", FAULT);
        first = run();
        put("清河县");
        second = run();
        put("清河县", FAULT);
        put("云岫市", FAULT);
        Files.delete(file("望川县"));
        third = run();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void tellsWhatBecameOfEachFinding() throws Exception {
        assertThat(told(first, second)).containsExactly("已消除 清河县", "仍存在 望川县");
        // A report that is not there any more says nothing of its faults.
        assertThat(told(second, third)).containsExactly("新出现 云岫市", "再次出现 清河县", "未再审核 望川县");
        assertThat(told(first, third)).containsExactly("新出现 云岫市", "未再审核 望川县", "仍存在 清河县");
    }

    @Test
    void takesTheLastTwoAndPutsTheirOrderRight() throws Exception {
        assertThat(compare("").path("from").path("id").asLong()).isEqualTo(second);
        JsonNode turned = compare("?from=" + third + "&to=" + first);
        assertThat(turned.path("from").path("id").asLong()).isEqualTo(first);
        assertThat(turned.path("counts").toString())
                .isEqualTo("{\"fresh\":1,\"again\":0,\"cleared\":0,\"notAudited\":1,\"remaining\":1}");
    }

    @Test
    void asksForOneKindAndPageByPage() throws Exception {
        String both = "?from=" + first + "&to=" + third;
        JsonNode one = compare(both + "&change=" + Browser.encoded("仍存在")).path("findings");
        assertThat(one.path("total").asInt()).isEqualTo(1);
        assertThat(one.path("items").get(0).path("severity").asString()).isEqualTo("error");
        JsonNode last = compare(both + "&size=2&page=2").path("findings");
        assertThat(last.path("items").size()).isEqualTo(1);
        assertThat(last.path("total").asInt()).isEqualTo(3);
        assertThat(compare(both + "&text=" + Browser.encoded("云岫"))
                        .path("findings")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBeCompared() throws Exception {
        assertThat(refused("?from=" + first + "&to=" + first)).contains("400", "两次不同的审核");
        assertThat(refused("?from=" + first + "&to=999")).contains("404", "没有第 999 次审核");
        assertThat(refused("?from=" + first)).contains("400");
        assertThat(refused("?change=x")).contains("400", "新出现");
    }

    @Test
    void aPersonChoosesTheTwoOnThePageOfRuns() throws Exception {
        Browser browser = served.browser("bi", Role.READER, "");
        assertThat(browser.get("/runs").body())
                .contains("比较两次审核", "<option value=\"" + third + "\" selected=\"selected\">");
        String page =
                browser.get("/runs/compare?from=" + second + "&to=" + third).body();
        assertThat(page).contains("新出现", "云岫市", "再次出现", "望川县", "不能说问题已消除", "共 <strong>3</strong> 条");
        assertThat(browser.get("/runs/compare?from=" + second + "&to=" + third + "&change=" + Browser.encoded("已消除"))
                        .body())
                .contains("共 <strong>0</strong> 条");
    }

    private static List<String> told(long from, long to) throws Exception {
        return compare("?from=" + from + "&to=" + to)
                .path("findings")
                .path("items")
                .valueStream()
                .map(one -> one.path("change").asString() + " "
                        + one.path("officeId").asString())
                .toList();
    }

    private static JsonNode compare(String asked) throws Exception {
        return served.json("GET", "/api/v1/runs/compare" + asked, auditor, null);
    }

    private static String refused(String asked) throws Exception {
        var answer = served.call("GET", "/api/v1/runs/compare" + asked, auditor, null);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
        return answer.statusCode() + " " + answer.body();
    }

    private static long run() throws Exception {
        Run run = served.over(
                served.json("POST", "/api/v1/runs", auditor, null).path("id").asLong());
        assertThat(run.state()).as(run.message()).isEqualTo(Run.State.FINISHED);
        return run.id();
    }

    private static void put(String office, String... changes) throws Exception {
        Files.writeString(file(office), SoundReport.text(changes).replace("清河县", office));
    }

    private static Path file(String office) {
        return served.reports().resolve(office + "2023年年报.txt");
    }
}
