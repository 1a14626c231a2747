package org.gouji.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.findings.Changes;
import org.gouji.findings.Reviewed;

/** What a run needs kept: its plan, the files that it is about, how far it came and what it came to. */
public interface KeptRuns {

    /** A kept file that a run is about. */
    record Input(long id, String name) {}

    /** What an earlier run said of one office's report of a year. */
    record Past(String officeId, int year, List<Changes.Past> findings) {}

    RunPlan plan(long run);

    /** The files of a run by name. */
    List<Input> inputs(long run);

    byte[] content(Input input);

    void progress(long run, RunProgress progress);

    boolean cancelled(long run);

    /** The stage that a run is in; empty where it is not being carried out. */
    Optional<RunProgress.Stage> stage(long run);

    /** The last run that was finished before this one. */
    Optional<Long> before(long run);

    List<Past> past(long run);

    /** The day for which a run was made. */
    String day(long run);

    /** The keys that runs before this one gave out. */
    Set<String> earlierKeys(long run);

    /** The last decision on each finding, by its key. */
    Map<String, Reviewed> reviews();

    /** Keeps all of a result, or nothing where the run was finished or cancelled meanwhile. */
    void finish(long run, RunOutcome outcome);
}
