package org.gouji.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.gouji.facts.Roster;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Changes;
import org.gouji.findings.Reviewed;
import org.gouji.findings.Reviews;
import org.gouji.rules.Cores;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries a run out over files that are kept. Each reading and each judgement is kept as soon as it is made, and the result
 * as a whole at the end; so a run that was killed may simply be carried out again.
 */
public final class KeptAudit {

    private static final Logger LOG = LoggerFactory.getLogger(KeptAudit.class);
    private static final long LOOK_NANOS = 300_000_000;

    private final KeptRuns runs;
    private final KeptResults results;
    private final BooleanSupplier stopping;
    private final Helpers helpers;
    private SoftReference<Known> known = new SoftReference<>(null);

    public KeptAudit(KeptRuns runs, KeptResults results) {
        this(runs, results, () -> false, Helpers.NONE);
    }

    /** @param stopping asked again and again whether the program is about to end */
    public KeptAudit(KeptRuns runs, KeptResults results, BooleanSupplier stopping, Helpers helpers) {
        this.runs = runs;
        this.results = results;
        this.stopping = stopping;
        this.helpers = helpers;
    }

    /**
     * @param rulebook the one that the run's plan names
     * @throws RunCancelled where a person stopped the run
     * @throws RunPostponed where the program is about to end: to be carried out again
     * @throws RulebookException where the rulebook's word lists are faulty
     * @throws RosterException where roster or control figures cannot be taken
     */
    public void carryOut(long run, Rulebook rulebook) throws RulebookException, RosterException {
        try (Unpacked files = new Unpacked()) {
            ReachedResults reached = new ReachedResults(results);
            Told told = new Told(runs, run, stopping, reached);
            Auditor auditor = auditor(run, rulebook, files, reached, told::check);
            List<KeptRuns.Input> inputs = runs.inputs(run);
            Map<String, Long> ids = new HashMap<>();
            inputs.forEach(input -> ids.put(input.name(), input.id()));
            runs.progress(run, new RunProgress(RunProgress.Stage.READ, 0, inputs.size()));
            helpers.offer(run, RunProgress.Stage.READ, inputs.size());
            Corpus corpus = auditor.corpus(files.sources(runs, inputs), told);
            helpers.withdraw(run);
            int reports = corpus.read().reports().size();
            runs.progress(run, new RunProgress(RunProgress.Stage.JUDGE, 0, reports));
            helpers.offer(run, RunProgress.Stage.JUDGE, reports);
            AuditResult result = auditor.audit(corpus, OptionalInt.empty(), told);
            told.check();
            runs.progress(run, new RunProgress(RunProgress.Stage.WRITE, 0, 1));
            runs.finish(
                    run,
                    new Outcomes(runs, run, ids)
                            .of(result.with(
                                    new Reviews(runs.reviews(), runs.plan(run).today()))));
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof RunPostponed postponed) {
                throw postponed;
            }
            throw e.getCause() instanceof RunCancelled cancelled ? cancelled : e;
        } finally {
            helpers.withdraw(run);
        }
    }

    /**
     * What a finished run found, put together again from what was kept of it, with the decisions as they are now.
     *
     * @param today the day on which 有效期 is judged
     * @param year of the reports that are wanted; empty for all
     * @throws RulebookException where the rulebook's word lists are faulty
     * @throws RosterException where roster or control figures cannot be taken
     */
    public AuditResult again(long run, Rulebook rulebook, LocalDate today, OptionalInt year)
            throws RulebookException, RosterException {
        try (Unpacked files = new Unpacked()) {
            ReachedResults reached = new ReachedResults(results);
            Auditor auditor = auditor(run, rulebook, files, reached, reached::check);
            Corpus corpus = auditor.corpus(files.sources(runs, runs.inputs(run)), Progress.SILENT);
            AuditResult result = auditor.audit(corpus, year, Progress.SILENT);
            reached.check();
            return result.with(new Reviews(runs.reviews(), today));
        }
    }

    /**
     * What a finished run comes to by some rulebook: the same reports, day, roster and earlier run, without decisions. Nothing
     * of what is kept of the run is touched.
     *
     * @throws RunPostponed where the program is about to end
     * @throws RulebookException where the rulebook's word lists are faulty
     * @throws RosterException where roster or control figures cannot be taken
     */
    public AuditResult under(long run, Rulebook rulebook) throws RulebookException, RosterException {
        try (Unpacked files = new Unpacked()) {
            Auditor auditor = auditor(run, rulebook, files, results, () -> {
                if (stopping.getAsBoolean()) {
                    throw new RunPostponed();
                }
            });
            Corpus corpus = auditor.corpus(files.sources(runs, runs.inputs(run)), Progress.SILENT);
            return auditor.audit(corpus, OptionalInt.empty(), Progress.SILENT);
        }
    }

    /**
     * Works on a share of a run that another instance carries out, so that it finds the results kept. Ends early, and in
     * silence, where the program or the run ends.
     *
     * @param rulebook the one that the run's plan names
     * @throws RulebookException where the rulebook's word lists are faulty
     * @throws RosterException where roster or control figures cannot be taken
     */
    public void help(Share share, Rulebook rulebook) throws RulebookException, RosterException {
        Look look = new Look(runs, share, stopping);
        try (Unpacked files = new Unpacked()) {
            look.check();
            if (share.stage() == RunProgress.Stage.READ) {
                auditor(share.run(), rulebook, files, results, look::check)
                        .ahead(files.sources(runs, share.of(runs.inputs(share.run()))));
            } else {
                Known all = known.get();
                if (all == null || all.run() != share.run()) {
                    AtomicReference<Look> now = new AtomicReference<>(look);
                    Auditor auditor = auditor(
                            share.run(),
                            rulebook,
                            files,
                            results,
                            () -> now.get().check());
                    Corpus corpus = auditor.corpus(files.sources(runs, runs.inputs(share.run())), Progress.SILENT);
                    all = new Known(share.run(), auditor, corpus, now);
                    known = new SoftReference<>(all);
                }
                all.look().set(look);
                all.auditor().ahead(all.corpus(), share);
            }
        } catch (RunPostponed | RunCancelled e) {
            LOG.debug("第 {} 次审核的一份没有做完", share.run());
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof RunPostponed || e.getCause() instanceof RunCancelled)) {
                throw e;
            }
        }
    }

    private Auditor auditor(long run, Rulebook rulebook, Unpacked files, KeptResults results, Runnable each)
            throws RulebookException, RosterException {
        RunPlan plan = runs.plan(run);
        Roster roster = plan.roster() == null
                ? Roster.NONE
                : RosterReader.read(files.write("roster-" + plan.rosterName(), plan.roster()));
        ControlFigures control = plan.control() == null
                ? ControlFigures.NONE
                : ControlFiguresReader.read(files.write("control-figures.xlsx", plan.control()), roster);
        return new Auditor(rulebook, plan.today(), roster, control, previous(run), plan.phase(), results, each);
    }

    private PreviousRun previous(long run) {
        Optional<Long> before = runs.before(run);
        if (before.isEmpty()) {
            return PreviousRun.NONE;
        }
        Map<PreviousRun.Key, List<Changes.Past>> findings = new HashMap<>();
        for (KeptRuns.Past past : runs.past(before.get())) {
            findings.computeIfAbsent(new PreviousRun.Key(past.officeId(), past.year()), any -> new ArrayList<>())
                    .addAll(past.findings());
        }
        return new PreviousRun(runs.day(before.get()), findings, Set.of(), told());
    }

    /** The faults that a person found true and the office knows of. */
    private Set<String> told() {
        return runs.reviews().values().stream()
                .filter(entry -> PreviousRun.told(entry.review()))
                .map(Reviewed::key)
                .collect(Collectors.toSet());
    }

    /**
     * What an instance that judges shares of a run has read of it.
     *
     * @param look at whether the share in hand is still wanted
     */
    private record Known(long run, Auditor auditor, Corpus corpus, AtomicReference<Look> look) {}

    /** Stops the work on a share as soon as its run is past its stage, but does not ask oftener than need be. */
    private static final class Look {

        private final KeptRuns runs;
        private final Share share;
        private final BooleanSupplier stopping;
        private long last = System.nanoTime() - LOOK_NANOS;
        private boolean over;

        Look(KeptRuns runs, Share share, BooleanSupplier stopping) {
            this.runs = runs;
            this.share = share;
            this.stopping = stopping;
        }

        synchronized void check() {
            if (stopping.getAsBoolean()) {
                throw new RunPostponed();
            }
            if (!over && System.nanoTime() - last > LOOK_NANOS) {
                last = System.nanoTime();
                over = !runs.stage(share.run()).equals(Optional.of(share.stage()));
            }
            if (over) {
                throw new RunCancelled();
            }
        }
    }

    /** Tells how far a run is, not oftener than a person can look, and stops it when asked to. */
    private static final class Told implements Progress {

        private final KeptRuns runs;
        private final long run;
        private final BooleanSupplier stopping;
        private final ReachedResults reached;
        private long last = System.nanoTime() - LOOK_NANOS;
        private boolean stopped;

        Told(KeptRuns runs, long run, BooleanSupplier stopping, ReachedResults reached) {
            this.runs = runs;
            this.run = run;
            this.stopping = stopping;
            this.reached = reached;
        }

        @Override
        public void done(int count, int total) {
            tell(RunProgress.Stage.READ, count, total);
        }

        @Override
        public void judged(int count, int total) {
            tell(RunProgress.Stage.JUDGE, count, total);
        }

        private synchronized void tell(RunProgress.Stage stage, int count, int total) {
            if (count == total || System.nanoTime() - last > LOOK_NANOS) {
                last = System.nanoTime();
                runs.progress(run, new RunProgress(stage, count, total));
                stopped |= runs.cancelled(run);
            }
        }

        synchronized void check() {
            if (stopping.getAsBoolean()) {
                throw new RunPostponed();
            }
            if (stopped) {
                throw new RunCancelled();
            }
            reached.check();
        }
    }

    /** The kept files in a folder of their own, gone when closed. */
    private static final class Unpacked implements AutoCloseable {

        private final Path folder;
        private final Queue<Path> files = new ConcurrentLinkedQueue<>();

        Unpacked() {
            try {
                folder = Files.createTempDirectory("gouji-run");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        List<ReportSource> sources(KeptRuns runs, List<KeptRuns.Input> inputs) {
            return Cores.each(
                    inputs,
                    input -> new ReportSource(write("report-" + input.id(), runs.content(input)), input.name()));
        }

        Path write(String name, byte[] content) {
            try {
                Path file = Files.write(folder.resolve(name), content);
                files.add(file);
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
