package org.gouji.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gouji.audit.Auditor;
import org.gouji.audit.ReadResult;
import org.gouji.audit.ReportSource;
import org.gouji.audit.TraceJson;
import org.gouji.audit.TraceText;
import org.gouji.document.Masking;
import org.gouji.facts.Report;
import org.gouji.facts.Roster;
import org.gouji.findings.RefusedRule;
import org.gouji.findings.RuleInfo;
import org.gouji.rules.RuleTrace;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules why}: why a rule raised, was quiet or was not checked for a report. */
@Command(
        name = "why",
        description = "说明一条规则对一份年报为什么报、为什么没报、为什么未核对：逐个条件列出符合之处和第一个不成立的条件，带实际的数。",
        footer = {"", "退出码：0 完成；2 用法有误；3 年报未能读取；4 这条规则被拒用。"})
final class RulesWhy implements Callable<Integer> {

    @Mixin
    private Help help;

    @Mixin
    private Rules rules;

    @Parameters(index = "0", paramLabel = "规则", description = "规则的代码（A01）或路径（arithmetic/requests-balance）。")
    private String rule;

    @Parameters(index = "1", paramLabel = "年报", description = "要说明的年报文件；给文件夹则逐份说明。")
    private Path report;

    @Option(names = "--with", paramLabel = "路径", description = "一并读入的文件或文件夹，如上年的年报、下级单位的年报；可给多次。")
    private List<Path> beside = List.of();

    @Option(names = "--roster", paramLabel = "文件", description = "单位名册；不给则用所给文件夹中的。")
    private Path roster;

    @Option(names = "--today", paramLabel = "日期", description = "审核日期，如 2026-11-22；不给则为当天。")
    private LocalDate today;

    @Option(names = "--json", paramLabel = "文件", description = "同时写出 JSON；“-”为标准输出。")
    private String json;

    private final Streams streams;

    RulesWhy(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws RulebookException {
        if (json != null && !json.equals("-")) {
            OutputFile.check(Path.of(json));
        }
        Batch asked = new Batch(List.of(report), roster);
        Batch others = new Batch(beside, roster);
        Batch all = new Batch(Stream.concat(Stream.of(report), beside.stream()).toList(), roster);
        List<ReportSource> sources = asked.sources();
        List<ReportSource> more = beside.isEmpty() ? List.of() : others.sources();
        Rulebook rulebook = rules.load();
        RuleInfo info = NamedRules.one(rulebook, rule);
        List<RefusedRule> refused = rulebook.refused().stream()
                .filter(one -> one.rule().equals(info.path()))
                .toList();
        if (!refused.isEmpty()) {
            refused.forEach(one -> streams.out().println("被拒用 " + RefusedText.of(one)));
            return ExitCode.REFUSED;
        }
        Roster offices = all.roster();
        Auditor auditor =
                new Auditor(rulebook, today == null ? LocalDate.now() : today, offices, all.controlFigures(offices));
        ReadResult read;
        try (ProgressLine progress = new ProgressLine(streams)) {
            read = auditor.facts(sources, more, progress);
        }
        Map<Report, RuleTrace> traces = new LinkedHashMap<>();
        read.reports().forEach(facts -> traces.put(facts.report(), rulebook.why(info.path(), facts)));
        told(traces, read);
        return read.unreadable().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private void told(Map<Report, RuleTrace> traces, ReadResult read) {
        PrintStream out = "-".equals(json) ? streams.err() : streams.out();
        traces.forEach((about, trace) -> TraceText.of(about, trace).forEach(line -> out.println(Masking.of(line))));
        read.unreadable().forEach(file -> out.println(Masking.of("未能读取 " + AuditSummary.told(file))));
        if ("-".equals(json)) {
            TraceJson.write(traces, JsonOut.of(streams.out()));
            streams.out().println();
        } else if (json != null) {
            OutputFile.replace(Path.of(json), stream -> TraceJson.write(traces, stream));
        }
    }
}
