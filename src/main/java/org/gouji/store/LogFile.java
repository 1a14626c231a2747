package org.gouji.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A log of one JSON object a line that only grows. Two programs may write to it, one after the other. */
final class LogFile {

    private static final JsonMapper JSON = new JsonMapper();

    interface Work {
        void run() throws IOException;
    }

    private final Path home;

    /** @param home the folder of the log, made when something is first written */
    LogFile(Path home) {
        this.home = home;
    }

    static ObjectNode entry() {
        return JSON.createObjectNode();
    }

    /** The entries; a line that was cut off in writing is passed over. */
    <T> List<T> entries(Function<JsonNode, T> entry) throws IOException {
        if (!Files.isRegularFile(file())) {
            return List.of();
        }
        return Files.readString(file(), StandardCharsets.UTF_8)
                .lines()
                .flatMap(line -> read(line, entry).stream())
                .toList();
    }

    /** Appends entries, which are on the disk when this returns. */
    void append(List<ObjectNode> entries) throws IOException {
        // A line that was cut off by a crash must not swallow the next one.
        String before = cutOff() ? "\n" : "";
        String lines = entries.stream()
                .map(entry -> JSON.writeValueAsString(entry) + "\n")
                .collect(Collectors.joining());
        Files.writeString(
                file(),
                before + lines,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }

    /** Works while no other program does. */
    synchronized void locked(Work work) throws IOException {
        Files.createDirectories(home);
        try (FileChannel channel =
                        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            work.run();
        }
    }

    private Path file() {
        return home.resolve("log.jsonl");
    }

    private boolean cutOff() throws IOException {
        if (!Files.isRegularFile(file()) || Files.size(file()) == 0) {
            return false;
        }
        try (RandomAccessFile log = new RandomAccessFile(file().toFile(), "r")) {
            log.seek(log.length() - 1);
            return log.read() != '\n';
        }
    }

    private static <T> Optional<T> read(String line, Function<JsonNode, T> entry) {
        try {
            return Optional.of(entry.apply(JSON.readTree(line)));
        } catch (JacksonException | java.time.DateTimeException | java.util.NoSuchElementException e) {
            return Optional.empty();
        }
    }
}
