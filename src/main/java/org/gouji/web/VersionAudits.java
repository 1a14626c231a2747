package org.gouji.web;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gouji.audit.RosterException;
import org.gouji.audit.RunPostponed;
import org.gouji.findings.Finding;
import org.gouji.findings.RulePreview;
import org.gouji.findings.Severity;
import org.gouji.rules.RulebookException;
import org.gouji.store.RuleVersion;
import org.gouji.store.Run;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Audits the reports of the last run again by the rules of an earlier version, in the background and one at a time. What came
 * of the last one is there until the program ends; the run itself stays as it is.
 */
@Component
class VersionAudits {

    private static final Logger LOG = LoggerFactory.getLogger(VersionAudits.class);

    /** A finding that only one of the two has, or that they tell differently; as the version tells it where it has it. */
    record Line(
            RulePreview.Kind kind,
            String office,
            int year,
            String file,
            Severity severity,
            String code,
            String title,
            String message,
            String what) {

        static Line of(RulePreview.Difference one) {
            Finding finding = one.finding();
            return new Line(
                    one.kind(),
                    one.office(),
                    one.year(),
                    one.file(),
                    finding.severity(),
                    finding.code(),
                    finding.title(),
                    finding.message(),
                    one.what());
        }
    }

    /**
     * @param run the one that is compared with
     * @param trouble in Chinese why there is nothing; empty where all went well
     * @param reports how many were audited
     * @param differing in how many of them, and of the offices without one, something differs
     * @param refused how many rule files of the version this program does not take
     */
    record Outcome(
            int version,
            long run,
            Instant at,
            String trouble,
            int reports,
            int differing,
            int refused,
            RulePreview.Counts counts,
            Map<String, RulePreview.Counts> byRule,
            List<Line> lines) {

        static Outcome failed(int version, long run, Instant at, String trouble) {
            return new Outcome(
                    version, run, at, trouble, 0, 0, 0, new RulePreview.Counts(0, 0, 0), Map.of(), List.of());
        }
    }

    private final Runs runs;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "version-audits");
        thread.setDaemon(true);
        return thread;
    });
    private int underWay;
    private Outcome last;

    VersionAudits(Runs runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /** Begins to audit by a version; refused while it is done by another, and where there is no result to compare with. */
    synchronized void begin(RuleVersion version) {
        Run run = runs.last();
        if (underWay == version.number()) {
            return;
        }
        if (underWay != 0) {
            throw new Problem(HttpStatus.CONFLICT, "正在用第 " + underWay + " 个版本重新审核，请等它完成");
        }
        underWay = version.number();
        worker.execute(() -> over(outcome(version, run)));
    }

    synchronized boolean underWay(int version) {
        return underWay == version;
    }

    /** What came of it, where this version was the last one that was audited by. */
    synchronized Optional<Outcome> outcome(int version) {
        return Optional.ofNullable(last).filter(one -> one.version() == version);
    }

    private synchronized void over(Outcome outcome) {
        underWay = 0;
        last = outcome;
    }

    private Outcome outcome(RuleVersion version, Run run) {
        try {
            return outcome(version, run, runs.under(run, version));
        } catch (RosterException | RulebookException | Problem e) {
            return Outcome.failed(version.number(), run.id(), clock.instant(), e.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (e instanceof RunPostponed || e.getCause() instanceof RunPostponed) {
                return Outcome.failed(version.number(), run.id(), clock.instant(), "服务正在停止，没有审核完");
            }
            LOG.error("用第 {} 个规则版本没有审核完", version.number(), e);
            return Outcome.failed(version.number(), run.id(), clock.instant(), "没有审核完，原因见服务日志");
        }
    }

    private Outcome outcome(RuleVersion version, Run run, RulePreview preview) {
        List<Line> lines = new ArrayList<>();
        Set<String> differing = new HashSet<>();
        for (RulePreview.Difference one : preview.differences()) {
            lines.add(Line.of(one));
            differing.add(one.file().isEmpty() ? one.office() + "/" + one.year() : one.file());
        }
        return new Outcome(
                version.number(),
                run.id(),
                clock.instant(),
                "",
                preview.reports(),
                differing.size(),
                preview.refused().size(),
                preview.counts(),
                preview.byRule(),
                List.copyOf(lines));
    }

    @PreDestroy
    void stop() {
        // Not interrupted: H2 would close its file. It looks by itself whether the program is about to end.
        worker.shutdown();
    }
}
