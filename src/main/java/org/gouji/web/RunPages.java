package org.gouji.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gouji.facts.Phase;
import org.gouji.store.Role;
import org.gouji.store.Run;
import org.gouji.store.RunTable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on runs: start, upload, progress, cancel, history, and when the monthly one is due. */
@Controller
class RunPages {

    private static final int ON_A_PAGE = 20;

    private final Runs runs;
    private final RunSettings settings;
    private final RunTable table;
    private final ReportsController uploads;
    private final SharedFolder folder;
    private final Clock clock;

    RunPages(
            Runs runs,
            RunSettings settings,
            RunTable table,
            ReportsController uploads,
            SharedFolder folder,
            Clock clock) {
        this.folder = folder;
        this.runs = runs;
        this.settings = settings;
        this.table = table;
        this.uploads = uploads;
        this.clock = clock;
    }

    @GetMapping("/runs")
    String runs(@RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        history(page, model);
        model.addAttribute("phases", Phase.values());
        model.addAttribute("due", runs.schedule());
        model.addAttribute("next", runs.nextMonthly().map(Times::of).orElse(""));
        model.addAttribute("watches", settings.watches());
        model.addAttribute("keep", settings.kept());
        model.addAttribute("instances", folder.instances());
        model.addAttribute("mayRun", Person.current().is(Role.AUDITOR));
        model.addAttribute("maySet", Person.current().is(Role.AUDITOR, Role.ADMIN));
        now(model);
        return "runs";
    }

    /** The run that is open, for a part of the page that looks again by itself. */
    @GetMapping("/runs/now")
    String progress(Model model) {
        model.addAttribute("mayRun", Person.current().is(Role.AUDITOR));
        now(model);
        if (model.getAttribute("now") != null) {
            return "runs :: now";
        }
        // Over: the list below still says that it is under way.
        history(1, model);
        return "run-history :: over";
    }

    private void history(int page, Model model) {
        Paging paging = Paging.of(page, ON_A_PAGE);
        model.addAttribute(
                "runs", new Slice<>(table.all(paging.offset(), ON_A_PAGE), paging.page(), ON_A_PAGE, table.count()));
        model.addAttribute("whole", table.whole());
    }

    @Logged("发起审核")
    @PostMapping("/runs")
    String start(@RequestParam(name = "phase", required = false) String phase, RedirectAttributes then) {
        return Redirected.to(
                "/runs",
                then,
                () -> "已发起第 " + runs.startByHand(Runs.phase(phase)).id() + " 次审核。");
    }

    @Logged("上传报告")
    @PostMapping("/runs/upload")
    String upload(
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            HttpServletRequest request,
            RedirectAttributes then)
            throws IOException {
        try {
            ReportsController.TakenIn taken = uploads.takeIn(files, true, "");
            LoggedActions.about(request, taken.files().size() + " 个文件");
            then.addFlashAttribute(
                    "said",
                    "已收下 " + taken.files().size() + " 个文件"
                            + (taken.run() == null ? "；没有新内容，或等正在进行的审核完成后接着审核。" : "，已发起第 " + taken.run() + " 次审核。"));
        } catch (Problem e) {
            then.addFlashAttribute("fault", e.getMessage());
        }
        return "redirect:/runs";
    }

    @Logged("取消审核")
    @PostMapping("/runs/{id}/cancel")
    String cancel(@PathVariable("id") long id, RedirectAttributes then) {
        return Redirected.to("/runs", then, () -> {
            runs.cancel(id);
            return "正在取消第 " + id + " 次审核。";
        });
    }

    @Logged("修改定时审核")
    @PostMapping("/runs/schedule")
    String schedule(
            @RequestParam(name = "on", defaultValue = "false") boolean on,
            @RequestParam("day") int day,
            @RequestParam("time") String time,
            @RequestParam("zone") String zone,
            RedirectAttributes then) {
        return Redirected.to("/runs", then, () -> {
            runs.schedule(on, day, time, zone);
            return "已保存定时设置。";
        });
    }

    @Logged("修改自动审核")
    @PostMapping("/runs/watch")
    String watch(@RequestParam(name = "on", defaultValue = "false") boolean on, RedirectAttributes then) {
        return Redirected.to("/runs", then, () -> {
            settings.watch(on);
            return on ? "报告文件夹有变动时会自动审核。" : "报告文件夹有变动时不再自动审核。";
        });
    }

    @Logged("修改审核保留次数")
    @PostMapping("/runs/retention")
    String retention(@RequestParam("runs") int keep, RedirectAttributes then) {
        return Redirected.to("/runs", then, () -> {
            settings.keep(keep);
            return "已保存：保留最近 " + keep + " 次审核的明细和工作簿，更早的在下次审核后清理。";
        });
    }

    @Logged("下载工作簿")
    @GetMapping("/runs/{id}/workbook")
    ResponseEntity<byte[]> workbook(@PathVariable("id") long id) {
        Run run = table.find(id).orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "没有第 " + id + " 次审核"));
        return RunsController.download(run, table);
    }

    private void now(Model model) {
        Optional<Run> open = table.open();
        model.addAttribute("now", open.orElse(null));
        model.addAttribute(
                "remaining",
                open.map(run -> RunsController.remaining(run, clock)).orElse(""));
    }
}
