package org.gouji.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.facts.CellId;
import org.gouji.facts.ReportFacts;
import org.gouji.findings.Finding;
import org.gouji.findings.Repair;

/**
 * One fault, one finding: of the findings that wrong cells of tables three and four cause, the first stands, names the
 * smallest correction, and has the others below it.
 */
final class OneFault {

    private static final Set<String> IDENTITIES = Set.of("A01", "A02", "A03", "A04", "A05", "A06", "A15");
    private static final Set<String> PROSE = Set.of("consistency", "continuity");

    private OneFault() {}

    static List<Finding> told(List<Finding> findings, ReportFacts facts) {
        List<Finding> left = new ArrayList<>(findings);
        if (left.stream().noneMatch(finding -> IDENTITIES.contains(finding.code()))) {
            return left;
        }
        for (Corrections.Fault fault : Corrections.of(facts)) {
            List<Finding> caused = new ArrayList<>(left.stream()
                    .filter(finding -> IDENTITIES.contains(finding.code()) && within(finding, fault.cells()))
                    .toList());
            if (caused.isEmpty()) {
                continue;
            }
            List<Repair> only = fault.smallest().size() == 1 ? fault.smallest().get(0) : List.of();
            left.stream()
                    .filter(finding -> PROSE.contains(finding.theme()) && bearsOut(finding, only))
                    .forEach(caused::add);
            Finding head = caused.get(0);
            List<Finding> folded = new ArrayList<>();
            for (Finding other : caused) {
                if (other != head) {
                    folded.add(other.withFolded(List.of()));
                }
                folded.addAll(other.folded());
            }
            Finding told = head.withFolded(folded).withMessage(head.message() + words(fault));
            left.set(left.indexOf(head), only.isEmpty() ? told : told.withRepair(only));
            left.removeAll(caused.subList(1, caused.size()));
        }
        return left;
    }

    private static boolean within(Finding finding, Set<CellId> cells) {
        return finding.where().stream()
                .allMatch(evidence -> evidence.cell() == null || cells.contains(evidence.cell()));
    }

    /** Whether the prose or the year before already has the number to which a cell would be corrected. */
    private static boolean bearsOut(Finding finding, List<Repair> repairs) {
        return repairs.stream()
                .anyMatch(repair -> finding.where().stream()
                                .anyMatch(one -> repair.cell().equals(one.cell()))
                        && (finding.stated().equals(repair.value().toPlainString())
                                || finding.expected().equals(repair.value().toPlainString())));
    }

    private static String words(Corrections.Fault fault) {
        List<String> ways = fault.smallest().stream()
                .map(way -> way.stream()
                        .map(repair ->
                                repair.cell().label() + "应为 " + repair.value().toPlainString())
                        .collect(Collectors.joining("，同时")))
                .toList();
        if (ways.isEmpty()) {
            return "。改一两格不能使各项相等，请逐格核对";
        }
        boolean one = fault.smallest().get(0).size() == 1;
        return ways.size() == 1
                ? "。" + (one ? "只改一格即可全部相等：" : "最少改两格：") + ways.get(0)
                : "。改下列任一" + (one ? "格" : "组") + "即可全部相等：" + String.join("；", ways);
    }
}
