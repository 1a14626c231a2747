package org.gouji.derive;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.Report;

/**
 * A text without what makes honest texts alike or copied ones differ: numbers, years, names of offices and places,
 * titles, quotations, standard phrases and punctuation; with the way back to the text itself.
 */
final class Plain {

    private static final Pattern ALWAYS =
            Pattern.compile("《[^《》]{0,80}》|“[^“”]{0,40}”|[\\d,.%]+|[我本全各][省市县区州旗镇乡局委办厅]|[^\\p{IsHan}\\p{Alpha}]");
    private static final Pattern PLACE = Pattern.compile("^.{1,6}?[省市县区州旗盟镇乡]");

    private final String source;
    private final String text;
    private final int[] origin;

    private Plain(String source, String text, int[] origin) {
        this.source = source;
        this.text = text;
        this.origin = origin;
    }

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
        int[] origin = new int[source.length()];
        for (int i = 0; i < source.length(); i++) {
            if (!dropped[i]) {
                origin[text.length()] = i;
                text.append(source.charAt(i));
            }
        }
        return new Plain(source, text.toString(), Arrays.copyOf(origin, text.length()));
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    /** The text itself behind the characters from {@code from} on, {@code length} of them. */
    String source(int from, int length) {
        return source.substring(origin[from], origin[from + length - 1] + 1);
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
