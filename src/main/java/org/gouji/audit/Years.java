package org.gouji.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.derive.YearBefore;
import org.gouji.document.Place;
import org.gouji.facts.ReadingProblem;
import org.gouji.facts.ReportFacts;

/** The reports of a batch chained per office and year, so that each finds the one of the year before. */
final class Years {

    private record Key(String office, int year) {}

    private final Map<Key, List<ReportFacts>> reports = new HashMap<>();

    static Years of(List<ReportFacts> all) {
        Years years = new Years();
        for (ReportFacts facts : all) {
            if (known(facts)) {
                years.reports
                        .computeIfAbsent(
                                new Key(
                                        facts.report().officeId(),
                                        facts.report().year()),
                                key -> new ArrayList<>())
                        .add(facts);
            }
        }
        years.reports
                .values()
                .forEach(list -> list.sort(Comparator.comparing(Edition::of)
                        .thenComparing(facts -> facts.report().file())));
        return years;
    }

    /** The report with what that of the year before states; as it is where there is none. */
    ReportFacts withYearBefore(ReportFacts facts) {
        List<ReportFacts> before = inForce(facts);
        if (before.isEmpty()) {
            return facts;
        }
        ReportFacts last = before.get(before.size() - 1);
        ReportFacts added = YearBefore.added(facts, last, before.subList(0, before.size() - 1));
        return before.size() == 1 ? added : told(added, before);
    }

    /** The report in force of the year before, where there is one. */
    Optional<ReportFacts> before(ReportFacts facts) {
        List<ReportFacts> before = inForce(facts);
        return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    }

    /** The office's reports of the year before, in the latest edition that there is: several where names do not tell which is it. */
    private List<ReportFacts> inForce(ReportFacts facts) {
        if (!known(facts)) {
            return List.of();
        }
        Key key = new Key(facts.report().officeId(), facts.report().year() - 1);
        List<ReportFacts> before = reports.getOrDefault(key, List.of()).stream()
                .filter(other -> SameOffice.maybe(facts.report(), other.report()))
                .toList();
        if (before.size() < 2) {
            return before;
        }
        return before.stream()
                .filter(other -> Edition.of(other) == Edition.of(before.get(before.size() - 1)))
                .toList();
    }

    private static ReportFacts told(ReportFacts facts, List<ReportFacts> before) {
        List<ReadingProblem> problems = new ArrayList<>(facts.problems());
        List<String> files = before.stream().map(other -> other.report().file()).toList();
        problems.add(new ReadingProblem(
                "该单位 " + before.get(0).report().year() + " 年的报告有 " + before.size() + " 份（" + String.join("、", files)
                        + "），与上年比较时只用几份一致的数字；请在文件名中注明哪份是更正稿",
                Place.UNKNOWN,
                false));
        return new ReportFacts(
                facts.report(), facts.receipt(), facts.cells(), facts.statements(), facts.found(), problems);
    }

    private static boolean known(ReportFacts facts) {
        return facts.report().yearKnown() && !facts.report().officeId().isEmpty();
    }
}
