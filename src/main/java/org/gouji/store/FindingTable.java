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
    private static final String WITH_REVIEWS = " left join review on review.id = (select max(id) from review latest"
            + " where latest.finding_key = finding.finding_key)";
    private static final String COLUMNS = "select finding.*, review.id as review_id, review.figures as review_figures,"
            + " review.conclusion, review.ground, review.state, review.opinion, review.reviewer, review.valid_until";
    /** In the order of the primary key, so that no database has to sort. */
    private static final String PAGE =
            " order by finding.run_id, finding.position offset :offset rows fetch next :most rows only";

    /**
     * How many findings an office has, by the theme of the rules.
     *
     * @param office as printed
     */
    public record OfOffice(String office, String officeId, int total, Map<String, Integer> byTheme) {}

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
        // The rows are wide: which of them stand on the page is told without them where that can be.
        String page = "select finding.run_id, finding.position from finding" + asked.joined() + asked.where() + PAGE;
        return jdbc.sql(COLUMNS + " from (" + page + ") page join finding on finding.run_id = page.run_id"
                        + " and finding.position = page.position" + WITH_REVIEWS + " order by finding.position")
                .params(asked.values())
                .query(this::row)
                .list();
    }

    public int count(long run, FindingFilter filter, Sight sight) {
        if (sight.all()
                && filter.conclusion().equals(Conclusion.OPEN.name())
                && filter.state().isEmpty()) {
            // Decided are fewer than open, and found by their decisions.
            return count(run, filter.ofAnyConclusion(), sight) - decided(run, filter);
        }
        Asked asked = asked(run, filter, sight);
        return number("select count(*) from finding" + asked.joined() + asked.where(), asked);
    }

    private int decided(long run, FindingFilter filter) {
        Asked asked = asked(run, filter.ofAnyConclusion(), Sight.ALL);
        return number(
                "select count(*) from review join finding on finding.finding_key = review.finding_key" + asked.where()
                        + " and not exists (select 1 from review later where later.finding_key = review.finding_key"
                        + " and later.id > review.id) and not " + OPEN,
                asked);
    }

    private int number(String sql, Asked asked) {
        return jdbc.sql(sql).params(asked.values()).query(Integer.class).single();
    }

    /** A finding by its key; where several files of one office and year have it, the first. */
    public Optional<FindingRow> byKey(long run, String key, Sight sight) {
        Asked asked = asked(run, FindingFilter.NONE, sight);
        asked.values().put("key", key);
        return jdbc
                .sql(COLUMNS + " from finding" + WITH_REVIEWS + asked.where()
                        + " and finding.finding_key = :key order by finding.position")
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
        jdbc.sql("select finding.code, count(*) as number from finding" + asked.joined() + asked.where()
                        + " group by finding.code order by number desc, finding.code")
                .params(asked.values())
                .query((ResultSet row) -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** The offices of a run with most findings, the most first. */
    public List<OfOffice> byOffice(long run, int most) {
        Map<String, OfOffice> offices = new LinkedHashMap<>();
        jdbc.sql("select office_id, max(office) as office, count(*) as number from finding where run_id = ?"
                        + " and office_id <> '' group by office_id order by number desc, office_id"
                        + " fetch next ? rows only")
                .params(run, most)
                .query((ResultSet row) -> {
                    String id = row.getString(1);
                    offices.put(id, new OfOffice(row.getString(2), id, row.getInt(3), new HashMap<>()));
                });
        if (!offices.isEmpty()) {
            jdbc.sql("select office_id, rule, count(*) from finding where run_id = :run and office_id in (:offices)"
                            + " group by office_id, rule")
                    .params(Map.of("run", run, "offices", offices.keySet()))
                    .query((ResultSet row) -> {
                        String theme = row.getString(2).replaceFirst("/.*", "");
                        offices.get(row.getString(1)).byTheme().merge(theme, row.getInt(3), Integer::sum);
                    });
        }
        return List.copyOf(offices.values());
    }

    /** @param onReviews whether decisions are asked for */
    private record Asked(String where, Map<String, Object> values, boolean onReviews) {

        String joined() {
            return onReviews ? WITH_REVIEWS : "";
        }
    }

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
        if (!filter.theme().isEmpty()) {
            where.add("finding.rule like :theme");
            values.put("theme", filter.theme() + "/%");
        }
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
        where.add(0, "finding.run_id = :run");
        String all = " where " + String.join(" and ", where);
        return new Asked(all, values, all.contains("review."));
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
