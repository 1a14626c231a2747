package org.gouji.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The service's database, H2 or PostgreSQL, brought up to this program's tables when opened. */
public final class Database {

    private static final int BATCH = 500;
    /** Any number that nobody else locks. */
    private static final long LOCK = 20_080_501;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transactions;
    private final boolean postgres;

    private Database(DataSource source, boolean postgres) {
        jdbc = JdbcClient.create(source);
        batches = new JdbcTemplate(source);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        this.postgres = postgres;
    }

    /** Whether other instances may be at work on it. */
    public boolean isShared() {
        return postgres;
    }

    /** Opens a database; several instances may open the same PostgreSQL at once. */
    public static Database open(DataSource source) {
        boolean postgres = isPostgres(source);
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:database")
                .placeholders(Map.of("bytes", postgres ? "bytea" : "binary large object"))
                .load();
        if (flyway.info().applied().length > 0) {
            // A migration that was cut off may begin again, and one whose text alone was changed is still the same one.
            flyway.repair();
        }
        flyway.migrate();
        Database database = new Database(source, postgres);
        if (!postgres) {
            // A file of H2 has one owner, so whoever had taken a job is gone and nobody needs to wait for its
            // heartbeat.
            database.jdbc
                    .sql(
                            "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null where picked")
                    .update();
        }
        return database;
    }

    /**
     * Connections made one by one, for a command that needs few.
     *
     * @param user empty for the database that comes along
     */
    public static DataSource source(String address, String user, String password) {
        return user.isEmpty()
                ? new DriverManagerDataSource(address)
                : new DriverManagerDataSource(address, user, password);
    }

    /** The address of the database that comes along, in files of a folder. */
    public static String h2(Path folder) {
        // Without WRITE_DELAY=0 what was acknowledged is lost when the process is killed.
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("gouji")
                + ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    <T> T together(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    void together(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    /** Inserts many rows in few round trips. */
    void insert(String sql, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            batches.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    /** Like {@link #together}, and nobody else, on whatever instance, does such work meanwhile. */
    <T> T alone(Supplier<T> work) {
        synchronized (this) {
            return together(() -> {
                if (postgres) {
                    jdbc.sql("select pg_advisory_xact_lock(?)")
                            .param(LOCK)
                            .query((row, number) -> true)
                            .single();
                }
                return work.get();
            });
        }
    }

    /** The database keeps microseconds; what is kept must equal what is asked for. */
    static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    static Optional<Instant> optional(OffsetDateTime time) {
        return Optional.ofNullable(instant(time));
    }

    private static boolean isPostgres(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException("数据库无法连接：" + e.getMessage(), e);
        }
    }
}
