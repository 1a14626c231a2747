package org.gouji.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a rule file a complaint points to. The parsers know the line of a pattern or only that of its rule; the word at
 * fault tells the rest.
 *
 * @param line from 1, 0 where none is known
 * @param column character in that line from 1, 0 where only the line is known
 * @param text the line as it stands in the file
 */
record SourceSpot(int line, int column, String text) {

    private static final String WORD = "[\\p{L}\\p{N}_$]";

    static SourceSpot of(String drl, Complaint complaint) {
        List<String> lines = drl.lines().toList();
        int from = complaint.line();
        if (from < 1 || from > lines.size()) {
            return new SourceSpot(from, 0, "");
        }
        if (complaint.column() > 0) {
            return new SourceSpot(from, complaint.column(), lines.get(from - 1));
        }
        if (!complaint.near().isEmpty()) {
            Pattern word = word(complaint.near());
            for (int line = from; line <= lines.size(); line++) {
                Matcher at = word.matcher(lines.get(line - 1));
                if (at.find()) {
                    return new SourceSpot(line, at.start() + 1, lines.get(line - 1));
                }
                if (lines.get(line - 1).strip().equals("end")) {
                    break;
                }
            }
        }
        return new SourceSpot(from, 0, lines.get(from - 1));
    }

    /** The word itself and not a longer one that holds it. */
    private static Pattern word(String near) {
        String before = String.valueOf(near.charAt(0)).matches(WORD) ? "(?<!" + WORD + ")" : "";
        String after = String.valueOf(near.charAt(near.length() - 1)).matches(WORD) ? "(?!" + WORD + ")" : "";
        return Pattern.compile(before + Pattern.quote(near) + after);
    }
}
