package org.gouji.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gouji.store.RuleFiles;

/** A rules folder with some files put over it, in a place of its own, gone when closed. */
record RulesCopy(Path folder) implements AutoCloseable {

    /** @param over contents by path below the folder; an empty one takes the file away */
    static RulesCopy of(Path rules, Map<String, byte[]> over) {
        try {
            Map<String, byte[]> files = RuleFiles.of(rules);
            over.forEach((name, content) -> {
                if (content.length == 0) {
                    files.remove(name);
                } else {
                    files.put(name, content);
                }
            });
            Path folder = Files.createTempDirectory("gouji-rules");
            RuleFiles.write(files, folder);
            return new RulesCopy(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder as a zip. */
    byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : RuleFiles.of(folder).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
