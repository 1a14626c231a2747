package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** The pages as people of each role find them. */
class PagesTest {

    @TempDir
    static Path folder;

    private static Served served;
    private static Run run;

    @BeforeAll
    static void start() throws Exception {
        served = Served.in(folder);
        served.samples("2022", "2023");
        String token = served.token(Role.AUDITOR);
        run = served.over(
                served.json("POST", "/api/v1/runs", token, null).path("id").asLong());
        assertThat(run.state()).as(run.message()).isEqualTo(Run.State.FINISHED);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void everyPageIsThereForWhomItsEntryIsShown() throws Exception {
        for (Role role : Role.values()) {
            String office = role == Role.OFFICE ? "望川县" : "";
            Browser browser = served.browser("p" + role.ordinal(), role, office);
            Matcher entries = Pattern.compile("<a href=\"(/[a-z-]*)\"[^>]*>[^<]+</a>\\s*</li>")
                    .matcher(browser.get("/").body());
            int shown = 0;
            while (entries.find()) {
                shown++;
                var page = browser.get(entries.group(1));
                assertThat(page.statusCode()).as(role + " " + entries.group(1)).isEqualTo(200);
                assertThat(page.body()).contains("<h1>");
            }
            assertThat(shown).as(role.name()).isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void anAuditorDecidesOnSeveralFindingsAtOnceAndSeesTheHistory() throws Exception {
        Browser browser = served.browser("shen", Role.AUDITOR, "");
        assertThat(browser.get("/findings?severity=" + URLEncoder.encode("错误", StandardCharsets.UTF_8) + "&text="
                                + URLEncoder.encode("望川县", StandardCharsets.UTF_8))
                        .body())
                .contains("望川县人民政府")
                .doesNotContain("云岫市财政局");
        List<FindingRow> rows = rows();
        String first = rows.get(0).key();
        String second = rows.get(1).key();
        assertThat(browser.post(
                                "/findings/reviews",
                                "keys",
                                first,
                                "keys",
                                second,
                                "set_conclusion",
                                "不属实",
                                "back",
                                "?text=x")
                        .body())
                .contains("要选原因");
        assertThat(browser.post(
                                "/findings/reviews",
                                "keys",
                                first,
                                "keys",
                                second,
                                "set_conclusion",
                                "属实",
                                "set_state",
                                "已通知")
                        .body())
                .contains("已处理 2 条问题");
        String page = browser.get("/findings/" + first).body();
        assertThat(page).contains("处理记录", "属实", "已通知", "shen", "第 " + run.id() + " 次审核");
        assertThat(rows().get(0).conclusion().getLabel()).isEqualTo("属实");
        assertThat(browser.post("/findings/reviews", "keys", first, "set_state", "已反馈", "back", "//evil.example")
                        .uri()
                        .getHost())
                .isEqualTo("127.0.0.1");
        assertThat(rows().get(0))
                .extracting(
                        row -> row.conclusion().getLabel(), row -> row.state().getLabel())
                .containsExactly("属实", "已反馈");
    }

    @Test
    void aReportIsShownAsReadWithItsFindingsMarked() throws Exception {
        Browser browser = served.browser("du", Role.READER, "");
        FindingRow row = rows().stream()
                .filter(one -> one.code().equals("A02") && one.message().startsWith("自然人"))
                .findFirst()
                .orElseThrow();
        String list = browser.get("/reports?text=" + URLEncoder.encode(row.file(), StandardCharsets.UTF_8))
                .body();
        Matcher link = Pattern.compile("href=\"(/reports/\\d+)\"").matcher(list);
        assertThat(link.find()).isTrue();
        var page = browser.get(link.group(1));
        assertThat(page.body()).contains("报告原文", "id=\"finding-1\"", "［", "读出数字", "marked");
        // Seven cells of one line say 0: only the one in the column at fault is marked.
        Matcher zeros = Pattern.compile("<tr><td[^>]*><span>2.其他法律行政法规禁止公开</span>.*?</tr>", Pattern.DOTALL)
                .matcher(page.body());
        Matcher marked = Pattern.compile("marked-").matcher(zeros.find() ? zeros.group() : "");
        assertThat(marked.results().count()).isEqualTo(1);
        var original = browser.get(link.group(1) + "/original");
        assertThat(original.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(original.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(browser.post("/findings/reviews", "keys", row.key(), "set_conclusion", "属实")
                        .statusCode())
                .isEqualTo(403);
    }

    /** What is said of a cell names the cell, and not the line of the file alone. */
    @Test
    void aFindingNamesItsCellsAsTheWorkbookDoes() throws Exception {
        Browser browser = served.browser("ming", Role.READER, "");
        FindingRow row = rows().stream()
                .filter(one -> one.code().equals("N11"))
                .findFirst()
                .orElseThrow();
        assertThat(browser.get("/findings/" + row.key()).body())
                .contains("表三“一、本年新收政府信息公开申请数量”行“总计”列（第 106 行）", "第一部分（第 6 行）", "href=\"/rules/N11\"");
        FindingRow missing = rows().stream()
                .filter(one -> one.code().equals("D08"))
                .findFirst()
                .orElseThrow();
        assertThat(browser.get("/findings/" + missing.key()).body())
                .contains("单位名册")
                .doesNotContain("报告开头");
        Browser draft = served.browser("zi", Role.OFFICE, "望川县");
        draft.get("/self-check");
        assertThat(draft.upload(
                                "/self-check",
                                "files",
                                Map.of("x.txt", Files.readAllBytes(Path.of("reports-in/2023/望川县人民政府2023年年报.txt"))))
                        .body())
                .contains("表三“一、本年新收政府信息公开申请数量”行“总计”列（第 106 行）");
    }

    /** When a run is over, what the page says of it is made new without a hand. */
    @Test
    void aRunThatIsOverShowsInTheListBelow() throws Exception {
        Browser browser = served.browser("lan", Role.READER, "");
        assertThat(browser.get("/runs/now").body())
                .contains("没有正在进行的审核", "hx-swap-oob=\"true\"", "第 " + run.id() + " 次审核的工作簿");
        assertThat(browser.get("/runs").body()).contains("id=\"history\"").doesNotContain("hx-swap-oob");
    }

    @Test
    void tellsHowLargeAFileMayBe() throws Exception {
        Browser browser = served.browser("kong", Role.AUDITOR, "");
        browser.get("/runs");
        assertThat(browser.upload("/runs/upload", "files", Map.of("x.pdf", new byte[21 << 20]))
                        .body())
                .contains("单个文件不超过 20 MB");
    }

    @Test
    void anAccountForAnOfficeThatIsNotOnTheRosterIsWarnedOf() throws Exception {
        Browser browser = served.browser("guan", Role.ADMIN, "");
        browser.get("/accounts");
        String[] form = {"name", "wangchuan", "display", "x", "roles", "OFFICE", "office", "望川县政府"};
        assertThat(browser.post("/accounts", form).body()).contains("一次性密码", "现用名册上没有“望川县政府”");
        form[1] = "wangchuan2";
        form[7] = "望川县人民政府";
        assertThat(browser.post("/accounts", form).body()).contains("一次性密码").doesNotContain("现用名册上没有");
        assertThat(served.json(
                                "POST",
                                "/api/v1/accounts",
                                served.token(Role.ADMIN),
                                "{\"name\":\"wangchuan3\",\"roles\":[\"OFFICE\"],\"office\":\"无此单位\"}")
                        .path("notice")
                        .asString())
                .contains("无此单位");
    }

    @Test
    void aReportStandsBesideTheOneOfTheYearBefore() throws Exception {
        Browser browser = served.browser("fan", Role.READER, "");
        Matcher reports = Pattern.compile("href=\"(/reports/\\d+)\">望川县人民政府</a></td>\\s*<td class=\"short\">(\\d+)")
                .matcher(browser.get("/reports?text=" + URLEncoder.encode("望川县人民政府", StandardCharsets.UTF_8))
                        .body());
        int seen = 0;
        while (reports.find()) {
            seen++;
            String page = browser.get(reports.group(1)).body();
            var years = browser.get(reports.group(1) + "/two-years");
            if (reports.group(2).equals("2023")) {
                assertThat(page).contains("与上年对照", "2022 年报告");
                assertThat(years.body()).contains("表三", "上年 ", "一、总体情况");
            } else {
                assertThat(page).doesNotContain("与上年对照");
                assertThat(years.statusCode()).isEqualTo(404);
            }
        }
        assertThat(seen).isEqualTo(2);
    }

    @Test
    void theOverviewShowsWhichOfficesHaveWhichFaults() throws Exception {
        Browser browser = served.browser("fu", Role.READER, "");
        String page = browser.get("/").body();
        assertThat(page).contains("问题分布", "heat-4", "未收到，待核实", "望川县水利局", "历次审核的问题数");
        Matcher field = Pattern.compile("href=\"(/findings\\?office=[^\"]*?theme=[a-z]+)\"[^>]*>(\\d+)<")
                .matcher(page);
        assertThat(field.find()).isTrue();
        assertThat(browser.get(field.group(1).replace("&amp;", "&")).body())
                .contains("共 <strong>" + field.group(2) + "</strong> 条");
    }

    /** Nothing of other offices, nothing that nobody confirmed, nothing that is 内部掌握. */
    @Test
    void anOfficeSeesItsOwnConfirmedFindingsOnly() throws Exception {
        FindingRow own = rows().stream()
                .filter(row -> row.office().equals("云岫市财政局") && !row.action().equals("内部掌握"))
                .findFirst()
                .orElseThrow();
        FindingRow other = rows().stream()
                .filter(row -> row.office().startsWith("清漪县") && !row.action().equals("内部掌握"))
                .findFirst()
                .orElseThrow();
        Browser office = served.browser("caizheng", Role.OFFICE, own.officeId());
        Browser auditor = served.browser("qin", Role.AUDITOR, "");
        auditor.get("/findings");
        auditor.post("/findings/reviews", "keys", other.key(), "set_conclusion", "属实", "set_state", "已通知");
        assertThat(office.get("/findings").body()).doesNotContain(own.key(), other.key());
        assertThat(office.get("/findings/" + own.key()).statusCode()).isEqualTo(404);

        told(auditor, own, "内部意见甲");
        assertThat(office.get("/findings").body()).contains(own.key()).doesNotContain(other.key());
        assertThat(office.get("/findings/" + own.key()).body())
                .contains(own.message())
                .doesNotContain("内部意见甲");
        assertThat(office.get("/findings/" + other.key()).statusCode()).isEqualTo(404);
        assertThat(office.get("/reports").body()).contains("云岫市财政局").doesNotContain("清漪县", "有错误");
        for (int number = 0; number < 18; number++) {
            var page = office.get("/reports/" + number);
            var original = office.get("/api/v1/reports/" + number + "/original");
            assertThat(page.statusCode()).isEqualTo(original.statusCode());
            if (page.statusCode() == 200) {
                assertThat(page.body()).contains("云岫市财政局").doesNotContain("内部意见甲");
            }
        }
        for (String path : List.of("/runs", "/log", "/accounts", "/runs/" + run.id() + "/workbook", "/api/v1/runs")) {
            assertThat(office.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(office.get("/api/v1/findings").body()).contains(own.key()).doesNotContain(other.key(), "内部意见甲");
        assertThat(office.get("/api/v1/reports").body()).doesNotContain("清漪县", "verdict", "outcomes");
    }

    /** An auditor finds it true and tells the office of it. */
    private static void told(Browser auditor, FindingRow finding, String opinion) throws Exception {
        auditor.post(
                "/findings/reviews",
                "keys",
                finding.key(),
                "set_conclusion",
                "属实",
                "set_state",
                "已通知",
                "set_opinion",
                opinion);
    }

    /** What an office says to a finding reaches the auditor and stays, whatever is decided later; of others' it says nothing. */
    @Test
    void anOfficeAnswersWhatItWasTold() throws Exception {
        List<FindingRow> rows = rows().stream()
                .filter(row -> row.office().equals("望川县人民政府") && row.action().equals("应更正"))
                .toList();
        FindingRow own = rows.get(0);
        FindingRow untold = rows.get(1);
        Browser auditor = served.browser("dao", Role.AUDITOR, "");
        Browser office = served.browser("wangchuan-a", Role.OFFICE, "望川县");
        auditor.get("/findings");
        told(auditor, own, "内部意见丙");
        String path = "/findings/" + own.key() + "/response";
        assertThat(office.get("/findings/" + own.key()).body()).contains("反馈整改情况");
        assertThat(office.post(path, "measures", " ").body()).contains("请填写整改措施");
        assertThat(office.post(path, "measures", "改", "done", "下周").body()).contains("完成时间不能是“下周”");
        assertThat(office.post("/findings/" + untold.key() + "/response", "measures", "改")
                        .body())
                .contains("没有这条问题");
        assertThat(office.post(path, "measures", "已重新核对并更正", "done", "2026-12-01")
                        .body())
                .contains("已反馈给审核机关", "已重新核对并更正", "重新反馈")
                .doesNotContain("内部意见丙");
        assertThat(auditor.post(path, "measures", "x").statusCode()).isEqualTo(403);
        assertThat(auditor.get("/findings/" + own.key()).body()).contains("已反馈", "整改措施：已重新核对并更正", "内部意见丙");
        auditor.post("/findings/reviews", "keys", own.key(), "set_state", "已整改");
        String api = "/api/v1/findings/" + own.key();
        String token = served.token(Role.AUDITOR);
        assertThat(served.json("GET", api, token, null)
                        .path("response")
                        .path("measures")
                        .asString())
                .isEqualTo("已重新核对并更正");
        assertThat(office.post(path, "measures", "再改").body()).contains("不再接收反馈");
    }

    /** A program that asks for what there is not is told so, and does not get everything. */
    @Test
    void aFilterThatMeansNothingIsRefused() throws Exception {
        String token = served.token(Role.AUDITOR);
        assertThat(served.call("GET", "/api/v1/findings?severity=fatal", token, null)
                        .body())
                .contains("警告、错误", "400");
        int errors = served.json("GET", "/api/v1/findings?severity=error", token, null)
                .path("total")
                .asInt();
        assertThat(errors)
                .isPositive()
                .isEqualTo(served.json("GET", "/api/v1/findings?severity=" + Browser.encoded("错误"), token, null)
                        .path("total")
                        .asInt());
        assertThat(served.call("GET", "/api/v1/log?size=100000", served.token(Role.ADMIN), null)
                        .statusCode())
                .isEqualTo(400);
    }

    /** With the description alone, somebody can write a program: each address says what it does, and the filters are named. */
    @Test
    void theApiDescribesItselfInChinese() throws Exception {
        String token = served.token(Role.AUDITOR);
        JsonNode api = served.json("GET", "/api/v1/openapi", token, null);
        assertThat(api.path("info").path("title").asString()).isEqualTo("勾稽接口");
        assertThat(api.path("components")
                        .path("securitySchemes")
                        .path("口令牌")
                        .path("scheme")
                        .asString())
                .isEqualTo("bearer");
        Set<String> described = new TreeSet<>();
        api.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry(
                        (method, operation) -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        assertThat(described)
                .containsAll(Rights.TABLE.stream()
                        .map(right -> right.method() + " " + right.path())
                        .filter(address -> address.contains(" /api/v1/")
                                && !address.contains("/openapi")
                                // What writes a file as it goes is told in the help.
                                && !address.endsWith("/api/v1/backup"))
                        .toList());
        List<String> mute = new ArrayList<>();
        api.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                    if (!operation.path("summary").asString("").matches(".*\\p{IsHan}.*")) {
                        mute.add(method + " " + path);
                    }
                }));
        assertThat(mute).isEmpty();
        assertThat(api.path("paths")
                        .path("/api/v1/findings")
                        .path("get")
                        .path("parameters")
                        .toString())
                .contains("\"severity\"", "\"conclusion\"", "待核实")
                .doesNotContain("asked");
    }

    /** The guides that lie in the folders are read in the page, and what they point to on the server is no link. */
    @Test
    void theGuidesAreReadInThePage() throws Exception {
        Browser browser = served.browser("wen", Role.RULE_AUTHOR, "");
        assertThat(browser.get("/help").body()).contains("/help/rules", "/rules/names");
        assertThat(browser.get("/help/rules").body())
                .contains("<table>", "profile.yaml")
                .doesNotContain("href=\"profiles/");
        assertThat(browser.get("/help/other").statusCode()).isEqualTo(404);
        assertThat(browser.get("/rules/names").body()).contains("本年新收", "requests.received.total");
        Browser office = served.browser("dan", Role.OFFICE, "望川县");
        assertThat(office.get("/help").body()).doesNotContain("/help/rules");
        assertThat(office.get("/help/rules").statusCode()).isEqualTo(403);
    }

    /** 内部掌握 never leaves the auditing office, by whatever door a draft is checked. */
    @Test
    void anOfficeThatChecksItsDraftSeesNothingInternal() throws Exception {
        FindingRow internal = rows().stream()
                .filter(row -> row.action().equals("内部掌握") && row.code().startsWith("C1"))
                .findFirst()
                .orElseThrow();
        Map<String, byte[]> draft =
                Map.of("draft.txt", Files.readAllBytes(Path.of("reports-in").resolve(internal.file())));
        Browser office = served.browser("jian", Role.OFFICE, internal.officeId());
        Browser auditor = served.browser("ren", Role.AUDITOR, "");
        auditor.get("/self-check");
        office.get("/self-check");
        String code = "\"" + internal.code() + "\"";
        assertThat(auditor.upload("/api/v1/audits", "files", draft).body()).contains("内部掌握", code);
        assertThat(office.upload("/api/v1/audits", "files", draft).body())
                .contains("\"findings\"")
                .doesNotContain("内部掌握");
        assertThat(office.upload("/self-check", "files", draft).body())
                .contains("<h2>")
                .doesNotContain(internal.title(), "内部掌握");
    }

    private static List<FindingRow> rows() {
        return served.bean(FindingTable.class)
                .find(
                        served.bean(RunTable.class).lastFinished().orElseThrow().id(),
                        FindingFilter.NONE,
                        Sight.ALL,
                        0,
                        500);
    }
}
