package org.gouji.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work spread over all cores, with what was made in the order of what was given. */
public final class Cores {

    private Cores() {}

    /**
     * What the work made of each item.
     *
     * @throws IllegalStateException with the cause where the work failed on one of them, or the thread was interrupted
     */
    public static <A, B> List<B> each(List<A> items, Function<A, B> work) {
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), items.size());
        if (threads < 2) {
            return items.stream().map(work).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, Thread.currentThread().getName());
            thread.setDaemon(true);
            return thread;
        });
        List<Future<B>> futures = new ArrayList<>();
        try {
            items.forEach(item -> futures.add(pool.submit(() -> work.apply(item))));
            List<B> made = new ArrayList<>();
            for (Future<B> future : futures) {
                made.add(future.get());
            }
            return made;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("审核被中断", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("程序故障：" + e.getCause(), e.getCause());
        } finally {
            // Nobody is interrupted: a database closes itself when that happens to a thread that writes into it.
            futures.forEach(future -> future.cancel(false));
            pool.shutdown();
        }
    }
}
