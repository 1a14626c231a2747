package org.gouji.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.gouji.facts.Report;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.Judgement;
import org.gouji.findings.RunInfo;
import org.gouji.findings.UnreadableFile;
import org.gouji.rules.Rulebook;

/** The whole way from files to an audited batch: read, recognise, derive, judge. One bad file never stops the others. */
public final class Auditor {

    private final Rulebook rulebook;
    private final LocalDate today;
    private final Roster roster;

    public Auditor(Rulebook rulebook, LocalDate today, Roster roster) {
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
    public AuditResult audit(List<ReportSource> sources, OptionalInt year, Progress progress) {
        Function<ReportFacts, ReportFacts> derive = Stages.deriving(rulebook.terms());
        Stages<Judged> stages = new Stages<>(roster, facts -> judged(derive.apply(facts), year));
        List<AuditedReport> reports = new ArrayList<>();
        List<UnreadableFile> unreadable = new ArrayList<>();
        for (Stages.Product<Judged> product : Batch.run(sources, stages, progress)) {
            for (Judged judged : product.made()) {
                Report report = judged.facts().report();
                judged.judgement()
                        .ifPresentOrElse(
                                judgement -> reports.add(new AuditedReport(judged.facts(), judgement)),
                                () -> progress.leftOut(report.file(), report.year()));
            }
            unreadable.addAll(product.unreadable());
        }
        RunInfo run =
                new RunInfo(Version.current(), rulebook.hash(), rulebook.rules().size(), rulebook.profile(), today);
        return new AuditResult(
                run,
                rulebook.rules(),
                rulebook.refused(),
                reports,
                unreadable,
                OfficeCheck.of(roster, reports, unreadable, year));
    }

    /** A report and what the rules say of it; no judgement where it is of another year than the one asked for. */
    private record Judged(ReportFacts facts, Optional<Judgement> judgement) {}

    private Judged judged(ReportFacts facts, OptionalInt year) {
        boolean otherYear =
                year.isPresent() && facts.report().yearKnown() && facts.report().year() != year.getAsInt();
        return new Judged(facts, otherYear ? Optional.empty() : Optional.of(rulebook.judge(facts)));
    }

    /** Reads and recognises without any rule; the derived facts are left out. */
    public static ReadResult read(List<ReportSource> sources, Roster roster, Progress progress) {
        List<ReportFacts> reports = new ArrayList<>();
        List<UnreadableFile> unreadable = new ArrayList<>();
        for (Stages.Product<ReportFacts> product :
                Batch.run(sources, new Stages<>(roster, Function.identity()), progress)) {
            reports.addAll(product.made());
            unreadable.addAll(product.unreadable());
        }
        return new ReadResult(reports, unreadable);
    }
}
