package org.gouji.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each instance of the service sees of the folder of reports. */
public final class FolderViews {

    /** Who has not said anything for so long is not there any more. */
    private static final Duration GONE = Duration.ofMinutes(1);

    /**
     * What one instance sees.
     *
     * @param present whether the folder is there at all
     * @param names of the files in it
     * @param changedAt since when it has seen them
     */
    public record View(
            String instance, String host, String folder, boolean present, Set<String> names, Instant changedAt) {}

    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;

    public FolderViews(Database database, Clock clock) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /** Says what an instance sees now. */
    public void tell(String instance, String host, String folder, boolean present, Collection<String> names) {
        String all = String.join("\n", new TreeSet<>(names));
        OffsetDateTime now = Database.time(clock.instant());
        database.together(() -> {
            jdbc.sql("insert into folder_view (instance, host, folder, present, names, changed_at, seen_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(instance, host, folder, present, all, now, now)
                    .update();
            jdbc.sql("update folder_view set present = ?, names = ?, changed_at = ? where instance = ?"
                            + " and (names <> ? or present <> ?)")
                    .params(present, all, now, instance, all, present)
                    .update();
            jdbc.sql("update folder_view set seen_at = ? where instance = ?")
                    .params(now, instance)
                    .update();
            jdbc.sql("delete from folder_view where seen_at < ?")
                    .param(now.minus(GONE.multipliedBy(60)))
                    .update();
        });
    }

    /** The instances that are at work now. */
    public List<View> living() {
        return jdbc.sql("select * from folder_view where seen_at > ? order by host, instance")
                .param(Database.time(clock.instant().minus(GONE)))
                .query(FolderViews::row)
                .list();
    }

    /** An instance ends. */
    public void leave(String instance) {
        jdbc.sql("delete from folder_view where instance = ?").param(instance).update();
    }

    private static View row(ResultSet row, int number) throws SQLException {
        return new View(
                row.getString("instance"),
                row.getString("host"),
                row.getString("folder"),
                row.getBoolean("present"),
                row.getString("names")
                        .lines()
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)),
                Database.instant(row.getObject("changed_at", OffsetDateTime.class)));
    }
}
