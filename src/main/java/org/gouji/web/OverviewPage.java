package org.gouji.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.store.FindingTable;
import org.gouji.store.Run;
import org.gouji.store.RunTable;
import org.gouji.store.Sight;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first page: what the last run came to, how it compares, which offices are missing, and the trend. */
@Controller
class OverviewPage {

    private static final int TREND = 24;
    private static final int MOST_RULES = 12;

    private final RunTable runs;
    private final FindingTable findings;
    private final Sights sights;

    OverviewPage(RunTable runs, FindingTable findings, Sights sights) {
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
        model.addAttribute("open", sight.all() ? runs.open().orElse(null) : null);
        if (last != null && sight.all()) {
            model.addAttribute("ended", Times.of(last.endedAt().orElse(last.createdAt())));
            model.addAttribute("missing", missing(last));
            Map<String, Integer> byRule = new LinkedHashMap<>();
            findings.byRule(last.id(), sight).entrySet().stream()
                    .limit(MOST_RULES)
                    .forEach(entry -> byRule.put(entry.getKey(), entry.getValue()));
            model.addAttribute("byRule", byRule);
            model.addAttribute("trend", trend());
        }
        return "overview";
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
