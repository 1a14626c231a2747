package org.gouji.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.gouji.audit.KeptResults;

/**
 * The readings and judgements of {@code audit --resume} in one file that grows while the audit goes on: an audit that was
 * killed loses at most the piece that it was writing, and the next one takes the rest over. Each entry carries a checksum, so
 * that what a crash or a bad disk left is never taken for a result.
 */
public final class WorkLog implements KeptResults, AutoCloseable {

    private static final int FINGERPRINT = 32;
    private static final int HEAD = FINGERPRINT + Integer.BYTES + Integer.BYTES;

    /** Where a result lies: behind its head. */
    private record Place(long at, int length, int checksum) {}

    /** Another audit holds the log. */
    public static final class InUseException extends IOException {
        private static final long serialVersionUID = 1L;

        InUseException(Path file) {
            super(file.toString());
        }
    }

    private final Path file;
    private final FileChannel channel;
    private final FileChannel guard;
    private final Map<String, Place> places = new ConcurrentHashMap<>();
    private final Map<String, Place> used = new ConcurrentHashMap<>();
    private long end;
    private IOException trouble;

    private WorkLog(Path file, FileChannel channel, FileChannel guard) throws IOException {
        this.file = file;
        this.channel = channel;
        this.guard = guard;
        this.end = index();
    }

    /**
     * Opens the log of a state folder, making it where there is none.
     *
     * @throws InUseException where another audit works with it
     */
    public static WorkLog open(Path state) throws IOException {
        return in(state.resolve("work"));
    }

    /**
     * The same for the readings of {@code rules preview}, which are asked for again with each change of a rule.
     *
     * @throws InUseException where another preview works with it
     */
    public static WorkLog ofPreviews(Path state) throws IOException {
        return in(state.resolve("preview"));
    }

    private static WorkLog in(Path of) throws IOException {
        Path folder = Files.createDirectories(of);
        // The lock is a file of its own: the log is replaced by a smaller one when an audit is done.
        FileChannel guard =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!locked(guard)) {
                throw new InUseException(folder);
            }
            Path file = folder.resolve("audit.log");
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            return new WorkLog(file, channel, guard);
        } catch (IOException e) {
            guard.close();
            throw e;
        }
    }

    /** Held until the guard is closed or the process is gone. */
    private static boolean locked(FileChannel guard) throws IOException {
        try {
            return guard.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Reads the heads; what follows the last whole entry is cut off. */
    private long index() throws IOException {
        long size = channel.size();
        long at = 0;
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        while (at + HEAD <= size && full(head.clear(), at)) {
            byte[] fingerprint = new byte[FINGERPRINT];
            head.flip().get(fingerprint);
            int length = head.getInt();
            int checksum = head.getInt();
            if (length < 0 || at + HEAD + length > size) {
                break;
            }
            places.put(HexFormat.of().formatHex(fingerprint), new Place(at + HEAD, length, checksum));
            at += HEAD + length;
        }
        channel.truncate(at);
        return at;
    }

    /** How many results were there when the log was opened or have come since. */
    public int size() {
        return places.size();
    }

    @Override
    public Optional<byte[]> find(String fingerprint) {
        Place place = places.get(fingerprint);
        if (place == null) {
            return Optional.empty();
        }
        byte[] result = bytes(place);
        if (result.length != place.length() || checksum(fingerprint, result) != place.checksum()) {
            places.remove(fingerprint);
            return Optional.empty();
        }
        used.put(fingerprint, place);
        return Optional.of(result);
    }

    private byte[] bytes(Place place) {
        ByteBuffer content = ByteBuffer.allocate(place.length());
        try {
            return full(content, place.at()) ? content.array() : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why results were no longer kept, such as a full disk: the audit itself goes on. */
    public synchronized Optional<IOException> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public synchronized void keep(String fingerprint, byte[] result) {
        if (trouble != null || places.containsKey(fingerprint)) {
            return;
        }
        ByteBuffer entry = ByteBuffer.allocate(HEAD + result.length)
                .put(HexFormat.of().parseHex(fingerprint))
                .putInt(result.length)
                .putInt(checksum(fingerprint, result))
                .put(result)
                .flip();
        try {
            for (long at = end; entry.hasRemaining(); ) {
                at += channel.write(entry, at);
            }
        } catch (IOException e) {
            trouble = e;
            return;
        }
        Place place = new Place(end + HEAD, result.length, checksum(fingerprint, result));
        end += HEAD + result.length;
        places.put(fingerprint, place);
        used.put(fingerprint, place);
    }

    /** Drops what this audit neither took over nor added, once that is more than half of the log. To be called after success. */
    public synchronized void dropUnused() throws IOException {
        long kept =
                used.values().stream().mapToLong(place -> HEAD + place.length()).sum();
        if (end - kept <= kept) {
            return;
        }
        Path smaller = file.resolveSibling("audit.log.new");
        try (FileChannel to = FileChannel.open(
                smaller, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            List<Place> inOrder = used.values().stream()
                    .sorted(Comparator.comparingLong(Place::at))
                    .toList();
            for (Place place : inOrder) {
                long from = place.at() - HEAD;
                for (long left = HEAD + place.length(); left > 0; ) {
                    long moved = channel.transferTo(from, left, to);
                    from += moved;
                    left -= moved;
                }
            }
        }
        channel.close();
        Files.move(smaller, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private boolean full(ByteBuffer into, long at) throws IOException {
        long from = at;
        while (into.hasRemaining()) {
            int read = channel.read(into, from);
            if (read < 0) {
                return false;
            }
            from += read;
        }
        return true;
    }

    private static int checksum(String fingerprint, byte[] result) {
        CRC32 sum = new CRC32();
        sum.update(HexFormat.of().parseHex(fingerprint));
        sum.update(result);
        return (int) sum.getValue();
    }

    @Override
    public void close() throws IOException {
        try (guard) {
            channel.close();
        }
    }
}
