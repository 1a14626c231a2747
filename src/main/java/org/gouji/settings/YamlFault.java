package org.gouji.settings;

import java.util.List;
import java.util.stream.Collectors;

/** That a YAML file beside the rules is faulty; the message tells file, line and what to write instead, in Chinese. */
public final class YamlFault extends Exception {

    private static final int MOST_TOLD = 20;

    public YamlFault(String message) {
        super(message);
    }

    /**
     * Tells of all faults at once, so that nobody has to mend and start again for each.
     *
     * @throws YamlFault where there is any, one to a line
     */
    public static void throwAll(List<YamlFault> faults) throws YamlFault {
        if (faults.size() == 1) {
            throw faults.get(0);
        }
        if (!faults.isEmpty()) {
            throw new YamlFault("共 " + faults.size() + " 处写错：\n"
                    + faults.stream()
                            .limit(MOST_TOLD)
                            .map(fault -> "  " + fault.getMessage())
                            .collect(Collectors.joining("\n"))
                    + (faults.size() > MOST_TOLD ? "\n  ……" : ""));
        }
    }
}
