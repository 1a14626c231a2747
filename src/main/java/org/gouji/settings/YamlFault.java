package org.gouji.settings;

import java.util.List;
import java.util.stream.Collectors;

/** That a YAML file beside the rules is faulty; the message tells file, line and what to write instead, in Chinese. */
public final class YamlFault extends Exception {

    private static final int MOST_TOLD = 50;

    private final List<String> each;

    public YamlFault(String message) {
        super(message);
        this.each = List.of(message);
    }

    private YamlFault(List<String> each) {
        super("共 " + each.size() + " 处写错：\n"
                + each.stream().limit(MOST_TOLD).map(fault -> "  " + fault).collect(Collectors.joining("\n"))
                + (each.size() > MOST_TOLD ? "\n  ……" : ""));
        this.each = each;
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
            throw new YamlFault(
                    faults.stream().flatMap(fault -> fault.each.stream()).toList());
        }
    }
}
