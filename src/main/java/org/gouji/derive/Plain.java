package org.gouji.derive;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.Report;

/**
 * A text without what makes honest texts alike or copied ones differ: numbers, years, names of offices and places,
 * titles, quotations, standard phrases and punctuation; with the way back to the text itself.
 *
 * @param source the text itself
 * @param text what is left of it
 * @param skipped for each character left, how many before it were left out, as a character
 */
record Plain(String source, String text, String skipped) {

    private static final Pattern ALWAYS =
            Pattern.compile("《[^《》]{0,80}》|“[^“”]{0,40}”|[\\d,.%]+|[我本全各][省市县区州旗镇乡局委办厅]|[^\\p{IsHan}\\p{Alpha}]");
    private static final Pattern PLACE = Pattern.compile("^.{1,6}?[省市县区州旗盟镇乡]");

    /** @param phrases standard phrases that are taken out */
    static Plain of(String source, Report report, Pattern phrases) {
        boolean[] dropped = new boolean[source.length()];
        drop(source, ALWAYS, dropped);
        drop(source, phrases, dropped);
        drop(source, report.office(), dropped);
        drop(source, report.officeId(), dropped);
        Matcher place = PLACE.matcher(report.office());
        if (place.find()) {
            drop(source, place.group(), dropped);
        }
        StringBuilder text = new StringBuilder();
        StringBuilder skipped = new StringBuilder();
        int last = -1;
        for (int i = 0; i < source.length(); i++) {
            // More letters in a row than a character can count end the skip with one that stays.
            if (!dropped[i] || i - last > Character.MAX_VALUE) {
                skipped.append((char) (i - last - 1));
                text.append(source.charAt(i));
                last = i;
            }
        }
        return new Plain(source, text.toString(), skipped.toString());
    }

    int length() {
        return text.length();
    }

    /** The text itself behind the characters from {@code from} on, {@code length} of them. */
    String source(int from, int length) {
        return source.substring(origin(from), origin(from + length - 1) + 1);
    }

    private int origin(int index) {
        int origin = index;
        for (int i = 0; i <= index; i++) {
            origin += skipped.charAt(i);
        }
        return origin;
    }

    private static void drop(String source, Pattern pattern, boolean[] dropped) {
        Matcher found = pattern.matcher(source);
        while (found.find()) {
            Arrays.fill(dropped, found.start(), found.end(), true);
        }
    }

    private static void drop(String source, String name, boolean[] dropped) {
        if (name.length() < 2) {
            return;
        }
        for (int at = source.indexOf(name); at >= 0; at = source.indexOf(name, at + name.length())) {
            Arrays.fill(dropped, at, at + name.length(), true);
        }
    }
}
