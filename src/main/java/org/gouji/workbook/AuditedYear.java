package org.gouji.workbook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gouji.facts.Report;
import org.gouji.findings.AuditResult;

/** The year that sheets over all offices are about. */
final class AuditedYear {

    private AuditedYear() {}

    /** That of the run, else the latest year that at least a quarter of the reports are of; 0 where none is known. */
    static int of(AuditResult result) {
        if (result.offices().year() != 0) {
            return result.offices().year();
        }
        List<Report> reports = result.reports().stream()
                .map(report -> report.facts().report())
                .filter(Report::yearKnown)
                .toList();
        TreeMap<Integer, Long> years =
                reports.stream().collect(Collectors.groupingBy(Report::year, TreeMap::new, Collectors.counting()));
        return years.descendingMap().entrySet().stream()
                .filter(year -> year.getValue() * 4 >= reports.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }
}
