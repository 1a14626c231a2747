package org.gouji.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.gouji.store.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 文书: papers to the offices, copies of what was found, and decisions and answers back in. */
@Controller
class PaperPages {

    private final PaperDesk desk;
    private final Runs runs;

    PaperPages(PaperDesk desk, Runs runs) {
        this.desk = desk;
        this.runs = runs;
    }

    @GetMapping("/papers")
    String page(Model model) {
        model.addAttribute("any", runs.any());
        model.addAttribute("kinds", PaperDesk.Kind.values());
        model.addAttribute("mayRelease", Person.current().is(Role.REVIEWER));
        model.addAttribute("mayReview", Person.current().is(Role.AUDITOR, Role.REVIEWER));
        return "papers";
    }

    @Logged("生成整改文书")
    @PostMapping("/papers")
    Object papers(@ModelAttribute PaperDesk.Wanted wanted, HttpServletRequest request, RedirectAttributes then)
            throws IOException {
        try {
            return papers(wanted, request);
        } catch (Problem e) {
            then.addFlashAttribute("fault", e.getMessage());
            return "redirect:/papers";
        }
    }

    /** A zip with a notice and a form for each office that has findings which a person found true. */
    @Logged("生成整改文书")
    @PostMapping(path = "/api/v1/papers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseBody
    ResponseEntity<byte[]> papers(@ModelAttribute PaperDesk.Wanted wanted, HttpServletRequest request)
            throws IOException {
        LoggedActions.about(request, Boolean.TRUE.equals(wanted.told()) ? "并标为已通知" : "");
        return handed(desk.papers(wanted));
    }

    @Logged("导出")
    @GetMapping("/exports/{kind}")
    ResponseEntity<byte[]> copy(@PathVariable("kind") String kind) throws IOException {
        return handed(desk.copy(PaperDesk.Kind.of(kind)));
    }

    /** {@code forward}, {@code working-papers}, {@code html}, {@code csv} of the last run, and {@code templates}. */
    @Logged("导出")
    @GetMapping("/api/v1/exports/{kind}")
    @ResponseBody
    ResponseEntity<byte[]> copyForPrograms(@PathVariable("kind") String kind) throws IOException {
        return copy(kind);
    }

    @Logged("登记核实结论和反馈")
    @PostMapping("/findings/import")
    String takeIn(
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            @RequestParam(name = "overwrite", defaultValue = "false") boolean overwrite,
            RedirectAttributes then)
            throws IOException {
        try {
            then.addFlashAttribute("taken", desk.takeIn(files, overwrite));
        } catch (Problem e) {
            then.addFlashAttribute("fault", e.getMessage());
        }
        return "redirect:/papers";
    }

    /** Workbooks in which people decided, and forms that offices filled in. */
    @Logged("登记核实结论和反馈")
    @PostMapping(path = "/api/v1/findings/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseBody
    PaperDesk.TakenIn takeInForPrograms(
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            @RequestParam(name = "overwrite", defaultValue = "false") boolean overwrite)
            throws IOException {
        return desk.takeIn(files, overwrite);
    }

    private static ResponseEntity<byte[]> handed(PaperDesk.Handed file) {
        return ResponseEntity.status(HttpStatus.OK)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, RunsController.attachment(file.name()))
                .body(file.content());
    }
}
