package org.gouji.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gouji.audit.AuditJson;
import org.gouji.audit.LiveRulebook;
import org.gouji.audit.ReviewException;
import org.gouji.audit.ReviewImport;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Rectification;
import org.gouji.findings.Reviewed;
import org.gouji.pages.RuleBookPages;
import org.gouji.rules.RulebookException;
import org.gouji.store.FindingRow;
import org.gouji.store.FindingTable;
import org.gouji.store.ReviewTable;
import org.gouji.store.Sight;
import org.gouji.workbook.DefaultTemplates;
import org.gouji.workbook.FindingsCsv;
import org.gouji.workbook.FindingsHtml;
import org.gouji.workbook.FindingsWorkbook;
import org.gouji.workbook.Paper;
import org.gouji.workbook.PaperField;
import org.gouji.workbook.PaperTemplate;
import org.gouji.workbook.TemplateException;
import org.gouji.workbook.WorkingPapers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Papers and copies made of what the last run found, and decisions and answers back in, for the page and for programs alike. */
@Component
class PaperDesk {

    private static final int LONGEST_NAME = 60;

    /** What may be taken out of the last run besides its workbook. */
    enum Kind {
        FORWARD("forward", "供转发的工作簿（不含内部掌握）", "转发.xlsx"),
        WORKING_PAPERS("working-papers", "审核底稿（每个单位一份，zip）", "审核底稿.zip"),
        HTML("html", "网页形式的问题清单", "问题清单.html"),
        CSV("csv", "CSV 形式的问题清单", "问题清单.csv"),
        JSON("json", "JSON 形式的审核结果", "审核结果.json"),
        RULES("rules", "规则说明（每条规则一页，可离线打开和打印，zip）", "规则说明.zip"),
        TEMPLATES("templates", "整改文书的模板和占位符说明（zip）", "文书模板.zip");

        private final String code;
        private final String label;
        private final String file;

        Kind(String code, String label, String file) {
            this.code = code;
            this.label = label;
            this.file = file;
        }

        public String getCode() {
            return code;
        }

        public String getLabel() {
            return label;
        }

        static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "没有“" + code + "”这种文件"));
        }
    }

    /**
     * What papers are to say that no report tells.
     *
     * @param number 文号, with # where the running number goes
     * @param letter whether the notice is a letter and not a slip
     * @param told whether what they tell of is marked 已通知
     */
    record Wanted(
            String number,
            Integer first,
            String deadline,
            String issuer,
            String contact,
            String phone,
            Integer year,
            Boolean letter,
            Boolean told,
            MultipartFile template,
            MultipartFile feedback) {}

    /** A file to be handed out. */
    record Handed(String name, byte[] content) {}

    /** What became of the rows of workbooks and answers that were taken in. */
    record TakenIn(int added, int same, List<String> refused, List<String> notes) {}

    private final Runs runs;
    private final LiveRulebook live;
    private final FindingTable findings;
    private final ReviewTable reviews;
    private final Clock clock;

    PaperDesk(Runs runs, LiveRulebook live, FindingTable findings, ReviewTable reviews, Clock clock) {
        this.live = live;
        this.runs = runs;
        this.findings = findings;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** A notice and a form to answer it for each office with findings that a person found true, in a zip. */
    synchronized Handed papers(Wanted wanted) throws IOException {
        LocalDate today = today();
        LocalDate deadline = deadline(wanted.deadline(), today);
        String kind = Boolean.TRUE.equals(wanted.letter()) ? DefaultTemplates.LETTER : DefaultTemplates.SLIP;
        PaperTemplate notice = template(wanted.template(), kind, PaperTemplate.Kind.NOTICE);
        PaperTemplate form = template(wanted.feedback(), DefaultTemplates.FEEDBACK, PaperTemplate.Kind.FEEDBACK);
        AuditResult result = runs.found(wanted.year() == null ? OptionalInt.empty() : OptionalInt.of(wanted.year()));
        List<Paper> papers = Paper.of(result);
        if (papers.isEmpty()) {
            throw new Problem(HttpStatus.CONFLICT, "没有核实为“属实”、要通知单位的问题，请先在问题页填核实结论");
        }
        String number = text(wanted.number());
        if (papers.size() > 1 && !number.isEmpty() && !number.contains("#")) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST, "要写 " + papers.size() + " 份通知，文号里却没有 #，几份会用同一个号；请写成 清政公开办〔2026〕#号 的样子");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        int next = wanted.first() == null ? 1 : wanted.first();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Paper paper : papers) {
                Paper.Particulars particulars = new Paper.Particulars(
                        number.replace("#", String.valueOf(next++)),
                        deadline,
                        text(wanted.contact()),
                        text(wanted.phone()),
                        text(wanted.issuer()),
                        today);
                entry(
                        zip,
                        names,
                        kind + "-" + safe(paper.office()),
                        ".docx",
                        to -> paper.write(notice, particulars, to));
                entry(
                        zip,
                        names,
                        DefaultTemplates.FEEDBACK + "-" + safe(paper.office()),
                        ".docx",
                        to -> paper.write(form, particulars, to));
            }
        }
        if (Boolean.TRUE.equals(wanted.told())) {
            told(papers);
        }
        return new Handed("整改文书-" + today + ".zip", out.toByteArray());
    }

    /** A copy of what the last run found, or the templates of the papers. */
    synchronized Handed copy(Kind kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (kind) {
            case FORWARD -> FindingsWorkbook.writeForForwarding(runs.found(OptionalInt.empty()), out);
            case HTML -> FindingsHtml.write(runs.found(OptionalInt.empty()), out);
            case JSON -> AuditJson.write(runs.found(OptionalInt.empty()), out);
            case RULES -> rules(out);
            case CSV -> FindingsCsv.write(runs.found(OptionalInt.empty()), out);
            case WORKING_PAPERS -> {
                List<WorkingPapers> papers = WorkingPapers.of(runs.found(OptionalInt.empty()));
                if (papers.isEmpty()) {
                    throw new Problem(HttpStatus.CONFLICT, "最近一次审核没有可列问题的单位，没有底稿");
                }
                try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                    for (WorkingPapers paper : papers) {
                        zip.putNextEntry(new ZipEntry(paper.fileName()));
                        ByteArrayOutputStream one = new ByteArrayOutputStream();
                        paper.write(one);
                        zip.write(one.toByteArray());
                    }
                }
            }
            case TEMPLATES -> {
                try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                    for (Map.Entry<String, byte[]> template :
                            DefaultTemplates.all().entrySet()) {
                        zip.putNextEntry(new ZipEntry(template.getKey() + "模板.docx"));
                        zip.write(template.getValue());
                    }
                    zip.putNextEntry(new ZipEntry("占位符说明.txt"));
                    zip.write(PaperField.guide().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return new Handed(kind == Kind.TEMPLATES ? kind.file : today() + kind.file, out.toByteArray());
    }

    private void rules(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> page : RuleBookPages.of(
                            live.current().rulebook(), RuleBookPages.Format.HTML)
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry("规则说明/" + page.getKey()));
                zip.write(page.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (RulebookException e) {
            throw new Problem(HttpStatus.CONFLICT, e.getMessage());
        }
    }

    /** Takes in what people decided in workbooks and what offices answered in their forms. */
    TakenIn takeIn(List<MultipartFile> files, boolean overwrite) throws IOException {
        ReviewImport taken = new ReviewImport(overwrite, today());
        Path folder = Files.createTempDirectory("gouji-reviews");
        List<Path> written = new ArrayList<>();
        try {
            if (files == null || files.stream().allMatch(MultipartFile::isEmpty)) {
                throw new Problem(HttpStatus.BAD_REQUEST, "请选择填好的工作簿（.xlsx、.csv）或反馈表（.docx）");
            }
            for (MultipartFile file : files) {
                Path one = Files.createDirectory(folder.resolve(String.valueOf(written.size() / 2)));
                written.add(one);
                // Named as it came, for its name tells the place of what was not taken.
                Path copy = one.resolve(Uploads.name(file).replaceAll("[/\\\\]|^\\.+$", "_"));
                written.add(copy);
                file.transferTo(copy);
                if (copy.getFileName().toString().matches("(?i).*\\.(docx?|wps)")) {
                    taken.answers(copy);
                } else {
                    taken.workbook(copy);
                }
            }
            Set<String> keys = findings.keys();
            List<Reviewed> added = reviews.add(
                    kept -> taken.added(kept, keys).stream()
                            .map(PaperDesk::named)
                            .toList(),
                    Person.currentName());
            return new TakenIn(added.size(), taken.same(), taken.refused(), taken.notes());
        } catch (ReviewException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, e.getMessage());
        } finally {
            for (int i = written.size() - 1; i >= 0; i--) {
                Files.deleteIfExists(written.get(i));
            }
            Files.delete(folder);
        }
    }

    /** Under the name of its file; the folder was ours. */
    private static Reviewed named(Reviewed entry) {
        return new Reviewed(
                entry.number(),
                entry.at(),
                entry.by(),
                Path.of(entry.source()).getFileName().toString(),
                entry.key(),
                entry.values(),
                entry.review(),
                entry.response());
    }

    private void told(List<Paper> papers) {
        Set<String> keys = new HashSet<>();
        papers.forEach(paper -> keys.addAll(paper.keys()));
        long run = runs.last().id();
        List<ReviewTable.Decision> decisions = findings.byKeys(run, keys, Sight.ALL).stream()
                .filter(row -> row.state() == Rectification.NOT_TOLD)
                .map(PaperDesk::told)
                .toList();
        reviews.add(decisions, Person.currentName(), "整改文书");
    }

    private static ReviewTable.Decision told(FindingRow row) {
        return new ReviewTable.Decision(row.key(), row.figures(), row.review().with(Rectification.TOLD));
    }

    private interface Writer {
        void to(OutputStream out) throws IOException;
    }

    private static void entry(ZipOutputStream zip, Set<String> names, String name, String ending, Writer writer)
            throws IOException {
        String unique = name;
        for (int number = 2; !names.add(unique); number++) {
            unique = name + "（" + number + "）";
        }
        zip.putNextEntry(new ZipEntry(unique + ending));
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        writer.to(one);
        zip.write(one.toByteArray());
    }

    private static String safe(String office) {
        String name = office.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\s]+", "_");
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static PaperTemplate template(MultipartFile own, String name, PaperTemplate.Kind kind) {
        if (own == null || own.isEmpty()) {
            return DefaultTemplates.template(name);
        }
        try {
            Path file = Files.createTempFile("gouji-template", ".docx");
            try {
                own.transferTo(file);
                return PaperTemplate.of(file, kind);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (TemplateException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate deadline(String given, LocalDate today) {
        if (text(given).isEmpty()) {
            return null;
        }
        try {
            LocalDate deadline = LocalDate.parse(given.strip());
            if (deadline.isBefore(today)) {
                throw new Problem(HttpStatus.BAD_REQUEST, "整改期限 " + deadline + " 早于成文日期 " + today);
            }
            return deadline;
        } catch (DateTimeParseException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "整改期限应写成 2026-12-31 的样子");
        }
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }
}
