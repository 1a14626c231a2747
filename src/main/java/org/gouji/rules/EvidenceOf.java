package org.gouji.rules;

import java.util.ArrayList;
import java.util.List;
import org.gouji.document.Masking;
import org.gouji.document.Place;
import org.gouji.facts.CellState;
import org.gouji.facts.ChildDifferences;
import org.gouji.facts.FormCell;
import org.gouji.facts.MissingSection;
import org.gouji.facts.MissingTitle;
import org.gouji.facts.PreviousFigure;
import org.gouji.facts.PreviousTally;
import org.gouji.facts.Quotable;
import org.gouji.facts.Similarity;
import org.gouji.facts.Slip;
import org.gouji.facts.Tally;
import org.gouji.facts.Topic;
import org.gouji.findings.Evidence;

/** Turns the facts that a rule names with {@code .on(…)} into evidence that can be shown. */
final class EvidenceOf {

    private EvidenceOf() {}

    static List<Evidence> facts(List<Object> facts) {
        List<Evidence> evidence = new ArrayList<>();
        facts.forEach(fact -> add(fact, evidence));
        return evidence.stream().distinct().toList();
    }

    private static void add(Object fact, List<Evidence> evidence) {
        if (fact instanceof FormCell cell) {
            boolean absent = cell.state() == CellState.ABSENT;
            evidence.add(
                    new Evidence(cell.id(), cell.table().getSection(), cell.place(), Masking.of(cell.raw()), absent));
        } else if (fact instanceof Similarity alike) {
            evidence.add(new Evidence(null, alike.section(), alike.place(), Masking.of(alike.printed()), false));
            add(alike.other(), evidence);
        } else if (fact instanceof Topic topic && !topic.found()) {
            evidence.add(new Evidence(null, topic.section(), Place.UNKNOWN, "", true));
        } else if (fact instanceof Quotable quotable) {
            evidence.add(
                    new Evidence(null, quotable.section(), quotable.place(), Masking.of(quotable.printed()), false));
        } else if (fact instanceof MissingSection missing) {
            evidence.add(new Evidence(null, missing.number(), Place.UNKNOWN, "", true));
        } else if (fact instanceof MissingTitle) {
            evidence.add(new Evidence(null, 0, Place.UNKNOWN, "", true));
        } else if (fact instanceof Slip slip) {
            slip.cells().forEach(cell -> add(cell, evidence));
        } else if (fact instanceof PreviousFigure cell) {
            evidence.add(new Evidence(cell.id(), cell.table().getSection(), cell.place(), cell.raw(), false));
        } else if (fact instanceof PreviousTally tally) {
            tally.figures().forEach(cell -> add(cell, evidence));
        } else if (fact instanceof ChildDifferences differences) {
            differences.cells().forEach(cell -> add(cell, evidence));
        } else if (fact instanceof Tally tally) {
            tally.figures().forEach(cell -> add(cell, evidence));
        } else if (fact instanceof Integer section) {
            evidence.add(new Evidence(null, section, Place.UNKNOWN, "", true));
        } else {
            throw new IllegalStateException(".on(…) 中的“" + fact + "”不能作为依据，应为表格数字、段落、标题等事实");
        }
    }
}
