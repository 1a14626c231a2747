package org.gouji.recognise;

import java.util.List;

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

    int start() {
        return at.get(0);
    }

    int end() {
        return at.get(at.size() - 1);
    }
}
