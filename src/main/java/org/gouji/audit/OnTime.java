package org.gouji.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gouji.derive.RosterFacts;
import org.gouji.facts.Office;
import org.gouji.facts.Publication;
import org.gouji.facts.Publication.State;
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
        List<Publication> all = each(new Roster(offices), year, today, rulebook);
        List<Punctuality.Late> late = all.stream()
                .filter(one -> one.state() == State.LATE)
                .map(one -> new Punctuality.Late(one.office(), one.published(), one.due()))
                .toList();
        return Optional.of(new Punctuality(
                year,
                offices.size(),
                in(all, State.ON_TIME).size(),
                late,
                in(all, State.UNDATED),
                in(all, State.NOT_DUE)));
    }

    private static List<String> in(List<Publication> all, State state) {
        return all.stream()
                .filter(one -> one.state() == state)
                .map(Publication::office)
                .toList();
    }

    /** Every office of the roster with its dates for the reports on one year, in the roster's order. */
    static List<Publication> each(Roster roster, int year, LocalDate today, Rulebook rulebook) {
        return roster.offices().stream()
                .map(office -> one(office, year, today, rulebook))
                .toList();
    }

    private static Publication one(Office office, int year, LocalDate today, Rulebook rulebook) {
        Registered registered = RosterFacts.registered(office, year);
        LocalDate due = registered.dueGiven() || year == 0 ? registered.dueDate() : statutory(office, year, rulebook);
        LocalDate published = registered.publishedDate();
        State state;
        if (office.excused()) {
            state = State.EXCUSED;
        } else if (due == null || published == null) {
            state = due == null || today.isAfter(due) ? State.UNDATED : State.NOT_DUE;
        } else {
            state = published.isAfter(due) ? State.LATE : State.ON_TIME;
        }
        return new Publication(
                office.name(),
                office.kind(),
                office.superior(),
                due,
                published,
                state,
                office.address(),
                office.excuse());
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
