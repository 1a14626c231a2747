package org.gouji.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import org.gouji.audit.Auditor;
import org.gouji.audit.ControlFigures;
import org.gouji.audit.LiveRulebook;
import org.gouji.audit.PreviousRun;
import org.gouji.audit.Progress;
import org.gouji.facts.Phase;
import org.gouji.findings.AuditResult;
import org.gouji.rules.RulebookException;
import org.gouji.store.Sight;
import org.gouji.workbook.FindingsWorkbook;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 自查: whoever drafts a report sees what the rules say of it; nothing of it is kept unless an office hands it in. */
@Controller
class SelfCheckPage {

    private final LiveRulebook rulebook;
    private final Rosters rosters;
    private final Sights sights;
    private final ReportsController reports;
    private final Semaphore turn = new Semaphore(1, true);

    SelfCheckPage(LiveRulebook rulebook, Rosters rosters, Sights sights, ReportsController reports) {
        this.sights = sights;
        this.reports = reports;
        this.rulebook = rulebook;
        this.rosters = rosters;
    }

    @GetMapping("/self-check")
    String form() {
        return "self-check";
    }

    @Logged("自查")
    @PostMapping("/self-check")
    String check(
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            HttpServletRequest request,
            Model model)
            throws InterruptedException, RulebookException {
        try (Uploads uploads = Uploads.of(files == null ? List.of() : files)) {
            LoggedActions.about(request, uploads.sources().size() + " 个文件");
            // 内部掌握 never leaves the auditing office.
            model.addAttribute("result", FindingsWorkbook.forForwarding(checked(uploads)));
        } catch (Problem e) {
            model.addAttribute("fault", e.getMessage());
        }
        return "self-check";
    }

    @Logged("报送")
    @PostMapping("/self-check/submit")
    String submit(
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            HttpServletRequest request,
            RedirectAttributes then)
            throws IOException, InterruptedException, RulebookException {
        try {
            int count = submitForPrograms(files, request).files().size();
            then.addFlashAttribute("said", "已报送 " + count + " 个文件，审核机关随后审核；核实后通知的问题在“问题”页可以看到。");
        } catch (Problem e) {
            then.addFlashAttribute("fault", e.getMessage());
        }
        return "redirect:/self-check";
    }

    /** Hands reports in to the auditing office. The same files again change nothing; a file of the same name replaces it. */
    @Logged("报送")
    @PostMapping(path = "/api/v1/submissions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    ReportsController.TakenIn submitForPrograms(
            @RequestParam(name = "files", required = false) List<MultipartFile> files, HttpServletRequest request)
            throws IOException, InterruptedException, RulebookException {
        List<MultipartFile> given = files == null ? List.of() : files;
        try (Uploads uploads = Uploads.of(given)) {
            LoggedActions.about(request, uploads.sources().size() + " 个文件");
            ownOnly(checked(uploads));
        }
        return reports.takeIn(given, true, "自查报送/" + Person.current().office() + "/");
    }

    private AuditResult checked(Uploads uploads) throws InterruptedException, RulebookException {
        turn.acquire();
        try {
            return new Auditor(
                            rulebook.current().rulebook(),
                            LocalDate.now(ZoneId.of("Asia/Shanghai")),
                            rosters.current(),
                            ControlFigures.NONE,
                            PreviousRun.NONE,
                            Optional.of(Phase.PRELIMINARY))
                    .audit(uploads.sources(), OptionalInt.empty(), Progress.SILENT);
        } finally {
            turn.release();
        }
    }

    /** An office hands in for itself and for those below it. */
    private void ownOnly(AuditResult result) {
        List<String> faults = new ArrayList<>();
        result.unreadable().forEach(file -> faults.add(file.file() + "：" + file.why()));
        Sight sight = sights.current();
        result.reports().stream()
                .map(report -> report.facts().report())
                .filter(report -> !sight.offices().contains(report.officeId()))
                .forEach(report -> faults.add(report.file() + "：读出的单位是“" + report.office() + "”，不是本单位或下级单位"));
        if (result.reports().isEmpty() && faults.isEmpty()) {
            faults.add("文件中没有年报");
        }
        if (!faults.isEmpty()) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "没有报送：" + String.join("；", faults));
        }
    }
}
