package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever kills the service in the middle of a run loses nothing and gets the same result. */
class KilledRunsTest {

    /** So that a run lasts longer than it takes a helper to notice. */
    private static final String SLOW = "-Dslow=50";

    @TempDir
    static Path folder;

    private static KilledRuns runs;
    private static Map<String, String> whole;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        runs = new KilledRuns(folder);
        whole = runs.result("whole", 0, new Random(1), new ArrayList<>());
        assertThat(whole.values()).noneMatch(rows -> rows.startsWith("0 "));
    }

    @AfterAll
    static void killAll() throws Exception {
        runs.close();
    }

    @Test
    void aRunThatIsKilledTwiceComesToTheSameResult() throws Exception {
        long seed = System.nanoTime();
        List<KilledRuns.Kill> struck = new ArrayList<>();
        assertThat(runs.result("killed", 2, new Random(seed), struck))
                .as("seed " + seed)
                .isEqualTo(whole);
        assertThat(struck).hasSize(2).allMatch(kill -> kill.lost() == 0);
        assertThat(struck.get(0).state()).isIn("WAITING", "RUNNING");
    }

    @Test
    void twoInstancesShareARun() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String database = postgres.getJdbcUrl("postgres", "postgres");
            Process helper = runs.started("both", 0, database, false, SLOW);
            runs.await("both", 0, helper, lines -> lines.contains("state null"));
            Process owner = runs.started("both", 1, database, true, SLOW);
            runs.finished("both", 1, owner);
            assertThat(KilledRuns.result(database)).isEqualTo(whole);
            List<String> helped = KilledRuns.told(runs.log("both", 0));
            assertThat(helped).hasSizeGreaterThan(10).doesNotHaveDuplicates();
            assertThat(KilledRuns.told(runs.log("both", 1)))
                    .as("what only one of them did")
                    .hasSizeLessThan(2 * KilledRuns.REPORTS);
            assertThat(KilledRuns.rows(database, "select task_instance from scheduled_tasks where task_name = 'share'"))
                    .isEmpty();
        }
    }

    @Test
    void aHelperIsKilledAndTheRunGoesOn() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String database = postgres.getJdbcUrl("postgres", "postgres");
            Process helper = runs.started("helped", 0, database, false, SLOW);
            runs.await("helped", 0, helper, lines -> lines.contains("state null"));
            Process owner = runs.started("helped", 1, database, true, SLOW);
            runs.await("helped", 0, helper, lines -> KilledRuns.told(lines).size() > 3);
            KilledRuns.kill(helper);
            runs.finished("helped", 1, owner);
            assertThat(KilledRuns.result(database)).isEqualTo(whole);
        }
    }

    @Test
    void theInstanceThatCarriesTheRunOutIsKilledAndItsHelperTakesOver() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String database = postgres.getJdbcUrl("postgres", "postgres");
            Process helper = runs.started("two", 0, database, false, SLOW);
            runs.await("two", 0, helper, lines -> lines.contains("state null"));
            Process owner = runs.started("two", 1, database, true, SLOW);
            runs.await("two", 1, owner, lines -> KilledRuns.told(lines).size() > 10);
            runs.await("two", 0, helper, lines -> KilledRuns.told(lines).size() > 3);
            KilledRuns.kill(owner);
            assertThat(KilledRuns.rows(database, "select state from run")).containsExactly("RUNNING");
            runs.finished("two", 0, helper);
            assertThat(KilledRuns.result(database)).isEqualTo(whole);
        }
    }
}
