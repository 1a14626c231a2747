package org.gouji.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gouji.store.Run;
import org.gouji.store.RunComparison;
import org.gouji.store.RunComparison.Kind;
import org.gouji.store.RunComparison.Line;
import org.gouji.store.RunComparisons;
import org.gouji.store.RunTable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Two runs, whichever people choose, beside each other: for people and for programs. */
@Controller
class RunComparisonPage {

    private static final int ON_A_PAGE = 50;

    record Counts(int fresh, int again, int cleared, int notAudited, int remaining) {}

    /** @param change label of what became of the finding */
    record Told(
            String change,
            String key,
            String office,
            String officeId,
            Integer year,
            String file,
            String severity,
            String code,
            String title,
            String message) {

        static Told of(Line line) {
            return new Told(
                    line.kind().getLabel(),
                    line.key(),
                    line.office(),
                    line.officeId(),
                    line.year() == 0 ? null : line.year(),
                    line.file(),
                    line.severity().getCode(),
                    line.code(),
                    line.title(),
                    line.message());
        }
    }

    /** @param notes what else than the reports may have made the difference */
    record Shown(
            RunsController.Shown from,
            RunsController.Shown to,
            List<String> notes,
            Counts counts,
            Slice<Told> findings) {}

    private record Chosen(Run from, Run to, RunComparison comparison) {}

    private final RunTable table;
    private final RunComparisons comparisons;

    RunComparisonPage(RunTable table, RunComparisons comparisons) {
        this.table = table;
        this.comparisons = comparisons;
    }

    @GetMapping("/runs/compare")
    String page(
            @RequestParam(name = "from", required = false) Long from,
            @RequestParam(name = "to", required = false) Long to,
            @RequestParam(name = "change", defaultValue = "") String change,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        Chosen chosen = chosen(from, to);
        model.addAttribute("from", chosen.from());
        model.addAttribute("to", chosen.to());
        model.addAttribute("whole", table.whole());
        model.addAttribute("notes", notes(chosen));
        model.addAttribute("counts", chosen.comparison().counts());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("change", change);
        model.addAttribute("text", text);
        model.addAttribute("lastRun", table.lastFinished().map(Run::id).orElse(0L));
        model.addAttribute("lines", lines(chosen, change, text, Paging.of(page, ON_A_PAGE)));
        return "run-comparison";
    }

    /** Without numbers, the last two; an order that is not that of the runs is put right. */
    @GetMapping("/api/v1/runs/compare")
    @ResponseBody
    Shown compare(
            @RequestParam(name = "from", required = false) Long from,
            @RequestParam(name = "to", required = false) Long to,
            @RequestParam(name = "change", defaultValue = "") String change,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        Chosen chosen = chosen(from, to);
        Map<Kind, Integer> counts = chosen.comparison().counts();
        Slice<Line> lines = lines(chosen, change, text, Paging.of(page, size));
        return new Shown(
                RunsController.Shown.of(chosen.from(), ""),
                RunsController.Shown.of(chosen.to(), ""),
                notes(chosen),
                new Counts(
                        counts.get(Kind.FRESH),
                        counts.get(Kind.AGAIN),
                        counts.get(Kind.CLEARED),
                        counts.get(Kind.NOT_AUDITED),
                        counts.get(Kind.REMAINING)),
                new Slice<>(lines.items().stream().map(Told::of).toList(), lines.page(), lines.size(), lines.total()));
    }

    private Chosen chosen(Long from, Long to) {
        Run one;
        Run other;
        if (from == null && to == null) {
            List<Run> whole = table.whole();
            if (whole.size() < 2) {
                throw new Problem(HttpStatus.CONFLICT, "完成两次审核以后才能比较");
            }
            one = whole.get(1);
            other = whole.get(0);
        } else {
            if (from == null || to == null || from.equals(to)) {
                throw new Problem(HttpStatus.BAD_REQUEST, "请选两次不同的审核（from 和 to）");
            }
            one = find(Math.min(from, to));
            other = find(Math.max(from, to));
        }
        return new Chosen(one, other, comparisons.between(one.id(), other.id()));
    }

    private Run find(long id) {
        Run run = table.find(id).orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "没有第 " + id + " 次审核"));
        RunsController.finished(run);
        return run;
    }

    private static List<String> notes(Chosen chosen) {
        List<String> notes = new ArrayList<>();
        Run from = chosen.from();
        Run to = chosen.to();
        if (!from.profile().equals(to.profile())) {
            notes.add("两次用的参数方案不同（" + RulePaths.named(from.profile()) + "、" + RulePaths.named(to.profile())
                    + "），有的增减可能由此而来。");
        }
        if (!from.rulebook().equals(to.rulebook())) {
            notes.add("两次用的规则集不同，有的增减可能是规则改动所致，不是年报改动所致。");
        }
        if (chosen.comparison().counts().get(Kind.NOT_AUDITED) > 0) {
            notes.add("“未再审核”：第 " + to.id() + " 次审核没有收到或没有读出这些单位该年度的年报，不能说问题已消除。");
        }
        return notes;
    }

    private static Slice<Line> lines(Chosen chosen, String change, String text, Paging paging) {
        Optional<Kind> kind = kind(change);
        String wanted = text.strip();
        Predicate<Line> asked = line -> (kind.isEmpty() || kind.get() == line.kind())
                && (wanted.isEmpty()
                        || line.office().contains(wanted)
                        || line.title().contains(wanted)
                        || line.message().contains(wanted)
                        || line.code().equalsIgnoreCase(wanted));
        List<Line> all = chosen.comparison().lines().stream().filter(asked).toList();
        int at = Math.min(paging.offset(), all.size());
        return new Slice<>(
                all.subList(at, Math.min(all.size(), at + paging.size())), paging.page(), paging.size(), all.size());
    }

    private static Optional<Kind> kind(String label) {
        if (label.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Kind.values())
                .filter(kind -> kind.getLabel().equals(label.strip()))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        HttpStatus.BAD_REQUEST,
                        "change 的值“" + label + "”不对，可写："
                                + String.join(
                                        "、",
                                        Arrays.stream(Kind.values())
                                                .map(Kind::getLabel)
                                                .toList()))));
    }
}
