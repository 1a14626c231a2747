package org.gouji.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Ground;
import org.gouji.findings.Rectification;
import org.gouji.findings.Response;
import org.gouji.findings.Review;
import org.gouji.findings.Reviewed;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What people decided on findings. It is only ever added to; the last decision on a finding holds. */
public final class ReviewTable {

    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;

    public ReviewTable(Database database, Clock clock) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /**
     * A decision on a finding.
     *
     * @param figures of the finding as they were when the person decided
     */
    public record Decision(String key, String figures, Review review) {}

    /**
     * Adds decisions, all or none, and nobody else adds any meanwhile: later decisions have greater numbers.
     *
     * @param by the account of the person who decided
     * @param source where it was decided, such as 网页
     */
    public void add(List<Decision> decisions, String by, String source) {
        database.alone(() -> {
            // What the office answered stays with the finding, whatever is decided of it later.
            decisions.forEach(decision ->
                    add(decision.key(), decision.figures(), decision.review(), answer(decision.key()), by, source));
            return decisions.size();
        });
    }

    /**
     * Adds what is made of all decisions so far, while nobody else adds any; number, time and person are filled in here.
     *
     * @param by the account of the person who takes the decisions in
     * @return what was made
     */
    public List<Reviewed> add(UnaryOperator<List<Reviewed>> made, String by) {
        return database.alone(() -> {
            List<Reviewed> added = made.apply(jdbc.sql("select * from review order by id")
                    .query(ReviewTable::row)
                    .list());
            added.forEach(
                    entry -> add(entry.key(), entry.values(), entry.review(), entry.response(), by, entry.source()));
            return added;
        });
    }

    private void add(String key, String figures, Review review, Response response, String by, String source) {
        jdbc.sql("insert into review (finding_key, figures, conclusion, ground, state, opinion, reviewer, valid_until,"
                        + " response, source, decided_by, decided_at) values (:key, :figures, :conclusion, :ground, :state,"
                        + " :opinion, :reviewer, :until, :response, :source, :by, :at)")
                .param("key", key)
                .param("figures", figures)
                .param("conclusion", review.conclusion().name())
                .param("ground", review.ground().map(Ground::name).orElse(""))
                .param("state", review.state().name())
                .param("opinion", review.opinion())
                .param("reviewer", review.reviewer())
                .param("until", review.until().orElse(null), Types.DATE)
                .param(
                        "response",
                        response.blank() ? "" : ReviewLog.json(response).toString())
                .param("source", source)
                .param("by", by)
                .param("at", Database.time(clock.instant()))
                .update();
    }

    /**
     * Adds what an office answered to a finding; how it was concluded stays as it is.
     *
     * @param by the account of the person who answered
     */
    public void answer(String key, String figures, Review review, Response response, String by) {
        database.alone(() -> {
            add(key, figures, review, response, by, "单位反馈");
            return 1;
        });
    }

    /** What the office answered last; nothing where it did not. */
    public Response answer(String key) {
        return history(key).stream().findFirst().map(Reviewed::response).orElse(Response.NONE);
    }

    /** The decisions on a finding, the latest first. */
    public List<Reviewed> history(String key) {
        return jdbc.sql("select * from review where finding_key = ? order by id desc")
                .param(key)
                .query(ReviewTable::row)
                .list();
    }

    /** The last decision on each finding. */
    static Map<String, Reviewed> last(JdbcClient jdbc) {
        Map<String, Reviewed> last = new HashMap<>();
        jdbc.sql("select * from review where id in (select max(id) from review group by finding_key)")
                .query(ReviewTable::row)
                .list()
                .forEach(entry -> last.put(entry.key(), entry));
        return last;
    }

    static List<Reviewed> byNumber(JdbcClient jdbc, Collection<Long> numbers) {
        return jdbc.sql("select * from review where id in (:numbers)")
                .param("numbers", numbers)
                .query(ReviewTable::row)
                .list();
    }

    private static Reviewed row(ResultSet row, int number) throws SQLException {
        String ground = row.getString("ground");
        String response = row.getString("response");
        return new Reviewed(
                row.getInt("id"),
                Database.instant(row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("decided_by"),
                row.getString("source"),
                row.getString("finding_key"),
                row.getString("figures"),
                new Review(
                        Conclusion.valueOf(row.getString("conclusion")),
                        ground.isEmpty() ? Optional.empty() : Optional.of(Ground.valueOf(ground)),
                        Rectification.valueOf(row.getString("state")),
                        row.getString("opinion"),
                        row.getString("reviewer"),
                        Optional.ofNullable(row.getObject("valid_until", LocalDate.class))),
                response.isEmpty()
                        ? Response.NONE
                        : ReviewLog.response(JsonMapper.shared().readTree(response)));
    }
}
