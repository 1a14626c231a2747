package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gouji.audit.LiveRulebook;
import org.gouji.audit.SoundReport;
import org.gouji.store.Role;
import org.gouji.store.RuleVersion;
import org.gouji.store.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How a changed rule comes into force: tried, proposed by one person, approved by another, and taken back. */
class RuleWorkbenchTest {

    private static final String RULE = "arithmetic/requests-balance";

    @TempDir
    static Path folder;

    private static Path rules;
    private static Served served;
    private static String author;

    @BeforeAll
    static void start() throws Exception {
        served = Served.in(folder, RULE);
        rules = folder.resolve("rules");
        Files.writeString(
                served.reports().resolve("清河县2023年年报.txt"), SoundReport.text("单元格: {requests.resolved.total: '12'}"));
        author = served.token(Role.RULE_AUTHOR);
        Run run = served.over(served.json("POST", "/api/v1/runs", served.token(Role.AUDITOR), null)
                .path("id")
                .asLong());
        assertThat(run.count("error")).isEqualTo(1);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void tellsWhatIsWrongWithADraftWhileItIsWritten() throws Exception {
        assertThat(check(rule(), cases()).path("messages").isEmpty()).isTrue();
        assertThat(check(rule(), cases()).path("cases").asInt()).isPositive();

        JsonNode refused = check(
                        rule().replace("package rules.arithmetic", "package rules.arithmetic\nimport java.io.File;"),
                        cases())
                .path("messages");
        assertThat(refused).isNotEmpty();
        assertThat(refused.get(0).path("line").asInt()).isPositive();
        assertThat(refused.get(0).path("text").asString()).containsPattern("[\\u4e00-\\u9fa5]");

        JsonNode quiet = check(rule().replace("!=", "=="), cases()).path("messages");
        assertThat(quiet.toString()).contains("未通过");
        assertThat(Files.readString(rules.resolve(RULE + ".drl"))).isEqualTo(rule());
    }

    @Test
    void aNewRuleBeginsWithAnExampleThatPasses() throws Exception {
        String asked = "/api/v1/rules/source?path=arithmetic/my-rule&title=" + Browser.encoded("收费笔数与金额不符");
        JsonNode draft = served.json("GET", asked + "&code=A97", author, null);
        assertThat(draft.path("rule").asString()).contains("\"A97\"", "收费笔数与金额不符", "\"my-rule\"");
        JsonNode checked = served.json("POST", "/api/v1/rules/check", author, draft.toString());
        assertThat(checked.path("messages")).isEmpty();
        assertThat(checked.path("cases").asInt()).isPositive();
        assertThat(served.call("GET", asked + "&code=A01", author, null).body()).contains("已由 " + RULE, "最近的空号");
        Browser page = served.browser("sun", Role.RULE_AUTHOR, "");
        assertThat(page.get("/rules/edit?path=arithmetic/my-rule&code=A97&title=x")
                        .body())
                .contains("A97");
        assertThat(page.bytes("/rules/params").body()).hasSizeGreaterThan(2_000);
        assertThat(rules.resolve("arithmetic/my-rule.drl")).doesNotExist();
    }

    @Test
    void aChangeComesIntoForceOnlyByASecondPersonAndCanBeTakenBack() throws Exception {
        String before = rule();
        Browser li = served.browser("qian", Role.RULE_AUTHOR, "");
        Browser wang = both("wang");
        Browser zhao = served.browser("zhao", Role.RULE_APPROVER, "");

        String loose = before.replace("两者应相等", "两者应当相等");
        assertThat(loose).isNotEqualTo(before);
        li.get("/rules/edit?path=" + RULE);
        assertThat(li.post("/rules/changes", "path", RULE, "rule", before, "cases", cases(), "reason", "试试")
                        .body())
                .contains("没有改动");
        String page = li.post("/rules/changes", "path", RULE, "rule", loose, "cases", cases(), "reason", "先核实再定")
                .uri()
                .getPath();
        long id = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
        JsonNode tried = tried(id);
        assertThat(tried.path("trial").path("usable").asBoolean())
                .as(tried.toString())
                .isTrue();
        assertThat(tried.path("trial").path("preview").path("changed").asInt()).isEqualTo(1);
        assertThat(li.get(page).body()).contains("先核实再定", "通过", "提交审批").doesNotContain("批准并启用");

        li.post(page + "/propose");
        assertThat(zhao.get(page).body()).contains("批准并启用");
        assertThat(li.post(page + "/approve").statusCode()).isEqualTo(403);
        assertThat(rule()).isEqualTo(before);
        assertThat(zhao.post(page + "/approve", "note", "同意").body()).contains("规则已启用");
        assertThat(rule()).isEqualTo(loose);
        RuleVersion last = last();
        assertThat(last.hash())
                .isEqualTo(served.bean(LiveRulebook.class).current().rulebook().hash());
        assertThat(last.why()).contains("先核实再定", "起草 qian", "批准 zhao");
        assertThat(zhao.post(page + "/approve").body()).contains("不能批准");

        // Who has both roles does not approve what is theirs.
        wang.get("/rules/edit?path=" + RULE);
        String own = wang.post("/rules/changes", "path", RULE, "rule", before, "cases", cases(), "reason", "改回")
                .uri()
                .getPath();
        tried(Long.parseLong(own.substring(own.lastIndexOf('/') + 1)));
        wang.get(own);
        wang.post(own + "/propose");
        assertThat(wang.post(own + "/approve").body()).contains("要由另一名规则审批人批准");
        assertThat(rule()).isEqualTo(loose);

        zhao.get("/rules/versions");
        assertThat(zhao.post("/rules/versions/1/rollback", "reason", "误改").body())
                .contains("已回退到第 1 个版本");
        assertThat(rule()).isEqualTo(before);
        assertThat(last().who()).isEqualTo("zhao");
    }

    @Test
    void aChangeThatFailsItsCasesCannotBeProposed() throws Exception {
        long id = draft(rule().replace("!=", "=="));
        assertThat(tried(id).path("trial").path("failed_cases")).isNotEmpty();
        assertThat(served.call("POST", "/api/v1/rules/changes/" + id + "/propose", author, null)
                        .body())
                .contains("试运行还没有通过");
        assertThat(served.json("POST", "/api/v1/rules/changes/" + id + "/withdraw", author, null)
                        .path("state")
                        .asString())
                .isEqualTo("已撤回");
    }

    @Test
    void saysWhyARuleRaised() throws Exception {
        JsonNode why = served.json("GET", "/api/v1/rules/why?rule=" + RULE + "&report=0", author, null);
        assertThat(why.get(0).asString()).contains("A01");
        assertThat(why.toString()).contains("成立");
        Browser reader = served.browser("reader", Role.READER, "");
        assertThat(reader.get("/rules").body()).contains("A01").doesNotContain("新增规则");
        assertThat(reader.get("/rules/A01").body())
                .contains("查什么", "规则原文", "说明")
                .doesNotContain("修改这条规则");
        assertThat(reader.get("/rules/edit?path=" + RULE).statusCode()).isEqualTo(403);
        assertThat(served.call("POST", "/api/v1/rules/check", author, "{\"path\":\"../x\",\"rule\":\"x\"}")
                        .body())
                .contains("规则路径应写成");
    }

    private static Browser both(String name) throws Exception {
        String once = served.bean(AccountDesk.class)
                .add(name, name, List.of(Role.RULE_AUTHOR.name(), Role.RULE_APPROVER.name()), "");
        return new Browser(served.base()).firstLogIn(name, once, "Lianhe-2026-xy");
    }

    private static JsonNode check(String rule, String cases) throws Exception {
        return served.json("POST", "/api/v1/rules/check", author, body(rule, cases, null));
    }

    private static long draft(String rule) throws Exception {
        return served.json("POST", "/api/v1/rules/changes", author, body(rule, cases(), "试试"))
                .path("id")
                .asLong();
    }

    private static String body(String rule, String cases, String reason) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        return node.put("path", RULE)
                .put("rule", rule)
                .put("cases", cases)
                .put("reason", reason)
                .toString();
    }

    private static JsonNode tried(long id) throws Exception {
        long until = System.nanoTime() + 120_000_000_000L;
        while (System.nanoTime() < until) {
            JsonNode change = served.json("GET", "/api/v1/rules/changes/" + id, author, null);
            if (!change.path("underWay").asBoolean()) {
                return change;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not tried");
    }

    private static RuleVersion last() {
        List<RuleVersion> all = new ArrayList<>(served.bean(RuleDesk.class).versions());
        return all.get(all.size() - 1);
    }

    private static String rule() throws Exception {
        return Files.readString(rules.resolve(RULE + ".drl"));
    }

    private static String cases() throws Exception {
        return Files.readString(rules.resolve(RULE + ".cases.yaml"));
    }
}
