package org.gouji.cli;

import org.gouji.findings.Severity;

/** {@code --fail-on}: from which severity on findings make the exit code 1. */
enum FailOn {
    error(Severity.ERROR),
    warning(Severity.WARNING),
    note(Severity.NOTE),
    never(null);

    private final Severity least;

    FailOn(Severity least) {
        this.least = least;
    }

    /** The same word in Chinese. */
    String label() {
        return least == null ? "从不" : least.getLabel();
    }

    boolean covers(Severity severity) {
        return least != null && severity.compareTo(least) >= 0;
    }
}
