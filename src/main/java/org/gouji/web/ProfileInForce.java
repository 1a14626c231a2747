package org.gouji.web;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gouji.audit.LiveRulebook;
import org.gouji.rules.RulebookException;
import org.gouji.store.SettingTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The profile that people chose for all audits: the same in each instance and after each start. */
@Component
class ProfileInForce implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileInForce.class);
    private static final String SETTING = "profile";
    private static final long LOOK_SECONDS = 2;

    private final LiveRulebook live;
    private final SettingTable settings;
    private final DatabaseWatch database;
    private volatile CountDownLatch stopped;

    ProfileInForce(LiveRulebook live, SettingTable settings, DatabaseWatch database) {
        this.database = database;
        this.live = live;
        this.settings = settings;
    }

    /** @throws RulebookException where the rules cannot be had under that profile; the one in force stays */
    void use(String profile) throws RulebookException {
        live.use(profile);
        settings.put(SETTING, profile);
    }

    private void look() {
        try {
            String chosen = settings.find(SETTING).orElse("");
            if (!chosen.isEmpty()
                    && !chosen.equals(live.current().rulebook().profile())
                    && live.current().rulebook().profiles().contains(chosen)) {
                live.use(chosen);
            }
        } catch (RulebookException | RuntimeException e) {
            // The file of the profile may be edited at this moment, and the database may restart.
            if (database.look()) {
                LOG.error("参数方案没有启用", e);
            }
        }
    }

    @Override
    public void start() {
        look();
        CountDownLatch until = new CountDownLatch(1);
        stopped = until;
        Thread thread = new Thread(
                () -> {
                    try {
                        while (!until.await(LOOK_SECONDS, TimeUnit.SECONDS)) {
                            look();
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "profile-in-force");
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

    /** Before anything that audits. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1_000;
    }
}
