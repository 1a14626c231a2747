package org.gouji.facts;

import java.util.List;
import java.util.Optional;

/** The offices that a supervising office audits. */
public record Roster(List<Office> offices) {

    public static final Roster NONE = new Roster(List.of());

    private static final String GOVERNMENT = "人民政府";

    public Roster {
        offices = List.copyOf(offices);
    }

    /** The office of a printed name, by name or alias; 人民政府 at the end makes no difference. */
    public Optional<Office> find(String printed) {
        String name = plain(printed);
        return offices.stream()
                .filter(office -> plain(office.name()).equals(name)
                        || office.aliases().stream()
                                .anyMatch(alias -> plain(alias).equals(name)))
                .findFirst();
    }

    /** The offices directly below one. */
    public List<Office> below(Office superior) {
        return offices.stream()
                .filter(office -> !office.superior().isEmpty()
                        && !office.name().equals(superior.name())
                        && find(office.superior()).filter(superior::equals).isPresent())
                .toList();
    }

    private static String plain(String name) {
        String plain = name.strip();
        return plain.endsWith(GOVERNMENT) && plain.length() > GOVERNMENT.length()
                ? plain.substring(0, plain.length() - GOVERNMENT.length())
                : plain;
    }
}
