package org.gouji.facts;

import java.util.List;

/**
 * How many of the offices directly below this one have a report for its year.
 *
 * @param expected offices that the roster lists below it and does not excuse
 * @param reports those of which exactly one report was read
 * @param missing names of the others
 * @param likelyWhole false where all of them together have less than half of what this report has, or less in several
 *     tables while the roster lists no office of the government, so that it can hardly list all offices below
 */
public record Children(int expected, int reports, List<String> missing, boolean likelyWhole) {

    public Children {
        missing = List.copyOf(missing);
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    /** The offices without a report, in words. */
    public String missingLabel() {
        return missing.size() > 5
                ? String.join("、", missing.subList(0, 5)) + "等 " + missing.size() + " 个单位"
                : String.join("、", missing);
    }
}
