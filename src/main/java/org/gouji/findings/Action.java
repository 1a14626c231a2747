package org.gouji.findings;

import java.util.Optional;

/** 处置方式: what a finding asks of the office. {@code INTERNAL} never leaves the auditing office. */
public enum Action {
    CORRECT("应更正"),
    VERIFY("请核实"),
    IMPROVE("建议完善"),
    INTERNAL("内部掌握");

    private final String label;

    Action(String label) {
        this.label = label;
    }

    public String getLabel() {
        return label;
    }

    public static Optional<Action> of(String label) {
        for (Action action : values()) {
            if (action.label.equals(label)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }
}
