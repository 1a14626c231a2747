package org.gouji.web;

import java.util.Map;
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
    private final long seconds;
    private volatile CountDownLatch stopped;

    FolderWatch(Intake intake, Runs runs, @Value("${gouji.watch-seconds:5}") long seconds) {
        this.intake = intake;
        this.runs = runs;
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
                    if (!now.equals(audited) && now.equals(before) && runs.watches()) {
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
    }

    @Override
    public boolean isRunning() {
        return stopped != null;
    }
}
