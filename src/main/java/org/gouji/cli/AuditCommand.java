package org.gouji.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.audit.AuditJson;
import org.gouji.audit.Auditor;
import org.gouji.audit.ControlFigures;
import org.gouji.audit.ControlFiguresReader;
import org.gouji.audit.PreviousRun;
import org.gouji.audit.PreviousRunReader;
import org.gouji.audit.ReportSource;
import org.gouji.audit.RosterException;
import org.gouji.facts.Phase;
import org.gouji.facts.Roster;
import org.gouji.findings.AuditResult;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import org.gouji.workbook.FindingsCsv;
import org.gouji.workbook.FindingsHtml;
import org.gouji.workbook.FindingsWorkbook;
import org.gouji.workbook.WorkingPapers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code audit}: from report files to the findings workbook. */
@Command(
        name = "audit",
        description = "审核年报，生成审核结果工作簿。",
        footer = {"", "退出码：0 完成；1 有达到 --fail-on 的问题；2 用法有误；3 有文件未能读取或规则故障；4 有规则文件被拒用。"})
final class AuditCommand implements Callable<Integer> {

    private static final String STDOUT = "-";

    @Mixin
    private Help help;

    @Mixin
    private Batch batch;

    @Mixin
    private Rules rules;

    @Mixin
    private Resume resume;

    @Option(names = "--out", paramLabel = "文件", description = "工作簿；不给则为 审核结果-<日期>.xlsx。已有同名文件时加序号，不覆盖。")
    private Path out;

    @Option(names = "--json", paramLabel = "文件", description = "同时写出 JSON；“-”为标准输出。")
    private String json;

    @Option(names = "--html", paramLabel = "文件", description = "同时写出网页：一个文件，不联网也能打开；已有的会被替换。")
    private Path html;

    @Option(names = "--csv", paramLabel = "文件", description = "同时把“问题清单”写成 CSV（UTF-8，Excel 可直接打开）；已有的会被替换。")
    private Path csv;

    @Option(names = "--year", paramLabel = "年度", description = "只审核这一年度的年报。")
    private Integer year;

    @Option(names = "--today", paramLabel = "日期", description = "审核日期，如 2026-11-22；不给则为当天。")
    private LocalDate today;

    @Option(
            names = "--phase",
            paramLabel = "阶段",
            description = "预审、公布核查、集中审核、整改复核 或 日常抽查；不给则按审核日期：报告年度次年 1 月 31 日以前为预审（不核对时限），3 月 31 日以前为公布核查，以后为日常抽查。")
    private String phase;

    @Option(
            names = "--previous",
            paramLabel = "文件",
            description = "上次（或上年）审核用 --json 写出的结果：列出已消除、仍存在、新出现的问题，并核对上年已通知的问题（K03）。")
    private Path previous;

    @Option(
            names = "--reviews",
            paramLabel = "文件",
            description =
                    "填好的审核结果工作簿：这次按其中的核实结论显示，不登记（登记用 review import）。与 --previous 同用时，其中“属实”且已通知的，也用来核对上年已通知的问题（K03）。")
    private Path reviews;

    @Option(names = "--forward", paramLabel = "文件", description = "另写一份供转发的工作簿：不含“内部掌握”和核实为“不属实”的问题，也不含规则核对情况、核实结论和标识。")
    private Path forward;

    @Option(
            names = "--per-office",
            paramLabel = "文件夹",
            description = "每个有问题的单位另写一份审核底稿：三张表按原样重建，错格标红并批注，合计、差额和正文语句的核对都是公式；只列本单位的问题，不含“内部掌握”和核实为“不属实”的。")
    private Path perOffice;

    @Option(
            names = "--fail-on",
            paramLabel = "级别",
            defaultValue = "never",
            description = "error、warning、note 或 never（默认）：有该级及以上问题时退出码为 1。")
    private FailOn failOn;

    @Option(
            names = "--rule-pages",
            paramLabel = "文件夹",
            description = "rules docs 生成的规则说明页，工作簿链接到那里；不给则用工作簿旁边的“规则说明”，没有就不链接。")
    private Path rulePages;

    private final Streams streams;

    AuditCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws RulebookException {
        if (year != null && (year < 2008 || year > 2100)) {
            throw new UsageException("选项 --year 的值“" + year + "”不是年度，应在 2008 与 2100 之间");
        }
        LocalDate day = today == null ? LocalDate.now() : today;
        Path workbook = out == null ? Path.of("审核结果-" + day + ".xlsx") : out;
        check("--out", workbook);
        if (forward != null) {
            check("--forward", forward);
        }
        if (perOffice != null) {
            OutputFile.check(perOffice.resolve("底稿.xlsx"));
        }
        if (json != null && !json.equals(STDOUT)) {
            OutputFile.check(Path.of(json));
        }
        Stream.of(html, csv).filter(Objects::nonNull).forEach(OutputFile::check);
        Optional<Phase> named = named();
        Decisions decisions = Decisions.of(rules.state(), reviews, day, streams);
        PreviousRun earlier = decisions.told(earlier());
        Roster roster = batch.roster();
        batch.notices(roster).forEach(notice -> streams.err().println("提示：" + notice));
        ControlFigures control = batch.controlFigures(roster);
        ControlFiguresReader.notices(control, roster)
                .forEach(notice -> streams.err().println("提示：" + notice));
        List<ReportSource> sources = batch.sources();
        Rulebook rulebook = rules.load();
        Map<String, String> pages = new RulePages(streams).of(rulebook, rulePages, workbook);
        rules.keep(rulebook, streams);
        OptionalInt only = year == null ? OptionalInt.empty() : OptionalInt.of(year);
        try (ProgressLine progress = new ProgressLine(streams);
                Resume.Kept kept = resume.open(rules.state(), streams)) {
            AuditResult found = new Auditor(rulebook, day, roster, control, earlier, named, kept.results(), () -> {})
                    .audit(sources, only, progress);
            progress.close();
            AuditResult result = decisions.of(found);
            Path written = OutputFile.writeNew(workbook, stream -> FindingsWorkbook.write(result, pages, stream));
            PrintStream told = STDOUT.equals(json) ? streams.err() : streams.out();
            new AuditSummary(result, progress, workbook, written).print(told);
            told.println("规则文件夹：" + rulebook.folder().toAbsolutePath().normalize());
            papers(result, told);
            writeJson(result);
            if (html != null) {
                OutputFile.replace(html, stream -> FindingsHtml.write(result, stream));
            }
            if (csv != null) {
                OutputFile.replace(csv, stream -> FindingsCsv.write(result, stream));
            }
            decisions.tell();
            kept.done();
            return decisions.code(ExitCode.of(result, failOn));
        }
    }

    private static void check(String option, Path workbook) {
        if (!workbook.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new UsageException(
                    "选项 " + option + " 的文件名“" + workbook.getFileName() + "”应以 .xlsx 结尾：写出的是 Excel 工作簿");
        }
        OutputFile.check(workbook);
    }

    private void papers(AuditResult result, PrintStream to) {
        if (forward != null) {
            Path written = OutputFile.writeNew(forward, stream -> FindingsWorkbook.writeForForwarding(result, stream));
            to.println("供转发的工作簿（不含内部掌握）：" + written);
        }
        if (perOffice != null) {
            List<WorkingPapers> papers = WorkingPapers.of(result);
            papers.parallelStream()
                    .forEach(paper -> OutputFile.writeNew(perOffice.resolve(paper.fileName()), paper::write));
            to.println("审核底稿：" + papers.size() + " 个单位，在 " + perOffice + "（没有可列问题的单位不写）");
        }
    }

    private Optional<Phase> named() {
        if (phase == null) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(Phase.values())
                .filter(one -> one.getLabel().equals(phase) || one.getCode().equals(phase))
                .findFirst()
                .orElseThrow(() -> new UsageException("选项 --phase 的值“" + phase + "”不是阶段，可写："
                        + Stream.of(Phase.values()).map(Phase::getLabel).collect(Collectors.joining("、")))));
    }

    private PreviousRun earlier() {
        if (previous != null && !Files.exists(previous)) {
            throw new UsageException("文件不存在：" + previous);
        }
        try {
            return previous == null ? PreviousRun.NONE : PreviousRunReader.read(previous);
        } catch (RosterException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private void writeJson(AuditResult result) {
        if (STDOUT.equals(json)) {
            AuditJson.write(result, JsonOut.of(streams.out()));
            streams.out().println();
        } else if (json != null) {
            OutputFile.replace(Path.of(json), stream -> AuditJson.write(result, stream));
        }
    }
}
