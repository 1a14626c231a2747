package org.gouji.findings;

import java.util.Optional;

/** How grave a finding is; the order is from the lightest to the gravest. */
public enum Severity {
    NOTE("note", "提示"),
    WARNING("warning", "警告"),
    ERROR("error", "错误");

    private final String code;
    private final String label;

    Severity(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String getCode() {
        return code;
    }

    public String getLabel() {
        return label;
    }

    public static Optional<Severity> of(String code) {
        for (Severity severity : values()) {
            if (severity.code.equals(code) || severity.label.equals(code)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }
}
