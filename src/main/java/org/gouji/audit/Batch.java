package org.gouji.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Files worked on over all cores, with the products in the order of the files. */
final class Batch {

    private Batch() {}

    /** The works of all items in the order of the items; {@code done} hears how many are ready. */
    static <A, B> List<B> each(List<A> items, Function<A, B> work, IntConsumer done) {
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), Math.max(1, items.size()));
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "audit");
            thread.setDaemon(true);
            return thread;
        });
        List<Future<B>> futures = new ArrayList<>();
        try {
            AtomicInteger count = new AtomicInteger();
            for (A item : items) {
                futures.add(pool.submit(() -> {
                    B made = work.apply(item);
                    done.accept(count.incrementAndGet());
                    return made;
                }));
            }
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
