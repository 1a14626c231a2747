package org.gouji.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.audit.KeptRuns;
import org.gouji.audit.RunOutcome;
import org.gouji.audit.RunPlan;
import org.gouji.audit.RunProgress;
import org.gouji.facts.Phase;
import org.gouji.findings.Changes;
import org.gouji.findings.Reviewed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The runs: what they are to do, how far they are, what they came to. */
public final class RunTable implements KeptRuns {

    private static final String COLUMNS =
            "id, cause, started_by, created_at, started_at, ended_at, today, phase, rulebook,"
                    + " profile, state, stage, done, total, stage_at, message, summary, forgotten";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;

    public RunTable(Database database, Clock clock) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /** Adds a run where none is open, whoever else is about to. */
    public Optional<Long> addIfNoneIsOpen(RunPlan plan) {
        return database.alone(() -> open().isPresent() ? Optional.empty() : Optional.of(add(plan)));
    }

    /** Adds a run that waits to be carried out, about the files that are present now. */
    public long add(RunPlan plan) {
        return database.together(() -> {
            KeyHolder key = new GeneratedKeyHolder();
            jdbc.sql("insert into run (cause, started_by, created_at, today, phase, rulebook, profile, profile_hash,"
                            + " roster, roster_name, control, state) values (:cause, :by, :at, :today, :phase, :rulebook,"
                            + " :profile, :profileHash, :roster, :rosterName, :control, 'WAITING')")
                    .param("cause", plan.cause().name())
                    .param("by", plan.startedBy())
                    .param("at", Database.time(clock.instant()))
                    .param("today", plan.today())
                    .param("phase", plan.phase().map(Phase::name).orElse(""))
                    .param("rulebook", plan.rulebook())
                    .param("profile", plan.profile())
                    .param("profileHash", plan.profileHash())
                    .param("roster", plan.roster(), Types.BINARY)
                    .param("rosterName", plan.rosterName())
                    .param("control", plan.control(), Types.BINARY)
                    .update(key, "id");
            long run = key.getKey().longValue();
            jdbc.sql("insert into run_input (run_id, report_id) select ?, id from report where present")
                    .param(run)
                    .update();
            return run;
        });
    }

    public Optional<Run> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from run where id = ?")
                .param(id)
                .query(RunTable::row)
                .optional();
    }

    /** The runs, the latest first. */
    public List<Run> all(int offset, int most) {
        return jdbc.sql("select " + COLUMNS + " from run order by id desc offset ? rows fetch next ? rows only")
                .params(offset, most)
                .query(RunTable::row)
                .list();
    }

    public int count() {
        return jdbc.sql("select count(*) from run").query(Integer.class).single();
    }

    public int count(Run.State state) {
        return jdbc.sql("select count(*) from run where state = ?")
                .param(state.name())
                .query(Integer.class)
                .single();
    }

    /** The last run that came to a result. */
    public Optional<Run> lastFinished() {
        return jdbc.sql("select " + COLUMNS + " from run where state = 'FINISHED' order by id desc"
                        + " fetch next 1 rows only")
                .query(RunTable::row)
                .optional();
    }

    /** The runs that came to a result and of which the findings are still kept, the latest first. */
    public List<Run> whole() {
        return jdbc.sql("select " + COLUMNS + " from run where state = 'FINISHED' and not forgotten order by id desc")
                .query(RunTable::row)
                .list();
    }

    /** The run that waits or is carried out now. */
    public Optional<Run> open() {
        return jdbc.sql("select " + COLUMNS + " from run where state in ('WAITING', 'RUNNING', 'CANCELLING')"
                        + " order by id fetch next 1 rows only")
                .query(RunTable::row)
                .optional();
    }

    /** Whether a run that is open, or the last one that was finished, is about a kept file. */
    public boolean isAbout(long report) {
        return jdbc.sql("select count(*) from run_input where report_id = :report and (run_id in (select id from run"
                                + " where state in ('WAITING', 'RUNNING')) or run_id = (select max(id) from run"
                                + " where state = 'FINISHED'))")
                        .param("report", report)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Marks a run as being carried out. Returns false where it is over or was cancelled before it began. */
    public boolean begin(long id) {
        return jdbc.sql("update run set state = 'RUNNING', started_at = coalesce(started_at, ?)"
                                + " where id = ? and state in ('WAITING', 'RUNNING')")
                        .params(Database.time(clock.instant()), id)
                        .update()
                > 0;
    }

    /** Asks a run to stop. Returns false where it is over. */
    public boolean cancel(long id) {
        return jdbc.sql("update run set state = 'CANCELLING' where id = ? and state in ('WAITING', 'RUNNING')")
                        .param(id)
                        .update()
                > 0;
    }

    /** Ends a run that came to no result. */
    public void end(long id, Run.State state, String message) {
        jdbc.sql("update run set state = ?, message = ?, ended_at = ? where id = ?"
                        + " and state in ('WAITING', 'RUNNING', 'CANCELLING')")
                .params(state.name(), message, Database.time(clock.instant()), id)
                .update();
    }

    /**
     * Lets go of what runs said of single reports, and of their workbooks, but for the latest that were finished; and of readings
     * and judgements that are older than all of these. Lines in the list, originals, decisions and the log stay.
     *
     * @param keep how many finished runs stay whole, at least two: each is compared with the one before
     * @return the runs that were let go of now
     */
    public List<Long> forget(int keep) {
        if (keep < 2) {
            throw new IllegalArgumentException("keep " + keep);
        }
        return database.alone(() -> {
            Optional<Long> oldest = jdbc.sql("select id from run where state = 'FINISHED' order by id desc"
                            + " offset ? rows fetch next 1 rows only")
                    .param(keep - 1)
                    .query(Long.class)
                    .optional();
            if (oldest.isEmpty()) {
                return List.of();
            }
            List<Long> old = jdbc.sql("select id from run where id < ? and not forgotten"
                            + " and state in ('FINISHED', 'FAILED', 'CANCELLED') order by id")
                    .param(oldest.get())
                    .query(Long.class)
                    .list();
            for (long id : old) {
                for (String table : List.of("finding", "run_report", "run_input")) {
                    jdbc.sql("delete from " + table + " where run_id = ?")
                            .param(id)
                            .update();
                }
                jdbc.sql("update run set workbook = null, batch = '', roster = null, control = null, forgotten = true"
                                + " where id = ?")
                        .param(id)
                        .update();
            }
            if (!old.isEmpty()) {
                jdbc.sql("delete from kept_result where kept_at < (select created_at from run where id = ?)")
                        .param(oldest.get())
                        .update();
            }
            return old;
        });
    }

    public byte[] workbook(long id) {
        return jdbc.sql("select workbook from run where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** What {@code audit --json} says of the run and its batch. */
    public String batch(long id) {
        return jdbc.sql("select batch from run where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @Override
    public RunPlan plan(long run) {
        return jdbc.sql("select * from run where id = ?")
                .param(run)
                .query((row, number) -> new RunPlan(
                        RunPlan.Cause.valueOf(row.getString("cause")),
                        row.getString("started_by"),
                        row.getObject("today", LocalDate.class),
                        phase(row.getString("phase")),
                        row.getString("rulebook"),
                        row.getString("profile"),
                        row.getString("profile_hash"),
                        row.getBytes("roster"),
                        row.getString("roster_name"),
                        row.getBytes("control")))
                .single();
    }

    @Override
    public List<Input> inputs(long run) {
        return jdbc
                .sql("select report.id, report.name from run_input join report on report.id = run_input.report_id"
                        + " where run_input.run_id = ?")
                .param(run)
                .query((row, number) -> new Input(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                // Databases sort by the rules of some language; runs go by the characters.
                .sorted(Comparator.comparing(Input::name))
                .toList();
    }

    @Override
    public byte[] content(Input input) {
        return jdbc.sql("select content from report where id = ?")
                .param(input.id())
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    @Override
    public void progress(long run, RunProgress progress) {
        jdbc.sql("update run set stage_at = case when stage <> :stage or :done = 0 then :now else stage_at end,"
                        + " stage = :stage, done = :done, total = :total where id = :run")
                .param("stage", progress.stage().name())
                .param("done", progress.done())
                .param("total", progress.total())
                .param("now", Database.time(clock.instant()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("run", run)
                .update();
    }

    @Override
    public boolean cancelled(long run) {
        return jdbc.sql("select state from run where id = ?")
                .param(run)
                .query(String.class)
                .single()
                .equals(Run.State.CANCELLING.name());
    }

    @Override
    public Optional<RunProgress.Stage> stage(long run) {
        return jdbc.sql("select stage from run where id = ? and state = 'RUNNING' and stage <> ''")
                .param(run)
                .query(String.class)
                .optional()
                .map(RunProgress.Stage::valueOf);
    }

    /** Takes back the shares of a run that no instance has begun. */
    public void withdrawShares(long run) {
        jdbc.sql("delete from scheduled_tasks where task_name = 'share' and task_instance like ? and not picked")
                .param(run + "-%")
                .update();
    }

    @Override
    public Optional<Long> before(long run) {
        return jdbc.sql("select max(id) from run where id < ? and state = 'FINISHED'")
                .param(run)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    @Override
    public List<Past> past(long run) {
        Map<String, Past> past = new LinkedHashMap<>();
        jdbc.sql("select office_id, report_year from run_report where run_id = ? and verdict <> 'unreadable'")
                .param(run)
                .query((ResultSet row) -> {
                    Past report = new Past(row.getString(1), row.getInt(2), new ArrayList<>());
                    past.put(report.officeId() + "/" + report.year(), report);
                });
        jdbc.sql("select office_id, report_year, finding_key, code, title, message from finding where run_id = ?"
                        + " order by position")
                .param(run)
                .query((ResultSet row) -> {
                    String office = row.getString(1);
                    int year = row.getInt(2);
                    past.computeIfAbsent(office + "/" + year, any -> new Past(office, year, new ArrayList<>()))
                            .findings()
                            .add(new Changes.Past(
                                    row.getString(3), row.getString(4), row.getString(5), row.getString(6)));
                });
        return List.copyOf(past.values());
    }

    @Override
    public String day(long run) {
        return jdbc.sql("select today from run where id = ?")
                .param(run)
                .query((row, number) -> row.getObject(1, LocalDate.class).toString())
                .single();
    }

    @Override
    public Set<String> earlierKeys(long run) {
        return new HashSet<>(jdbc.sql("select distinct finding_key from finding where run_id < ?")
                .param(run)
                .query(String.class)
                .list());
    }

    @Override
    public Map<String, Reviewed> reviews() {
        return ReviewTable.last(jdbc);
    }

    @Override
    public void finish(long run, RunOutcome outcome) {
        database.together(() -> {
            boolean open =
                    jdbc.sql("update run set state = 'FINISHED', message = ?, summary = ?, batch = ?, workbook = ?,"
                                            + " ended_at = ? where id = ? and state = 'RUNNING'")
                                    .params(
                                            outcome.message(),
                                            JSON.writeValueAsString(outcome.summary()),
                                            outcome.batch(),
                                            outcome.workbook(),
                                            Database.time(clock.instant()),
                                            run)
                                    .update()
                            > 0;
            if (open) {
                keepReports(run, outcome.reports());
                keepFindings(run, outcome.findings());
            }
        });
    }

    private void keepReports(long run, List<RunOutcome.Report> reports) {
        List<Object[]> rows = new ArrayList<>();
        for (RunOutcome.Report report : reports) {
            rows.add(new Object[] {
                run,
                report.file(),
                rows.size(),
                report.source(),
                report.office(),
                report.officeId(),
                report.year(),
                report.edition(),
                report.verdict(),
                report.findings(),
                report.checked(),
                report.unchecked(),
                report.json()
            });
        }
        database.insert(
                "insert into run_report (run_id, file, position, report_id, office, office_id, report_year, edition,"
                        + " verdict, findings, checked, unchecked, result) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private void keepFindings(long run, List<RunOutcome.Found> findings) {
        List<Object[]> rows = new ArrayList<>();
        for (RunOutcome.Found found : findings) {
            rows.add(new Object[] {
                run,
                rows.size(),
                found.key(),
                found.file(),
                found.office(),
                found.officeId(),
                found.year(),
                found.rule(),
                found.code(),
                found.severity().name(),
                found.severity().ordinal(),
                found.action(),
                found.title(),
                found.message(),
                found.figures(),
                found.change().name(),
                found.json()
            });
        }
        database.insert(
                "insert into finding (run_id, position, finding_key, file, office, office_id, report_year, rule, code,"
                        + " severity, severity_rank, action, title, message, figures, change_since, body)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static Optional<Phase> phase(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(Phase.valueOf(name));
    }

    private static Run row(ResultSet row, int number) throws SQLException {
        String stage = row.getString("stage");
        String summary = row.getString("summary");
        return new Run(
                row.getLong("id"),
                RunPlan.Cause.valueOf(row.getString("cause")),
                row.getString("started_by"),
                Database.instant(row.getObject("created_at", OffsetDateTime.class)),
                Database.optional(row.getObject("started_at", OffsetDateTime.class)),
                Database.optional(row.getObject("ended_at", OffsetDateTime.class)),
                row.getObject("today", LocalDate.class),
                phase(row.getString("phase")).map(Phase::getLabel).orElse(""),
                row.getString("rulebook"),
                row.getString("profile"),
                Run.State.valueOf(row.getString("state")),
                stage.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new RunProgress(
                                RunProgress.Stage.valueOf(stage), row.getInt("done"), row.getInt("total"))),
                Database.optional(row.getObject("stage_at", OffsetDateTime.class)),
                row.getString("message"),
                summary.isEmpty() ? Map.of() : JSON.readValue(summary, new TypeReference<Map<String, Integer>>() {}),
                row.getBoolean("forgotten"));
    }
}
