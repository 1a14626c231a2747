package org.gouji.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.derive.YearBefore;
import org.gouji.document.Place;
import org.gouji.facts.CellId;
import org.gouji.facts.Figure;
import org.gouji.facts.FormCell;
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
                .forEach(list -> list.sort(Comparator.comparingInt(
                                (ReportFacts facts) -> edition(facts.report().file()))
                        .thenComparing(facts -> facts.report().file())));
        return years;
    }

    /** The report with what that of the year before states; as it is where there is none. */
    ReportFacts withYearBefore(ReportFacts facts) {
        List<ReportFacts> before = known(facts)
                ? reports.getOrDefault(
                        new Key(facts.report().officeId(), facts.report().year() - 1), List.of())
                : List.of();
        if (before.isEmpty()) {
            return facts;
        }
        ReportFacts latest = before.get(before.size() - 1);
        Map<CellId, BigDecimal> figures = figures(latest);
        List<String> others = before.stream()
                .filter(other -> other != latest && !figures(other).equals(figures))
                .map(other -> other.report().file())
                .toList();
        boolean corrected = edition(latest.report().file()) == CORRECTED;
        ReportFacts added = YearBefore.added(facts, latest, others.isEmpty() || corrected);
        return others.isEmpty() ? added : told(added, latest, others);
    }

    /** The report in force of the year before, where there is one. */
    Optional<ReportFacts> before(ReportFacts facts) {
        List<ReportFacts> before = known(facts)
                ? reports.getOrDefault(
                        new Key(facts.report().officeId(), facts.report().year() - 1), List.of())
                : List.of();
        return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    }

    private static ReportFacts told(ReportFacts facts, ReportFacts latest, List<String> others) {
        List<ReadingProblem> problems = new ArrayList<>(facts.problems());
        problems.add(new ReadingProblem(
                "该单位 " + latest.report().year() + " 年的报告有 " + (others.size() + 1) + " 份且数字不同，逐年衔接以 "
                        + latest.report().file() + " 为准；另有 " + String.join("、", others),
                Place.UNKNOWN,
                false));
        return new ReportFacts(
                facts.report(), facts.receipt(), facts.cells(), facts.statements(), facts.found(), problems);
    }

    private static boolean known(ReportFacts facts) {
        return facts.report().yearKnown() && !facts.report().officeId().isEmpty();
    }

    private static Map<CellId, BigDecimal> figures(ReportFacts facts) {
        Map<CellId, BigDecimal> figures = new HashMap<>();
        for (FormCell cell : facts.cells()) {
            if (cell instanceof Figure figure) {
                figures.put(cell.id(), figure.value().stripTrailingZeros());
            }
        }
        return figures;
    }

    private static final int CORRECTED = 3;

    /** Drafts come before what was published, corrections after it; folder or file name says which it is. */
    private static int edition(String file) {
        if (file.matches("(?s).*(更正|修订|勘误|订正).*")) {
            return CORRECTED;
        }
        if (file.matches("(?s).*(送审|草稿|初稿|征求意见).*")) {
            return 0;
        }
        return file.matches("(?s).*(公布稿|正式|定稿).*") ? 2 : 1;
    }
}
