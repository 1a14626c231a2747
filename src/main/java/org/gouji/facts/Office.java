package org.gouji.facts;

import java.util.List;

/**
 * One line of the roster.
 *
 * @param aliases other names under which reports name it
 * @param excused whether 免报原因 is given, so that no report is expected
 */
public record Office(String name, List<String> aliases, OfficeKind kind, boolean excused) {

    public Office {
        aliases = List.copyOf(aliases);
    }
}
