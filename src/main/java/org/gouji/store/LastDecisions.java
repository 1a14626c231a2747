package org.gouji.store;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Rectification;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The last decision on each finding, in memory. Decisions are only ever added, one set after the other ({@link Database#alone}),
 * so whatever was added since the last look has greater numbers.
 */
final class LastDecisions {

    /** A decision without its texts. */
    record Decision(
            long id, String figures, Conclusion conclusion, Rectification state, Optional<LocalDate> validUntil) {

        static final Decision NONE = new Decision(0, "", Conclusion.OPEN, Rectification.NOT_TOLD, Optional.empty());

        /** The conclusion that holds: 待核实 again where the figures moved or its time is over. */
        Conclusion holding(String figuresNow, LocalDate today) {
            boolean holds = figures.equals(figuresNow)
                    && !validUntil.filter(day -> day.isBefore(today)).isPresent();
            return holds ? conclusion : Conclusion.OPEN;
        }
    }

    private final JdbcClient jdbc;
    private final Map<String, Decision> byKey = new ConcurrentHashMap<>();
    private long known;

    LastDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes in what was decided since, here or on another instance. */
    synchronized LastDecisions upToDate() {
        jdbc.sql("select id, finding_key, figures, conclusion, state, valid_until from review where id > ? order by id")
                .param(known)
                .query((ResultSet row) -> {
                    known = row.getLong("id");
                    byKey.put(
                            row.getString("finding_key"),
                            new Decision(
                                    known,
                                    row.getString("figures"),
                                    Conclusion.valueOf(row.getString("conclusion")),
                                    Rectification.valueOf(row.getString("state")),
                                    Optional.ofNullable(row.getObject("valid_until", LocalDate.class))));
                });
        return this;
    }

    Decision on(String key) {
        return byKey.getOrDefault(key, Decision.NONE);
    }
}
