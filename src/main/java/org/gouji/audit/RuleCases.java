package org.gouji.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.facts.Phase;
import org.gouji.facts.Report;
import org.gouji.facts.ReportFacts;
import org.gouji.findings.Changes;
import org.gouji.findings.Judgement;
import org.gouji.findings.RuleInfo;
import org.gouji.rules.Cores;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import org.gouji.settings.YamlFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cases that lie beside the rules, each run through the whole way from text to judgement. */
public final class RuleCases {

    static final String ENDING = ".cases.yaml";
    private static final Logger LOG = LoggerFactory.getLogger(RuleCases.class);

    private final Rulebook rulebook;
    private final Rulebook allOn;
    private final Path folder;
    private final CaseReports reports;
    private final CaseReadings readings;

    private RuleCases(Rulebook rulebook, Path folder, CaseReadings readings) throws RulebookException {
        this.rulebook = rulebook;
        this.allOn = rulebook.allOn();
        this.folder = folder;
        this.reports = new CaseReports(rulebook, readings);
        this.readings = readings;
    }

    /** Runs all cases under a rules folder; a rule without a cases file is one failed result. */
    public static List<CaseResult> run(Rulebook rulebook, Path folder) throws RulebookException {
        return run(rulebook, folder, null);
    }

    /** Runs the cases of some rules; null stands for all. */
    public static List<CaseResult> run(Rulebook rulebook, Path folder, Set<String> only) throws RulebookException {
        return run(rulebook, folder, only, new CaseReadings());
    }

    /**
     * As {@link #run(Rulebook, Path, Set)}, with what the reports were read as an earlier time.
     *
     * @param readings to which new ones are added
     */
    static List<CaseResult> run(Rulebook rulebook, Path folder, Set<String> only, CaseReadings readings)
            throws RulebookException {
        try {
            return new RuleCases(rulebook, folder, readings).run(only);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All cases with what the rule said, in the order of the files; a file that cannot be used and a case whose report is
     * not read have none, as {@link #run} tells.
     */
    public static List<CaseStory> stories(Rulebook rulebook, Path folder) throws RulebookException {
        try {
            return new RuleCases(rulebook, folder, new CaseReadings()).stories(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for one rule. */
    public static List<CaseStory> stories(Rulebook rulebook, Path folder, String rule) throws RulebookException {
        try {
            return new RuleCases(rulebook, folder, new CaseReadings()).stories(rule);
        } catch (IOException e) {
            throw new RulebookException("读不出用例：" + e.getMessage(), e);
        }
    }

    /** How many cases of each kind lie beside each rule, by its path; nothing for a file that cannot be used. */
    public static Map<String, Map<CaseStory.Kind, Integer>> kinds(Path folder) {
        Map<String, Map<CaseStory.Kind, Integer>> kinds = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return kinds;
        }
        try {
            for (Path file : files(folder)) {
                Map<CaseStory.Kind, Integer> counts = new EnumMap<>(CaseStory.Kind.class);
                read(folder, file).forEach(each -> counts.merge(kind(each), 1, Integer::sum));
                kinds.put(rule(folder, file), counts);
            }
            return kinds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<CaseStory> stories(String only) throws IOException {
        Set<String> rules = rulebook.rules().stream().map(RuleInfo::path).collect(Collectors.toSet());
        List<CaseStory> stories = new ArrayList<>();
        for (Path file : files(folder)) {
            String rule = rule(folder, file);
            boolean asked = rules.contains(rule) && (only == null || only.equals(rule));
            for (RuleCase each : asked ? read(folder, file) : List.<RuleCase>of()) {
                try {
                    stories.add(story(rule, each, judge(each)));
                } catch (IllegalArgumentException e) {
                    LOG.warn("{}：用例“{}”没有读出来：{}", rule, each.name(), e.getMessage());
                }
            }
        }
        return stories;
    }

    /**
     * Why the rule found nothing where a failed case expects a finding: the first condition of each sub-check that does not
     * hold, in lines for people. None where the case failed for another reason.
     */
    public static List<String> notFound(Rulebook rulebook, Path folder, CaseResult failed) throws RulebookException {
        boolean refused =
                rulebook.refused().stream().anyMatch(file -> file.rule().equals(failed.rule()));
        if (refused || !failed.trouble().contains(CaseComparison.NOTHING_FOUND)) {
            return List.of();
        }
        try {
            RuleCases cases = new RuleCases(rulebook, folder, new CaseReadings());
            return read(folder, folder.resolve(failed.file())).stream()
                    .filter(each -> each.name().equals(failed.name()) && !each.batch() && !each.absent())
                    .map(each -> rulebook.why(failed.rule(), cases.reports.of(each)))
                    .flatMap(trace -> TraceText.obstacles(trace).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CaseStory story(String rule, RuleCase each, Judgement judgement) {
        return new CaseStory(
                rule,
                each.name(),
                kind(each),
                CaseWords.of(each),
                CaseComparison.raised(rule, judgement),
                judgement.outcomes().get(rule),
                judgement.unchecked().stream()
                        .filter(item -> item.rule().equals(rule))
                        .toList(),
                judgement.reasons().getOrDefault(rule, ""));
    }

    private static CaseStory.Kind kind(RuleCase each) {
        if (!each.expected().isEmpty()) {
            return CaseStory.Kind.RAISES;
        }
        if (each.unchecked() != null) {
            return CaseStory.Kind.UNCHECKED;
        }
        return each.notApplicable() ? CaseStory.Kind.NOT_APPLICABLE : CaseStory.Kind.QUIET;
    }

    private static String rule(Path folder, Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        return name.substring(0, name.length() - ENDING.length());
    }

    private static List<RuleCase> read(Path folder, Path file) throws IOException {
        try {
            return CaseFile.parse(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (YamlFault e) {
            LOG.warn("用例文件不能使用：{}", e.getMessage());
            return List.of();
        }
    }

    private List<CaseResult> run(Set<String> only) throws IOException {
        List<CaseResult> results = new ArrayList<>();
        Set<String> rules = rulebook.rules().stream()
                .map(RuleInfo::path)
                .filter(path -> only == null || only.contains(path))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> tested = new TreeSet<>();
        List<Path> files = files(folder);
        List<Path> own = files.stream()
                .filter(file -> rules.contains(rule(folder, file)))
                .toList();
        Cores.each(own, this::run).forEach(results::addAll);
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            String rule = rule(folder, file);
            tested.add(rule);
            if (only == null && !rules.contains(rule)) {
                results.add(new CaseResult(rule, name, "", 0, name + "：旁边没有同名的规则 " + rule + ".drl 或 .dslr"));
            }
        }
        rules.stream()
                .filter(rule -> !tested.contains(rule))
                .forEach(rule -> results.add(new CaseResult(
                        rule, rule + ENDING, "", 0, rulebook.fileName(rule) + "：没有用例文件，请在旁边写 " + rule + ENDING)));
        results.sort(Comparator.comparing(CaseResult::rule).thenComparing(CaseResult::line));
        return results;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(path -> path.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private List<CaseResult> run(Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        String rule = rule(folder, file);
        try {
            List<RuleCase> cases = readings.cases(name, Files.readString(file, StandardCharsets.UTF_8));
            Rulebook own = rulebook.asking(rule);
            Rulebook ownOn = allOn.asking(rule);
            Set<String> kinds = own.reads();
            return cases.stream()
                    .map(each -> new CaseResult(
                            rule, name, each.name(), each.line(), trouble(rule, each, own, ownOn, kinds)))
                    .toList();
        } catch (YamlFault e) {
            return List.of(new CaseResult(rule, name, "", 0, e.getMessage()));
        } catch (IOException e) {
            return List.of(new CaseResult(rule, name, "", 0, name + "：文件读不出（" + Reason.of(e) + "），请存为 UTF-8"));
        }
    }

    /**
     * What is not as expected. The rule alone is asked first; what it does not bear out, and what takes the other rules to
     * tell, is put to the whole book.
     */
    private String trouble(String rule, RuleCase each, Rulebook own, Rulebook ownOn, Set<String> kinds) {
        boolean others =
                each.auditedBefore() != null || each.expected().stream().anyMatch(finding -> finding.containsKey("并入"));
        try {
            if (!others) {
                ReportFacts facts = each.batch() ? null : reports.of(each, kinds);
                if (CaseComparison.trouble(rule, each, judge(each, facts, own, ownOn))
                        .isEmpty()) {
                    return "";
                }
            }
            return CaseComparison.trouble(rule, each, judge(each));
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private Judgement judge(RuleCase each) {
        return judge(each, each.batch() ? null : reports.of(each), rulebook, allOn);
    }

    /** What a rulebook says of a case's report; a case on the whole batch has none. */
    static Judgement judge(RuleCase each, ReportFacts facts, Rulebook rulebook, Rulebook allOn) {
        if (each.batch()) {
            LocalDate later = LocalDate.of(each.changes().year() + 2, 1, 1);
            return new WholeBatch(rulebook, CaseReports.roster(each), later, Phase.ROUTINE)
                    .judged(each.changes().year());
        }
        if (each.absent()) {
            return rulebook.judgeAbsent(facts);
        }
        Rulebook book = (each.switchedOn() ? allOn : rulebook).withNumbers(each.numbers());
        return earlier(each, facts.report()).judged(book::judge, facts);
    }

    private static PreviousRun earlier(RuleCase each, Report report) {
        if (each.auditedBefore() == null) {
            return PreviousRun.NONE;
        }
        List<Changes.Past> past = each.auditedBefore().keySet().stream()
                .map(code -> new Changes.Past(code, code, "上年的问题", "上年的说明"))
                .toList();
        Set<String> confirmed = each.auditedBefore().entrySet().stream()
                .filter(entry -> entry.getValue().equals("属实"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new PreviousRun(
                "上年", Map.of(new PreviousRun.Key(report.officeId(), report.year() - 1), past), Set.of(), confirmed);
    }
}
