package org.gouji.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of a rules folder, to be edited. */
public final class RulesCopy {

    private RulesCopy() {}

    public static Path of(Path rules, Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(rules)) {
            for (Path file : walk.toList()) {
                Path target = folder.resolve(rules.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return folder;
    }
}
