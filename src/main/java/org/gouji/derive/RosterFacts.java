package org.gouji.derive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gouji.facts.Listed;
import org.gouji.facts.Office;
import org.gouji.facts.Registered;
import org.gouji.facts.Report;
import org.gouji.facts.Roster;

/** What the roster says of a reporting office and of those directly below it. */
public final class RosterFacts {

    private RosterFacts() {}

    /** @param received whether a report of the office of that name is in for the report's year */
    public static List<Object> of(Report report, Roster roster, Predicate<String> received) {
        List<Object> facts = new ArrayList<>();
        Optional<Office> self = roster.find(report.officeId());
        if (report.officeId().isEmpty() || self.isEmpty()) {
            return facts;
        }
        facts.add(registered(self.get(), report.year()));
        facts.add(listed(self.get(), Listed.Relation.SELF, received));
        for (Office office : roster.below(self.get())) {
            facts.add(listed(office, Listed.Relation.CHILD, received));
        }
        return facts;
    }

    private static Listed listed(Office office, Listed.Relation relation, Predicate<String> received) {
        return new Listed(
                office.name(), office.kind(), relation, office.excused(), received.test(office.name()), false);
    }

    /** The roster's dates are those of one year: dates that belong to another report are left out. */
    public static Registered registered(Office office, int reportYear) {
        int year = reportYear + 1;
        LocalDate named = Stream.of(office.due(), office.published(), office.submitted())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean ours = reportYear != 0 && named != null && named.getYear() == year;
        LocalDate due = ours ? office.due() : null;
        LocalDate published = ours ? possible(office.published(), reportYear) : null;
        LocalDate submitted = ours ? possible(office.submitted(), reportYear) : null;
        List<String> words = new ArrayList<>();
        say(words, "应公布日期", due);
        say(words, "首次公布日期", published);
        say(words, "提交日期", submitted);
        return new Registered(
                office.kind(),
                office.superior(),
                office.ruleMaking(),
                day(due, year),
                day(published, year),
                day(submitted, year),
                due,
                published,
                submitted,
                String.join("，", words),
                Listed.ROSTER);
    }

    /** A report cannot be out before its year is nearly over: a day before that was mistyped, and is no day in time. */
    private static LocalDate possible(LocalDate date, int reportYear) {
        return date == null || date.isBefore(LocalDate.of(reportYear, Month.DECEMBER, 1)) ? null : date;
    }

    private static void say(List<String> words, String name, LocalDate date) {
        if (date != null) {
            words.add(name + " " + date);
        }
    }

    private static BigDecimal day(LocalDate date, int year) {
        return date == null
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(
                        (date.getYear() - year) * 10_000L + date.getMonthValue() * 100L + date.getDayOfMonth());
    }
}
