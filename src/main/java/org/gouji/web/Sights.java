package org.gouji.web;

import java.util.HashSet;
import java.util.Set;
import org.gouji.facts.Office;
import org.gouji.facts.Roster;
import org.gouji.store.Role;
import org.gouji.store.Sight;
import org.springframework.stereotype.Component;

/** What the one who asks may see: all, or as a 报送单位 their own office and those below it on the roster. */
@Component
class Sights {

    private final Rosters rosters;

    Sights(Rosters rosters) {
        this.rosters = rosters;
    }

    Sight current() {
        Person person = Person.current();
        if (person != null && !person.is(Role.OFFICE)) {
            return Sight.ALL;
        }
        return Sight.of(person == null ? Set.of() : withThoseBelow(person.office()));
    }

    private Set<String> withThoseBelow(String name) {
        Set<String> names = new HashSet<>();
        if (!name.isEmpty()) {
            names.add(name);
            Roster roster = rosters.current();
            roster.find(name).ifPresent(office -> add(roster, office, names));
        }
        return names;
    }

    private static void add(Roster roster, Office office, Set<String> names) {
        names.add(office.name());
        roster.below(office).stream()
                .filter(below -> !names.contains(below.name()))
                .forEach(below -> add(roster, below, names));
    }
}
