package org.gouji.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.gouji.derive.Deriver;
import org.gouji.derive.Terms;
import org.gouji.facts.Report;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.Judgement;
import org.gouji.findings.Offices;
import org.gouji.findings.RunInfo;
import org.gouji.findings.UnreadableFile;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;

/** The whole way from files to an audited batch: read, recognise, derive, judge. One bad file never stops the others. */
public final class Auditor {

    private final Rulebook rulebook;
    private final LocalDate today;
    private final Roster roster;
    private final Terms terms;
    private final ControlFigures control;

    /** @throws RulebookException where the rulebook's word lists are faulty, with file and place in Chinese */
    public Auditor(Rulebook rulebook, LocalDate today, Roster roster) throws RulebookException {
        this(rulebook, today, roster, ControlFigures.NONE);
    }

    /**
     * @param control figures of the same cells from other sources
     * @throws RulebookException where the rulebook's word lists are faulty, with file and place in Chinese
     */
    public Auditor(Rulebook rulebook, LocalDate today, Roster roster, ControlFigures control) throws RulebookException {
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
        List<ReportSource> sources = Archives.opened(given);
        List<UnreadableFile> unreadable = new ArrayList<>();
        List<Stages.Product<ReportFacts>> products =
                Batch.run(sources, new Stages<>(roster, new Deriver(terms)::derive), progress);
        List<ReportFacts> read = new ArrayList<>();
        for (Stages.Product<ReportFacts> product : products) {
            read.addAll(product.made());
            unreadable.addAll(product.unreadable());
        }
        Together together = Together.of(read, terms, roster, control);
        List<AuditedReport> reports = new ArrayList<>();
        List<Judged> judgements = Batch.each(read, facts -> judged(together, facts, year), done -> {});
        for (Judged judged : judgements) {
            Report report = judged.facts().report();
            judged.judgement()
                    .ifPresentOrElse(judgement -> reports.add(new AuditedReport(judged.facts(), judgement)), () -> {
                        if (judged.fault().isEmpty()) {
                            progress.leftOut(report.file(), report.year());
                        }
                    });
            judged.fault().ifPresent(unreadable::add);
        }
        tell(products, sources, progress);
        RunInfo run =
                new RunInfo(Version.current(), rulebook.hash(), rulebook.rules().size(), rulebook.profile(), today);
        Offices offices = OfficeCheck.of(roster, reports, unreadable, year);
        return new AuditResult(
                run, rulebook.rules(), rulebook.refused(), reports, unreadable, offices, absent(offices, together));
    }

    private List<AuditedReport> absent(Offices offices, Together together) {
        return offices.missing().stream()
                .map(name -> roster.find(name).orElseThrow())
                .map(office -> together.absent(office, offices.year()))
                .map(facts -> new AuditedReport(facts, rulebook.judgeAbsent(facts)))
                .toList();
    }

    /**
     * A report and what the rules say of it.
     *
     * @param judgement empty where the report is of another year than the one asked for, or judging it failed
     * @param fault our fault where judging failed
     */
    private record Judged(ReportFacts facts, Optional<Judgement> judgement, Optional<UnreadableFile> fault) {}

    private Judged judged(Together together, ReportFacts facts, OptionalInt year) {
        boolean otherYear =
                year.isPresent() && facts.report().yearKnown() && facts.report().year() != year.getAsInt();
        if (otherYear) {
            return new Judged(facts, Optional.empty(), Optional.empty());
        }
        try {
            ReportFacts whole = together.added(facts);
            return new Judged(whole, Optional.of(rulebook.judge(whole)), Optional.empty());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Judged(
                    facts,
                    Optional.empty(),
                    Optional.of(Stages.ourFault(facts.report().file(), "比对核对", e)));
        }
    }

    private static void tell(
            List<? extends Stages.Product<?>> products, List<ReportSource> sources, Progress progress) {
        for (int i = 0; i < products.size(); i++) {
            if (products.get(i).aside()) {
                progress.setAside(sources.get(i).name());
            }
        }
    }

    /** Reads and recognises without any rule; the derived facts are left out. */
    public static ReadResult read(List<ReportSource> given, Roster roster, Progress progress) {
        List<ReportSource> sources = Archives.opened(given);
        List<ReportFacts> reports = new ArrayList<>();
        List<UnreadableFile> unreadable = new ArrayList<>();
        List<Stages.Product<ReportFacts>> products =
                Batch.run(sources, new Stages<>(roster, Function.identity()), progress);
        tell(products, sources, progress);
        for (Stages.Product<ReportFacts> product : products) {
            reports.addAll(product.made());
            unreadable.addAll(product.unreadable());
        }
        return new ReadResult(reports, unreadable);
    }
}
