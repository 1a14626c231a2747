package org.gouji.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.audit.LiveRulebook;
import org.gouji.findings.RuleInfo;
import org.gouji.pages.RuleBookPages;
import org.gouji.rules.RuleScaffold;
import org.gouji.rules.RulebookException;
import org.gouji.store.AuditedReportTable;
import org.gouji.store.FindingTable;
import org.gouji.store.ProposedChange;
import org.gouji.store.ProposedChanges;
import org.gouji.store.Role;
import org.gouji.store.RuleVersion;
import org.gouji.store.RunTable;
import org.gouji.store.Sight;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** The rules in force, what each is about, and the workbench on which they are changed. */
@Controller
class RulePages {

    private static final int ON_A_PAGE = 50;
    private static final int MOST_REPORTS = 300;

    private final LiveRulebook live;
    private final RunTable runs;
    private final FindingTable findings;
    private final AuditedReportTable reports;
    private final ProposedChanges changes;
    private final RuleDesk desk;
    private final RuleTrials trials;
    private final RulesController programs;
    /** Pages of rules, which fire their cases, by rulebook and rule. */
    private final Map<String, String> pages = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > 400;
        }
    };

    RulePages(
            LiveRulebook live,
            RunTable runs,
            FindingTable findings,
            AuditedReportTable reports,
            ProposedChanges changes,
            RuleDesk desk,
            RuleTrials trials,
            RulesController programs) {
        this.programs = programs;
        this.live = live;
        this.runs = runs;
        this.findings = findings;
        this.reports = reports;
        this.changes = changes;
        this.desk = desk;
        this.trials = trials;
    }

    @GetMapping("/rules")
    String rules(@RequestParam(name = "text", defaultValue = "") String text, Model model) {
        LiveRulebook.InForce now = live.current();
        String wanted = text.strip();
        model.addAttribute("text", text);
        model.addAttribute(
                "rules",
                now.rulebook().rules().stream()
                        .filter(rule -> rule.code().equalsIgnoreCase(wanted)
                                || rule.title().contains(wanted)
                                || rule.themeLabel().contains(wanted)
                                || rule.path().contains(wanted))
                        .toList());
        model.addAttribute("now", now);
        model.addAttribute("since", Times.of(now.since()));
        model.addAttribute("found", found());
        model.addAttribute("mayWrite", mayWrite());
        model.addAttribute("mayChoose", Person.current().is(Role.RULE_APPROVER));
        model.addAttribute("profiles", desk.profiles());
        Map<String, String> settings = new LinkedHashMap<>();
        desk.settings().forEach(path -> settings.put(path, RulePaths.label(path)));
        model.addAttribute("settings", settings);
        return "rules";
    }

    @Logged("导入规则参数")
    @PostMapping("/rules/params")
    String params(
            @RequestParam(name = "file", required = false) MultipartFile sheet,
            @RequestParam(name = "to", required = false) String to,
            @RequestParam(name = "reason", required = false) String reason,
            HttpServletRequest request,
            RedirectAttributes then) {
        LoggedActions.about(request, to == null ? "" : to);
        try {
            return "redirect:/rules/changes/" + programs.parameters(sheet, to, reason);
        } catch (Problem e) {
            then.addFlashAttribute("fault", e.getMessage());
            return "redirect:/rules";
        }
    }

    @Logged("改用参数方案")
    @PostMapping("/rules/profiles")
    String profiles(@RequestParam("profile") String profile, HttpServletRequest request, RedirectAttributes then) {
        LoggedActions.about(request, profile);
        return Redirected.to("/rules", then, () -> {
            desk.use(profile);
            return "已改用参数方案 " + RulePaths.named(profile) + "，以后的审核按它核对。";
        });
    }

    @GetMapping("/rules/{code}")
    String rule(@PathVariable("code") String code, Model model) throws RulebookException {
        RuleInfo rule = desk.rule(code).orElseThrow(() -> noRule(code));
        model.addAttribute("rule", rule);
        model.addAttribute("body", body(rule));
        model.addAttribute("found", found().getOrDefault(rule.code(), 0));
        model.addAttribute("reports", reports());
        model.addAttribute("mayWrite", mayWrite());
        return "rule";
    }

    @GetMapping("/rules/edit")
    String edit(
            @RequestParam(name = "path", required = false) String path,
            @RequestParam(name = "code", required = false) String code,
            @RequestParam(name = "title", required = false) String title,
            @RequestParam(name = "language", required = false) String language,
            @RequestParam(name = "change", required = false) Long change,
            Model model) {
        if (change == null && (path == null || path.isBlank())) {
            throw new Problem(HttpStatus.BAD_REQUEST, "请写明规则的路径，如 arithmetic/requests-balance");
        }
        if (change == null) {
            RuleScaffold.Language wanted = RulePaths.language(language);
            String[] texts = desk.texts(path.strip(), code, title, wanted);
            return editor(model, path.strip(), wanted, texts[0], texts[1], "");
        }
        ProposedChange old = desk.find(change);
        RuleScaffold.Language wanted = old.file().endsWith(RuleScaffold.Language.SENTENCES.getEnding())
                ? RuleScaffold.Language.SENTENCES
                : RuleScaffold.Language.DRL;
        return editor(model, old.path(), wanted, old.ruleAfter(), old.casesAfter(), old.reason());
    }

    /** What is wrong with the draft as it stands in the editor now, for a part of the page. */
    @PostMapping("/rules/check")
    String check(
            @RequestParam("path") String path,
            @RequestParam(name = "language", required = false) String language,
            @RequestParam("rule") String rule,
            @RequestParam(name = "cases", defaultValue = "") String cases,
            Model model) {
        try {
            model.addAttribute("checked", desk.check(path, RulePaths.language(language), rule, cases));
        } catch (Problem e) {
            model.addAttribute(
                    "checked", new RuleDesk.Checked(List.of(new RuleDesk.Message("", 0, e.getMessage())), 0));
        }
        return "rule-edit :: messages";
    }

    @Logged("起草规则改动")
    @PostMapping("/rules/changes")
    String draft(
            @RequestParam("path") String path,
            @RequestParam(name = "language", required = false) String language,
            @RequestParam("rule") String rule,
            @RequestParam(name = "cases", defaultValue = "") String cases,
            @RequestParam(name = "reason", required = false) String reason,
            HttpServletRequest request,
            Model model) {
        LoggedActions.about(request, path);
        RuleScaffold.Language wanted = RulePaths.language(language);
        try {
            return "redirect:/rules/changes/" + desk.draft(path, wanted, rule, cases, reason);
        } catch (Problem e) {
            model.addAttribute("fault", e.getMessage());
            return editor(model, path, wanted, rule, cases, reason);
        }
    }

    @GetMapping("/rules/changes")
    String changes(@RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        Paging paging = Paging.of(page, ON_A_PAGE);
        model.addAttribute(
                "changes", new Slice<>(changes.all(paging.offset(), ON_A_PAGE), page, ON_A_PAGE, changes.count()));
        return "rule-changes";
    }

    @GetMapping("/rules/changes/{id}")
    String change(@PathVariable("id") long id, Model model) {
        ProposedChange change = desk.find(id);
        Person me = Person.current();
        boolean own = change.author().equals(me.name());
        model.addAttribute("change", change);
        model.addAttribute("created", Times.of(change.createdAt()));
        model.addAttribute("decided", change.decidedAt().map(Times::of).orElse(""));
        model.addAttribute("ruleLines", LineDiff.of(change.ruleBefore(), change.ruleAfter()));
        model.addAttribute("casesLines", LineDiff.of(change.casesBefore(), change.casesAfter()));
        model.addAttribute("reports", RulePaths.isRule(change.path()) ? reports() : List.of());
        model.addAttribute("own", own && me.is(Role.RULE_AUTHOR));
        model.addAttribute("mayApprove", me.is(Role.RULE_APPROVER) && !own);
        model.addAttribute("isDraft", change.state() == ProposedChange.State.DRAFT);
        model.addAttribute("isProposed", change.state() == ProposedChange.State.PROPOSED);
        trial(change, model);
        return "rule-change";
    }

    /** What the trial said, for a part of the page that looks again by itself. */
    @GetMapping("/rules/changes/{id}/trial")
    String trial(@PathVariable("id") long id, Model model) {
        trial(desk.find(id), model);
        return "rule-change :: trial";
    }

    @Logged("试运行规则改动")
    @PostMapping("/rules/changes/{id}/trial")
    String tryAgain(@PathVariable("id") long id, RedirectAttributes then) {
        return done(id, then, "已开始试运行。", () -> desk.tryAgain(id));
    }

    @Logged("提交规则改动")
    @PostMapping("/rules/changes/{id}/propose")
    String propose(@PathVariable("id") long id, RedirectAttributes then) {
        return done(id, then, "已提交，等规则审批人批准。", () -> desk.propose(id));
    }

    @Logged("撤回规则改动")
    @PostMapping("/rules/changes/{id}/withdraw")
    String withdraw(@PathVariable("id") long id, RedirectAttributes then) {
        return done(id, then, "已撤回。", () -> desk.withdraw(id));
    }

    @Logged("退回规则改动")
    @PostMapping("/rules/changes/{id}/return")
    String sendBack(
            @PathVariable("id") long id,
            @RequestParam(name = "note", required = false) String note,
            RedirectAttributes then) {
        return done(id, then, "已退回。", () -> desk.sendBack(id, note));
    }

    @Logged("批准规则改动")
    @PostMapping("/rules/changes/{id}/approve")
    String approve(
            @PathVariable("id") long id,
            @RequestParam(name = "note", required = false) String note,
            RedirectAttributes then) {
        return done(id, then, "已批准，规则已启用，以后的审核按它核对。", () -> desk.approve(id, note));
    }

    /** Why a rule says what it says of a report, for a part of the page. */
    @GetMapping("/rules/why")
    String why(
            @RequestParam("rule") String path,
            @RequestParam("report") int report,
            @RequestParam(name = "change", required = false) Long change,
            Model model) {
        ProposedChange with = change == null ? null : desk.find(change);
        if (with == null && desk.rule(path).isEmpty()) {
            throw noRule(path);
        }
        model.addAttribute("why", trials.why(path, report, with));
        return "rule :: why";
    }

    @GetMapping("/rules/versions")
    String versions(Model model) {
        List<RuleVersion> all = new ArrayList<>(desk.versions());
        Collections.reverse(all);
        model.addAttribute("versions", all);
        model.addAttribute("inForce", live.current().rulebook().hash());
        model.addAttribute("mayRollBack", Person.current().is(Role.RULE_APPROVER));
        return "rule-versions";
    }

    @Logged("回退规则")
    @PostMapping("/rules/versions/{number}/rollback")
    String rollBack(
            @PathVariable("number") int number,
            @RequestParam(name = "reason", required = false) String reason,
            RedirectAttributes then) {
        return Redirected.to("/rules/versions", then, () -> {
            desk.rollBack(number, reason);
            return "已回退到第 " + number + " 个版本，以后的审核按它核对。";
        });
    }

    private String editor(
            Model model, String path, RuleScaffold.Language language, String rule, String cases, String reason) {
        model.addAttribute("path", path);
        model.addAttribute("file", desk.file(path, language));
        model.addAttribute("language", desk.isInSentences(path, language) ? "sentences" : "drl");
        model.addAttribute("isRule", RulePaths.isRule(path));
        model.addAttribute("rule", rule);
        model.addAttribute("cases", cases);
        model.addAttribute("reason", reason == null ? "" : reason);
        model.addAttribute("isNew", desk.texts(path)[0].isEmpty());
        return "rule-edit";
    }

    private void trial(ProposedChange change, Model model) {
        model.addAttribute("id", change.id());
        model.addAttribute("underWay", trials.underWay(change.id()));
        model.addAttribute("usable", trials.usable(change));
        model.addAttribute("tried", change.triedAt().map(Times::of).orElse(""));
        model.addAttribute(
                "verdict", change.trial().isEmpty() ? null : JsonMapper.shared().readValue(change.trial(), Map.class));
    }

    private static String done(long id, RedirectAttributes then, String said, Runnable work) {
        return Redirected.to("/rules/changes/" + id, then, () -> {
            work.run();
            return said;
        });
    }

    private String body(RuleInfo rule) throws RulebookException {
        var rulebook = live.current().rulebook();
        String key = rulebook.hash() + rulebook.profileHash() + rule.path();
        synchronized (pages) {
            String known = pages.get(key);
            if (known != null) {
                return known;
            }
        }
        String made = RuleBookPages.inner(rulebook, rule.path()).orElse("");
        synchronized (pages) {
            pages.put(key, made);
        }
        return made;
    }

    private List<AuditedReportTable.Row> reports() {
        return runs.lastFinished()
                .map(run -> reports.find(run.id(), "", "", 0, Sight.ALL, 0, MOST_REPORTS).stream()
                        .filter(row -> !row.verdict().equals("unreadable"))
                        .toList())
                .orElse(List.of());
    }

    /** How many findings of the last run each rule has, by its code. */
    private Map<String, Integer> found() {
        return runs.lastFinished().map(run -> findings.byRule(run.id())).orElse(Map.of());
    }

    private static boolean mayWrite() {
        return Person.current().is(Role.RULE_AUTHOR);
    }

    private static Problem noRule(String code) {
        return new Problem(HttpStatus.NOT_FOUND, "没有规则 " + code);
    }
}
