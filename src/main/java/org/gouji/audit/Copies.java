package org.gouji.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gouji.document.Place;
import org.gouji.facts.ReadingProblem;
import org.gouji.facts.Report;
import org.gouji.facts.ReportFacts;
import org.gouji.shelf.Snapshot;

/**
 * Files handed in again under another name or in another folder. Of reports of one office and year, and of one edition,
 * that are read the same to the letter the first counts and the others are named beside it: to sum the office twice, or
 * to call it unclear which file holds, would accuse its superior. Reports that differ anywhere are no copies.
 */
final class Copies {

    private record Named(String office, int year) {}

    private final Map<ReportFacts, ReportFacts> firsts = new IdentityHashMap<>();

    static Copies of(List<ReportFacts> reports) {
        Copies copies = new Copies();
        reports.stream()
                .filter(facts -> !facts.report().officeId().isEmpty())
                .collect(Collectors.groupingBy(facts ->
                        new Named(facts.report().officeId(), facts.report().year())))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .forEach(copies::group);
        return copies;
    }

    private void group(List<ReportFacts> same) {
        Map<String, List<ReportFacts>> kept = new HashMap<>();
        for (ReportFacts facts : same) {
            List<ReportFacts> before = kept.computeIfAbsent(content(facts), any -> new ArrayList<>());
            before.stream()
                    .filter(first -> SameOffice.maybe(first.report(), facts.report()))
                    .findFirst()
                    .ifPresentOrElse(first -> firsts.put(facts, first), () -> before.add(facts));
        }
    }

    /** All that was read of the file but its name; what its name makes of it, an edition, stays. */
    private static String content(ReportFacts facts) {
        Report report = facts.report();
        return Snapshot.fingerprint(
                Edition.of(facts),
                report.office(),
                report.kind(),
                report.form(),
                report.complete(),
                facts.receipt(),
                facts.cells(),
                facts.statements(),
                facts.problems());
    }

    boolean isCopy(ReportFacts facts) {
        return firsts.containsKey(facts);
    }

    /** The result with each report once; the first of several tells which files were its copies. */
    static ReadResult once(ReadResult result) {
        Copies copies = of(result.reports());
        if (copies.firsts.isEmpty()) {
            return result;
        }
        Map<ReportFacts, List<String>> files = new IdentityHashMap<>();
        result.reports().stream()
                .filter(copies::isCopy)
                .forEach(copy -> files.computeIfAbsent(copies.firsts.get(copy), any -> new ArrayList<>())
                        .add(copy.report().file()));
        List<ReportFacts> reports = result.reports().stream()
                .filter(facts -> !copies.isCopy(facts))
                .map(facts -> files.containsKey(facts) ? told(facts, files.get(facts)) : facts)
                .toList();
        return new ReadResult(reports, result.unreadable());
    }

    private static ReportFacts told(ReportFacts first, List<String> files) {
        List<ReadingProblem> problems = new ArrayList<>(first.problems());
        files.forEach(file -> problems.add(
                new ReadingProblem(file + " 与本文件内容完全相同，是同一份报告重复送交的副本，只按本文件审核和汇总一次", Place.UNKNOWN, false)));
        return new ReportFacts(
                first.report(), first.receipt(), first.cells(), first.statements(), first.found(), problems);
    }
}
