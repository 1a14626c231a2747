package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.gouji.audit.LiveRulebook;
import org.gouji.audit.SoundReport;
import org.gouji.store.Accounts;
import org.gouji.store.Backup;
import org.gouji.store.Database;
import org.gouji.store.ReportTable;
import org.gouji.store.Role;
import org.gouji.store.Run;
import org.gouji.store.RunTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** What an operator sees and does: health, metrics, the file of the log, a stop in the middle of a run, a backup. */
class OperationsTest {

    private static final String[] RULES = {"arithmetic/requests-balance", "arithmetic/carried-out-within-total"};
    private static final int REPORTS = 150;

    @TempDir
    Path folder;

    @Test
    void tellsHowItIsAndGoesOnAfterAStop() throws Exception {
        long run;
        try (Served served = Served.in(folder, RULES)) {
            for (int i = 0; i < REPORTS; i++) {
                Files.writeString(
                        served.reports().resolve("清河县第" + i + "局2023年年报.txt"),
                        SoundReport.text("单元格: {requests.resolved.total: '" + (i + 8) + "'}"));
            }
            run = served.json("POST", "/api/v1/runs", served.token(Role.AUDITOR), null)
                    .path("id")
                    .asLong();
            long until = System.nanoTime() + 60_000_000_000L;
            while (served.bean(RunTable.class)
                            .find(run)
                            .orElseThrow()
                            .progress()
                            .isEmpty()
                    && System.nanoTime() < until) {
                Thread.sleep(10);
            }
        }
        List<String> stopped = KilledRuns.rows(Database.h2(folder.resolve("data")), "select state from run");
        assertThat(stopped).containsExactly("RUNNING");

        try (Served served = Served.again(folder)) {
            Run over = served.over(run);
            assertThat(over.state()).as(over.message()).isEqualTo(Run.State.FINISHED);
            assertThat(over.count("reports")).isEqualTo(REPORTS);
            health(served);
            metrics(served, over);
            log(run);
            backup(served, run);
        }
    }

    private static void health(Served served) throws Exception {
        for (String path : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
            HttpResponse<String> answer = new Browser(served.base()).get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"UP\"").doesNotContain("H2", "components");
        }
    }

    private static void metrics(Served served, Run run) throws Exception {
        String told = served.call("GET", "/actuator/prometheus", served.token(Role.READER), null)
                .body();
        String hash = served.bean(LiveRulebook.class).current().rulebook().hash();
        assertThat(told)
                .contains("gouji_rulebook_info{hash=\"" + hash + "\",profile=\"national\"} 1")
                .contains("gouji_runs{state=\"finished\"} 1.0")
                .contains("gouji_last_run_reports " + (double) REPORTS)
                .contains("gouji_last_run_unread 0.0", "gouji_last_run_rule_failures 0.0", "gouji_rules 2.0")
                .containsPattern("gouji_last_run_reports_per_second [1-9]")
                .contains("jvm_memory_used_bytes");
        assertThat(run.count("rule_failures")).isZero();
        String office = served.token(Role.AUDITOR);
        assertThat(served.call("GET", "/actuator/prometheus", office, null).statusCode())
                .isEqualTo(403);
        assertThat(new Browser(served.base()).get("/actuator/prometheus").statusCode())
                .isEqualTo(401);
    }

    private void log(long run) throws Exception {
        List<String> lines = Files.readAllLines(folder.resolve("logs/gouji.log"));
        assertThat(lines)
                .isNotEmpty()
                .allMatch(line ->
                        JsonMapper.shared().readTree(line).path("@timestamp").isString());
        assertThat(lines).anyMatch(line -> line.contains("第 " + run + " 次审核完成"));
        assertThat(lines).noneMatch(line -> line.contains("清河县"));
    }

    private void backup(Served served, long run) throws Exception {
        served.bean(AccountDesk.class).add("admin2", "管理员", List.of(Role.ADMIN.name()), "");
        String once = served.bean(AccountDesk.class).reset("admin2");
        new Browser(served.base()).firstLogIn("admin2", once, "Lianhe-2026-xy");
        Browser browser = new Browser(served.base());
        browser.logIn("admin2", "Lianhe-2026-xy");
        Path file = folder.resolve("backup.zip");
        browser.download("/backup", file);

        DriverManagerDataSource restored = new DriverManagerDataSource(Database.h2(folder.resolve("restored")));
        Backup.restore(file, restored, folder.resolve("restored-state"));
        Database database = Database.open(restored);
        assertThat(new Accounts(database, Clock.systemUTC()).find("admin2")).isPresent();
        assertThat(new ReportTable(database, Clock.systemUTC()).present()).hasSize(REPORTS);
        assertThat(new RunTable(database, Clock.systemUTC()).workbook(run))
                .isEqualTo(served.bean(RunTable.class).workbook(run));
        assertThat(HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(served.base() + "/backup"))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void tracesTellPlacesAndNoWords() throws Exception {
        StringBuilder out = new StringBuilder();
        new TracesWithoutWords()
                .printStackTrace(new IllegalStateException("张某", new NumberFormatException("李某的电话")), out);
        assertThat(out)
                .contains("IllegalStateException", "Caused by: java.lang.NumberFormatException", "OperationsTest")
                .doesNotContain("张某", "李某");
    }
}
