package org.gouji.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts of the service and their lock-out. */
public final class Accounts {

    /** So many failed logins in a row lock an account for a while. */
    public static final int MOST_FAILURES = 5;

    public static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    public Accounts(Database database, Clock clock) {
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    public List<Account> all() {
        return jdbc.sql("select * from account order by name")
                .query(Accounts::row)
                .list();
    }

    public Optional<Account> find(String name) {
        return jdbc.sql("select * from account where name = ?")
                .param(name)
                .query(Accounts::row)
                .optional();
    }

    public boolean none() {
        return jdbc.sql("select count(*) from account").query(Long.class).single() == 0;
    }

    /** Adds an account whose password must be changed at the first login. */
    public void add(String name, String display, Set<Role> roles, String office, String passwordHash) {
        jdbc.sql("insert into account (name, display, roles, office, password_hash, must_change, created_at)"
                        + " values (?, ?, ?, ?, ?, true, ?)")
                .params(name, display, Role.text(roles), office, passwordHash, Database.time(clock.instant()))
                .update();
    }

    public void change(String name, String display, Set<Role> roles, String office, boolean disabled) {
        jdbc.sql("update account set display = ?, roles = ?, office = ?, disabled = ? where name = ?")
                .params(display, Role.text(roles), office, disabled, name)
                .update();
    }

    /** @param mustChange whether somebody else set it */
    public void password(String name, String hash, boolean mustChange) {
        jdbc.sql("update account set password_hash = ?, must_change = ?, failed = 0, locked_until = null"
                        + " where name = ?")
                .params(hash, mustChange, name)
                .update();
    }

    /** Counts a failed login; the last allowed one locks the account. Returns whether it is locked now. */
    public boolean failed(String name) {
        jdbc.sql("update account set failed = failed + 1 where name = ?")
                .param(name)
                .update();
        return jdbc.sql("update account set failed = 0, locked_until = ? where name = ? and failed >= ?")
                        .params(Database.time(clock.instant().plus(LOCKED_FOR)), name, MOST_FAILURES)
                        .update()
                > 0;
    }

    public void succeeded(String name) {
        jdbc.sql("update account set failed = 0, locked_until = null where name = ?")
                .param(name)
                .update();
    }

    private static Account row(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("name"),
                row.getString("display"),
                Role.parse(row.getString("roles")),
                row.getString("office"),
                row.getString("password_hash"),
                row.getBoolean("must_change"),
                row.getBoolean("disabled"),
                row.getInt("failed"),
                Database.optional(row.getObject("locked_until", OffsetDateTime.class)));
    }
}
