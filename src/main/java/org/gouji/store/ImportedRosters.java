package org.gouji.store;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rosters that were imported in the page. The last one holds; all are kept. */
public final class ImportedRosters {

    /** A roster as it came in, a csv or an xlsx by its name. */
    public record Imported(long id, String name, byte[] content, Instant at, String by) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    public ImportedRosters(Database database, Clock clock) {
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /** The roster that holds; empty where none was imported or the last one was taken back. */
    public Optional<Imported> current() {
        return jdbc.sql("select * from roster where id = (select max(id) from roster) and content is not null")
                .query((row, number) -> new Imported(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getBytes("content"),
                        Database.instant(row.getObject("imported_at", OffsetDateTime.class)),
                        row.getString("imported_by")))
                .optional();
    }

    /** The number of the one that {@link #current()} gives, 0 for none, without its content. */
    public long currentId() {
        return jdbc.sql("select id from roster where id = (select max(id) from roster) and content is not null")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    public void add(String name, byte[] content, String by) {
        put(name, content, by);
    }

    /** Lets the roster beside the reports hold again. */
    public void takeBack(String by) {
        put("", null, by);
    }

    private void put(String name, byte[] content, String by) {
        jdbc.sql("insert into roster (name, content, imported_at, imported_by) values (:name, :content, :at, :by)")
                .param("name", name)
                .param("content", content, Types.BINARY)
                .param("at", Database.time(clock.instant()))
                .param("by", by)
                .update();
    }
}
