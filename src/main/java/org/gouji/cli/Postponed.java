package org.gouji.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Options that are planned and not there yet: whoever gives one is told so and not that it was misspelt. */
final class Postponed {

    @Option(names = "--resume", hidden = true)
    private boolean resume;

    void refuse() {
        Map<String, Object> given = new TreeMap<>();
        given.put("--resume", resume ? "" : null);
        List<String> names = given.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(Map.Entry::getKey)
                .toList();
        if (!names.isEmpty()) {
            throw new UsageException("选项 " + String.join("、", names) + " 本版尚未提供");
        }
    }
}
