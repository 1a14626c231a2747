package org.gouji.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.audit.RosterReader;
import org.gouji.facts.Office;
import org.gouji.facts.Roster;
import org.gouji.store.AuditedReportTable;
import org.gouji.store.Role;
import org.gouji.store.RunTable;
import org.gouji.store.Sight;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The offices of the roster, each below its superior, with what came in from them; and the roster in and out. */
@Controller
class OfficePages {

    /**
     * An office.
     *
     * @param level how far below the highest it stands
     * @param years of its reports in the last run
     */
    record Line(
            String name,
            int level,
            String superior,
            String kind,
            String due,
            String published,
            boolean excused,
            List<Integer> years,
            int findings) {}

    private static final int ON_A_PAGE = 200;

    private final Rosters rosters;
    private final RunTable runs;
    private final AuditedReportTable reports;

    OfficePages(Rosters rosters, RunTable runs, AuditedReportTable reports) {
        this.rosters = rosters;
        this.runs = runs;
        this.reports = reports;
    }

    @GetMapping("/offices")
    String offices(
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        List<Line> all = lines();
        model.addAttribute("text", text);
        model.addAttribute("all", all.size());
        List<Line> fitting =
                all.stream().filter(line -> line.name().contains(text.strip())).toList();
        Paging paging = Paging.of(page, ON_A_PAGE);
        model.addAttribute(
                "lines",
                new Slice<>(
                        fitting.stream().skip(paging.offset()).limit(ON_A_PAGE).toList(),
                        paging.page(),
                        ON_A_PAGE,
                        fitting.size()));
        model.addAttribute("notices", RosterReader.notices(rosters.current()));
        model.addAttribute("roster", rosters.file().orElse(null));
        model.addAttribute("audited", runs.lastFinished().isPresent());
        model.addAttribute("mayImport", Person.current().is(Role.AUDITOR, Role.ADMIN));
        return "offices";
    }

    @Logged("导入名册")
    @PostMapping("/offices/roster")
    String take(
            @RequestParam(name = "file", required = false) MultipartFile file,
            HttpServletRequest request,
            RedirectAttributes then)
            throws IOException {
        LoggedActions.about(request, file == null ? "" : Uploads.name(file));
        try {
            then.addFlashAttribute("said", "已导入名册，共 " + rosters.take(file) + " 个单位，下次审核按它核对。");
        } catch (Problem e) {
            then.addFlashAttribute("fault", e.getMessage());
        }
        return "redirect:/offices";
    }

    @Logged("停用导入的名册")
    @PostMapping("/offices/roster/back")
    String takeBack(RedirectAttributes then) {
        rosters.takeBack();
        then.addFlashAttribute("said", "已停用导入的名册，改用报告文件夹中的名册。");
        return "redirect:/offices";
    }

    @Logged("导出名册")
    @GetMapping("/offices/roster")
    ResponseEntity<byte[]> roster() {
        return file();
    }

    @GetMapping("/api/v1/offices")
    @ResponseBody
    List<Line> lines() {
        Roster roster = rosters.current();
        Map<String, List<AuditedReportTable.Received>> received = received();
        Map<String, Line> lines = new LinkedHashMap<>();
        roster.offices().stream()
                .filter(office -> roster.find(office.superior())
                        .filter(superior -> !superior.equals(office))
                        .isEmpty())
                .forEach(office -> add(roster, office, 0, received, lines));
        return List.copyOf(lines.values());
    }

    @Logged("导入名册")
    @PostMapping(path = "/api/v1/offices/roster", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseBody
    Map<String, Integer> taken(
            @RequestParam(name = "file", required = false) MultipartFile file, HttpServletRequest request)
            throws IOException {
        LoggedActions.about(request, file == null ? "" : Uploads.name(file));
        return Map.of("offices", rosters.take(file));
    }

    @Logged("停用导入的名册")
    @DeleteMapping("/api/v1/offices/roster")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ResponseBody
    void takenBack() {
        rosters.takeBack();
    }

    @Logged("导出名册")
    @GetMapping("/api/v1/offices/roster")
    @ResponseBody
    ResponseEntity<byte[]> file() {
        Rosters.InForce roster = rosters.file().orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "没有单位名册"));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, RunsController.attachment(roster.name()))
                .body(roster.content());
    }

    private static void add(
            Roster roster,
            Office office,
            int level,
            Map<String, List<AuditedReportTable.Received>> received,
            Map<String, Line> lines) {
        if (lines.containsKey(office.name())) {
            return;
        }
        List<AuditedReportTable.Received> own = received.getOrDefault(office.name(), List.of());
        lines.put(
                office.name(),
                new Line(
                        office.name(),
                        level,
                        office.superior(),
                        office.kind().getLabel(),
                        office.due() == null ? "" : office.due().toString(),
                        office.published() == null ? "" : office.published().toString(),
                        office.excused(),
                        own.stream()
                                .map(AuditedReportTable.Received::year)
                                .filter(year -> year != 0)
                                .distinct()
                                .sorted()
                                .toList(),
                        own.stream()
                                .mapToInt(AuditedReportTable.Received::findings)
                                .sum()));
        roster.below(office).forEach(below -> add(roster, below, level + 1, received, lines));
    }

    private Map<String, List<AuditedReportTable.Received>> received() {
        Map<String, List<AuditedReportTable.Received>> received = new HashMap<>();
        runs.lastFinished()
                .ifPresent(run -> reports.received(run.id(), Sight.ALL)
                        .forEach(row -> received.computeIfAbsent(row.officeId(), any -> new ArrayList<>())
                                .add(row)));
        return received;
    }
}
