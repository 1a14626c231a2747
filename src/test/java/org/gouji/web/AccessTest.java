package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gouji.audit.LiveRulebook;
import org.gouji.corpus.OwnJava;
import org.gouji.corpus.SmallRulebook;
import org.gouji.store.Accounts;
import org.gouji.store.ActionLog;
import org.gouji.store.ApiTokens;
import org.gouji.store.Role;
import org.gouji.store.RuleVersions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets in and what each role may ask for, in a service that is not open to anybody. */
class AccessTest {

    private static final String PASSWORD = "Lianhe-2026-xy";

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext service;
    private static String base;
    private static String adminOnce;
    private static final Map<Role, String> TOKENS = new HashMap<>();

    @BeforeAll
    static void start() throws Exception {
        Files.createDirectories(folder.resolve("rules"));
        SmallRulebook.write(folder.resolve("rules"), "arithmetic/requests-balance");
        RuleVersions versions = new RuleVersions(folder.resolve("state"), Clock.systemUTC());
        LiveRulebook rulebook =
                new LiveRulebook(folder.resolve("rules"), "national", versions, OwnJava.ready(), Clock.systemUTC());
        service = Service.run(new ServiceSettings(
                rulebook, versions, folder.resolve("in"), folder.resolve("data"), "127.0.0.1", 0, false));
        base = "http://127.0.0.1:" + Service.port(service);
        adminOnce = service.getBean(FirstAdministrator.class).password().orElseThrow();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theFirstAdministratorMustReplaceTheOneTimePassword() throws Exception {
        Accounts accounts = service.getBean(Accounts.class);
        String once = service.getBean(AccountDesk.class).reset("admin");
        assertThat(adminOnce).isNotEqualTo(once);
        Browser browser = new Browser(base);
        assertThat(browser.get("/").uri().getPath()).isEqualTo("/login");
        assertThat(browser.logIn("admin", "admin").body()).contains("用户名或密码不对");
        assertThat(browser.logIn("admin", once).uri().getPath()).isEqualTo("/password");
        assertThat(browser.get("/accounts").uri().getPath()).isEqualTo("/password");
        assertThat(browser.post("/password", "old", once, "password", "short", "again", "short")
                        .body())
                .contains("新密码不符合要求");
        browser.firstLogIn("admin", once, PASSWORD);
        assertThat(browser.get("/accounts").body()).contains("系统管理员", "新增账号");
        assertThat(accounts.find("admin").orElseThrow().mustChange()).isFalse();
        assertThat(service.getBean(ActionLog.class).entries("admin", 0, 50))
                .extracting(ActionLog.Entry::what)
                .contains("首次启动创建系统管理员", "登录失败", "登录", "修改密码");
        assertThat(service.getBean(ActionLog.class).entries("本机", 0, 50)).isEmpty();
    }

    @Test
    void fiveWrongPasswordsLockAnAccount() throws Exception {
        String once = account("locked", Role.READER);
        Browser browser = new Browser(base);
        for (int i = 0; i < Accounts.MOST_FAILURES; i++) {
            browser.logIn("locked", "falsch");
        }
        assertThat(browser.logIn("locked", once).uri().getQuery()).isEqualTo("failed");
        assertThat(service.getBean(ActionLog.class).entries("locked", 0, 50))
                .extracting(ActionLog.Entry::what)
                .contains("登录失败，账号锁定");
    }

    @Test
    void aChangedAccountEndsItsSessions() throws Exception {
        Browser browser = new Browser(base).firstLogIn("wu", account("wu", Role.READER), PASSWORD);
        assertThat(browser.get("/help").statusCode()).isEqualTo(200);
        service.getBean(AccountDesk.class).change("wu", "吴某", List.of("READER"), "", true);
        assertThat(browser.get("/help").uri().getPath()).isEqualTo("/login");
        assertThat(browser.logIn("wu", PASSWORD).uri().getQuery()).isEqualTo("failed");
    }

    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        Browser browser = new Browser(base).firstLogIn("zhao", account("zhao", Role.ADMIN), PASSWORD);
        browser.get("/accounts");
        browser.forgetToken();
        String[] form = {"name", "fremd", "display", "x", "roles", "READER"};
        assertThat(browser.post("/accounts", form).statusCode()).isEqualTo(403);
        assertThat(service.getBean(Accounts.class).find("fremd")).isEmpty();

        browser.get("/accounts");
        assertThat(browser.post("/accounts", form).body()).contains("已新增账号 fremd");
    }

    @Test
    void sendsHeadersThatKeepOthersOut() throws Exception {
        HttpResponse<String> login = new Browser(base).get("/login");
        assertThat(login.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(login.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(login.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(login.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
    }

    /** Each address of the service, asked by each role: what the table of rights does not give is refused. */
    @Test
    void everyAddressAsksForItsRole() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Asked asked : addresses()) {
            Rights.Right right = Rights.of(asked.method(), asked.path()).orElse(null);
            if (right == null) {
                wrong.add("no right for " + asked);
                continue;
            }
            int nobody = status(asked, null);
            if (nobody != 401 && nobody != 403) {
                wrong.add(asked + " answers " + nobody + " to nobody");
            }
            if (!asked.path().startsWith("/api/")) {
                continue;
            }
            for (Role role : Role.values()) {
                if (role == Role.ADMIN && right.roles().contains(role)) {
                    continue;
                }
                boolean refused = status(asked, token(role)) == 403;
                if (refused == right.roles().contains(role)) {
                    wrong.add(asked + " is " + (refused ? "refused to " : "given to ") + role);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Each address has a line of its own: what a pattern for many addresses lets through, nobody has thought about. */
    @Test
    void everyAddressHasALineOfItsOwn() {
        Set<String> stated = new TreeSet<>();
        Rights.TABLE.forEach(right -> stated.add(right.method() + " " + right.path()));
        assertThat(stated).hasSameSizeAs(Rights.TABLE);
        Set<String> served = new TreeSet<>(List.of("GET /api/v1/openapi/**", "GET /actuator/prometheus"));
        handlers()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> !Set.of("/login", "/error").contains(path))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + path))));
        assertThat(stated).isEqualTo(served);
    }

    /** What changes something stands in the log. */
    @Test
    void everyChangeIsLogged() {
        assertThat(handlers().entrySet())
                .filteredOn(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method != RequestMethod.GET))
                // Asked at each pause of whoever writes a rule, and changes nothing.
                .filteredOn(
                        entry -> entry.getKey().getPatternValues().stream().noneMatch(path -> path.endsWith("/check")))
                .allMatch(entry -> entry.getValue().hasMethodAnnotation(Logged.class));
    }

    private record Asked(String method, String path) {}

    private static List<Asked> addresses() {
        List<Asked> asked = new ArrayList<>();
        handlers().forEach((mapping, method) -> {
            for (String path : mapping.getPatternValues()) {
                String plain = path.replaceAll("\\{id\\}", "999999").replaceAll("\\{[^}]*\\}", "x");
                if (!Set.of("/login", "/error").contains(plain)) {
                    mapping.getMethodsCondition().getMethods().forEach(one -> asked.add(new Asked(one.name(), plain)));
                }
            }
        });
        assertThat(asked).hasSizeGreaterThan(15);
        return asked;
    }

    private static Map<RequestMappingInfo, HandlerMethod> handlers() {
        Map<RequestMappingInfo, HandlerMethod> ours = new HashMap<>();
        service.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (method.getBeanType().getPackageName().equals("org.gouji.web")
                            && !mapping.getMethodsCondition().getMethods().isEmpty()) {
                        ours.put(mapping, method);
                    }
                });
        return ours;
    }

    private static int status(Asked asked, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + asked.path()))
                .header("Accept", "application/json")
                .method(asked.method(), BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        boolean toLogin = answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").contains("/login");
        return toLogin ? 401 : answer.statusCode();
    }

    private static String token(Role role) {
        return TOKENS.computeIfAbsent(
                role, any -> service.getBean(ApiTokens.class).issue("系统", Set.of(role), "", "admin"));
    }

    private static String account(String name, Role role) {
        return service.getBean(AccountDesk.class).add(name, name, List.of(role.name()), "");
    }
}
