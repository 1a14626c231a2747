package org.gouji.web;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.gouji.audit.KeptAudit;
import org.gouji.audit.KeptResults;
import org.gouji.audit.RosterException;
import org.gouji.audit.RuleChangePreview;
import org.gouji.audit.RunCancelled;
import org.gouji.audit.RunPlan;
import org.gouji.audit.RunPostponed;
import org.gouji.audit.Share;
import org.gouji.facts.Phase;
import org.gouji.findings.AuditResult;
import org.gouji.findings.RulePreview;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import org.gouji.store.ActionLog;
import org.gouji.store.Database;
import org.gouji.store.FindingTable;
import org.gouji.store.ReportTable;
import org.gouji.store.RuleVersion;
import org.gouji.store.Run;
import org.gouji.store.RunTable;
import org.gouji.store.SettingTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Runs as jobs in the database: started by hand, by an upload or by the month, carried out by whichever instance is free. A
 * run whose instance dies is taken up again as soon as its heartbeat is missed.
 */
@Component
class Runs implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);
    private static final int MISSED = 4;
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofMinutes(1);
    /** A database that breaks off that many times in one run will not carry it. */
    private static final int OFTEN = 20;

    private static final String WAITING = "upload-waits";
    private static final String CLOCK = "定时";
    private static final String FOLDER = "报告文件夹";
    private static final String ONCE_A_MONTH = "monthly";
    private static final String CANCELLED = "已取消，没有结果。重新发起时，已读过、没有改动的报告不再重做";
    private static final String BROKEN_OFF = "数据库多次中断，没有完成：请检查磁盘和数据库，恢复后重新发起，已读过的报告不会重读";

    private final RunTable table;
    private final FindingTable findings;
    private final ReportTable reports;
    private final ServiceSettings settings;
    private final SettingTable marks;
    private final RunSettings kept;
    private final MonthlySchedule schedule;
    private final Intake intake;
    private final Rosters rosters;
    private final ActionLog log;
    private final Clock clock;
    private final RulebookOfRun rulebooks;
    private final Shares shares;
    private final KeptAudit audit;
    private final CustomTask<Void> carryOut;
    private final Scheduler scheduler;
    private final Map<Long, Integer> interrupted = new ConcurrentHashMap<>();

    private volatile boolean running;
    private volatile boolean stopping;

    Runs(
            RunTable table,
            FindingTable findings,
            ReportTable reports,
            KeptResults results,
            ServiceSettings settings,
            SettingTable marks,
            RunSettings kept,
            MonthlySchedule schedule,
            Intake intake,
            Rosters rosters,
            ActionLog log,
            RulebookOfRun rulebooks,
            Clock clock,
            Database database,
            DataSource source,
            @Value("${gouji.share-reports:200}") int shareReports) {
        this.table = table;
        this.findings = findings;
        this.reports = reports;
        this.settings = settings;
        this.marks = marks;
        this.kept = kept;
        this.schedule = schedule;
        this.intake = intake;
        this.rosters = rosters;
        this.log = log;
        this.clock = clock;
        this.rulebooks = rulebooks;
        this.shares = new Shares(table, this::help, database.isShared() ? shareReports : 0, clock, source);
        this.audit = new KeptAudit(table, results, () -> stopping, shares);
        this.carryOut = Tasks.custom("run", Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> carryOut(Long.parseLong(instance.getId()))
                        ? new CompletionHandler.OnCompleteRemove<>()
                        : (complete, jobs) -> jobs.reschedule(complete, clock.instant()));
        RecurringTask<Void> monthly = Tasks.recurring(ONCE_A_MONTH, schedule)
                // Else it would wait for the next month.
                .onFailure(new FailureHandler.OnFailureRetryLater<>(SOON))
                .execute((instance, context) -> byTheMonth());
        this.scheduler = Scheduler.create(source, carryOut, shares.task())
                .startTasks(monthly)
                // An audit uses all cores by itself.
                .threads(1)
                .schedulerName(new SchedulerName.Fixed("gouji-" + UUID.randomUUID()))
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                // Its threads are interrupted afterwards, upon which H2 would close its file.
                .shutdownMaxWait(Duration.ofSeconds(25))
                .enableImmediateExecution()
                .build();
    }

    /** Starts a run over all that is kept after looking into the folder; refused while another one is open. */
    Run startByHand(Optional<Phase> phase) {
        table.open().ifPresent(run -> {
            throw new Problem(HttpStatus.CONFLICT, "第 " + run.id() + " 次审核还没有完成，请等它完成或先取消");
        });
        String who = Person.currentName();
        intake.fromFolder(who);
        if (reports.present().isEmpty()) {
            throw new Problem(HttpStatus.CONFLICT, "没有可审核的报告：请先上传，或把文件放进 " + settings.reports());
        }
        return start(RunPlan.Cause.BY_HAND, who, phase)
                .orElseThrow(() -> new Problem(HttpStatus.CONFLICT, "另一次审核刚刚开始，请等它完成"));
    }

    /** Starts a run because something was uploaded; while another one is open, after that one. */
    Optional<Run> startForUpload() {
        String who = Person.currentName();
        if (!any()) {
            // Else the first run would be about the upload alone, and the second about all that lies in the folder as
            // well.
            intake.fromFolder(who);
        }
        return startOrMark(RunPlan.Cause.UPLOAD, who);
    }

    /** Whether a run that is open, or the last one that was finished, is about a kept file. */
    boolean areAbout(long report) {
        return table.isAbout(report);
    }

    /** Starts a run where anything in the folder is new, changed or gone; while another one is open, after that one. */
    Optional<Run> startForFolder() {
        if (!intake.fromFolder(FOLDER) || reports.present().isEmpty()) {
            return Optional.empty();
        }
        Optional<Run> run = startOrMark(RunPlan.Cause.FOLDER, FOLDER);
        run.ifPresent(started -> log.note(FOLDER, "自动审核", String.valueOf(started.id()), ""));
        return run;
    }

    /** Whether the service was ever used to audit. */
    boolean any() {
        return table.count() > 0;
    }

    void cancel(long id) {
        Run run = table.find(id).orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "没有第 " + id + " 次审核"));
        if (!table.cancel(id)) {
            throw new Problem(
                    HttpStatus.CONFLICT, "第 " + id + " 次审核" + run.state().getLabel() + "，不能取消");
        }
        if (run.state() == Run.State.WAITING) {
            table.end(id, Run.State.CANCELLED, "开始前已取消");
        }
    }

    MonthlySchedule.Due schedule(boolean on, int day, String time, String zone) {
        MonthlySchedule.Due due = schedule.set(on, day, time, zone);
        scheduler.reschedule(
                TaskInstanceId.of(ONCE_A_MONTH, RecurringTask.INSTANCE),
                schedule.next(clock.instant()).orElse(MonthlySchedule.NEVER));
        return due;
    }

    MonthlySchedule.Due schedule() {
        return schedule.due();
    }

    Optional<Instant> nextMonthly() {
        return schedule.next(clock.instant());
    }

    /** The phase that is meant by a label or code; empty where none is given. */
    static Optional<Phase> phase(String given) {
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Phase.values())
                .filter(phase -> phase.getLabel().equals(given.strip())
                        || phase.getCode().equals(given.strip()))
                .findFirst()
                .orElseThrow(() -> new Problem(HttpStatus.BAD_REQUEST, "没有阶段“" + given + "”")));
    }

    private Optional<Run> startOrMark(RunPlan.Cause cause, String who) {
        Optional<Run> run = start(cause, who, Optional.empty());
        if (run.isEmpty()) {
            marks.put(WAITING, UUID.randomUUID() + " " + who);
        }
        return run;
    }

    /** Starts a run; empty where another one is open. */
    private Optional<Run> start(RunPlan.Cause cause, String who, Optional<Phase> phase) {
        Rulebook rules = rulebooks.now();
        LocalDate today = LocalDate.ofInstant(clock.instant(), schedule.due().zone());
        Optional<Rosters.InForce> roster = rosters.file();
        Optional<Long> id = table.addIfNoneIsOpen(new RunPlan(
                cause,
                who,
                today,
                phase,
                rules.hash(),
                rules.profile(),
                rules.profileHash(),
                roster.map(Rosters.InForce::content).orElse(null),
                roster.map(Rosters.InForce::name).orElse(""),
                intake.control().map(Intake.Beside::content).orElse(null)));
        if (id.isEmpty()) {
            return Optional.empty();
        }
        rulebooks.keep(rules);
        scheduler.schedule(carryOut.instance(String.valueOf(id.get())), clock.instant());
        return table.find(id.get());
    }

    void byTheMonth() {
        if (table.open().isPresent()) {
            log.note(CLOCK, "按月自动审核", "", "有审核正在进行，本次不另行发起");
            return;
        }
        intake.fromFolder(CLOCK);
        if (reports.present().isEmpty()) {
            log.note(CLOCK, "按月自动审核", "", "没有可审核的报告");
            return;
        }
        start(RunPlan.Cause.SCHEDULE, CLOCK, Optional.empty())
                .ifPresent(run -> log.note(CLOCK, "按月自动审核", String.valueOf(run.id()), ""));
    }

    /** Returns false where the run is to be carried out again, by whoever comes next. */
    private boolean carryOut(long id) {
        if (table.begin(id)) {
            try {
                LOG.info("第 {} 次审核开始", id);
                audit.carryOut(id, rulebooks.of(table.plan(id)));
                LOG.info("第 {} 次审核完成", id);
                prepareLists();
            } catch (RunPostponed e) {
                LOG.info("第 {} 次审核下次启动后接着做", id);
                return false;
            } catch (RunCancelled e) {
                table.end(id, Run.State.CANCELLED, CANCELLED);
            } catch (RosterException | RulebookException e) {
                table.end(id, Run.State.FAILED, e.getMessage());
            } catch (OutOfMemoryError e) {
                // Carried out again it would need as much again, without end.
                LOG.error("第 {} 次审核内存不足", id, e);
                table.end(id, Run.State.FAILED, "内存不足，没有完成：请给服务加大内存（java -Xmx…），或移出特别大的文件后重新发起");
            } catch (RuntimeException | StackOverflowError e) {
                if (Thread.currentThread().isInterrupted() || e.getCause() instanceof InterruptedException) {
                    // The service is being stopped; the run goes on after the next start.
                    throw e;
                }
                if (DatabaseWatch.isAtFault(e) && interrupted.merge(id, 1, Integer::sum) < OFTEN) {
                    // What was kept is kept; the rest is done once the database answers again.
                    LOG.warn("第 {} 次审核因数据库中断，恢复后接着做", id, e);
                    throw e;
                }
                LOG.error("第 {} 次审核没有完成", id, e);
                table.end(
                        id,
                        Run.State.FAILED,
                        DatabaseWatch.isAtFault(e)
                                ? BROKEN_OFF
                                : "程序故障，没有完成：" + e.getClass().getSimpleName() + "，请把服务日志交维护人员");
            }
        }
        // Cancelled after its last look.
        table.end(id, Run.State.CANCELLED, CANCELLED);
        forget();
        // The mark goes after the run that it asks for has come, and only if nothing was uploaded in between.
        marks.find(WAITING).ifPresent(mark -> {
            String who = mark.substring(mark.indexOf(' ') + 1);
            if (start(who.equals(FOLDER) ? RunPlan.Cause.FOLDER : RunPlan.Cause.UPLOAD, who, Optional.empty())
                    .isPresent()) {
                marks.drop(WAITING, mark);
            }
        });
        return true;
    }

    /** The last finished run. */
    Run last() {
        return table.lastFinished().orElseThrow(() -> new Problem(HttpStatus.CONFLICT, "还没有审核结果"));
    }

    /**
     * What the last finished run found, with the decisions as they are now.
     *
     * @param year of the reports that are wanted; empty for all
     */
    AuditResult found(OptionalInt year) {
        Run run = last();
        try {
            LocalDate today =
                    LocalDate.ofInstant(clock.instant(), schedule.due().zone());
            return audit.again(run.id(), rulebooks.of(table.plan(run.id())), today, year);
        } catch (RosterException | RulebookException e) {
            throw new Problem(HttpStatus.CONFLICT, e.getMessage());
        }
    }

    /**
     * What the rules of another version add and remove on the reports of a finished run; its result stays as it is.
     *
     * @throws RulebookException where the version's rules cannot be loaded under the profile of the run
     * @throws RosterException where the run's roster or control figures cannot be taken
     */
    RulePreview under(Run run, RuleVersion version) throws RulebookException, RosterException {
        RunPlan plan = table.plan(run.id());
        Rulebook own = rulebooks.of(plan);
        Path folder = settings.versions().folder(version);
        AuditResult was = audit.under(run.id(), own);
        AuditResult is = audit.under(run.id(), own.reloaded(folder, plan.profile()));
        return RuleChangePreview.between(own.folder(), was, folder, is);
    }

    private void prepareLists() {
        table.lastFinished().ifPresent(run -> findings.prepare(run.id()));
    }

    private void forget() {
        try {
            List<Long> old = table.forget(kept.kept());
            if (!old.isEmpty()) {
                String about =
                        old.size() == 1 ? String.valueOf(old.get(0)) : old.get(0) + "–" + old.get(old.size() - 1);
                log.note("系统", "清理旧审核", about, "按设置只保留最近 " + kept.kept() + " 次审核的明细和工作簿");
            }
        } catch (DataAccessException e) {
            // The next run tries again.
            LOG.warn("旧审核没有清理", e);
        }
    }

    /** Works on a share of a run that another instance carries out. */
    private void help(Share share) {
        try {
            audit.help(share, rulebooks.of(table.plan(share.run())));
        } catch (RosterException | RulebookException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (Thread.currentThread().isInterrupted() || e.getCause() instanceof InterruptedException) {
                throw new IllegalStateException(e);
            }
            // Who carries the run out does it alone and tells what is wrong.
            LOG.warn("第 {} 次审核的一份没有做成", share.run(), e);
        }
    }

    /** A run whose instance died before the job was written is no less started. */
    private void recover() {
        table.open()
                .ifPresent(run ->
                        scheduler.scheduleIfNotExists(carryOut.instance(String.valueOf(run.id())), clock.instant()));
    }

    @Override
    public void start() {
        stopping = false;
        prepareLists();
        recover();
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        stopping = true;
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
