package org.gouji.rules;

import java.nio.file.Path;

/**
 * One rule file as it stands on disk.
 *
 * @param path its id: theme, slash, name without ending
 * @param file where it lies
 */
record RuleSource(String path, Path file, String drl, int cases) {

    String theme() {
        return path.substring(0, path.indexOf('/'));
    }

    String name() {
        return path.substring(path.indexOf('/') + 1);
    }

    /** The Chinese comment that heads the file, joined to one paragraph. */
    String explanation() {
        StringBuilder text = new StringBuilder();
        for (String line : drl.lines().toList()) {
            String trimmed = line.strip();
            if (trimmed.startsWith("//")) {
                text.append(trimmed.substring(2).strip());
            } else if (trimmed.startsWith("rule")) {
                break;
            }
        }
        return text.toString();
    }
}
