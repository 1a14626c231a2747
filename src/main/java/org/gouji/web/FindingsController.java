package org.gouji.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gouji.audit.RunOutcome;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Ground;
import org.gouji.findings.Rectification;
import org.gouji.findings.Response;
import org.gouji.findings.Severity;
import org.gouji.store.ActionLog;
import org.gouji.store.AuditedReportTable;
import org.gouji.store.FindingFilter;
import org.gouji.store.FindingRow;
import org.gouji.store.FindingTable;
import org.gouji.store.ReportTable;
import org.gouji.store.ReviewTable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The findings and reports of the last run, decisions on findings, and the log, for programs. */
@RestController
class FindingsController {

    record Review(
            String conclusion,
            String ground,
            String state,
            String opinion,
            String reviewer,
            String until,
            String reopened) {}

    record Shown(
            String office, String officeId, Integer year, String file, String change, Review review, JsonNode finding) {

        static Shown of(FindingRow row) {
            return new Shown(
                    row.office(),
                    row.officeId(),
                    row.year() == 0 ? null : row.year(),
                    row.file(),
                    row.change().getLabel(),
                    new Review(
                            row.conclusion().getLabel(),
                            row.ground().map(Ground::getLabel).orElse(""),
                            row.state().getLabel(),
                            row.opinion(),
                            row.reviewer(),
                            row.until().map(Object::toString).orElse(null),
                            row.reopened()),
                    JsonMapper.shared().readTree(row.json()));
        }
    }

    record Decided(
            String at, String by, String conclusion, String ground, String state, String opinion, String until) {}

    /** @param response what the office answered last, null where it did not */
    record Whole(Shown finding, Response response, List<Decided> decisions, List<String> runs) {}

    record ShownReport(long id, int number, JsonNode report) {

        static ShownReport of(AuditedReportTable.Row row) {
            return new ShownReport(
                    row.kept(), row.position(), JsonMapper.shared().readTree(row.json()));
        }
    }

    private final Found found;
    private final FindingTable findings;
    private final ReviewTable reviews;
    private final ReviewDesk desk;
    private final ReportTable reports;
    private final ActionLog log;

    FindingsController(
            Found found,
            FindingTable findings,
            ReviewTable reviews,
            ReviewDesk desk,
            ReportTable reports,
            ActionLog log) {
        this.found = found;
        this.findings = findings;
        this.reviews = reviews;
        this.desk = desk;
        this.reports = reports;
        this.log = log;
    }

    /** Severity, change, conclusion and state are given by their labels, such as 错误, 新出现, 待核实, 未通知. */
    @GetMapping("/api/v1/findings")
    Slice<Shown> findings(
            @RequestParam Map<String, String> asked,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        Slice<FindingRow> rows = found.findings(filter(asked), Paging.of(page, size), true);
        return new Slice<>(rows.items().stream().map(Shown::of).toList(), rows.page(), rows.size(), rows.total());
    }

    @GetMapping("/api/v1/findings/{key}")
    Whole finding(@PathVariable("key") String key) {
        FindingRow row = found.finding(key);
        boolean inside = !Person.current().officeOnly();
        Response response = reviews.answer(key);
        return new Whole(
                Shown.of(row),
                response.blank() ? null : response,
                inside
                        ? reviews.history(key).stream()
                                .map(entry -> new Decided(
                                        entry.at().toString(),
                                        entry.by(),
                                        entry.review().conclusion().getLabel(),
                                        entry.review()
                                                .ground()
                                                .map(Ground::getLabel)
                                                .orElse(""),
                                        entry.review().state().getLabel(),
                                        entry.review().opinion(),
                                        entry.review()
                                                .until()
                                                .map(Object::toString)
                                                .orElse(null)))
                                .toList()
                        : List.of(),
                inside ? findings.history(key) : List.of());
    }

    @Logged("处理问题")
    @PostMapping("/api/v1/findings/reviews")
    Map<String, Integer> review(@RequestBody ReviewDesk.Wanted wanted, HttpServletRequest request) {
        LoggedActions.about(request, ReviewDesk.about(wanted.keys()));
        return Map.of("decided", desk.decide(wanted));
    }

    /** What the office says to a finding that it was told; {@code done} is a day, such as 2026-12-01. */
    @Logged("反馈整改情况")
    @PostMapping("/api/v1/findings/{key}/response")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable("key") String key, @RequestBody Response given, HttpServletRequest request) {
        LoggedActions.about(request, key);
        desk.answer(key, given);
    }

    @GetMapping("/api/v1/reports")
    Slice<ShownReport> reports(
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "verdict", defaultValue = "") String verdict,
            @RequestParam(name = "year", defaultValue = "0") int year,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        Slice<AuditedReportTable.Row> rows = found.reports(text, verdict, year, Paging.of(page, size));
        return new Slice<>(rows.items().stream().map(ShownReport::of).toList(), rows.page(), rows.size(), rows.total());
    }

    /** A report of the last run with its reading receipt, as {@code audit --json} writes it. */
    @GetMapping(path = "/api/v1/reports/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    String report(@PathVariable("number") int number) {
        return found.report(number).json();
    }

    /** The file of a report of the last run, byte for byte as it came in. */
    @Logged("下载原件")
    @GetMapping("/api/v1/reports/{number}/original")
    ResponseEntity<byte[]> original(@PathVariable("number") int number) {
        return original(found.report(number), reports);
    }

    @GetMapping("/api/v1/log")
    Slice<ActionLog.Entry> log(
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        Paging paging = Paging.of(page, size);
        return new Slice<>(
                log.entries(text, paging.offset(), paging.size()), paging.page(), paging.size(), log.count(text));
    }

    static ResponseEntity<byte[]> original(AuditedReportTable.Row row, ReportTable reports) {
        if (Person.current().officeOnly() && row.file().contains("!/")) {
            throw new Problem(HttpStatus.FORBIDDEN, "这份报告在压缩包中，其中可能有其他单位的报告，请向审核机关索取");
        }
        ReportTable.KeptFile file = reports.find(row.kept()).orElseThrow();
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        // Never shown by the browser: an original may hold scripts.
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, RunsController.attachment(name))
                .body(reports.content(row.kept()));
    }

    /** A label or code of a list; a word that is neither is told, or a program would take all findings for those it asked for. */
    private static <E extends Enum<E>> String one(
            Map<String, String> asked, String name, E[] all, Function<E, String> label) {
        String given = asked.getOrDefault(name, "").strip();
        if (given.isEmpty()) {
            return "";
        }
        return Arrays.stream(all)
                .filter(one -> label.apply(one).equals(given) || one.name().equalsIgnoreCase(given))
                .map(Enum::name)
                .findFirst()
                .orElseThrow(() -> new Problem(
                        HttpStatus.BAD_REQUEST,
                        name + " 没有“" + given + "”，有："
                                + Arrays.stream(all).map(label).collect(Collectors.joining("、"))));
    }

    static FindingFilter filter(Map<String, String> asked) {
        String year = asked.getOrDefault("year", "").strip();
        if (!year.isEmpty() && !year.matches("20\\d\\d")) {
            throw new Problem(HttpStatus.BAD_REQUEST, "年度应写成 2023 的样子");
        }
        return new FindingFilter(
                asked.getOrDefault("text", ""),
                one(asked, "severity", Severity.values(), Severity::getLabel),
                asked.getOrDefault("code", "").strip(),
                asked.getOrDefault("office", "").strip(),
                year.isEmpty() ? 0 : Integer.parseInt(year),
                one(asked, "change", RunOutcome.Change.values(), RunOutcome.Change::getLabel),
                one(asked, "conclusion", Conclusion.values(), Conclusion::getLabel),
                one(asked, "state", Rectification.values(), Rectification::getLabel),
                asked.getOrDefault("file", ""),
                asked.getOrDefault("theme", "").replaceAll("[^a-z-]", ""));
    }
}
