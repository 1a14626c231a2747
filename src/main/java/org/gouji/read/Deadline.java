package org.gouji.read;

import java.time.Duration;

/** How long one file may be read. Readers ask in their loops, so that a file made to last for hours ends in seconds. */
final class Deadline {

    /** That the time is over; unchecked, because it passes through the libraries' own loops. */
    static final class Passed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    static final Duration LIMIT = Duration.ofSeconds(8);

    private final long end = System.nanoTime() + LIMIT.toNanos();

    void check() {
        if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
            throw new Passed();
        }
    }
}
