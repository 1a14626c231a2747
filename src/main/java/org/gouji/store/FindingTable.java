package org.gouji.store;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.audit.RunOutcome;
import org.gouji.findings.Action;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Rectification;
import org.gouji.findings.Review;
import org.gouji.findings.Reviewed;
import org.gouji.findings.Severity;
import org.gouji.store.FindingsOfRun.Listed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The findings of runs with the decisions on them, as lists ask for them. */
public final class FindingTable {

    /**
     * How many findings an office has, by the theme of the rules.
     *
     * @param office as printed
     */
    public record OfOffice(String office, String officeId, int total, Map<String, Integer> byTheme) {}

    /** Some of the findings that were asked for, and how many there are. */
    public record Page(List<FindingRow> rows, int total) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LastDecisions decisions;
    private volatile FindingsOfRun held = FindingsOfRun.none();

    public FindingTable(Database database, Clock clock) {
        this.jdbc = database.jdbc();
        this.clock = clock;
        this.decisions = new LastDecisions(jdbc);
    }

    /** Makes lists of a finished run quick from their first look on. */
    public void prepare(long run) {
        of(run);
        decisions.upToDate();
    }

    /**
     * The findings of a run, the gravest of each office first.
     *
     * @param whole whether their JSON is wanted, which lists do not show
     */
    public Page page(long run, FindingFilter filter, Sight sight, int offset, int most, boolean whole) {
        List<Listed> asked = asked(run, filter, sight);
        int from = Math.min(offset, asked.size());
        return new Page(rows(run, asked.subList(from, Math.min(asked.size(), from + most)), whole), asked.size());
    }

    public List<FindingRow> find(long run, FindingFilter filter, Sight sight, int offset, int most) {
        return page(run, filter, sight, offset, most, true).rows();
    }

    public int count(long run, FindingFilter filter, Sight sight) {
        return asked(run, filter, sight).size();
    }

    /** A finding by its key; where several files of one office and year have it, the first. */
    public Optional<FindingRow> byKey(long run, String key, Sight sight) {
        return byKeys(run, Set.of(key), sight).stream().findFirst();
    }

    /** The findings with these keys; where several files of one office and year have one, the first. */
    public List<FindingRow> byKeys(long run, Set<String> keys, Sight sight) {
        Map<String, Listed> found = new LinkedHashMap<>();
        asked(run, FindingFilter.NONE, sight).stream()
                .filter(finding -> keys.contains(finding.key()))
                .forEach(finding -> found.putIfAbsent(finding.key(), finding));
        return rows(run, List.copyOf(found.values()), true);
    }

    /** The keys that the kept runs gave out. */
    public Set<String> keys() {
        return new HashSet<>(jdbc.sql("select distinct finding_key from finding")
                .query(String.class)
                .list());
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

    /** How many findings of a run each rule has, the most first. */
    public Map<String, Integer> byRule(long run) {
        return mostFirst(of(run).stream().collect(Collectors.groupingBy(Listed::code, Collectors.summingInt(any -> 1))))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** The offices of a run with most findings, the most first. */
    public List<OfOffice> byOffice(long run, int most) {
        Map<String, List<Listed>> offices = of(run).stream()
                .filter(finding -> !finding.officeId().isEmpty())
                .collect(Collectors.groupingBy(Listed::officeId));
        Map<String, Integer> counts = new HashMap<>();
        offices.forEach((id, findings) -> counts.put(id, findings.size()));
        return mostFirst(counts)
                .limit(most)
                .map(entry -> {
                    List<Listed> findings = offices.get(entry.getKey());
                    return new OfOffice(
                            findings.get(0).office(),
                            entry.getKey(),
                            entry.getValue(),
                            findings.stream()
                                    .collect(Collectors.groupingBy(Listed::theme, Collectors.summingInt(any -> 1))));
                })
                .toList();
    }

    private static Stream<Map.Entry<String, Integer>> mostFirst(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()));
    }

    private FindingsOfRun of(long run) {
        FindingsOfRun now = held;
        if (now.holds(run)) {
            return now;
        }
        synchronized (this) {
            if (!held.holds(run)) {
                held = FindingsOfRun.load(jdbc, run);
            }
            return held;
        }
    }

    private List<Listed> asked(long run, FindingFilter filter, Sight sight) {
        LastDecisions last = decisions.upToDate();
        LocalDate today = today();
        Predicate<Listed> shown = sight.all()
                ? finding -> true
                // What people have not found true, and not told the office of, does not leave the auditing office.
                : finding -> sight.offices().contains(finding.officeId())
                        && !finding.action().equals(Action.INTERNAL.getLabel())
                        && last.on(finding.key()).holding(finding.figures(), today) == Conclusion.CONFIRMED
                        && last.on(finding.key()).state() != Rectification.NOT_TOLD;
        Predicate<Listed> decided = filter.conclusion().isEmpty()
                        && filter.state().isEmpty()
                ? finding -> true
                : finding -> equal(
                                filter.conclusion(),
                                last.on(finding.key())
                                        .holding(finding.figures(), today)
                                        .name())
                        && equal(filter.state(), last.on(finding.key()).state().name());
        return of(run).stream()
                .filter(filter::takes)
                .filter(decided)
                .filter(shown)
                .toList();
    }

    private static boolean equal(String asked, String is) {
        return asked.isEmpty() || asked.equals(is);
    }

    private List<FindingRow> rows(long run, List<Listed> listed, boolean whole) {
        if (listed.isEmpty()) {
            return List.of();
        }
        Map<String, Reviewed> reviews = new HashMap<>();
        ReviewTable.byNumber(
                        jdbc,
                        listed.stream()
                                .map(finding -> decisions.on(finding.key()).id())
                                .toList())
                .forEach(review -> reviews.put(review.key(), review));
        Map<Integer, String> bodies = new HashMap<>();
        if (whole) {
            jdbc.sql("select position, body from finding where run_id = :run and position in (:positions)")
                    .param("run", run)
                    .param("positions", listed.stream().map(Listed::position).toList())
                    .query((ResultSet row) -> {
                        bodies.put(row.getInt(1), row.getString(2));
                    });
        }
        return listed.stream()
                .filter(finding -> !whole || bodies.containsKey(finding.position()))
                .map(finding -> row(
                        run,
                        finding,
                        bodies.getOrDefault(finding.position(), ""),
                        Optional.ofNullable(reviews.get(finding.key()))))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    private FindingRow row(long run, Listed finding, String body, Optional<Reviewed> decided) {
        Review review = decided.map(Reviewed::review).orElse(Review.NONE);
        String reopened = "";
        if (review.conclusion() != Conclusion.OPEN) {
            String before = "，原结论“" + review.conclusion().getLabel() + "”";
            if (!decided.orElseThrow().values().equals(finding.figures())) {
                reopened = "依据的数字或文字已变化" + before;
            } else if (review.until().filter(day -> day.isBefore(today())).isPresent()) {
                reopened = "有效期 " + review.until().orElseThrow() + " 已过" + before;
            }
        }
        return new FindingRow(
                run,
                finding.position(),
                finding.key(),
                finding.file(),
                finding.office(),
                finding.officeId(),
                finding.year(),
                finding.rule(),
                finding.code(),
                Severity.valueOf(finding.severity()),
                finding.action(),
                finding.title(),
                finding.message(),
                finding.figures(),
                RunOutcome.Change.valueOf(finding.change()),
                body,
                reopened.isEmpty() ? review.conclusion() : Conclusion.OPEN,
                review.ground(),
                review.state(),
                review.opinion(),
                review.reviewer(),
                review.until(),
                reopened);
    }
}
