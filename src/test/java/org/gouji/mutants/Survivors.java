package org.gouji.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The mutants that no case tells from the rule, each with the reason, as the files of {@code survivors} list them, one
 * for each theme: a line that begins with {@code ##} gives the reason for all mutants below it.
 */
public final class Survivors {

    private static final Path LISTS = Path.of("src/test/resources/org/gouji/mutants/survivors");

    private Survivors() {}

    /** Reason by {@link Mutant#id()}. */
    public static Map<String, String> listed() throws IOException {
        Map<String, String> reasons = new LinkedHashMap<>();
        try (Stream<Path> lists = Files.list(LISTS)) {
            for (Path list : lists.sorted().toList()) {
                String theme = list.getFileName().toString().replaceFirst("\\.txt$", "/");
                String reason = "";
                for (String line : Files.readAllLines(list)) {
                    if (line.startsWith("## ")) {
                        reason = line.substring(3).strip();
                    } else if (line.startsWith(theme)) {
                        reasons.put(line.strip(), reason);
                    } else if (!line.isBlank()) {
                        throw new IllegalStateException(list + " lists a rule of another theme: " + line);
                    }
                }
            }
        }
        return reasons;
    }
}
