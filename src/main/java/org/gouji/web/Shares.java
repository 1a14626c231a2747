package org.gouji.web;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.gouji.audit.Helpers;
import org.gouji.audit.RunProgress;
import org.gouji.audit.Share;
import org.gouji.store.RunTable;

/** The shares of a run as jobs in the database, for instances that have nothing else to do. */
final class Shares implements Helpers {

    /** More would be a burden on the table of jobs; fewer would leave helpers idle at the end. */
    private static final int MOST = 64;

    private static final int LEAST = 2;
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final RunTable table;
    private final int size;
    private final Clock clock;
    private final CustomTask<Void> task;
    private final SchedulerClient jobs;

    /**
     * @param help works on a share; what it throws makes it tried again
     * @param size reports in a share, more in a large run; 0 where no other instance can be
     */
    Shares(RunTable table, Consumer<Share> help, int size, Clock clock, DataSource source) {
        this.table = table;
        this.size = size;
        this.clock = clock;
        this.task = Tasks.custom("share", Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> {
                    Share.named(instance.getId()).ifPresent(help);
                    return new CompletionHandler.OnCompleteRemove<>();
                });
        this.jobs = SchedulerClient.Builder.create(source, task).build();
    }

    CustomTask<Void> task() {
        return task;
    }

    @Override
    public void offer(long run, RunProgress.Stage stage, int items) {
        int parts = size == 0 ? 0 : Math.min(MOST, items / size);
        if (parts < LEAST) {
            return;
        }
        Instant now = clock.instant();
        for (int part = parts - 1; part > 0; part--) {
            // Jobs are taken in the order of their times.
            jobs.scheduleIfNotExists(task.instance(new Share(run, stage, part, parts).name()), now.minusMillis(part));
        }
    }

    @Override
    public void withdraw(long run) {
        if (size > 0) {
            table.withdrawShares(run);
        }
    }
}
