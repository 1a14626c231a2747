package org.gouji.read;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * How long one file may be read, by the reading thread's time on a processor: a busy machine is no fault of the file. Readers ask
 * in their loops, so that a file made to last for hours ends in seconds.
 */
final class Deadline {

    /** That the time is over; unchecked, because it passes through the libraries' own loops. */
    static final class Passed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    static final Duration LIMIT = Duration.ofSeconds(8);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Before that the thread cannot have worked so long, and nobody needs to ask for how long it did. */
    private final long earliest = System.nanoTime() + LIMIT.toNanos();

    private final long end = THREADS.getCurrentThreadCpuTime() + LIMIT.toNanos();

    /** In the thread that made it. */
    void check() {
        boolean over = System.nanoTime() > earliest && THREADS.getCurrentThreadCpuTime() > end;
        if (over || Thread.currentThread().isInterrupted()) {
            throw new Passed();
        }
    }
}
