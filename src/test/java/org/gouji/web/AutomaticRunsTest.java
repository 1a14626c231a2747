package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.List;
import javax.sql.DataSource;
import org.gouji.audit.RunPlan;
import org.gouji.audit.SoundReport;
import org.gouji.store.ActionLog;
import org.gouji.store.Role;
import org.gouji.store.Run;
import org.gouji.store.RunTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that nobody starts: by the month, and because something was put into the folder. */
class AutomaticRunsTest {

    private static final String WATCH = "gouji.watch-seconds";

    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        System.setProperty(WATCH, "1");
        served = Served.in(folder, "arithmetic/requests-balance", "arithmetic/carried-out-within-total");
    }

    @AfterAll
    static void stop() {
        System.clearProperty(WATCH);
        served.close();
    }

    @Test
    void auditsWhatIsPutIntoTheFolderAndByTheMonthOnlyWhatChanged() throws Exception {
        put("清河县", "12");
        put("云岫市", "11");
        Run first = next(0);
        assertThat(first.cause()).isEqualTo(RunPlan.Cause.FOLDER);
        assertThat(first.startedBy()).isEqualTo("报告文件夹");
        assertThat(first.count("reports")).isEqualTo(2);
        int kept = kept();

        served.bean(Runs.class).byTheMonth();
        Run month = next(first.id());
        assertThat(month.cause()).isEqualTo(RunPlan.Cause.SCHEDULE);
        assertThat(month.message())
                .startsWith("与上次审核（")
                .contains("相比没有变化：共 2 份年报")
                .hasLineCount(1);
        assertThat(kept()).isEqualTo(kept);

        Browser admin = served.browser("admin2", Role.ADMIN, "");
        admin.get("/runs");
        assertThat(admin.post("/runs/watch").body()).contains("不再自动审核");
        put("望川县", "12");
        Thread.sleep(3_500);
        assertThat(served.bean(RunTable.class).count()).isEqualTo(2);

        admin.post("/runs/watch", "on", "true");
        Run third = next(month.id());
        assertThat(third.count("reports")).isEqualTo(3);
        assertThat(third.message()).contains("新出现 1、再次出现 0、已消除 0");
        // Only the new file was read; all three were judged, for a rule may look at the other offices.
        assertThat(kept()).isEqualTo(kept + 1 + 3);

        Files.delete(served.reports().resolve("清河县2023年年报.txt"));
        Run fourth = next(third.id());
        assertThat(fourth.message()).contains("已消除 1");
        put("清河县", "12");
        assertThat(next(fourth.id()).message()).contains("再次出现 1");
        assertThat(served.bean(ActionLog.class).entries("自动审核", 0, 20))
                .extracting(ActionLog.Entry::who)
                .containsAll(List.of("报告文件夹", "定时", "admin2"));
    }

    private static void put(String office, String resolved) throws Exception {
        Files.writeString(
                served.reports().resolve(office + "2023年年报.txt"),
                SoundReport.text("单元格: {requests.resolved.total: '" + resolved + "'}")
                        .replace("清河县", office));
    }

    private static Run next(long last) throws Exception {
        RunTable runs = served.bean(RunTable.class);
        long until = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < until) {
            List<Run> latest = runs.all(0, 1);
            if (!latest.isEmpty() && latest.get(0).id() > last) {
                Run run = served.over(latest.get(0).id());
                assertThat(run.state()).as(run.message()).isEqualTo(Run.State.FINISHED);
                return run;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no run after " + last);
    }

    private static int kept() throws Exception {
        try (var connection = served.bean(DataSource.class).getConnection();
                ResultSet count = connection.createStatement().executeQuery("select count(*) from kept_result")) {
            count.next();
            return count.getInt(1);
        }
    }
}
