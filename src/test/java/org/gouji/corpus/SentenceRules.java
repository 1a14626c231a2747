package org.gouji.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Rules of the shipped book written in sentences, for the tests that hold both forms against one another. */
public final class SentenceRules {

    private static final Path WRITTEN = Path.of("src/test/resources/sentences");

    private SentenceRules() {}

    /** Paths of the rules that are written in sentences, such as {@code arithmetic/requests-balance}. */
    public static Set<String> paths() throws IOException {
        Set<String> paths = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(WRITTEN)) {
            walk.filter(Files::isRegularFile)
                    .map(file -> WRITTEN.relativize(file).toString().replace('\\', '/'))
                    .forEach(name -> paths.add(name.replaceFirst("\\.dslr$", "")));
        }
        return paths;
    }

    /** The text of a rule in sentences. */
    public static String text(String path) throws IOException {
        return Files.readString(WRITTEN.resolve(path + ".dslr"));
    }

    /** Copies the shipped book, cases and all, with these rules in sentences in place of their DRL. */
    public static void swapIn(Path folder) throws IOException {
        Set<String> swapped = paths();
        Path shipped = Path.of("rules");
        try (Stream<Path> walk = Files.walk(shipped)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = shipped.relativize(file).toString().replace('\\', '/');
                boolean replaced = name.endsWith(".drl") && swapped.contains(name.substring(0, name.length() - 4));
                Path copy = folder.resolve(replaced ? name.replaceFirst("\\.drl$", ".dslr") : name);
                Files.createDirectories(copy.getParent());
                Files.copy(replaced ? WRITTEN.resolve(name.replaceFirst("\\.drl$", ".dslr")) : file, copy);
            }
        }
    }
}
