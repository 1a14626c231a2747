package org.gouji.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gouji.derive.Deriver;
import org.gouji.derive.Terms;
import org.gouji.facts.Listed;
import org.gouji.facts.Office;
import org.gouji.facts.Phase;
import org.gouji.facts.Publication;
import org.gouji.facts.Report;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.BatchOutcomes;
import org.gouji.findings.Changes;
import org.gouji.findings.EarlierEdition;
import org.gouji.findings.Finding;
import org.gouji.findings.Judgement;
import org.gouji.findings.Offices;
import org.gouji.findings.RuleOutcomes;
import org.gouji.findings.RunInfo;
import org.gouji.findings.UnreadableFile;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import org.gouji.shelf.Shelf;

/** The whole way from files to an audited batch: read, recognise, derive, judge. One bad file never stops the others. */
public final class Auditor {

    private final Rulebook rulebook;
    private final LocalDate today;
    private final Roster roster;
    private final Terms terms;
    private final ControlFigures control;
    private final PreviousRun previous;
    private final Optional<Phase> named;
    private final EarlierWork earlier;
    private final Shelf shelf = Shelf.ofMemory();
    private final RuleOutcomes outcomes = new RuleOutcomes();

    /** @throws RulebookException where the rulebook's word lists are faulty, with file and place in Chinese */
    public Auditor(Rulebook rulebook, LocalDate today, Roster roster) throws RulebookException {
        this(rulebook, today, roster, ControlFigures.NONE);
    }

    /**
     * @param control figures of the same cells from other sources
     * @throws RulebookException where the rulebook's word lists are faulty, with file and place in Chinese
     */
    public Auditor(Rulebook rulebook, LocalDate today, Roster roster, ControlFigures control) throws RulebookException {
        this(rulebook, today, roster, control, PreviousRun.NONE, Optional.empty());
    }

    /**
     * @param control figures of the same cells from other sources
     * @param previous an earlier run
     * @param named the phase where a person names it; else each report's year and the day tell
     * @throws RulebookException where the rulebook's word lists are faulty, with file and place in Chinese
     */
    public Auditor(
            Rulebook rulebook,
            LocalDate today,
            Roster roster,
            ControlFigures control,
            PreviousRun previous,
            Optional<Phase> named)
            throws RulebookException {
        this(rulebook, today, roster, control, previous, named, KeptResults.NONE, () -> {});
    }

    /**
     * @param kept what earlier audits came to, which this one takes over where nothing changed
     * @param each called before each piece of work, from several threads; what it throws ends the audit
     * @throws RulebookException where the rulebook's word lists are faulty, with file and place in Chinese
     */
    public Auditor(
            Rulebook rulebook,
            LocalDate today,
            Roster roster,
            ControlFigures control,
            PreviousRun previous,
            Optional<Phase> named,
            KeptResults kept,
            Runnable each)
            throws RulebookException {
        this.earlier = new EarlierWork(kept, each, rulebook);
        this.previous = previous;
        this.named = named;
        this.control = control;
        this.terms = Stages.terms(rulebook);
        this.rulebook = rulebook;
        this.today = today;
        this.roster = roster;
    }

    /**
     * Audits the files in their order.
     *
     * @param year the only year to judge; reports whose year could not be told are judged too, others are left out and
     *     told to {@code progress}
     */
    public AuditResult audit(List<ReportSource> given, OptionalInt year, Progress progress) {
        return audit(corpus(given, progress), year, progress);
    }

    /** Reads files so that earlier work holds them, and nothing more. */
    void ahead(List<ReportSource> given) {
        derived(given, Progress.SILENT);
    }

    /** Judges the reports of a share so that earlier work holds them, and nothing more. */
    void ahead(Corpus corpus, Share share) {
        Batch.each(
                share.of(corpus.read().reports()),
                facts -> judged(corpus, facts, OptionalInt.empty()).fault(),
                done -> {});
    }

    /** Reads a corpus that will be judged once. */
    Corpus corpus(List<ReportSource> given, Progress progress) {
        ReadResult result = Copies.once(derived(given, progress));
        return Corpus.once(result, Together.of(result.reports(), terms, roster, control));
    }

    /**
     * Reads a corpus that will be judged more than once, by auditors with the same word lists, roster and control figures.
     *
     * @param alike whether any rule that will judge looks at what reports have in common with others
     */
    Corpus kept(List<ReportSource> given, boolean alike, Progress progress) {
        ReadResult result = Copies.once(derived(given, progress));
        Together together = alike
                ? Together.of(result.reports(), terms, roster, control)
                : Together.withoutLikeness(result.reports(), roster, control);
        return Corpus.kept(result, together);
    }

    AuditResult audit(Corpus corpus, OptionalInt year, Progress progress) {
        List<ReportFacts> read = corpus.read().reports();
        List<UnreadableFile> unreadable = new ArrayList<>(corpus.read().unreadable());
        Together together = corpus.together();
        List<Judged> judgements =
                Batch.each(read, facts -> judged(corpus, facts, year), done -> progress.judged(done, read.size()));
        Map<ReportFacts, List<Judged>> replaced = new IdentityHashMap<>();
        for (Judged judged : judgements) {
            together.editions()
                    .replacing(judged.original())
                    .ifPresent(latest -> replaced.computeIfAbsent(latest, any -> new ArrayList<>())
                            .add(judged));
        }
        List<AuditedReport> reports = new ArrayList<>();
        for (Judged judged : judgements) {
            judged.fault().ifPresent(unreadable::add);
            if (judged.judgement().isPresent() && together.editions().isInForce(judged.original())) {
                reports.add(audited(judged, replaced.getOrDefault(judged.original(), List.of())));
            }
            if (judged.judgement().isEmpty() && judged.fault().isEmpty()) {
                Report report = judged.facts().report();
                progress.leftOut(report.file(), report.year());
            }
        }
        Offices known = OfficeCheck.of(roster, reports, unreadable, year);
        Offices offices = known.with(OnTime.each(roster, known.year(), today, rulebook));
        int audited = offices.year() != 0 ? offices.year() : OfficeCheck.latest(reports);
        RunInfo run = new RunInfo(
                Version.current(),
                rulebook.hash(),
                rulebook.rules().size(),
                rulebook.profile(),
                rulebook.profileHash(),
                today,
                phase(audited));
        List<AuditedReport> absent = absent(offices, together);
        BatchOutcomes batch = new WholeBatch(rulebook, roster, today, phase(offices.year())).outcomes(offices, absent);
        return new AuditResult(run, rulebook.rules(), rulebook.refused(), reports, unreadable, offices, absent, batch);
    }

    /**
     * Reads files and tells of each report all that the rules see of it; no rule is asked.
     *
     * @param beside files read as well, so that the year before and the other offices are known; they are not in the result
     */
    public ReadResult facts(List<ReportSource> asked, List<ReportSource> beside, Progress progress) {
        ReadResult own = Copies.once(derived(asked, progress));
        List<ReportFacts> all = new ArrayList<>(own.reports());
        all.addAll(derived(beside, progress).reports());
        Copies copies = Copies.of(all);
        all.removeIf(copies::isCopy);
        Corpus corpus = Corpus.once(own, Together.of(all, terms, roster, control));
        return new ReadResult(
                own.reports().stream().map(facts -> whole(corpus, facts)).toList(), own.unreadable());
    }

    private ReadResult derived(List<ReportSource> given, Progress progress) {
        Stages<ReportFacts> stages = new Stages<>(roster, new Deriver(terms)::derive);
        return read(given, source -> shelved(earlier.read(source, roster, stages::run)), progress);
    }

    /** Waiting for the other reports, and for the outputs, a report need not be in memory. */
    private Stages.Product<ReportFacts> shelved(Stages.Product<ReportFacts> read) {
        return new Stages.Product<>(
                read.made().stream().map(facts -> facts.on(shelf)).toList(), read.unreadable(), read.aside());
    }

    private ReportFacts whole(Corpus corpus, ReportFacts facts) {
        return with(corpus.added(facts), List.of(phase(facts.report().year())));
    }

    private Phase phase(int year) {
        return named.orElseGet(() -> Phase.of(today, year));
    }

    private List<AuditedReport> absent(Offices offices, Together together) {
        return offices.missing().stream()
                .map(name -> roster.find(name).orElseThrow())
                .map(office -> onItsDay(together.absent(office, offices.year()), office, offices))
                .map(facts -> with(facts, List.of(phase(offices.year()))))
                .map(facts -> {
                    Judgement judgement = rulebook.judgeAbsent(facts);
                    return new AuditedReport(
                            facts, judgement, List.of(), previous.changes(facts.report(), judgement.findings()));
                })
                .toList();
    }

    /** Whose report is not due yet on the day of the audit is not missing: rules on absent offices do not see it listed. */
    private static ReportFacts onItsDay(ReportFacts facts, Office office, Offices offices) {
        boolean notDue = offices.publications().stream()
                .anyMatch(one -> one.office().equals(office.name()) && one.state() == Publication.State.NOT_DUE);
        return !notDue
                ? facts
                : facts.with(facts.statements().stream()
                        .filter(fact -> !(fact instanceof Listed listed && listed.isSelf()))
                        .toList());
    }

    private static ReportFacts with(ReportFacts facts, List<?> more) {
        List<Object> statements = new ArrayList<>(facts.statements());
        statements.addAll(more);
        return facts.with(statements);
    }

    private AuditedReport audited(Judged judged, List<Judged> replaced) {
        List<Finding> findings = judged.judgement().orElseThrow().findings();
        List<EarlierEdition> editions = replaced.stream()
                .filter(earlier -> earlier.judgement().isPresent())
                .sorted(Comparator.comparing((Judged earlier) -> Edition.of(earlier.original())))
                .map(earlier -> edition(earlier, findings))
                .toList();
        return new AuditedReport(
                judged.facts(),
                judged.judgement().orElseThrow(),
                editions,
                previous.changes(judged.facts().report(), findings));
    }

    private static EarlierEdition edition(Judged earlier, List<Finding> now) {
        List<Finding> before = earlier.judgement().orElseThrow().findings();
        List<Changes.Past> past = before.stream().map(Changes.Past::of).toList();
        Set<String> folded = before.stream()
                .flatMap(finding -> finding.folded().stream())
                .map(Finding::key)
                .collect(Collectors.toSet());
        String label = Edition.of(earlier.original()).label();
        String file = earlier.original().report().file();
        return new EarlierEdition(
                file,
                label,
                past.size(),
                Changes.between("同一年报的" + (label.equals("未注明") ? "前一稿" : label) + "（" + file + "）", past, folded, now));
    }

    /**
     * A report and what the rules say of it.
     *
     * @param original the report as it was read
     * @param judgement empty where the report is of another year than the one asked for, or judging it failed
     * @param fault our fault where judging failed
     */
    private record Judged(
            ReportFacts original, ReportFacts facts, Optional<Judgement> judgement, Optional<UnreadableFile> fault) {}

    private Judged judged(Corpus corpus, ReportFacts facts, OptionalInt year) {
        boolean otherYear =
                year.isPresent() && facts.report().yearKnown() && facts.report().year() != year.getAsInt();
        if (otherYear) {
            return new Judged(facts, facts, Optional.empty(), Optional.empty());
        }
        earlier.before();
        try {
            ReportFacts whole = whole(corpus, facts);
            Judgement judgement = previous.judged(this::judged, whole);
            return new Judged(facts, whole.on(shelf), Optional.of(judgement.on(shelf, outcomes)), Optional.empty());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Judged(
                    facts,
                    facts,
                    Optional.empty(),
                    Optional.of(Stages.ourFault(facts.report().file(), "比对核对", e)));
        }
    }

    private Judgement judged(ReportFacts whole) {
        return earlier.judged(whole, () -> rulebook.judge(whole));
    }

    /** Reads and recognises without any rule; the derived facts are left out. */
    public static ReadResult read(List<ReportSource> given, Roster roster, Progress progress) {
        return read(given, new Stages<ReportFacts>(roster, Function.identity())::run, progress);
    }

    private static ReadResult read(
            List<ReportSource> given, Function<ReportSource, Stages.Product<ReportFacts>> stages, Progress progress) {
        List<ReportSource> sources = Archives.opened(given);
        List<Stages.Product<ReportFacts>> products =
                Batch.each(sources, stages, done -> progress.done(done, sources.size()));
        List<ReportFacts> reports = new ArrayList<>();
        List<UnreadableFile> unreadable = new ArrayList<>();
        for (int i = 0; i < products.size(); i++) {
            reports.addAll(products.get(i).made());
            unreadable.addAll(products.get(i).unreadable());
            if (products.get(i).aside()) {
                progress.setAside(sources.get(i).name());
            }
        }
        return new ReadResult(reports, unreadable);
    }
}
