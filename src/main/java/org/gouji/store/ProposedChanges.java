package org.gouji.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The changes of rules that were proposed, with what was tried and decided. */
public final class ProposedChanges {

    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;

    public ProposedChanges(Database database, Clock clock) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /** Keeps a draft and returns its number. */
    public long add(
            String path,
            String file,
            String ruleBefore,
            String ruleAfter,
            String casesBefore,
            String casesAfter,
            String reason,
            String author) {
        return database.together(() -> {
            GeneratedKeyHolder key = new GeneratedKeyHolder();
            jdbc.sql("insert into rule_change (path, file, rule_before, rule_after, cases_before, cases_after, reason,"
                            + " author, created_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT')")
                    .params(
                            path,
                            file,
                            ruleBefore,
                            ruleAfter,
                            casesBefore,
                            casesAfter,
                            reason,
                            author,
                            Database.time(clock.instant()))
                    .update(key, "id");
            return key.getKey().longValue();
        });
    }

    public Optional<ProposedChange> find(long id) {
        return jdbc.sql("select * from rule_change where id = ?")
                .param(id)
                .query(ProposedChanges::row)
                .optional();
    }

    /** The changes, the latest first. */
    public List<ProposedChange> all(int offset, int most) {
        return jdbc.sql("select * from rule_change order by id desc offset ? rows fetch next ? rows only")
                .params(offset, most)
                .query(ProposedChanges::row)
                .list();
    }

    /** The changes that stand there now, the oldest first. */
    public List<ProposedChange> in(ProposedChange.State state) {
        return jdbc.sql("select * from rule_change where state = ? order by id")
                .param(state.name())
                .query(ProposedChanges::row)
                .list();
    }

    public int count() {
        return jdbc.sql("select count(*) from rule_change").query(Integer.class).single();
    }

    public void tried(long id, String trial) {
        jdbc.sql("update rule_change set trial = ?, tried_at = ? where id = ?")
                .params(trial, Database.time(clock.instant()), id)
                .update();
    }

    /** Moves a change from one state to the next. Returns false where somebody else did meanwhile. */
    public boolean move(long id, ProposedChange.State from, ProposedChange.State to, String by, String note) {
        return jdbc.sql("update rule_change set state = ?, decided_by = ?, decided_at = ?, note = ?"
                                + " where id = ? and state = ?")
                        .params(to.name(), by, Database.time(clock.instant()), note, id, from.name())
                        .update()
                > 0;
    }

    private static ProposedChange row(ResultSet row, int number) throws SQLException {
        return new ProposedChange(
                row.getLong("id"),
                row.getString("path"),
                row.getString("file"),
                row.getString("rule_before"),
                row.getString("rule_after"),
                row.getString("cases_before"),
                row.getString("cases_after"),
                row.getString("reason"),
                row.getString("author"),
                Database.instant(row.getObject("created_at", OffsetDateTime.class)),
                ProposedChange.State.valueOf(row.getString("state")),
                row.getString("trial"),
                Database.optional(row.getObject("tried_at", OffsetDateTime.class)),
                row.getString("decided_by"),
                Database.optional(row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("note"));
    }
}
