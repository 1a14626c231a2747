package org.gouji.store;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.findings.Changes;
import org.gouji.findings.Severity;
import org.gouji.store.FindingsOfRun.Listed;
import org.gouji.store.RunComparison.Kind;
import org.gouji.store.RunComparison.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares any two finished runs of which the findings are still kept. */
public final class RunComparisons {

    private final JdbcClient jdbc;
    private final RunTable runs;
    /** The last one asked for: people go through it page by page, and finished runs never change. */
    private SoftReference<RunComparison> last = new SoftReference<>(null);

    public RunComparisons(Database database, RunTable runs) {
        this.jdbc = database.jdbc();
        this.runs = runs;
    }

    /** @param from the earlier run */
    public synchronized RunComparison between(long from, long to) {
        RunComparison known = last.get();
        if (known == null || known.from() != from || known.to() != to) {
            known = compare(from, to);
            last = new SoftReference<>(known);
        }
        return known;
    }

    private RunComparison compare(long from, long to) {
        // One and the same finding may stand in two files, so that its key does not tell which line it is.
        Map<Changes.Past, Listed> listed = new IdentityHashMap<>();
        Changes changes =
                Changes.between("第 " + from + " 次审核", pasts(from, listed), folded(from), pasts(to, listed), folded(to));
        Set<String> before = runs.earlierKeys(from);
        Set<String> audited = audited(to);
        List<Line> lines = new ArrayList<>();
        changes.fresh()
                .forEach(past ->
                        lines.add(line(before.contains(past.key()) ? Kind.AGAIN : Kind.FRESH, listed.get(past))));
        for (Changes.Past past : changes.cleared()) {
            Listed one = listed.get(past);
            boolean told = one.file().isEmpty() || audited.contains(report(one.officeId(), one.year(), one.file()));
            lines.add(line(told ? Kind.CLEARED : Kind.NOT_AUDITED, one));
        }
        changes.remaining().forEach(past -> lines.add(line(Kind.REMAINING, listed.get(past))));
        lines.sort(Comparator.comparing(Line::kind));
        return new RunComparison(from, to, lines);
    }

    private List<Changes.Past> pasts(long run, Map<Changes.Past, Listed> listed) {
        List<Changes.Past> pasts = new ArrayList<>();
        FindingsOfRun.load(jdbc, run).stream().forEach(one -> {
            Changes.Past past = new Changes.Past(one.key(), one.code(), one.title(), one.message());
            listed.put(past, one);
            pasts.add(past);
        });
        return pasts;
    }

    private Set<String> folded(long run) {
        Set<String> keys = new HashSet<>();
        jdbc.sql("select body from finding where run_id = ? and body like '%\"folded\":[{%'")
                .param(run)
                .query(String.class)
                .list()
                .forEach(body -> {
                    JsonNode folded = JsonMapper.shared().readTree(body).path("folded");
                    folded.forEach(one -> keys.add(one.path("key").asString("")));
                });
        return keys;
    }

    private Set<String> audited(long run) {
        return new HashSet<>(jdbc.sql("select office_id, report_year, file from run_report where run_id = ?"
                        + " and verdict <> 'unreadable'")
                .param(run)
                .query((row, number) -> report(row.getString(1), row.getInt(2), row.getString(3)))
                .list());
    }

    /** What makes a report the same in two runs: office and year, whatever the file is called; else the file. */
    private static String report(String officeId, int year, String file) {
        return officeId.isEmpty() || year == 0 ? file : officeId + "/" + year;
    }

    private static Line line(Kind kind, Listed one) {
        return new Line(
                kind,
                one.key(),
                one.file(),
                one.office(),
                one.officeId(),
                one.year(),
                Severity.valueOf(one.severity()),
                one.code(),
                one.title(),
                one.message());
    }
}
