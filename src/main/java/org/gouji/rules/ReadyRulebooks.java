package org.gouji.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gouji.settings.PatternText;
import org.gouji.shelf.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that keeps rulebooks as they were loaded, so that the next start need neither gate, compile nor try the same
 * rules again: that is half of a short audit. It must belong to one version of the program on one Java and be as safe from
 * others as the program's own files, for what it holds is taken for rules that passed the gate. A rulebook of which a file
 * was refused is not kept.
 */
public final class ReadyRulebooks {

    /** Keeps nothing. */
    public static final ReadyRulebooks NONE = new ReadyRulebooks(null, false);

    /** An office has a handful of profiles; older books go. */
    private static final int MOST = 12;

    private static final String ENDING = ".rulebook";
    private static final String PATTERNS = "patterns";
    private static final Logger LOG = LoggerFactory.getLogger(ReadyRulebooks.class);

    private final Path folder;
    private final boolean readBack;

    private ReadyRulebooks(Path folder, boolean readBack) {
        this.folder = folder;
        this.readBack = readBack;
    }

    /**
     * @param folder made when there is something to keep
     * @param readBack whether a rulebook that was just kept is also read, so that a run does all that any later one may do
     */
    public static ReadyRulebooks in(Path folder, boolean readBack) {
        return new ReadyRulebooks(folder, readBack);
    }

    /** Takes over which patterns were tried; to be called before the word lists of a folder are read. */
    void patterns() {
        Path file = folder == null ? null : folder.resolve(PATTERNS);
        if (file == null || !Files.isRegularFile(file)) {
            return;
        }
        try {
            PatternText.sound(Snapshot.read(Files.readAllBytes(file), PatternText.Sound.class));
        } catch (IOException | RuntimeException e) {
            LOG.warn("存下的式样读不出，重新试过：{}", file, e);
        }
    }

    Loading.Loaded loaded(RuleFolder rules, Profile profile) throws RulebookException {
        if (folder == null) {
            return Loading.of(rules, profile, null);
        }
        Path file = folder.resolve(
                Snapshot.fingerprint(rules.hash(), profile.hash()).substring(0, 32) + ENDING);
        Loading.Loaded known = known(file, rules, profile);
        if (known != null) {
            return known;
        }
        Loading.Loaded loaded = Loading.of(rules, profile, null);
        if (loaded.refused().isEmpty()) {
            keep(file, loaded);
        }
        Loading.Loaded again = readBack ? known(file, rules, profile) : null;
        return again == null ? loaded : again;
    }

    /** Null where there is no such file, or none that can be read: then the rules are loaded as if it had never been. */
    private static Loading.Loaded known(Path file, RuleFolder rules, Profile profile) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            Loading.Loaded known = ReadyRulebook.read(Files.readAllBytes(file), rules, profile);
            // So that the ones in use are not the oldest; where the folder may not be written, none goes anyway.
            file.toFile().setLastModified(System.currentTimeMillis());
            return known;
        } catch (IOException | RuntimeException e) {
            LOG.warn("存下的规则集读不出，重新编译：{}", file, e);
            return null;
        }
    }

    private void keep(Path file, Loading.Loaded loaded) {
        try {
            Files.createDirectories(folder);
            write(file, ReadyRulebook.bytes(loaded));
            write(folder.resolve(PATTERNS), Snapshot.of(PatternText.sound()));
            forgetOld();
        } catch (IOException e) {
            LOG.info("编译好的规则集没有存下，下次启动要重新编译：{}", file, e);
        }
    }

    private void write(Path file, byte[] bytes) throws IOException {
        // Not as a temporary file, which nobody but its maker may read: the office's program may serve several people.
        Path half = folder.resolve(".new-" + UUID.randomUUID());
        try {
            Files.write(half, bytes);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private void forgetOld() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newestFirst = files.filter(each -> each.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing((Path each) -> each.toFile().lastModified())
                            .reversed())
                    .toList();
            for (Path old : newestFirst.subList(Math.min(MOST, newestFirst.size()), newestFirst.size())) {
                Files.deleteIfExists(old);
            }
        }
    }
}
