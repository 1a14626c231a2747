package org.gouji.rules;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Threshold;
import org.gouji.findings.Judgement;
import org.gouji.findings.RefusedRule;
import org.gouji.findings.RuleFailure;
import org.gouji.findings.RuleInfo;
import org.gouji.settings.Parameters;
import org.gouji.settings.PhraseLists;

/**
 * A rulebook in force: the rule files of one folder, gated, compiled, tried, under one profile. Immutable; several
 * threads may judge with it at once.
 */
public final class Rulebook {

    public static final String NATIONAL = "national";

    private final RuleFolder folder;
    private final String terms;
    private final Loading.Loaded loaded;
    private final Catalogue catalogue;
    private final List<RuleInfo> infos;
    private final Map<String, CompiledRule> named;
    private final OneRule asked;

    private Rulebook(RuleFolder folder, String terms, Loading.Loaded loaded) {
        this.folder = folder;
        this.terms = terms;
        this.loaded = loaded;
        this.catalogue = new Catalogue(folder, loaded.rules(), loaded.refused());
        this.infos = catalogue.infos();
        this.named = Judge.byName(loaded.rules());
        this.asked = null;
    }

    /** The rules of a book, or one of them, told of as there, but not under the same profile. */
    private Rulebook(Rulebook whole, Loading.Loaded loaded, OneRule asked) {
        this.folder = whole.folder;
        this.terms = whole.terms;
        this.loaded = loaded;
        this.catalogue = whole.catalogue;
        this.infos = whole.infos;
        this.named = asked == null ? whole.named : Judge.byName(asked.rules());
        this.asked = asked;
    }

    /**
     * Loads a folder of rules under a profile: {@code national} is {@code profile.yaml}, another name is
     * {@code profiles/<name>.yaml} on top of it. Files that are refused do not stop the others.
     *
     * @throws RulebookException where no rulebook can be made at all, with a message in Chinese
     */
    public static Rulebook load(Path root, String profileName) throws RulebookException {
        return load(root, profileName, ReadyRulebooks.NONE);
    }

    /**
     * Loads a folder of rules as {@link #load(Path, String)} does; where the same rules were loaded before under the same
     * profile and none was refused, they are taken as they were kept.
     *
     * @throws RulebookException where no rulebook can be made at all, with a message in Chinese
     */
    public static Rulebook load(Path root, String profileName, ReadyRulebooks ready) throws RulebookException {
        ready.patterns();
        RuleFolder folder = RuleFolder.read(root);
        Profile profile = ProfileReader.read(folder, profileName);
        return new Rulebook(folder, folder.text("terms.yaml"), ready.loaded(folder, profile));
    }

    /**
     * The rulebook that this folder holds now, with the same outcome as loading it anew; rules that have not changed since
     * this one was loaded are not compiled again.
     */
    public Rulebook reloaded(Path root, String profileName) throws RulebookException {
        RuleFolder now = RuleFolder.read(root);
        return load(now, ProfileReader.read(now, profileName), loaded);
    }

    /**
     * Loads some of the rules of a folder; the others are as if they were not there, but the profile may speak of them.
     *
     * @param only paths of rules; those that the folder does not have are left out
     */
    static Rulebook load(RuleFolder folder, String profileName, Set<String> only) throws RulebookException {
        return load(folder.only(only), ProfileReader.read(folder, profileName), null);
    }

    private static Rulebook load(RuleFolder folder, Profile profile, Loading.Loaded before) throws RulebookException {
        return new Rulebook(folder, folder.text("terms.yaml"), Loading.of(folder, profile, before));
    }

    /** The same rulebook with every rule in force, as its cases need it; the profile's other settings stay. */
    public Rulebook allOn() {
        List<CompiledRule> on = loaded.rules().stream().map(CompiledRule::on).toList();
        return new Rulebook(folder, terms, new Loading.Loaded(loaded.profile(), on, loaded.refused(), loaded.firing()));
    }

    /**
     * The same rulebook where a place has changed numbers of the profile, as its cases need it. What is found in a text with
     * the help of such a number stays as it is.
     *
     * @param written the numbers as a profile writes them, by their names
     * @throws IllegalArgumentException where there is no such number or it cannot have this value, in Chinese
     */
    public Rulebook withNumbers(Map<String, String> written) {
        if (written.isEmpty()) {
            return this;
        }
        Profile profile = loaded.profile().withNumbers(written);
        Loading.Loaded changed = new Loading.Loaded(profile, loaded.rules(), loaded.refused(), loaded.firing());
        return new Rulebook(this, changed, asked);
    }

    /**
     * The same rulebook that answers for one rule alone and is much quicker at it: what the other rules say, what is
     * folded under what, and which correction would clear all is left out.
     */
    public Rulebook asking(String path) {
        OneRule one = OneRule.of(path, loaded.rules());
        Set<String> names =
                one.rules().stream().map(rule -> rule.parsed().engineName()).collect(Collectors.toSet());
        Loading.Loaded asked = new Loading.Loaded(
                loaded.profile(),
                loaded.rules(),
                loaded.refused(),
                loaded.firing().asking(names::contains));
        return new Rulebook(this, asked, one);
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
        return under(ProfileReader.read(folder, profileName));
    }

    /**
     * The same rules under a profile that is not in the folder yet.
     *
     * @param yaml its text, as {@code profiles/<name>.yaml} would hold it
     * @throws RulebookException where it is faulty
     */
    public Rulebook proposed(String profileName, String yaml) throws RulebookException {
        return under(ProfileReader.proposed(folder, profileName, yaml));
    }

    private Rulebook under(Profile other) {
        List<CompiledRule> rules =
                loaded.rules().stream().map(rule -> rule.under(other)).toList();
        return new Rulebook(folder, terms, new Loading.Loaded(other, rules, loaded.refused(), loaded.firing()));
    }

    /** What the profile decides. Files that were refused have no place in it. */
    public Parameters parameters() {
        return loaded.profile().parameters(loaded.rules());
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
        return loaded.profile().name();
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
        return (asked == null ? loaded.rules() : asked.rules())
                .stream()
                        .flatMap(rule -> rule.parsed().descr().getLhs().getDescrs().stream())
                        .map(condition -> Reads.pattern(condition).getObjectType())
                        .collect(Collectors.toSet());
    }

    /** Whether a rule and what the profile says of it, and of the numbers that it asks for, are the same in another rulebook. */
    public boolean hasAsItIs(String path, Rulebook other) {
        OneRule own = OneRule.of(path, loaded.rules());
        OneRule others = OneRule.of(path, other.loaded.rules());
        return own.code().equals(others.code())
                && own.settings().equals(others.settings())
                && (!own.asksForNumbers()
                        || loaded.profile()
                                .thresholds()
                                .equals(other.loaded.profile().thresholds()));
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
        return loaded.profile().phrases();
    }

    /** {@code sha256:…} over all that the profile decides. */
    public String profileHash() {
        return loaded.profile().hash();
    }

    /** All rules, refused ones included, by theme and code. */
    public List<RuleInfo> rules() {
        return infos;
    }

    public List<RefusedRule> refused() {
        return loaded.refused();
    }

    /** All rules in full, in the order of {@link #rules()}. */
    public List<RuleDescription> describe() {
        return infos.stream().map(catalogue::described).toList();
    }

    /** Judges one report in a session of its own. */
    public Judgement judge(ReportFacts facts) {
        List<RuleFailure> failures = loaded.refused().stream()
                .filter(rule -> asked == null || asked.path().equals(rule.rule()))
                .map(rule -> new RuleFailure(rule.rule(), catalogue.code(rule), "规则文件未通过检查：" + rule.why()))
                .toList();
        return judge(facts, failures);
    }

    private Judgement judge(ReportFacts facts, List<RuleFailure> failures) {
        return asked == null
                ? new Judge(facts, named).judge(fired(facts), failures)
                : new Judge(facts, named).judgeAlone(fired(asked.seen(facts)), failures);
    }

    private Firing.Result fired(ReportFacts facts) {
        return loaded.firing().fire(facts, loaded.profile().thresholds());
    }

    /**
     * Why a rule says what it says of a report: which conditions hold, where, and the first that holds nowhere.
     *
     * @param path the rule's path; it must be a rule of this book that was not refused
     */
    public RuleTrace why(String path, ReportFacts facts) {
        RuleInfo info = infos.stream()
                .filter(rule -> rule.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path));
        List<CompiledRule> own = OneRule.of(path, loaded.rules()).rules();
        return Explained.of(info, own, judge(facts), facts, loaded.profile().thresholds());
    }

    /** Judges an office of the roster without a report, by the rules that are about such offices. */
    public Judgement judgeAbsent(ReportFacts office) {
        return new Judge(office, named).judgeOnly(RuleInfo.Subject.OFFICE, fired(office));
    }

    /** Judges the batch as a whole, by the rules that are about it; the facts are those of no report. */
    public Judgement judgeBatch(ReportFacts batch) {
        return new Judge(batch, named).judgeOnly(RuleInfo.Subject.BATCH, fired(batch));
    }

    /** A number of the profile in force. */
    public Optional<BigDecimal> threshold(String name) {
        return loaded.profile().thresholds().stream()
                .filter(threshold -> threshold.name().equals(name))
                .map(Threshold::value)
                .findFirst();
    }
}
