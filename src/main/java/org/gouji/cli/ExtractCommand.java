package org.gouji.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gouji.audit.Auditor;
import org.gouji.audit.ExtractJson;
import org.gouji.audit.ReadResult;
import org.gouji.document.Masking;
import org.gouji.facts.CellState;
import org.gouji.facts.Confidence;
import org.gouji.facts.ReadingProblem;
import org.gouji.facts.Receipt;
import org.gouji.facts.ReportFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code extract}: what was recognised in each report, with a reading receipt and without any rule. */
@Command(name = "extract", description = "只读取和识别年报，不作审核；列出每份年报读到了什么。")
final class ExtractCommand implements Callable<Integer> {

    @Mixin
    private Help help;

    @Mixin
    private Batch batch;

    @Option(names = "--json", paramLabel = "文件", description = "写出 JSON；“-”为标准输出。")
    private String json;

    private final Streams streams;

    ExtractCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        boolean toStdout = "-".equals(json);
        if (json != null && !toStdout) {
            OutputFile.check(Path.of(json));
        }
        ReadResult result;
        List<String> aside;
        try (ProgressLine progress = new ProgressLine(streams)) {
            result = Auditor.read(batch.sources(), batch.roster(), progress);
            aside = progress.aside();
        }
        if (toStdout) {
            ExtractJson.write(result, JsonOut.of(streams.out()));
            streams.out().println();
        } else if (json != null) {
            OutputFile.replace(Path.of(json), stream -> ExtractJson.write(result, stream));
        }
        var out = toStdout ? streams.err() : streams.out();
        result.reports().forEach(facts -> out.println(Masking.of(receipt(facts))));
        aside.forEach(file -> out.println("未读取 " + file + "：不是年度报告的附带文件"));
        result.unreadable().forEach(file -> out.println(Masking.of("未能读取 " + AuditSummary.told(file))));
        boolean lost = result.reports().stream()
                .flatMap(facts -> facts.problems().stream())
                .anyMatch(ReadingProblem::grave);
        return lost || !result.unreadable().isEmpty() ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }

    private static String receipt(ReportFacts facts) {
        Receipt receipt = facts.receipt();
        StringBuilder line = new StringBuilder(facts.report().file())
                .append("：")
                .append(
                        facts.report().office().isEmpty()
                                ? "单位不明"
                                : facts.report().office())
                .append(facts.report().yearKnown() ? "，" + facts.report().year() + " 年，" : "，年度不明，")
                .append(facts.report().form().getLabel())
                .append("；应有 ")
                .append(receipt.expected())
                .append(" 格");
        for (CellState state : CellState.values()) {
            if (receipt.count(state) > 0) {
                line.append("，").append(state.getLabel()).append(' ').append(receipt.count(state));
            }
        }
        for (Confidence confidence : List.of(Confidence.ORDER, Confidence.REPAIRED)) {
            if (receipt.count(confidence) > 0) {
                line.append("；其中")
                        .append(confidence.getLabel())
                        .append("读出 ")
                        .append(receipt.count(confidence))
                        .append(" 格");
            }
        }
        facts.problems()
                .forEach(problem -> line.append("\n  ")
                        .append(problem.grave() ? "没有读全" : "说明")
                        .append(AuditSummary.place(problem))
                        .append("：")
                        .append(problem.message()));
        return line.toString();
    }
}
