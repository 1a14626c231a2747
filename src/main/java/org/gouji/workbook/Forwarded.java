package org.gouji.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.findings.Action;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.Changes;
import org.gouji.findings.Conclusion;
import org.gouji.findings.EarlierEdition;
import org.gouji.findings.Finding;
import org.gouji.findings.Judgement;
import org.gouji.findings.RuleInfo;

/**
 * A result without anything that is 内部掌握, neither the findings nor the rules nor what became of earlier ones, and without
 * findings that a person found untrue.
 */
final class Forwarded {

    private final AuditResult result;
    /** A sentence that tells what else is looked at inside the house. */
    private static final Pattern INSIDE = Pattern.compile("[^。]*内部掌握[^。]*(。|$)");

    private final Set<String> paths;
    private final Set<String> codes;

    private Forwarded(AuditResult result) {
        this.result = result;
        List<RuleInfo> internal = result.rules().stream()
                .filter(rule -> rule.action() == Action.INTERNAL)
                .toList();
        paths = internal.stream().map(RuleInfo::path).collect(Collectors.toSet());
        codes = internal.stream().map(RuleInfo::code).collect(Collectors.toCollection(HashSet::new));
        result.reports().stream()
                .flatMap(report -> report.judgement().findings().stream())
                .filter(finding -> finding.action() == Action.INTERNAL)
                .forEach(finding -> codes.add(finding.code()));
    }

    static AuditResult of(AuditResult result) {
        Forwarded forwarded = new Forwarded(result);
        List<AuditedReport> reports =
                result.reports().stream().map(forwarded::report).toList();
        List<AuditedReport> absent =
                result.absent().stream().map(forwarded::report).toList();
        return new AuditResult(
                result.run(),
                forwarded.rules(result.rules(), told(Stream.concat(reports.stream(), absent.stream()))),
                result.refused().stream()
                        .filter(refused -> !forwarded.paths.contains(refused.rule()))
                        .toList(),
                reports,
                result.unreadable(),
                result.offices(),
                absent,
                result.batch(),
                result.reviews());
    }

    /** The first finding that is forwarded of each rule. */
    private static Map<String, Finding> told(Stream<AuditedReport> reports) {
        return reports.flatMap(report -> report.judgement().findings().stream())
                .flatMap(finding -> Stream.concat(Stream.of(finding), finding.folded().stream()))
                .collect(Collectors.toMap(Finding::rule, finding -> finding, (first, other) -> first));
    }

    /** An internal rule of which one sub-check is not is named by what that one found. */
    private List<RuleInfo> rules(List<RuleInfo> rules, Map<String, Finding> told) {
        return rules.stream()
                .filter(rule -> !paths.contains(rule.path()) || told.containsKey(rule.path()))
                .map(rule -> paths.contains(rule.path())
                        ? rule.shownBy(told.get(rule.path()))
                        : rule.explained(INSIDE.matcher(rule.explanation()).replaceAll("")))
                .toList();
    }

    private AuditedReport report(AuditedReport report) {
        Judgement judgement = report.judgement();
        List<Finding> findings = judgement.findings().stream()
                .filter(finding -> finding.action() != Action.INTERNAL && !untrue(finding))
                .map(finding -> finding.withFolded(finding.folded().stream()
                        .filter(folded -> folded.action() != Action.INTERNAL)
                        .toList()))
                .toList();
        Set<String> kept = findings.stream().map(Finding::key).collect(Collectors.toSet());
        List<EarlierEdition> editions = report.editions().stream()
                .map(edition -> new EarlierEdition(
                        edition.file(), edition.edition(), edition.findings(), changes(edition.changes(), kept)))
                .toList();
        Optional<Changes> since = report.sinceLastRun().map(changes -> changes(changes, kept));
        return new AuditedReport(
                report.facts(),
                new Judgement(
                        findings,
                        judgement.unchecked().stream()
                                .filter(unchecked -> !paths.contains(unchecked.rule()))
                                .toList(),
                        judgement.failures().stream()
                                .filter(failure -> !paths.contains(failure.rule()))
                                .toList(),
                        judgement.outcomes(),
                        judgement.reasons()),
                editions,
                since);
    }

    private boolean untrue(Finding finding) {
        return result.reviews().of(finding).review().conclusion() == Conclusion.DENIED;
    }

    private Changes changes(Changes changes, Set<String> kept) {
        return new Changes(
                changes.against(),
                changes.cleared().stream()
                        .filter(past -> !codes.contains(past.code()))
                        .toList(),
                kept(changes.remaining(), kept),
                kept(changes.fresh(), kept));
    }

    private static List<Changes.Past> kept(List<Changes.Past> all, Set<String> kept) {
        return all.stream().filter(past -> kept.contains(past.key())).toList();
    }
}
