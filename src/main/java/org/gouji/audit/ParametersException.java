package org.gouji.audit;

import java.util.List;

/** That a workbook with parameters cannot be taken over; nothing of it is. */
public final class ParametersException extends Exception {

    private final transient List<String> faults;

    /** @param faults each with its place and what to write instead, in Chinese */
    public ParametersException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
