package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser does with pages: keeps cookies, follows redirects, sends the token of a page's forms along. */
final class Browser {

    static final String BOUNDARY = "----gouji";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;
    private String token = "";

    Browser(String base) {
        this.base = base;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return seen(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofByteArray());
    }

    void download(String path, Path file) throws IOException, InterruptedException {
        client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofFile(file));
    }

    /** A form of another site does not know the token. */
    void forgetToken() {
        token = "";
    }

    /** @param fields names and values in turn */
    HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        List<String> pairs = new ArrayList<>(List.of("_csrf=" + encoded(token)));
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(fields[i] + "=" + encoded(fields[i + 1]));
        }
        return seen(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs)))
                .build());
    }

    HttpResponse<String> upload(String path, String field, Map<String, byte[]> files)
            throws IOException, InterruptedException {
        return upload(path, field, files, Map.of());
    }

    HttpResponse<String> upload(String path, String field, Map<String, byte[]> files, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        return seen(Served.multipart(base + path, multipart(field, files, all)).build());
    }

    /** A form with files. */
    static byte[] multipart(String field, Map<String, byte[]> files, Map<String, String> fields) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        fields.forEach((name, value) -> form.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, content) -> {
            form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                            + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            form.writeBytes(content);
            form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    HttpResponse<String> logIn(String name, String password) throws IOException, InterruptedException {
        get("/login");
        return post("/login", "username", name, "password", password);
    }

    /** Logs in with a one-time password and replaces it. */
    Browser firstLogIn(String name, String once, String password) throws IOException, InterruptedException {
        assertThat(logIn(name, once).uri().getPath()).isEqualTo("/password");
        HttpResponse<String> changed = post("/password", "old", once, "password", password, "again", password);
        assertThat(changed.body()).contains("密码已修改");
        assertThat(logIn(name, password).uri().getPath()).isEqualTo("/");
        return this;
    }

    private HttpResponse<String> seen(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
