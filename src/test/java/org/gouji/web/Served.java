package org.gouji.web;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.audit.LiveRulebook;
import org.gouji.corpus.OwnJava;
import org.gouji.corpus.SmallRulebook;
import org.gouji.store.ApiTokens;
import org.gouji.store.Role;
import org.gouji.store.RuleVersions;
import org.gouji.store.Run;
import org.gouji.store.RunTable;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service on the shipped rules, with its folders below one. */
record Served(ConfigurableApplicationContext context, String base, Path reports) implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Served in(Path folder) throws Exception {
        return on(Path.of("rules"), folder);
    }

    /** On a few rules, which start faster and may be changed, below the folder. */
    static Served in(Path folder, String... few) throws Exception {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        SmallRulebook.writeWithCases(rules, few);
        return on(rules, folder);
    }

    /** On the folder of one that was closed. */
    static Served again(Path folder) throws Exception {
        return on(folder.resolve("rules"), folder);
    }

    private static Served on(Path rules, Path folder) throws Exception {
        RuleVersions versions = new RuleVersions(folder.resolve("state"), Clock.systemUTC());
        LiveRulebook rulebook = new LiveRulebook(rules, "national", versions, OwnJava.ready(), Clock.systemUTC());
        Path reports = Files.createDirectories(folder.resolve("reports"));
        ConfigurableApplicationContext context = Service.run(
                new ServiceSettings(rulebook, versions, reports, folder.resolve("data"), "127.0.0.1", 0, false));
        return new Served(context, "http://127.0.0.1:" + Service.port(context), reports);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String token(Role... roles) {
        return bean(ApiTokens.class).issue("系统", Set.of(roles), "", "admin");
    }

    Browser browser(String name, Role role, String office) throws Exception {
        String once = bean(AccountDesk.class).add(name, name, List.of(role.name()), office);
        return new Browser(base).firstLogIn(name, once, "Lianhe-2026-xy");
    }

    HttpResponse<String> call(String method, String path, String token, String json)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    JsonNode json(String method, String path, String token, String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = call(method, path, token, json);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + " " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    HttpResponse<String> upload(String path, String token, Map<String, byte[]> files) throws Exception {
        return upload(path, token, "files", files);
    }

    HttpResponse<String> upload(String path, String token, String field, Map<String, byte[]> files) throws Exception {
        return CLIENT.send(
                multipart(base + path, Browser.multipart(field, files, Map.of()))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Fields without files, as a form with files sends them. */
    HttpResponse<byte[]> form(String path, String token, Map<String, String> fields) throws Exception {
        return CLIENT.send(
                multipart(base + path, Browser.multipart("none", Map.of(), fields))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> bytes(String path, String token) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    static HttpRequest.Builder multipart(String address, byte[] form) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "multipart/form-data; boundary=" + Browser.BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form));
    }

    Run over(long id) throws InterruptedException {
        RunTable runs = bean(RunTable.class);
        long until = System.nanoTime() + 180_000_000_000L;
        while (System.nanoTime() < until) {
            Run run = runs.find(id).orElseThrow();
            if (run.state().isOver()) {
                return run;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not over: " + runs.find(id));
    }

    /** Puts the samples of some years into the folder. */
    void samples(String... years) throws IOException {
        Files.copy(Path.of("reports-in/roster.csv"), reports.resolve("roster.csv"));
        for (String year : years) {
            Path folder = Files.createDirectories(reports.resolve(year));
            try (var files = Files.list(Path.of("reports-in", year))) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
        }
    }

    @Override
    public void close() {
        bean(LiveRulebook.class).stop();
        context.close();
    }
}
