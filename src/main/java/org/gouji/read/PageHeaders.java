package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the page headers of a Word file say of whose report it is. */
final class PageHeaders {

    /** Word writes three for each section. */
    static final int MOST = 12;

    private static final int LONGEST = 40;
    /** Headers are handed down from last year's file: their year tells nothing. */
    private static final Pattern YEAR = Pattern.compile("20\\d{2}年?度?");

    private PageHeaders() {}

    /** The lines as what a file calls itself, parted by bars. */
    static String named(List<String> lines) {
        List<String> told = new ArrayList<>();
        for (String line : lines) {
            String text = Line.trim(YEAR.matcher(line).replaceAll(""));
            if (!text.isEmpty() && text.length() <= LONGEST && !told.contains(text)) {
                told.add(text);
            }
        }
        return String.join("|", told);
    }
}
