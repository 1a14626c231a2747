package org.gouji.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.gouji.findings.Action;
import org.gouji.findings.AuditResult;
import org.gouji.rules.RulebookException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 自查: whoever drafts a report sees what the rules say of it; nothing of it is kept. */
@Controller
class SelfCheckPage {

    private final LiveRulebook rulebook;
    private final Rosters rosters;
    private final Semaphore turn = new Semaphore(1, true);

    SelfCheckPage(LiveRulebook rulebook, Rosters rosters) {
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
            turn.acquire();
            try {
                AuditResult result = new Auditor(
                                rulebook.current().rulebook(),
                                LocalDate.now(ZoneId.of("Asia/Shanghai")),
                                rosters.current(),
                                ControlFigures.NONE,
                                PreviousRun.NONE,
                                Optional.of(Phase.PRELIMINARY))
                        .audit(uploads.sources(), OptionalInt.empty(), Progress.SILENT);
                model.addAttribute("result", result);
                // 内部掌握 never leaves the auditing office.
                model.addAttribute("internal", Action.INTERNAL);
            } finally {
                turn.release();
            }
        } catch (Problem e) {
            model.addAttribute("fault", e.getMessage());
        }
        return "self-check";
    }
}
