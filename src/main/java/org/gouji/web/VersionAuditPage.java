package org.gouji.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gouji.findings.RuleInfo;
import org.gouji.findings.RulePreview;
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
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reports of the last run audited again by the rules of an earlier version, for people and for programs. */
@Controller
class VersionAuditPage {

    private static final int ON_A_PAGE = 50;

    record ByRule(String code, String title, int added, int removed, int changed) {}

    /** @param kind label of what the version does to the finding */
    record Told(
            String kind,
            String office,
            Integer year,
            String file,
            String severity,
            String code,
            String title,
            String message,
            String what) {

        static Told of(VersionAudits.Line line) {
            return new Told(
                    line.kind().getLabel(),
                    line.office(),
                    line.year() == 0 ? null : line.year(),
                    line.file(),
                    line.severity().getCode(),
                    line.code(),
                    line.title(),
                    line.message(),
                    line.what());
        }
    }

    /**
     * @param state 未审核, 进行中, 已完成, 未完成
     * @param run the one that is compared with; like all that follows null where there is no outcome
     * @param differing in how many reports something differs
     */
    record Shown(
            int version,
            String state,
            Long run,
            Instant at,
            String message,
            Integer reports,
            Integer differing,
            Integer refused,
            RulePreview.Counts counts,
            List<ByRule> byRule,
            Slice<Told> findings) {}

    private final RuleDesk desk;
    private final VersionAudits audits;
    private final RunTable runs;

    VersionAuditPage(RuleDesk desk, VersionAudits audits, RunTable runs) {
        this.desk = desk;
        this.audits = audits;
        this.runs = runs;
    }

    @Logged("用旧规则版本重新审核")
    @PostMapping("/rules/versions/{number}/audit")
    String begin(@PathVariable("number") int number, RedirectAttributes then) {
        return Redirected.to("/rules/versions/" + number + "/audit", then, () -> {
            audits.begin(desk.version(number));
            return "已开始用第 " + number + " 个版本重新审核。";
        });
    }

    /** Looks again by itself while the audit is under way. */
    @GetMapping("/rules/versions/{number}/audit")
    String page(
            @PathVariable("number") int number,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        model.addAttribute("version", desk.version(number));
        model.addAttribute("underWay", audits.underWay(number));
        Optional<VersionAudits.Outcome> outcome = audits.outcome(number);
        model.addAttribute("outcome", outcome.orElse(null));
        model.addAttribute("at", outcome.map(one -> Times.of(one.at())).orElse(""));
        model.addAttribute("run", outcome.flatMap(one -> runs.find(one.run())).orElse(null));
        model.addAttribute("last", runs.lastFinished().map(Run::id).orElse(0L));
        model.addAttribute("byRule", outcome.map(this::byRule).orElse(List.of()));
        model.addAttribute("kinds", RulePreview.Kind.values());
        model.addAttribute("kind", kind);
        model.addAttribute("code", code);
        model.addAttribute(
                "lines",
                outcome.map(one -> lines(one, kind, code, Paging.of(page, ON_A_PAGE)))
                        .orElse(null));
        model.addAttribute("mayAudit", Person.current().is(Role.AUDITOR, Role.RULE_AUTHOR, Role.RULE_APPROVER));
        return "version-audit";
    }

    @Logged("用旧规则版本重新审核")
    @PostMapping("/api/v1/rules/versions/{number}/audit")
    @ResponseBody
    ResponseEntity<Shown> start(@PathVariable("number") int number) {
        audits.begin(desk.version(number));
        return ResponseEntity.accepted().body(shown(number, "", "", 1, ON_A_PAGE));
    }

    /** The differences to the last run, as soon as the version was audited by. */
    @GetMapping("/api/v1/rules/versions/{number}/audit")
    @ResponseBody
    Shown shown(
            @PathVariable("number") int number,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        desk.version(number);
        Optional<VersionAudits.Outcome> known = audits.outcome(number);
        if (audits.underWay(number) || known.isEmpty()) {
            String state = audits.underWay(number) ? "进行中" : "未审核";
            return new Shown(number, state, null, null, null, null, null, null, null, null, null);
        }
        VersionAudits.Outcome outcome = known.get();
        if (!outcome.trouble().isEmpty()) {
            return new Shown(
                    number, "未完成", outcome.run(), outcome.at(), outcome.trouble(), null, null, null, null, null, null);
        }
        Slice<VersionAudits.Line> lines = lines(outcome, kind, code, Paging.of(page, size));
        return new Shown(
                number,
                "已完成",
                outcome.run(),
                outcome.at(),
                "",
                outcome.reports(),
                outcome.differing(),
                outcome.refused(),
                outcome.counts(),
                byRule(outcome),
                new Slice<>(lines.items().stream().map(Told::of).toList(), lines.page(), lines.size(), lines.total()));
    }

    private List<ByRule> byRule(VersionAudits.Outcome outcome) {
        // A rule that the version has and the rules in force have not is told by its findings' title.
        Map<String, String> titles = outcome.lines().stream()
                .collect(Collectors.toMap(VersionAudits.Line::code, VersionAudits.Line::title, (one, other) -> one));
        return outcome.byRule().entrySet().stream()
                .map(entry -> new ByRule(
                        entry.getKey(),
                        desk.rule(entry.getKey()).map(RuleInfo::title).orElseGet(() -> titles.get(entry.getKey())),
                        entry.getValue().added(),
                        entry.getValue().removed(),
                        entry.getValue().changed()))
                .toList();
    }

    private static Slice<VersionAudits.Line> lines(
            VersionAudits.Outcome outcome, String label, String code, Paging paging) {
        Optional<RulePreview.Kind> kind = kind(label);
        List<VersionAudits.Line> all = outcome.lines().stream()
                .filter(line -> kind.isEmpty() || kind.get() == line.kind())
                .filter(line -> code.isBlank() || line.code().equalsIgnoreCase(code.strip()))
                .toList();
        int at = Math.min(paging.offset(), all.size());
        return new Slice<>(
                all.subList(at, Math.min(all.size(), at + paging.size())), paging.page(), paging.size(), all.size());
    }

    private static Optional<RulePreview.Kind> kind(String label) {
        if (label.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(RulePreview.Kind.values())
                .filter(kind -> kind.getLabel().equals(label.strip()))
                .findFirst()
                .orElseThrow(() -> new Problem(HttpStatus.BAD_REQUEST, "kind 的值“" + label + "”不对，可写：新增、不再报、有变化")));
    }
}
