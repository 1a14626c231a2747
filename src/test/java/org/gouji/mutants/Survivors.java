package org.gouji.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The mutants that no case tells from the rule, each with the reason, as {@code survivors.txt} lists them: a line that
 * begins with {@code ##} gives the reason for all mutants below it.
 */
public final class Survivors {

    private static final Path LIST = Path.of("src/test/resources/org/gouji/mutants/survivors.txt");

    private Survivors() {}

    /** Reason by {@link Mutant#id()}. */
    public static Map<String, String> listed() throws IOException {
        Map<String, String> reasons = new LinkedHashMap<>();
        String reason = "";
        for (String line : Files.readAllLines(LIST)) {
            if (line.startsWith("## ")) {
                reason = line.substring(3).strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                reasons.put(line.strip(), reason);
            }
        }
        return reasons;
    }
}
