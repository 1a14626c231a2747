package org.gouji.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The service's database, H2 or PostgreSQL, brought up to this program's tables when opened. */
public final class Database {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    private Database(DataSource source) {
        jdbc = JdbcClient.create(source);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** Opens a database; several instances may open the same PostgreSQL at once. */
    public static Database open(DataSource source) {
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:database")
                .placeholders(Map.of("bytes", isPostgres(source) ? "bytea" : "binary large object"))
                .load();
        if (flyway.info().applied().length > 0) {
            // A migration that was cut off may begin again, and one whose text alone was changed is still the same one.
            flyway.repair();
        }
        flyway.migrate();
        Database database = new Database(source);
        if (!isPostgres(source)) {
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
