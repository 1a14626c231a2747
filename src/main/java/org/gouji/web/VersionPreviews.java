package org.gouji.web;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gouji.audit.LiveRulebook;
import org.gouji.audit.RosterException;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import org.gouji.store.AuditedReportTable;
import org.gouji.store.ReportTable;
import org.gouji.store.RuleVersion;
import org.gouji.store.RuleVersions;
import org.gouji.store.Run;
import org.gouji.store.RunTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Compares versions of the rules on the reports of the last run, one pair after the other in the background. What came out is
 * held in memory for a few minutes, as whoever asked comes back for it, and is kept nowhere.
 */
@Component
class VersionPreviews {

    /**
     * Two versions on the reports of a run.
     *
     * @param to the version in force where nobody names one
     */
    record Asked(long run, RuleVersion from, RuleVersion to, String profile) {}

    /**
     * What came out.
     *
     * @param json as {@code rules preview --json} writes it; empty where it failed
     * @param fault why it failed, in Chinese; empty where it did not
     */
    record Done(Instant at, byte[] json, String fault) {}

    private static final Logger LOG = LoggerFactory.getLogger(VersionPreviews.class);
    private static final Duration HELD = Duration.ofMinutes(10);
    private static final int MOST_HELD = 4;
    private static final int MOST_WAITING = 5;

    private final LiveRulebook live;
    private final RuleVersions versions;
    private final RuleDesk desk;
    private final RuleTrials trials;
    private final RunTable runs;
    private final AuditedReportTable audited;
    private final ReportTable reports;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "version-previews");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Asked> open = new HashSet<>();
    private final Map<Asked, Done> done = new LinkedHashMap<>();

    VersionPreviews(
            LiveRulebook live,
            ServiceSettings settings,
            RuleDesk desk,
            RuleTrials trials,
            RunTable runs,
            AuditedReportTable audited,
            ReportTable reports,
            Clock clock) {
        this.live = live;
        this.versions = settings.versions();
        this.desk = desk;
        this.trials = trials;
        this.runs = runs;
        this.audited = audited;
        this.reports = reports;
        this.clock = clock;
    }

    /** @param to number of a version, null for the one in force */
    Asked asked(int from, Integer to) {
        RuleVersion before = version(from);
        RuleVersion after = to == null ? inForce() : version(to);
        if (before.hash().equals(after.hash())) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "第 " + before.number() + " 个版本和" + (to == null ? "现行版本" : "第 " + to + " 个版本") + "的规则文件完全相同，没有可比的");
        }
        Run run = runs.lastFinished().orElseThrow(() -> new Problem(HttpStatus.CONFLICT, "还没有完成过审核，没有可用来比较的年报"));
        return new Asked(run.id(), before, after, live.current().rulebook().profile());
    }

    /** What came out of a comparison; empty while it is under way, which it is from now on where it was not. */
    synchronized Optional<Done> find(Asked asked) {
        done.values().removeIf(one -> one.at().plus(HELD).isBefore(clock.instant()));
        Done known = done.get(asked);
        if (known == null && !open.contains(asked)) {
            if (open.size() >= MOST_WAITING) {
                throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "排队等候的版本比较已有 " + open.size() + " 项，请稍后再试");
            }
            open.add(asked);
            worker.execute(() -> compare(asked));
        }
        return Optional.ofNullable(known);
    }

    private void compare(Asked asked) {
        byte[] json = {};
        String fault = "";
        try (KeptFiles files = new KeptFiles()) {
            for (long id : audited.files(asked.run())) {
                files.put(reports.find(id).orElseThrow().name(), reports.content(id));
            }
            Path from = versions.folder(asked.from());
            Path to = versions.folder(asked.to());
            json = trials.preview(from, profile(from, asked.profile()), to, profile(to, asked.profile()), files);
        } catch (RulebookException | RosterException e) {
            fault = "不能比较：" + e.getMessage();
        } catch (IOException | RuntimeException e) {
            LOG.error("第 {} 个和第 {} 个规则版本没有比完", asked.from().number(), asked.to().number(), e);
            fault = "比较没有完成，请系统管理员查看服务日志";
        }
        synchronized (this) {
            open.remove(asked);
            done.put(asked, new Done(clock.instant(), json, fault));
            while (done.size() > MOST_HELD) {
                done.remove(done.keySet().iterator().next());
            }
        }
    }

    /** A version that does not have the profile in force goes by the national one. */
    static String profile(Path rules, String wanted) {
        return Files.isRegularFile(rules.resolve(RulePaths.PROFILES + wanted + ".yaml")) ? wanted : Rulebook.NATIONAL;
    }

    private RuleVersion inForce() {
        String hash = live.current().rulebook().hash();
        return desk.versions().stream()
                .filter(version -> version.hash().equals(hash))
                .reduce((one, later) -> later)
                .map(this::held)
                .orElseThrow(() -> new Problem(HttpStatus.CONFLICT, "现行规则集还没有存为版本"));
    }

    private RuleVersion version(int number) {
        return desk.versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .map(this::held)
                .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "没有第 " + number + " 个版本"));
    }

    private RuleVersion held(RuleVersion version) {
        if (!Files.isDirectory(versions.folder(version))) {
            throw new Problem(HttpStatus.CONFLICT, "第 " + version.number() + " 个版本的规则文件没有保存下来，不能比较");
        }
        return version;
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
