package org.gouji.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.gouji.audit.LiveRulebook;
import org.gouji.rules.Rulebook;
import org.gouji.store.Run;
import org.gouji.store.RunTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator watches: runs, how fast, what was not read, rules that failed, and which rulebook is active. */
@Configuration(proxyBeanMethods = false)
class Metrics {

    @Bean
    MeterBinder runMetrics(RunTable runs) {
        return registry -> {
            for (Run.State state : Run.State.values()) {
                Gauge.builder("gouji.runs", runs, table -> table.count(state))
                        .tag("state", state.name().toLowerCase(Locale.ROOT))
                        .description("审核次数，按状态")
                        .register(registry);
            }
            last(registry, runs, "gouji.last.run.reports", "最近一次审核的年报数", run -> run.count("reports"));
            last(registry, runs, "gouji.last.run.unread", "最近一次审核未能读取的文件数", run -> run.count("unreadable"));
            last(registry, runs, "gouji.last.run.rule.failures", "最近一次审核中规则出错的次数", run -> run.count("rule_failures"));
            last(registry, runs, "gouji.last.run.missing.offices", "最近一次审核未收到年报的单位数", run -> run.count("missing"));
            last(registry, runs, "gouji.last.run.reports.per.second", "最近一次审核每秒年报数", Metrics::speed);
            last(
                    registry,
                    runs,
                    "gouji.last.run.end.seconds",
                    "最近一次审核完成的时间（1970 年起的秒数）",
                    run -> run.endedAt()
                            .map(end -> (double) end.getEpochSecond())
                            .orElse(Double.NaN));
        };
    }

    @Bean
    MeterBinder ruleMetrics(LiveRulebook rulebook) {
        return registry -> {
            Gauge.builder(
                            "gouji.rules",
                            rulebook,
                            live -> live.current().rulebook().rules().size())
                    .description("现行规则数")
                    .register(registry);
            Gauge.builder(
                            "gouji.rules.refused",
                            rulebook,
                            live -> live.current().refused().size())
                    .description("被拒用的规则文件数")
                    .register(registry);
            Gauge.builder(
                            "gouji.rulebook.notices",
                            rulebook,
                            live -> live.current().notices().size())
                    .description("规则集待处理的提示数")
                    .register(registry);
        };
    }

    /** The active rulebook as a label, which changes while the service runs; so it is told at each look, and not once. */
    @Bean
    PrometheusRegistry prometheusRegistry(LiveRulebook live) {
        PrometheusRegistry registry = new PrometheusRegistry();
        registry.register(() -> {
            Rulebook rulebook = live.current().rulebook();
            return InfoSnapshot.builder()
                    .name("gouji_rulebook")
                    .help("现行规则集和参数方案")
                    .dataPoint(InfoSnapshot.InfoDataPointSnapshot.builder()
                            .labels(Labels.of("hash", rulebook.hash(), "profile", rulebook.profile()))
                            .build())
                    .build();
        });
        return registry;
    }

    private static void last(
            MeterRegistry registry, RunTable runs, String name, String what, Function<Run, Number> value) {
        Gauge.builder(
                        name,
                        runs,
                        table -> table.lastFinished()
                                .map(run -> value.apply(run).doubleValue())
                                .orElse(Double.NaN))
                .description(what)
                .register(registry);
    }

    private static double speed(Run run) {
        if (run.startedAt().isEmpty() || run.endedAt().isEmpty()) {
            return Double.NaN;
        }
        Duration took = Duration.between(run.startedAt().get(), run.endedAt().get());
        // The clock may have been put back meanwhile.
        return took.isNegative() ? Double.NaN : run.count("reports") / Math.max(0.001, took.toMillis() / 1000.0);
    }
}
