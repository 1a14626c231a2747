package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.gouji.audit.RunPlan;
import org.gouji.audit.RunProgress;
import org.gouji.store.Run;
import org.junit.jupiter.api.Test;

/** How long a run will still take, as a person who waits is told. */
class RemainingTimeTest {

    private static final Instant STARTED = Instant.parse("2026-11-26T01:00:00Z");

    @Test
    void whatIsLeftOfAStageIsReckonedByThatStage() {
        // An hour went into reading; ten of a hundred reports were judged in half a minute.
        Instant judging = STARTED.plusSeconds(3_600);
        Clock now = Clock.fixed(judging.plusSeconds(30), ZoneOffset.UTC);
        assertThat(RunsController.remaining(run(judging, 10), now)).isEqualTo("本阶段约剩 5 分钟");
        assertThat(RunsController.remaining(run(judging, 50), now)).isEqualTo("本阶段约剩 30 秒");
        assertThat(RunsController.remaining(run(judging, 4), now)).isEmpty();
        assertThat(RunsController.remaining(run(judging.plusSeconds(60), 50), now))
                .isEmpty();
        assertThat(RunsController.remaining(run(null, 50), now)).isEmpty();
    }

    private static Run run(Instant stageAt, int done) {
        return new Run(
                1,
                RunPlan.Cause.BY_HAND,
                "lin",
                STARTED,
                Optional.of(STARTED),
                Optional.empty(),
                LocalDate.of(2026, 11, 26),
                "",
                "sha256:0",
                "national",
                Run.State.RUNNING,
                Optional.of(new RunProgress(RunProgress.Stage.JUDGE, done, 100)),
                Optional.ofNullable(stageAt),
                "",
                Map.of(),
                false);
    }
}
