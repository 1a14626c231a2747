package org.gouji.audit;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on one file in a thread of its own and ends it where it does not come to an end, so that one file costs ten seconds and
 * not the run. Time is that on a processor, for a busy machine is no fault of a file.
 */
final class FileLimits {

    /** That the work was ended. */
    static final class TooLong extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /** Some ten thousand times what a report takes. */
    static final Duration MOST = Duration.ofSeconds(10);

    /** Only what takes longer is looked at. */
    private static final long LOOK_MILLIS = 200;

    private static final Logger LOG = LoggerFactory.getLogger(FileLimits.class);

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "file");
        thread.setDaemon(true);
        return thread;
    });

    private FileLimits() {}

    /**
     * What the work came to.
     *
     * @throws TooLong where it was ended
     * @throws ExecutionException with what the work threw
     */
    static <T> T within(Duration most, Callable<T> work) throws TooLong, ExecutionException {
        AtomicReference<Thread> thread = new AtomicReference<>();
        Future<T> running = THREADS.submit(() -> {
            thread.set(Thread.currentThread());
            return work.call();
        });
        long begun = -1;
        while (true) {
            try {
                return running.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (thread.get() == null) {
                    continue;
                }
                long worked = ManagementFactory.getThreadMXBean()
                        .getThreadCpuTime(thread.get().getId());
                begun = begun < 0 ? worked : begun;
                if (worked - begun > most.toNanos()) {
                    stop(thread.get());
                    throw new TooLong();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("审核被中断", e);
            }
        }
    }

    /**
     * Ends a thread that listens to nothing: it would occupy a core, and fill the memory, for as long as the service runs. What it
     * works on belongs to its file alone. From JDK 20 on this cannot be done, and the thread is left behind.
     */
    @SuppressWarnings({"deprecation", "removal"})
    private static void stop(Thread thread) {
        try {
            thread.stop();
        } catch (UnsupportedOperationException e) {
            LOG.warn("不能停下没有完成的识别所在的线程（JDK 20 起不再支持），它会继续占用处理器和内存");
        }
    }
}
