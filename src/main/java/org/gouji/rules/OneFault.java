package org.gouji.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.facts.CellId;
import org.gouji.facts.Figure;
import org.gouji.facts.ReportFacts;
import org.gouji.findings.Finding;
import org.gouji.findings.Repair;

/**
 * One fault, one finding: of the findings that wrong cells of tables three and four cause, the first stands, names the
 * smallest correction, and has the others below it.
 */
final class OneFault {

    private static final Set<String> IDENTITIES = Set.of("A01", "A02", "A03", "A04", "A05", "A06", "A15");
    /** A cell that holds no count at all is the one to be corrected. */
    private static final String NO_COUNT = "A07";

    private static final Set<String> PROSE = Set.of("consistency", "continuity");

    private static final Pattern NEGATIVE = Pattern.compile("-\\d+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private OneFault() {}

    /** Whether findings of a rule may be brought together with others when a cell is corrected. */
    static boolean looksAt(String theme, Set<String> codes) {
        return PROSE.contains(theme) || codes.stream().anyMatch(IDENTITIES::contains);
    }

    static List<Finding> told(List<Finding> findings, ReportFacts facts) {
        boolean sums = findings.stream().anyMatch(finding -> IDENTITIES.contains(finding.code()));
        List<Finding> left = sums ? together(findings, facts) : new ArrayList<>(findings);
        left.replaceAll(OneFault::withCountables);
        return left;
    }

    private static List<Finding> together(List<Finding> findings, ReportFacts facts) {
        List<Finding> left = new ArrayList<>(findings);
        for (Corrections.Fault fault : Corrections.of(facts)) {
            List<Finding> caused = new ArrayList<>(left.stream()
                    .filter(finding -> IDENTITIES.contains(finding.code()) && within(finding, fault.cells()))
                    .toList());
            if (caused.isEmpty()) {
                continue;
            }
            List<List<Repair>> smallest = ofNoCounts(fault.smallest(), left);
            List<List<Repair>> likely = likely(smallest, left, facts);
            left.stream()
                    .filter(finding -> PROSE.contains(finding.theme()) && !likely.isEmpty())
                    .filter(finding -> likely.stream().allMatch(way -> bearsOut(finding, way, facts)))
                    .forEach(caused::add);
            left.stream()
                    .filter(finding -> finding.code().equals(NO_COUNT) && !likely.isEmpty())
                    .filter(finding -> likely.stream().allMatch(way -> corrects(way, finding)))
                    .forEach(caused::add);
            Finding head = head(caused);
            List<Finding> folded = new ArrayList<>();
            for (Finding other : caused) {
                if (other != head) {
                    folded.add(countable(other.withFolded(List.of())));
                }
                folded.addAll(other.folded());
            }
            left.set(
                    left.indexOf(head),
                    countable(head.withFolded(folded)
                            .withMessage(head.message() + CorrectionWords.of(smallest, likely, facts))
                            .withCorrections(likely)));
            caused.remove(head);
            left.removeAll(caused);
        }
        return left;
    }

    /** What folds below a cell that holds no count must not say that something is to become negative either. */
    private static Finding withCountables(Finding finding) {
        return finding.code().equals(NO_COUNT)
                ? finding.withFolded(
                        finding.folded().stream().map(OneFault::countable).toList())
                : finding;
    }

    /** Of one fault a cell that holds no count tells most; else the sum that fails first. */
    private static Finding head(List<Finding> caused) {
        return caused.stream()
                .filter(finding -> finding.code().equals(NO_COUNT))
                .findFirst()
                .orElse(caused.get(0));
    }

    /** A sum with a negative cell in it can be negative itself; that is no number to correct a count to. */
    private static Finding countable(Finding finding) {
        return NEGATIVE.matcher(finding.expected()).matches() ? finding.withExpected("先把负数更正为 0 或正整数，再重新合计") : finding;
    }

    private static boolean corrects(List<Repair> way, Finding finding) {
        return way.stream()
                .anyMatch(repair ->
                        finding.where().stream().anyMatch(one -> repair.cell().equals(one.cell())));
    }

    private static boolean within(Finding finding, Set<CellId> cells) {
        return finding.where().stream()
                .allMatch(evidence -> evidence.cell() == null || cells.contains(evidence.cell()));
    }

    /** Of several corrections those of a cell that holds no count: it has to be corrected in any case. */
    private static List<List<Repair>> ofNoCounts(List<List<Repair>> smallest, List<Finding> findings) {
        List<Finding> noCounts = findings.stream()
                .filter(finding -> finding.code().equals(NO_COUNT))
                .toList();
        List<List<Repair>> those = smallest.stream()
                .filter(way -> noCounts.stream().anyMatch(finding -> corrects(way, finding)))
                .toList();
        return those.isEmpty() ? smallest : those;
    }

    /** The smallest corrections, or those of several that the prose or the year before bears out. */
    private static List<List<Repair>> likely(List<List<Repair>> smallest, List<Finding> findings, ReportFacts facts) {
        if (smallest.size() < 2) {
            return smallest;
        }
        List<List<Repair>> borneOut = smallest.stream()
                .filter(way -> findings.stream()
                        .anyMatch(finding -> PROSE.contains(finding.theme()) && bearsOut(finding, way, facts)))
                .toList();
        return borneOut.isEmpty() ? smallest : borneOut;
    }

    /**
     * Whether the prose or the year before already has the number to which a cell would be corrected, or a sum or
     * difference with that cell in it that is off by just as much.
     */
    private static boolean bearsOut(Finding finding, List<Repair> repairs, ReportFacts facts) {
        return AfterCorrection.fits(finding, repairs, facts)
                || repairs.stream()
                        .anyMatch(repair -> finding.where().stream()
                                        .anyMatch(one -> repair.cell().equals(one.cell()))
                                && (finding.stated().equals(repair.value().toPlainString())
                                        || finding.expected()
                                                .equals(repair.value().toPlainString())
                                        || offBy(finding, repair, facts)));
    }

    private static boolean offBy(Finding finding, Repair repair, ReportFacts facts) {
        if (!NUMBER.matcher(finding.stated()).matches()
                || !NUMBER.matcher(finding.expected()).matches()) {
            return false;
        }
        BigDecimal off = new BigDecimal(finding.stated()).subtract(new BigDecimal(finding.expected()));
        return facts.cells().stream()
                .filter(cell -> cell.id().equals(repair.cell()))
                .anyMatch(cell -> cell instanceof Figure figure
                        && figure.value().subtract(repair.value()).abs().compareTo(off.abs()) == 0);
    }
}
