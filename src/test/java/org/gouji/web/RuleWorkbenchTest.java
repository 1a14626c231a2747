package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
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

    /** Written in Chinese sentences, in the page, from the example to the approval. */
    @Test
    void aNewRuleMayBeWrittenInSentences() throws Exception {
        Browser page = served.browser("sang", Role.RULE_AUTHOR, "");
        String opened = "/rules/edit?path=arithmetic/in-sentences&code=A96&title=x&language=sentences";
        assertThat(page.get(opened).body()).contains("in-sentences.dslr", "name=\"language\" value=\"sentences\"");
        JsonNode source = served.json("GET", opened.replace("/rules/edit", "/api/v1/rules/source"), author, null);
        assertThat(source.path("language").asString()).isEqualTo("sentences");
        String rule = source.path("rule").asString();
        String cases = source.path("cases").asString();
        assertThat(served.json("POST", "/api/v1/rules/check", author, source.toString())
                        .path("messages"))
                .isEmpty();
        String[] form = {
            "path", "arithmetic/in-sentences", "language", "sentences", "rule", rule, "cases", cases, "reason", "试用句子"
        };
        assertThat(page.post("/rules/check", form).body()).contains("通过检查");
        assertThat(page.post("/rules/check", "path", form[1], "language", "sentences", "rule", rule + "乱写一句\n")
                        .body())
                .contains("规则第");
        String change = page.post("/rules/changes", form).uri().getPath();
        long id = Long.parseLong(change.substring(change.lastIndexOf('/') + 1));
        assertThat(tried(id).path("trial").path("usable").asBoolean()).isTrue();
        assertThat(page.get("/rules/edit?change=" + id).body()).contains("in-sentences.dslr");
        page.post(change + "/propose");
        Browser approver = served.browser("shang", Role.RULE_APPROVER, "");
        assertThat(approver.get("/").body()).contains("项规则改动待您审批");
        assertThat(page.get("/").body()).doesNotContain("待您审批");
        assertThat(approver.post(change + "/approve").body()).contains("规则已启用");
        assertThat(rules.resolve("arithmetic/in-sentences.dslr")).hasContent(rule);
        assertThat(rules.resolve("arithmetic/in-sentences.drl")).doesNotExist();
        assertThat(page.get("/rules/A96").body()).contains("规则原文");
    }

    /** A sheet of parameters comes into force like a rule: tried, compared, approved by a second person. */
    @Test
    void aSheetOfParametersBecomesTheProfileOfAPlace() throws Exception {
        Browser page = served.browser("can", Role.RULE_AUTHOR, "");
        Browser approver = served.browser("cheng", Role.RULE_APPROVER, "");
        byte[] sheet = switchedOff(page.bytes("/rules/params").body());
        page.get("/rules");
        assertThat(page.upload(
                                "/rules/params",
                                "file",
                                Map.of("x.xlsx", sheet),
                                Map.of("to", "national", "reason", "x"))
                        .body())
                .contains("全国方案不从表中导入");
        assertThat(page.upload(
                                "/rules/params",
                                "file",
                                Map.of("x.xlsx", "不是表格".getBytes(StandardCharsets.UTF_8)),
                                Map.of("to", "望川县", "reason", "x"))
                        .body())
                .contains("role=\"alert\"");
        String change = page.upload(
                        "/rules/params", "file", Map.of("规则参数.xlsx", sheet), Map.of("to", "望川县", "reason", "本地不核对这一项"))
                .uri()
                .getPath();
        long id = Long.parseLong(change.substring(change.lastIndexOf('/') + 1));
        JsonNode trial = tried(id).path("trial");
        assertThat(trial.path("usable").asBoolean()).as(trial.toString()).isTrue();
        assertThat(trial.path("preview").path("removed").asInt()).isPositive();
        assertThat(page.get(change).body())
                .contains("profiles/望川县.yaml", "启用: 否")
                .doesNotContain("改动后对一份年报");
        page.post(change + "/propose");
        assertThat(approver.post(change + "/approve").body()).contains("规则已启用");
        assertThat(Files.readString(rules.resolve("profiles/望川县.yaml"))).contains("A01", "启用: 否");
        assertThat(rules.resolve("profiles/望川县.cases.yaml")).doesNotExist();
        LiveRulebook live = served.bean(LiveRulebook.class);
        assertThat(live.current().rulebook().profile()).isEqualTo("national");
        assertThat(page.post("/rules/profiles", "profile", "望川县").statusCode()).isEqualTo(403);
        approver.get("/rules");
        assertThat(approver.post("/rules/profiles", "profile", "望川县").body()).contains("已改用参数方案 望川县");
        assertThat(live.current().rulebook().profile()).isEqualTo("望川县");
        assertThat(served.json("GET", "/api/v1/rules/profiles", author, null)
                        .path("profile")
                        .asString())
                .isEqualTo("望川县");
        // A text that does not parse is told with its line, and cannot be proposed.
        assertThat(page.post("/rules/check", "path", "profiles/望川县", "rule", "名称: 望川县\n没有这一项: 1\n")
                        .body())
                .contains("没有这一项");
        assertThat(page.get("/rules/edit?path=phrases").body()).contains("phrases.yaml");
        served.json("PUT", "/api/v1/rules/profiles", served.token(Role.RULE_APPROVER), "{\"profile\":\"national\"}");
        assertThat(live.current().rulebook().profile()).isEqualTo("national");
    }

    /** The sheet with the only rule switched off. */
    private static byte[] switchedOff(byte[] sheet) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(sheet))) {
            for (Row row : workbook.getSheet("规则")) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().equals("是")) {
                        cell.setCellValue("否");
                    }
                }
            }
            workbook.write(out);
        }
        return out.toByteArray();
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
