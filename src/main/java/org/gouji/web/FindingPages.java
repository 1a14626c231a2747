package org.gouji.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gouji.audit.LiveRulebook;
import org.gouji.audit.RunOutcome;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Ground;
import org.gouji.findings.Rectification;
import org.gouji.findings.Response;
import org.gouji.findings.Severity;
import org.gouji.store.FindingRow;
import org.gouji.store.FindingTable;
import org.gouji.store.ReviewTable;
import org.gouji.store.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on findings: the list with its filter, bulk review, and a finding with its history. */
@Controller
class FindingPages {

    private static final int ON_A_PAGE = 50;
    private static final List<String> FILTERS =
            List.of("text", "severity", "code", "office", "year", "change", "conclusion", "state", "theme");

    private final Found found;
    private final FindingTable findings;
    private final ReviewTable reviews;
    private final ReviewDesk desk;
    private final LiveRulebook live;

    FindingPages(Found found, FindingTable findings, ReviewTable reviews, ReviewDesk desk, LiveRulebook live) {
        this.live = live;
        this.found = found;
        this.findings = findings;
        this.reviews = reviews;
        this.desk = desk;
    }

    @ModelAttribute
    void choices(Model model) {
        Map<String, String> themes = new LinkedHashMap<>();
        live.current().rulebook().rules().forEach(rule -> themes.putIfAbsent(rule.theme(), rule.themeLabel()));
        model.addAttribute("themes", themes);
        model.addAttribute("severities", Severity.values());
        model.addAttribute("changes", RunOutcome.Change.values());
        model.addAttribute("conclusions", Conclusion.values());
        model.addAttribute("grounds", Ground.values());
        model.addAttribute("states", Rectification.values());
        model.addAttribute(
                "mayReview", Person.current() != null && Person.current().is(Role.AUDITOR, Role.REVIEWER));
    }

    @GetMapping("/findings")
    String list(
            @RequestParam Map<String, String> asked,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        Slice<FindingRow> rows = found.findings(FindingsController.filter(asked), Paging.of(page, ON_A_PAGE), false);
        Map<String, String> filter = new TreeMap<>();
        FILTERS.forEach(name -> filter.put(name, asked.getOrDefault(name, "")));
        model.addAttribute("filter", filter);
        model.addAttribute("rows", rows);
        model.addAttribute("query", query(filter));
        return "findings";
    }

    @GetMapping("/findings/{key}")
    String one(@PathVariable("key") String key, Model model) {
        boolean inside = !Person.current().officeOnly();
        model.addAttribute("finding", FindingView.of(found.finding(key)));
        model.addAttribute("answer", reviews.answer(key));
        model.addAttribute("mayAnswer", !inside);
        model.addAttribute("decisions", inside ? reviews.history(key) : List.of());
        model.addAttribute("history", inside ? findings.history(key) : List.of());
        return "finding";
    }

    @Logged("处理问题")
    @PostMapping("/findings/reviews")
    String review(
            @RequestParam(name = "keys", required = false) List<String> keys,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            RedirectAttributes then) {
        LoggedActions.about(request, ReviewDesk.about(keys));
        try {
            int decided = desk.decide(new ReviewDesk.Wanted(
                    keys,
                    given.get("set_conclusion"),
                    given.get("set_ground"),
                    given.get("set_state"),
                    given.get("set_opinion"),
                    given.get("set_until")));
            then.addFlashAttribute("said", "已处理 " + decided + " 条问题。");
        } catch (Problem e) {
            then.addFlashAttribute("fault", e.getMessage());
        }
        String back = given.getOrDefault("back", "");
        // Only to pages of ours.
        return "redirect:/findings" + (back.matches("/[0-9A-Za-z:_.%-]+|\\?[^\\r\\n]*") ? back : "");
    }

    @Logged("反馈整改情况")
    @PostMapping("/findings/{key}/response")
    String answer(
            @PathVariable("key") String key,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            RedirectAttributes then) {
        LoggedActions.about(request, key);
        return Redirected.to("/findings/" + key, then, () -> {
            desk.answer(
                    key,
                    new Response(
                            given.get("opinion"),
                            given.get("measures"),
                            given.get("corrected"),
                            given.get("done"),
                            given.get("person")));
            return "已反馈给审核机关。";
        });
    }

    private static String query(Map<String, String> filter) {
        return filter.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
