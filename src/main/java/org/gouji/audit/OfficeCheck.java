package org.gouji.audit;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.facts.Office;
import org.gouji.facts.Report;
import org.gouji.facts.Roster;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.Offices;
import org.gouji.findings.UnreadableFile;

/** Which offices of the roster have no report for the audited year. */
final class OfficeCheck {

    private OfficeCheck() {}

    static Offices of(
            Roster roster, List<AuditedReport> reports, List<UnreadableFile> unreadable, OptionalInt askedYear) {
        List<Report> read = reports.stream().map(r -> r.facts().report()).toList();
        if (roster.offices().isEmpty()) {
            return new Offices(
                    (int) read.stream()
                            .map(Report::officeId)
                            .filter(id -> !id.isEmpty())
                            .distinct()
                            .count(),
                    List.of(),
                    0);
        }
        int year = askedYear.orElseGet(() -> auditedYear(read));
        Set<String> present = read.stream()
                .filter(report -> !report.yearKnown() || report.year() == year)
                .map(Report::officeId)
                .collect(Collectors.toSet());
        List<Office> expected =
                roster.offices().stream().filter(office -> !office.excused()).toList();
        // Where no report tells its year, nobody knows which year's are missing.
        List<String> missing = (year == 0 ? Stream.<Office>of() : expected.stream())
                .filter(office -> !present.contains(office.name()))
                // A file that could not be read was received all the same.
                .filter(office -> unreadable.stream().noneMatch(file -> names(office, file.file())))
                .map(Office::name)
                .toList();
        return new Offices(expected.size(), missing, year);
    }

    /** The year that most of the reports are about, 0 where none is known. */
    static int latest(List<AuditedReport> reports) {
        return auditedYear(reports.stream().map(r -> r.facts().report()).toList());
    }

    /**
     * The latest year that at least a quarter of the reports are of: one report with a misprinted year must not make all
     * other offices missing.
     */
    private static int auditedYear(List<Report> reports) {
        TreeMap<Integer, Long> byYear = reports.stream()
                .filter(Report::yearKnown)
                .collect(Collectors.groupingBy(Report::year, TreeMap::new, Collectors.counting()));
        long dated = byYear.values().stream().mapToLong(Long::longValue).sum();
        return byYear.descendingMap().entrySet().stream()
                .filter(entry -> entry.getValue() * 4 >= dated)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    private static boolean names(Office office, String file) {
        return Stream.concat(Stream.of(office.name()), office.aliases().stream())
                .anyMatch(name -> name.length() > 1 && file.contains(name));
    }
}
