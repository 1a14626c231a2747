package org.gouji.rules;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gouji.facts.Form;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Threshold;
import org.gouji.findings.Action;
import org.gouji.findings.Finding;
import org.gouji.findings.Judgement;
import org.gouji.findings.RefusedRule;
import org.gouji.findings.RuleFailure;
import org.gouji.findings.RuleInfo;
import org.gouji.findings.Severity;
import org.gouji.findings.Unchecked;
import org.gouji.settings.Parameters;
import org.gouji.settings.PhraseLists;

/**
 * A rulebook in force: the rule files of one folder, gated, compiled, tried, under one profile. Immutable; several
 * threads may judge with it at once.
 */
public final class Rulebook {

    public static final String NATIONAL = "national";
    private static final Pattern CODE = Pattern.compile("@code\\s*\\(\\s*\"([^\"]*)\"");
    private static final Pattern TITLE = Pattern.compile("@title\\s*\\(\\s*\"([^\"]*)\"");

    private final RuleFolder folder;
    private final String terms;
    private final Profile profile;
    private final List<CompiledRule> rules;
    private final Map<String, CompiledRule> named;
    private final List<RefusedRule> refused;
    private final List<RuleInfo> infos;
    private final Firing firing;

    private Rulebook(
            RuleFolder folder,
            String terms,
            Profile profile,
            List<CompiledRule> rules,
            List<RefusedRule> refused,
            Firing firing) {
        this.folder = folder;
        this.terms = terms;
        this.profile = profile;
        this.rules = rules;
        this.named = Judge.byName(rules);
        this.refused = refused;
        this.firing = firing;
        this.infos = infos();
    }

    /**
     * Loads a folder of rules under a profile: {@code national} is {@code profile.yaml}, another name is
     * {@code profiles/<name>.yaml} on top of it. Files that are refused do not stop the others.
     *
     * @throws RulebookException where no rulebook can be made at all, with a message in Chinese
     */
    public static Rulebook load(Path root, String profileName) throws RulebookException {
        RuleFolder folder = RuleFolder.read(root);
        return load(folder, ProfileReader.read(folder, profileName), null);
    }

    /**
     * The rulebook that this folder holds now, with the same outcome as loading it anew; rules that have not changed since
     * this one was loaded are not compiled again.
     */
    public Rulebook reloaded(Path root, String profileName) throws RulebookException {
        RuleFolder now = RuleFolder.read(root);
        return load(now, ProfileReader.read(now, profileName), this);
    }

    /**
     * Loads some of the rules of a folder; the others are as if they were not there, but the profile may speak of them.
     *
     * @param only paths of rules; those that the folder does not have are left out
     */
    static Rulebook load(RuleFolder folder, String profileName, Set<String> only) throws RulebookException {
        return load(folder.only(only), ProfileReader.read(folder, profileName), null);
    }

    private static Rulebook load(RuleFolder folder, Profile profile, Rulebook before) throws RulebookException {
        List<RefusedRule> refused = new ArrayList<>(folder.refused());
        List<ParsedRule> gated = new ArrayList<>();
        for (RuleSource source : folder.sources()) {
            try {
                List<ParsedRule> known = before == null ? List.of() : before.parsed(source);
                gated.addAll(known.isEmpty() ? Gate.check(source.sound()) : known);
            } catch (Refusal refusal) {
                refused.add(refusal(source, refusal.complaint()));
            }
        }
        oneCodeOneFile(gated, refused);
        NamedLists lists = new NamedLists(profile, folder.text("terms.yaml"));
        Map<String, Complaint> unknown = new LinkedHashMap<>();
        gated.forEach(rule -> lists.complaint(rule)
                .ifPresent(complaint -> unknown.putIfAbsent(rule.source().path(), complaint)));
        drop(gated, unknown, refused);
        Firing firing = compiled(gated, before, profile, refused);
        List<CompiledRule> rules =
                gated.stream().map(rule -> CompiledRule.of(rule, profile)).toList();
        refused.sort(Comparator.comparing(RefusedRule::file));
        return new Rulebook(folder, folder.text("terms.yaml"), profile, rules, List.copyOf(refused), firing);
    }

    /** Compiles the rules and fires them on trial; what does not compile or throws is refused. */
    private static Firing compiled(
            List<ParsedRule> gated, Rulebook before, Profile profile, List<RefusedRule> refused) {
        Rulebases.Built built =
                before == null ? Rulebases.whole(gated) : before.firing.bases().changedTo(gated);
        drop(gated, built.complaints(), refused);
        Map<String, Complaint> growing = before == null ? Map.of() : growing(built, profile);
        if (!growing.isEmpty()) {
            drop(gated, growing, refused);
            return compiled(gated, before, profile, refused);
        }
        boolean sameNumbers = before != null && before.profile.hash().equals(profile.hash());
        Map<String, Complaint> thrown = sameNumbers
                ? trial(new Firing(built.compiled(), built.fresh()), built.compiled(), profile)
                : trial(new Firing(gated, built.bases()), gated, profile);
        if (thrown.isEmpty()) {
            return new Firing(gated, built.bases());
        }
        drop(gated, thrown, refused);
        return new Firing(gated, Rulebases.whole(Firing.fresh(gated)).bases());
    }

    /** The edited rules that this process could not bear to fire on a whole report. */
    private static Map<String, Complaint> growing(Rulebases.Built built, Profile profile) {
        Map<String, Complaint> growing = new LinkedHashMap<>();
        if (built.fresh() == built.bases() || !Growth.tooFast(built.compiled(), built.fresh(), profile.thresholds())) {
            return growing;
        }
        Map<String, List<ParsedRule>> files = built.compiled().stream()
                .collect(Collectors.groupingBy(rule -> rule.source().path(), TreeMap::new, Collectors.toList()));
        files.forEach((path, rules) -> {
            Rulebases own = Rulebases.whole(Firing.fresh(rules)).bases();
            if (files.size() == 1 || Growth.tooFast(rules, own, profile.thresholds())) {
                growing.put(
                        path,
                        new Complaint(
                                rules.get(0).descr().getLine(),
                                "试运行时组合太多：几个事实之间没有写明怎样对应，报告一大就会停不下来；请在后面的事实里写明与前面哪一个对应，如 column == $列"));
            }
        });
        return growing;
    }

    /** The rules of a file as they were parsed before, where its text is the same; nothing where it has changed. */
    private List<ParsedRule> parsed(RuleSource source) {
        return rules.stream()
                .map(CompiledRule::parsed)
                .filter(rule -> rule.source().path().equals(source.path())
                        && rule.source().drl().equals(source.drl()))
                .map(rule -> new ParsedRule(source, rule.meta(), rule.descr(), rule.consequence()))
                .toList();
    }

    /** The same rulebook with every rule in force, as its cases need it; the profile's other settings stay. */
    public Rulebook allOn() {
        return new Rulebook(
                folder, terms, profile, rules.stream().map(CompiledRule::on).toList(), refused, firing);
    }

    /** The {@link #hash()} that the rulebook of a folder has, without compiling it. */
    public static String hashOf(Path root) throws RulebookException {
        return RuleFolder.read(root).hash();
    }

    /**
     * The same rules under another profile of the same folder, without compiling them again.
     *
     * @throws RulebookException where there is no such profile or it is faulty
     */
    public Rulebook under(String profileName) throws RulebookException {
        Profile other = ProfileReader.read(folder, profileName);
        return new Rulebook(
                folder,
                terms,
                other,
                rules.stream()
                        .map(rule -> CompiledRule.of(rule.parsed(), other))
                        .toList(),
                refused,
                firing);
    }

    /**
     * The same rules under a profile that is not in the folder yet.
     *
     * @param yaml its text, as {@code profiles/<name>.yaml} would hold it
     * @throws RulebookException where it is faulty
     */
    public Rulebook proposed(String profileName, String yaml) throws RulebookException {
        Profile other = ProfileReader.proposed(folder, profileName, yaml);
        return new Rulebook(
                folder,
                terms,
                other,
                rules.stream()
                        .map(rule -> CompiledRule.of(rule.parsed(), other))
                        .toList(),
                refused,
                firing);
    }

    /** What the profile decides. Files that were refused have no place in it. */
    public Parameters parameters() {
        Map<String, Long> subChecks =
                rules.stream().collect(Collectors.groupingBy(rule -> rule.meta().code(), Collectors.counting()));
        Map<String, Parameters.RuleChoice> choices = new TreeMap<>();
        for (CompiledRule rule : rules) {
            RuleMeta meta = rule.meta();
            String key = subChecks.get(meta.code()) == 1 ? meta.code() : meta.code() + "/" + meta.name();
            choices.put(
                    key,
                    new Parameters.RuleChoice(
                            meta.title(),
                            rule.enabled(),
                            meta.severity().getLabel(),
                            meta.action().getLabel()));
        }
        Map<String, Parameters.NumberChoice> numbers = new LinkedHashMap<>();
        profile.thresholds()
                .forEach(threshold -> numbers.put(
                        threshold.name(),
                        new Parameters.NumberChoice(profile.bounds().get(threshold.name()), threshold.value())));
        return new Parameters(profile.name(), choices, numbers, profile.phrases());
    }

    /** The names of all profiles of the folder, the national one first. */
    public List<String> profiles() throws RulebookException {
        List<String> names = new ArrayList<>(List.of(NATIONAL));
        names.addAll(folder.profiles());
        return List.copyOf(names);
    }

    /** The folder it was loaded from. */
    public Path folder() {
        return folder.root();
    }

    /** {@code sha256:…} over all rule files and the data beside them; cases do not count. */
    public String hash() {
        return folder.hash();
    }

    public String profile() {
        return profile.name();
    }

    /** Hash of everything in the folder that is no rule: profiles and word lists. */
    public String data() {
        return folder.data();
    }

    /** The DRL of a rule with its cases left out; empty where there is no such rule or its sentences were not understood. */
    public String source(String path) {
        return folder.sources().stream()
                .filter(source -> source.path().equals(path))
                .map(RuleSource::drl)
                .findFirst()
                .orElse("");
    }

    /** Names of the facts that some rule looks at. */
    public Set<String> reads() {
        return rules.stream()
                .flatMap(rule -> rule.parsed().descr().getLhs().getDescrs().stream())
                .map(condition -> Reads.pattern(condition).getObjectType())
                .collect(Collectors.toSet());
    }

    /** The sentences that rules of the folder may be written in, in the order of the dictionary. */
    public List<RuleSentence> sentences() {
        return folder.sentences();
    }

    /** The file of a rule below the folder, such as {@code arithmetic/requests-balance.drl}. */
    public String fileName(String path) {
        return folder.sources().stream()
                .filter(source -> source.path().equals(path))
                .map(RuleSource::fileName)
                .findFirst()
                .orElse(path);
    }

    /** The word lists of {@code terms.yaml}, as text. */
    public String terms() {
        return terms;
    }

    /** The lists of {@code phrases.yaml} with the changes of the profile. */
    public PhraseLists phrases() {
        return profile.phrases();
    }

    /** {@code sha256:…} over all that the profile decides. */
    public String profileHash() {
        return profile.hash();
    }

    /** All rules, refused ones included, by theme and code. */
    public List<RuleInfo> rules() {
        return infos;
    }

    public List<RefusedRule> refused() {
        return refused;
    }

    /** All rules in full, in the order of {@link #rules()}. */
    public List<RuleDescription> describe() {
        return infos.stream().map(this::described).toList();
    }

    private static RuleDescription.Status status(RuleInfo info, List<CompiledRule> checks) {
        if (checks.isEmpty()) {
            return RuleDescription.Status.REFUSED;
        }
        if (info.needsWebPage()) {
            return RuleDescription.Status.NEEDS_WEB_PAGE;
        }
        return checks.stream().anyMatch(CompiledRule::enabled)
                ? RuleDescription.Status.IN_FORCE
                : RuleDescription.Status.OFF;
    }

    private RuleDescription described(RuleInfo info) {
        List<CompiledRule> checks = rules.stream()
                .filter(rule -> rule.meta().path().equals(info.path()))
                .toList();
        Optional<RuleSource> source = folder.sources().stream()
                .filter(each -> each.path().equals(info.path()))
                .findFirst();
        String refusal = refused.stream()
                .filter(rule -> rule.rule().equals(info.path()))
                .map(rule -> (rule.line() > 0 ? "第 " + rule.line() + " 行：" : "") + rule.why())
                .collect(Collectors.joining("；"));
        RuleDescription.Status status = status(info, checks);
        return new RuleDescription(
                info,
                status,
                checks.stream().map(CompiledRule::described).toList(),
                Reads.of(checks.stream().map(CompiledRule::parsed).toList()),
                source.map(RuleSource::drl).orElse(""),
                source.filter(RuleSource::isSentences).map(RuleSource::written).orElse(""),
                source.map(RuleSource::beside).orElse(List.of()),
                Limits.in(info.explanation()),
                refusal);
    }

    /** Judges one report in a session of its own. */
    public Judgement judge(ReportFacts facts) {
        List<RuleFailure> failures = refused.stream()
                .map(rule -> new RuleFailure(rule.rule(), code(rule), "规则文件未通过检查：" + rule.why()))
                .toList();
        return new Judge(facts, named).judge(firing.fire(facts, profile.thresholds()), failures);
    }

    /**
     * Why a rule says what it says of a report: which conditions hold, where, and the first that holds nowhere.
     *
     * @param path the rule's path; it must be a rule of this book that was not refused
     */
    public RuleTrace why(String path, ReportFacts facts) {
        List<CompiledRule> own =
                rules.stream().filter(rule -> rule.meta().path().equals(path)).toList();
        RuleInfo info = infos.stream()
                .filter(rule -> rule.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path));
        Judgement judgement = judge(facts);
        List<RuleTrace.Check> checks = own.stream()
                .map(rule -> {
                    String settled = new Judge(facts, Judge.byName(List.of(rule))).settled(rule);
                    List<RuleTrace.Step> steps =
                            settled.isEmpty() ? Why.of(rule.parsed(), facts, profile.thresholds()) : List.of();
                    return new RuleTrace.Check(rule.meta().name(), settled, steps);
                })
                .toList();
        return new RuleTrace(
                path,
                info.code(),
                info.title(),
                judgement.outcomes().get(path),
                judgement.reasons().getOrDefault(path, ""),
                said(path, judgement.findings()),
                judgement.unchecked().stream()
                        .filter(item -> item.rule().equals(path))
                        .map(Unchecked::why)
                        .toList(),
                checks);
    }

    private static List<String> said(String path, List<Finding> findings) {
        List<String> said = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.rule().equals(path)) {
                said.add(finding.message());
            }
            finding.folded().stream()
                    .filter(folded -> folded.rule().equals(path))
                    .map(folded -> folded.message() + "（并入 " + finding.code() + "“" + finding.title() + "”之下）")
                    .forEach(said::add);
        }
        return said;
    }

    /** Judges an office of the roster without a report, by the rules that are about such offices. */
    public Judgement judgeAbsent(ReportFacts office) {
        return new Judge(office, named).judgeOnly(RuleInfo.Subject.OFFICE, firing.fire(office, profile.thresholds()));
    }

    /** Judges the batch as a whole, by the rules that are about it; the facts are those of no report. */
    public Judgement judgeBatch(ReportFacts batch) {
        return new Judge(batch, named).judgeOnly(RuleInfo.Subject.BATCH, firing.fire(batch, profile.thresholds()));
    }

    /** A number of the profile in force. */
    public Optional<BigDecimal> threshold(String name) {
        return profile.thresholds().stream()
                .filter(threshold -> threshold.name().equals(name))
                .map(Threshold::value)
                .findFirst();
    }

    /** Of two files with one code nobody can tell which is meant, so neither is used. */
    private static void oneCodeOneFile(List<ParsedRule> gated, List<RefusedRule> refused) {
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
        drop(gated, twice, refused);
    }

    private static Complaint twice(ParsedRule rule, ParsedRule other) {
        return new Complaint(
                rule.descr().getLine(),
                "@code",
                "代码 " + rule.meta().code() + " 在 " + other.source().fileName() + " 中也有，两个文件都不采用；新写的一个请另取代码");
    }

    private static void drop(List<ParsedRule> gated, Map<String, Complaint> complaints, List<RefusedRule> refused) {
        complaints.forEach((path, complaint) -> gated.stream()
                .map(ParsedRule::source)
                .filter(source -> source.path().equals(path))
                .findFirst()
                .ifPresent(source -> refused.add(refusal(source, complaint))));
        gated.removeIf(rule -> complaints.containsKey(rule.source().path()));
    }

    private static Map<String, Complaint> trial(Firing firing, List<ParsedRule> gated, Profile profile) {
        Map<String, Complaint> thrown = new LinkedHashMap<>();
        for (ReportFacts report : Trial.reports()) {
            firing.fire(report, profile.thresholds())
                    .thrown()
                    .forEach((name, why) -> gated.stream()
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

    private String code(RefusedRule refusedRule) {
        return folder.sources().stream()
                .filter(source -> source.path().equals(refusedRule.rule()))
                .map(Rulebook::code)
                .findFirst()
                .orElse("");
    }

    private List<RuleInfo> infos() {
        List<RuleInfo> list = new ArrayList<>();
        for (RuleSource source : folder.sources()) {
            List<RuleMeta> metas = rules.stream()
                    .map(CompiledRule::meta)
                    .filter(meta -> meta.path().equals(source.path()))
                    .toList();
            list.add(metas.isEmpty() ? refusedInfo(source) : info(source, metas));
        }
        for (RefusedRule outside : folder.refused()) {
            list.add(new RuleInfo(
                    outside.rule(),
                    "",
                    "",
                    "",
                    outside.rule(),
                    Severity.NOTE,
                    Action.INTERNAL,
                    List.of(),
                    "",
                    "",
                    0,
                    false));
        }
        list.sort(Comparator.comparing((RuleInfo info) ->
                        Theme.of(info.theme()).map(Theme::ordinal).orElse(99))
                .thenComparing(RuleInfo::code)
                .thenComparing(RuleInfo::path));
        return List.copyOf(list);
    }

    private static RuleInfo info(RuleSource source, List<RuleMeta> metas) {
        RuleMeta main = metas.stream().filter(RuleMeta::main).findFirst().orElse(metas.get(0));
        RuleMeta gravest = metas.stream()
                .filter(meta -> meta.action() == main.action() || meta.action() != Action.INTERNAL)
                .max(Comparator.comparing(RuleMeta::severity))
                .orElse(main);
        List<Form> forms = List.of(Form.values()).stream()
                .filter(form -> metas.stream().anyMatch(meta -> meta.forms().contains(form)))
                .toList();
        return new RuleInfo(
                source.path(),
                source.theme(),
                Theme.of(source.theme()).orElseThrow().label(),
                main.code(),
                main.title(),
                gravest.severity(),
                main.action(),
                forms,
                main.basis(),
                source.explanation(),
                source.cases(),
                main.web().isEmpty(),
                main.subject(),
                main.web());
    }

    private static RuleInfo refusedInfo(RuleSource source) {
        String title = source.titleOfSentences().orElseGet(() -> first(TITLE, source.drl()));
        return new RuleInfo(
                source.path(),
                source.theme(),
                Theme.of(source.theme()).orElseThrow().label(),
                code(source),
                title.isEmpty() ? source.name() : title,
                Severity.NOTE,
                Action.INTERNAL,
                List.of(),
                "",
                source.explanation(),
                source.cases(),
                false);
    }

    private static String code(RuleSource source) {
        return source.codeOfSentences().orElseGet(() -> first(CODE, source.drl()));
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
