package org.gouji.findings;

import java.util.Optional;

/** 整改状态: how far the office has come with a finding. */
public enum Rectification {
    NOT_TOLD("未通知"),
    TOLD("已通知"),
    ANSWERED("已反馈"),
    MENDED("已整改"),
    OVERDUE("逾期未改");

    private final String label;

    Rectification(String label) {
        this.label = label;
    }

    public String getLabel() {
        return label;
    }

    public static Optional<Rectification> of(String label) {
        for (Rectification state : values()) {
            if (state.label.equals(label)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
