package org.gouji.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.derive.RosterFacts;
import org.gouji.facts.Office;
import org.gouji.facts.Punctuality;
import org.gouji.facts.Registered;
import org.gouji.facts.Roster;
import org.gouji.rules.Rulebook;

/** Reckons 按时公布率 from the roster's dates: 应公布日期 where it is given, else the day that law or place set for the office's kind. */
final class OnTime {

    private OnTime() {}

    /** Empty without a roster, or where the year is not known. */
    static Optional<Punctuality> of(Roster roster, int year, LocalDate today, Rulebook rulebook) {
        List<Office> offices =
                roster.offices().stream().filter(office -> !office.excused()).toList();
        if (offices.isEmpty() || year == 0) {
            return Optional.empty();
        }
        int onTime = 0;
        List<Punctuality.Late> late = new ArrayList<>();
        List<String> undated = new ArrayList<>();
        List<String> notDue = new ArrayList<>();
        for (Office office : offices) {
            Registered registered = RosterFacts.registered(office, year);
            LocalDate due = registered.dueGiven() ? registered.dueDate() : statutory(office, year, rulebook);
            if (due == null || !registered.publishedGiven()) {
                (due == null || today.isAfter(due) ? undated : notDue).add(office.name());
            } else if (registered.publishedDate().isAfter(due)) {
                late.add(new Punctuality.Late(office.name(), registered.publishedDate(), due));
            } else {
                onTime++;
            }
        }
        return Optional.of(new Punctuality(year, offices.size(), onTime, late, undated, notDue));
    }

    private static LocalDate statutory(Office office, int year, Rulebook rulebook) {
        String name = switch (office.kind()) {
            case GOVERNMENT -> "D03.政府公布期限";
            case DEPARTMENT, GOVERNMENT_OFFICE, AUTHORISED -> "D01.部门公布期限";
            case TOWNSHIP, SUBDISTRICT, ZONE -> "D05.乡镇公布期限";
            case UNKNOWN -> "";
        };
        return rulebook.threshold(name)
                .map(BigDecimal::intValue)
                .map(day -> LocalDate.of(year + 1, day / 100, day % 100))
                .orElse(null);
    }
}
