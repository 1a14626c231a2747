package org.gouji.shelf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds lists of records of which only so many are in memory; the others lie in a temporary file, without a name where the
 * system allows, until somebody looks at them. So a batch of any length fits into memory, and a short one never meets the
 * disk. Where the file cannot be written, all stay in memory.
 */
public final class Shelf {

    /** What an entry of a list takes in memory, roughly, in bytes. */
    private static final int ENTRY = 200;

    /** The part of the memory that lists may take before the oldest are put aside. */
    private static final int PART = 6;

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    private final long mostEntries;
    private final Path folder;
    private final Deque<Later<?>> inMemory = new ArrayDeque<>();
    private long entries;
    private FileChannel file;
    private long end;
    private boolean full;

    Shelf(long mostEntries) {
        this(mostEntries, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * @param mostEntries how many entries of lists may stay in memory
     * @param folder where the file is made as soon as it is needed
     */
    Shelf(long mostEntries, Path folder) {
        this.mostEntries = mostEntries;
        this.folder = folder;
    }

    /** A shelf of which a part of the memory that this process may have is used. */
    public static Shelf ofMemory() {
        return new Shelf(Runtime.getRuntime().maxMemory() / PART / ENTRY);
    }

    /** The same list, unmodifiable, that need not stay in memory. Its entries are records or enums of this program. */
    public <E> List<E> put(List<E> list) {
        return put(list, list.size());
    }

    /**
     * The same of a list whose entries are larger or smaller than others.
     *
     * @param entries as how many entries it counts
     */
    public <E> List<E> put(List<E> list, int entries) {
        if (list instanceof Later) {
            return list;
        }
        Later<E> later = new Later<>(this, List.copyOf(list), entries);
        holds(later);
        return later;
    }

    /** Whether it need not be copied to be safe from changes. */
    public static boolean isShelved(List<?> list) {
        return list instanceof Later;
    }

    /** A list that has come into memory; as many old ones as have no place beside it leave. */
    void holds(Later<?> later) {
        Later<?> old = enter(later);
        while (old != null) {
            try {
                old.leave();
            } catch (IOException e) {
                LOG.warn("临时文件夹 {} 写不下审核中的年报，全部留在内存里：{}", folder, e.toString());
                synchronized (this) {
                    full = true;
                }
            }
            old = oldest();
        }
    }

    private synchronized Later<?> enter(Later<?> later) {
        inMemory.add(later);
        entries += later.weight();
        return oldest();
    }

    private synchronized Later<?> oldest() {
        if (full || entries <= mostEntries || inMemory.size() < 2) {
            return null;
        }
        Later<?> oldest = inMemory.remove();
        entries -= oldest.weight();
        return oldest;
    }

    /** Where the bytes lie now. */
    synchronized long write(byte[] bytes) throws IOException {
        if (file == null) {
            Path path = Files.createTempFile(folder, "gouji-", ".tmp");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long from = end;
        while (buffer.hasRemaining()) {
            end += file.write(buffer, end);
        }
        return from;
    }

    byte[] read(long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, from + buffer.position()) < 0) {
                throw new IOException("the file of what was put aside is shorter than it was");
            }
        }
        return buffer.array();
    }
}
