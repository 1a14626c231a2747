package org.gouji.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.audit.Auditor;
import org.gouji.audit.PreviousRun;
import org.gouji.facts.Roster;
import org.gouji.findings.AuditResult;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import org.gouji.workbook.DefaultTemplates;
import org.gouji.workbook.Paper;
import org.gouji.workbook.PaperField;
import org.gouji.workbook.PaperTemplate;
import org.gouji.workbook.TemplateException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code review papers}: a notice and a form to answer it for each office with findings that a person found true. */
@Command(
        name = "papers",
        description = "给每个单位生成整改通知单和整改情况反馈表（Word）：只写核实结论为“属实”、单位尚未反馈的问题，“内部掌握”的一律不写。",
        footer = {
            "",
            "报告要重新读一遍：数字已变、结论过了有效期的，须重新核实后才会写进通知单。",
            "发出后，请在“问题清单”里把整改状态改为“已通知”；单位填好的反馈表用 review import 登记。",
            "退出码：0 完成；3 已完成，但有文件未能读取、规则故障或核实结论没有采用；4 有规则文件被拒用；2 用法有误或模板有误。"
        })
final class ReviewPapersCommand implements Callable<Integer> {

    private static final int LONGEST_NAME = 60;

    @Mixin
    private Help help;

    @Mixin
    private Batch batch;

    @Mixin
    private Rules rules;

    @Option(
            names = "--out",
            paramLabel = "文件夹",
            defaultValue = "整改文书",
            description = "写到哪个文件夹；不给则为“整改文书”。已有同名文件时加序号，不覆盖。")
    private Path out;

    @Option(names = "--reviews", paramLabel = "文件", description = "填好的审核结果工作簿：按其中的核实结论写，不登记。")
    private Path reviews;

    @Option(names = "--year", paramLabel = "年度", description = "只写这一年度的年报。")
    private Integer year;

    @Option(names = "--today", paramLabel = "日期", description = "审核日期和成文日期；不给则为当天。")
    private LocalDate today;

    @Option(names = "--letter", description = "用通知书（行文式）的模板；不给则用通知单（表格式）。")
    private boolean letter;

    @Option(names = "--template", paramLabel = "文件", description = "本单位的通知单或通知书模板（.docx），占位符见 review templates。")
    private Path template;

    @Option(names = "--feedback-template", paramLabel = "文件", description = "本单位的反馈表模板（.docx）。")
    private Path feedback;

    @Option(names = "--number", paramLabel = "文号", defaultValue = "", description = "发文字号，# 处填序号，如 清政公开办〔2026〕#号。")
    private String number;

    @Option(names = "--first-number", paramLabel = "序号", defaultValue = "1", description = "第一份的序号；不给则为 1。")
    private Integer first;

    @Option(names = "--deadline", paramLabel = "日期", description = "整改期限，如 2026-12-31。")
    private LocalDate deadline;

    @Option(names = "--issuer", paramLabel = "名称", defaultValue = "", description = "发文机关。")
    private String issuer;

    @Option(names = "--contact", paramLabel = "姓名", defaultValue = "", description = "发文机关的联系人。")
    private String contact;

    @Option(names = "--phone", paramLabel = "电话", defaultValue = "", description = "发文机关的联系电话。")
    private String phone;

    private final Streams streams;

    ReviewPapersCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws RulebookException {
        LocalDate day = today == null ? LocalDate.now() : today;
        if (deadline != null && deadline.isBefore(day)) {
            throw new UsageException("整改期限 " + deadline + " 早于成文日期 " + day);
        }
        String noticeName = letter ? DefaultTemplates.LETTER : DefaultTemplates.SLIP;
        PaperTemplate notice = template(template, noticeName, PaperTemplate.Kind.NOTICE);
        PaperTemplate form = template(feedback, DefaultTemplates.FEEDBACK, PaperTemplate.Kind.FEEDBACK);
        OutputFile.check(out.resolve("x.docx"));
        Decisions decisions = Decisions.of(rules.state(), reviews, day, streams);
        AuditResult result = decisions.of(audit(day));
        List<Paper> papers = Paper.of(result);
        if (papers.size() > 1 && !number.isEmpty() && !number.contains("#")) {
            throw new UsageException(
                    "要写 " + papers.size() + " 份通知，文号“" + number + "”里却没有 #，几份会用同一个号；请写成 清政公开办〔2026〕#号 的样子");
        }
        Set<PaperField> missing = EnumSet.noneOf(PaperField.class);
        int next = first;
        for (Paper paper : papers) {
            String numbered = number.replace("#", String.valueOf(next++));
            Paper.Particulars particulars = new Paper.Particulars(numbered, deadline, contact, phone, issuer, day);
            missing.addAll(Paper.missing(notice, particulars));
            missing.addAll(Paper.missing(form, particulars));
            write(noticeName, paper, notice, particulars);
            write(DefaultTemplates.FEEDBACK, paper, form, particulars);
        }
        tell(result, papers, missing);
        decisions.tell();
        return decisions.code(ExitCode.of(result, FailOn.never));
    }

    private AuditResult audit(LocalDate day) throws RulebookException {
        Roster roster = batch.roster();
        Rulebook rulebook = rules.load();
        OptionalInt only = year == null ? OptionalInt.empty() : OptionalInt.of(year);
        try (ProgressLine progress = new ProgressLine(streams)) {
            return new Auditor(rulebook, day, roster, batch.controlFigures(roster), PreviousRun.NONE, Optional.empty())
                    .audit(batch.sources(), only, progress);
        }
    }

    private static PaperTemplate template(Path own, String name, PaperTemplate.Kind kind) {
        if (own == null) {
            return DefaultTemplates.template(name);
        }
        try {
            return PaperTemplate.of(own, kind);
        } catch (TemplateException e) {
            throw new UsageException(e.getMessage() + "\n占位符见 review templates 写出的说明");
        }
    }

    private void write(String kind, Paper paper, PaperTemplate template, Paper.Particulars particulars) {
        String office = paper.office().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\s]+", "_");
        String name = kind + "-" + office.substring(0, Math.min(LONGEST_NAME, office.length())) + ".docx";
        Path written = OutputFile.writeNew(out.resolve(name), stream -> paper.write(template, particulars, stream));
        streams.out().println("  " + written + "：" + paper.items().size() + " 个问题");
    }

    private void tell(AuditResult result, List<Paper> papers, Set<PaperField> missing) {
        int items = papers.stream().mapToInt(paper -> paper.items().size()).sum();
        streams.out().println("通知 " + papers.size() + " 个单位，共 " + items + " 个问题。");
        if (papers.isEmpty()) {
            streams.out().println("没有核实为“属实”、要通知单位的问题：请先在“问题清单”填核实结论，用 review import 登记，或用 --reviews 给出工作簿。");
        }
        Map<String, Long> leftOut = Paper.leftOut(result);
        if (!leftOut.isEmpty()) {
            streams.out()
                    .println("属实但没有写进文书的："
                            + leftOut.entrySet().stream()
                                    .map(entry -> entry.getKey() + " " + entry.getValue() + " 个")
                                    .collect(Collectors.joining("，"))
                            + "。");
        }
        if (!missing.isEmpty()) {
            streams.out()
                    .println("没有给出、在文书里留空待填的："
                            + missing.stream().map(PaperField::getLabel).collect(Collectors.joining("、")) + "。");
        }
        long reopened = Stream.concat(result.reports().stream(), result.absent().stream())
                .flatMap(report -> report.judgement().findings().stream())
                .filter(finding -> result.reviews().of(finding).isReopened())
                .count();
        if (reopened > 0) {
            streams.out().println("要重新核实、没有写进文书的：" + reopened + " 个，原因见工作簿的“核实记录”。");
        }
    }
}
