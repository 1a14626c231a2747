package org.gouji.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tells whether a folder was edited since it was last asked. It looks at names, sizes and times, and reads what was
 * written a moment ago, for some file systems tell time in whole seconds only.
 */
final class FolderEdits {

    private static final long MOMENT_SECONDS = 5;
    private static final long WRITING_MILLIS = 40;
    private static final int MOST_MOMENTS = 25;
    private static final long LARGEST = 4 * 1024 * 1024;

    private final Path folder;
    private Map<String, Look> seen;

    /** One file as it was found; {@code read} is a hash of its content. */
    private record Look(long size, Instant written, int read) {}

    FolderEdits(Path folder) {
        this.folder = folder;
        this.seen = look(Map.of());
    }

    boolean any() {
        Map<String, Look> before = seen;
        seen = look(before);
        return !contents(before).equals(contents(seen));
    }

    /** Waits while files are still being written, for a moment: half of a change is no change that anyone meant. */
    void settled() throws InterruptedException {
        for (int i = 0; i < MOST_MOMENTS; i++) {
            Thread.sleep(WRITING_MILLIS);
            if (!any()) {
                return;
            }
        }
    }

    private static Map<String, Integer> contents(Map<String, Look> looks) {
        Map<String, Integer> contents = new TreeMap<>();
        looks.forEach((name, look) -> contents.put(name, look.read()));
        return contents;
    }

    private Map<String, Look> look(Map<String, Look> before) {
        Map<String, Look> looks = new TreeMap<>();
        Instant moment = Instant.now().minusSeconds(MOMENT_SECONDS);
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.toList()) {
                BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
                if (is.isRegularFile()) {
                    String name = folder.relativize(file).toString();
                    Instant written = is.lastModifiedTime().toInstant();
                    Look known = before.get(name);
                    boolean same = known != null
                            && known.size() == is.size()
                            && known.written().equals(written)
                            && written.isBefore(moment);
                    looks.put(name, same ? known : new Look(is.size(), written, hash(file, is)));
                }
            }
            return looks;
        } catch (IOException | UncheckedIOException e) {
            // The loader says in Chinese what is wrong with the folder; a file that is being replaced is there next
            // time.
            return Map.of();
        }
    }

    /** What is far too large for a rule is not read, and counts as edited when its size or time is another. */
    private static int hash(Path file, BasicFileAttributes is) throws IOException {
        return is.size() > LARGEST
                ? Objects.hash(is.size(), is.lastModifiedTime())
                : Arrays.hashCode(Files.readAllBytes(file));
    }
}
