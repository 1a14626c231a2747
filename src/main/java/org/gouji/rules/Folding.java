package org.gouji.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.findings.Evidence;
import org.gouji.findings.Finding;

/**
 * One fault, one finding: a finding whose rule folds under another code goes below a finding of that code that shares a place.
 * Those that only stand in one passage may be two faults, so that there a note takes no warning out of sight.
 */
final class Folding {

    private Folding() {}

    /** The findings that stand by themselves, each with those folded under it; {@code under} gives the codes by key. */
    static List<Finding> fold(List<Finding> findings, Map<String, List<String>> under) {
        if (findings.stream().allMatch(finding -> under.get(finding.key()).isEmpty())) {
            return findings;
        }
        Map<Finding, List<Finding>> heads = new LinkedHashMap<>();
        findings.forEach(finding -> heads.put(finding, new ArrayList<>()));
        for (Finding finding : findings) {
            List<String> codes = under.get(finding.key());
            findings.stream()
                    .filter(head -> codes.contains(head.code()) && head != finding && heads.containsKey(head))
                    .filter(head -> samePlace(head, finding))
                    .findFirst()
                    .ifPresent(head -> {
                        List<Finding> own = heads.remove(finding);
                        heads.get(head).add(finding);
                        heads.get(head).addAll(own);
                    });
        }
        List<Finding> result = new ArrayList<>();
        heads.forEach((head, folded) -> result.add(folded.isEmpty() ? head : head.withFolded(folded)));
        return result;
    }

    private static boolean samePlace(Finding head, Finding finding) {
        boolean graver = finding.severity().compareTo(head.severity()) > 0;
        return head.where().stream()
                .anyMatch(x ->
                        finding.where().stream().anyMatch(y -> samePlace(x, y) && (!graver || x.cell() != null)));
    }

    private static boolean samePlace(Evidence a, Evidence b) {
        if (a.cell() != null || b.cell() != null) {
            return a.cell() != null && a.cell().equals(b.cell());
        }
        boolean passages = !a.text().isEmpty() && !b.text().isEmpty();
        return a.section() == b.section() && (!passages || a.place().equals(b.place()));
    }
}
