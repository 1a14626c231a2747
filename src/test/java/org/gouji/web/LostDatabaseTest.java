package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Optional;
import org.gouji.corpus.ManyOffices;
import org.gouji.store.Role;
import org.gouji.store.Run;
import org.gouji.store.RunTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL that stops in the middle of a run and comes back: nothing is lost and nothing is put down to a report. */
class LostDatabaseTest {

    private static final int OFFICES = 300;
    private static final int SECONDS_AWAY = Integer.getInteger("away", 4);
    private static final String ADDRESS = "spring.datasource.url";

    @TempDir
    Path folder;

    @AfterEach
    void forgetTheAddress() {
        System.clearProperty(ADDRESS);
    }

    @Test
    void aRunGoesOnWhereItWasAndComesToTheSameResult() throws Exception {
        int port;
        try (EmbeddedPostgres postgres = postgres(0)) {
            port = postgres.getPort();
            System.setProperty(ADDRESS, postgres.getJdbcUrl("postgres", "postgres"));
        }
        EmbeddedPostgres postgres = postgres(port);
        try (Served served = Served.in(folder, "arithmetic/requests-balance", "arithmetic/carried-out-within-total")) {
            ManyOffices.write(served.reports(), OFFICES);
            Browser browser = served.browser("wei", Role.ADMIN, "");
            long id = served.bean(Runs.class).startByHand(Optional.empty()).id();
            RunTable runs = served.bean(RunTable.class);
            while (runs.find(id).orElseThrow().progress().map(now -> now.done()).orElse(0) < OFFICES / 4) {
                Thread.sleep(20);
            }
            assertThat(runs.find(id).orElseThrow().state()).isEqualTo(Run.State.RUNNING);

            postgres.close();
            long asked = System.nanoTime();
            var page = browser.get("/accounts");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("数据库不能读写");
            assertThat(System.nanoTime() - asked).isLessThan(15_000_000_000L);
            Thread.sleep(1_000L * SECONDS_AWAY);
            postgres = postgres(port);

            Run run = served.over(id);
            assertThat(run.state()).as(run.message()).isEqualTo(Run.State.FINISHED);
            assertThat(run.count("unreadable")).as(run.message()).isZero();
            assertThat(run.count("reports")).isEqualTo(2 * OFFICES);

            long again = served.bean(Runs.class).startByHand(Optional.empty()).id();
            assertThat(served.over(again).message()).contains("没有变化");
            assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);
        } finally {
            postgres.close();
        }
    }

    private EmbeddedPostgres postgres(int port) throws Exception {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }
}
