package org.gouji.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Files worked on over all cores, with the products in the order of the files. */
final class Batch {

    private Batch() {}

    static <T> List<Stages.Product<T>> run(List<ReportSource> sources, Stages<T> stages, Progress progress) {
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), Math.max(1, sources.size()));
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "audit");
            thread.setDaemon(true);
            return thread;
        });
        try {
            AtomicInteger count = new AtomicInteger();
            List<Future<Stages.Product<T>>> futures = new ArrayList<>();
            for (ReportSource source : sources) {
                futures.add(pool.submit(() -> {
                    Stages.Product<T> product = stages.run(source);
                    progress.done(count.incrementAndGet(), sources.size());
                    return product;
                }));
            }
            List<Stages.Product<T>> products = new ArrayList<>();
            for (Future<Stages.Product<T>> future : futures) {
                products.add(future.get());
            }
            return products;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("审核被中断", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("程序故障：" + e.getCause(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
