package org.gouji.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gouji.audit.KeptResults;
import org.gouji.audit.PreviewJson;
import org.gouji.audit.Reason;
import org.gouji.audit.RuleChangePreview;
import org.gouji.document.Masking;
import org.gouji.facts.Roster;
import org.gouji.findings.RulePreview;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import org.gouji.store.RuleVersions;
import org.gouji.store.WorkLog;
import org.gouji.workbook.PreviewWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rules preview}: what a changed rulebook adds, removes and changes on a corpus. */
@Command(
        name = "preview",
        description = "在一批年报上比较两个规则集：改动以后新增、不再报、有变化的问题，按规则、按单位列出。",
        footer = {"", "退出码：0 完成；2 用法有误；3 有年报未能读取；4 改动后的规则文件有被拒用的。"})
final class RulesPreview implements Callable<Integer> {

    @Mixin
    private Help help;

    @Mixin
    private Batch batch;

    @Mixin
    private RulesFolder rules;

    @Mixin
    private State state;

    @Option(
            names = "--from",
            paramLabel = "规则集",
            required = true,
            description = "改动前：规则文件夹，或 rules versions 所列的序号、版本号的开头几位。")
    private String from;

    @Option(names = "--to", paramLabel = "规则集", description = "改动后：同上；不给则为 --rules 的规则文件夹。")
    private String to;

    @Option(
            names = "--profile",
            paramLabel = "名称",
            defaultValue = Rulebook.NATIONAL,
            description = "参数方案：national（全国，默认）或 profiles 下的名称。")
    private String profile;

    @Option(names = "--today", paramLabel = "日期", description = "审核日期，如 2026-11-22；不给则为当天。")
    private LocalDate today;

    @Option(names = "--out", paramLabel = "文件", description = "同时写成工作簿；已有同名文件时加序号，不覆盖。")
    private Path out;

    @Option(names = "--json", paramLabel = "文件", description = "同时写出 JSON；“-”为标准输出。")
    private String json;

    private final Streams streams;

    RulesPreview(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws RulebookException {
        if (out != null) {
            if (!out.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
                throw new UsageException("选项 --out 的文件名“" + out.getFileName() + "”应以 .xlsx 结尾：写出的是 Excel 工作簿");
            }
            OutputFile.check(out);
        }
        if (json != null && !json.equals("-")) {
            OutputFile.check(Path.of(json));
        }
        Path before = rulebook("--from", from);
        Path after = to == null ? rules.folder() : rulebook("--to", to);
        Roster roster = batch.roster();
        RulePreview preview = compared(before, after, roster);
        tell(preview);
        if (!preview.refused().isEmpty()) {
            return ExitCode.REFUSED;
        }
        return preview.unreadable().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /** Keeps what the reports were read as: an author changes a rule, looks, and changes it again. */
    private RulePreview compared(Path before, Path after, Roster roster) throws RulebookException {
        try (WorkLog log = WorkLog.ofPreviews(state.folder())) {
            RulePreview preview = compared(before, after, roster, log);
            log.dropUnused();
            return preview;
        } catch (IOException e) {
            // Without what is kept it only takes longer.
            return compared(before, after, roster, KeptResults.NONE);
        }
    }

    private RulePreview compared(Path before, Path after, Roster roster, KeptResults kept) throws RulebookException {
        try (ProgressLine progress = new ProgressLine(streams)) {
            return new RuleChangePreview(
                            roster,
                            batch.controlFigures(roster),
                            today == null ? LocalDate.now() : today,
                            profile,
                            kept)
                    .of(before, after, batch.sources(), progress);
        }
    }

    private Path rulebook(String option, String named) {
        Path folder = Path.of(named);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        RuleVersions versions = state.ruleVersions();
        try {
            return versions.folder(versions.find(named)
                    .orElseThrow(() -> new UsageException(
                            "选项 " + option + " 的值“" + named + "”既不是规则文件夹，也不是保存过的版本；现有版本见 rules versions")));
        } catch (IOException e) {
            throw new UsageException("读不出规则集版本（" + state.folder() + "）：" + Reason.of(e));
        }
    }

    private void tell(RulePreview preview) {
        PrintStream text = "-".equals(json) ? streams.err() : streams.out();
        preview.refused().forEach(refused -> text.println("被拒用 " + RefusedText.of(refused)));
        PreviewText.of(preview).forEach(line -> text.println(Masking.of(line)));
        preview.unreadable().forEach(file -> text.println(Masking.of("未能读取 " + AuditSummary.told(file))));
        if (out != null) {
            Path written = OutputFile.writeNew(out, stream -> PreviewWorkbook.write(preview, stream));
            text.println("工作簿：" + written);
        }
        if ("-".equals(json)) {
            PreviewJson.write(preview, JsonOut.of(streams.out()));
            streams.out().println();
        } else if (json != null) {
            OutputFile.replace(Path.of(json), stream -> PreviewJson.write(preview, stream));
        }
    }
}
