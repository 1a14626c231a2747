package org.gouji.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.gouji.audit.KeptAudit;
import org.gouji.audit.KeptResults;
import org.gouji.audit.RunCancelled;
import org.gouji.audit.RunOutcome;
import org.gouji.audit.RunPlan;
import org.gouji.audit.RunProgress;
import org.gouji.corpus.OwnJava;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Rectification;
import org.gouji.findings.Review;
import org.gouji.findings.Severity;
import org.gouji.rules.Rulebook;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the store promises, whichever database it is on. */
abstract class DatabaseContract {

    private static Rulebook rules;

    private final Seconds clock = new Seconds();
    private DataSource source;
    private Database database;

    @TempDir
    Path temporary;

    /** An empty database. */
    abstract DataSource source() throws Exception;

    @BeforeEach
    void open() throws Exception {
        source = source();
        database = Database.open(source);
    }

    @Test
    void opensADatabaseThatAnEarlierReleaseMade() throws Exception {
        new Accounts(database, clock).add("lin", "林某", Set.of(Role.READER), "", "{hash}1");
        JdbcClient.create(source)
                .sql("update \"flyway_schema_history\" set \"checksum\" = 7 where \"version\" = '1'")
                .update();
        assertThat(new Accounts(Database.open(source), clock).find("lin")).isPresent();
    }

    @Test
    void locksAnAccountAfterFiveFailuresForAQuarterOfAnHour() {
        Accounts accounts = new Accounts(database, clock);
        assertThat(accounts.none()).isTrue();
        accounts.add("lin", "林某", Set.of(Role.AUDITOR, Role.READER), "", "{hash}1");

        Account added = accounts.find("lin").orElseThrow();
        assertThat(added.roles()).containsExactlyInAnyOrder(Role.AUDITOR, Role.READER);
        assertThat(added.mustChange()).isTrue();
        for (int i = 1; i < Accounts.MOST_FAILURES; i++) {
            assertThat(accounts.failed("lin")).isFalse();
        }
        assertThat(accounts.failed("lin")).isTrue();
        assertThat(accounts.find("lin").orElseThrow().lockedAt(clock.instant())).isTrue();
        assertThat(accounts.find("lin").orElseThrow().lockedAt(clock.instant().plus(Accounts.LOCKED_FOR)))
                .isFalse();

        accounts.password("lin", "{hash}2", false);
        assertThat(accounts.find("lin").orElseThrow())
                .extracting(Account::passwordHash, Account::mustChange, Account::lockedUntil)
                .containsExactly("{hash}2", false, Optional.empty());
    }

    @Test
    void knowsATokenByItsHashUntilItIsRevoked() {
        ApiTokens tokens = new ApiTokens(database, clock);
        String token = tokens.issue("督查系统", Set.of(Role.READER), "", "admin");

        ApiTokens.Token found = tokens.find(token).orElseThrow();
        assertThat(found.client()).isEqualTo("督查系统");
        assertThat(tokens.find(token + "x")).isEmpty();
        assertThat(tokens.revoke(found.id())).isTrue();
        assertThat(tokens.revoke(found.id())).isFalse();
        assertThat(tokens.find(token)).isEmpty();
        assertThat(tokens.all()).singleElement().matches(one -> one.revokedAt().isPresent());
    }

    @Test
    void logsAndFindsWhatWasDone() {
        ActionLog log = new ActionLog(database, clock);
        log.note("lin", "登录", "", "");
        log.note("lin", "取消审核", "3", "误传 100%_文件");
        assertThat(log.entries("", 0, 10)).extracting(ActionLog.Entry::what).containsExactly("取消审核", "登录");
        assertThat(log.entries("0%_文", 0, 10)).hasSize(1);
        assertThat(log.count("0_文")).isZero();
        assertThat(log.entries("", 1, 10)).extracting(ActionLog.Entry::what).containsExactly("登录");
    }

    @Test
    void keepsAFileOnceAndTheLastUnderItsName() {
        ReportTable reports = new ReportTable(database, clock);
        byte[] first = "甲".getBytes(StandardCharsets.UTF_8);
        byte[] large = new byte[3 << 20];
        ReportTable.KeptFile kept = reports.takeIn("a.txt", first, ReportTable.Origin.FOLDER, "lin");
        assertThat(reports.takeIn("a.txt", first, ReportTable.Origin.FOLDER, "wu"))
                .isEqualTo(kept);
        ReportTable.KeptFile next = reports.takeIn("a.txt", large, ReportTable.Origin.FOLDER, "lin");
        reports.takeIn("b.txt", first, ReportTable.Origin.UPLOAD, "lin");

        assertThat(reports.present()).extracting(ReportTable.KeptFile::name).containsExactly("a.txt", "b.txt");
        assertThat(reports.content(next.id())).isEqualTo(large);
        assertThat(reports.content(kept.id())).isEqualTo(first);
        assertThat(reports.isKept("a.txt", ReportTable.hash(large))).isTrue();
        assertThat(reports.isKept("a.txt", kept.hash())).isFalse();

        assertThat(reports.onlyFromFolder(List.of())).isEqualTo(1);
        assertThat(reports.present()).extracting(ReportTable.KeptFile::name).containsExactly("b.txt");
        assertThat(reports.takeIn("a.txt", first, ReportTable.Origin.FOLDER, "lin")
                        .present())
                .isTrue();
    }

    @Test
    void keepsAResultOnce() {
        ResultTable results = new ResultTable(database, clock);
        assertThat(results.find("f")).isEmpty();
        results.keep("f", new byte[] {1});
        results.keep("f", new byte[] {2});
        assertThat(results.find("f")).contains(new byte[] {1});
    }

    @Test
    void carriesRunsOutAndComparesThem() throws Exception {
        ReportTable reports = new ReportTable(database, clock);
        RunTable runs = new RunTable(database, clock);
        KeptAudit audit = new KeptAudit(runs, new ResultTable(database, clock));
        String name = "2023/望川县人民政府2023年年报.txt";
        byte[] report = Files.readAllBytes(Path.of("reports-in", name));
        reports.takeIn(name, report, ReportTable.Origin.FOLDER, "lin");
        reports.takeIn("坏.docx", "不是文件".getBytes(StandardCharsets.UTF_8), ReportTable.Origin.UPLOAD, "lin");

        long first = carriedOut(runs, audit);
        Run done = runs.find(first).orElseThrow();
        assertThat(done.state()).isEqualTo(Run.State.FINISHED);
        assertThat(done.message()).startsWith("首次审核：共 1 份年报");
        assertThat(done.count("unreadable")).isEqualTo(1);
        assertThat(runs.workbook(first)).startsWith('P', 'K');
        assertThat(runs.batch(first)).contains("\"rulebook\"", "\"offices\"");

        Run second = runs.find(carriedOut(runs, audit)).orElseThrow();
        assertThat(second.message()).contains("相比没有变化");
        assertThat(runs.past(second.id())).isEqualTo(runs.past(first));

        String wrong = new String(report, StandardCharsets.UTF_16).replace("未收到政府信息公开申请", "收到政府信息公开申请21件");
        reports.takeIn(name, wrong.getBytes(StandardCharsets.UTF_8), ReportTable.Origin.FOLDER, "lin");
        Run third = runs.find(carriedOut(runs, audit)).orElseThrow();
        assertThat(third.count("gone")).isPositive();

        reports.takeIn(name, report, ReportTable.Origin.FOLDER, "lin");
        Run fourth = runs.find(carriedOut(runs, audit)).orElseThrow();
        assertThat(fourth.count("again")).isEqualTo(third.count("gone"));
        assertThat(fourth.count("fresh")).isZero();
    }

    @Test
    void aRunIsComparedWithTheOneBeforeItAlsoWhereTheClockWentBack() throws Exception {
        ReportTable reports = new ReportTable(database, clock);
        RunTable runs = new RunTable(database, clock);
        KeptAudit audit = new KeptAudit(runs, new ResultTable(database, clock));
        String name = "2023/望川县人民政府2023年年报.txt";
        byte[] report = Files.readAllBytes(Path.of("reports-in", name));
        String wrong = new String(report, StandardCharsets.UTF_16).replace("未收到政府信息公开申请", "收到政府信息公开申请35件");
        reports.takeIn(name, report, ReportTable.Origin.FOLDER, "lin");
        long first = carriedOut(runs, audit);
        clock.set(runs.find(first).orElseThrow().createdAt().minus(Duration.ofDays(400)));
        reports.takeIn(name, wrong.getBytes(StandardCharsets.UTF_8), ReportTable.Origin.FOLDER, "lin");

        Run second = runs.find(carriedOut(runs, audit)).orElseThrow();

        assertThat(second.createdAt()).isBefore(runs.find(first).orElseThrow().createdAt());
        assertThat(second.count("fresh")).isPositive();
        assertThat(runs.all(0, 2)).extracting(Run::id).containsExactly(second.id(), first);
    }

    @Test
    void letsGoOfOldRunsAndComesToTheSameAfterwards() throws Exception {
        ReportTable reports = new ReportTable(database, clock);
        RunTable runs = new RunTable(database, clock);
        KeptAudit audit = new KeptAudit(runs, new ResultTable(database, clock));
        String name = "2023/望川县人民政府2023年年报.txt";
        reports.takeIn(name, Files.readAllBytes(Path.of("reports-in", name)), ReportTable.Origin.FOLDER, "lin");
        List<Long> made = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            made.add(carriedOut(runs, audit));
        }
        assertThat(runs.forget(4)).isEmpty();
        assertThat(runs.forget(2)).containsExactly(made.get(0), made.get(1));
        assertThat(runs.forget(2)).isEmpty();

        Run old = runs.find(made.get(0)).orElseThrow();
        assertThat(old.forgotten()).isTrue();
        assertThat(old.message()).startsWith("首次审核");
        assertThat(runs.past(made.get(0))).isEmpty();
        assertThat(runs.past(made.get(2))).isNotEmpty();
        assertThat(runs.find(made.get(2)).orElseThrow().forgotten()).isFalse();
        assertThat(reports.present()).hasSize(1);

        long next = carriedOut(runs, audit);
        assertThat(runs.find(next).orElseThrow().message()).contains("没有变化");
        assertThat(runs.past(next)).isEqualTo(runs.past(made.get(3)));
        assertThatThrownBy(() -> runs.forget(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsAndPagesWhatItFindsWhateverWasDecided() throws Exception {
        ReportTable reports = new ReportTable(database, clock);
        for (String office : List.of("望川县人民政府", "云岫市人民政府", "云岫市财政局")) {
            String name = "2023/" + office + "2023年年报.txt";
            reports.takeIn(name, Files.readAllBytes(Path.of("reports-in", name)), ReportTable.Origin.FOLDER, "lin");
        }
        RunTable runs = new RunTable(database, clock);
        long run = carriedOut(runs, new KeptAudit(runs, new ResultTable(database, clock)));
        FindingTable findings = new FindingTable(database, clock);
        List<FindingRow> all = findings.find(run, FindingFilter.NONE, Sight.ALL, 0, 1_000);
        assertThat(all).hasSizeGreaterThan(6);
        Optional<LocalDate> past = Optional.of(LocalDate.of(2026, 11, 1));
        ReviewTable reviews = new ReviewTable(database, clock);
        reviews.add(
                List.of(
                        decision(all.get(0), all.get(0).figures(), Optional.empty()),
                        decision(all.get(1), "别的数字", Optional.empty()),
                        decision(all.get(2), all.get(2).figures(), past),
                        decision(all.get(3), all.get(3).figures(), past),
                        decision(all.get(4), all.get(4).figures(), Optional.empty())),
                "lin",
                "网页");
        reviews.add(List.of(decision(all.get(3), all.get(3).figures(), Optional.empty())), "lin", "网页");
        reviews.add(
                List.of(new ReviewTable.Decision(all.get(4).key(), all.get(4).figures(), Review.NONE)), "lin", "网页");

        FindingFilter open = new FindingFilter("", "", "", "", 0, "", Conclusion.OPEN.name(), "", "", "");
        assertThat(keys(findings.find(run, open, Sight.ALL, 0, 1_000)))
                .hasSize(all.size() - 2)
                .doesNotContain(all.get(0).key(), all.get(3).key())
                .hasSize(findings.count(run, open, Sight.ALL));
        assertThat(findings.count(run, FindingFilter.NONE, Sight.ALL)).isEqualTo(all.size());
        List<String> paged = new ArrayList<>();
        for (int page = 0; page * 2 < all.size(); page++) {
            paged.addAll(keys(findings.find(run, FindingFilter.NONE, Sight.ALL, page * 2, 2)));
        }
        assertThat(paged).isEqualTo(keys(all));
    }

    @Test
    void listsWhatIsAskedForAndWhatAnotherInstanceDecided() throws Exception {
        ReportTable reports = new ReportTable(database, clock);
        for (String office : List.of("望川县人民政府", "云岫市人民政府", "云岫市财政局")) {
            String name = "2023/" + office + "2023年年报.txt";
            reports.takeIn(name, Files.readAllBytes(Path.of("reports-in", name)), ReportTable.Origin.FOLDER, "lin");
        }
        RunTable runs = new RunTable(database, clock);
        long run = carriedOut(runs, new KeptAudit(runs, new ResultTable(database, clock)));
        FindingTable here = new FindingTable(database, clock);
        FindingTable there = new FindingTable(database, clock);
        List<FindingRow> all = here.find(run, FindingFilter.NONE, Sight.ALL, 0, 1_000);
        there.prepare(run);

        assertAsked(
                here,
                run,
                all,
                filter("  云岫 ", "", "", 0, "", ""),
                row -> row.office().contains("云岫"));
        assertAsked(
                here,
                run,
                all,
                filter("a01", "", "", 0, "", ""),
                row -> row.code().equals("A01"));
        assertAsked(here, run, all, filter("没有的字", "", "", 0, "", ""), row -> false);
        assertAsked(
                here,
                run,
                all,
                filter("%", "", "", 0, "", ""),
                row -> row.message().contains("%"));
        assertAsked(here, run, all, filter("", "ERROR", "", 0, "", ""), row -> row.severity() == Severity.ERROR);
        assertAsked(
                here,
                run,
                all,
                filter("", "", "云岫市财政局", 2023, "", ""),
                row -> row.officeId().equals("云岫市财政局"));
        assertAsked(here, run, all, filter("", "", "", 2022, "", ""), row -> false);
        assertAsked(
                here,
                run,
                all,
                filter("", "", "", 0, "", "arithmetic"),
                row -> row.rule().startsWith("arithmetic/"));

        List<FindingRow> ofOffice = here.find(run, filter("", "", "云岫市财政局", 0, "", ""), Sight.ALL, 0, 1_000);
        Sight office = Sight.of(Set.of("云岫市财政局"));
        assertThat(here.count(run, FindingFilter.NONE, office)).isZero();
        FindingRow told = ofOffice.stream()
                .filter(row -> !row.action().equals("内部掌握"))
                .findFirst()
                .orElseThrow();
        new ReviewTable(database, clock)
                .add(
                        ofOffice.stream()
                                .map(row -> decision(row, row.figures(), Optional.empty()))
                                .filter(one -> one.key().equals(told.key()))
                                .toList(),
                        "lin",
                        "网页");
        for (FindingTable table : List.of(here, there)) {
            assertThat(keys(table.find(run, FindingFilter.NONE, office, 0, 1_000)))
                    .containsExactly(told.key());
            assertThat(keys(table.find(run, filter("", "", "", 0, "CONFIRMED", ""), Sight.ALL, 0, 1_000)))
                    .containsExactly(told.key());
            assertThat(table.byKey(run, told.key(), office).orElseThrow())
                    .extracting(FindingRow::conclusion, FindingRow::state, FindingRow::reviewer)
                    .containsExactly(Conclusion.CONFIRMED, Rectification.TOLD, "林某");
        }
        assertThat(here.byKey(run, told.key(), Sight.of(Set.of("云岫市人民政府")))).isEmpty();
        assertThat(here.byRule(run).values().stream().mapToInt(count -> count).sum())
                .isEqualTo(all.size());
        assertThat(here.byOffice(run, 1))
                .singleElement()
                .satisfies(most -> assertThat(most.total())
                        .isEqualTo(most.byTheme().values().stream()
                                .mapToInt(count -> count)
                                .sum()));

        long next = carriedOut(runs, new KeptAudit(runs, new ResultTable(database, clock)));
        assertThat(here.find(next, FindingFilter.NONE, Sight.ALL, 0, 1_000))
                .hasSameSizeAs(all)
                .allMatch(row -> row.run() == next);
    }

    private static void assertAsked(
            FindingTable table, long run, List<FindingRow> all, FindingFilter filter, Predicate<FindingRow> expected) {
        assertThat(keys(table.find(run, filter, Sight.ALL, 0, 1_000)))
                .isEqualTo(keys(all.stream().filter(expected).toList()));
    }

    private static FindingFilter filter(
            String text, String severity, String office, int year, String conclusion, String theme) {
        return new FindingFilter(text, severity, "", office, year, "", conclusion, "", "", theme);
    }

    private static List<String> keys(List<FindingRow> rows) {
        return rows.stream().map(FindingRow::key).toList();
    }

    private static ReviewTable.Decision decision(FindingRow about, String figures, Optional<LocalDate> until) {
        return new ReviewTable.Decision(
                about.key(),
                figures,
                new Review(Conclusion.CONFIRMED, Optional.empty(), Rectification.TOLD, "", "林某", until));
    }

    @Test
    void knowsSinceWhenARunIsInItsStage() throws Exception {
        RunTable runs = new RunTable(database, clock);
        long run = runs.add(plan());
        runs.begin(run);
        assertThat(runs.find(run).orElseThrow().stageAt()).isEmpty();
        runs.progress(run, new RunProgress(RunProgress.Stage.READ, 0, 10));
        Instant reading = runs.find(run).orElseThrow().stageAt().orElseThrow();
        runs.progress(run, new RunProgress(RunProgress.Stage.READ, 5, 10));
        assertThat(runs.find(run).orElseThrow().stageAt()).contains(reading);
        runs.progress(run, new RunProgress(RunProgress.Stage.JUDGE, 2, 10));
        Instant judging = runs.find(run).orElseThrow().stageAt().orElseThrow();
        assertThat(judging).isAfter(reading);
        // Carried out again, it begins again.
        runs.progress(run, new RunProgress(RunProgress.Stage.JUDGE, 0, 10));
        assertThat(runs.find(run).orElseThrow().stageAt().orElseThrow()).isAfter(judging);
    }

    @Test
    void knowsWhatEachInstanceSeesUntilItIsGone() {
        FolderViews views = new FolderViews(database, clock);
        views.tell("1", "甲机", "/in", true, List.of("b.txt", "a.txt"));
        views.tell("2", "乙机", "/in", false, List.of());
        FolderViews.View first = views.living().stream()
                .filter(view -> view.instance().equals("1"))
                .findFirst()
                .orElseThrow();
        assertThat(first.names()).containsExactly("a.txt", "b.txt");
        views.tell("1", "甲机", "/in", true, List.of("a.txt", "b.txt"));
        assertThat(views.living()).hasSize(2).contains(first);
        views.tell("1", "甲机", "/in", true, List.of("a.txt"));
        assertThat(views.living()).hasSize(2).doesNotContain(first);
        views.leave("2");
        assertThat(views.living()).extracting(FolderViews.View::host).containsExactly("甲机");
        clock.set(clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(views.living()).isEmpty();
    }

    @Test
    void keepsNothingOfARunThatIsNoLongerCarriedOut() throws Exception {
        RunTable runs = new RunTable(database, clock);
        long run = runs.add(plan());
        assertThat(runs.open()).map(Run::id).contains(run);
        assertThat(runs.begin(run)).isTrue();
        assertThat(runs.cancel(run)).isTrue();
        assertThat(runs.cancelled(run)).isTrue();
        runs.finish(run, new RunOutcome(List.of(), List.of(), Map.of(), "完", "", new byte[0]));
        assertThat(runs.lastFinished()).isEmpty();
        runs.end(run, Run.State.CANCELLED, "已取消");
        assertThat(runs.begin(run)).isFalse();
        assertThat(runs.cancel(run)).isFalse();
        assertThat(runs.open()).isEmpty();
        assertThat(runs.all(0, 10)).extracting(Run::message).containsExactly("已取消");
    }

    /** The name under which a finding is told may change; the fault is no less there. */
    @Test
    void doesNotCallClearedOrNewWhatIsFoldedInTheOtherRun() throws Exception {
        RunTable runs = new RunTable(database, clock);
        long alone = finished(runs, found("k1", ""), found("k0", ""));
        long folded = finished(runs, found("k2", "{\"code\":\"A01\",\"key\":\"k1\"}"));
        long again = finished(runs, found("k1", ""));
        RunComparisons comparisons = new RunComparisons(database, runs);

        assertThat(comparisons.between(alone, folded).lines())
                .extracting(line -> line.key() + " " + line.kind())
                .containsExactly("k2 FRESH", "k0 CLEARED", "k1 REMAINING");
        assertThat(comparisons.between(folded, again).lines())
                .extracting(line -> line.key() + " " + line.kind())
                .containsExactly("k2 CLEARED", "k1 REMAINING");
    }

    private long finished(RunTable runs, RunOutcome.Found... findings) throws Exception {
        long file = new ReportTable(database, clock)
                .takeIn("a.txt", "甲".getBytes(StandardCharsets.UTF_8), ReportTable.Origin.UPLOAD, "lin")
                .id();
        long run = runs.add(plan());
        assertThat(runs.begin(run)).isTrue();
        RunOutcome.Report report =
                new RunOutcome.Report("a.txt", file, "清河县", "清河县", 2023, "", "error", findings.length, 1, 0, "{}");
        runs.finish(run, new RunOutcome(List.of(report), List.of(findings), Map.of(), "完", "", new byte[0]));
        return run;
    }

    private static RunOutcome.Found found(String key, String folded) {
        return new RunOutcome.Found(
                key,
                "a.txt",
                "清河县",
                "清河县",
                2023,
                "arithmetic/x",
                "A01",
                Severity.ERROR,
                "提示",
                "题",
                "话",
                "",
                RunOutcome.Change.FRESH,
                "{\"key\":\"" + key + "\",\"folded\":[" + folded + "]}");
    }

    @Test
    void stopsARunThatIsCancelledWhileItIsCarriedOut() throws Exception {
        ReportTable reports = new ReportTable(database, clock);
        RunTable runs = new RunTable(database, clock);
        reports.takeIn(
                "望川县人民政府2023年年报.txt",
                Files.readAllBytes(Path.of("reports-in/2023/望川县人民政府2023年年报.txt")),
                ReportTable.Origin.UPLOAD,
                "lin");
        long run = runs.add(plan());
        runs.begin(run);
        ResultTable results = new ResultTable(database, clock);
        KeptAudit audit = new KeptAudit(runs, new KeptResults() {
            @Override
            public Optional<byte[]> find(String fingerprint) {
                return results.find(fingerprint);
            }

            @Override
            public void keep(String fingerprint, byte[] result) {
                runs.cancel(run);
                results.keep(fingerprint, result);
            }
        });

        assertThatThrownBy(() -> audit.carryOut(run, rules())).isInstanceOf(RunCancelled.class);
        assertThat(runs.find(run)).map(Run::state).contains(Run.State.CANCELLING);
        assertThat(runs.past(run)).isEmpty();
    }

    @Test
    void aBackupIsPutBackIntoEitherDatabase() throws Exception {
        ReportTable reports = new ReportTable(database, clock);
        RunTable runs = new RunTable(database, clock);
        String name = "2023/望川县人民政府2023年年报.txt";
        byte[] report = Files.readAllBytes(Path.of("reports-in", name));
        long kept =
                reports.takeIn(name, report, ReportTable.Origin.FOLDER, "lin").id();
        long run = carriedOut(runs, new KeptAudit(runs, new ResultTable(database, clock)));
        new Accounts(database, clock).add("lin", "林“某”\n", Set.of(Role.AUDITOR), "", "{hash}1");
        new ActionLog(database, clock).note("lin", "登录", "", "");
        new ImportedRosters(database, clock).takeBack("lin");
        new ProposedChanges(database, clock).add("a/b", "a/b.drl", "", "rule", "", "cases", "因为", "lin");
        Path state = temporary.resolve("state");
        Files.createDirectories(state.resolve("rulebooks"));
        Files.writeString(state.resolve("rulebooks/log.jsonl"), "{}\n");

        Path first = backup(source, state);
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(Database.h2(temporary.resolve("h2")));
        Backup.restore(first, h2, temporary.resolve("state2"));
        Path second = backup(h2, temporary.resolve("state2"));
        DataSource own = source();
        Backup.restore(second, own, temporary.resolve("state3"));
        Path third = backup(own, temporary.resolve("state3"));

        assertThat(contents(first)).hasSizeGreaterThan(13).isEqualTo(contents(second));
        assertThat(contents(third)).isEqualTo(contents(first));
        Database again = Database.open(own);
        assertThat(new ReportTable(again, clock).content(kept)).isEqualTo(report);
        assertThat(new RunTable(again, clock).find(run)).isEqualTo(runs.find(run));
        assertThat(new RunTable(again, clock).workbook(run)).isEqualTo(runs.workbook(run));
        assertThat(new ReportTable(again, clock)
                        .takeIn("neu.txt", report, ReportTable.Origin.UPLOAD, "lin")
                        .id())
                .isGreaterThan(kept);
        assertThatThrownBy(() -> Backup.restore(first, own, temporary.resolve("state4")))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("已有数据");
    }

    @Test
    void aBackupThatBrokeOffIsNotPutBack() throws Exception {
        new Accounts(database, clock).add("lin", "林某", Set.of(Role.AUDITOR), "", "{hash}1");
        new Accounts(database, clock).add("wu", "吴某", Set.of(Role.AUDITOR), "", "{hash}1");
        Path whole = backup(source, temporary.resolve("none"));
        Path cut = temporary.resolve("cut.zip");
        try (ZipFile from = new ZipFile(whole.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(cut))) {
            for (ZipEntry entry : from.stream().toList()) {
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                String text = new String(bytes, StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        entry.getName().contains("account")
                                ? text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1)
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
                to.closeEntry();
            }
        }
        DataSource empty = source();
        assertThatThrownBy(() -> Backup.restore(cut, empty, temporary.resolve("cut")))
                .hasMessageContaining("account 应有 2 行，实有 1 行");
        assertThat(new Accounts(Database.open(empty), clock).none()).isTrue();
        assertThatThrownBy(() -> Backup.restore(Path.of("reports-in/roster.csv"), empty, temporary))
                .isInstanceOf(BackupException.class);
        Backup.restore(whole, empty, temporary.resolve("whole"));
        assertThat(new Accounts(Database.open(empty), clock).all()).hasSize(2);
    }

    private Path backup(DataSource from, Path state) throws Exception {
        Path file = Files.createTempFile(temporary, "backup", ".zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            Backup.write(from, state, out);
        }
        return file;
    }

    /** All but the list of contents, which names the time. */
    private static Map<String, String> contents(Path backup) throws Exception {
        Map<String, String> contents = new TreeMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (!entry.getName().equals("manifest.json")) {
                    // Databases give rows in an order of their own.
                    List<String> lines = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .sorted()
                            .toList();
                    contents.put(
                            entry.getName(),
                            ReportTable.hash(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        return contents;
    }

    private long carriedOut(RunTable runs, KeptAudit audit) throws Exception {
        long run = runs.add(plan());
        assertThat(runs.begin(run)).isTrue();
        audit.carryOut(run, rules());
        return run;
    }

    private static RunPlan plan() throws Exception {
        Rulebook book = rules();
        return new RunPlan(
                RunPlan.Cause.BY_HAND,
                "lin",
                LocalDate.of(2026, 11, 26),
                Optional.empty(),
                book.hash(),
                book.profile(),
                book.profileHash(),
                Files.readAllBytes(Path.of("reports-in/roster.csv")),
                "roster.csv",
                null);
    }

    private static Rulebook rules() throws Exception {
        if (rules == null) {
            rules = Rulebook.load(Path.of("rules"), Rulebook.NATIONAL, OwnJava.ready());
        }
        return rules;
    }

    /** A clock that goes on by a second each time it is asked. */
    private static final class Seconds extends Clock {

        private Instant now = Instant.parse("2026-11-26T01:00:00Z");

        void set(Instant to) {
            now = to;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofSeconds(1));
            return now;
        }
    }
}
