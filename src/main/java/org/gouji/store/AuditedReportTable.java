package org.gouji.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reports of a run with their verdicts, as lists ask for them. */
public final class AuditedReportTable {

    /**
     * A report as a run judged it.
     *
     * @param kept number of the kept file
     * @param verdict code of the verdict
     * @param json what {@code audit --json} says of it; its findings are kept apart
     */
    public record Row(
            long run,
            int position,
            String file,
            long kept,
            String office,
            String officeId,
            int year,
            String edition,
            String verdict,
            int findings,
            int checked,
            int unchecked,
            String json) {

        /** The same without verdict and counts, which tell of findings that nobody has looked into yet. */
        public Row forTheOffice(String told) {
            return new Row(run, position, file, kept, office, officeId, year, edition, "", 0, 0, 0, told);
        }
    }

    /** That a report of an office came in, and how much was found in it. */
    public record Received(String officeId, int year, int findings) {}

    private record Known(long run, List<Received> received) {}

    private final JdbcClient jdbc;
    private volatile Known last = new Known(0, List.of());

    public AuditedReportTable(Database database) {
        this.jdbc = database.jdbc();
    }

    /** @param text somewhere in office or file; verdict, year: what is empty or 0 is not asked */
    public List<Row> find(long run, String text, String verdict, int year, Sight sight, int offset, int most) {
        Map<String, Object> values = values(run, text, verdict, year, sight);
        values.put("offset", offset);
        values.put("most", most);
        return jdbc.sql("select * from run_report" + where(text, verdict, year, sight)
                        + " order by position offset :offset rows fetch next :most rows only")
                .params(values)
                .query(AuditedReportTable::row)
                .list();
    }

    public int count(long run, String text, String verdict, int year, Sight sight) {
        return jdbc.sql("select count(*) from run_report" + where(text, verdict, year, sight))
                .params(values(run, text, verdict, year, sight))
                .query(Integer.class)
                .single();
    }

    public Optional<Row> byPosition(long run, int position, Sight sight) {
        Map<String, Object> values = values(run, "", "", 0, sight);
        values.put("position", position);
        return jdbc.sql("select * from run_report" + where("", "", 0, sight) + " and position = :position")
                .params(values)
                .query(AuditedReportTable::row)
                .optional();
    }

    /** The reports of an office for a year, in the order of the list. */
    public List<Row> ofOffice(long run, String officeId, int year, Sight sight) {
        Map<String, Object> values = values(run, "", "", year, sight);
        values.put("office", officeId);
        return jdbc.sql("select * from run_report" + where("", "", year, sight)
                        + " and office_id = :office and verdict <> 'unreadable' order by position")
                .params(values)
                .query(AuditedReportTable::row)
                .list();
    }

    /** What came in from each office, without the texts, which a list of all could not hold. */
    public List<Received> received(long run, Sight sight) {
        if (!sight.all()) {
            return readReceived(run, sight);
        }
        // A finished run never changes; one without reports may not be finished.
        Known known = last;
        if (known.run() != run || known.received().isEmpty()) {
            known = new Known(run, readReceived(run, sight));
            last = known;
        }
        return known.received();
    }

    private List<Received> readReceived(long run, Sight sight) {
        return jdbc.sql("select office_id, report_year, findings from run_report" + where("", "", 0, sight)
                        + " order by position")
                .params(values(run, "", "", 0, sight))
                .query((row, number) -> new Received(row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    /** The kept files that a run was about. */
    public List<Long> files(long run) {
        return jdbc.sql("select distinct report_id from run_report where run_id = ? and report_id is not null"
                        + " order by report_id")
                .params(run)
                .query(Long.class)
                .list();
    }

    /** The kept files in which reports of an office stood. */
    public List<Long> filesOf(long run, String officeId) {
        return jdbc.sql("select distinct report_id from run_report where run_id = ? and office_id = ?"
                        + " and report_id is not null order by report_id")
                .params(run, officeId)
                .query(Long.class)
                .list();
    }

    private static String where(String text, String verdict, int year, Sight sight) {
        List<String> where = new ArrayList<>(List.of("run_id = :run"));
        if (!sight.all()) {
            where.add("office_id in (:offices)");
        }
        if (!text.isBlank()) {
            where.add("(office like :text or file like :text)");
        }
        if (!verdict.isEmpty()) {
            where.add("verdict = :verdict");
        }
        if (year != 0) {
            where.add("report_year = :year");
        }
        return " where " + String.join(" and ", where);
    }

    private static Map<String, Object> values(long run, String text, String verdict, int year, Sight sight) {
        Map<String, Object> values = new HashMap<>();
        values.put("run", run);
        values.put("offices", sight.names());
        values.put("text", Pattern.of(text));
        values.put("verdict", verdict);
        values.put("year", year);
        return values;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("run_id"),
                row.getInt("position"),
                row.getString("file"),
                row.getLong("report_id"),
                row.getString("office"),
                row.getString("office_id"),
                row.getInt("report_year"),
                row.getString("edition"),
                row.getString("verdict"),
                row.getInt("findings"),
                row.getInt("checked"),
                row.getInt("unchecked"),
                row.getString("result"));
    }
}
