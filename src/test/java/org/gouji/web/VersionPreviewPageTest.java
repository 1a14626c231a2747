package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gouji.audit.LiveRulebook;
import org.gouji.audit.SoundReport;
import org.gouji.rules.Rulebook;
import org.gouji.store.Role;
import org.gouji.store.RuleVersions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two versions of the rules on the reports of the last run: what would be found, and what no more. */
class VersionPreviewPageTest {

    private static final String RULE = "arithmetic/requests-balance";
    private static final String OTHER = "arithmetic/carried-out-within-total";
    private static final String ADDRESS = "/rules/versions/preview";

    @TempDir
    static Path folder;

    private static Served served;

    /** Version 1 is in force; version 2 lacks its rule; version 3 says the same in other words; version 4 is version 1 again. */
    @BeforeAll
    static void start() throws Exception {
        served = Served.in(folder, RULE, OTHER);
        RuleVersions versions = served.bean(ServiceSettings.class).versions();
        Rulebook inForce = served.bean(LiveRulebook.class).current().rulebook();
        Path rules = folder.resolve("rules");
        String rule = Files.readString(rules.resolve(RULE + ".drl"));
        try (RulesCopy without =
                        RulesCopy.of(rules, Map.of(RULE + ".drl", new byte[0], RULE + ".cases.yaml", new byte[0]));
                RulesCopy reworded = RulesCopy.of(
                        rules,
                        Map.of(RULE + ".drl", rule.replace("两者应相等", "两者应当相等").getBytes(StandardCharsets.UTF_8)))) {
            versions.keep(without.folder(), Rulebook.hashOf(without.folder()), "sun", "去掉一条规则");
            versions.keep(reworded.folder(), Rulebook.hashOf(reworded.folder()), "sun", "换个说法");
            versions.keep(rules, inForce.hash(), "sun", "改回");
        }
        assertThat(served.bean(RuleDesk.class).versions()).hasSize(4);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void showsWhichFindingsComeAndGo() throws Exception {
        Browser browser = served.browser("kan", Role.READER, "");
        assertThat(browser.get(ADDRESS + "?from=2").body()).contains("还没有完成过审核");
        audit();
        assertThat(browser.get("/rules/versions").body()).contains(ADDRESS + "?from=2", "比较两个版本");
        assertThat(browser.get(ADDRESS).body()).contains("去掉一条规则", "换个说法").doesNotContain("hx-get");

        String more = done(browser, "?from=2&to=");
        assertThat(more)
                .contains("第 2 版换成第 4 版", "新增 <strong>1</strong> 个问题，不再报 <strong>0</strong> 个", "新增的规则：" + RULE)
                .contains("清河县", "href=\"#rule-A01\"")
                .doesNotContain("望川县");
        assertThat(done(browser, "?from=1&to=2"))
                .contains("新增 <strong>0</strong> 个问题，不再报 <strong>1</strong> 个", "删去的规则：" + RULE);
        assertThat(done(browser, "?from=3"))
                .contains("有变化 <strong>1</strong> 个", "改动的规则：" + RULE, "说明改写")
                .doesNotContain("hx-get");

        assertThat(browser.get(ADDRESS + "?from=1").body()).contains("规则文件完全相同");
        assertThat(browser.get(ADDRESS + "?from=77").body()).contains("没有第 77 个版本");
        // It was looked at only: the rules in force and the findings are what they were.
        assertThat(served.bean(RuleDesk.class).versions()).hasSize(4);
        assertThat(folder.resolve("rules/" + RULE + ".drl")).content().contains("两者应相等");

        program();
    }

    /** A program asks again until it gets what the command writes. */
    private static void program() throws Exception {
        String token = served.token(Role.RULE_AUTHOR);
        String address = "/api/v1" + ADDRESS + "?from=3&to=2";
        HttpResponse<String> answer = served.call("GET", address, token, null);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (answer.statusCode() == 202 && System.nanoTime() < until) {
            Thread.sleep(50);
            answer = served.call("GET", address, token, null);
        }
        JsonNode preview = JsonMapper.shared().readTree(answer.body());
        assertThat(preview.path("removed").asInt()).isEqualTo(1);
        assertThat(preview.path("by_rule").get(0).path("code").asString()).isEqualTo("A01");
        assertThat(preview.path("differences")
                        .get(0)
                        .path("before")
                        .path("message")
                        .asString())
                .contains("两者应当相等");

        HttpResponse<String> none = served.call("GET", "/api/v1" + ADDRESS + "?from=77", token, null);
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("\"detail\":\"没有第 77 个版本\"");
        HttpResponse<String> nothing = served.call("GET", "/api/v1" + ADDRESS, token, null);
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).containsPattern("\"detail\":\"[^\"]*\\p{IsHan}");
    }

    /** A version that does not know the profile in force goes by the national one. */
    @Test
    void aVersionWithoutTheProfileGoesByTheNationalOne() throws Exception {
        Path rules = Files.createDirectories(folder.resolve("with-profile/profiles"));
        Files.writeString(rules.resolve("望川县.yaml"), "名称: 望川县\n");
        assertThat(VersionPreviews.profile(rules.getParent(), "望川县")).isEqualTo("望川县");
        assertThat(VersionPreviews.profile(rules.getParent(), "清河县")).isEqualTo(Rulebook.NATIONAL);
    }

    private static void audit() throws Exception {
        Files.writeString(
                served.reports().resolve("清河县2023年年报.txt"), SoundReport.text("单元格: {requests.resolved.total: '12'}"));
        served.over(served.json("POST", "/api/v1/runs", served.token(Role.AUDITOR), null)
                .path("id")
                .asLong());
        // What came in since is no report of the last run.
        served.upload(
                "/api/v1/reports?run=false",
                served.token(Role.AUDITOR),
                Map.of(
                        "望川县2023年年报.txt",
                        SoundReport.text("单元格: {requests.resolved.total: '12'}")
                                .replace("清河县", "望川县")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    private static String done(Browser browser, String query) throws Exception {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        String page = browser.get(ADDRESS + query).body();
        while (page.contains("hx-get") && System.nanoTime() < until) {
            assertThat(page).contains("正在第");
            Thread.sleep(50);
            page = browser.get(ADDRESS + query).body();
        }
        return page;
    }
}
