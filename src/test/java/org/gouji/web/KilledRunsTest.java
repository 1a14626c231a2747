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
    void oneOfTwoInstancesIsKilledAndTheOtherGoesOn() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String database = postgres.getJdbcUrl("postgres", "postgres");
            Process first = runs.started("two", 0, database, true);
            runs.await("two", 0, first, lines -> KilledRuns.told(lines).size() > 10);
            KilledRuns.kill(first);
            assertThat(KilledRuns.rows(database, "select state from run")).containsExactly("RUNNING");

            Process second = runs.started("two", 1, database, false);
            runs.finished("two", 1, second);
            assertThat(KilledRuns.result(database)).isEqualTo(whole);
        }
    }
}
