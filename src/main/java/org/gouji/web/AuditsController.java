package org.gouji.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.gouji.audit.AuditJson;
import org.gouji.audit.Auditor;
import org.gouji.audit.LiveRulebook;
import org.gouji.audit.Progress;
import org.gouji.facts.Roster;
import org.gouji.findings.AuditResult;
import org.gouji.rules.RulebookException;
import org.gouji.workbook.FindingsWorkbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Audits of uploaded reports: made at once, kept for a while, fetched again as JSON or workbook. */
@RestController
@RequestMapping("/api/v1/audits")
class AuditsController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final LiveRulebook rulebook;
    private final FinishedAudits finished;
    /** An audit uses all cores by itself; more of them at once would only hold more reports in memory. */
    private final Semaphore turn = new Semaphore(1, true);

    AuditsController(LiveRulebook rulebook, FinishedAudits finished) {
        this.rulebook = rulebook;
        this.finished = finished;
    }

    @Logged("即时审核")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> audit(
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            @RequestParam(name = "file", required = false) List<MultipartFile> single,
            @RequestParam(name = "today", required = false) String today,
            @RequestParam(name = "year", required = false) String year)
            throws InterruptedException, RulebookException {
        LocalDate day = day(today);
        OptionalInt only = year(year);
        List<MultipartFile> all = new ArrayList<>(files == null ? List.of() : files);
        all.addAll(single == null ? List.of() : single);
        LeftOut leftOut = new LeftOut();
        LiveRulebook.InForce rules = rulebook.current();
        AuditResult result;
        try (Uploads uploads = Uploads.of(all)) {
            turn.acquire();
            try {
                result = new Auditor(rules.rulebook(), day, Roster.NONE).audit(uploads.sources(), only, leftOut);
            } finally {
                turn.release();
            }
        }
        List<String> notices = new ArrayList<>(rules.notices());
        notices.addAll(leftOut.notices());
        Person person = Person.current();
        if (person != null && person.officeOnly()) {
            // 内部掌握 never leaves the auditing office.
            result = FindingsWorkbook.forForwarding(result);
        }
        FinishedAudit audit = new FinishedAudit(UUID.randomUUID().toString(), Person.currentName(), result, notices);
        finished.keep(audit);
        return ResponseEntity.created(URI.create("/api/v1/audits/" + audit.id()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(json(audit));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> again(@PathVariable String id) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json(find(id)));
    }

    @Logged("下载即时审核工作簿")
    @GetMapping("/{id}/workbook")
    ResponseEntity<byte[]> workbook(@PathVariable String id) throws IOException {
        FinishedAudit audit = find(id);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FindingsWorkbook.write(audit.result(), out);
        String name = "审核结果-" + audit.result().run().today() + ".xlsx";
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    private FinishedAudit find(String id) {
        return finished.find(id)
                .filter(audit -> audit.owner().equals(Person.currentName()))
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND,
                        "没有这次审核，或已不再保留（只保留最近 " + FinishedAudits.MOST_AUDITS + " 次、共 " + FinishedAudits.MOST_REPORTS
                                + " 份年报，服务重启后清空），请重新提交"));
    }

    private static byte[] json(FinishedAudit audit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AuditJson.write(audit.result(), Map.of("id", audit.id()), audit.notices(), out);
        return out.toByteArray();
    }

    private static LocalDate day(String text) {
        if (text == null || text.isBlank()) {
            return LocalDate.now();
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "参数 today 的值“" + text + "”不是日期，应写成 2026-11-22 的样子");
        }
    }

    private static OptionalInt year(String text) {
        if (text == null || text.isBlank()) {
            return OptionalInt.empty();
        }
        if (!text.strip().matches("20\\d\\d")) {
            throw new Problem(HttpStatus.BAD_REQUEST, "参数 year 的值“" + text + "”不是年度，应写成 2023 的样子");
        }
        return OptionalInt.of(Integer.parseInt(text.strip()));
    }

    /** The reports of another year than the one asked for. */
    private static final class LeftOut implements Progress {

        private final List<String> files = new ArrayList<>();

        @Override
        public synchronized void leftOut(String file, int year) {
            files.add(file + "（" + year + " 年）");
        }

        synchronized List<String> notices() {
            return files.isEmpty() ? List.of() : List.of("不是所要年度、未审核的年报：" + String.join("、", files));
        }
    }
}
