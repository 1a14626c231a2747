package org.gouji.rules;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Threshold;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires rules as {@link Firing} does, and gives up a rule that does not come to an end on a report: it fails there and is
 * left out of whatever this rulebook judges after, so that it costs no other rule's findings and no other report's time.
 * Time is that on a processor, for a busy machine is no fault of a rule.
 */
final class Patience {

    /** Thousands of times what a report takes. */
    static final Duration MOST = Duration.ofSeconds(10);

    /** How much a rule may allocate for a report: hundreds of times what all rules of the book do for one of twelve pages. */
    private static final long MOST_BYTES =
            Math.max(192L << 20, Runtime.getRuntime().maxMemory() / 4);

    private static final long LOOK_MILLIS = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "rules");
        thread.setDaemon(true);
        return thread;
    });

    private final Firing firing;
    private final List<ParsedRule> rules;
    private final Duration most;
    private final Map<String, String> endless;

    Patience(Firing firing, List<ParsedRule> rules, Duration most) {
        this(firing, rules, most, new ConcurrentHashMap<>());
    }

    private Patience(Firing firing, List<ParsedRule> rules, Duration most, Map<String, String> endless) {
        this.firing = firing;
        this.rules = rules;
        this.most = most;
        this.endless = endless;
    }

    /** The same with only some rules asked. */
    Patience asking(Predicate<String> some) {
        return new Patience(firing.asking(some), rules, most, endless);
    }

    Firing firing() {
        return firing;
    }

    Firing.Result fire(ReportFacts facts, List<Threshold> thresholds) {
        Tried tried = within(firing, facts, thresholds, MOST_BYTES);
        if (tried.result() != null) {
            return tried.result();
        }
        synchronized (endless) {
            // Another report may have shown meanwhile which rule it is.
            tried = within(firing, facts, thresholds, MOST_BYTES);
            if (tried.result() != null) {
                return tried.result();
            }
            files().forEach((path, own) -> {
                Rulebases alone = Rulebases.whole(Firing.fresh(own)).bases();
                Tried byItself = within(new Firing(own, alone), facts, thresholds, MOST_BYTES);
                if (byItself.result() == null) {
                    String why = "在 " + facts.report().file() + " 上" + byItself.gaveUp() + "，已停止使用，后面的年报也不再用它核对";
                    own.forEach(rule -> endless.put(rule.engineName(), why));
                }
            });
        }
        // A report as long as a book may need more memory than that without any rule being at fault.
        Tried last = within(firing, facts, thresholds, Long.MAX_VALUE);
        if (last.result() == null) {
            throw new IllegalStateException("全部规则在这份年报上" + last.gaveUp() + "，看不出是哪一条规则");
        }
        return last.result();
    }

    /**
     * What the rules say, or why they were given up.
     *
     * @param result null where they do not come to an end
     * @param gaveUp what ran out, in Chinese; empty where nothing did
     */
    private record Tried(Firing.Result result, String gaveUp) {}

    private Map<String, List<ParsedRule>> files() {
        Map<String, List<ParsedRule>> files = new LinkedHashMap<>();
        for (ParsedRule rule : rules) {
            if (!endless.containsKey(rule.engineName())) {
                files.computeIfAbsent(rule.source().path(), path -> new ArrayList<>())
                        .add(rule);
            }
        }
        return files;
    }

    private Tried within(Firing fired, ReportFacts facts, List<Threshold> thresholds, long mostBytes) {
        Map<String, String> out = new TreeMap<>(endless);
        AtomicReference<Thread> thread = new AtomicReference<>();
        Future<Firing.Result> running = THREADS.submit(() -> {
            thread.set(Thread.currentThread());
            return fired.fire(facts, thresholds, out);
        });
        long begun = -1;
        long allocated = -1;
        while (true) {
            try {
                return new Tried(running.get(LOOK_MILLIS, TimeUnit.MILLISECONDS), "");
            } catch (TimeoutException e) {
                if (thread.get() == null) {
                    continue;
                }
                long worked = ManagementFactory.getThreadMXBean()
                        .getThreadCpuTime(thread.get().getId());
                long bytes = allocated(thread.get());
                if (begun < 0) {
                    begun = worked;
                    allocated = bytes;
                } else if (worked - begun > most.toNanos()) {
                    stop(thread.get());
                    return new Tried(null, "判了 " + most.toSeconds() + " 秒还没有判完（组合太多）");
                } else if (bytes - allocated > mostBytes) {
                    stop(thread.get());
                    return new Tried(null, "用的内存超过 " + (mostBytes >> 20) + " MB 还没有判完（组合太多）");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("审核被中断", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof OutOfMemoryError) {
                    // What filled the memory belonged to that thread's session alone and is free again.
                    return new Tried(null, "没有判完，内存就用完了（组合太多）");
                }
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) e.getCause();
            }
        }
    }

    private static long allocated(Thread thread) {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                ? threads.getThreadAllocatedBytes(thread.getId())
                : 0;
    }

    /**
     * Ends a thread that no longer listens to anything: Drools looks at no interrupt while it joins, and its tuples would fill
     * the heap of the whole service. The session belongs to that thread alone, so nothing is left half changed. From JDK 20 on
     * this cannot be done, and the thread is left behind.
     */
    @SuppressWarnings({"deprecation", "removal"})
    private static void stop(Thread thread) {
        try {
            thread.stop();
        } catch (UnsupportedOperationException e) {
            LOG.warn("不能停下没有判完的规则所在的线程（JDK 20 起不再支持），它会继续占用处理器和内存，请改好规则后重新启动");
        }
    }
}
