package org.gouji.web;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.Optional;
import org.gouji.audit.KeptResults;
import org.gouji.audit.LiveRulebook;
import org.gouji.corpus.OwnJava;
import org.gouji.store.ActionLog;
import org.gouji.store.Database;
import org.gouji.store.FindingTable;
import org.gouji.store.FolderViews;
import org.gouji.store.ImportedRosters;
import org.gouji.store.ReportTable;
import org.gouji.store.ResultTable;
import org.gouji.store.RuleVersions;
import org.gouji.store.RunRulebooks;
import org.gouji.store.RunTable;
import org.gouji.store.SettingTable;

/**
 * The part of the service that carries runs out, in a process of its own: it starts a run where there is none yet, and goes on
 * until it is killed; a file {@code again} in its state starts another one. The properties {@code share} and {@code slow} are the reports in a share and the milliseconds by which each
 * result is put off. It prints each result as soon as the database has acknowledged it, and the state of the run.
 */
final class RunOnce {

    private RunOnce() {}

    /** @param args folder of the reports, address of the database, rules, state, and whether to start a run */
    public static void main(String[] args) throws Exception {
        Clock clock = Clock.systemUTC();
        RuleVersions versions = new RuleVersions(Path.of(args[3]), clock);
        LiveRulebook rulebook = new LiveRulebook(Path.of(args[2]), "national", versions, OwnJava.ready(), clock);
        ServiceSettings settings =
                new ServiceSettings(rulebook, versions, Path.of(args[0]), Path.of(args[3]), "127.0.0.1", 0, false);
        // Connections are kept open, as the service keeps them.
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(args[1]);
        try (Connection open = source.getConnection()) {
            Database database = Database.open(source);
            ReportTable reports = new ReportTable(database, clock);
            ResultTable results = new ResultTable(database, clock);
            RunTable table = new RunTable(database, clock);
            SettingTable marks = new SettingTable(database);
            Intake intake = new Intake(
                    settings,
                    reports,
                    new SharedFolder(
                            new FolderViews(database, clock),
                            new ActionLog(database, clock),
                            clock,
                            settings.reports(),
                            database.isShared()));
            Runs runs = new Runs(
                    table,
                    new FindingTable(database, clock),
                    reports,
                    new Told(results),
                    settings,
                    marks,
                    new RunSettings(marks),
                    new MonthlySchedule(marks),
                    intake,
                    new Rosters(new ImportedRosters(database, clock), intake),
                    new ActionLog(database, clock),
                    new RulebookOfRun(settings, new RunRulebooks(database, clock)),
                    clock,
                    database,
                    source,
                    Integer.getInteger("share", 10));
            runs.start();
            if (Boolean.parseBoolean(args[4]) && table.count() == 0) {
                System.out.println("run " + runs.startByHand(Optional.empty()).id());
            }
            while (true) {
                try (ResultSet found = open.createStatement()
                        .executeQuery("select state from run order by id desc fetch next 1 rows only")) {
                    System.out.println("state " + (found.next() ? found.getString(1) : null));
                }
                if (Files.deleteIfExists(Path.of(args[3], "again"))) {
                    System.out.println(
                            "run " + runs.startByHand(Optional.empty()).id());
                }
                Thread.sleep(Integer.getInteger("look", 10));
            }
        }
    }

    private record Told(KeptResults results) implements KeptResults {

        @Override
        public Optional<byte[]> find(String fingerprint) {
            return results.find(fingerprint);
        }

        @Override
        public void keep(String fingerprint, byte[] result) {
            results.keep(fingerprint, result);
            try {
                Thread.sleep(Integer.getInteger("slow", 0));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            System.out.println("kept " + fingerprint);
        }
    }
}
