package org.gouji.store;

import java.util.Set;

/**
 * What somebody may see of reports and findings.
 *
 * @param all whether all offices' are to be seen, those that are 内部掌握 or not looked into yet among them
 * @param offices otherwise the offices whose are, and of them only what was found true and told
 */
public record Sight(boolean all, Set<String> offices) {

    public static final Sight ALL = new Sight(true, Set.of());

    public Sight {
        offices = Set.copyOf(offices);
    }

    public static Sight of(Set<String> offices) {
        return new Sight(false, offices);
    }

    /** For {@code in (…)}, which must not be empty. */
    Set<String> names() {
        return offices.isEmpty() ? Set.of("（无）") : offices;
    }
}
