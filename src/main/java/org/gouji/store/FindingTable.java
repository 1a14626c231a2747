package org.gouji.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gouji.audit.RunOutcome;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Ground;
import org.gouji.findings.Rectification;
import org.gouji.findings.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The findings of runs with the decisions on them, as lists ask for them. */
public final class FindingTable {

    private static final String OPEN =
            "(review.id is null or review.conclusion = 'OPEN' or review.figures <> finding.figures"
                    + " or (review.valid_until is not null and review.valid_until < :today))";
    private static final String JOINED =
            " from finding left join review on review.id = (select max(id) from review latest"
                    + " where latest.finding_key = finding.finding_key) where finding.run_id = :run";

    private final JdbcClient jdbc;
    private final Clock clock;

    public FindingTable(Database database, Clock clock) {
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /** The findings of a run, the gravest of each office first. */
    public List<FindingRow> find(long run, FindingFilter filter, Sight sight, int offset, int most) {
        Asked asked = asked(run, filter, sight);
        asked.values().put("offset", offset);
        asked.values().put("most", most);
        return jdbc.sql("select finding.*, review.id as review_id, review.figures as review_figures, review.conclusion,"
                        + " review.ground, review.state, review.opinion, review.reviewer, review.valid_until" + JOINED
                        + asked.where() + " order by finding.position offset :offset rows fetch next :most rows only")
                .params(asked.values())
                .query(this::row)
                .list();
    }

    public int count(long run, FindingFilter filter, Sight sight) {
        Asked asked = asked(run, filter, sight);
        return jdbc.sql("select count(*)" + JOINED + asked.where())
                .params(asked.values())
                .query(Integer.class)
                .single();
    }

    /** A finding by its key; where several files of one office and year have it, the first. */
    public Optional<FindingRow> byKey(long run, String key, Sight sight) {
        Asked asked = asked(run, FindingFilter.NONE, sight);
        asked.values().put("key", key);
        return jdbc
                .sql("select finding.*, review.id as review_id, review.figures as review_figures, review.conclusion,"
                        + " review.ground, review.state, review.opinion, review.reviewer, review.valid_until" + JOINED
                        + asked.where() + " and finding.finding_key = :key order by finding.position")
                .params(asked.values())
                .query(this::row)
                .list()
                .stream()
                .findFirst();
    }

    /** In which runs a finding stood, the latest first: number, day and what it said then. */
    public List<String> history(String key) {
        return jdbc.sql("select run.id, run.today, finding.message from finding join run on run.id = finding.run_id"
                        + " where finding.finding_key = ? order by run.id desc fetch next 50 rows only")
                .param(key)
                .query((row, number) ->
                        "第 " + row.getLong(1) + " 次审核（" + row.getObject(2, LocalDate.class) + "）：" + row.getString(3))
                .list();
    }

    /** How many findings of a run each rule has, the most first: code, title, count. */
    public Map<String, Integer> byRule(long run, Sight sight) {
        Asked asked = asked(run, FindingFilter.NONE, sight);
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql("select finding.code, count(*) as number" + JOINED + asked.where()
                        + " group by finding.code order by number desc, finding.code")
                .params(asked.values())
                .query((ResultSet row) -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    private record Asked(String where, Map<String, Object> values) {}

    private Asked asked(long run, FindingFilter filter, Sight sight) {
        Map<String, Object> values = new HashMap<>();
        List<String> where = new ArrayList<>();
        values.put("run", run);
        values.put("today", today());
        if (!sight.all()) {
            // What people have not found true, and not told the office of, does not leave the auditing office.
            where.add("finding.office_id in (:offices) and finding.action <> '内部掌握' and review.conclusion = 'CONFIRMED'"
                    + " and review.state <> 'NOT_TOLD' and not " + OPEN);
            values.put("offices", sight.names());
        }
        if (!filter.text().isBlank()) {
            where.add("(finding.office like :text or finding.title like :text or finding.message like :text"
                    + " or finding.code = :word)");
            values.put("text", Pattern.of(filter.text()));
            values.put("word", filter.text().strip().toUpperCase(Locale.ROOT));
        }
        equal("finding.severity", "severity", filter.severity(), where, values);
        equal("finding.code", "code", filter.code(), where, values);
        equal("finding.office_id", "office", filter.office(), where, values);
        equal("finding.change_since", "change", filter.change(), where, values);
        equal("finding.file", "file", filter.file(), where, values);
        if (filter.year() != 0) {
            where.add("finding.report_year = :year");
            values.put("year", filter.year());
        }
        if (filter.conclusion().equals(Conclusion.OPEN.name())) {
            where.add(OPEN);
        } else if (!filter.conclusion().isEmpty()) {
            where.add("not " + OPEN);
            equal("review.conclusion", "conclusion", filter.conclusion(), where, values);
        }
        equal("coalesce(review.state, 'NOT_TOLD')", "state", filter.state(), where, values);
        values.putIfAbsent("offices", sight.names());
        return new Asked(where.isEmpty() ? "" : " and " + String.join(" and ", where), values);
    }

    private static void equal(
            String column, String name, String value, List<String> where, Map<String, Object> values) {
        if (!value.isEmpty()) {
            where.add(column + " = :" + name);
            values.put(name, value);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    private FindingRow row(ResultSet row, int number) throws SQLException {
        boolean decided = row.getObject("review_id") != null;
        Conclusion kept = decided ? Conclusion.valueOf(row.getString("conclusion")) : Conclusion.OPEN;
        Optional<LocalDate> until = Optional.ofNullable(row.getObject("valid_until", LocalDate.class));
        String reopened = "";
        if (kept != Conclusion.OPEN && !row.getString("review_figures").equals(row.getString("figures"))) {
            reopened = "依据的数字或文字已变化，原结论“" + kept.getLabel() + "”";
        } else if (kept != Conclusion.OPEN && until.isPresent() && until.get().isBefore(today())) {
            reopened = "有效期 " + until.get() + " 已过，原结论“" + kept.getLabel() + "”";
        }
        String ground = decided ? row.getString("ground") : "";
        return new FindingRow(
                row.getLong("run_id"),
                row.getInt("position"),
                row.getString("finding_key"),
                row.getString("file"),
                row.getString("office"),
                row.getString("office_id"),
                row.getInt("report_year"),
                row.getString("rule"),
                row.getString("code"),
                Severity.valueOf(row.getString("severity")),
                row.getString("action"),
                row.getString("title"),
                row.getString("message"),
                row.getString("figures"),
                RunOutcome.Change.valueOf(row.getString("change_since")),
                row.getString("body"),
                reopened.isEmpty() ? kept : Conclusion.OPEN,
                ground.isEmpty() ? Optional.empty() : Optional.of(Ground.valueOf(ground)),
                decided ? Rectification.valueOf(row.getString("state")) : Rectification.NOT_TOLD,
                decided ? row.getString("opinion") : "",
                decided ? row.getString("reviewer") : "",
                until,
                reopened);
    }
}
