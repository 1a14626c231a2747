package org.gouji.store;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What lists ask about the findings of a finished run, in memory. Neither database can look for words in a hundred thousand texts
 * while a person waits, and a finished run never changes.
 */
final class FindingsOfRun {

    /** A finding without what only its own page shows. */
    record Listed(
            int position,
            String key,
            String file,
            String office,
            String officeId,
            int year,
            String rule,
            String code,
            String severity,
            String action,
            String title,
            String message,
            String figures,
            String change) {

        String theme() {
            return rule.substring(0, Math.max(0, rule.indexOf('/')));
        }
    }

    private final long run;
    private final List<Listed> all;

    private FindingsOfRun(long run, List<Listed> all) {
        this.run = run;
        this.all = all;
    }

    static FindingsOfRun none() {
        return new FindingsOfRun(0, List.of());
    }

    static FindingsOfRun load(JdbcClient jdbc, long run) {
        List<Listed> all = new ArrayList<>();
        Map<String, String> same = new HashMap<>();
        jdbc.sql(
                        "select position, finding_key, file, office, office_id, report_year, rule, code, severity, action, title,"
                                + " message, figures, change_since from finding where run_id = ? order by run_id, position")
                .param(run)
                .query((ResultSet row) -> {
                    all.add(new Listed(
                            row.getInt(1),
                            row.getString(2),
                            once(row.getString(3), same),
                            once(row.getString(4), same),
                            once(row.getString(5), same),
                            row.getInt(6),
                            once(row.getString(7), same),
                            once(row.getString(8), same),
                            once(row.getString(9), same),
                            once(row.getString(10), same),
                            once(row.getString(11), same),
                            once(row.getString(12), same),
                            row.getString(13),
                            once(row.getString(14), same)));
                });
        return new FindingsOfRun(run, all);
    }

    /** Whether it needs not be loaded again; what has no findings may be a run that is not finished yet. */
    boolean holds(long asked) {
        return run == asked && !all.isEmpty();
    }

    /** The gravest of each office first. */
    Stream<Listed> stream() {
        return all.stream();
    }

    private static String once(String text, Map<String, String> same) {
        String known = same.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
