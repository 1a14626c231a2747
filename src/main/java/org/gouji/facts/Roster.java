package org.gouji.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The offices that a supervising office audits. */
public final class Roster {

    public static final Roster NONE = new Roster(List.of());

    private static final String GOVERNMENT = "人民政府";

    private final List<Office> offices;
    private final Map<String, Office> byName = new HashMap<>();
    private final Map<Office, List<Office>> below = new HashMap<>();

    public Roster(List<Office> offices) {
        this.offices = List.copyOf(offices);
        for (Office office : offices) {
            byName.putIfAbsent(plain(office.name()), office);
            office.aliases().forEach(alias -> byName.putIfAbsent(plain(alias), office));
        }
        for (Office office : offices) {
            Office superior = office.superior().isEmpty() ? null : byName.get(plain(office.superior()));
            if (superior != null && !office.name().equals(superior.name())) {
                below.computeIfAbsent(superior, any -> new ArrayList<>()).add(office);
            }
        }
    }

    public List<Office> offices() {
        return offices;
    }

    /** The office of a printed name, by name or alias; 人民政府 at the end makes no difference. */
    public Optional<Office> find(String printed) {
        return Optional.ofNullable(byName.get(plain(printed)));
    }

    /** The offices directly below one. */
    public List<Office> below(Office superior) {
        return List.copyOf(below.getOrDefault(superior, List.of()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Roster roster && roster.offices.equals(offices);
    }

    @Override
    public int hashCode() {
        return offices.hashCode();
    }

    private static String plain(String name) {
        String plain = name.strip();
        return plain.endsWith(GOVERNMENT) && plain.length() > GOVERNMENT.length()
                ? plain.substring(0, plain.length() - GOVERNMENT.length())
                : plain;
    }
}
