package org.gouji.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.corpus.SmallRulebook;
import org.gouji.derive.Deriver;
import org.gouji.derive.Terms;
import org.gouji.facts.CellId;
import org.gouji.facts.Claim;
import org.gouji.facts.ReportFacts;
import org.gouji.findings.Evidence;
import org.gouji.findings.Finding;
import org.gouji.findings.Judgement;
import org.gouji.findings.Outcome;
import org.gouji.findings.RuleInfo;
import org.gouji.rules.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rulebook and the evaluator must say the same of every generated report, in every outcome of every rule. The build
 * looks at the first 2,000; {@code src/bench/two-engines} at 10,000 or as many as asked for.
 */
class TwoEnginesTest {

    private static final int REPORTS = Integer.getInteger("gouji.reports", 2_000);
    private static final long FIRST = Long.getLong("gouji.seed", 0);
    private static final int SHOWN = 8;
    private static final int ENOUGH_FOR_EVERY_RULE = 500;

    @TempDir
    Path folder;

    @Test
    void agreeOnGeneratedReports() throws Exception {
        Rulebook book = book();
        Map<String, String> codes = book.rules().stream().collect(Collectors.toMap(RuleInfo::path, RuleInfo::code));
        Deriver deriver = new Deriver(Terms.parse(book.terms(), book.phrases()));
        List<String> disagreements = new ArrayList<>();
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        Map<String, Set<Outcome>> seen = new HashMap<>();
        int differing = 0;
        for (long seed = FIRST; seed < FIRST + REPORTS; seed++) {
            GeneratedReports.Pair pair = GeneratedReports.of(seed);
            Opinions byHand = ByHand.opinions(pair.now(), pair.before());
            Judgement judgement = book.judge(pair.facts(deriver));
            Opinions byRules = byRules(judgement, codes);
            judgement.outcomes().forEach((rule, outcome) -> {
                outcomes.merge(outcome, 1, Integer::sum);
                seen.computeIfAbsent(codes.get(rule), code -> new TreeSet<>()).add(outcome);
            });
            if (!byHand.lines().equals(byRules.lines())) {
                differing++;
                if (disagreements.size() < SHOWN) {
                    disagreements.add(told(seed, pair, byHand.lines(), byRules.lines()));
                }
            }
        }
        System.out.println("two engines: " + REPORTS + " reports, outcomes " + outcomes);
        assertThat(disagreements)
                .as(differing + " of " + REPORTS + " reports; -Dgouji.seed=… -Dgouji.reports=1 shows one alone")
                .isEmpty();
        if (REPORTS < ENOUGH_FOR_EVERY_RULE) {
            return;
        }
        assertThat(seen.values())
                .as("every rule must have been seen to find something and to find nothing: " + seen)
                .allMatch(all -> all.contains(Outcome.FINDING) && all.contains(Outcome.CLEAN));
    }

    private static Opinions byRules(Judgement judgement, Map<String, String> codes) {
        Opinions opinions = new Opinions();
        for (Finding head : judgement.findings()) {
            Stream.concat(Stream.of(head), head.folded().stream())
                    .forEach(finding -> opinions.finding(
                            finding.code(),
                            finding.subCheck(),
                            finding.severity(),
                            finding.stated(),
                            finding.expected(),
                            finding.where().stream()
                                    .map(Evidence::cell)
                                    .filter(Objects::nonNull)
                                    .toList()));
        }
        // Y05 and Y06 have several ways to say of one sentence that it could not be checked: which one is wording.
        judgement
                .unchecked()
                .forEach(one -> opinions.unchecked(
                        one.code(),
                        one.subCheck().replaceFirst("^[a-z-]+-(unchecked|unread|without-number)/", "unchecked/")));
        judgement.outcomes().forEach((rule, outcome) -> opinions.outcome(codes.get(rule), outcome));
        return opinions;
    }

    /** The rules that the evaluator knows, as a rulebook of their own. */
    private Rulebook book() throws Exception {
        Path rules = Path.of("rules");
        SmallRulebook.profile(folder);
        for (String data : List.of("terms.yaml", "phrases.yaml")) {
            Files.copy(rules.resolve(data), folder.resolve(data));
        }
        try (Stream<Path> walk = Files.walk(rules)) {
            for (Path drl :
                    walk.filter(path -> path.toString().endsWith(".drl")).toList()) {
                String text = Files.readString(drl);
                if (text.matches("(?s).*@code\\(\"(A\\d\\d|Y0[1-6]|Y1[0-3]|N0[1-5]|N0[89]|N1[0-6]|N24)\"\\).*")) {
                    Path copy = folder.resolve(rules.relativize(drl));
                    Files.createDirectories(copy.getParent());
                    Files.copy(drl, copy);
                }
            }
        }
        Rulebook book = Rulebook.load(folder, Rulebook.NATIONAL);
        assertThat(book.refused()).isEmpty();
        return book;
    }

    private static String told(long seed, GeneratedReports.Pair pair, Set<String> byHand, Set<String> byRules) {
        Set<String> onlyHand = new TreeSet<>(byHand);
        onlyHand.removeAll(byRules);
        Set<String> onlyRules = new TreeSet<>(byRules);
        onlyRules.removeAll(byHand);
        StringBuilder text = new StringBuilder("\nseed ")
                .append(seed)
                .append(" ")
                .append(pair.now().report().year())
                .append(" ")
                .append(pair.now().report().form())
                .append(pair.now().report().complete() ? "" : " incomplete")
                .append(", reports of the year before: ")
                .append(pair.before().size());
        text.append("\n  only the evaluator: ").append(String.join("\n                      ", onlyHand));
        text.append("\n  only the rulebook:  ").append(String.join("\n                      ", onlyRules));
        Set<String> differing = new TreeSet<>(onlyHand);
        differing.addAll(onlyRules);
        for (Claim claim : pair.now().all(Claim.class)) {
            if (differing.stream().anyMatch(line -> line.startsWith("N") || line.contains(claim.printed()))) {
                text.append("\n  ").append(claim);
                claim.metrics().stream().flatMap(List::stream).distinct().forEach(cell -> {
                    text.append("\n      ").append(cell).append(" = ").append(printed(pair.now(), cell));
                    pair.before()
                            .forEach(before -> text.append(", the year before ").append(printed(before, cell)));
                });
            }
        }
        return text.toString();
    }

    private static String printed(ReportFacts report, CellId id) {
        return report.cells().stream()
                .filter(cell -> cell.id().equals(id))
                .map(cell -> cell.raw() + " " + cell.state())
                .findFirst()
                .orElse("no such cell");
    }
}
