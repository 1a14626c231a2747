package org.gouji.facts;

import java.math.BigDecimal;
import java.util.List;
import org.gouji.document.Place;

/**
 * Requests that a superior's text counts for one level of the offices below it (市直部门 N 件、县区 M 件), beside what those
 * offices report.
 *
 * @param level the level in the text's words
 * @param value the number stated
 * @param sum what the reports of those offices come to in this year's new requests
 * @param fits whether the number agrees with any way to count them: new requests, with those carried in, or resolved
 * @param expected offices of that level in the roster
 * @param reports those of which exactly one report was read
 * @param missing names of the others
 */
public record LevelCount(
        int section,
        String level,
        BigDecimal value,
        BigDecimal sum,
        boolean fits,
        int expected,
        int reports,
        List<String> missing,
        String printed,
        Place place)
        implements Quotable {

    public LevelCount {
        missing = List.copyOf(missing);
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    /** False where those offices have less than half of what is stated, so that the roster can hardly list them all. */
    public boolean likelyWhole() {
        return sum.multiply(BigDecimal.valueOf(2)).compareTo(value) >= 0;
    }

    /** The offices without a report, in words. */
    public String missingLabel() {
        return new Children(expected, reports, missing, true).missingLabel();
    }
}
