package org.gouji.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gouji.facts.ReportFacts;
import org.gouji.findings.RefusedRule;

/**
 * The way from the files of a folder to a rulebook: gate, compiler, trial. What fails is refused with its file and costs no
 * other file. Rules that an earlier rulebook has as they are are not compiled again.
 */
final class Loading {

    private final RuleFolder folder;
    private final Profile profile;
    private final Loaded before;
    private final List<RefusedRule> refused;
    private final List<ParsedRule> gated = new ArrayList<>();
    private final Set<String> parsedNow = new HashSet<>();

    /** The rules that are left, those that are not, and what fires them. */
    record Loaded(Profile profile, List<CompiledRule> rules, List<RefusedRule> refused, Patience firing) {}

    /**
     * One file and what the gate said of it: its rules, or why there are none.
     *
     * @param known whether the rules are those of the earlier rulebook
     */
    private record Gated(RuleSource source, List<ParsedRule> rules, boolean known, Complaint complaint) {}

    /** @param before what was loaded before, null where nothing was */
    private Loading(RuleFolder folder, Profile profile, Loaded before) {
        this.folder = folder;
        this.profile = profile;
        this.before = before;
        this.refused = new ArrayList<>(folder.refused());
    }

    static Loaded of(RuleFolder folder, Profile profile, Loaded before) throws RulebookException {
        return new Loading(folder, profile, before).loaded();
    }

    private Loaded loaded() throws RulebookException {
        for (Gated file : Cores.each(folder.sources(), this::gated)) {
            gated.addAll(file.rules());
            if (!file.known()) {
                parsedNow.add(file.source().path());
            }
            if (file.complaint() != null) {
                refused.add(refusal(file.source(), file.complaint()));
            }
        }
        oneCodeOneFile();
        NamedLists lists = new NamedLists(profile, folder.text("terms.yaml"));
        Map<String, Complaint> unknown = new LinkedHashMap<>();
        gated.forEach(rule -> lists.complaint(rule)
                .ifPresent(complaint -> unknown.putIfAbsent(rule.source().path(), complaint)));
        drop(unknown);
        if (before == null || parsedNow.size() > Rulebases.MOST_PATCHED) {
            drop(growingOfMany());
        }
        Patience firing = new Patience(compiled(), List.copyOf(gated), Patience.MOST);
        List<CompiledRule> rules =
                gated.stream().map(rule -> CompiledRule.of(rule, profile)).toList();
        refused.sort(Comparator.comparing(RefusedRule::file));
        return new Loaded(profile, rules, List.copyOf(refused), firing);
    }

    private Gated gated(RuleSource source) {
        try {
            List<ParsedRule> known = before == null ? List.of() : parsedBefore(source);
            return known.isEmpty()
                    ? new Gated(source, Gate.check(source.sound()), false, null)
                    : new Gated(source, known, true, null);
        } catch (Refusal refusal) {
            return new Gated(source, List.of(), false, refusal.complaint());
        } catch (StackOverflowError e) {
            // Parsers go down into a text bracket by bracket and letter by letter; one such file must not cost the
            // others.
            return new Gated(source, List.of(), false, new Complaint(1, "规则写得太长或括号套得太深，看不完，请拆成几条"));
        }
    }

    /** Compiles the rules and fires them on trial; what does not compile or throws is refused. */
    private Firing compiled() {
        Rulebases.Built built = before == null
                ? Rulebases.whole(gated)
                : before.firing().firing().bases().changedTo(gated, Set.copyOf(parsedNow));
        parsedNow.clear();
        drop(built.complaints());
        Map<String, Complaint> growing = before == null ? Map.of() : growing(built);
        if (!growing.isEmpty()) {
            drop(growing);
            return compiled();
        }
        boolean sameNumbers = before != null && before.profile().hash().equals(profile.hash());
        Map<String, Complaint> thrown = sameNumbers
                ? trial(new Firing(built.compiled(), built.fresh()), built.compiled())
                : trial(new Firing(gated, built.bases()), gated);
        if (thrown.isEmpty()) {
            return new Firing(gated, built.bases());
        }
        drop(thrown);
        return new Firing(gated, Rulebases.whole(Firing.fresh(gated)).bases());
    }

    /** Of so many files that the whole book is compiled at once, those that this process could not bear to fire. */
    private Map<String, Complaint> growingOfMany() {
        Set<String> borne = before == null
                ? Set.of()
                : before.rules().stream().map(rule -> rule.parsed().code()).collect(Collectors.toSet());
        Map<String, Complaint> growing = new LinkedHashMap<>();
        files(gated).forEach((path, rules) -> {
            if (!borne.contains(rules.get(0).code())
                    && rules.stream().anyMatch(rule -> Growth.suspicious(rule.descr()))) {
                Rulebases.Built own = Rulebases.whole(Firing.fresh(rules));
                if (own.complaints().isEmpty() && Growth.tooFast(rules, own.bases(), profile.thresholds())) {
                    growing.put(path, tooMany(rules));
                }
            }
        });
        return growing;
    }

    /** The edited rules that this process could not bear to fire on a whole report. */
    private Map<String, Complaint> growing(Rulebases.Built built) {
        Map<String, Complaint> growing = new LinkedHashMap<>();
        if (built.fresh() == built.bases() || !Growth.tooFast(built.compiled(), built.fresh(), profile.thresholds())) {
            return growing;
        }
        Map<String, List<ParsedRule>> files = files(built.compiled());
        files.forEach((path, rules) -> {
            Rulebases own = Rulebases.whole(Firing.fresh(rules)).bases();
            if (files.size() == 1 || Growth.tooFast(rules, own, profile.thresholds())) {
                growing.put(path, tooMany(rules));
            }
        });
        return growing;
    }

    private static Map<String, List<ParsedRule>> files(List<ParsedRule> rules) {
        return rules.stream()
                .collect(Collectors.groupingBy(rule -> rule.source().path(), TreeMap::new, Collectors.toList()));
    }

    private static Complaint tooMany(List<ParsedRule> rules) {
        return new Complaint(
                rules.get(0).descr().getLine(), "试运行时组合太多：几个事实之间没有写明怎样对应，报告一大就会停不下来；请在后面的事实里写明与前面哪一个对应，如 column == $列");
    }

    /** The rules of a file as they were parsed before, where its text is the same; nothing where it has changed. */
    private List<ParsedRule> parsedBefore(RuleSource source) {
        return before.rules().stream()
                .map(CompiledRule::parsed)
                .filter(rule -> rule.source().path().equals(source.path())
                        && rule.source().drl().equals(source.drl()))
                .map(rule -> new ParsedRule(source, rule.code(), rule.meta(), rule.tree(), rule.consequence()))
                .toList();
    }

    /** Of two files with one code nobody can tell which is meant, so neither is used. */
    private void oneCodeOneFile() {
        Map<String, ParsedRule> owners = new LinkedHashMap<>();
        Map<String, Complaint> twice = new LinkedHashMap<>();
        for (ParsedRule rule : gated) {
            String code = rule.meta().code();
            ParsedRule owner = owners.putIfAbsent(code, rule);
            if (owner != null && !owner.source().path().equals(rule.source().path())) {
                twice.put(owner.source().path(), twice(owner, rule));
                twice.put(rule.source().path(), twice(rule, owner));
            }
        }
        drop(twice);
    }

    private Complaint twice(ParsedRule rule, ParsedRule other) {
        return new Complaint(
                rule.descr().getLine(),
                "@code",
                "代码 " + rule.meta().code() + " 在 " + other.source().fileName()
                        + " 中也有，分不清以哪个为准，两个文件都不采用；新写的一个请另取代码（最近的空号是 "
                        + RuleScaffold.free(rule.meta().code(), folder.sources()) + "）");
    }

    private void drop(Map<String, Complaint> complaints) {
        complaints.forEach((path, complaint) -> gated.stream()
                .map(ParsedRule::source)
                .filter(source -> source.path().equals(path))
                .findFirst()
                .ifPresent(source -> refused.add(refusal(source, complaint))));
        gated.removeIf(rule -> complaints.containsKey(rule.source().path()));
    }

    private Map<String, Complaint> trial(Firing firing, List<ParsedRule> tried) {
        Map<String, Complaint> thrown = new LinkedHashMap<>();
        Patience patience = new Patience(firing, tried, Patience.MOST);
        for (Firing.Result result :
                Cores.each(Trial.reports(), (ReportFacts report) -> patience.fire(report, profile.thresholds()))) {
            result.thrown()
                    .forEach((name, why) -> tried.stream()
                            .filter(rule -> rule.engineName().equals(name))
                            .forEach(rule -> thrown.putIfAbsent(
                                    rule.source().path(),
                                    new Complaint(rule.descr().getLine(), "试运行时出错：" + why))));
        }
        return thrown;
    }

    private static RefusedRule refusal(RuleSource source, Complaint complaint) {
        SourceSpot spot = source.spot(complaint);
        return new RefusedRule(
                source.path(),
                source.file().toString(),
                spot.line(),
                spot.column(),
                spot.text(),
                source.why(complaint));
    }
}
