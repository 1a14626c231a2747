package org.gouji.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.audit.CasesOfOneRule;
import org.gouji.findings.RefusedRule;
import org.gouji.rules.Rulebook;
import org.yaml.snakeyaml.Yaml;

/**
 * Runs mutants of the rulebook in a folder against the cases beside the rules. Mutants of one rule are loaded as one
 * rulebook, forty at a time, beside the rules that its findings rest on or are folded under, and judge each case in one session.
 */
public final class MutantRun implements AutoCloseable {

    /** What became of a mutant. */
    public enum Fate {
        KILLED,
        REFUSED,
        SURVIVED
    }

    /**
     * A mutant's end.
     *
     * @param why the case that told it from the rule, or why it was refused; empty where it survived
     */
    public record Result(Mutant mutant, Fate fate, String why) {}

    private static final Pattern UNDER = Pattern.compile("@under\\(\"([^\"]*)\"\\)");
    private static final Pattern EARLIER = Pattern.compile("上年审核: \\{([^}]*)}");
    private static final Pattern CITED = Pattern.compile("[A-Z]\\d\\d");
    private static final Pattern CODE = Pattern.compile("@code\\(\"([^\"]*)\"\\)");

    /** More of a rule with many sub-checks would not be tried out within the time that a rulebook has on one report. */
    private static final int AT_ONCE = 40;

    private final Path rules;
    private final Path scratch;
    private final Rulebook book;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> byCode = new LinkedHashMap<>();

    /** The paths of all rules. */
    public List<String> files() {
        return List.copyOf(texts.keySet());
    }

    /** Reads the rulebook of a folder; close to remove what was written meanwhile. */
    public MutantRun(Path rules) throws Exception {
        this.rules = rules;
        this.scratch = Files.createTempDirectory("gouji-mutants");
        this.book = Rulebook.load(rules, Rulebook.NATIONAL);
        try (Stream<Path> walk = Files.walk(rules)) {
            for (Path drl : walk.filter(path -> path.toString().endsWith(".drl"))
                    .sorted()
                    .toList()) {
                String name =
                        rules.relativize(drl).toString().replace('\\', '/').replaceFirst("\\.drl$", "");
                String text = Files.readString(drl);
                texts.put(name, text);
                CODE.matcher(text).results().findFirst().ifPresent(code -> byCode.put(code.group(1), name));
            }
        }
    }

    /** All mutants of the book, by path. */
    public List<Mutant> mutants() {
        List<Mutant> all = new ArrayList<>();
        texts.forEach((file, text) -> all.addAll(DrlMutations.of(file, text)));
        return all;
    }

    /** Judges the cases beside a rule by mutants of it, many of them loaded at once under names and codes of their own. */
    public List<Result> run(List<Mutant> mutants) throws Exception {
        List<Result> results = new ArrayList<>();
        for (int from = 0; from < mutants.size(); from += AT_ONCE) {
            results.addAll(together(mutants.subList(from, Math.min(from + AT_ONCE, mutants.size()))));
        }
        return results;
    }

    private List<Result> together(List<Mutant> mutants) throws Exception {
        List<Result> results = new ArrayList<>();
        String file = mutants.get(0).file();
        Map<String, String> loaded = new LinkedHashMap<>();
        for (int i = 0; i < mutants.size(); i++) {
            loaded.put(name(file, i), renamed(mutants.get(i).drl(), file, i));
        }
        Rulebook mutated = load(file, loaded);
        Map<String, String> refused = mutated.refused().stream()
                .collect(Collectors.toMap(RefusedRule::rule, RefusedRule::why, (first, second) -> first));
        CasesOfOneRule own = CasesOfOneRule.read(rules, file, book);
        List<String> left = loaded.keySet().stream()
                .filter(name -> !refused.containsKey(name))
                .toList();
        Map<String, String> codes = new LinkedHashMap<>();
        left.forEach(name -> codes.put(name, code(name)));
        Map<String, String> troubles = own.troubles(mutated, codes, code(texts.get(file), file));
        for (int i = 0; i < mutants.size(); i++) {
            String name = name(file, i);
            String trouble = troubles.getOrDefault(name, "");
            Fate fate = refused.containsKey(name) ? Fate.REFUSED : trouble.isEmpty() ? Fate.SURVIVED : Fate.KILLED;
            results.add(new Result(mutants.get(i), fate, refused.getOrDefault(name, trouble)));
        }
        return results;
    }

    /** What fails when a rule is loaded in this way and unchanged; empty where nothing does, as it must be. */
    public String unchanged(String file) throws Exception {
        Mutant same = new Mutant(file, "", Mutant.Operator.WORD, "", texts.get(file));
        Result result = run(List.of(same)).get(0);
        return result.fate() == Fate.SURVIVED ? "" : result.why();
    }

    private Rulebook load(String file, Map<String, String> mutants) throws Exception {
        clear();
        for (String data : List.of("terms.yaml", "phrases.yaml")) {
            Files.copy(rules.resolve(data), scratch.resolve(data));
        }
        Files.writeString(scratch.resolve("profile.yaml"), profile(file, mutants.keySet()));
        for (String code : needed(file)) {
            String head = byCode.get(code);
            if (!head.equals(file)) {
                write(head, texts.get(head));
            }
        }
        for (Map.Entry<String, String> mutant : mutants.entrySet()) {
            write(mutant.getKey(), mutant.getValue());
        }
        return Rulebook.load(scratch, Rulebook.NATIONAL);
    }

    /** The codes under which the rule folds its findings, and those that its cases say were found the year before. */
    private Set<String> needed(String file) throws IOException {
        String cases = Files.readString(rules.resolve(file + ".cases.yaml"));
        return Stream.concat(
                        UNDER.matcher(texts.get(file)).results(),
                        EARLIER.matcher(cases).results())
                .flatMap(found -> CITED.matcher(found.group(1)).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The profile, in which each mutant has what the rule has. */
    private String profile(String file, Set<String> mutants) throws IOException {
        Map<String, Map<String, Object>> profile = new Yaml().load(Files.readString(rules.resolve("profile.yaml")));
        Map<String, Object> settings = profile.get("规则");
        String code = code(texts.get(file), file);
        for (String key : List.copyOf(settings.keySet())) {
            if (key.equals(code) || key.startsWith(code + "/")) {
                String written = new Yaml().dump(settings.get(key));
                for (String mutant : mutants) {
                    String part = key.substring(code.length());
                    boolean main = part.equals(file.substring(file.indexOf('/')));
                    settings.put(
                            code(mutant) + (main ? mutant.substring(mutant.indexOf('/')) : part),
                            new Yaml().load(written)); // a copy each: the book takes no references
                }
            }
        }
        Set<String> known = mutants.stream().map(MutantRun::code).collect(Collectors.toSet());
        settings.keySet().removeIf(key -> !known.contains(key.split("/")[0]));
        return new Yaml().dump(profile);
    }

    private static String name(String file, int nth) {
        return file + "-m" + String.format(Locale.ROOT, "%03d", nth);
    }

    private static String code(String name) {
        return "MM" + name.substring(name.length() - 3);
    }

    private static String code(String drl, String file) {
        return CODE.matcher(drl)
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(file))
                .group(1);
    }

    /** The mutant under a name and a code of its own; a rule that folds under its own code folds under the new one. */
    private String renamed(String drl, String file, int nth) {
        String name = name(file, nth);
        String code = code(texts.get(file), file);
        String main = file.substring(file.indexOf('/') + 1);
        String own = UNDER.matcher(drl.replace("@code(\"" + code + "\")", "@code(\"" + code(name) + "\")"))
                .replaceAll(under -> under.group().replaceAll("\\b" + code + "\\b", code(name)));
        return own.replace("rule \"" + main + "\"", "rule \"" + name.substring(name.indexOf('/') + 1) + "\"");
    }

    private void write(String file, String drl) throws IOException {
        Path path = scratch.resolve(file + ".drl");
        Files.createDirectories(path.getParent());
        Files.writeString(path, drl);
    }

    private void clear() throws IOException {
        try (Stream<Path> walk = Files.walk(scratch)) {
            for (Path path : walk.filter(path -> !path.equals(scratch))
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                Files.delete(path);
            }
        }
    }

    @Override
    public void close() throws IOException {
        clear();
        Files.delete(scratch);
    }
}
