package org.gouji.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.audit.LiveRulebook;
import org.gouji.store.FindingTable;
import org.gouji.store.Run;
import org.gouji.store.RunTable;
import org.gouji.store.Sight;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first page: what the last run came to, how it compares, which offices are missing, and the trend. */
@Controller
class OverviewPage {

    private static final int TREND = 24;
    private static final int MOST_RULES = 12;
    private static final int MOST_OFFICES = 20;

    record OfRule(String code, String title, int count) {}

    /**
     * What a finished run says for good, so that it is reckoned once.
     *
     * @param themes labels of the rules' themes by folder
     * @param most findings in one field of the heat map
     */
    record Told(
            long run,
            List<String> missing,
            List<OfRule> byRule,
            List<FindingTable.OfOffice> offices,
            Map<String, String> themes,
            int most) {

        /** From 0 to 4, how much a field of the heat map stands out. */
        public int heat(Integer count) {
            return count == null || most == 0 ? 0 : (int) Math.ceil(4.0 * count / most);
        }
    }

    private final RunTable runs;
    private final FindingTable findings;
    private final Sights sights;
    private final LiveRulebook live;
    private final Waiting waiting;
    private volatile Told told;

    OverviewPage(RunTable runs, FindingTable findings, Sights sights, LiveRulebook live, Waiting waiting) {
        this.waiting = waiting;
        this.live = live;
        this.runs = runs;
        this.findings = findings;
        this.sights = sights;
    }

    @GetMapping("/")
    String overview(Model model) {
        Sight sight = sights.current();
        Run last = runs.lastFinished().orElse(null);
        model.addAttribute("last", last);
        model.addAttribute("inside", sight.all());
        model.addAttribute("waiting", sight.all() ? waiting.of(Person.current()) : List.of());
        model.addAttribute("open", sight.all() ? runs.open().orElse(null) : null);
        if (last != null && sight.all()) {
            model.addAttribute("ended", Times.of(last.endedAt().orElse(last.createdAt())));
            Told now = told(last);
            model.addAttribute("told", now);
            model.addAttribute("missing", now.missing());
            model.addAttribute("byRule", now.byRule());
            model.addAttribute("trend", trend());
        }
        return "overview";
    }

    /** What the last finished run came to: by rule, by office and theme, and who is missing. */
    @GetMapping("/api/v1/overview")
    @ResponseBody
    Told overview() {
        return told(runs.lastFinished().orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "还没有审核结果")));
    }

    /** What waits for the one who asks. */
    @GetMapping("/api/v1/waiting")
    @ResponseBody
    List<Waiting.Item> waiting() {
        return waiting.of(Person.current());
    }

    private Told told(Run run) {
        Told known = told;
        if (known == null || known.run() != run.id()) {
            Map<String, String> titles = new HashMap<>();
            live.current().rulebook().rules().forEach(rule -> titles.put(rule.code(), rule.title()));
            List<OfRule> byRule = findings.byRule(run.id()).entrySet().stream()
                    .limit(MOST_RULES)
                    .map(entry -> new OfRule(entry.getKey(), titles.getOrDefault(entry.getKey(), ""), entry.getValue()))
                    .toList();
            List<FindingTable.OfOffice> offices = findings.byOffice(run.id(), MOST_OFFICES);
            Map<String, String> themes = new LinkedHashMap<>();
            live.current().rulebook().rules().stream()
                    .filter(rule ->
                            offices.stream().anyMatch(office -> office.byTheme().containsKey(rule.theme())))
                    .forEach(rule -> themes.putIfAbsent(rule.theme(), rule.themeLabel()));
            int most = offices.stream()
                    .flatMap(office -> office.byTheme().values().stream())
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0);
            known = new Told(run.id(), missing(run), byRule, offices, themes, most);
            told = known;
        }
        return known;
    }

    /** The last finished runs, the oldest first. */
    private List<Run> trend() {
        List<Run> trend = new ArrayList<>();
        runs.all(0, 2 * TREND).stream()
                .filter(run -> run.state() == Run.State.FINISHED)
                .limit(TREND)
                .forEach(run -> trend.add(0, run));
        return trend;
    }

    private List<String> missing(Run run) {
        List<String> names = new ArrayList<>();
        JsonNode batch = JsonMapper.shared().readTree(runs.batch(run.id()));
        batch.path("batch").path("offices").path("missing").forEach(name -> names.add(name.asString("")));
        return names;
    }
}
