package org.gouji.evaluator;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gouji.facts.CellId;
import org.gouji.findings.Outcome;
import org.gouji.findings.Severity;

/** What one reader of a report says of it: findings, what could not be checked, and the outcome of each rule. */
final class Opinions {

    private record Place(String rule, String subCheck, Severity severity, String stated, String expected) {}

    private final Map<Place, Set<String>> findings = new LinkedHashMap<>();
    private final Set<String> unchecked = new TreeSet<>();
    private final Map<String, Outcome> outcomes = new TreeMap<>();

    /** The rule is asked of this report at all; until more is said it is clean. */
    void asked(String rule) {
        settle(rule, Outcome.CLEAN);
    }

    void notApplicable(String rule) {
        settle(rule, Outcome.NOT_APPLICABLE);
    }

    /** The same wrong number said twice is one finding that rests on both places. */
    void finding(
            String rule,
            String subCheck,
            Severity severity,
            String stated,
            String expected,
            Collection<? extends CellId> cells) {
        Set<String> all = findings.computeIfAbsent(
                new Place(rule, subCheck, severity, stated, expected), place -> new TreeSet<>());
        cells.forEach(cell -> all.add(cell.code()));
        settle(rule, Outcome.FINDING);
    }

    /** No count becomes negative: what rests on a cell that holds no count asks for that cell to be corrected first. */
    void askForCounts(Set<String> noCounts) {
        Map<Place, Set<String>> asked = new LinkedHashMap<>();
        findings.forEach((place, cells) -> {
            boolean never = place.expected().matches("-\\d+") && cells.stream().anyMatch(noCounts::contains);
            asked.put(
                    never
                            ? new Place(
                                    place.rule(),
                                    place.subCheck(),
                                    place.severity(),
                                    place.stated(),
                                    TableSums.NO_NEGATIVE)
                            : place,
                    cells);
        });
        findings.clear();
        findings.putAll(asked);
    }

    void unchecked(String rule, String subCheck) {
        unchecked.add(rule + " " + subCheck);
        settle(rule, Outcome.NOT_CHECKED);
    }

    void outcome(String rule, Outcome outcome) {
        outcomes.put(rule, outcome);
    }

    private void settle(String rule, Outcome outcome) {
        outcomes.merge(rule, outcome, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    /** Everything said, one line each, in an order that does not depend on how it was found. */
    Set<String> lines() {
        Set<String> lines = new TreeSet<>();
        outcomes.forEach((rule, outcome) -> lines.add(rule + "：" + outcome.getLabel()));
        unchecked.forEach(sub -> lines.add(sub + " 未能核对"));
        findings.forEach((place, cells) -> lines.add(place.rule() + " " + place.subCheck() + " "
                + place.severity().getLabel() + " 实为 " + place.stated() + " 应为 " + place.expected() + " "
                + String.join("、", cells)));
        return lines;
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static List<CellId> cells(CellId... cells) {
        return List.of(cells);
    }
}
