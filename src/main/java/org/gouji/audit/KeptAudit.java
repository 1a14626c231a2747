package org.gouji.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.gouji.facts.Roster;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Changes;
import org.gouji.findings.Reviewed;
import org.gouji.findings.Reviews;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;

/**
 * Carries a run out over files that are kept. Each reading and each judgement is kept as soon as it is made, and the result
 * as a whole at the end; so a run that was killed may simply be carried out again.
 */
public final class KeptAudit {

    private final KeptRuns runs;
    private final KeptResults results;
    private final BooleanSupplier stopping;

    public KeptAudit(KeptRuns runs, KeptResults results) {
        this(runs, results, () -> false);
    }

    /** @param stopping asked again and again whether the program is about to end */
    public KeptAudit(KeptRuns runs, KeptResults results, BooleanSupplier stopping) {
        this.runs = runs;
        this.results = results;
        this.stopping = stopping;
    }

    /**
     * @param rulebook the one that the run's plan names
     * @throws RunCancelled where a person stopped the run
     * @throws RunPostponed where the program is about to end: to be carried out again
     * @throws RulebookException where the rulebook's word lists are faulty
     * @throws RosterException where roster or control figures cannot be taken
     */
    public void carryOut(long run, Rulebook rulebook) throws RulebookException, RosterException {
        RunPlan plan = runs.plan(run);
        try (Unpacked files = new Unpacked()) {
            Roster roster = plan.roster() == null
                    ? Roster.NONE
                    : RosterReader.read(files.write("roster-" + plan.rosterName(), plan.roster()));
            ControlFigures control = plan.control() == null
                    ? ControlFigures.NONE
                    : ControlFiguresReader.read(files.write("control-figures.xlsx", plan.control()), roster);
            List<KeptRuns.Input> inputs = runs.inputs(run);
            List<ReportSource> sources = new ArrayList<>();
            Map<String, Long> ids = new HashMap<>();
            for (KeptRuns.Input input : inputs) {
                ids.put(input.name(), input.id());
                sources.add(new ReportSource(files.write("report-" + input.id(), runs.content(input)), input.name()));
            }
            Told told = new Told(runs, run, stopping);
            AuditResult result = new Auditor(
                            rulebook, plan.today(), roster, control, previous(run), plan.phase(), results, told::check)
                    .audit(sources, OptionalInt.empty(), told);
            told.check();
            runs.progress(run, new RunProgress(RunProgress.Stage.WRITE, 0, 1));
            runs.finish(run, new Outcomes(runs, run, ids).of(result.with(new Reviews(runs.reviews(), plan.today()))));
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof RunPostponed postponed) {
                throw postponed;
            }
            throw e.getCause() instanceof RunCancelled cancelled ? cancelled : e;
        }
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

    /** Tells how far a run is, not oftener than a person can look, and stops it when asked to. */
    private static final class Told implements Progress {

        private static final long LOOK_NANOS = 300_000_000;

        private final KeptRuns runs;
        private final long run;
        private final BooleanSupplier stopping;
        private long last = System.nanoTime() - LOOK_NANOS;
        private boolean stopped;

        Told(KeptRuns runs, long run, BooleanSupplier stopping) {
            this.runs = runs;
            this.run = run;
            this.stopping = stopping;
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
        }
    }

    /** The kept files in a folder of their own, gone when closed. */
    private static final class Unpacked implements AutoCloseable {

        private final Path folder;
        private final List<Path> files = new ArrayList<>();

        Unpacked() {
            try {
                folder = Files.createTempDirectory("gouji-run");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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
