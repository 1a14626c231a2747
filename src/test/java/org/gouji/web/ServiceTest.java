package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.audit.LiveRulebook;
import org.gouji.audit.RulesTrialTest;
import org.gouji.audit.SoundReport;
import org.gouji.corpus.OwnJava;
import org.gouji.corpus.SmallRulebook;
import org.gouji.store.RuleVersions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class ServiceTest {

    private static final String BOUNDARY = "----gouji";
    private static final String WRONG = SoundReport.text("单元格: {requests.resolved.total: '12'}");

    @TempDir
    static Path rules;

    @TempDir
    static Path state;

    private static ConfigurableApplicationContext service;
    private static String base;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        SmallRulebook.write(rules, "arithmetic/requests-balance");
        service = Service.run(settings(0));
        base = "http://127.0.0.1:" + Service.port(service);
    }

    private static ServiceSettings settings(int port) throws Exception {
        RuleVersions versions = new RuleVersions(state, Clock.systemUTC());
        LiveRulebook rulebook = new LiveRulebook(rules, "national", versions, OwnJava.ready(), Clock.systemUTC());
        return new ServiceSettings(
                rulebook, versions, state.resolve("in"), state.resolve("data" + port), "127.0.0.1", port, true);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void auditsSeveralFilesAndKeepsTheResult() throws Exception {
        HttpResponse<String> answer = post(new Form()
                .file("files", "甲/清河县.txt", WRONG.getBytes(StandardCharsets.UTF_8))
                .file("files", "空.txt", new byte[0])
                .field("today", "2026-11-22"));

        assertThat(answer.statusCode()).isEqualTo(201);
        String id = group(answer.body(), "\"id\" : \"([^\"]+)\"");
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/audits/" + id);
        assertThat(answer.body())
                .contains("\"today\" : \"2026-11-22\"", "\"file\" : \"清河县.txt\"", "\"code\" : \"A01\"")
                .contains("\"file\" : \"空.txt\"", "\"verdict\" : \"unreadable\"");

        assertThat(get("/api/v1/audits/" + id).body()).isEqualTo(answer.body());
        HttpResponse<String> workbook = get("/api/v1/audits/" + id + "/workbook");
        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(workbook.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename*=UTF-8''%E5%AE%A1%E6%A0%B8%E7%BB%93%E6%9E%9C-2026-11-22.xlsx");
    }

    @Test
    void takesRulesEditedOnDiskAndKeepsTheLastGoodOnes() throws Exception {
        Path rule = rules.resolve("arithmetic/requests-balance.drl");
        String good = Files.readString(rule);
        try {
            Files.writeString(rule, good.replaceFirst("@title\\(\"[^\"]*\"\\)", "@title(\"改过的标题\")"));
            assertThat(rulesOnce("改过的标题")).doesNotContain("notices");

            Files.writeString(rule, good.replaceFirst("(?m)^then$", "then System.exit(1);"));
            assertThat(rulesOnce("仍按改动前的规则集")).contains("改过的标题", "\"file\"", "requests-balance.drl");
            assertThat(post(new Form().file("file", "a.txt", WRONG.getBytes(StandardCharsets.UTF_8)))
                            .body())
                    .contains("\"code\" : \"A01\"", "仍按改动前的规则集");
        } finally {
            Files.writeString(rule, good);
        }
        assertThat(rulesOnce("申请数量与办理去向不相等")).doesNotContain("改过的标题", "notices");
    }

    @Test
    void answersErrorsAsProblemDetailsInChinese() throws Exception {
        assertProblem(post(new Form()), 400, "没有收到文件");
        assertProblem(post(new Form().file("files", "a.txt", new byte[1]).field("today", "昨天")), 400, "today");
        assertProblem(post(new Form().file("files", "a.txt", new byte[1]).field("year", "23")), 400, "year");
        assertProblem(get("/api/v1/audits/none"), 404, "没有这次审核");
        assertProblem(get("/api/v1/nothing"), 404, "没有这个地址");
        assertProblem(send(HttpRequest.newBuilder(uri("/api/v1/rules")).DELETE().build()), 405, "不支持该请求方法");
        assertProblem(
                send(HttpRequest.newBuilder(uri("/api/v1/audits"))
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("年报"))
                        .build()),
                415,
                "multipart/form-data");
    }

    @Test
    void triesRulesInAProcessOfTheirOwnAndLivesOn() throws Exception {
        String drl = """
                package rules.arithmetic
                rule "x"
                    @code("A99") @title("题") @severity("error") @basis("据") @message("话")
                when
                    exists Figure()
                then
                    findings.raise();
                end
                """;
        assertThat(trial(drl)).contains("\"usable\" : true", "\"rulebook\" : \"sha256:");
        assertThat(trial(drl.replaceFirst("(?m)^then$", "then System.exit(1);")))
                .contains("\"usable\" : false", "requests-balance.drl", "then 中只能写一句");
        assertProblem(post("/api/v1/rulebook/trial", new Form().field("profile", "national")), 400, "zip");
        assertThat(get("/api/v1/rules").statusCode()).isEqualTo(200);
    }

    private String trial(String drl) throws Exception {
        Form form = new Form().file("file", "规则.zip", RulesTrialTest.zip(drl));
        HttpResponse<String> answer = post("/api/v1/rulebook/trial", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void boundsUploads() throws Exception {
        assertProblem(post(new Form().file("files", "a.txt", new byte[21 << 20])), 413, "20 MB");
        Form many = new Form();
        for (int i = 0; i <= Uploads.MOST_FILES; i++) {
            many.file("files", i + ".txt", new byte[1]);
        }
        assertProblem(post(many), 413, "500");
    }

    @Test
    void listensOnThisMachineOnlyAndTellsItsHealth() throws Exception {
        assertThat(service.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(get("/actuator/health").body()).contains("\"UP\"");
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/env").statusCode()).as("no such address").isEqualTo(404);
    }

    @Test
    void saysThatAPortIsTaken() {
        ServiceSettings own = service.getBean(ServiceSettings.class);
        ServiceSettings same = new ServiceSettings(
                own.rulebook(),
                own.versions(),
                own.reports(),
                state.resolve("other"),
                own.address(),
                Service.port(service),
                true);
        assertThatThrownBy(() -> Service.start(same)).isInstanceOf(Service.PortTakenException.class);
    }

    /** The rules as soon as they hold some words; a change on disk is in force within two seconds. */
    private String rulesOnce(String words) throws Exception {
        long until = System.nanoTime() + 10_000_000_000L;
        String body = get("/api/v1/rules").body();
        while (!body.contains(words) && System.nanoTime() < until) {
            Thread.sleep(50);
            body = get("/api/v1/rules").body();
        }
        assertThat(body).contains(words);
        return body;
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains(words);
    }

    private HttpResponse<String> post(Form form) throws IOException, InterruptedException {
        return post("/api/v1/audits", form);
    }

    private HttpResponse<String> post(String path, Form form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form.bytes()))
                .build());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static URI uri(String path) {
        return URI.create(base + path);
    }

    private static String group(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    /** A form as browsers send it. */
    private static final class Form {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Form file(String field, String name, byte[] content) {
            part(
                    "name=\"" + field + "\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream",
                    content);
            return this;
        }

        Form field(String name, String value) {
            part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        private void part(String head, byte[] content) {
            bytes.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(content);
            bytes.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }

        byte[] bytes() {
            bytes.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return bytes.toByteArray();
        }
    }
}
