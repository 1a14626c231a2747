package org.gouji.findings;

import java.util.Optional;

/** 核实结论: what a person says of a finding after looking into the report. */
public enum Conclusion {
    OPEN("待核实"),
    CONFIRMED("属实"),
    DENIED("不属实"),
    OTHER_READING("口径不同");

    private final String label;

    Conclusion(String label) {
        this.label = label;
    }

    public String getLabel() {
        return label;
    }

    public static Optional<Conclusion> of(String label) {
        for (Conclusion conclusion : values()) {
            if (conclusion.label.equals(label)) {
                return Optional.of(conclusion);
            }
        }
        return Optional.empty();
    }
}
