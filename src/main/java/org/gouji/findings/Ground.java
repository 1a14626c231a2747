package org.gouji.findings;

import java.util.Optional;

/** 原因: why a finding is not held against the office. */
public enum Ground {
    MISREAD("识别有误"),
    JUSTIFIED("单位有依据"),
    NOT_APPLICABLE("规则不适用");

    private final String label;

    Ground(String label) {
        this.label = label;
    }

    public String getLabel() {
        return label;
    }

    public static Optional<Ground> of(String label) {
        for (Ground ground : values()) {
            if (ground.label.equals(label)) {
                return Optional.of(ground);
            }
        }
        return Optional.empty();
    }
}
