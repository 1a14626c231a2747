package org.gouji.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that a person or a program did in the service. It is only ever added to. */
public final class ActionLog {

    /**
     * @param who name of the account or client
     * @param what the action in Chinese
     * @param about what it was done to, such as a run's number; empty where it needs none
     */
    public record Entry(long id, Instant at, String who, String what, String about, String detail) {}

    private static final int LONGEST_ABOUT = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    public ActionLog(Database database, Clock clock) {
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    public void note(String who, String what, String about, String detail) {
        String subject = about.length() <= LONGEST_ABOUT ? about : about.substring(0, LONGEST_ABOUT);
        jdbc.sql("insert into action_log (at, who, what, about, detail) values (?, ?, ?, ?, ?)")
                .params(Database.time(clock.instant()), who, what, subject, detail)
                .update();
    }

    /** The entries that hold a text, the latest first. */
    public List<Entry> entries(String text, int offset, int most) {
        return jdbc.sql("select * from action_log where who like :text or what like :text or about like :text"
                        + " or detail like :text order by id desc offset :offset rows fetch next :most rows only")
                .param("text", Pattern.of(text))
                .param("offset", offset)
                .param("most", most)
                .query(ActionLog::row)
                .list();
    }

    public int count(String text) {
        return jdbc.sql("select count(*) from action_log where who like :text or what like :text or about like :text"
                        + " or detail like :text")
                .param("text", Pattern.of(text))
                .query(Integer.class)
                .single();
    }

    private static Entry row(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                Database.instant(row.getObject("at", OffsetDateTime.class)),
                row.getString("who"),
                row.getString("what"),
                row.getString("about"),
                row.getString("detail"));
    }
}
