package org.gouji.recognise;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of table two or three as it was found: its label and what follows it up to the next one.
 *
 * @param label the form's label that was matched, null for a row that the form does not have
 * @param printed label as printed, its pieces joined
 * @param key letters of the printed label
 * @param numbering the ordinal printed before the label, such as 3. or (六), empty where none is
 * @param at indices of the label's pieces
 * @param values indices of the pieces after it, blank ones included
 */
record PrintedRow(
        TableLabel label, String printed, String key, String numbering, List<Integer> at, List<Integer> values) {

    /** A digit that is no number of a label. */
    private static final Pattern DIGIT_WITHIN = Pattern.compile("(?<=[一-龥,，、)）])\\s?\\d+(?![\\d.、．])");

    /** Whether digits stand within the label, as where a page prints a cell's number right behind a line of it. */
    boolean holdsDigits() {
        return DIGIT_WITHIN.matcher(printed).find();
    }

    int start() {
        return at.get(0);
    }

    int end() {
        return at.get(at.size() - 1);
    }
}
