package org.gouji.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gouji.derive.Likeness;
import org.gouji.facts.Report;
import org.gouji.facts.Roster;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.Finding;
import org.gouji.findings.Judgement;
import org.gouji.findings.Outcome;
import org.gouji.findings.RuleInfo;
import org.gouji.findings.RulePreview;
import org.gouji.rules.RuleChange;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;

/** Audits a corpus with the rules before and after a change, as far as the change can bear upon them. */
public final class RuleChangePreview {

    private final Roster roster;
    private final ControlFigures control;
    private final LocalDate today;
    private final String profileBefore;
    private final String profile;
    private final KeptResults kept;

    /** @param kept where readings of the same reports are found and kept */
    public RuleChangePreview(Roster roster, ControlFigures control, LocalDate today, String profile, KeptResults kept) {
        this(roster, control, today, profile, profile, kept);
    }

    private RuleChangePreview(
            Roster roster,
            ControlFigures control,
            LocalDate today,
            String profileBefore,
            String profile,
            KeptResults kept) {
        this.profileBefore = profileBefore;
        this.roster = roster;
        this.control = control;
        this.today = today;
        this.profile = profile;
        this.kept = kept;
    }

    /** The same compared with what held under another profile, for one that is new. */
    public RuleChangePreview since(String before) {
        return new RuleChangePreview(roster, control, today, before, profile, kept);
    }

    /**
     * @param from folder of the rulebook before
     * @param to folder of the rulebook after
     * @throws RulebookException where one of the two cannot be loaded at all
     */
    public RulePreview of(Path from, Path to, List<ReportSource> sources, Progress progress) throws RulebookException {
        RuleChange change = RuleChange.between(from, to);
        Rulebook before = change.onlyBefore(profileBefore);
        Rulebook after = change.onlyAfter(profile);
        Auditor earlier = auditor(before);
        Auditor later = auditor(after);
        Corpus corpus = reader(before).kept(sources, alike(before) || alike(after), progress);
        AuditResult was = earlier.audit(corpus, OptionalInt.empty(), progress);
        Corpus again = change.data() ? reader(after).kept(sources, true, progress) : corpus;
        AuditResult is = later.audit(again, OptionalInt.empty(), progress);
        return new RulePreview(
                before.hash(),
                after.hash(),
                change.added(),
                change.removed(),
                change.edited(),
                change.data(),
                is.reports().size(),
                change.data() ? differences(was, is) : beside(change, corpus, was, is),
                shifts(was, is),
                is.unreadable(),
                is.refused());
    }

    /**
     * What differs between two results on the same reports.
     *
     * @param from folder of the rulebook of the first, to of the second
     * @throws RulebookException where one of the folders cannot be read
     */
    public static RulePreview between(Path from, AuditResult was, Path to, AuditResult is) throws RulebookException {
        RuleChange change = RuleChange.between(from, to);
        return new RulePreview(
                was.run().rulebook(),
                is.run().rulebook(),
                change.added(),
                change.removed(),
                change.edited(),
                change.data(),
                is.reports().size(),
                differences(was, is),
                shifts(was, is),
                is.unreadable(),
                is.refused());
    }

    /** Takes over what was read before; to judge by the few rules that differ costs less than to look up what they said. */
    private Auditor reader(Rulebook rulebook) throws RulebookException {
        return new Auditor(rulebook, today, roster, control, PreviousRun.NONE, Optional.empty(), kept, () -> {});
    }

    private Auditor auditor(Rulebook rulebook) throws RulebookException {
        return new Auditor(rulebook, today, roster, control);
    }

    /**
     * The differences with all the rules that findings may be folded under or over. Only reports of which the changed rules
     * say something else need to be looked at again.
     */
    private List<RulePreview.Difference> beside(RuleChange change, Corpus corpus, AuditResult was, AuditResult is)
            throws RulebookException {
        Map<String, Judgement> earlier = judgements(was);
        boolean folding = change.folding();
        Set<String> files = is.reports().stream()
                .filter(report -> folding || !report.judgement().equals(earlier.get(name(report))))
                .map(report -> report.facts().report().file())
                .collect(Collectors.toSet());
        List<RulePreview.Difference> absent = between(was.absent(), is.absent());
        if (files.isEmpty()) {
            return absent;
        }
        Corpus some = corpus.only(files);
        Progress quiet = new Progress() {};
        List<RulePreview.Difference> differences = new ArrayList<>(between(
                auditor(change.before(profileBefore))
                        .audit(some, OptionalInt.empty(), quiet)
                        .reports(),
                auditor(change.after(profile))
                        .audit(some, OptionalInt.empty(), quiet)
                        .reports()));
        differences.addAll(absent);
        return differences;
    }

    private static Map<String, Judgement> judgements(AuditResult result) {
        return result.reports().stream()
                .collect(Collectors.toMap(RuleChangePreview::name, AuditedReport::judgement, (a, b) -> a));
    }

    private static boolean alike(Rulebook rulebook) {
        return !Collections.disjoint(rulebook.reads(), Likeness.FACTS);
    }

    private static List<RulePreview.Difference> differences(AuditResult was, AuditResult is) {
        List<RulePreview.Difference> differences = new ArrayList<>(between(was.reports(), is.reports()));
        differences.addAll(between(was.absent(), is.absent()));
        return differences;
    }

    private static List<RulePreview.Difference> between(List<AuditedReport> was, List<AuditedReport> is) {
        Map<String, AuditedReport> earlier =
                was.stream().collect(Collectors.toMap(RuleChangePreview::name, Function.identity(), (a, b) -> a));
        List<RulePreview.Difference> differences = new ArrayList<>();
        for (AuditedReport report : is) {
            AuditedReport before = earlier.get(name(report));
            Report about = report.facts().report();
            List<Finding> past = before == null ? List.of() : before.judgement().findings();
            differences.addAll(RulePreview.between(
                    about.office().isEmpty() ? "单位不明" : about.office(),
                    about.yearKnown() ? about.year() : 0,
                    about.file(),
                    past,
                    report.judgement().findings()));
        }
        return differences;
    }

    /** The file; an office without a report has its name only. */
    private static String name(AuditedReport report) {
        Report about = report.facts().report();
        return about.file().isEmpty() ? about.office() : about.file();
    }

    private static List<RulePreview.Shift> shifts(AuditResult was, AuditResult is) {
        Map<String, Judgement> earlier = judgements(was);
        Map<String, RuleInfo> rules = new LinkedHashMap<>();
        was.rules().forEach(rule -> rules.put(rule.path(), rule));
        is.rules().forEach(rule -> rules.put(rule.path(), rule));
        Map<List<Object>, Integer> counts = new LinkedHashMap<>();
        for (AuditedReport report : is.reports()) {
            Judgement before = earlier.get(name(report));
            for (String rule : rules.keySet()) {
                Outcome old = before == null ? null : before.outcomes().get(rule);
                Outcome now = report.judgement().outcomes().get(rule);
                if (old != null && now != null && old != now) {
                    counts.merge(List.of(rule, old, now), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .map(entry -> {
                    RuleInfo rule = rules.get((String) entry.getKey().get(0));
                    return new RulePreview.Shift(
                            rule.code(),
                            rule.title(),
                            rule.path(),
                            (Outcome) entry.getKey().get(1),
                            (Outcome) entry.getKey().get(2),
                            entry.getValue());
                })
                .toList();
    }
}
