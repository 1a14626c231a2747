package org.gouji.read;

import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs one file's reading in a thread of its own, so that a library that hangs in it costs ten seconds and not the run. Seconds are
 * those on a processor; only a thread that waits for something is given up by the clock.
 */
final class TimeLimit {

    interface Reading<T> {
        T run(Deadline deadline) throws Exception;
    }

    private static final long SECONDS = 10;
    private static final long LONGEST_WAIT = 120;
    private static final String TOO_SLOW = "读取超过 " + SECONDS + " 秒，文件过于复杂或已损坏，已放弃；请另存为较简单的文件后重试";

    private TimeLimit() {}

    static <T> T run(Reading<T> reading) throws UnreadableException {
        FutureTask<T> task = new FutureTask<>(() -> reading.run(new Deadline()));
        Thread thread = new Thread(null, task, "read", 0);
        thread.setDaemon(true);
        thread.start();
        try {
            return result(task, thread);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new UnreadableException(TOO_SLOW, e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("审核被中断", e);
        } catch (ExecutionException e) {
            throw translated(e.getCause());
        }
    }

    private static <T> T result(FutureTask<T> task, Thread thread)
            throws InterruptedException, ExecutionException, TimeoutException {
        long wait = SECONDS;
        for (long waited = 0; ; waited += wait, wait = 1) {
            try {
                return task.get(wait, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                long worked = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
                if (worked > TimeUnit.SECONDS.toNanos(SECONDS) || waited + wait >= LONGEST_WAIT) {
                    throw e;
                }
            }
        }
    }

    private static UnreadableException translated(Throwable cause) {
        if (cause instanceof UnreadableException unreadable) {
            return unreadable;
        }
        if (cause instanceof Deadline.Passed) {
            return new UnreadableException(TOO_SLOW, cause);
        }
        if (cause instanceof OutOfMemoryError) {
            return new UnreadableException("文件展开后占用的内存过大，未能读取；请另存为较简单的文件后重试", cause);
        }
        // The libraries answer a broken file with any kind of exception, and none of them tells more than that.
        return new UnreadableException("文件已损坏或不完整，无法解析（" + cause.getClass().getSimpleName() + "）", cause);
    }
}
