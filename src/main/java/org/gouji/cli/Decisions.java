package org.gouji.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.audit.PreviousRun;
import org.gouji.audit.Reason;
import org.gouji.audit.ReviewImport;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Finding;
import org.gouji.findings.Reviewed;
import org.gouji.store.ReviewLog;

/** What people decided so far, from the state and from a workbook that is given with the command. */
final class Decisions {

    private final ReviewLog log;
    private final Streams streams;
    private final ReviewImport given;
    private final List<Reviewed> kept;
    private Set<String> before = Set.of();

    private Decisions(ReviewLog log, Streams streams, ReviewImport given, List<Reviewed> kept) {
        this.log = log;
        this.streams = streams;
        this.given = given;
        this.kept = kept;
    }

    /** @param workbook null where none is given */
    static Decisions of(State state, Path workbook, LocalDate today, Streams streams) {
        ReviewImport given = new ReviewImport(true, today);
        if (workbook != null) {
            ReviewImportCommand.read(given, workbook);
        }
        try {
            return new Decisions(
                    state.reviews(), streams, given, state.reviews().all());
        } catch (IOException e) {
            throw new UsageException("读不出登记的核实结论（" + state.folder() + "）：" + Reason.of(e));
        }
    }

    /** The earlier run with what offices were told. */
    PreviousRun told(PreviousRun earlier) {
        before = earlier.keys();
        Set<String> told = ReviewImport.last(kept).values().stream()
                .filter(entry -> PreviousRun.told(entry.review()))
                .map(Reviewed::key)
                .collect(Collectors.toCollection(HashSet::new));
        told.addAll(given.told());
        return earlier.with(told);
    }

    /** The result with all decisions; its keys are noted, so that decisions on them are recognised later. */
    AuditResult of(AuditResult result) {
        Set<String> keys = keys(result);
        Set<String> others = new HashSet<>(before);
        try {
            others.addAll(log.keys());
            log.note(keys);
        } catch (IOException e) {
            streams.err().println("提醒：这次的问题标识没有存下来，以后登记核实结论时会认不出：" + Reason.of(e));
        }
        return result.with(given.forThisRun(kept, keys, others));
    }

    void tell() {
        ReviewImportCommand.list(streams, "所给工作簿中没有采用的核实结论：", given.refused());
        ReviewImportCommand.list(streams, "请留意：", given.notes());
        if (given.unregistered() > 0) {
            streams.err()
                    .println(
                            "所给工作簿中有 " + given.unregistered() + " 条决定与已登记的不同或还没有登记，这次按工作簿显示，没有登记；要登记请用 review import。");
        }
        if (given.gone() > 0) {
            streams.err().println("所给工作簿中另有 " + given.gone() + " 条核实结论，所对应的问题这次没有出现。");
        }
    }

    /** The exit code where the result alone would give {@code code}. */
    int code(int code) {
        boolean worse = code == ExitCode.DONE || code == ExitCode.FINDINGS;
        return worse && !given.refused().isEmpty() ? ExitCode.INCOMPLETE : code;
    }

    private static Set<String> keys(AuditResult result) {
        return Stream.concat(result.reports().stream(), result.absent().stream())
                .flatMap(report -> report.judgement().findings().stream())
                .flatMap(finding -> Stream.concat(Stream.of(finding), finding.folded().stream()))
                .map(Finding::key)
                .collect(Collectors.toSet());
    }
}
