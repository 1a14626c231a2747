package org.gouji.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gouji.document.Place;
import org.gouji.facts.EarlierAudit;
import org.gouji.facts.Report;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.ToldBefore;
import org.gouji.findings.Changes;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Finding;
import org.gouji.findings.Judgement;
import org.gouji.findings.Rectification;
import org.gouji.findings.Review;

/** What an earlier run said of each office and year, and which of it a person confirmed. */
public final class PreviousRun {

    /** No earlier run. */
    public static final PreviousRun NONE = new PreviousRun("", Map.of(), Set.of(), Set.of());

    record Key(String office, int year) {}

    private final String day;
    private final Map<Key, List<Changes.Past>> findings;
    private final Set<String> folded;
    private final Set<String> confirmed;

    /**
     * @param day the day of that run as it recorded it
     * @param findings of each report that it judged, an empty list where it found nothing
     * @param folded keys of what it folded below other findings
     * @param confirmed keys of the findings that a person confirmed
     */
    PreviousRun(String day, Map<Key, List<Changes.Past>> findings, Set<String> folded, Set<String> confirmed) {
        this.day = day;
        this.findings = Map.copyOf(findings);
        this.folded = Set.copyOf(folded);
        this.confirmed = Set.copyOf(confirmed);
    }

    /** The same run with the keys of findings that a person found true, and of which the office was told, besides. */
    public PreviousRun with(Set<String> more) {
        if (!given()) {
            return this;
        }
        Set<String> all = new HashSet<>(confirmed);
        all.addAll(more);
        return new PreviousRun(day, findings, folded, all);
    }

    /** Whether the office knows of a fault that a person found true. */
    public static boolean told(Review review) {
        return review.conclusion() == Conclusion.CONFIRMED && review.state() != Rectification.NOT_TOLD;
    }

    /** The keys of its findings. */
    public Set<String> keys() {
        return findings.values().stream()
                .flatMap(List::stream)
                .map(Changes.Past::key)
                .collect(Collectors.toSet());
    }

    String day() {
        return day;
    }

    boolean given() {
        return this != NONE;
    }

    /** What changed since that run; empty where it did not judge this office's report of the year. */
    Optional<Changes> changes(Report report, List<Finding> now) {
        return Optional.ofNullable(findings.get(new Key(report.officeId(), report.year())))
                .map(past -> Changes.between("上次审核（" + day + "）", past, folded, now));
    }

    /** Judges a report beside what that run said of the year before, which can only be told once it is known what is found now. */
    Judgement judged(Function<ReportFacts, Judgement> judge, ReportFacts facts) {
        Judgement now = judge.apply(facts);
        List<Object> before = toldBefore(facts.report(), now.findings());
        if (before.isEmpty()) {
            return now;
        }
        List<Object> statements = new ArrayList<>(facts.statements());
        statements.addAll(before);
        return judge.apply(facts.with(statements));
    }

    /** What that run said of the year before, as far as this year's findings are of the same rules. */
    private List<Object> toldBefore(Report report, List<Finding> now) {
        List<Changes.Past> before = findings.get(new Key(report.officeId(), report.year() - 1));
        if (before == null || report.officeId().isEmpty() || !report.yearKnown()) {
            return List.of();
        }
        List<Object> facts = new ArrayList<>(List.of(new EarlierAudit(day)));
        Place place = Place.path("问题 ", 0).in(report.year() - 1 + " 年报告的审核结果", day);
        now.stream().map(Finding::code).distinct().forEach(code -> {
            List<Changes.Past> same =
                    before.stream().filter(past -> past.code().equals(code)).toList();
            same.stream()
                    .filter(past -> confirmed.contains(past.key()))
                    .findFirst()
                    .or(() -> same.stream().findFirst())
                    .ifPresent(past -> facts.add(
                            new ToldBefore(code, past.title(), confirmed.contains(past.key()), past.message(), place)));
        });
        return facts;
    }
}
