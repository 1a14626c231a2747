package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gouji.audit.SoundReport;
import org.gouji.store.AuditedReportTable;
import org.gouji.store.FindingFilter;
import org.gouji.store.FindingRow;
import org.gouji.store.FindingTable;
import org.gouji.store.Role;
import org.gouji.store.Sight;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * What an office gets to see, asked of every address that the service has, with every number and key that there is: nothing of
 * another office, and of itself nothing that the auditing office has not told it.
 */
class LeakTest {

    private static final String OWN = "清河县";
    private static final String OTHER = "望川县";
    private static final String OPINION = "内部意见甲乙丙";

    @TempDir
    static Path folder;

    private static Served served;
    private static String toldKey;
    private static long run;
    private static long other;

    @BeforeAll
    static void start() throws Exception {
        served = Served.in(folder, "arithmetic/requests-balance", "arithmetic/carried-out-within-total");
        Files.writeString(served.reports().resolve("roster.csv"), "单位,上级单位,类别\n" + OWN + ",,政府\n" + OTHER + ",,政府\n");
        for (String office : List.of(OWN, OTHER)) {
            for (int year : List.of(2022, 2023)) {
                Files.writeString(
                        served.reports().resolve(office + year + "年年报.txt"),
                        SoundReport.text("单元格: {requests.resolved.total: '12'}")
                                .replace("2023", String.valueOf(year))
                                .replace(OWN, office));
            }
        }
        String auditor = served.token(Role.AUDITOR);
        run = served.over(served.json("POST", "/api/v1/runs", auditor, null)
                        .path("id")
                        .asLong())
                .id();
        List<FindingRow> findings = served.bean(FindingTable.class).find(run, FindingFilter.NONE, Sight.ALL, 0, 100);
        assertThat(findings).hasSize(4);
        // One finding of each office was found true and told; the others nobody has looked into.
        for (String office : List.of(OWN, OTHER)) {
            String key = findings.stream()
                    .filter(row -> row.officeId().equals(office) && row.year() == 2023)
                    .findFirst()
                    .orElseThrow()
                    .key();
            toldKey = office.equals(OWN) ? key : toldKey;
            served.json(
                    "POST",
                    "/api/v1/findings/reviews",
                    auditor,
                    "{\"keys\":[\"" + key + "\"],\"conclusion\":\"属实\",\"state\":\"已通知\",\"opinion\":\"" + OPINION
                            + "\"}");
        }
        other = served.bean(AuditedReportTable.class)
                .find(run, OTHER, "", 2023, Sight.ALL, 0, 1)
                .get(0)
                .position();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void anOfficeSeesNothingOfAnother() throws Exception {
        Browser office = served.browser("own", Role.OFFICE, OWN);
        Browser auditor = served.browser("auditor", Role.AUDITOR, "");
        List<String> leaks = new ArrayList<>();
        Map<String, Integer> seen = new TreeMap<>();
        for (String path : paths()) {
            HttpResponse<byte[]> answer = office.bytes(path);
            String text = text(answer.body());
            // A page says again what was asked for.
            String said = path.contains("?") ? text.replaceAll("value=\"" + OTHER + "\"", "") : text;
            if (said.contains(OTHER)) {
                leaks.add(path + " (" + answer.statusCode() + ")");
            }
            if (said.contains(OPINION)) {
                leaks.add("opinion in " + path);
            }
            seen.merge(String.valueOf(answer.statusCode()), 1, Integer::sum);
        }
        assertThat(leaks).isEmpty();
        assertThat(seen.get("200")).isGreaterThan(10);
        assertThat(seen.get("403")).isGreaterThan(10);
        // The test sees what there is to be seen: the auditor gets it from the same addresses.
        int shown = 0;
        for (String path : paths()) {
            HttpResponse<byte[]> answer = auditor.bytes(path);
            shown += text(answer.body()).contains(OTHER) ? 1 : 0;
            assertThat(answer.statusCode()).as(path).isNotEqualTo(500);
        }
        assertThat(shown).isGreaterThan(10);
    }

    @Test
    void anOfficeSeesOfItselfWhatItWasTold() throws Exception {
        Browser office = served.browser("self", Role.OFFICE, OWN);
        List<FindingRow> own =
                served.bean(FindingTable.class).find(run, FindingFilter.NONE, Sight.of(Set.of(OWN)), 0, 100);
        assertThat(own).extracting(FindingRow::key).containsExactly(toldKey);
        assertThat(office.get("/findings").body()).contains("共 <strong>1</strong> 条");
        assertThat(office.get("/findings/" + toldKey).body()).contains(OWN).doesNotContain(OPINION, "处理记录");
        assertThat(office.get("/reports/" + other).statusCode()).isEqualTo(404);
        assertThat(office.get("/api/v1/reports/" + other + "/original").statusCode())
                .isEqualTo(404);
    }

    /** A program of an office: the same rights by a token. */
    @Test
    void aTokenOfAnOfficeSeesWhatTheOfficeSees() throws Exception {
        Browser admin = served.browser("admin2", Role.ADMIN, "");
        admin.get("/accounts");
        String[] wanted = {"client", "区县系统", "roles", "OFFICE", "office"};
        assertThat(admin.post("/tokens", with(wanted, "没有的单位")).body()).contains("现用名册上没有“没有的单位”");
        assertThat(admin.post("/tokens", with(wanted, "")).body()).contains("要写明是哪个单位");
        String page = admin.post("/tokens", with(wanted, OWN)).body();
        String token = page.replaceAll("(?s).*(gouji_[A-Za-z0-9_-]+).*", "$1");

        assertThat(served.json("GET", "/api/v1/me", token, null).path("office").asString())
                .isEqualTo(OWN);
        assertThat(served.json("GET", "/api/v1/findings", token, null)
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        List<String> leaks = new ArrayList<>();
        int answered = 0;
        for (String path : paths()) {
            HttpResponse<String> answer = served.call("GET", path, token, null);
            answered += answer.statusCode() == 200 ? 1 : 0;
            boolean said = path.contains("?") && !path.startsWith("/api/");
            if (!said && answer.body().contains(OTHER) || answer.body().contains(OPINION)) {
                leaks.add(path);
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(answered).isGreaterThan(10);
        assertThat(served.call("POST", "/api/v1/runs", token, null).statusCode())
                .isEqualTo(403);
        assertThat(served.call("GET", "/api/v1/waiting", token, null).statusCode())
                .isEqualTo(403);
        assertThat(served.call(
                                "POST",
                                "/api/v1/findings/" + toldKey + "/response",
                                token,
                                "{\"opinion\":\"已更正\",\"measures\":\"重新公布\"}")
                        .statusCode())
                .isLessThan(300);
    }

    private static String[] with(String[] form, String last) {
        String[] whole = Arrays.copyOf(form, form.length + 1);
        whole[form.length] = last;
        return whole;
    }

    /** What waits for somebody leads to the list of just that. */
    @Test
    void whatWaitsLeadsToItsList() throws Exception {
        Browser auditor = served.browser("busy", Role.AUDITOR, "");
        assertThat(auditor.get("/").body()).contains("待办", "条错误待核实");
        for (JsonNode item : served.json("GET", "/api/v1/waiting", served.token(Role.AUDITOR), null)) {
            assertThat(auditor.get(item.path("link").asString()).body())
                    .contains("共 <strong>" + item.path("count").asInt() + "</strong> 条");
        }
        assertThat(served.browser("reads", Role.READER, "").get("/").body()).doesNotContain("待办");
    }

    /** An office that the roster does not have, or has no more, sees nothing. */
    @Test
    void anOfficeOffTheRosterSeesNothing() throws Exception {
        Browser nobody = served.browser("nobody", Role.OFFICE, "不存在的单位");
        assertThat(nobody.get("/findings").body()).contains("共 <strong>0</strong> 条");
        assertThat(nobody.get("/reports").body()).doesNotContain(OWN, OTHER);
    }

    /** Every address that answers GET, with every value that could stand in it, and lists asked for the other office. */
    private static Set<String> paths() {
        List<String> values = new ArrayList<>(List.of("0", "1", "2", "3", "4", "A01", "own", String.valueOf(run)));
        served.bean(FindingTable.class)
                .find(run, FindingFilter.NONE, Sight.ALL, 0, 100)
                .forEach(row -> values.add(row.key()));
        Set<String> paths = new LinkedHashSet<>(List.of(
                "/findings?office=" + Browser.encoded(OTHER),
                "/findings?text=" + Browser.encoded(OTHER),
                "/api/v1/findings?office=" + Browser.encoded(OTHER),
                "/reports?text=" + Browser.encoded(OTHER),
                "/api/v1/reports?text=" + Browser.encoded(OTHER) + "&verdict=error",
                "/rules/why?rule=arithmetic/requests-balance&report=" + other,
                "/api/v1/rules/why?rule=arithmetic/requests-balance&report=" + other,
                "/actuator/prometheus",
                "/actuator/health",
                "/api/v1/openapi"));
        served.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (method.getBeanType().getPackageName().equals("org.gouji.web")
                            && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                        for (String pattern : mapping.getPatternValues()) {
                            for (String value : pattern.contains("{") ? values : List.of("")) {
                                paths.add(pattern.replaceAll("\\{[^}]*\\}", value));
                            }
                        }
                    }
                });
        assertThat(paths).hasSizeGreaterThan(100);
        return paths;
    }

    /** What is said in an answer; a workbook or a backup is looked into. */
    private static String text(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
