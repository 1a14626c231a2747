package org.gouji.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gouji.derive.ForeignPlaces;
import org.gouji.derive.LevelCounts;
import org.gouji.derive.Likeness;
import org.gouji.derive.Peers;
import org.gouji.derive.RollUp;
import org.gouji.derive.RosterFacts;
import org.gouji.derive.Terms;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.Office;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.Receipt;
import org.gouji.facts.Report;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;

/** What a report can only be told beside the others of its batch: the year before, who wrote the same, who is below it. */
final class Together {

    private record Key(String office, int year) {}

    private final Roster roster;
    private final ControlFigures control;
    private final Years years;
    private final Optional<Likeness> likeness;
    private final Peers peers;
    private final Map<Key, List<ReportFacts>> reports;
    private final Editions editions;

    private Together(Roster roster, List<ReportFacts> all, Optional<Likeness> likeness, ControlFigures control) {
        this.roster = roster;
        this.control = control;
        years = Years.of(all);
        editions = Editions.of(all);
        List<ReportFacts> inForce = all.stream().filter(editions::isInForce).toList();
        this.likeness = likeness;
        peers = Peers.of(inForce);
        reports = inForce.stream()
                .collect(Collectors.groupingBy(facts ->
                        new Key(facts.report().officeId(), facts.report().year())));
    }

    static Together of(List<ReportFacts> reports, Terms terms, Roster roster, ControlFigures control) {
        return new Together(roster, reports, Optional.of(Likeness.of(reports, terms)), control);
    }

    /** The same without what {@link Likeness#FACTS} tell, for rules that do not ask. */
    static Together withoutLikeness(List<ReportFacts> reports, Roster roster, ControlFigures control) {
        return new Together(roster, reports, Optional.empty(), control);
    }

    /** What is known of an office of the roster without a report. */
    ReportFacts absent(Office office, int year) {
        Report report = new Report("", office.name(), office.name(), office.kind(), true, year, Form.FORM_2021, true);
        return new ReportFacts(
                report, Receipt.of(List.of()), List.of(), roster(report, Optional.empty()), Map.of(), List.of());
    }

    ReportFacts added(ReportFacts facts) {
        ReportFacts chained = years.withYearBefore(facts);
        ReportFacts whole = likeness.map(found -> found.added(chained, facts, years.before(facts)))
                .orElse(chained);
        List<Object> more = new ArrayList<>(whole.statements());
        more.addAll(peers.of(facts));
        more.addAll(roster(facts.report(), Optional.of(facts)));
        more.addAll(control.of(facts.report()));
        more.addAll(ForeignPlaces.of(facts, roster));
        return whole.with(more);
    }

    /** What the roster says of the office, and what those below it report. */
    private List<Object> roster(Report report, Optional<ReportFacts> read) {
        List<Object> facts = new ArrayList<>(RosterFacts.of(report, roster, name -> received(name, report.year())));
        Optional<Office> self = report.officeId().isEmpty() ? Optional.empty() : roster.find(report.officeId());
        List<FormCell> cells = read.map(ReportFacts::cells).orElse(List.of());
        self.ifPresent(office -> facts.addAll(RollUp.of(
                below(office, report.year()), below(office, report.year() - 1), cells, lacksItsOffice(office))));
        if (self.isPresent() && read.isPresent()) {
            List<Office> below = roster.below(self.get()).stream()
                    .filter(office -> !office.excused())
                    .toList();
            facts.addAll(LevelCounts.of(read.get(), below, office -> only(office.name(), report.year())));
        }
        return facts;
    }

    /** A government whose own office, which reports for itself, the roster does not list. */
    private boolean lacksItsOffice(Office office) {
        return office.kind() == OfficeKind.GOVERNMENT
                && roster.below(office).stream().noneMatch(below -> below.kind() == OfficeKind.GOVERNMENT_OFFICE);
    }

    private boolean received(String office, int year) {
        return reports.containsKey(new Key(office, year)) || reports.containsKey(new Key(office, 0));
    }

    private Map<String, Optional<ReportFacts>> below(Office superior, int year) {
        Map<String, Optional<ReportFacts>> below = new LinkedHashMap<>();
        roster.below(superior).stream().filter(office -> !office.excused()).forEach(office -> {
            int found = reports.getOrDefault(new Key(office.name(), year), List.of())
                    .size();
            String several = found > 1 ? "（收到 " + found + " 份，看不出以哪一份为准）" : "";
            below.put(office.name() + several, only(office.name(), year));
        });
        return below;
    }

    /** The report of an office in force; empty where there is none, or several that nothing tells apart. */
    private Optional<ReportFacts> only(String office, int year) {
        List<ReportFacts> found = reports.getOrDefault(new Key(office, year), List.of());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    Editions editions() {
        return editions;
    }
}
