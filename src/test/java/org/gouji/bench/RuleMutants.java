package org.gouji.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gouji.mutants.Mutant;
import org.gouji.mutants.MutantRun;
import org.gouji.mutants.Survivors;

/**
 * Prints how many mutants of the rulebook the cases beside the rules kill, by operator, and those that survive, with a
 * mark where {@link Survivors} does not tell why. Run by
 * {@code src/bench/rule-mutants}.
 */
public final class RuleMutants {

    private RuleMutants() {}

    /** @param args beginnings of rule paths to look at, such as {@code arithmetic/}; none for the whole book */
    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        Map<Mutant.Operator, Map<MutantRun.Fate, Integer>> counts = new EnumMap<>(Mutant.Operator.class);
        Map<MutantRun.Fate, Integer> all = new EnumMap<>(MutantRun.Fate.class);
        List<String> survivors = new ArrayList<>();
        try (MutantRun run = new MutantRun(Path.of("rules"))) {
            Map<String, List<Mutant>> byFile = run.mutants().stream()
                    .filter(mutant -> args.length == 0 || Arrays.stream(args).anyMatch(mutant.file()::startsWith))
                    .collect(Collectors.groupingBy(Mutant::file, TreeMap::new, Collectors.toList()));
            for (List<Mutant> mutants : byFile.values()) {
                String file = mutants.get(0).file();
                String trouble = run.unchanged(file);
                if (!trouble.isEmpty()) {
                    // Such a case needs what other rules found (K03); it would seem to kill any mutant.
                    System.out.println(file + " is left out, by itself it fails its own cases: " + trouble);
                    continue;
                }
                for (MutantRun.Result result : run.run(mutants)) {
                    counts.computeIfAbsent(result.mutant().operator(), operator -> new EnumMap<>(MutantRun.Fate.class))
                            .merge(result.fate(), 1, Integer::sum);
                    all.merge(result.fate(), 1, Integer::sum);
                    if (result.fate() == MutantRun.Fate.SURVIVED) {
                        survivors.add(result.mutant().id());
                    }
                }
            }
        }
        Set<String> listed = Survivors.listed().keySet();
        survivors.forEach(id -> System.out.println(listed.contains(id) ? id : id + " (not in survivors/)"));
        counts.forEach((operator, fates) -> print(operator.name().toLowerCase(Locale.ROOT), fates));
        print("all", all);
        System.out.printf(Locale.ROOT, "%.0f s%n", (System.nanoTime() - start) / 1e9);
    }

    private static void print(String name, Map<MutantRun.Fate, Integer> fates) {
        int killed = fates.getOrDefault(MutantRun.Fate.KILLED, 0);
        int survived = fates.getOrDefault(MutantRun.Fate.SURVIVED, 0);
        System.out.printf(
                Locale.ROOT,
                "%-20s %5d killed, %4d survived: %5.1f %%; %4d refused%n",
                name,
                killed,
                survived,
                killed + survived == 0 ? 100 : 100.0 * killed / (killed + survived),
                fates.getOrDefault(MutantRun.Fate.REFUSED, 0));
    }
}
