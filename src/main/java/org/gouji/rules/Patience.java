package org.gouji.rules;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Threshold;

/**
 * Fires rules as {@link Firing} does, and gives up a rule that does not come to an end on a report: it fails there and is
 * left out of whatever this rulebook judges after, so that it costs no other rule's findings and no other report's time.
 * Time is that on a processor, for a busy machine is no fault of a rule.
 */
final class Patience {

    /** Thousands of times what a report takes. */
    static final Duration MOST = Duration.ofSeconds(10);

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "rules");
        thread.setDaemon(true);
        return thread;
    });

    private final Firing firing;
    private final List<ParsedRule> rules;
    private final Duration most;
    private final Map<String, String> endless = new ConcurrentHashMap<>();

    Patience(Firing firing, List<ParsedRule> rules, Duration most) {
        this.firing = firing;
        this.rules = rules;
        this.most = most;
    }

    Firing firing() {
        return firing;
    }

    Firing.Result fire(ReportFacts facts, List<Threshold> thresholds) {
        Optional<Firing.Result> result = within(firing, facts, thresholds);
        if (result.isPresent()) {
            return result.get();
        }
        synchronized (endless) {
            // Another report may have shown meanwhile which rule it is.
            result = within(firing, facts, thresholds);
            if (result.isPresent()) {
                return result.get();
            }
            String why = "在 " + facts.report().file() + " 上判了 " + most.toSeconds() + " 秒还没有判完，已停止使用，后面的年报也不再用它核对";
            files().forEach((path, own) -> {
                Rulebases alone = Rulebases.whole(Firing.fresh(own)).bases();
                if (within(new Firing(own, alone), facts, thresholds).isEmpty()) {
                    own.forEach(rule -> endless.put(rule.engineName(), why));
                }
            });
        }
        return within(firing, facts, thresholds)
                .orElseThrow(() -> new IllegalStateException("全部规则在这份年报上判了 " + most.toSeconds() + " 秒还没有判完，看不出是哪一条规则"));
    }

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

    /** What the rules say; nothing where they do not come to an end. Nothing can stop their thread then, it is left behind. */
    private Optional<Firing.Result> within(Firing fired, ReportFacts facts, List<Threshold> thresholds) {
        Map<String, String> out = new TreeMap<>(endless);
        AtomicLong thread = new AtomicLong();
        Future<Firing.Result> running = THREADS.submit(() -> {
            thread.set(Thread.currentThread().getId());
            return fired.fire(facts, thresholds, out);
        });
        long begun = -1;
        while (true) {
            try {
                return Optional.of(running.get(most.toMillis() / 4 + 1, TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                long worked = thread.get() == 0
                        ? 0
                        : ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.get());
                if (thread.get() != 0 && begun < 0) {
                    begun = worked;
                } else if (worked - begun > most.toNanos()) {
                    return Optional.empty();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("审核被中断", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) e.getCause();
            }
        }
    }
}
