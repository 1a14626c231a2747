package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gouji.audit.Auditor;
import org.gouji.audit.ExtractJson;
import org.gouji.audit.Progress;
import org.gouji.audit.ReportSource;
import org.gouji.audit.SoundReport;
import org.gouji.facts.Roster;
import org.gouji.store.ReportTable;
import org.gouji.store.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a file is read, seen by whoever has one, without any rule. */
class ReadingPageTest {

    private static final String NAME = "清河县2023年年报.txt";

    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        served = Served.in(folder, "arithmetic/requests-balance");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void showsWhatWasReadAndWhatWasNot() throws Exception {
        Browser browser = served.browser("du", Role.OFFICE, "望川县");
        assertThat(browser.get("/self-check").body()).contains("/self-check/reading");
        assertThat(browser.get("/self-check/reading").body()).contains("type=\"file\"", "aria-current=\"page\"");
        String report = report("单元格: {requests.received.total: '', requests.carried_in.total: '约十件'}");
        String page = upload(browser, NAME, report).body();
        assertThat(page)
                .contains("清河县人民政府 2023 年", "应有 <strong>200</strong> 格，读出数字 <strong>198</strong> 格", "没有数字的 2 格")
                .contains("单位依据", "年度依据", "按行名和列位置读出", "第一部分", "正文中可核对的说法");
        assertThat(row(page, "表三“一、本年新收政府信息公开申请数量”行“总计”列"))
                .contains("空白", "不当作 0", "第 " + line(report, "一、本年新收") + " 行");
        assertThat(row(page, "表三“二、上年结转政府信息公开申请数量”行“总计”列"))
                .contains("未能读出", "约十件", "第 " + line(report, "二、上年结转") + " 行");
        assertThat(page).doesNotContain("class=\"tag");

        assertThat(upload(browser, "坏.pdf", "不是文件").body()).contains("未能读取", "坏.pdf");
        assertThat(browser.post("/self-check/reading").statusCode()).isLessThan(500);
        assertThat(served.bean(ReportTable.class).present()).isEmpty();
    }

    @Test
    void hidesWhatTellsOfPersons() throws Exception {
        Browser browser = served.browser("yin", Role.AUDITOR, "");
        browser.get("/self-check/reading");
        String page = upload(browser, NAME, report("单元格: {requests.received.total: '13812345678'}"))
                .body();
        assertThat(page).contains("清河县人民政府").doesNotContain("13812345678");
    }

    /** The same as {@code extract --json}. */
    @Test
    void aProgramGetsWhatTheCommandWrites() throws Exception {
        String report = report("单元格: {requests.received.total: '—'}");
        Path file = Files.writeString(folder.resolve("report.txt"), report);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExtractJson.write(Auditor.read(List.of(new ReportSource(file, NAME)), Roster.NONE, Progress.SILENT), out);
        String token = served.token(Role.OFFICE);
        JsonNode answer = JsonMapper.shared()
                .readTree(
                        served.upload("/api/v1/readings", token, Map.of(NAME, report.getBytes(StandardCharsets.UTF_8)))
                                .body());
        assertThat(answer).isEqualTo(JsonMapper.shared().readTree(out.toByteArray()));
        assertThat(answer.path("reports").get(0).path("cells")).hasSize(200);

        HttpResponse<String> nothing = served.upload("/api/v1/readings", token, Map.of());
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("\"detail\"", "没有收到文件");
    }

    private static HttpResponse<String> upload(Browser browser, String name, String content) throws Exception {
        return browser.upload("/self-check/reading", "files", Map.of(name, content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String report(String mutation) throws Exception {
        return SoundReport.text(mutation);
    }

    /** The row of the table that begins with a cell's name. */
    private static String row(String page, String cell) {
        int from = page.indexOf("<td>" + cell);
        assertThat(from).as(cell).isPositive();
        return page.substring(from, page.indexOf("</tr>", from));
    }

    private static long line(String report, String words) {
        return report.substring(0, report.indexOf(words))
                        .chars()
                        .filter(one -> one == '\n')
                        .count()
                + 1;
    }
}
