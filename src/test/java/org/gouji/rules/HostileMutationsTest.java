package org.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.document.Place;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;
import org.gouji.facts.Threshold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated hostile rules are refused, or they do no harm that can be observed: no foreign code is called, no file is touched,
 * the rules beside them say what they said, and it ends in time.
 */
class HostileMutationsTest {

    private static final int COUNT = Integer.getInteger("gouji.mutations", 150);
    private static final long SEED = Long.getLong("gouji.seed", 20261126);
    private static final Duration MOST = Duration.ofSeconds(20);
    private static final Path RULES = Path.of("rules");
    private static final List<String> HOUSE =
            List.of("arithmetic/requests-balance", "arithmetic/outcomes-sum", "completeness/fee-statement");

    @TempDir
    Path folder;

    @Test
    void noneDoesHarm() throws Exception {
        Path canary = Files.writeString(folder.resolve("canary"), "alive");
        List<RuleSource> seeds = seeds();
        HostileMutations mutations = new HostileMutations(SEED, canary);
        List<RuleSource> house =
                shipped().stream().filter(s -> HOUSE.contains(s.path())).toList();
        List<String> before = said(house);
        assertThat(before).isNotEmpty();
        Map<String, Integer> totals = new TreeMap<>();
        List<String> harm = new ArrayList<>();
        ExecutorService one = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
        int calls = Canary.calls();
        Random pick = new Random(SEED);
        for (int i = 0; i < COUNT; i++) {
            RuleSource seed = seeds.get(pick.nextInt(seeds.size()));
            HostileMutations.Mutation mutation = mutations.of(seed.drl());
            RuleSource placed = new RuleSource(seed.theme() + "/hostile" + i, seed.file(), mutation.drl(), 0);
            String outcome = one.submit(() -> outcome(placed, house, before)).get(MOST.toSeconds(), TimeUnit.SECONDS);
            totals.merge(outcome, 1, Integer::sum);
            boolean harmless = outcome.startsWith("refused") || outcome.equals("harmless");
            if (!harmless
                    || Canary.calls() != calls
                    || !Files.readString(canary).equals("alive")) {
                harm.add(i + " " + outcome + " by " + mutation.how() + "\n" + mutation.drl());
                calls = Canary.calls();
                Files.writeString(canary, "alive");
            }
        }
        one.shutdownNow();
        System.out.println(COUNT + " hostile mutations (seed " + SEED + "): " + totals + ", harmful " + harm.size());
        assertThat(harm).isEmpty();
        assertThat(totals.getOrDefault("refused by the gate", 0)).isGreaterThan(COUNT / 2);
    }

    @Test
    void harmlessRewritingsOfTheWholeBookPass() throws Exception {
        HostileMutations mutations = new HostileMutations(SEED, folder.resolve("canary"));
        int rewritings = 0;
        for (RuleSource source : shipped()) {
            for (String text : List.of(
                    mutations.renamed(source.drl()),
                    commented(source.drl()),
                    source.drl().replace("\n", "\r\n"),
                    source.drl().replace("\n    ", "\n\t"),
                    source.drl().replaceAll("(?m)^(when|then|end)$", "\n$1\n"))) {
                RuleSource rewritten = new RuleSource(source.path(), source.file(), text, 0);
                assertThat(Gate.check(rewritten)).as(text).hasSameSizeAs(Gate.check(source));
                rewritings++;
            }
        }
        System.out.println(rewritings + " harmless rewritings of the book, none refused");
    }

    private static String commented(String drl) {
        return drl.replaceAll("(?m)^(when|then)$", "// 说明：\"引号\" 与 eval(x)\n$1 /* Runtime.exec */");
    }

    private static String outcome(RuleSource hostile, List<RuleSource> house, List<String> before) {
        try {
            Gate.check(hostile);
        } catch (Refusal refusal) {
            return "refused by the gate";
        }
        List<RuleSource> all = new ArrayList<>(house);
        all.add(hostile);
        Compiler.Result compiled = Compiler.compile(parsed(all));
        if (compiled.complaints().containsKey(hostile.path())) {
            return compiled.complaints().size() == 1 ? "refused by the compiler" : "took others along";
        }
        return said(all).stream()
                        .filter(line -> !line.startsWith(hostile.path()))
                        .toList()
                        .equals(before)
                ? "harmless"
                : "altered others";
    }

    /** What the rules raise on the sample reports, in order. */
    private static List<String> said(List<RuleSource> sources) {
        List<ParsedRule> rules = parsed(sources);
        Firing firing = new Firing(rules, Rulebases.whole(rules).bases());
        List<Threshold> thresholds = List.of();
        return reports().stream()
                .flatMap(report -> firing.fire(report, thresholds).findings().raised().stream())
                .map(raise -> raise.rule() + " " + raise.key() + " " + raise.stated() + " " + raise.expected())
                .collect(Collectors.toList());
    }

    private static List<ReportFacts> reports() {
        FactsFixture wrong = new FactsFixture(org.gouji.facts.Form.FORM_2021)
                .cell("requests.received.total", "5")
                .statement(new Sentence(1, "a".repeat(1500), "a", Place.line(1), false));
        return Stream.concat(Trial.reports().stream(), Stream.of(wrong.facts())).toList();
    }

    private static List<ParsedRule> parsed(List<RuleSource> sources) {
        return sources.stream().flatMap(source -> Gate.check(source).stream()).toList();
    }

    /** Sound rules, and hostile ones that are refused as they are. */
    private static List<RuleSource> seeds() throws IOException {
        List<RuleSource> seeds = new ArrayList<>(shipped());
        GateTest.hostile().forEach(entry -> {
            String drl = entry.lines().skip(2).collect(Collectors.joining("\n"));
            seeds.add(new RuleSource("arithmetic/x", Path.of("x.drl"), drl, 0));
        });
        return seeds;
    }

    private static List<RuleSource> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            List<RuleSource> sources = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
                String path = RULES.relativize(file).toString().replaceFirst("\\.drl$", "");
                sources.add(new RuleSource(path, file, Files.readString(file), 0));
            }
            return sources;
        }
    }
}
