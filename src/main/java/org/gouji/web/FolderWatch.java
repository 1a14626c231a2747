package org.gouji.web;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks after the folder of reports and has it audited when something was put into it, once nothing moves there any more:
 * whoever copies three hundred files wants one run.
 */
@Component
class FolderWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final Intake intake;
    private final Runs runs;
    private final RunSettings settings;
    private final SharedFolder shared;
    private final long seconds;
    private volatile CountDownLatch stopped;

    FolderWatch(
            Intake intake,
            Runs runs,
            RunSettings settings,
            SharedFolder shared,
            @Value("${gouji.watch-seconds:5}") long seconds) {
        this.intake = intake;
        this.runs = runs;
        this.settings = settings;
        this.shared = shared;
        this.seconds = seconds;
    }

    private void watch(CountDownLatch until) {
        // What came while the service was stopped counts as well, but not what lay there before it was ever used.
        Map<String, String> audited = runs.any() ? Map.of() : intake.looks();
        Map<String, String> before = audited;
        try {
            while (!until.await(seconds, TimeUnit.SECONDS)) {
                try {
                    Map<String, String> now = intake.looks();
                    shared.see(seen(now));
                    if (!now.equals(audited) && now.equals(before) && settings.watches()) {
                        runs.startForFolder();
                        audited = now;
                    }
                    before = now;
                } catch (RuntimeException e) {
                    // The folder may be on a drive that comes and goes, and the database may restart.
                    LOG.error("报告文件夹没有看成", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<String> seen(Map<String, String> looks) {
        Set<String> names = new HashSet<>(looks.keySet());
        names.addAll(intake.beside());
        return names;
    }

    @Override
    public void start() {
        CountDownLatch until = new CountDownLatch(1);
        stopped = until;
        Thread thread = new Thread(() -> watch(until), "reports-folder");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        stopped.countDown();
        stopped = null;
        shared.leave();
    }

    @Override
    public boolean isRunning() {
        return stopped != null;
    }
}
