package org.gouji.audit;

import java.util.List;
import java.util.stream.Collectors;

/** That the roster cannot be used; the message is in Chinese and names the line. */
public final class RosterException extends Exception {

    private static final int MOST_TOLD = 50;

    public RosterException(String message) {
        super(message);
    }

    /** Tells of all that is wrong at once, one to a line. */
    static void throwAll(List<RosterException> faults) throws RosterException {
        if (faults.size() == 1) {
            throw faults.get(0);
        }
        if (!faults.isEmpty()) {
            throw new RosterException("有 " + faults.size() + " 处写错：\n"
                    + faults.stream()
                            .limit(MOST_TOLD)
                            .map(fault -> "  " + fault.getMessage())
                            .collect(Collectors.joining("\n"))
                    + (faults.size() > MOST_TOLD ? "\n  ……" : ""));
        }
    }
}
