package org.gouji.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.poi.ss.util.CellReference;
import org.gouji.facts.CellId;
import org.gouji.findings.Finding;

/**
 * When a coloured cell of a working paper turns green: once all that its findings complain of comes right and no other sum
 * in which the cell stands is broken by the mending.
 *
 * @param checks the sums and balances of the sheet
 * @param sentences where the sheet says whether the sentence of a finding fits
 * @param value the number that stands in a cell
 */
record MendedCells(List<Check> checks, Map<Finding, String> sentences, Function<CellId, Optional<BigDecimal>> value) {

    /** Cells of one column and the formula that holds once they are mended, written for the first of them. */
    record Mended(String formula, List<String> cells) {}

    private record Alike(int column, String pattern) {}

    /** Stands for the row of the cell itself, so that a column needs one formula and not one for each of its cells. */
    private static final String OWN_ROW = "~";

    /** @param addresses where each cell of the form stands */
    List<Mended> of(Map<CellId, List<Finding>> coloured, Map<CellId, String> addresses) {
        Map<Alike, List<CellReference>> alike = new LinkedHashMap<>();
        coloured.forEach((cell, findings) -> {
            String address = addresses.get(cell);
            if (address != null) {
                CellReference at = new CellReference(address);
                pattern(cell, at, findings)
                        .ifPresent(pattern -> alike.computeIfAbsent(
                                        new Alike(at.getCol(), pattern), any -> new ArrayList<>())
                                .add(at));
            }
        });
        List<Mended> mended = new ArrayList<>();
        alike.forEach((key, cells) -> {
            cells.sort(Comparator.comparing(CellReference::getRow));
            String row = String.valueOf(cells.get(0).getRow() + 1);
            mended.add(new Mended(
                    key.pattern().replace(OWN_ROW, row),
                    cells.stream().map(cell -> cell.formatAsString(false)).toList()));
        });
        return mended;
    }

    private Optional<String> pattern(CellId cell, CellReference at, List<Finding> findings) {
        TreeSet<String> conditions = new TreeSet<>();
        for (Finding finding : findings) {
            String sentence = sentences.get(finding);
            if (sentence != null) {
                conditions.add(sentence + "=\"" + WorkingPaperSentences.FITS + "\"");
            } else if (!aboutSums(finding)) {
                return Optional.empty();
            }
        }
        List<Check> own = checks.stream()
                .filter(check -> check.difference() != null && check.cells().contains(cell))
                .toList();
        if (conditions.isEmpty() && own.stream().noneMatch(Check::broken)) {
            return Optional.empty();
        }
        own.forEach(check -> conditions.add(seenFrom(at, check.address()) + "=0"));
        return Optional.of(conditions.size() == 1 ? conditions.first() : "AND(" + String.join(",", conditions) + ")");
    }

    private static String seenFrom(CellReference at, String check) {
        CellReference there = new CellReference(check);
        return there.getRow() == at.getRow()
                ? "$" + CellReference.convertNumToColString(there.getCol()) + OWN_ROW
                : WorkingPaperSheet.absolute(check);
    }

    /** Whether the checks of the sheet say all that the finding complains of. */
    private boolean aboutSums(Finding finding) {
        List<CellId> own = Blame.cells(finding);
        boolean whole = checks.stream().anyMatch(check -> check.broken() && own.containsAll(check.cells()));
        return whole || clearedByRepair(finding);
    }

    private boolean clearedByRepair(Finding finding) {
        if (finding.repair().size() != 1) {
            return false;
        }
        CellId cell = finding.repair().get(0).cell();
        BigDecimal by =
                value.apply(cell).map(finding.repair().get(0).value()::subtract).orElse(BigDecimal.ZERO);
        List<Check> broken = checks.stream()
                .filter(check -> check.broken() && check.cells().contains(cell))
                .toList();
        return by.signum() != 0
                && !broken.isEmpty()
                && broken.stream().allMatch(check -> check.difference().abs().compareTo(by.abs()) == 0);
    }
}
